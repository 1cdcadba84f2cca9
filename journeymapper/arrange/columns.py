"""Cuts a layout that runs down into columns beside each other: phases, or a page that would be too long.

Whatever crosses a cut leaves its column at the foot, runs up between the two columns and enters the next one
from above, in an order in which no two of these ways cross: the columns have the crossings of the whole.
A column may also begin a new row of columns: then the ways to it run level between the two rows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from journeymapper.arrange.geometry import Box, Point, simplified

TRACK = 16.0  # from line to line where ways run side by side
ASIDE = 40.0  # from a column to the first line beside it, and from the last one to the next column
_LEAST = 72.0  # between the outlines of cards of two columns
_OUT = 14.0  # from a cut to the first line beneath it
_ABOVE = 56.0  # from the cards to the first line above them: the names of phases stand between
_ROW_ABOVE = 30.0  # the same in rows, whose names stand at the left
_ROW_AIR = 34.0  # from the foot of a row to the first line beneath it, and from the last one to the next row


@dataclass(slots=True)
class _Column:
    """A part of the long layout: what it spans there, and how far it is moved."""

    top: float
    bottom: float
    left: float
    right: float
    dx: float = 0.0
    dy: float = 0.0
    lane: float | None = None  # of a column that begins a row: the height of the first way to it


def cut(
    boxes: Mapping[str, Box],
    lines: Mapping[str, tuple[Point, ...]],
    column_of: Mapping[str, int],
    rows: Collection[int] = (),
) -> tuple[dict[str, Box], dict[str, tuple[Point, ...]]]:
    """Places the columns beside each other, their first cards at the same height.

    Args:
        boxes: cards of a layout that runs down.
        lines: upright and level lines between them.
        column_of: the number of each card's column from 0; all cards of one lie above those of the next.
        rows: the columns that begin a new row beneath those before them.
    """
    cuts = _cuts(boxes, lines, column_of)
    columns = _columns(boxes, lines, column_of, cuts)
    crossings = [sorted(set(_crossing(lines, at))) for at in cuts]
    _place(columns, [len(each) for each in crossings], rows)
    moved = {
        key: box.shifted(columns[column_of[key]].dx, columns[column_of[key]].dy) for key, box in boxes.items()
    }
    ways = _Ways(cuts, columns, crossings, _ROW_ABOVE if rows else _ABOVE)
    return moved, {key: ways.line(line) for key, line in lines.items()}


def _place(columns: list[_Column], counts: list[int], rows: Collection[int]) -> None:
    """Says how far each column is moved; `counts` of lines cross the cuts between them."""
    x = y = foot = 0.0
    for number, column in enumerate(columns):
        between = counts[number - 1] if number else 0
        if number in rows:
            x, column.lane = 0.0, foot + _ROW_AIR
            last = next((each for each in sorted(rows) if each > number), len(columns))
            over = max(counts[number : last - 1], default=0)
            y = column.lane + TRACK * between + _ROW_AIR + (_ROW_ABOVE + TRACK * over if over else 0.0)
        elif number:
            x += max(_LEAST, 2 * ASIDE + TRACK * (between - 1))
        column.dx, column.dy = x - column.left, y - column.top
        x += column.right - column.left
        beneath = counts[number] if number + 1 < len(columns) and number + 1 not in rows else 0
        foot = max(foot, column.bottom + column.dy + (_OUT + TRACK * beneath if beneath else 0.0))


class _Ways:
    """How lines run through the columns, `above` the cards where they enter one."""

    def __init__(
        self, cuts: list[float], columns: list[_Column], crossings: list[list[float]], above: float
    ) -> None:
        self._cuts, self._columns, self._crossings, self._above = cuts, columns, crossings, above

    def line(self, points: tuple[Point, ...]) -> tuple[Point, ...]:
        """A line of the long layout as it runs in the columns."""
        found = [self._moved(points[0], self._at(points[0][1]))]
        for a, b in pairwise(points):
            first, last = self._at(a[1]), self._at(b[1])
            step = 1 if last > first else -1
            for column in range(first, last, step):
                over = min(column, column + step)
                found += self._over(over, a[0])[::step]
            found.append(self._moved(b, last))
        return simplified(found)

    def _at(self, y: float) -> int:
        return bisect_left(self._cuts, y)

    def _moved(self, point: Point, column: int) -> Point:
        there = self._columns[column]
        return point[0] + there.dx, point[1] + there.dy

    def _over(self, number: int, x: float) -> list[Point]:
        """The way of what crosses a cut at x, from its column to the next."""
        known = self._crossings[number]
        place = bisect_left(known, x)
        from_right = len(known) - 1 - place
        one, other = self._columns[number], self._columns[number + 1]
        if other.lane is not None:
            lane = other.lane + TRACK * (place if other.dx < one.dx else from_right)
            return [(x + one.dx, lane), (x + other.dx, lane)]
        foot = self._cuts[number] + one.dy + _OUT + TRACK * from_right
        top = other.top + other.dy - self._above
        head = min(self._cuts[number] + other.dy - _OUT, top) - TRACK * place
        between = one.right + one.dx + ASIDE + TRACK * from_right
        return [(x + one.dx, foot), (between, foot), (between, head), (x + other.dx, head)]


def _cuts(
    boxes: Mapping[str, Box], lines: Mapping[str, tuple[Point, ...]], column_of: Mapping[str, int]
) -> list[float]:
    """Between each two columns the height that fewest lines cross, on none that runs level."""
    count = max(column_of.values(), default=0) + 1
    lows, highs = [-float("inf")] * count, [float("inf")] * count
    for key, box in boxes.items():
        column = column_of[key]
        lows[column] = max(lows[column], box.bottom)
        highs[column] = min(highs[column], box.top)
    level = sorted({a[1] for line in lines.values() for a, b in pairwise(line) if a[1] == b[1]})
    found = []
    for above, beneath in zip(lows[:-1], highs[1:], strict=True):
        inside = level[bisect_left(level, above) : bisect_left(level, beneath)]
        heights = [(low + high) / 2 for low, high in pairwise([above, *inside, beneath]) if low < high]
        found.append(min(heights, key=lambda at: sum(1 for _ in _crossing(lines, at))))
    return found


def _crossing(lines: Mapping[str, tuple[Point, ...]], height: float) -> Iterator[float]:
    """Where lines cross a height."""
    for line in lines.values():
        for (x, y), (_, y2) in pairwise(line):
            if (y < height) != (y2 < height):
                yield x


def _columns(
    boxes: Mapping[str, Box],
    lines: Mapping[str, tuple[Point, ...]],
    column_of: Mapping[str, int],
    cuts: list[float],
) -> list[_Column]:
    far = float("inf")
    found = [_Column(far, -far, far, -far) for _ in range(len(cuts) + 1)]
    for column, edge in zip(found, cuts, strict=False):
        column.bottom = edge
    for key, box in boxes.items():
        column = found[column_of[key]]
        column.top, column.bottom = min(column.top, box.top), max(column.bottom, box.bottom)
        column.left, column.right = min(column.left, box.left), max(column.right, box.right)
    for line in lines.values():
        for (x, y), (x2, y2) in pairwise(line):
            for number in range(bisect_left(cuts, min(y, y2)), bisect_left(cuts, max(y, y2)) + 1):
                column = found[number]
                column.left, column.right = min(column.left, x, x2), max(column.right, x, x2)
        lowest = max(y for _, y in line)
        if not cuts or lowest > cuts[-1]:
            found[-1].bottom = max(found[-1].bottom, lowest)
    return found
