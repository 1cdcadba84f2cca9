"""Which elbow connector of DrawingML runs along a route, and how its corners are set.

A preset `bentConnectorN` has N segments that turn at right angles; it starts at the upper left corner of its
frame to the right and ends at the lower right one. `adj1`, `adj3` place upright segments as parts of the
width, `adj2` level ones as parts of the height, in 1/100,000. Flips mirror the frame; one that starts upright
is turned by a quarter around the frame's middle.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeymapper.drawing.shapes import Point

LEAST = 12700 / 9525
"""Pixels: no frame is thinner where corners are set as a part of it; a point, as PowerPoint has it."""
_NEAR = 0.01
_MOST_SEGMENTS = 5
_WHOLE = 100_000
_GREATEST = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Elbow:
    """A preset in its frame, in pixels before it is turned."""

    preset: str
    x: float
    y: float
    width: float
    height: float
    turned: bool = False
    flip_h: bool = False
    flip_v: bool = False
    adjustments: tuple[int, ...] = ()


def elbow(points: Sequence[Point]) -> Elbow | None:
    """The connector along a route; None where it has too many corners or turns at other angles."""
    corners = straightened(points)
    if len(corners) < 2 or len(corners) - 1 > _MOST_SEGMENTS:
        return None
    upright = [_is_upright(*ends) for ends in pairwise(corners)]
    if None in upright or any(one == other for one, other in pairwise(upright)):
        return None
    turned = bool(upright[0])
    along = [(y, x) for x, y in corners] if turned else corners
    return _framed(corners, along, turned=turned)


def straightened(points: Sequence[Point]) -> list[Point]:
    """The route without points that are no corners."""
    kept: list[Point] = []
    for point in points:
        if kept and _same(kept[-1], point):
            continue
        if len(kept) > 1 and _goes_on(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return kept


def _framed(corners: Sequence[Point], along: Sequence[Point], *, turned: bool) -> Elbow | None:
    """`along` is the route as it would lie if it started level."""
    (ax, ay), (bx, by) = along[0], along[-1]
    across, down = (1 if bx >= ax else -1), (1 if by >= ay else -1)
    inner = [((x - ax) * across, (y - ay) * down) for x, y in along[1:-1]]
    width, height = abs(bx - ax), abs(by - ay)
    count = len(corners) - 1
    if count > 2:
        width, height = max(width, LEAST), max(height, LEAST) if count > 3 else height
    # The corners 1, 2, 3 tell where upright, level, upright segments lie; the last one follows from the end.
    wanted = [
        (x / width if at % 2 == 0 else y / height) for at, (x, y) in enumerate(inner[: max(0, count - 2)])
    ]
    adjustments = tuple(round(part * _WHOLE) for part in wanted)
    if any(abs(each) > _GREATEST for each in adjustments):
        return None
    (sx, sy), (ex, ey) = corners[0], corners[-1]
    middle = (sx + ex) / 2, (sy + ey) / 2
    preset = f"bentConnector{max(count, 3) if count != 2 else 2}"
    if count == 3 and not 0 <= wanted[0] <= 1:
        preset = "curvedConnector3"
    return Elbow(
        preset,
        middle[0] - width / 2,
        middle[1] - height / 2,
        width,
        height,
        turned,
        across < 0,
        # Turned by a quarter, what was below comes to lie at the left.
        (down > 0) if turned else (down < 0),
        adjustments if count > 1 else (_WHOLE // 2,),
    )


def _is_upright(start: Point, end: Point) -> bool | None:
    """Whether a segment runs up or down; None for one that runs slanting."""
    if abs(start[0] - end[0]) <= _NEAR:
        return True
    return False if abs(start[1] - end[1]) <= _NEAR else None


def _same(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) <= _NEAR and abs(one[1] - other[1]) <= _NEAR


def _goes_on(before: Point, corner: Point, after: Point) -> bool:
    """Whether a point lies on the straight way between two others."""
    one, other = _is_upright(before, corner), _is_upright(corner, after)
    if one is None or one != other:
        return False
    at = 1 if one else 0
    return (corner[at] - before[at]) * (after[at] - corner[at]) > 0
