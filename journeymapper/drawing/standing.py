"""Which cards of each phase stand together along an axis, when a few have strayed among those of others.

A card that is carried out of its column in a workshop must not take the bands of all phases away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from journeymapper.arrange.geometry import Box

_ONE_IN = 4
_MOST = 24
"""At most one in four cards may have strayed, and no more than this: else the phases are mixed."""


def strays_allowed(cards: int) -> int:
    """How many of so many cards may lie outside the band of their phase."""
    return min((cards + 1) // _ONE_IN, _MOST)


def standing(boxes: Mapping[str, Sequence[Box]], gap: float) -> dict[str, Sequence[Box]] | None:
    """The cards by phase without those that strayed, so that no two phases share an x (within `gap`).

    Where two phases overlap, the fewest cards that part them have strayed; of as many, those of the phase
    that loses the smaller part. A phase that loses more than half its cards is left out as a whole. None if
    more strayed than `strays_allowed`. Takes O(s * n) for s strays among n cards.
    """
    kept = {phase: cards for phase, cards in boxes.items() if cards}
    sizes = {phase: len(cards) for phase, cards in kept.items()}
    allowed = strays_allowed(sum(sizes.values()))
    strays = 0
    while (pair := _overlapping(kept, gap)) is not None:
        phase, stay = min(_ways_apart(kept, *pair, gap), key=lambda way: _loss(way, kept, sizes))
        if 2 * len(stay) < sizes[phase]:
            stay = []
        strays += len(kept[phase]) - len(stay)
        if strays > allowed:
            return None
        kept[phase] = stay
        if not stay:
            del kept[phase]
    return kept


def _overlapping(kept: Mapping[str, Sequence[Box]], gap: float) -> tuple[str, str] | None:
    """Two phases that share an x, if there are such."""
    lying = sorted((min(box.left for box in cards), phase) for phase, cards in kept.items())
    for (_, before), (low, after) in pairwise(lying):
        if low - max(box.right for box in kept[before]) < gap:
            return before, after
    return None


def _ways_apart(
    kept: Mapping[str, Sequence[Box]], one: str, other: str, gap: float
) -> list[tuple[str, list[Box]]]:
    """The ways to part two phases: which gives up cards, and those that it keeps."""
    ways = []
    for phase, fixed in ((one, kept[other]), (other, kept[one])):
        low, high = min(box.left for box in fixed), max(box.right for box in fixed)
        ways.append((phase, [box for box in kept[phase] if box.right <= low - gap]))
        ways.append((phase, [box for box in kept[phase] if box.left >= high + gap]))
    return ways


def _loss(
    way: tuple[str, list[Box]], kept: Mapping[str, Sequence[Box]], sizes: Mapping[str, int]
) -> tuple[int, float]:
    phase, stay = way
    lost = len(kept[phase]) - len(stay)
    return lost, lost / sizes[phase]
