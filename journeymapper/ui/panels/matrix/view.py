"""The supplier table itself: keys and mouse in it, and its selection in step with the map."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from journeymapper.i18n.language import tr
from journeymapper.model.edits.touches import Cell, toggle_own_goal
from journeymapper.model.patch import Patch
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import guarded
from journeymapper.ui.panels.matrix import clipboard, marking
from journeymapper.ui.panels.matrix.block import NotPastedError
from journeymapper.ui.panels.matrix.chosen import Block, chosen_cells
from journeymapper.ui.panels.matrix.delegate import ValueDelegate
from journeymapper.ui.panels.matrix.heads import StepHead, SupplierHead
from journeymapper.ui.panels.matrix.instep import InStep
from journeymapper.ui.panels.matrix.keys import KEYS, Verb
from journeymapper.ui.panels.matrix.menu import CellMenu
from journeymapper.ui.panels.matrix.model import MatrixModel
from journeymapper.ui.panels.matrix.sheet import Sheet

Key = Qt.Key
_Flag = QItemSelectionModel.SelectionFlag
_Standard = QKeySequence.StandardKey
_HELD = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
"""What may be held while a letter marks."""


class MatrixView(QTableView):
    """Keys mark the selected cells and stay there; arrows move."""

    def __init__(self, session: Session, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("matrix")
        self.session = session
        self.canvas = canvas
        theme = canvas.drawing.theme
        self.grid = MatrixModel(session, lambda: canvas.drawing.theme, self)
        self._heads = (SupplierHead(self.grid, theme, self), StepHead(self.grid, theme, self))
        self._in_step = InStep(self, self.grid, canvas)
        with self._in_step.quiet():  # a table that is made just now takes nothing from the map
            self.setModel(self.grid)
        self.setHorizontalHeader(self._heads[0])
        self.setVerticalHeader(self._heads[1])
        self._sheet = Sheet(self, self.grid, theme)
        self.setItemDelegate(ValueDelegate(self, self.grid))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # scrolls what is painted
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)  # Tab leaves the table
        self._size_sections()
        self._in_step.from_map()

    # What keys and menu do

    @property
    def at_hand(self) -> Cell | None:
        """The cell that has the keyboard; None at totals."""
        index = self.currentIndex()
        return self.grid.cell(index.row(), index.column()) if index.isValid() else None

    @property
    def chosen(self) -> list[Cell]:
        """The selected cells, the one at hand first; that one alone if nothing is selected."""
        return chosen_cells(self.grid, self.selectionModel().selection(), self.currentIndex())

    def mark(self, verb: Verb) -> None:
        """Does this to the selected cells, in one undo step."""
        if cells := self.chosen:
            self.session.commit(verb(self.session.journey, cells))

    def toggle_goal(self) -> None:
        """The step of the cell at hand is where its supplier's own product is bought, or no longer."""
        if cell := self.at_hand:
            self.session.commit(toggle_own_goal(self.session.journey, cell[1], cell[0]))

    def write_value(self) -> None:
        """Lets the value at the cell at hand be typed."""
        if self.at_hand:
            self.edit(self.currentIndex())

    def copy(self) -> bool:
        """Puts the selected block on the clipboard; whether it could."""
        told = clipboard.copy(self.grid, self.chosen)
        if told:
            self.canvas.say(told)
        return told is None

    def cut(self) -> None:
        """Copies the selected block and takes its touches away."""
        if self.copy():
            self.mark(lambda journey, cells: marking.clear(journey, cells, "cut-touches"))

    def paste(self) -> None:
        """Pastes from the upper left selected cell on, whole or not at all."""
        cells = self.chosen
        if not cells:
            self.canvas.say(tr("Totals are counted: select a cell of a supplier, then paste."))
            return
        try:
            patch, place = clipboard.pasted(self.grid, self.session.journey, cells)
        except NotPastedError as error:
            self.canvas.say(str(error))
            return
        self.session.commit(patch)
        if len(cells) == 1:
            self._select_block(place)

    # How it listens

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState or not self._takes(event):
            super().keyPressEvent(event)

    @guarded
    def keyboardSearch(self, search: str) -> None:
        """Letters mark; they do not search."""

    def _takes(self, event: QKeyEvent) -> bool:
        """Does what a key stands for; False if it stands for nothing here."""
        if event.matches(_Standard.Copy):
            self.copy()
        elif event.matches(_Standard.Cut):
            self.cut()
        elif event.matches(_Standard.Paste):
            self.paste()
        elif event.modifiers() & ~_HELD:
            return False
        elif event.key() in (Key.Key_Return, Key.Key_Enter, Key.Key_F2):
            self.write_value()
        elif event.key() == Key.Key_G:
            self.toggle_goal()
        elif event.key() in KEYS:
            self.mark(KEYS[event.key()])
        else:
            return False
        return True

    @guarded
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            if index != self.currentIndex():
                self.setCurrentIndex(index)
            self._show_menu(self._below())

    @guarded
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        self._show_menu(event.globalPos() if by_mouse else self._below())

    def _below(self) -> QPoint:
        """Where a menu of the cell at hand opens on the screen."""
        self.scrollTo(self.currentIndex())
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())

    def _show_menu(self, place: QPoint) -> None:
        if self.at_hand:
            CellMenu(self, self).popup(place)

    # How it follows

    def follow(self, patch: Patch) -> None:
        """Follows a patch that the journey has taken."""
        with self._in_step.quiet():
            self.grid.follow(patch)
            self._size_sections()
        self._in_step.from_map()

    def retext(self) -> None:
        """Shows everything in the language and theme in use."""
        theme = self.canvas.drawing.theme
        for head in self._heads:
            head.theme = theme
        self._sheet.dress(theme)
        with self._in_step.quiet():
            self.grid.read()
        self._size_sections()
        self.viewport().update()

    @guarded
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        for head in self._heads:
            head.viewport().update()
        self._in_step.to_map()

    def _select_block(self, place: Block) -> None:
        first = self.grid.index(place.rows.start, place.columns.start)
        last = self.grid.index(place.rows.stop - 1, place.columns.stop - 1)
        self.selectionModel().select(QItemSelection(first, last), _Flag.ClearAndSelect)

    def _size_sections(self) -> None:
        for head in self._heads:
            head.size_sections()
        self._sheet.heed()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            for rect in event.region():  # type: ignore[attr-defined]  # it can, though its stub does not say so
                painter.setClipRect(rect)
                self._sheet.paint(painter, rect)
