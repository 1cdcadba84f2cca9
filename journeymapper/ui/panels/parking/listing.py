"""The list of parked notes: walked, changed, put in another order and dragged onto the map."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from journeymapper.i18n.language import tr
from journeymapper.model.session import Session
from journeymapper.ui.canvas.carrier import Carrier
from journeymapper.ui.canvas.keys import held
from journeymapper.ui.canvas.stage import Gesture
from journeymapper.ui.canvas.tools.carry_note import CarryNote
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import guarded
from journeymapper.ui.panels.parking.model import ParkedNotes
from journeymapper.ui.panels.parking.slip import SlipDelegate

_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LINE = 2
_MARGIN = 14


class ParkedList(QListView):
    """Enter and F2 change a text; with Ctrl Enter makes a step of it, with Shift a note on the map."""

    stepped = Signal()
    """The note at hand is to become a step."""
    placed = Signal()
    """The note at hand is to lie on the map."""
    removed = Signal()
    moved = Signal(int, int)
    """A note goes from one row to another."""

    def __init__(self, session: Session, canvas: Canvas) -> None:
        super().__init__()
        self.setObjectName("parking_list")
        self._canvas = canvas
        self.notes = ParkedNotes(session, self)
        self.setModel(self.notes)
        self.slips = SlipDelegate(self, canvas.drawing.theme)
        self.setItemDelegate(self.slips)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self._carrier = Carrier(canvas, self._carry)
        self._gesture: Gesture | None = None
        self._goal: int | None = None
        """Between which rows a dragged note would come."""

    @property
    def at_hand(self) -> str | None:
        """The note that is chosen."""
        index = self.currentIndex()
        return self.notes.notes[index.row()].id if index.isValid() else None

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), held(event.modifiers())
        control, shift, alt = (
            Qt.KeyboardModifier.ControlModifier,
            Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.AltModifier,
        )
        row = self.currentIndex().row()
        if row < 0 or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif key in _RETURNS and modifiers == control:
            self.stepped.emit()
        elif key in _RETURNS and modifiers == shift:
            self.placed.emit()
        elif key in _RETURNS and not modifiers:
            self.edit(self.currentIndex())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and modifiers == alt:
            self.moved.emit(row, row + (1 if key == Qt.Key.Key_Down else -1))
        else:
            super().keyPressEvent(event)

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self._carrier.press(event)

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._carrier.move(event):
            self._aim(event.position().toPoint())

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        goal, row = self._goal, self.currentIndex().row()
        self._show_goal(None)
        is_carried = self._gesture is not None and self._canvas.has(self._gesture)
        self._gesture = None
        if not self._carrier.release(event):
            super().mouseReleaseEvent(event)
        elif is_carried and goal is not None:
            self.setFocus()
            self.moved.emit(row, goal - (goal > row))

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            if not self.notes.notes:
                painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
                room = self.viewport().rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
                painter.drawText(room, int(Qt.TextFlag.TextWordWrap), empty_words())
            if self._goal is not None:
                painter.fillRect(self._line(self._goal), self.palette().color(QPalette.ColorRole.Accent))

    def _carry(self) -> Gesture:
        note = self.notes.notes[self.currentIndex().row()]
        self._gesture = CarryNote(self._canvas, note.id, self.slips.picture(note.text))
        return self._gesture

    def _aim(self, at: QPoint) -> None:
        """Shows between which rows the note would come, while it is over the list."""
        is_carried = self._gesture is not None and self._canvas.has(self._gesture)
        if not is_carried or not self.viewport().rect().contains(at):
            self._show_goal(None)
            return
        rects = [self.visualRect(self.notes.index(row)) for row in range(self.notes.rowCount())]
        self._show_goal(sum(rect.center().y() < at.y() for rect in rects))

    def _show_goal(self, goal: int | None) -> None:
        if goal != self._goal:
            self._goal = goal
            self.viewport().update()

    def _line(self, goal: int) -> QRect:
        last = self.notes.rowCount() - 1
        rect = self.visualRect(self.notes.index(min(goal, last)))
        y = rect.top() if goal <= last else rect.bottom() - _LINE + 1
        return QRect(rect.left(), max(0, y - _LINE // 2), rect.width(), _LINE)


def empty_words() -> str:
    """What an empty parking lot says."""
    return tr("What has no place yet waits here. Drag it onto the map as a step or a note.")
