"""The panel with phases, suppliers and segments: a table for each, in tabs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTabWidget,
    QWidget,
)

from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.model.edits import lists
from journeymapper.model.patch import Patch
from journeymapper.model.records import Entry, ListKind
from journeymapper.model.session import Session
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.panels.colors import choose_color, paint_swatch
from journeymapper.ui.panels.parting import marked_at, parting_menu
from journeymapper.ui.panels.tables.entries import COLOR, KINDS, MORE, NAME, EntryKind, EntryModel
from journeymapper.ui.panels.tables.panel import RecordPanel

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


class EntryPanel(RecordPanel[Entry]):
    """One list with its buttons: add, remove, up, down."""

    text_column = NAME
    acting = (COLOR,)
    model: EntryModel

    def __init__(
        self, session: Session, kind: EntryKind, theme: Callable[[], Theme], say: Callable[[str], object]
    ) -> None:
        super().__init__(session, EntryModel(session, kind, theme, say))
        self._kind = kind
        self._theme = theme
        self.table.setObjectName(f"{kind.kind}s")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.table.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.table.setDragDropOverwriteMode(False)
        self.table.setItemDelegateForColumn(COLOR, _SwatchDelegate(self.model, self.table))
        self.table.horizontalHeader().hide()
        self.table.setColumnWidth(COLOR, 30)
        if self.model.columnCount() > MORE:
            self.table.setColumnWidth(MORE, 46)
        name = kind.kind
        self.add = self.button(f"{name}_add", "ph.plus", kind.add, self.add_one)
        self.up = self.button(f"{name}_up", "ph.arrow-up", lambda: tr("Move up"), lambda: self.shift(-1))
        self.down = self.button(
            f"{name}_down", "ph.arrow-down", lambda: tr("Move down"), lambda: self.shift(1)
        )
        self.remove = self.button(f"{name}_remove", "ph.trash", kind.remove, self.remove_one)
        self.row.addWidget(self.add)
        self.row.addStretch()
        for button in (self.up, self.down, self.remove):
            self.row.addWidget(button)
        self.retext()

    def retext(self) -> None:
        super().retext()
        self.table.setAccessibleName(self._kind.title())
        self.table.viewport().update()

    def add_one(self) -> None:
        """Adds one at the end and lets its name be typed."""
        journey = self.session.journey
        ident = journey.new_id(self._kind.kind)
        self.add_record(ident, lists.add_entry(journey, self._kind.fresh(ident, self._kind.add())))

    def remove_one(self) -> None:
        """Removes the one at hand, with what refers to it, in one undo step.

        What becomes of the marks of a supplier is asked first.
        """
        entry, journey = self.at_hand, self.session.journey
        if entry is None:
            return
        if self._kind.kind == "supplier" and marked_at(journey, entry.id):
            parting_menu(self.session, entry.id, self.table).popup(self._under(self.table.currentIndex()))
            return
        arrows = journey.count("transition")
        self.remove_record(self._kind.removal(journey, entry.id))
        gone = arrows - journey.count("transition")
        if gone:
            self.model.say(tr("Arrows that nobody else took went with it: {n}.", n=gone))

    def shift(self, direction: int) -> None:
        """Moves the one at hand a place up (-1) or down (1)."""
        entry = self.at_hand
        if entry is not None:
            at = self.table.currentIndex().row()
            self.model.move(entry.id, at - 1 if direction < 0 else at + 2)

    def act(self, index: QModelIndex, by_key: bool) -> None:
        """Lets the colour of an entry be chosen."""
        del by_key
        theme = self._theme()
        offered = theme.phases if self._kind.kind == "phase" else theme.suppliers
        chosen = choose_color(self.table, self._under(index), self.model.color(index.row()), offered)
        if chosen is not None:
            self.model.give(index.row(), color=chosen[0])

    def refresh(self) -> None:
        row = self.table.currentIndex().row()
        self.remove.setEnabled(row >= 0)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.model.rowCount() - 1)

    def _under(self, index: QModelIndex) -> QPoint:
        """Just under a cell, on the screen."""
        return self.table.viewport().mapToGlobal(self.table.visualRect(index).bottomLeft())


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
            panel.retext()

    def _follow(self, patch: Patch) -> None:
        for kind in {kind for kind, _ in patch.changes}:
            if kind in self.panels:
                self.panels[kind].read()
