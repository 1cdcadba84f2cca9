"""A list of the journey's records as a table model: what lists and actions have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from journeymapper.i18n.language import tr
from journeymapper.model.records import Action, Entry
from journeymapper.ui.forms import Form
from journeymapper.ui.guard import answering

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
R = TypeVar("R", bound=Entry | Action)


class UnusableError(ValueError):
    """What was typed cannot be used; its text tells the user why."""


class RecordModel(QAbstractTableModel, Generic[R]):
    """A row a record; every change is a commit of the session."""

    def __init__(self, columns: int, listed: Callable[[], Sequence[R]], say: Callable[[str], object]) -> None:
        """`listed` tells which records there are now; `say` is told what is wrong with what was typed."""
        super().__init__()
        self._columns = columns
        self._listed = listed
        self.say = say
        self.records: list[R] = list(listed())

    def read(self) -> None:
        """Takes over how the journey is now; says only what has changed."""
        fresh = list(self._listed())
        if [each.id for each in fresh] != [each.id for each in self.records]:
            self.beginResetModel()
            self.records = fresh
            self.endResetModel()
        else:
            self.records = fresh
            if fresh:
                self.dataChanged.emit(self.index(0, 0), self.index(len(fresh) - 1, self._columns - 1))

    def row_of(self, ident: str) -> int | None:
        """At which row a record is, counted from 0; None if it is not listed."""
        return next((at for at, each in enumerate(self.records) if each.id == ident), None)

    @answering(0)
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.records)

    @answering(0)
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._columns

    @answering(False)
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        row = index.row()
        try:
            fields = self.typed(self.records[row], index.column(), str(value or "").strip())
        except UnusableError as error:
            self.say(str(error))
            return False
        return self.give(row, **fields)

    def typed(self, record: R, column: int, text: str) -> Mapping[str, Any]:
        """The fields that a text typed in a cell gives; an empty one what an emptied cell gives.

        Raises UnusableError for a text that gives none.
        """
        raise NotImplementedError

    def give(self, row: int, **fields: Any) -> bool:
        """Gives a record other values; whether that changed anything."""
        raise NotImplementedError


def needed(text: str) -> str:
    """The text; raises UnusableError if it is empty."""
    if not text:
        raise UnusableError(tr("This cannot be empty: the old text stays."))
    return text


def read_as(form: Form, text: str) -> Any:
    """The value that a text means; raises UnusableError with what was expected."""
    try:
        return form.read(text)
    except ValueError:
        raise UnusableError(form.expected()) from None
