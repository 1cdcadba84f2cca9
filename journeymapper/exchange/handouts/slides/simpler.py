"""Routes of many corners made simple: what editors of slides draw themselves, and draw again after a move.

They lead a connector from the middle of a side to the middle of a side, and each in its own way where there
are more than two corners: LibreOffice leads it through cards then. A route of more is therefore led along its
longest stretch alone, or nearly, where no card is in the way.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.shapes import Point
from journeymapper.exchange.handouts.slides.connector import straightened

Route = tuple[Point, Point, Point, Point]
"""From a side, to and along a rail, to a side."""

_SIMPLE = 3
"""Segments that all editors draw alike."""
_LONG = 0.5
"""A stretch that is this part of the longest one will do."""
_EDGE = 1.0
"""By how much a line may be in a card's box before it is said to cross it."""


def simpler(points: Sequence[Point], source: Box, target: Box, others: Iterable[Box]) -> Route | None:
    """A route of three segments for one of more, between the middles of two sides; None where it must stay.

    `others` are all other cards that are on the slide.
    """
    corners = straightened(points)
    if len(corners) - 1 <= _SIMPLE or source == target:
        return None
    runs = sorted(pairwise(corners), key=_length, reverse=True)
    cards = list(others)
    usable = []
    for run in runs:
        if _length(run) < _LONG * _length(runs[0]):
            break
        route = _led(run, source, target)
        # A straight one would lie upon the arrow there and back.
        if route and route[1] != route[2] and _is_clear(route, cards):
            if _is_clear(_halfway(route), cards):
                return route
            usable.append(route)
    return usable[0] if usable else None


def _length(run: tuple[Point, Point]) -> float:
    (ax, ay), (bx, by) = run
    return abs(ax - bx) + abs(ay - by)


def _led(run: tuple[Point, Point], source: Box, target: Box) -> Route | None:
    """The route along this stretch alone."""
    start, end = run
    if abs(start[0] - end[0]) < abs(start[1] - end[1]):
        return _along(start[0], source, target)
    found = _along(start[1], source.flipped(), target.flipped())
    if found is None:
        return None
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = found
    return (ay, ax), (by, bx), (cy, cx), (dy, dx)


def _halfway(route: Route) -> Route:
    """As LibreOffice (7.4) draws a route that does not turn back: its rail in the middle."""
    if _turns_back(route):
        return route
    (ax, ay), (_, by), _, (dx, dy) = route
    if ay == by:
        middle = (ax + dx) / 2
        return (ax, ay), (middle, ay), (middle, dy), (dx, dy)
    middle = (ay + dy) / 2
    return (ax, ay), (ax, middle), (dx, middle), (dx, dy)


def _along(rail: float, source: Box, target: Box) -> Route | None:
    """From a side to an upright rail, along it, and on to a side; None where the rail lies behind a card."""
    leaves, enters = _side(source, rail), _side(target, rail)
    if leaves is None or enters is None:
        return None
    high, low = source.center[1], target.center[1]
    return (leaves, high), (rail, high), (rail, low), (enters, low)


def _side(box: Box, rail: float) -> float | None:
    """The upright side of a card that looks at a rail."""
    if rail >= box.right:
        return box.right
    return box.left if rail <= box.left else None


def _turns_back(route: Route) -> bool:
    """Whether it leads from a side around to the same side of the other card."""
    (ax, ay), (bx, by), _, (dx, dy) = route
    return (bx - ax) * (dx - bx) < 0 if ay == by else (by - ay) * (dy - by) < 0


def _is_clear(route: Route, cards: Sequence[Box]) -> bool:
    """Whether no card is in the way; where it turns back, not in all that it goes round: it is a curve."""
    covered = [_box(route)] if _turns_back(route) else [_box(pair) for pair in pairwise(route)]
    return not any(each.intersects(box) for box in cards for each in covered)


def _box(points: Sequence[Point]) -> Box:
    """The box of some points without its edge, which cards may touch; a line has a little body."""
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    wide, high = min(_EDGE, (right - left) / 3), min(_EDGE, (bottom - top) / 3)
    return Box(left + wide - 0.1, top + high - 0.1, right - wide + 0.1, bottom - high + 0.1)
