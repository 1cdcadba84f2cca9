"""A table of records with a row of buttons under it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from journeymapper.model.patch import Patch
from journeymapper.model.records import Action, Entry
from journeymapper.model.session import Session
from journeymapper.ui.icons import icon
from journeymapper.ui.panels.tables.model import RecordModel
from journeymapper.ui.panels.tables.view import RecordTable

R = TypeVar("R", bound=Entry | Action)


class RecordPanel(QWidget, Generic[R]):
    """Adds, changes and removes records; stays at the same one whatever happens to the list."""

    text_column: int
    """Where the name or text of a record is: Delete removes the record there."""
    acting: tuple[int, ...]
    """The columns in which a click or Enter does something, and nothing is typed."""

    def __init__(self, session: Session, model: RecordModel[R]) -> None:
        super().__init__()
        self.session = session
        self.model = model
        self.table = RecordTable(model, self.text_column, self.acting, self.act, self.clear)
        self._buttons: list[tuple[QToolButton, str, Callable[[], str]]] = []
        self.row = QHBoxLayout()
        self.row.setContentsMargins(6, 2, 6, 4)
        self.row.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table)
        column.addLayout(self.row)
        self.setFocusProxy(self.table)
        self.table.selectionModel().currentChanged.connect(self.refresh)
        model.modelReset.connect(self.refresh)

    def button(self, name: str, sign: str, text: Callable[[], str], run: Callable[[], object]) -> QToolButton:
        """Makes a button for the row under the table, with an icon and what a tool tip says of it."""
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _: run())
        self._buttons.append((button, sign, text))
        return button

    def retext(self) -> None:
        """Puts everything in the language and theme in use; the first button has its text beside it."""
        for button, sign, text in self._buttons:
            button.setIcon(icon(sign))
            button.setToolTip(text())
            button.setAccessibleName(text())
        first, _, text = self._buttons[0]
        first.setText(text())
        first.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.refresh()

    def read(self) -> None:
        """Takes over how the journey is now, and stays at the same record."""
        record, column = self.at_hand, self.table.currentIndex().column()
        self.model.read()
        if record is not None:
            self.stand_at(record.id, column)
        self.refresh()

    @property
    def at_hand(self) -> R | None:
        """The record of the cell that has the keyboard."""
        index = self.table.currentIndex()
        return self.model.records[index.row()] if index.isValid() else None

    def stand_at(self, ident: str, column: int) -> None:
        """Goes to a cell of a record, if it is listed."""
        row = self.model.row_of(ident)
        if row is not None:
            self.table.setCurrentIndex(self.model.index(row, column))

    def add_record(self, ident: str, patch: Patch) -> None:
        """Adds a record, and lets its name or text be typed."""
        self.session.commit(patch)
        self.stand_at(ident, self.text_column)
        self.table.setFocus()
        self.table.edit(self.table.currentIndex())

    def remove_record(self, patch: Patch) -> None:
        """Removes the record at hand, and goes to what takes its place."""
        row = self.table.currentIndex().row()
        self.session.commit(patch)
        self.table.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1), self.text_column))

    def clear(self, index: QModelIndex) -> None:
        """Empties a cell; at the name or text the record goes."""
        if index.column() == self.text_column:
            self.remove_one()
        else:
            self.model.setData(index, "")

    def act(self, index: QModelIndex, by_key: bool) -> None:
        """Does what a column does; `by_key`: with the keyboard."""
        raise NotImplementedError

    def remove_one(self) -> None:
        """Removes the record at hand, if there is one."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Lets be pressed what can be done now."""
        raise NotImplementedError
