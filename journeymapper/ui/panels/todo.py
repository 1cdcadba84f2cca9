"""The panel of actions: what the group will do, at which step, who and by when."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeymapper.i18n.language import tr
from journeymapper.model.edits.actions import add_action, remove_action
from journeymapper.model.patch import Patch
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.icons import icon
from journeymapper.ui.panels.todo_model import DONE, DUE, OWNER, STEP, TEXT, ActionModel

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WIDTHS = {DONE: 30, STEP: 260, OWNER: 140, DUE: 100}
_PARTS = {STEP: 0.26, OWNER: 0.16, DUE: 0.16}
"""Of a narrow table, what columns take of it at most: the text needs most."""


class TodoTable(QTableView):
    """Tab leaves it. Enter types, ticks off or goes to the step; Delete empties a cell or removes the row."""

    def __init__(self, model: ActionModel, panel: TodoPanel) -> None:
        super().__init__(panel)
        self.setObjectName("todo_table")
        self._panel = panel
        self.setModel(model)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(24)
        self.setColumnWidth(DONE, _WIDTHS[DONE])
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: panel.act(index, by_key=False))

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        for column, part in _PARTS.items():
            self.setColumnWidth(column, min(_WIDTHS[column], round(self.viewport().width() * part)))
        super().resizeEvent(event)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        acts = index.column() in (DONE, STEP)
        if not index.isValid() or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif key in _ENTER and not acts:
            self.edit(index)
        elif acts and (key in _ENTER or key == Qt.Key.Key_Space):
            self._panel.act(index, by_key=True)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._panel.clear(index)
        else:
            super().keyPressEvent(event)


class TodoPanel(QWidget):
    """The table with its buttons: add, put at the selected step, remove."""

    def __init__(self, session: Session, canvas: Canvas) -> None:
        super().__init__()
        self.setObjectName("todo")
        self._session = session
        self._canvas = canvas
        self.model = ActionModel(session, self._number, canvas.say)
        self.table = TodoTable(self.model, self)
        self.setFocusProxy(self.table)
        self.add = self._button("todo_add", self.add_one)
        self.here = self._button("todo_here", self.put_here)
        self.remove = self._button("todo_remove", self.remove_one)
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.hint = QLabel()
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout()
        row.setContentsMargins(6, 2, 6, 4)
        row.setSpacing(2)
        row.addWidget(self.add)
        row.addSpacing(8)
        row.addWidget(self.hint)
        row.addStretch()
        row.addWidget(self.here)
        row.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table)
        column.addLayout(row)
        self.table.selectionModel().currentChanged.connect(self._refresh)
        self.model.modelReset.connect(self._refresh)
        canvas.selection_changed.connect(self._refresh)
        self.release = session.subscribe(self._follow)
        self.retext()

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(560, 200)

    def retext(self) -> None:
        """Puts everything in the language and theme in use."""
        self.table.setAccessibleName(tr("Actions"))
        for button, sign, text in (
            (self.add, "ph.plus", tr("New action")),
            (self.here, "ph.map-pin", tr("Put it at the selected step")),
            (self.remove, "ph.trash", tr("Remove the action")),
        ):
            button.setIcon(icon(sign))
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.add.setText(tr("New action"))
        self.hint.setText(tr("Or select a step on the map and press A."))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, DUE)
        self.model.read()
        self._refresh()

    def add_one(self) -> None:
        """Adds an action at the selected step, if there is one, and lets its text be typed."""
        journey = self._session.journey
        ident = journey.new_id("action")
        self._session.commit(add_action(journey, ident, tr("New action"), self._canvas.selection.step))
        self._stand_at(ident, TEXT)
        self.table.setFocus()
        self.table.edit(self.table.currentIndex())

    def put_here(self) -> None:
        """Puts the action at hand at the step that is selected on the map."""
        index = self.table.currentIndex()
        if index.isValid():
            self.model.give(index.row(), step=self._canvas.selection.step)

    def remove_one(self) -> None:
        """Removes the action at hand."""
        index = self.table.currentIndex()
        if index.isValid():
            at = index.row()
            self._session.commit(remove_action(self._session.journey, self.model.actions[at].id))
            self.table.setCurrentIndex(self.model.index(min(at, self.model.rowCount() - 1), TEXT))

    def act(self, index: QModelIndex, *, by_key: bool) -> None:
        """Ticks off, or goes to the step; with a key the keyboard goes there too."""
        action = self.model.actions[index.row()]
        if index.column() == DONE:
            self.model.give(index.row(), done=not action.done)
        elif index.column() == STEP and action.step is not None:
            self._canvas.select([("step", action.step)])
            self._canvas.reveal(action.step)
            if by_key:
                self._canvas.setFocus()

    def clear(self, index: QModelIndex) -> None:
        """Empties a cell; at its text the action goes."""
        if index.column() == TEXT:
            self.remove_one()
        elif index.column() == STEP:
            self.model.give(index.row(), step=None)
        elif index.column() in (OWNER, DUE):
            self.model.setData(index, "")

    def go_to(self, step: str) -> None:
        """Goes to the first action that is to be done at a step, if there is one."""
        here = (each for each in self.model.actions if each.step == step and not each.done)
        action = next(here, None)
        if action is not None:
            self._stand_at(action.id, TEXT)

    def _number(self, step: str) -> str:
        card = self._canvas.drawing.cards.get(step)
        return card.number if card is not None else ""

    def _follow(self, patch: Patch) -> None:
        if any(kind in ("action", "step", "transition") for kind, _ in patch.changes):
            index = self.table.currentIndex()
            ident = self.model.actions[index.row()].id if index.isValid() else None
            self.model.read()
            if ident is not None:
                self._stand_at(ident, index.column())
            self._refresh()

    def _stand_at(self, ident: str, column: int) -> None:
        for at, action in enumerate(self.model.actions):
            if action.id == ident:
                self.table.setCurrentIndex(self.model.index(at, column))

    def _refresh(self) -> None:
        at_hand = self.table.currentIndex().isValid()
        self.remove.setEnabled(at_hand)
        self.here.setEnabled(at_hand and self._canvas.selection.step is not None)

    def _button(self, name: str, run: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _: run())
        return button
