"""The dots that a row of a list is dragged by."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from journeymapper.i18n.language import tr
from journeymapper.ui.guard import guarded
from journeymapper.ui.panels.inspector.field import GUTTER

_HEIGHT = 28
_DOTS = [QPointF(x, y) for x in (-2.5, 2.5) for y in (-5, 0, 5)]


class Grip(QWidget):
    """Six dots. Tab passes it by: the keys that move a row work in its fields."""

    dragged = Signal(int)
    """To which height on the screen, in pixels."""
    dropped = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(GUTTER, _HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setToolTip(tr("Drag it to another place, or press Alt+Up or Alt+Down in its text"))
        self.setAccessibleName(self.toolTip())
        self._is_dragged = False

    def allow(self, *, allowed: bool) -> None:
        """Whether there is another place to go to: without one it is not to be seen."""
        self.setEnabled(allowed)
        self.setCursor(Qt.CursorShape.SizeVerCursor if allowed else Qt.CursorShape.ArrowCursor)

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_dragged = event.button() == Qt.MouseButton.LeftButton

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_dragged:
            self.dragged.emit(round(event.globalPosition().y()))

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        if self._is_dragged:
            self._is_dragged = False
            self.dropped.emit()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_dragged:
            self._give_up()
        else:
            super().keyPressEvent(event)

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._is_dragged:
            self._give_up()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self.isEnabled():
            return
        lit = self.underMouse() or self._is_dragged
        color = self.palette().color(QPalette.ColorRole.Accent if lit else QPalette.ColorRole.Dark)
        middle = QPointF(self.rect().center())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            for dot in _DOTS:
                painter.drawEllipse(middle + dot, 1.2, 1.2)

    def _give_up(self) -> None:
        self._is_dragged = False
        self.given_up.emit()
