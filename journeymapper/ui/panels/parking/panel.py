"""The parking lot: loose notes beside the map, to be typed fast and given a place later."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from journeymapper.i18n.language import tr
from journeymapper.model.edits.notes import add_parked, order_note
from journeymapper.model.edits.remove import remove
from journeymapper.model.patch import Patch
from journeymapper.model.session import Session
from journeymapper.ui.canvas import lot
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.icons import icon
from journeymapper.ui.panels.parking.field import ParkingField
from journeymapper.ui.panels.parking.listing import ParkedList

_DEEDS: tuple[tuple[str, str, Callable[[], str]], ...] = (
    ("edit", "ph.pencil-simple", lambda: tr("Change the text (Enter)")),
    ("step", "ph.rectangle", lambda: tr("Make it a step (Ctrl+Enter)")),
    ("place", "ph.note", lambda: tr("Put it on the map (Shift+Enter)")),
    ("remove", "ph.trash", lambda: tr("Remove it (Delete)")),
)


class ParkingPanel(QWidget):
    """A field, the notes, and what can be done with the one at hand. Esc goes to the map."""

    def __init__(self, session: Session, canvas: Canvas) -> None:
        super().__init__()
        self.setObjectName("parking")
        self._session = session
        self._canvas = canvas
        self.field = ParkingField()
        self.list = ParkedList(session, canvas)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._does: dict[str, Callable[[], object]] = {
            "edit": lambda: self.list.edit(self.list.currentIndex()),
            "step": lambda: self._give(lot.make_step),
            "place": lambda: self._give(lot.place),
            "remove": self._remove,
        }
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout()
        row.setContentsMargins(6, 2, 6, 4)
        row.setSpacing(2)
        for name, _, _ in _DEEDS:
            button = self.buttons[name] = QToolButton()
            button.setObjectName(f"parking_{name}")
            button.setIconSize(QSize(16, 16))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self._does[name])
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 2, 6, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.setFocusProxy(self.field)
        self.field.said.connect(self._add)
        self.list.stepped.connect(self._does["step"])
        self.list.placed.connect(self._does["place"])
        self.list.removed.connect(self._remove)
        self.list.moved.connect(self._move)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.list.selectionModel().currentChanged.connect(self._refresh)
        self._unsubscribe = session.subscribe(self._follow)
        canvas.over_lot = self._is_under
        self.retext()

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(232, 260)

    def release(self) -> None:
        """Listens no more: the window has another map."""
        self._unsubscribe()

    def retext(self) -> None:
        """Puts everything in the language and theme in use."""
        self.field.setPlaceholderText(tr("A remark for later…"))
        self.field.setAccessibleName(tr("New note in the parking lot"))
        self.field.setAccessibleDescription(
            tr("Enter adds it; several lines that are pasted are a note each")
        )
        self.list.setAccessibleName(tr("Parking lot"))
        self.list.setAccessibleDescription(
            tr("Enter changes a note, Ctrl+Enter makes it a step, Shift+Enter puts it on the map")
        )
        for name, sign, text in _DEEDS:
            button = self.buttons[name]
            button.setIcon(icon(sign))
            button.setToolTip(text())
            button.setAccessibleName(text())
        self.list.slips.theme = self._canvas.drawing.theme
        self.list.viewport().update()
        self._refresh()

    def show_note(self, note: str) -> None:
        """Chooses a note and brings it into sight."""
        row = self.list.notes.row_of(note)
        if row is not None:
            self._stand_at(row)
            self.list.scrollTo(self.list.currentIndex())

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._canvas.setFocus()
        else:
            super().keyPressEvent(event)

    def _add(self, texts: Sequence[str]) -> None:
        self._session.commit(add_parked(self._session.journey, texts))
        self._stand_at(self.list.notes.rowCount() - 1)

    def _give(self, to: Callable[[Canvas, str], object]) -> None:
        """Has the note at hand leave the lot; the keyboard stays for the next."""
        row, note = self.list.currentIndex().row(), self.list.at_hand
        if note is not None:
            to(self._canvas, note)
            self._stand_at(row)

    def _remove(self) -> None:
        row, note = self.list.currentIndex().row(), self.list.at_hand
        if note is not None:
            self._session.commit(remove(self._session.journey, notes=[note]))
            self._stand_at(row)

    def _move(self, row: int, to: int) -> None:
        note = self.list.notes.notes[row].id
        self._session.commit(order_note(self._session.journey, note, to))

    def _stand_at(self, row: int) -> None:
        """Chooses what stands in a row, or the last one."""
        self.list.setCurrentIndex(self.list.notes.index(min(row, self.list.notes.rowCount() - 1)))

    def _open_menu(self, at: QPoint) -> None:
        if self.list.at_hand is None:
            return
        menu = QMenu(self)
        menu.setObjectName("menu_parking")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, sign, text in _DEEDS:
            words, _, keys = text().rstrip(")").rpartition(" (")
            menu.addAction(icon(sign), f"{words}\t{keys}", self._does[name])
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _follow(self, patch: Patch) -> None:
        if any(kind == "note" for kind, _ in patch.changes):
            note = self.list.at_hand
            self.list.notes.read()
            row = self.list.notes.row_of(note) if note is not None else None
            if row is not None:
                self._stand_at(row)
            self._refresh()

    def _refresh(self) -> None:
        for button in self.buttons.values():
            button.setEnabled(self.list.at_hand is not None)

    def _is_under(self, at: QPointF) -> bool:
        """Whether a place in the viewport of the canvas lies over this panel."""
        place = self._canvas.viewport().mapTo(self.window(), at.toPoint())
        return self.isVisible() and self.rect().contains(self.mapFrom(self.window(), place))
