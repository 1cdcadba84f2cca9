"""The steps as a list in order: what keyboard and screen reader walk, kept in step with the map."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from journeymapper.i18n.language import tr
from journeymapper.model.edits.order import order_steps
from journeymapper.model.patch import Patch
from journeymapper.model.session import Session
from journeymapper.ui.canvas.keys import held
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.panels.outline.dragging import RowDrag
from journeymapper.ui.panels.outline.model import OutlineModel
from journeymapper.ui.panels.outline.row import OutlineDelegate

_ALT = Qt.KeyboardModifier.AltModifier


class Outline(QListView):
    """The list itself. Enter and F2 change a title; what is selected here is selected on the map."""

    escaped = Signal()
    """Escape, where it ends nothing in the list."""

    def __init__(self, session: Session, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self._session = session
        self._canvas = canvas
        self._syncing = False
        self._drag: RowDrag | None = None
        self._steps = OutlineModel(session, canvas)
        self.setModel(self._steps)
        self.setItemDelegate(
            OutlineDelegate(self, lambda: canvas.drawing.theme, self._steps.line, self._steps.write)
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._follow_selection()
        self._leave: list[Callable[[], object]] = [session.subscribe(self._follow)]
        canvas.selection_changed.connect(self._follow_selection)
        self.retext()

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(232, 300)

    def release(self) -> None:
        """Listens no more: the window has another map."""
        for each in self._leave:
            each()
        self._leave.clear()

    def retext(self) -> None:
        """Puts the texts in the language in use."""
        self.setAccessibleName(tr("Steps"))
        self.setAccessibleDescription(
            tr("The steps of the map in order; Enter or F2 changes a title, Alt+arrow moves a step")
        )
        self._steps.read()

    def narrow(self, text: str) -> None:
        """Lists only the steps that fit these letters; all for none."""
        self._steps.narrow(text)
        self._follow_selection()

    def go_to_best(self) -> bool:
        """Selects the step that fits the letters best and shows it; answers whether there is one."""
        best = self._steps.best
        if best is None:
            return False
        self._canvas.select([("step", best)])
        self._canvas.reveal(best)
        return True

    def select_first(self) -> None:
        """Selects the first row."""
        first = self._steps.index(0)
        self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    # The order

    def shift(self, direction: int) -> None:
        """Moves what is selected one place up (-1) or down (1) in the list; a run of it is one undo step."""
        chosen = self._steps.ids(self.selectedIndexes())
        rows = [row.id for row in self._steps.rows]
        if not chosen:
            return
        end = rows.index(chosen[0 if direction < 0 else -1]) + direction
        beside = rows[end] if 0 <= end < len(rows) else chosen[0 if direction < 0 else -1]
        patch = order_steps(self._session.journey, chosen, beside, direction)
        self._canvas.commit(patch, "order " + " ".join(chosen))

    def _drop(self, gap: int) -> None:
        """Puts what is selected between the rows before and at `gap`."""
        chosen = self._steps.ids(self.selectedIndexes())
        rows = [row.id for row in self._steps.rows]
        if chosen and gap < len(rows):
            self._canvas.commit(order_steps(self._session.journey, chosen, rows[gap], -1))
        elif chosen:
            self._canvas.commit(order_steps(self._session.journey, chosen, rows[-1], 1))

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() == Qt.Key.Key_Escape and not editing:
            if self._end_drag() is None:
                self.escaped.emit()
        elif held(event.modifiers()) == _ALT and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shift(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.currentIndex().isValid() and not editing:
            self.edit(self.currentIndex())  # while editing, it is the Return that ended it

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        plain = event.button() == Qt.MouseButton.LeftButton and not held(event.modifiers())
        several = len(self.selectedIndexes()) > 1 and self.selectionModel().isSelected(index)
        if not (plain and several):
            super().mousePressEvent(event)
        self._drag = RowDrag(self, at, several) if plain and index.isValid() else None

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            super().mouseMoveEvent(event)
            return
        self._drag.move(event.position().toPoint())
        self.viewport().update()

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag = self._end_drag()
        super().mouseReleaseEvent(event)
        if drag is not None and drag.gap is not None:
            self._drop(drag.gap)
        elif drag is not None and drag.deferred:
            index = self.indexAt(event.position().toPoint())
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        line = self._drag.line() if self._drag is not None else None
        if line is not None:
            with QPainter(self.viewport()) as painter:
                painter.fillRect(line, self.palette().color(QPalette.ColorRole.Accent))

    def _end_drag(self) -> RowDrag | None:
        drag, self._drag = self._drag, None
        self.viewport().update()
        return drag

    # What is selected

    @guarded
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if self._syncing:
            return
        chosen = self._steps.ids(self.selectedIndexes())
        self._syncing = True
        try:
            self._canvas.select([("step", ident) for ident in chosen])
        finally:
            self._syncing = False
        current = self.currentIndex()
        if chosen and current.isValid():
            self._canvas.reveal(self._steps.rows[current.row()].id)

    def _follow(self, patch: Patch) -> None:
        if any(kind in ("step", "transition", "phase", "sheet") for kind, _ in patch.changes):
            self._steps.read()
            self._follow_selection()

    def _follow_selection(self) -> None:
        """Selects here what is selected on the map."""
        if self._syncing:
            return
        chosen = self._canvas.selection.steps
        selection = QItemSelection()
        last = QModelIndex()
        for at, row in enumerate(self._steps.rows):
            if row.id in chosen:
                last = self._steps.index(at)
                selection.select(last, last)
        self._syncing = True
        try:
            self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            is_at_hand = len(chosen) > 1 and self.selectionModel().isSelected(self.currentIndex())
            if last.isValid() and not is_at_hand:
                self.selectionModel().setCurrentIndex(last, QItemSelectionModel.SelectionFlag.NoUpdate)
                self.scrollTo(last)
        finally:
            self._syncing = False
