"""A countdown: the minutes that are left, large in a corner; at the end a calm sign, and no sound."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

from journeymapper.i18n.language import tr
from journeymapper.ui.guard import guarded

MINUTES = (1, 2, 3, 5, 8, 10, 15, 20, 30, 45, 60)
USUAL = 5
_LOOK = 200
_PART = 14
"""Its figures are this part of the view's height."""
_MARGIN = 20


class Countdown(QObject):
    """Counts down by the clock, not by its own ticks."""

    changed = Signal()
    """There is another second left, or it has begun or ended."""

    def __init__(self, parent: QObject, clock: Callable[[], float] = monotonic) -> None:
        """`clock` tells seconds from any beginning."""
        super().__init__(parent)
        self.minutes = USUAL
        self._clock = clock
        self._end: float | None = None
        self._told = -1
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self.look)

    @property
    def is_on(self) -> bool:
        """Whether it counts, or is at its end."""
        return self._end is not None

    @property
    def left(self) -> int:
        """The seconds that are left."""
        return max(0, ceil(self._end - self._clock())) if self._end is not None else 0

    @property
    def text(self) -> str:
        """'4:59'; in words when the time is up; nothing while it is off."""
        if not self.is_on:
            return ""
        left = self.left
        return f"{left // 60}:{left % 60:02}" if left else tr("Time")

    def begin(self, minutes: int | None = None) -> None:
        """Counts down from so many minutes, or as many as the last time."""
        self.minutes = minutes or self.minutes
        self._end = self._clock() + 60 * self.minutes
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Counts no more."""
        self._end = None
        self._timer.stop()
        self._told = -1
        self.changed.emit()

    @guarded
    def look(self) -> None:
        """Looks at the clock."""
        left = self.left
        if left != self._told:
            self._told = left
            self.changed.emit()
        if not left:
            self._timer.stop()


class CountdownSign(QLabel):
    """What is left, in the upper right corner of the canvas."""

    def __init__(self, canvas: QWidget, countdown: Countdown) -> None:
        super().__init__(canvas)
        self.setObjectName("present_countdown")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._canvas = canvas
        self._countdown = countdown
        countdown.changed.connect(self.refresh)
        self.hide()

    def refresh(self) -> None:
        """Shows what is left now, where it belongs."""
        on = self._countdown.is_on
        text = self._countdown.text
        self.setVisible(on)
        if not on:
            return
        done = self._countdown.left == 0
        if self.property("done") != done:
            self.setProperty("done", done)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setText(text)
        self.setAccessibleName(tr("Time left: {time}", time=text))
        size = max(28, self._canvas.height() // _PART)
        self.setStyleSheet(f"font-size: {size}px;")
        self.adjustSize()
        self.move(self._canvas.width() - self.width() - _MARGIN, _MARGIN)
        self.raise_()
