"""Dragging from a widget beside the map: its mouse becomes the pointer of a gesture on the canvas."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from journeymapper.ui.canvas.stage import Gesture, Pointer, Stage


class Carrier:
    """Takes the mouse events of a widget while a button is down there."""

    def __init__(self, stage: Stage, make: Callable[[], Gesture]) -> None:
        """`make` gives the gesture when the press becomes a drag."""
        self._stage = stage
        self._make = make
        self._start: QPoint | None = None
        self._gesture: Gesture | None = None

    def press(self, event: QMouseEvent) -> None:
        """A button goes down."""
        self._gesture = None
        left = event.button() == Qt.MouseButton.LeftButton
        self._start = event.globalPosition().toPoint() if left else None

    def move(self, event: QMouseEvent) -> bool:
        """The mouse moves; returns whether that is a drag, be it one that was cancelled."""
        if self._start is None:
            return False
        far = (event.globalPosition().toPoint() - self._start).manhattanLength()
        if self._gesture is None and far >= QApplication.startDragDistance():
            self._gesture = self._make()
            self._stage.begin(self._gesture)
        if self._gesture is not None and self._stage.has(self._gesture):
            self._gesture.move(self._pointer(event))
        return self._gesture is not None

    def release(self, event: QMouseEvent) -> bool:
        """The button goes up; returns whether it was a drag."""
        gesture, self._gesture, self._start = self._gesture, None, None
        if gesture is not None and self._stage.has(gesture):
            gesture.release(self._pointer(event))
        return gesture is not None

    def _pointer(self, event: QMouseEvent) -> Pointer:
        at = self._stage.view.viewport().mapFromGlobal(event.globalPosition())
        return Pointer(self._stage.camera.on_map(at), at, event.modifiers())
