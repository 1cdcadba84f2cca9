"""Bending an arrow by hand: its stretches and corners moved, the arrow staying upright and level.

A course is a polyline from the outline of its source card to that of its target. What a journey keeps of it
are its corners alone (`bends`); where it meets the two cards follows from them, by the rule of the router.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import copysign, dist

from journeymapper.arrange.course import leaving
from journeymapper.arrange.geometry import Box, Point, crosses_box, flip, simplified
from journeymapper.arrange.plan import bends_of

INSET = 14.0
"""How far an end stays from the corners of its card, which are round."""
ROOM = 14.0
"""How far the first corner and the last stay from their card: the head of the arrow lies there."""
OUT = 32.0
"""Where there is room, this far from its card an arrow turns to a stretch that was moved past its side."""
_SAME = 0.01


def is_upright(points: Sequence[Point], index: int) -> bool | None:
    """Whether a stretch runs up or down; None for one that slants, or is too short to tell."""
    (ax, ay), (bx, by) = points[index], points[index + 1]
    if abs(ax - bx) < _SAME < abs(ay - by):
        return True
    return False if abs(ay - by) < _SAME < abs(ax - bx) else None


def place_of(points: Sequence[Point], index: int) -> float:
    """Where a stretch lies across itself: the x of an upright one, the y of a level one."""
    return points[index][0] if is_upright(points, index) else points[index][1]


def move_stretch(
    points: Sequence[Point], index: int, to: float, source: Box, target: Box, *, turns: bool = True
) -> tuple[Point, ...]:
    """The course with one stretch moved sideways to `to`, its neighbours made longer or shorter.

    A stretch at a card slides along the card's side. Past the side it meets the card at the side that it has
    come to, and one beside a card ends there itself when it is taken over it. If it does not `turn` so, its
    end stays where it was, with new corners between. One that may not lie so close to a card lies beside it.
    """
    upright = is_upright(points, index)
    if upright is None:
        return tuple(points)
    moved, _ = _moved(points, index, to, source, target, upright=upright, turns=turns, drops=turns)
    return laid(corners_of(moved), source, target)


def move_corner(
    points: Sequence[Point], index: int, to: Point, source: Box, target: Box, *, turns: bool = True
) -> tuple[Point, ...]:
    """The course with a corner, the point `index`, moved to `to`, and with it both its stretches."""
    before = is_upright(points, index - 1)
    if before is None or is_upright(points, index) is None:
        return tuple(points)
    one, other = to if before else to[::-1]
    moved, at = _moved(points, index - 1, one, source, target, upright=before, turns=turns)
    moved, _ = _moved(moved, at + 1, other, source, target, upright=not before, turns=turns)
    return laid(corners_of(moved), source, target)


def corners_of(points: Sequence[Point]) -> tuple[Point, ...]:
    """What a journey keeps of a course: its corners, or of a straight one its middle."""
    return tuple((round(x, 2), round(y, 2)) for x, y in bends_of(simplified(points)))


def laid(bends: Sequence[Point], source: Box, target: Box) -> tuple[Point, ...]:
    """The course that the router makes of at least one bend while no card lies on it."""
    return simplified([leaving(source, bends[0]), *bends, leaving(target, bends[-1])])


def in_the_way(points: Sequence[Point], source: str, target: str, boxes: Mapping[str, Box]) -> list[str]:
    """The cards that lie on a course; its own two where it does more than begin or end at their outline."""
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    hull = Box(left - 1, top - 1, right + 1, bottom + 1)
    lines = list(pairwise(points))
    found = []
    for key, box in boxes.items():
        if box.intersects(hull):
            inner = box.grown(-1.0) if key in (source, target) else box
            along = key in (source, target) and _runs_along(lines, box, at_start=key == source)
            if along or any(crosses_box(start, end, inner) for start, end in lines):
                found.append(key)
    return found


def _runs_along(lines: Sequence[tuple[Point, Point]], box: Box, *, at_start: bool) -> bool:
    """Whether the stretch that begins or ends at a card lies on its outline, not only where it does so."""
    end, start = lines[0] if at_start else lines[-1][::-1]
    long = dist(start, end)
    part = min(1.0, long / 2) / long if long else 0.0
    near = end[0] + part * (start[0] - end[0]), end[1] + part * (start[1] - end[1])
    return box.grown(part * long / 2).contains(near)


def is_square(points: Sequence[Point]) -> bool:
    """Whether every stretch is upright or level."""
    return all(is_upright(points, index) is not None for index in range(len(points) - 1))


def every_stretch(points: Sequence[Point]) -> Iterable[int]:
    """The stretches that can be moved, in order."""
    return [index for index in range(len(points) - 1) if is_upright(points, index) is not None]


def stretch_near(points: Sequence[Point], at: Point, *, upright: bool) -> int | None:
    """The upright or level stretch whose middle is nearest to a place; None if there is none."""
    alike = [index for index in range(len(points) - 1) if is_upright(points, index) is upright]
    return min(alike, key=lambda index: dist(middle_of(points, index), at)) if alike else None


def middle_of(points: Sequence[Point], index: int) -> Point:
    """The middle of a stretch."""
    (ax, ay), (bx, by) = points[index], points[index + 1]
    return (ax + bx) / 2, (ay + by) / 2


def _moved(
    points: Sequence[Point],
    index: int,
    to: float,
    source: Box,
    target: Box,
    *,
    upright: bool,
    turns: bool,
    drops: bool = False,
) -> tuple[tuple[Point, ...], int]:
    """The course with a stretch moved, not yet simplified, and which stretch of it that is now.

    With `drops` one beside a card, taken over it, ends there itself: the stretch between them is dropped.
    """
    if not upright:
        boxes = source.flipped(), target.flipped()
        found, at = _moved(flip(points), index, to, *boxes, upright=True, turns=turns, drops=drops)
        return flip(found), at
    last = len(points) - 2
    start, end = points[index], points[index + 1]
    for is_next, is_own, box, beyond in (
        (index == 1, index == 0, source, end[1]),
        (index == last - 1, index == last, target, start[1]),
    ):
        if is_next:
            to = _at_side(box, to) if drops and _is_past(box, beyond) else _beside(box, to)
        elif is_own and turns:
            to = _at_side(box, to)
    run = end[1] - start[1]
    out = copysign(min(OUT, abs(run) / (3 if last == 0 else 2)), run)
    begin = _end(source, start, to, out, turns=turns) if index == 0 else (*points[:index], (to, start[1]))
    finish = (
        _end(target, end, to, -out, turns=turns)
        if index == last
        else (*points[: index + 1 : -1], (to, end[1]))
    )
    if drops and index == 1 and _ends_at(source, to, end[1]):
        begin = ((to, _edge(source, end[1])),)
    if drops and index == last - 1 and _ends_at(target, to, start[1]):
        finish = ((to, _edge(target, start[1])),)
    return (*begin, *finish[::-1]), len(begin) - 1


def _ends_at(box: Box, x: float, beyond: float) -> bool:
    """Whether an upright stretch at `x` that comes from `beyond` can end at the top or bottom of a card."""
    return box.left + INSET <= x <= box.right - INSET and _is_past(box, beyond)


def _is_past(box: Box, y: float) -> bool:
    """Whether a place lies so far above or below a card that an arrow can come in from there."""
    return y <= box.top - ROOM or y >= box.bottom + ROOM


def _edge(box: Box, y: float) -> float:
    """The top or bottom of a card, whichever looks at a place above or below it."""
    return box.top if y < box.top else box.bottom


def _end(box: Box, port: Point, to: float, out: float, *, turns: bool) -> tuple[Point, ...]:
    """From a card to an upright stretch at `to` that met it at `port`; `out` is away from there."""
    if box.left + INSET <= to <= box.right - INSET:
        return ((to, port[1]),)
    if turns:
        return (box.right if to > box.right else box.left, box.center[1]), (to, box.center[1])
    return port, (port[0], port[1] + out), (to, port[1] + out)


def _at_side(box: Box, x: float) -> float:
    """The place nearest to `x` where an upright stretch ends at a card, or is clear of its sides."""
    if box.left < x < box.right:
        return min(max(x, box.left + INSET), box.right - INSET)
    return min(x, box.left - ROOM) if x <= box.left else max(x, box.right + ROOM)


def _beside(box: Box, x: float) -> float:
    """The place nearest to `x` that is clear of a card, to its left or its right."""
    left, right = box.left - ROOM, box.right + ROOM
    if not left < x < right:
        return x
    return left if x < box.center[0] else right
