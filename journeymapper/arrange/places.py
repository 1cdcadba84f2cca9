"""Things by place: the index under cards, lines and tracks, whose cost does not grow with distances.

A grid of square cells, and over it coarser grids, each cell of which covers 16 x 16 of the finer one. A
rectangle is kept in the finest grid where it touches few cells. A search over a small area looks its cells
up; one over a large area goes from the coarsest cells down through those in which there is anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")

Rect = tuple[float, float, float, float]  # left, top, right, bottom
Cell = tuple[int, int, int]  # grid (0: the finest), column, row

_FINER = 16
_GRIDS = 6
_MOST_CELLS = 64


class Places(Generic[T]):
    """Lists of things by cell; `cell` is the side of the finest ones."""

    def __init__(self, cell: float) -> None:
        self.cells: dict[Cell, list[T]] = {}
        self._sides = [cell * _FINER**grid for grid in range(_GRIDS)]
        self._below: list[dict[tuple[int, int], set[tuple[int, int]]]] = [{} for _ in range(_GRIDS)]
        self._held = [0] * _GRIDS  # how many cells of each grid hold something themselves
        self._held_in: tuple[int, ...] = (0,)  # the finest grid, and the others of which any does

    def copy(self) -> Places[T]:
        """The same things in the same cells; either may change without the other."""
        twin: Places[T] = Places(self._sides[0])
        twin.cells = {spot: list(there) for spot, there in self.cells.items()}
        twin._below = [{spot: set(known) for spot, known in below.items()} for below in self._below]
        twin._held, twin._held_in = list(self._held), self._held_in
        return twin

    def spots(self, rect: Rect) -> list[Cell]:
        """The few cells in which a rectangle is kept."""
        grid = 0
        while (found := _cells(grid, self._sides[grid], rect)) is None and grid < _GRIDS - 1:
            grid += 1
        return found if found is not None else list(_every_cell(grid, self._sides[grid], rect))

    def add(self, spot: Cell, thing: T) -> None:
        """Put a thing into a cell."""
        there = self.cells.get(spot)
        if there is not None:
            there.append(thing)
            return
        self.cells[spot] = [thing]
        grid, column, row = spot
        self._count(grid, 1)
        while grid < _GRIDS - 1:
            grid += 1
            child, column, row = (column, row), column // _FINER, row // _FINER
            known = self._below[grid].setdefault((column, row), set())
            if child in known:
                break
            known.add(child)

    def drop(self, spot: Cell, thing: T) -> None:
        """Take a thing out of a cell; ValueError if it is not there."""
        there = self.cells[spot]
        there.remove(thing)
        if there:
            return
        del self.cells[spot]
        grid, column, row = spot
        self._count(grid, -1)
        while grid < _GRIDS - 1 and (grid, column, row) not in self.cells:
            if self._below[grid].get((column, row)):
                break
            grid += 1
            child, column, row = (column, row), column // _FINER, row // _FINER
            self._below[grid][column, row].remove(child)

    def _count(self, grid: int, more: int) -> None:
        self._held[grid] += more
        if self._held[grid] <= 1:
            self._held_in = 0, *(each for each in range(1, _GRIDS) if self._held[each])

    def rect(self, spot: Cell) -> Rect:
        """What a cell covers."""
        grid, column, row = spot
        side = self._sides[grid]
        return column * side, row * side, (column + 1) * side, (row + 1) * side

    def near(self, left: float, top: float, right: float, bottom: float) -> list[tuple[Cell, list[T]]]:
        """The cells with anything in them, fine and coarse, that a rectangle touches."""
        found = []
        get = self.cells.get
        for grid in self._held_in:
            side = self._sides[grid]
            first, last = int(left // side), int(right // side)
            upper, lower = int(top // side), int(bottom // side)
            if not grid and (last - first + 1) * (lower - upper + 1) > _MOST_CELLS:
                return self._down((left, top, right, bottom))
            for column in range(first, last + 1):
                for row in range(upper, lower + 1):
                    spot = grid, column, row
                    there = get(spot)
                    if there:
                        found.append((spot, there))
        return found

    def _down(self, rect: Rect) -> list[tuple[Cell, list[T]]]:
        cells = self.cells
        found: list[tuple[Cell, list[T]]] = []
        top = _GRIDS - 1
        level = list(_every_cell(top, self._sides[top], rect))
        for grid in range(top, -1, -1):
            found += [(spot, cells[spot]) for spot in level if spot in cells]
            if grid:
                side, below, finer = self._sides[grid - 1], self._below[grid], grid - 1
                first, last = rect[0] // side, rect[2] // side
                upper, lower = rect[1] // side, rect[3] // side
                level = [
                    (finer, column, row)
                    for spot in level
                    for column, row in below.get(spot[1:], ())
                    if first <= column <= last and upper <= row <= lower
                ]
        return found


def _cells(grid: int, side: float, rect: Rect) -> list[Cell] | None:
    """The cells of one grid that a rectangle touches, None if they are many."""
    first, last = int(rect[0] // side), int(rect[2] // side)
    upper, lower = int(rect[1] // side), int(rect[3] // side)
    if (last - first + 1) * (lower - upper + 1) > _MOST_CELLS:
        return None
    rows = range(upper, lower + 1)
    return [(grid, column, row) for column in range(first, last + 1) for row in rows]


def _every_cell(grid: int, side: float, rect: Rect) -> Iterator[Cell]:
    rows = range(int(rect[1] // side), int(rect[3] // side) + 1)
    for column in range(int(rect[0] // side), int(rect[2] // side) + 1):
        for row in rows:
            yield grid, column, row
