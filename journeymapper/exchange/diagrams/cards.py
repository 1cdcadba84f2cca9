"""How large a step is drawn by other programs, which lay out its text themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from journeymapper.drawing.card_facts import WIDTH

CARD = (WIDTH, 92.0)
"""Width and height in map units: as wide as ours, and low enough for the rows that Tidy makes."""
SAME_PLACE = 0.01
"""Places nearer than this are one: programs round."""
_OFTEN = 100

T = TypeVar("T")


def counted(each: Iterable[T], whole: int, progress: Callable[[float], None]) -> Iterator[T]:
    """The same things one by one, with `progress` told now and then; `whole` is how many there are."""
    for at, one in enumerate(each):
        if at % _OFTEN == 0:
            progress(at / whole)
        yield one
