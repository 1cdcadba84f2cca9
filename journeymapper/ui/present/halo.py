"""A ring around the pointer: the room sees what is pointed at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QTouchEvent
from PySide6.QtWidgets import QWidget

from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import answering, guarded

_PART = 24
"""The ring is this part of the view's height across."""
_LEAST = 36


class Halo(QWidget):
    """Follows the pointer, or a finger, over the canvas; clicks pass through."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas.viewport())
        self.setObjectName("present_halo")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._canvas = canvas
        self._wanted = False
        self._at = QPointF()
        canvas.viewport().installEventFilter(self)
        canvas.view_moved.connect(self._stay)  # Qt moves what lies on a map along with it
        self.hide()

    @property
    def is_on(self) -> bool:
        """Whether there is a ring wherever the pointer is."""
        return self._wanted

    def use(self, wanted: bool) -> None:
        """A ring around the pointer, or none."""
        self._wanted = wanted
        at = self._canvas.hands.pointer_on_view
        if wanted and at is not None:
            self._follow(at)
        elif not wanted:
            self.hide()

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if not self._wanted:
            return False
        if isinstance(event, QMouseEvent):
            self._follow(event.position())
        elif isinstance(event, QTouchEvent) and event.points():
            self._follow(event.points()[0].position())
        elif event.type() == QEvent.Type.Leave:
            self.hide()
        return False

    def _stay(self) -> None:
        if self.isVisible():
            self._follow(self._at)

    def _follow(self, at: QPointF) -> None:
        self._at = at
        side = max(_LEAST, 2 * self._canvas.viewport().height() // _PART)
        self.setGeometry(round(at.x() - side / 2), round(at.y() - side / 2), side, side)
        self.show()
        self.raise_()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._canvas.drawing.theme
        color = QColor(theme.loop)
        wash = QColor(color)
        wash.setAlpha(36)
        ring = QRectF(self.rect()).adjusted(5, 5, -5, -5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.card), 8))
            painter.setBrush(wash)
            painter.drawEllipse(ring)
            painter.setPen(QPen(color, 5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(ring)
