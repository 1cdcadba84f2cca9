"""Where a dragged card rests: in line with a neighbour, at equal gaps, else on the grid. No Qt here."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from journeymapper.arrange.geometry import Box, Point, flip
from journeymapper.ui.canvas.gaps import equal_gaps, gap_pull

GRID = 12.0
"""Distance of the lines on which card centres rest, in map units: it divides the pitch of 276 x 120."""


@dataclass(frozen=True, slots=True)
class Guide:
    """A line that shows what a card is in line with, from point to point in map units."""

    start: Point
    end: Point


@dataclass(frozen=True, slots=True)
class Rest:
    """How far a card moves, and why there."""

    dx: float
    dy: float
    guides: tuple[Guide, ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    """One edge or the middle of a standing box on an axis: where, and the box as (near, far) across."""

    at: float
    near: float
    far: float


class Alignment:
    """The lines of the cards that stand still, sorted once, asked for every move of a drag."""

    def __init__(self, standing: Iterable[Box]) -> None:
        """`standing`: the boxes that do not move."""
        upright: list[_Line] = []
        level: list[_Line] = []
        self._standing = tuple(standing)
        self._flipped = tuple(box.flipped() for box in self._standing)
        for box in self._standing:
            x, y = box.center
            upright += [_Line(at, box.top, box.bottom) for at in (box.left, x, box.right)]
            level += [_Line(at, box.left, box.right) for at in (box.top, y, box.bottom)]
        self._upright = sorted(upright, key=_place)
        self._level = sorted(level, key=_place)

    def rest(self, box: Box, dx: float, dy: float, reach: float) -> Rest:
        """Where `box`, dragged by (dx, dy), comes to rest. `reach`: how far a neighbour's line pulls."""
        wanted = box.shifted(dx, dy)
        x, y = wanted.center
        ax = _pull((wanted.left, x, wanted.right), self._upright, (wanted.top, wanted.bottom), reach)
        ay = _pull((wanted.top, y, wanted.bottom), self._level, (wanted.left, wanted.right), reach)
        if ax is None:
            ax = gap_pull(wanted, self._standing, reach)
        if ay is None:
            ay = gap_pull(wanted.flipped(), self._flipped, reach)
        by_x = ax if ax is not None else on_grid(x) - x
        by_y = ay if ay is not None else on_grid(y) - y
        placed = wanted.shifted(by_x, by_y)
        guides = (*self._upright_guides(placed), *self._level_guides(placed), *self._gap_guides(placed))
        return Rest(dx + by_x, dy + by_y, guides)

    def _gap_guides(self, box: Box) -> list[Guide]:
        across = equal_gaps(box, self._standing)
        down = (flip(gap) for gap in equal_gaps(box.flipped(), self._flipped))
        return [Guide(start, end) for start, end in (*across, *down)]

    def _upright_guides(self, box: Box) -> list[Guide]:
        spans = _spans((box.left, box.center[0], box.right), self._upright, (box.top, box.bottom))
        return [Guide((at, near), (at, far)) for at, near, far in spans]

    def _level_guides(self, box: Box) -> list[Guide]:
        spans = _spans((box.top, box.center[1], box.bottom), self._level, (box.left, box.right))
        return [Guide((near, at), (far, at)) for at, near, far in spans]


def on_grid(at: float) -> float:
    """The line of the grid nearest to a place on an axis."""
    return round(at / GRID) * GRID


def _place(line: _Line) -> float:
    return line.at


def _near(lines: list[_Line], at: float, reach: float) -> list[_Line]:
    """The lines within `reach` of a place."""
    return lines[bisect_left(lines, at - reach, key=_place) : bisect_left(lines, at + reach, key=_place)]


def _apart(line: _Line, span: tuple[float, float]) -> float:
    """How far the box of a line lies from a span across: 0 where they overlap."""
    return max(0.0, line.near - span[1], span[0] - line.far)


def _pull(
    own: tuple[float, float, float], lines: list[_Line], span: tuple[float, float], reach: float
) -> float | None:
    """The shortest way into line with a neighbour, the nearer neighbour first; None if none is in reach."""
    found = [
        (abs(line.at - at), _apart(line, span), line.at - at)
        for at in own
        for line in _near(lines, at, reach)
    ]
    return min(found)[2] if found else None


def _spans(
    own: tuple[float, float, float], lines: list[_Line], span: tuple[float, float]
) -> list[tuple[float, float, float]]:
    """For each own line that meets others: where, and from where to where, with the nearest of them."""
    result: list[tuple[float, float, float]] = []
    for at in own:
        meeting = _near(lines, at, 0.01)
        if meeting:
            nearest = min(meeting, key=lambda line: _apart(line, span))
            result.append((nearest.at, min(nearest.near, span[0]), max(nearest.far, span[1])))
    return result
