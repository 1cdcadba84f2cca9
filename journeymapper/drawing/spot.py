"""A free spot in a map for a rectangle, found on a grid of occupied cells: a bit a cell, a number a row."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from journeymapper.arrange.geometry import Box

_CELL = 8.0
_MOST_BOXES = 2000
_MOST_ROWS = 1000


def find_spot(area: Box, taken: Sequence[Box], width: float, height: float) -> tuple[float, float] | None:
    """The upper left corner of a place for (width, height) in `area` that touches no box of `taken`.

    The lowest free place is taken, of several the leftmost, in the middle of the room it has at its sides.
    None if there is none, or if the map is too large to look through while it is edited.
    """
    columns, rows = int(area.width / _CELL), int(area.height / _CELL)
    wide, high = ceil(width / _CELL), ceil(height / _CELL)
    if wide > columns or high > rows or rows > _MOST_ROWS or len(taken) > _MOST_BOXES:
        return None
    grid = _occupied(area, taken, columns, rows)
    for row in range(rows - high, -1, -1):
        covered = 0
        for cells in grid[row : row + high]:
            covered |= cells
        free = ~covered & ((1 << columns) - 1)
        starts = _runs(free, wide)
        if starts:
            first = (starts & -starts).bit_length() - 1
            run = starts >> first
            room = wide + (~run & (run + 1)).bit_length() - 2
            x = area.left + first * _CELL + (room * _CELL - width) / 2
            return x, area.top + (row + high) * _CELL - height
    return None


def _runs(free: int, length: int) -> int:
    """The bits from which `length` bits in a row are set."""
    done = 1
    while done < length:
        step = min(done, length - done)
        free &= free >> step
        done += step
    return free


def _occupied(area: Box, taken: Sequence[Box], columns: int, rows: int) -> list[int]:
    """Row by row the cells that a box reaches into, the leftmost as the lowest bit; a line takes one too."""
    grid = [0] * rows
    for box in taken:
        left = max(0, int((box.left - area.left) // _CELL))
        right = min(columns, max(left + 1, ceil((box.right - area.left) / _CELL)))
        top = max(0, int((box.top - area.top) // _CELL))
        bottom = min(rows, max(top + 1, ceil((box.bottom - area.top) / _CELL)))
        if left < right:
            bits = (1 << right) - (1 << left)
            for row in range(top, bottom):
                grid[row] |= bits
    return grid
