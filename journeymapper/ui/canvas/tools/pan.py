"""Panning: the map follows the pointer."""

from __future__ import annotations

from PySide6.QtCore import Qt

from journeymapper.ui.canvas.stage import Pointer, Stage
from journeymapper.ui.canvas.tools.gesture import BaseGesture


class Pan(BaseGesture):
    """From press to release. Escape lets go: where the view looks is no part of the map."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, stage: Stage, start: Pointer) -> None:
        super().__init__(stage)
        self._last = start.on_view

    def move(self, pointer: Pointer) -> None:
        self.stage.camera.pan(pointer.on_view - self._last)
        self._last = pointer.on_view

    def release(self, pointer: Pointer) -> None:
        self.move(pointer)
        self.stage.rest()
