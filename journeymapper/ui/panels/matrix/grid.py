"""Rows and columns that come, go and change places one by one, so that a view keeps its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

from journeymapper.ui.guard import answering
from journeymapper.ui.panels.matrix.lines import Column, Row

Index = QModelIndex | QPersistentModelIndex
Line = TypeVar("Line", Row, Column)
NOWHERE = QModelIndex()


class Grid(QAbstractTableModel):
    """Steps by suppliers, and one more row and column for totals; nothing at all if either is missing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.columns: list[Column] = []
        self.row_at: dict[str, int] = {}
        self.column_at: dict[str, int] = {}

    @property
    def is_empty(self) -> bool:
        """Whether there are no cells: no step, or no supplier."""
        return not (self.rows and self.columns)

    @answering(0)
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() or self.is_empty else len(self.rows) + 1

    @answering(0)
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() or self.is_empty else len(self.columns) + 1

    def lay_rows(self, fresh: list[Row]) -> None:
        """Has these rows from now on."""
        if self.is_empty or not fresh:
            self._start_anew(fresh, self.columns)
        elif [each.id for each in fresh] != [each.id for each in self.rows]:
            _drop(self.rows, fresh, self._begin_remove_rows, self.endRemoveRows)
            self._reorder(_in_order_of(self.rows, fresh), self.columns)
            _add(self.rows, fresh, self._begin_insert_rows, self.endInsertRows)
        self.rows[:] = fresh
        self._find()

    def lay_columns(self, fresh: list[Column]) -> None:
        """Has these columns from now on."""
        if self.is_empty or not fresh:
            self._start_anew(self.rows, fresh)
        elif [each.id for each in fresh] != [each.id for each in self.columns]:
            _drop(self.columns, fresh, self._begin_remove_columns, self.endRemoveColumns)
            self._reorder(self.rows, _in_order_of(self.columns, fresh))
            _add(self.columns, fresh, self._begin_insert_columns, self.endInsertColumns)
        self.columns[:] = fresh
        self._find()

    def _start_anew(self, rows: Sequence[Row], columns: Sequence[Column]) -> None:
        self.beginResetModel()
        self.rows, self.columns = list(rows), list(columns)
        self._find()
        self.endResetModel()

    def _find(self) -> None:
        self.row_at = {row.id: at for at, row in enumerate(self.rows)}
        self.column_at = {column.id: at for at, column in enumerate(self.columns)}

    def _reorder(self, rows: Sequence[Row], columns: Sequence[Column]) -> None:
        """Puts the same rows and columns in another order; what is selected goes along."""
        if list(rows) == self.rows and list(columns) == self.columns:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        down = _moved(self.rows, rows)
        along = _moved(self.columns, columns)
        self.rows, self.columns = list(rows), list(columns)
        self._find()
        self.changePersistentIndexList(
            before, [self.index(down[each.row()], along[each.column()]) for each in before]
        )
        self.layoutChanged.emit()

    def _begin_remove_rows(self, at: int) -> None:
        self.beginRemoveRows(NOWHERE, at, at)

    def _begin_insert_rows(self, at: int) -> None:
        self.beginInsertRows(NOWHERE, at, at)

    def _begin_remove_columns(self, at: int) -> None:
        self.beginRemoveColumns(NOWHERE, at, at)

    def _begin_insert_columns(self, at: int) -> None:
        self.beginInsertColumns(NOWHERE, at, at)


def _drop(
    lines: list[Line], fresh: Sequence[Line], begin: Callable[[int], None], end: Callable[[], None]
) -> None:
    stays = {each.id for each in fresh}
    for at in reversed([at for at, line in enumerate(lines) if line.id not in stays]):
        begin(at)
        del lines[at]
        end()


def _add(
    lines: list[Line], fresh: Sequence[Line], begin: Callable[[int], None], end: Callable[[], None]
) -> None:
    known = {each.id for each in lines}
    for at, line in enumerate(fresh):
        if line.id not in known:
            begin(at)
            lines.insert(at, line)
            end()


def _in_order_of(lines: Sequence[Line], fresh: Sequence[Line]) -> list[Line]:
    here = {each.id: each for each in lines}
    return [here[each.id] for each in fresh if each.id in here]


def _moved(before: Sequence[Line], after: Sequence[Line]) -> list[int]:
    """For each place where the line from there is now; the totals stay at the end."""
    place: dict[str, int] = {each.id: at for at, each in enumerate(after)}
    return [*(place[each.id] for each in before), len(after)]
