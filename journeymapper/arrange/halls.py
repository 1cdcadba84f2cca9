"""The free room of a map as halls with doors, through which a way is found from any card to any other.

An upright line from the sides of every card, as far as the next card above and beneath, cuts what no card
takes into rectangles, at most three for each card and one (the trapezoidal map of de Berg et al.,
Computational Geometry, chapter 6, for cards). A way may run anywhere in a hall; the doors are what two of
them share.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from typing import NamedTuple

from journeymapper.arrange.geometry import Box
from journeymapper.arrange.places import Rect

ENDLESS = 1e15
"""How far halls reach that no card ends."""

Span = tuple[float, float]


class Door(NamedTuple):
    """The way into the hall `into`: on the line `x` from `top` to `bottom`, onward being to the `right`."""

    into: int
    x: float
    top: float
    bottom: float
    right: bool


class Halls:
    """The room at least `clearance` away from every card; overlapping cards are as one."""

    def __init__(self, cards: Iterable[Rect], clearance: float) -> None:
        self.clearance = clearance
        self.doors: list[list[Door]] = []
        self._tops: list[float] = []
        self._bottoms: list[float] = []
        self._lefts: list[float] = []
        self._rights: list[float] = []
        self._slabs: list[list[tuple[float, float, int]]] = []  # what is free between each two of the lines
        begun: dict[float, list[Span]] = {}
        ended: dict[float, list[Span]] = {}
        for left, top, right, bottom in cards:
            span, begin, end = (top - clearance, bottom + clearance), left - clearance, right + clearance
            if begin < end and span[0] < span[1]:
                begun.setdefault(begin, []).append(span)
                ended.setdefault(end, []).append(span)
        self._lines = sorted({*begun, *ended})
        taken: list[Span] = []
        open_halls: dict[Span, int] = {}
        for x in (-ENDLESS, *self._lines):
            for span in begun.get(x, ()):
                insort(taken, span)
            for span in ended.get(x, ()):
                del taken[bisect_left(taken, span)]
            open_halls = self._swept(x, open_halls, _between(taken))

    def _swept(self, x: float, before: dict[Span, int], free: list[Span]) -> dict[Span, int]:
        """Ends the halls that are another height from here on, and begins those in their place."""
        after = {span: before[span] if span in before else self._begin(x, span) for span in free}
        gone = [(span, hall) for span, hall in before.items() if span not in after]
        came = [(span, hall) for span, hall in after.items() if span not in before]
        for (top, bottom), hall in gone:
            self._rights[hall] = x
            for (other_top, other_bottom), other in came:
                upper, lower = max(top, other_top), min(bottom, other_bottom)
                if upper < lower:
                    self.doors[hall].append(Door(other, x, upper, lower, right=True))
                    self.doors[other].append(Door(hall, x, upper, lower, right=False))
        self._slabs.append([(*span, hall) for span, hall in after.items()])
        return after

    def _begin(self, x: float, span: Span) -> int:
        self.doors.append([])
        self._lefts.append(x)
        self._tops.append(span[0])
        self._rights.append(ENDLESS)
        self._bottoms.append(span[1])
        return len(self.doors) - 1

    def hall(self, number: int) -> Box:
        """What a hall covers."""
        return Box(self._lefts[number], self._tops[number], self._rights[number], self._bottoms[number])

    def at(self, x: float, y: float, *, leftward: bool = False) -> int | None:
        """The hall at a point, None in a card; on the line between two the right or the `leftward` one."""
        slab = self._slabs[(bisect_left if leftward else bisect_right)(self._lines, x)]
        _, bottom, hall = slab[bisect_right(slab, (y, ENDLESS, 0)) - 1]
        return hall if y <= bottom else None


def _between(taken: list[Span]) -> list[Span]:
    """What the spans, sorted, leave free."""
    free = []
    edge = -ENDLESS
    for top, bottom in taken:
        if top > edge:
            free.append((edge, top))
        edge = max(edge, bottom)
    free.append((edge, ENDLESS))
    return free
