"""A row of the list of badges: a badge and the name of its supplier, used like the badge on the card."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)

from journeymapper.drawing.badge import HEIGHT, Badge, badge_shapes, badge_width
from journeymapper.drawing.paint import paint
from journeymapper.model.edits.touches import put_touches
from journeymapper.ui.canvas.carrying_button import CarryingButton
from journeymapper.ui.canvas.keys import held
from journeymapper.ui.canvas.stage import Stage
from journeymapper.ui.canvas.tools.move_badge import MoveBadge
from journeymapper.ui.canvas.turning import DIGITS, Wheel, set_state
from journeymapper.ui.fingers import FINGER
from journeymapper.ui.guard import answering, guarded

HEIGHT_FOR_MOUSE, HEIGHT_FOR_FINGER = 30, FINGER
_PAD = 8
Walk = Callable[["BadgeRow", int], None]


class BadgeRow(CarryingButton):
    """Wheel and digits set the state, a click or Enter opens the menu, Delete removes, a drag moves it."""

    def __init__(
        self, stage: Stage, step: str, supplier: str, step_aside: Callable[[], None], walk: Walk
    ) -> None:
        """`step_aside` takes the list out of the way of a drag; `walk` goes to the row so many places on."""
        super().__init__(stage, f"badge_{supplier}", self._take, lambda by: walk(self, by))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.supplier = supplier
        self._stage = stage
        self._step = step
        self._step_aside = step_aside
        self._badge: Badge | None = None
        self._name_width = 0
        self._height = HEIGHT_FOR_MOUSE
        self._wheel = Wheel(stage.session)
        self.clicked.connect(self._open)

    def show_badge(self, badge: Badge, name: str, said: str, height: int) -> None:
        """Takes over how the badge is now: the supplier's name, and what a screen reader says."""
        self._badge = badge
        self._height = height
        self.setText(name)
        self.setAccessibleName(said)
        self._name_width = self.fontMetrics().horizontalAdvance(name)
        self.updateGeometry()
        self.update()

    @answering(QSize())
    def sizeHint(self) -> QSize:
        badge = badge_width(self._badge) if self._badge is not None else 0.0
        return QSize(round(max(badge, 50)) + self._name_width + 3 * _PAD, self._height)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        palette = self.palette()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            if self.hasFocus():
                painter.setPen(palette.highlight().color())
            if self.underMouse() or self.hasFocus():
                painter.setBrush(palette.midlight())
                painter.drawRoundedRect(room, 5, 5)
            painter.setPen(palette.windowText().color())
            left = round(max(badge_width(self._badge), 50) if self._badge else 50) + 2 * _PAD
            where = self.rect().adjusted(left, 0, 0, 0)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self.text())
            if self._badge is not None:
                theme = self._stage.map.drawing.theme
                paint(painter, badge_shapes(self._badge, _PAD, (self.height() - HEIGHT) / 2, theme))

    @guarded
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._wheel.begin()

    @guarded
    def wheelEvent(self, event: QWheelEvent) -> None:
        if held(event.modifiers()) == Qt.KeyboardModifier.NoModifier:
            self._wheel.turn(self._step, self.supplier, event.angleDelta().y())
        event.accept()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not held(event.modifiers())
        if plain and key in DIGITS:
            set_state(self._stage.session, self._step, self.supplier, DIGITS[key])
        elif plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            journey = self._stage.session.journey
            self._stage.commit(put_touches(journey, {(self._step, self.supplier): None}, "remove-touch"))
        else:
            super().keyPressEvent(event)

    @guarded
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        self._open()

    @answering(True)
    def event(self, event: QEvent) -> bool:
        """Digits are for the badge, whatever they are elsewhere."""
        override = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() in DIGITS:
            event.accept()
            return True
        return super().event(event)

    def _open(self) -> None:
        below = self.mapToGlobal(self.rect().bottomLeft())
        finger = self._height == HEIGHT_FOR_FINGER
        self._stage.marking.open_menu(self._step, self.supplier, below, finger=finger)

    def put_down(self) -> None:
        self._stage.marking.close_badges()

    def _take(self) -> MoveBadge:
        picture = self._stage.marking.picture(self._step, self.supplier)
        self._step_aside()
        return MoveBadge(self._stage, self._step, self.supplier, picture)
