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
        self._run: Callable[[], object] | None = run
        widget.installEventFilter(self)
        widget.destroyed.connect(self._forget)

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._go)  # once the picture is on the screen
        return False

    def _go(self) -> None:
        run = self._run
        self._forget()
        if run is not None:
            run()

    def _forget(self) -> None:
        """Qt keeps this object's shell for as long as the program runs, but not what it knows."""
        self._run = None
