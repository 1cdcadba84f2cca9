"""The two cards of an arrow as its shapes see them: their ports, the room before them, what sides cost."""

from __future__ import annotations

from functools import cache

from journeymapper.arrange.field import Probe
from journeymapper.arrange.geometry import Box, Point, flip, length
from journeymapper.arrange.links import LinkKind
from journeymapper.arrange.neighbours import Company
from journeymapper.arrange.sides import (
    BOTTOM,
    LEFT,
    RIGHT,
    TOP,
    enter_price,
    exchanged,
    leave_price,
    outward,
    port,
)

CORNER_PRICE = 90.0
SLACK = 1e-6  # prices that should be the same may differ by this
DOCK = 32.0  # from a card to the first corner where there is room: the middle of a gutter of 64
CLEARANCE = 8.0
_ODD_SIDE = 150.0  # for leaving a fork or merge by another side than the rest
_FACING = {LEFT: 3, TOP: 4, RIGHT: 1, BOTTOM: 2}  # the side of a card that looks at this side of another

Candidate = tuple[float, tuple[Point, ...]]
"""A shape in map coordinates behind its price."""


class Ends:
    """The source and target of one arrow, with the arrow's kind and company.

    `boxes` are the two as they lie, `turned` with x and y exchanged.
    """

    def __init__(self, probe: Probe, source: str, target: str, kind: LinkKind, company: Company) -> None:
        self.probe = probe
        self.keys = source, target
        self.kind: LinkKind = kind
        self.company = company
        self.boxes = probe.box(source), probe.box(target)
        self.turned = self.boxes[0].flipped(), self.boxes[1].flipped()
        self._leave, self._enter = _prices(kind, company.out, company.into)
        self._docks: dict[tuple[str, int], float] = {}
        one, other = self.boxes
        apart = max(one.left - other.right, other.left - one.right, 0.0) + max(
            one.top - other.bottom, other.top - one.bottom, 0.0
        )
        self.least = apart - SLACK
        """A price that no arrow can be under, without its corners."""

    def ways(self, *, detours: bool) -> list[tuple[float, int, int]]:
        """Each two sides behind a price that no shape between them can be under, the cheapest first.

        The price holds the corners that a detour, or else a shape without one, has at least; sides between
        which there is no shape are left out.
        """
        found = []
        ends = [port(self.boxes[1], side) for side in range(4)]
        for out in range(4):
            ax, ay = port(self.boxes[0], out)
            for into, (bx, by) in enumerate(ends):
                level, upright = bx - ax, by - ay
                ahead, across = (upright, -level) if out in (TOP, BOTTOM) else (level, -upright)
                corners = _corners(out, into, ahead * outward(out), across * outward(into), detours=detours)
                if corners:
                    sides = self._leave[out] + self._enter[into]
                    found.append((abs(level) + abs(upright) + sides + corners * CORNER_PRICE, out, into))
        return sorted(found)

    def view(self, out: int, into: int) -> tuple[Box, Box, int, int]:
        """The two cards and sides, turned if need be, so that the arrow leaves to the left or right."""
        if out in (TOP, BOTTOM):
            return *self.turned, exchanged(out), exchanged(into)
        return *self.boxes, out, into

    def priced(self, points: tuple[Point, ...], out: int, into: int, extra: float = 0.0) -> Candidate:
        """The candidate of points that are turned if side `out` is a top or bottom."""
        price = length(points) + (len(points) - 2) * CORNER_PRICE + (self._leave[out] + self._enter[into])
        return price + extra, flip(points) if out in (TOP, BOTTOM) else points

    def dock(self, end: int, side: int) -> float:
        """How far in front of a card's side the first corner lies: in the middle of a narrow gap."""
        key = self.keys[end]
        known = self._docks.get((key, side))
        if known is not None:
            return known
        box, ahead = self.boxes[end], 2 * DOCK
        left, top, right, bottom = box.left, box.top, box.right, box.bottom
        edge = (left, top, right, bottom)[side]
        if side == LEFT:
            left, right = left - ahead, left
        elif side == RIGHT:
            left, right = right, right + ahead
        elif side == TOP:
            top, bottom = top - ahead, top
        else:
            top, bottom = bottom, bottom + ahead
        probe = self.probe
        was, probe.flipped = probe.flipped, False
        near = probe.inside(left, top, right, bottom)
        probe.flipped = was
        facing, way = _FACING[side], outward(side)
        gap = min([(float(entry[facing]) - edge) * way for entry in near if entry[0] != key], default=ahead)
        found = max(gap / 2, 0.0)
        self._docks[key, side] = found
        return found


def _corners(out: int, into: int, ahead: float, before: float, *, detours: bool) -> int:
    """The corners that a shape has at least, 0 if there is none.

    `ahead` is how far before the side `out` the target lies, `before` how far before the side `into`, if that
    is no parallel one, the source.
    """
    if out == into:
        return 2
    if (out - into) % 2 == 0:
        return 2 if ahead >= 2 * CLEARANCE else 4 if detours else 0
    return 1 if ahead >= 2 * CLEARANCE and before >= 2 * CLEARANCE and not detours else 3


@cache
def _prices(kind: LinkKind, out: int | None, into: int | None) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """What it costs to leave and to enter by each side, where all of a fork or merge have one in common."""
    return (
        tuple(leave_price(kind, side) + _odd(out, side) for side in range(4)),
        tuple(enter_price(kind, side) + _odd(into, side) for side in range(4)),
    )


def _odd(common: int | None, side: int) -> float:
    return _ODD_SIDE if common not in (None, side) else 0.0
