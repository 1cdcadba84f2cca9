"""A layer of the scene: the items of one kind, by id, kept like what the drawing holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Generic, TypeVar

from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

D = TypeVar("D")
I = TypeVar("I", bound=QGraphicsItem)  # noqa: E741 - I for item, as D for what is drawn


class Layer(Generic[D, I]):
    """Makes, refreshes and removes items one by one: clearing a whole scene would kill their wrappers."""

    def __init__(
        self, scene: QGraphicsScene, make: Callable[[str, D], I], show: Callable[[I, D], None]
    ) -> None:
        """`make` gives a new item, `show` lets an item take what is drawn."""
        self.items: dict[str, I] = {}
        self._scene = scene
        self._make = make
        self._show = show

    def follow(self, ids: Iterable[str], drawn: Mapping[str, D]) -> list[str]:
        """Brings the items of these ids up to date; returns the ids of those that are new."""
        fresh: list[str] = []
        for ident in ids:
            wanted = drawn.get(ident)
            item = self.items.get(ident)
            if wanted is None:
                self._drop(ident)
            elif item is not None:
                self._show(item, wanted)
            else:
                self.items[ident] = self._make(ident, wanted)
                self._scene.addItem(self.items[ident])
                fresh.append(ident)
        return fresh

    def follow_all(self, drawn: Mapping[str, D]) -> None:
        """Brings all items up to date."""
        self.follow([*self.items.keys(), *(drawn.keys() - self.items.keys())], drawn)

    def _drop(self, ident: str) -> None:
        item = self.items.pop(ident, None)
        if item is not None:
            self._scene.removeItem(item)
