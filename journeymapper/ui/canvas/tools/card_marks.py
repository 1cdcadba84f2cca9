"""The mark of a card under the pointer: told in words; a click on a counter opens what it counts."""

from __future__ import annotations

from journeymapper.ui.canvas.overview import BELOW
from journeymapper.ui.canvas.pick import Hit
from journeymapper.ui.canvas.spots import MarkSpot, mark_at, same_mark
from journeymapper.ui.canvas.stage import Pointer, Stage
from journeymapper.ui.fingers import FINGER


class CardMarks:
    """Knows which mark the pointer is on."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self.hovered: MarkSpot | None = None

    def at(self, pointer: Pointer, hit: Hit | None) -> MarkSpot | None:
        """The mark at the pointer; none on a map too small to show any."""
        if hit is None or hit.part != "body" or hit.key[0] != "step" or self._stage.camera.zoom < BELOW:
            return None
        least = self._stage.reach(FINGER) if pointer.finger else 0.0
        return mark_at(self._stage.map, hit.key[1], pointer.at, least)

    def follow(self) -> None:
        """The map has changed: the mark may lie elsewhere, or be gone."""
        if self.hovered is not None:
            self.hovered = same_mark(self._stage.map, self.hovered)
