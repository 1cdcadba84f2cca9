"""Where a moved stretch of an arrow comes to rest: in line with something, else on the grid. No Qt."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from math import ceil, floor
from typing import NamedTuple

from journeymapper.arrange.bending import every_stretch, is_upright
from journeymapper.arrange.geometry import Box, Point
from journeymapper.ui.canvas.guides import GRID, Guide, on_grid

Span = tuple[float, float]
"""From where to where a stretch runs along itself."""
_NUDGED = 0.5
"""A line of the grid nearer than this is passed over by a nudge: the step would not be seen."""


class _Line(NamedTuple):
    """What pulls a stretch: where it lies across, and from where to where it runs."""

    at: float
    near: float
    far: float


class BendLines:
    """The lines that pull: stretches of arrows and the middles of cards, sorted once for a whole drag."""

    def __init__(self, cards: Iterable[Box], courses: Iterable[Sequence[Point]]) -> None:
        upright: list[_Line] = []
        level: list[_Line] = []
        for box in cards:
            x, y = box.center
            upright.append(_Line(x, box.top, box.bottom))
            level.append(_Line(y, box.left, box.right))
        for points in courses:
            for index in every_stretch(points):
                (ax, ay), (bx, by) = points[index], points[index + 1]
                if is_upright(points, index):
                    upright.append(_Line(ax, *sorted((ay, by))))
                else:
                    level.append(_Line(ay, *sorted((ax, bx))))
        self._lines = {True: sorted(upright), False: sorted(level)}

    def rest(self, to: float, span: Span, reach: float, *, upright: bool) -> tuple[float, Guide | None]:
        """Where a stretch taken to `to` lies, and a guide to what it is in line with.

        `span`: what the stretch runs along; `reach`: how far a line pulls, in map units. Of lines that are
        equally near across, that which lies nearest along is the one that is shown.
        """
        lines = self._lines[upright]
        near = lines[bisect_left(lines, (to - reach,)) : bisect_left(lines, (to + reach,))]
        if not near:
            return on_grid(to), None
        best = min(near, key=lambda line: (abs(line.at - to), _apart(line, span)))
        ends = (best.at, min(best.near, span[0])), (best.at, max(best.far, span[1]))
        start, end = ends if upright else ((y, x) for x, y in ends)
        return best.at, Guide(start, end)


def next_line(at: float, way: int) -> float:
    """The line of the grid beyond a place, onward (1) or back (-1)."""
    if way > 0:
        return (floor((at + _NUDGED) / GRID) + 1) * GRID
    return (ceil((at - _NUDGED) / GRID) - 1) * GRID


def _apart(line: _Line, span: Span) -> float:
    """How far a line lies from a span along it: 0 where they overlap."""
    return max(0.0, line.near - span[1], span[0] - line.far)
