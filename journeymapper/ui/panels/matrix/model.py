"""The supplier table as a table model: it follows the journey patch by patch and says only what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.model.edits.touches import Cell, edit_touches
from journeymapper.model.patch import Patch
from journeymapper.model.records import Touch
from journeymapper.model.session import Session
from journeymapper.ui.guard import answering
from journeymapper.ui.panels.matrix import words
from journeymapper.ui.panels.matrix.grid import Grid
from journeymapper.ui.panels.matrix.lines import (
    Column,
    Row,
    RowMaker,
    Totals,
    changes_order,
    columns,
    counted,
    runs,
)
from journeymapper.ui.plain import plain_tip

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_END_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_CELL_FLAGS = _END_FLAGS | Qt.ItemFlag.ItemIsEditable
_SAID = (Role.ToolTipRole, Role.AccessibleTextRole)


class MatrixModel(Grid):
    """A value is typed through `setData`; all else is changed by edits of the journey."""

    def __init__(self, session: Session, theme: Callable[[], Theme], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._sums: list[Totals] = []
        self.read()

    def touch(self, row: int, column: int) -> Touch | None:
        """The touch in a cell; None where there is none, and in totals."""
        if row < len(self.rows) and column < len(self.columns):
            return self.rows[row].touches.get(self.columns[column].id)
        return None

    def cell(self, row: int, column: int) -> Cell | None:
        """The step and supplier of a cell; None for totals."""
        if row < len(self.rows) and column < len(self.columns):
            return self.rows[row].id, self.columns[column].id
        return None

    def totals(self, row: int, column: int) -> Totals:
        """The totals at an end: of a step, of a supplier, or of all."""
        if row < len(self.rows):
            return counted(self.rows[row].touches.values())
        if len(self._sums) != len(self.columns) + 1:
            found = Counter(
                (each.supplier, each.contact) for row in self.rows for each in row.touches.values()
            )
            self._sums = [
                Totals(*(found[supplier.id, contact] for contact in words.CONTACTS))
                for supplier in self.columns
            ]
            self._sums.append(Totals(*map(sum, zip(*self._sums, strict=True))))
        return self._sums[column]

    @property
    def whole(self) -> Totals:
        """The totals of all."""
        return self.totals(len(self.rows), len(self.columns))

    def read(self) -> None:
        """Takes over how the journey is now, in the theme and language in use."""
        self._maker = RowMaker(self._session.journey, self._theme())
        self._take_columns(columns(self._session.journey, self._theme()))
        self._take_rows(self._maker.all())
        if not self.is_empty:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self.rows))

    def follow(self, patch: Patch) -> None:
        """Follows a patch that the journey has taken."""
        if any(kind == "supplier" for kind, _ in patch.changes):
            self._take_columns(columns(self._session.journey, self._theme()))
        if changes_order(patch):
            self._maker = RowMaker(self._session.journey, self._theme())
            self._take_rows(self._maker.all())
        elif changed := {ident for kind, ident in patch.changes if kind == "step"}:
            self._change_rows(sorted(self.row_at[ident] for ident in changed))

    @answering(None)
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> str | None:
        there = self.rowCount() if orientation == Qt.Orientation.Vertical else self.columnCount()
        if section >= there or (role != Role.DisplayRole and role not in _SAID):
            return None  # while one header takes over a reset, the other asks for sections that are gone
        text = self._head(section, orientation, said=role in _SAID)
        return plain_tip(text) if role == Role.ToolTipRole else text

    def _head(self, section: int, orientation: Qt.Orientation, *, said: bool) -> str:
        if orientation == Qt.Orientation.Vertical:
            if section == len(self.rows):
                return tr("Total")
            row = self.rows[section]
            return ", ".join(filter(None, (row.spoken, row.phase))) if said else row.spoken
        if section == len(self.columns):
            return tr("Total")
        column = self.columns[section]
        return column.spoken if said else column.short

    @answering(None)
    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        row, column = index.row(), index.column()
        if role == Role.DisplayRole:
            at_end = self.cell(row, column) is None
            return str(self.totals(row, column).all) if at_end else words.written(self.touch(row, column))
        if role == Role.AccessibleTextRole:
            return self.spoken(row, column)
        touch = self.touch(row, column)
        if role == Role.EditRole:
            return touch.value if touch else ""
        if role == Role.ToolTipRole:
            return plain_tip(self.spoken(row, column)) if touch or self.cell(row, column) is None else None
        return None

    def spoken(self, row: int, column: int) -> str:
        """A cell in words: whose, where, what."""
        if self.cell(row, column):
            marks = words.spoken(self.touch(row, column))
            return tr("{whose}: {what}", whose=self.where(row, column), what=marks)
        if row < len(self.rows):
            whose = self.rows[row].spoken
        else:
            whose = self.columns[column].spoken if column < len(self.columns) else tr("All suppliers")
        return tr("{whose}: {what}", whose=whose, what=self.totals(row, column).spoken)

    def where(self, row: int, column: int) -> str:
        """Supplier and step of a cell."""
        return tr(
            "{supplier} at step {step}", supplier=self.columns[column].spoken, step=self.rows[row].spoken
        )

    @answering(False)
    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        cell = self.cell(index.row(), index.column())
        text = str(value or "").strip()
        touch = self.touch(index.row(), index.column())
        if role != Role.EditRole or cell is None or text == (touch.value if touch else ""):
            return False
        return self._session.commit(edit_touches(self._session.journey, [cell], "value", value=text))

    @answering(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        at_end = index.row() >= len(self.rows) or index.column() >= len(self.columns)
        return _END_FLAGS if at_end else _CELL_FLAGS

    def _take_columns(self, fresh: list[Column]) -> None:
        old = {column.id: column for column in self.columns}
        self._sums.clear()
        self.lay_columns(fresh)
        self._sums.clear()  # again: whoever hears that columns will come or go asks for sums at once
        for at, column in enumerate(fresh):
            known = old.get(column.id, column)
            if column != known and self.rows:
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, at, at)
                if (column.color, column.goal) != (known.color, known.goal):
                    self.dataChanged.emit(self.index(0, at), self.index(len(self.rows) - 1, at))

    def _take_rows(self, fresh: list[Row]) -> None:
        old = {row.id: row for row in self.rows}
        starts = self.is_empty
        self._sums.clear()
        self.lay_rows(fresh)
        self._sums.clear()
        if starts or self.is_empty:  # all was told by a reset
            return
        known = [(at, old.pop(row.id, None), row) for at, row in enumerate(fresh)]
        new = [row for _, before, row in known if before is None]
        self._tell_rows(
            [(at, before, row) for at, before, row in known if before is not None], [*new, *old.values()]
        )

    def _change_rows(self, places: Iterable[int]) -> None:
        """Takes over how the steps in these rows are now: order and numbers are as they were."""
        changes = [(at, self.rows[at], self._maker.row(self.rows[at].id)) for at in places]
        self._sums.clear()
        for at, _, row in changes:
            self.rows[at] = row
        if not self.is_empty:
            self._tell_rows(changes, ())

    def _tell_rows(self, changes: Iterable[tuple[int, Row, Row]], others: Iterable[Row]) -> None:
        """Says what changed in rows, and which totals did; `others` are rows that came or went."""
        touched = {self.column_at[each] for row in others for each in row.touches if each in self.column_at}
        heads: list[int] = []
        for at, before, row in changes:
            touched |= self._tell_cells(at, before.touches, row.touches)
            if before.head != row.head:
                heads.append(at)
        for run in runs(heads):
            self.headerDataChanged.emit(Qt.Orientation.Vertical, run.start, run.stop - 1)
        self._tell_ends(touched)

    def _tell_ends(self, columns: set[int]) -> None:
        """Says that totals of these columns changed, and that of all."""
        if columns:
            end = len(self.rows)
            self.dataChanged.emit(self.index(end, min(columns)), self.index(end, len(self.columns)))

    def _tell_cells(self, at: int, before: Mapping[str, Touch], after: Mapping[str, Touch]) -> set[int]:
        """Says which cells of a row changed, and its total; their columns."""
        if before == after:
            return set()
        changed = {
            self.column_at[each]
            for each in before.keys() | after.keys()
            if each in self.column_at and before.get(each) != after.get(each)
        }
        for column in sorted(changed):
            self.dataChanged.emit(self.index(at, column), self.index(at, column))
        if changed:
            end = self.index(at, len(self.columns))
            self.dataChanged.emit(end, end)
        return changed
