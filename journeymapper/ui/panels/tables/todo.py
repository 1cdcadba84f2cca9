"""The panel of actions: what the group will do, at which step, who and by when."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt
from PySide6.QtWidgets import QLabel

from journeymapper.i18n.language import tr
from journeymapper.model.edits.actions import add_action, remove_action
from journeymapper.model.patch import Patch
from journeymapper.model.records import Action
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import answering
from journeymapper.ui.panels.tables.panel import RecordPanel
from journeymapper.ui.panels.tables.todo_model import DONE, DUE, OWNER, STEP, TEXT, ActionModel

_WIDTHS = {DONE: 30, STEP: 260, OWNER: 140, DUE: 100}
_PARTS = {STEP: 0.26, OWNER: 0.16, DUE: 0.16}
"""Of a narrow table, what columns take of it at most: the text needs most."""


class TodoPanel(RecordPanel[Action]):
    """The table with its buttons: add, put at the selected step, remove."""

    text_column = TEXT
    acting = (DONE, STEP)

    def __init__(self, session: Session, canvas: Canvas) -> None:
        super().__init__(session, ActionModel(session, self._number, canvas.say))
        self.setObjectName("todo")
        self._canvas = canvas
        self.table.setObjectName("todo_table")
        self.table.setColumnWidth(DONE, _WIDTHS[DONE])
        self.table.viewport().installEventFilter(self)
        self.add = self.button("todo_add", "ph.plus", lambda: tr("New action"), self.add_one)
        self.here = self.button(
            "todo_here", "ph.map-pin", lambda: tr("Put it at the selected step"), self.put_here
        )
        self.remove = self.button("todo_remove", "ph.trash", lambda: tr("Remove the action"), self.remove_one)
        self.hint = QLabel()
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.row.addWidget(self.add)
        self.row.addSpacing(8)
        self.row.addWidget(self.hint)
        self.row.addStretch()
        self.row.addWidget(self.here)
        self.row.addWidget(self.remove)
        canvas.selection_changed.connect(self.refresh)
        self.release = session.subscribe(self._follow)
        self.retext()

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(560, 200)

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The columns share the width that the table has."""
        if event.type() == QEvent.Type.Resize:
            for column, part in _PARTS.items():
                width = round(self.table.viewport().width() * part)
                self.table.setColumnWidth(column, min(_WIDTHS[column], width))
        return super().eventFilter(watched, event)

    def retext(self) -> None:
        super().retext()
        self.table.setAccessibleName(tr("Actions"))
        self.hint.setText(tr("Or select a step on the map and press A."))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, DUE)
        self.model.read()

    def add_one(self) -> None:
        """Adds an action at the selected step, if there is one, and lets its text be typed."""
        journey = self.session.journey
        ident = journey.new_id("action")
        self.add_record(ident, add_action(journey, ident, tr("New action"), self._canvas.selection.step))

    def put_here(self) -> None:
        """Puts the action at hand at the step that is selected on the map."""
        if self.at_hand is not None:
            self.model.give(self.table.currentIndex().row(), step=self._canvas.selection.step)

    def remove_one(self) -> None:
        """Removes the action at hand."""
        if self.at_hand is not None:
            self.remove_record(remove_action(self.session.journey, self.at_hand.id))

    def act(self, index: QModelIndex, by_key: bool) -> None:
        """Ticks off, or goes to the step; with a key the keyboard goes there too."""
        action = self.model.records[index.row()]
        if index.column() == DONE:
            self.model.give(index.row(), done=not action.done)
        elif action.step is not None:
            self._canvas.select([("step", action.step)])
            self._canvas.reveal(action.step)
            if by_key:
                self._canvas.setFocus()

    def go_to(self, step: str) -> None:
        """Goes to the first action that is to be done at a step, if there is one."""
        here = (each for each in self.model.records if each.step == step and not each.done)
        action = next(here, None)
        if action is not None:
            self.stand_at(action.id, TEXT)

    def refresh(self) -> None:
        is_at_one = self.at_hand is not None
        self.remove.setEnabled(is_at_one)
        self.here.setEnabled(is_at_one and self._canvas.selection.step is not None)

    def _number(self, step: str) -> str:
        card = self._canvas.drawing.cards.get(step)
        return card.number if card is not None else ""

    def _follow(self, patch: Patch) -> None:
        if any(kind in ("action", "step", "transition") for kind, _ in patch.changes):
            self.read()
