"""Long work in a window: a bar that comes when it takes longer than a moment, and a button to end it."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from types import TracebackType
from typing import Self

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QProgressBar, QProgressDialog, QWidget

from journeymapper.exchange.options import StoppedError
from journeymapper.i18n.language import tr

MOMENT = 0.5
"""Seconds that pass before the bar comes."""
_EVERY = 0.04
"""Seconds between two looks at what the user does."""
_PARTS = 1000
_WIDTH = 380


class Busy:
    """A `Progress` for work that holds up the window; within `with` the cursor tells that it goes on.

    Calling it raises StoppedError once the user has pressed Cancel or Escape.
    """

    def __init__(
        self, parent: QWidget, text: str, now: Callable[[], float] = monotonic, *, is_long: bool = False
    ) -> None:
        """`now` tells seconds. Where it `is_long` for sure, the bar comes at once."""
        self._now = now
        self._moment = 0.0 if is_long else MOMENT
        self._began = self._looked = now()
        self.dialog = QProgressDialog(text, tr("Cancel"), 0, _PARTS, parent)
        self.dialog.setObjectName("busy")
        self.dialog.setWindowTitle("JourneyMapper")
        self.dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.dialog.setAutoReset(False)
        self.dialog.setAutoClose(False)
        self.dialog.setMinimumDuration(2**31 - 1)  # it is shown from here alone
        self.dialog.setMinimumWidth(_WIDTH)
        bar = self.dialog.findChild(QProgressBar)
        if bar is not None:
            bar.setFormat("%p\u00a0%")
        self.dialog.reset()

    def __enter__(self) -> Self:
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        if not self._moment:
            self(0.0)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        del kind, error, trace
        if self.dialog.isHidden():
            QApplication.restoreOverrideCursor()
        self.dialog.close()
        self.dialog.deleteLater()

    def __call__(self, part: float) -> None:
        """Notes which part is done, 0 to 1.

        Raises:
            StoppedError: the user wants it to end.
        """
        now = self._now()
        if self.dialog.isHidden():
            if now - self._began < self._moment:
                return
            QApplication.restoreOverrideCursor()  # the button can be pressed
            self.dialog.show()
        elif now - self._looked < _EVERY:
            return
        self._looked = now
        self.dialog.setValue(round(max(0.0, min(1.0, part)) * (_PARTS - 1)))
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        if self.dialog.wasCanceled():
            raise StoppedError
