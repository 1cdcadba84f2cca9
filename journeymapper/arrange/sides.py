"""The sides of cards: where arrows leave and enter, and how little each side suits a kind of arrow."""

from __future__ import annotations

from journeymapper.arrange.geometry import Box, Point
from journeymapper.arrange.links import LinkKind

LEFT, TOP, RIGHT, BOTTOM = range(4)

# How little a side suits: (left, top, right, bottom) to leave by, and to enter by.
_SIDES: dict[LinkKind, tuple[tuple[float, ...], tuple[float, ...]]] = {
    "next": ((150, 120, 0, 0), (0, 0, 160, 120)),
    "loop": ((0, 45, 20, 12), (0, 80, 20, 0)),
    "skip": ((40, 12, 0, 45), (0, 8, 12, 60)),
}


def leave_price(kind: LinkKind, side: int) -> float:
    """How little a side suits for an arrow to leave by, in pixels of detour."""
    return _SIDES[kind][0][side]


def enter_price(kind: LinkKind, side: int) -> float:
    """How little a side suits for an arrow to enter by, in pixels of detour."""
    return _SIDES[kind][1][side]


def exchanged(side: int) -> int:
    """Exchanging x and y turns left into top and right into bottom."""
    return side ^ 1


def outward(side: int) -> float:
    """1 where away from the card is onward along the axis, -1 where it is back."""
    return 1.0 if side >= RIGHT else -1.0


def port(box: Box, side: int) -> Point:
    """The middle of a side."""
    if side == LEFT:
        return box.left, (box.top + box.bottom) / 2
    if side == RIGHT:
        return box.right, (box.top + box.bottom) / 2
    if side == TOP:
        return (box.left + box.right) / 2, box.top
    return (box.left + box.right) / 2, box.bottom
