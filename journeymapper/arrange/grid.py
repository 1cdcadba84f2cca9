"""Named rectangles by place, for everything that is not a card: lines, chips, areas looked at."""

from __future__ import annotations

from collections.abc import Iterable

from journeymapper.arrange.places import Cell, Places, Rect

__all__ = ["Grid", "Rect"]


class Grid:
    """Rectangles that can be asked for by place and replaced by name."""

    def __init__(self, cell: float) -> None:
        self._places: Places[tuple[str, Rect]] = Places(cell)
        self._names: dict[str, list[tuple[Cell, tuple[str, Rect]]]] = {}

    def copy(self) -> Grid:
        """The same rectangles under the same names; either may change without the other."""
        twin = Grid(0.0)
        twin._places, twin._names = self._places.copy(), dict(self._names)
        return twin

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def rects(self, name: str) -> list[Rect]:
        """The rectangles of a name, none if it is not there."""
        return list(dict.fromkeys(rect for _, (_, rect) in self._names.get(name, ())))

    def put(self, name: str, rects: Iterable[Rect]) -> None:
        """Give a name its rectangles, in place of those it had."""
        self.remove(name)
        kept = [(spot, (name, rect)) for rect in rects for spot in self._places.spots(rect)]
        for spot, thing in kept:
            self._places.add(spot, thing)
        self._names[name] = kept

    def remove(self, name: str) -> None:
        """Forget a name; nothing happens if it is not there."""
        for spot, thing in self._names.pop(name, ()):
            self._places.drop(spot, thing)

    def touching(self, rect: Rect) -> set[str]:
        """The names with a rectangle that overlaps this one; a line counts if it runs through the inside."""
        return {name for name, _ in self.inside(rect)}

    def inside(self, rect: Rect) -> set[tuple[str, Rect]]:
        """The rectangles that overlap this one, each behind its name."""
        left, top, right, bottom = rect
        return {
            (name, (a, b, c, d))
            for _, there in self._places.near(left, top, right, bottom)
            for name, (a, b, c, d) in there
            if a < right and c > left and b < bottom and d > top
        }
