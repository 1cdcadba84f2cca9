"""Named rectangles by place, for everything that is not a card: lines, chips, areas looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

Rect = tuple[float, float, float, float]  # left, top, right, bottom


class Grid:
    """A grid of square cells, each with the names and rectangles that touch it."""

    def __init__(self, cell: float) -> None:
        self._cell = cell
        self._cells: dict[tuple[int, int], dict[str, list[Rect]]] = {}
        self._names: dict[str, list[tuple[int, int]]] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def put(self, name: str, rects: Iterable[Rect]) -> None:
        """Give a name its rectangles, in place of those it had."""
        self.remove(name)
        spots = []
        for rect in rects:
            for spot in self._spots(rect):
                names = self._cells.setdefault(spot, {})
                if name in names:
                    names[name].append(rect)
                else:
                    names[name] = [rect]
                    spots.append(spot)
        self._names[name] = spots

    def remove(self, name: str) -> None:
        """Forget a name; nothing happens if it is not there."""
        for spot in self._names.pop(name, ()):
            del self._cells[spot][name]

    def touching(self, rect: Rect) -> set[str]:
        """The names with a rectangle that overlaps this one; a line counts if it runs through the inside."""
        left, top, right, bottom = rect
        found: set[str] = set()
        for spot in self._spots(rect):
            for name, rects in self._cells.get(spot, {}).items():
                if name in found:
                    continue
                for a, b, c, d in rects:
                    if a < right and c > left and b < bottom and d > top:
                        found.add(name)
                        break
        return found

    def _spots(self, rect: Rect) -> Iterator[tuple[int, int]]:
        left, top, right, bottom = rect
        cell = self._cell
        rows = range(int(top // cell), int(bottom // cell) + 1)
        for column in range(int(left // cell), int(right // cell) + 1):
            for row in rows:
                yield column, row
