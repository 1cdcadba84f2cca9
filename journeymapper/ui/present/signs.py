"""What lies over the canvas while it is presented: the ring of the step looked at, the lock, what is said."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from journeymapper.i18n.language import tr
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.icons import icon

_MARGIN = 20
_SAID_FOR = 4000
"""Milliseconds."""
_SAID_ABOVE = 96
"""How far above the foot of the canvas it is said, in pixels: clear of the bar."""
_RING_OUTSIDE, _RING_WIDTH, _RING_RADIUS = 6.0, 6.0, 13.0
_PART = 42
_LEVEL = 3.9
"""Just below the marks of gestures."""


def letters(canvas: QWidget) -> int:
    """The size of what is written over a canvas, in pixels: about that of titles on the map."""
    return max(16, canvas.height() // _PART)


class Ring(QObject):
    """A broad ring around what is looked at; all else stays as it is."""

    def __init__(self, canvas: Canvas, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._steps: tuple[str, ...] = ()
        self._item = canvas.map.addPath(QPainterPath())
        self._item.setZValue(_LEVEL)
        canvas.map_changed.connect(self.refresh)

    def show_around(self, steps: Iterable[str]) -> None:
        """Rings these together, or nothing."""
        self._steps = tuple(steps)
        self.refresh()

    def refresh(self) -> None:
        """Lies where the card lies now."""
        path = QPainterPath()
        rect = QRectF()
        for step in self._steps:
            rect = rect.united(self._canvas.rect_of(("step", step)))
        if not rect.isEmpty():
            out = _RING_OUTSIDE
            path.addRoundedRect(rect.adjusted(-out, -out, out, out), _RING_RADIUS, _RING_RADIUS)
        pen = QPen(self._canvas.palette().color(QPalette.ColorRole.Highlight), _RING_WIDTH)
        pen.setCosmetic(True)
        self._item.setPen(pen)
        self._item.setPath(path)

    def release(self) -> None:
        """Leaves the map."""
        self._canvas.map_changed.disconnect(self.refresh)
        self._canvas.map.removeItem(self._item)


class LockSign(QFrame):
    """Says in the upper left corner that the map is locked."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setObjectName("present_lock")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._canvas = canvas
        self._sign, self._label = QLabel(), QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 12, 6)
        row.addWidget(self._sign)
        row.addWidget(self._label)
        self.retext()
        self.hide()

    def retext(self) -> None:
        """Puts it in the language and colours in use."""
        self._sign.setPixmap(icon("ph.lock-simple").pixmap(20, 20))
        self._label.setText(tr("Locked"))
        self.setAccessibleName(tr("The map is locked: nothing is moved or removed."))
        self.place()

    def place(self) -> None:
        """Lies in its corner."""
        self._label.setStyleSheet(f"font-size: {letters(self._canvas)}px;")
        self.adjustSize()
        self.move(_MARGIN, _MARGIN)
        self.raise_()


class Said(QLabel):
    """What is told in passing, while there is no status line."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setObjectName("present_said")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._canvas = canvas
        self._timer = QTimer(self, interval=_SAID_FOR, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, text: str) -> None:
        """Shows a sentence for a while."""
        self.setVisible(bool(text))
        if text:
            self.setText(text)
            self.setAccessibleName(text)
            self._timer.start()
            self.place()

    def place(self) -> None:
        """Lies above the bar."""
        self.setStyleSheet(f"font-size: {letters(self._canvas)}px;")
        self.adjustSize()
        canvas = self._canvas
        self.move((canvas.width() - self.width()) // 2, canvas.height() - self.height() - _SAID_ABOVE)
        self.raise_()
