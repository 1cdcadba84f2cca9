"""How much names are alike: case, accents, signs and blanks do not count, numbers do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from journeymapper.analysis.matching import fold

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SURE = 90.0
"""From here on, of 100, two names are the same: 'zoekt een huis' and 'zoekt een huiss'."""
LIKELY = 66.0
"""From here on they may be: 'hypotheek regelen' and 'hypotheek aanvragen'."""
_MOST_PAIRS = 4_000_000
"""More pairs than this are not compared: half a second."""
_NEAREST = 4

_NUMBER = re.compile(r"\d+")
_SIGN = re.compile(r"[\W_]+")


@lru_cache(16_384)
def plain(name: str) -> str:
    """A name as it is compared: its words in small letters without accents, one blank between them."""
    return _SIGN.sub(" ", fold(name)).strip()


def likeness(one: str, other: str) -> float:
    """How much two plain names are alike, 0 to 100. Names with other numbers are not: 'bod 1' and 'bod 2'."""
    if not one or not other or _NUMBER.findall(one) != _NUMBER.findall(other):
        return 0.0
    return max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other))


def nearest(ones: Sequence[str], others: Sequence[str]) -> list[tuple[int, int, float]]:
    """The pairs of plain names, as places in both lists, that are at least `LIKELY`, and how much.

    Of each name the few most alike. Nothing at all where there are too many to compare.
    """
    if not ones or not others or len(ones) * len(others) > _MOST_PAIRS:
        return []
    # Imported here: it brings numpy, which the first window need not wait for.
    from rapidfuzz.process import cdist  # noqa: PLC0415

    table: NDArray[np.uint8] = cdist(ones, others, scorer=fuzz.ratio, score_cutoff=LIKELY, dtype=_BYTE)
    sorted_words = (_by_words(ones), _by_words(others))
    words: NDArray[np.uint8] = cdist(*sorted_words, scorer=fuzz.ratio, score_cutoff=LIKELY, dtype=_BYTE)
    table = table.clip(words)
    found = []
    for at, row in enumerate(table):
        if row.max() == 0:
            continue
        best = row.argsort(kind="stable")[::-1][: _NEAREST * 2]
        alike = ((int(place), likeness(ones[at], others[int(place)])) for place in best)
        found += [(at, place, score) for place, score in alike if score >= LIKELY][:_NEAREST]
    return found


_BYTE = "uint8"


def _by_words(names: Sequence[str]) -> list[str]:
    return [" ".join(sorted(name.split())) for name in names]
