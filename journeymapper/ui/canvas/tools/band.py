"""The rubber band: selects what it touches."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt

from journeymapper.ui.canvas import pick
from journeymapper.ui.canvas.selection import Selection
from journeymapper.ui.canvas.stage import Pointer, Stage
from journeymapper.ui.canvas.tools.gesture import BaseGesture


class Band(BaseGesture):
    """From a press on empty ground to the release. With Shift it adds to what was selected."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, stage: Stage, start: Pointer, before: Selection) -> None:
        """`before` was selected before the press, which took that away: Escape brings it back."""
        super().__init__(stage)
        self._start = start.at
        self._before = before
        self._kept = stage.selection if start.shift else Selection()

    def move(self, pointer: Pointer) -> None:
        rect = QRectF(self._start, pointer.at).normalized()
        self.stage.overlay.show_band(rect)
        self.stage.select({*self._kept, *pick.within(self.stage.map, rect)})

    def release(self, pointer: Pointer) -> None:
        self.move(pointer)
        self.stage.overlay.show_band(None)
        self.stage.rest()

    def drop(self) -> None:
        self.stage.overlay.show_band(None)
        self.stage.select(self._before)
