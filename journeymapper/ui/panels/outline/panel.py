"""The steps as a list in order: what keyboard and screen reader walk, kept in step with the map."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from journeymapper.i18n.language import tr
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.patch import Patch
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.panels.outline.row import OutlineDelegate, OutlineRow
from journeymapper.ui.plain import plain_tip

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class OutlineModel(QAbstractListModel):
    """The steps with number, title and phase; titles can be changed here."""

    def __init__(self, session: Session, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._session = session
        self._canvas = canvas
        self.rows: list[OutlineRow] = []
        self.read()

    def read(self) -> None:
        """Takes over how the journey is now; says only what has changed."""
        fresh = self._made()
        if [row.id for row in fresh] != [row.id for row in self.rows]:
            self.beginResetModel()
            self.rows = fresh
            self.endResetModel()
            return
        changed = [at for at, row in enumerate(fresh) if row != self.rows[at]]
        self.rows = fresh
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def _made(self) -> list[OutlineRow]:
        journey, drawing = self._session.journey, self._canvas.drawing
        phases = {phase.id: (at, phase) for at, phase in enumerate(journey.phases)}
        made: list[OutlineRow] = []
        before: str | None = None
        for step in journey.steps:
            at, phase = phases.get(step.phase or "", (0, None))
            card = drawing.cards.get(step.id)
            made.append(
                OutlineRow(
                    step.id,
                    card.number if card else "",
                    " ".join(step.title.split()),
                    (phase.name if phase else tr("No phase")) if phases else "",
                    drawing.theme.phase_color(at, phase.color) if phase else drawing.theme.small,
                    heads=bool(phases) and (not made or step.phase != before),
                )
            )
            before = step.phase
        return made

    @answering(0)
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @answering(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.EditRole:
                return row.title
            case Qt.ItemDataRole.DisplayRole:
                return row.shown_title
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(row.spoken)
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case _:
                return row if role == ROW_ROLE else None

    @answering(False)
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.rows[index.row()]
        title = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or title == row.title:
            return False
        patch = edit_steps(self._session.journey, [row.id], "edit-title", title=title)
        return self._session.commit(patch)

    @answering(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable


class Outline(QListView):
    """The list itself. Enter and F2 change a title; what is selected here is selected on the map."""

    def __init__(self, session: Session, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self._canvas = canvas
        self._syncing = False
        self._steps = OutlineModel(session, canvas)
        self.setModel(self._steps)
        self.setItemDelegate(OutlineDelegate(self))
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
        self.setAccessibleDescription(tr("The steps of the map in order; Enter or F2 changes a title"))
        self._steps.read()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_return:
            super().keyPressEvent(event)
        elif self.currentIndex().isValid() and self.state() != QAbstractItemView.State.EditingState:
            self.edit(self.currentIndex())  # while editing, it is the Return that ended it

    @guarded
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if self._syncing:
            return
        chosen = [self._steps.rows[index.row()].id for index in self.selectedIndexes()]
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
            if len(chosen) == 1 and last.isValid():
                self.selectionModel().setCurrentIndex(last, QItemSelectionModel.SelectionFlag.NoUpdate)
                self.scrollTo(last)
        finally:
            self._syncing = False
