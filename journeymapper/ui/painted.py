"""What can wait until a window is on the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from journeymapper.ui.guard import answering


class WhenPainted(QObject):
    """Runs something once, right after a widget has been painted for the first time."""

    def __init__(self, widget: QWidget, run: Callable[[], object]) -> None:
        """`run` is dropped if the widget goes before it is ever painted."""
        super().__init__(widget)
        self._widget = widget
        self._run = run
        widget.installEventFilter(self)

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, self, self._run)  # once the picture is on the screen
        return False
