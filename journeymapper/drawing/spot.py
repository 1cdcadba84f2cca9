"""A free spot in a map for a rectangle: found on a grid of occupied cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil

from journeymapper.arrange.geometry import Box

_FINEST, _COARSEST = 16.0, 48.0
_MOST_CELLS = 6000


def find_spot(area: Box, taken: Iterable[Box], width: float, height: float) -> tuple[float, float] | None:
    """The upper left corner of a place for (width, height) in `area` that touches no box of `taken`.

    The lowest free place is taken, of several the leftmost, in the middle of the room it has at its sides. None if
    there is none, or if the area is too large to look through quickly.
    """
    if width > area.width or height > area.height:
        return None
    cell = max(_FINEST, (area.width * area.height / _MOST_CELLS) ** 0.5)
    if cell > _COARSEST:
        return None
    columns, rows = int(area.width / cell), int(area.height / cell)
    sums = _sums(_occupied(area, taken, cell, columns, rows))
    wide, high = ceil(width / cell), ceil(height / cell)

    def is_free(column: int, row: int) -> bool:
        top: list[int] = sums[row]
        bottom, right = sums[row + high], column + wide
        return bottom[right] - bottom[column] - top[right] + top[column] == 0

    for row in range(rows - high, -1, -1):
        for column in range(columns - wide + 1):
            if is_free(column, row):
                last = column
                while last + 1 <= columns - wide and is_free(last + 1, row):
                    last += 1
                room = (last - column + wide) * cell
                return area.left + column * cell + (room - width) / 2, area.top + row * cell + (
                    high * cell - height
                )
    return None


def _occupied(area: Box, taken: Iterable[Box], cell: float, columns: int, rows: int) -> list[bytearray]:
    """Which cells a box reaches into: row by row, 1 for taken."""
    grid = [bytearray(columns) for _ in range(rows)]
    for box in taken:
        left = max(0, int((box.left - area.left) // cell))
        right = min(columns, ceil((box.right - area.left) / cell))
        top = max(0, int((box.top - area.top) // cell))
        bottom = min(rows, ceil((box.bottom - area.top) / cell))
        if left < right:
            for row in range(top, bottom):
                grid[row][left:right] = b"\x01" * (right - left)
    return grid


def _sums(grid: Sequence[bytearray]) -> list[list[int]]:
    """A summed-area table: how many taken cells lie above and left of each corner (Crow 1984)."""
    columns = len(grid[0]) if grid else 0
    table = [[0] * (columns + 1)]
    for cells in grid:
        above, row, run = table[-1], [0], 0
        for column, cell in enumerate(cells):
            run += cell
            row.append(above[column + 1] + run)
        table.append(row)
    return table
