"""The panel with phases, suppliers and segments: a table for each, in tabs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.model.edits import lists
from journeymapper.model.patch import Patch
from journeymapper.model.records import ListKind
from journeymapper.model.session import Session
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.icons import icon
from journeymapper.ui.panels.colors import choose_color, paint_swatch
from journeymapper.ui.panels.entries import COLOR, KINDS, MORE, NAME, EntryKind, EntryModel
from journeymapper.ui.panels.parting import marked_at, parting_menu

_SWATCH = 14.0


class _SwatchDelegate(QStyledItemDelegate):
    """Paints the colour of an entry."""

    def __init__(self, model: EntryModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        rect = QRectF(option.rect)
        middle = rect.center()
        place = QRectF(middle.x() - _SWATCH / 2, middle.y() - _SWATCH / 2, _SWATCH, _SWATCH)
        paint_swatch(painter, place, self._model.color(index.row()))


class _Table(QTableView):
    """The table of one list. Tab leaves it; Delete empties a cell, or removes the row at its name."""

    def __init__(self, model: EntryModel, panel: EntryPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self.setModel(model)
        self.setItemDelegateForColumn(COLOR, _SwatchDelegate(model, self))
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setShowGrid(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(24)
        self.setColumnWidth(COLOR, 30)
        if model.columnCount() > MORE:
            self.setColumnWidth(MORE, 46)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: panel.choose_color(index) if index.column() == COLOR else None)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        key = event.key()
        if not index.isValid() or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space) and (
            index.column() == COLOR
        ):
            self._panel.choose_color(index)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(index)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._panel.clear(index)
        else:
            super().keyPressEvent(event)


class EntryPanel(QWidget):
    """One list with its buttons: add, remove, up, down."""

    def __init__(
        self, session: Session, kind: EntryKind, theme: Callable[[], Theme], say: Callable[[str], object]
    ) -> None:
        super().__init__()
        self._session = session
        self._kind = kind
        self._theme = theme
        self._say = say
        self.model = EntryModel(session, kind, theme, say)
        self.table = _Table(self.model, self)
        self.table.setObjectName(f"{kind.kind}s")
        row = QHBoxLayout()
        row.setContentsMargins(6, 2, 6, 4)
        row.setSpacing(2)
        self.add = self._button("ph.plus", "add", self.add_entry)
        self.remove = self._button("ph.trash", "remove", self.remove_entry)
        self.up = self._button("ph.arrow-up", "up", lambda: self.shift(-1))
        self.down = self._button("ph.arrow-down", "down", lambda: self.shift(1))
        row.addWidget(self.add)
        row.addStretch()
        for button in (self.up, self.down, self.remove):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table)
        column.addLayout(row)
        self.table.selectionModel().currentChanged.connect(self._refresh)
        self.model.modelReset.connect(self._refresh)
        self.retext()
        self._refresh()

    def retext(self) -> None:
        """Puts the texts in the language in use."""
        self.table.setAccessibleName(self._kind.title())
        for button, text in (
            (self.add, self._kind.add()),
            (self.remove, self._kind.remove()),
            (self.up, tr("Move up")),
            (self.down, tr("Move down")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.add.setText(self._kind.add())
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def redress(self) -> None:
        """Paints icons and colours anew, in another theme."""
        for button, name in (
            (self.add, "ph.plus"),
            (self.remove, "ph.trash"),
            (self.up, "ph.arrow-up"),
            (self.down, "ph.arrow-down"),
        ):
            button.setIcon(icon(name))
        self.table.viewport().update()

    def read(self) -> None:
        """Takes over how the journey is now, and stays at the same entry."""
        index = self.table.currentIndex()
        ident = self.model.entries[index.row()].id if index.isValid() else None
        self.model.read()
        if ident is not None:
            self._stand_at(ident, index.column())
        self._refresh()

    def add_entry(self) -> None:
        """Adds one at the end and lets its name be typed."""
        ident = self._session.journey.new_id(self._kind.kind)
        self._session.commit(
            lists.add_entry(self._session.journey, self._kind.fresh(ident, self._kind.add()))
        )
        self._stand_at(ident, NAME)
        self.table.setFocus()
        self.table.edit(self.table.currentIndex())

    def remove_entry(self) -> None:
        """Removes the one at hand, with what refers to it, in one undo step.

        What becomes of the marks of a supplier is asked first.
        """
        index = self.table.currentIndex()
        if not index.isValid():
            return
        at = index.row()
        ident = self.model.entries[at].id
        if self._kind.kind == "supplier" and marked_at(self._session.journey, ident):
            place = self.table.visualRect(index).bottomLeft()
            menu = parting_menu(self._session, ident, self.table)
            menu.popup(self.table.viewport().mapToGlobal(place))
            return
        arrows = self._session.journey.count("transition")
        self._session.commit(self._kind.removal(self._session.journey, ident))
        gone = arrows - self._session.journey.count("transition")
        if gone:
            self._say(tr("Arrows that nobody else took went with it: {n}.", n=gone))
        self.table.setCurrentIndex(self.model.index(min(at, self.model.rowCount() - 1), NAME))

    def shift(self, direction: int) -> None:
        """Moves the one at hand a place up (-1) or down (1)."""
        index = self.table.currentIndex()
        if index.isValid():
            at = index.row()
            self.model.move(self.model.entries[at].id, at - 1 if direction < 0 else at + 2)

    def clear(self, index: QModelIndex) -> None:
        """Empties a cell; a colour becomes the theme's, at the name the entry goes."""
        if index.column() == NAME:
            self.remove_entry()
        elif index.column() == COLOR:
            self._give_color(index.row(), None)
        else:
            self.model.setData(index, "")

    def choose_color(self, index: QModelIndex) -> None:
        """Lets the user choose the colour of an entry."""
        theme = self._theme()
        offered = theme.phases if self._kind.kind == "phase" else theme.suppliers
        place = self.table.viewport().mapToGlobal(self.table.visualRect(index).bottomLeft())
        chosen = choose_color(self.table, place, self.model.color(index.row()), offered)
        if chosen is not None:
            self._give_color(index.row(), chosen[0])

    def _give_color(self, row: int, color: str | None) -> None:
        ident = self.model.entries[row].id
        self._session.commit(lists.edit_entry(self._session.journey, self._kind.kind, ident, color=color))

    def _stand_at(self, ident: str, column: int) -> None:
        for at, entry in enumerate(self.model.entries):
            if entry.id == ident:
                self.table.setCurrentIndex(self.model.index(at, column))

    def _refresh(self) -> None:
        index = self.table.currentIndex()
        self.remove.setEnabled(index.isValid())
        self.up.setEnabled(index.isValid() and index.row() > 0)
        self.down.setEnabled(index.isValid() and index.row() < self.model.rowCount() - 1)

    def _button(self, name: str, part: str, run: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"{self._kind.kind}_{part}")
        button.setIcon(icon(name))
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _: run())
        return button


class ListsPanel(QTabWidget):
    """The three lists."""

    def __init__(self, session: Session, theme: Callable[[], Theme], say: Callable[[str], object]) -> None:
        super().__init__()
        self.setObjectName("lists")
        self.setDocumentMode(True)
        self.panels: dict[ListKind, EntryPanel] = {
            kind.kind: EntryPanel(session, kind, theme, say) for kind in KINDS
        }
        for panel in self.panels.values():
            self.addTab(panel, "")
        self.tabBar().setExpanding(False)
        self.tabBar().setUsesScrollButtons(False)
        self.tabBar().setElideMode(Qt.TextElideMode.ElideNone)
        self.release = session.subscribe(self._follow)
        self.retext()

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(232, 240)

    def retext(self) -> None:
        """Puts the texts in the language in use."""
        self.tabBar().setAccessibleName(tr("Phases, suppliers, segments"))
        for at, kind in enumerate(KINDS):
            self.setTabText(at, kind.title())
            self.panels[kind.kind].retext()

    def give_focus(self, reason: Qt.FocusReason) -> None:
        """Gives the keyboard to the table in front."""
        kind = KINDS[self.currentIndex()].kind
        self.panels[kind].table.setFocus(reason)

    def redress(self) -> None:
        """Paints everything anew, in another theme."""
        for panel in self.panels.values():
            panel.redress()

    def _follow(self, patch: Patch) -> None:
        for kind in {kind for kind, _ in patch.changes}:
            if kind in self.panels:
                self.panels[kind].read()
