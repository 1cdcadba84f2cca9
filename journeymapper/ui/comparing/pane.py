"""A pane with a map on which is marked what differs; several look at the same place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from journeymapper.model.records import Key
from journeymapper.ui.canvas.camera import level_of_wheel
from journeymapper.ui.comparing.look import STEP, Look
from journeymapper.ui.comparing.marking import paint_halo, paint_marks
from journeymapper.ui.comparing.marks import Marks
from journeymapper.ui.comparing.picture import MapPicture
from journeymapper.ui.comparing.shot import Shot
from journeymapper.ui.comparing.sight import Sight
from journeymapper.ui.guard import answering, guarded

_WHEEL_PIXELS = 0.5
_KEY_PIXELS = 80.0
_CLICK = 4
"""Pixels that a click may move."""
_REACH = 7.0
"""Pixels from an arrow within which a click is on it."""
_SHARPEN = 90
"""Milliseconds until a map that was zoomed is painted anew."""
_KEYS = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class MapPane(QWidget):
    """Shows a map: drag, wheel or arrow keys move it, Ctrl and the wheel zoom, a click chooses."""

    chosen = Signal(object)
    """The key of what was clicked."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setObjectName("compared_map")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 64)
        self.picture: MapPicture | None = None
        self._look = look
        self._shot: Shot | None = None
        self._marks: Marks = {}
        self._current: Key | None = None
        self.offset = QPointF()
        self._pressed: QPoint | None = None
        self._dragged = False
        self._soon = QTimer(self, interval=_SHARPEN, singleShot=True)
        self._soon.timeout.connect(self._sharpen)
        look.changed.connect(self.update)

    def show_map(self, picture: MapPicture, marks: Marks, offset: QPointF | None = None) -> None:
        """Shows a map with these marks; `offset`: from a place of the look to the same one on this map."""
        self.picture, self.offset = picture, offset or QPointF()
        self._shot = Shot(picture)
        self.mark(marks)

    def mark(self, marks: Marks) -> None:
        """Marks these on the map, and nothing else."""
        self._marks = marks
        self.update()

    def choose(self, key: Key | None) -> None:
        """Shows which one the list is about."""
        self._current = key
        self.update()

    def rect_of(self, key: Key) -> QRectF | None:
        """Where something lies, as the look sees it."""
        rect = self.picture.rect_of(key) if self.picture is not None else None
        return rect.translated(-self.offset) if rect is not None else None

    @property
    def sight(self) -> Sight:
        """What is in sight."""
        middle = self._look.middle + self.offset
        return Sight(self.width(), self.height(), self._look.zoom, middle.x(), middle.y())

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(480, 420)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            if self.picture is not None and self._shot is not None:
                sight, accent = self.sight, self.palette().color(QPalette.ColorRole.Accent)
                if not self._shot.paint(painter, sight, self.devicePixelRatioF()):
                    self._soon.start()
                if self._current is not None:
                    paint_halo(painter, self.picture, self._current, sight, accent)
                paint_marks(painter, self.picture, self._marks, sight)
            if self.hasFocus():
                painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    @guarded
    def _sharpen(self) -> None:
        if self._shot is not None:
            self._shot.forget()
            self.update()

    @guarded
    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(level_of_wheel(turn.y()), event.position())
        else:
            by = event.pixelDelta() if not event.pixelDelta().isNull() else turn * _WHEEL_PIXELS
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not by.x():
                by = QPoint(by.y(), 0)
            self._look.pan(by.x(), by.y())
        event.accept()

    @answering(True)
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom(1 + event.value(), event.position())
            return True
        return super().event(event)

    def _zoom(self, factor: float, at: QPointF) -> None:
        self._look.zoom_by(factor, at - QPointF(self.width() / 2, self.height() / 2))

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed, self._dragged = event.position().toPoint(), False

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed is None:
            return
        by = at - self._pressed
        if self._dragged or by.manhattanLength() > _CLICK:
            self._dragged, self._pressed = True, at
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._look.pan(by.x(), by.y())

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.unsetCursor()
        if self._pressed is not None and not self._dragged and self.picture is not None:
            at = self.sight.spot(event.position())
            key = self.picture.key_at(at, _REACH / self._look.zoom)
            if key is not None:
                self.chosen.emit(key)
        self._pressed = None

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _KEYS:
            across, down = _KEYS[Qt.Key(key)]
            self._look.pan(across * _KEY_PIXELS, down * _KEY_PIXELS)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._look.zoom_by(STEP)
        elif key == Qt.Key.Key_Minus:
            self._look.zoom_by(1 / STEP)
        else:
            super().keyPressEvent(event)
