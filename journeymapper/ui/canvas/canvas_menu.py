"""A menu that is worked with letters and digits."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QMenu

from journeymapper.ui.guard import answering


class CanvasMenu(QMenu):
    """Opened over the canvas, which keeps the focus beneath it."""

    @answering(True)
    def event(self, event: QEvent) -> bool:
        """Has the keys before the canvas and its shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)
