"""What the columns of a table mean: each with its first values and a box to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from journeymapper.exchange.tables.columns import SUPPLIER, Choice, Columns, fields, guess, heading
from journeymapper.exchange.tables.table import Table, cell_at, is_empty, text_of
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import cut, one_line
from journeymapper.ui.exporting.size_fields import box, form, number_field
from journeymapper.ui.flick import let_flick
from journeymapper.ui.guard import guarded
from journeymapper.ui.panels.box import Box
from journeymapper.ui.panels.inspector.field import quiet_label

_VALUES, _LETTERS = 3, 64
_LOOKED_AT = 200
"""Rows among which the first values are looked for."""
_MOST_ABOVE = 100
_BOX_WIDTH = 150
_WIDTH = 300


class ColumnChooser(QWidget):
    """Chooses the sheet, the row where steps begin, and what each column means."""

    changed = Signal()

    def __init__(self, tables: Sequence[Table], first: int) -> None:
        super().__init__()
        self.setObjectName("import_columns")
        self._tables = tables
        self._choices = fields()
        self._columns = guess(tables[first])
        self._deprived: dict[int, tuple[int, str]] = {}
        self.sheet = box(tr("Sheet"), [(at, one_line(each.name)) for at, each in enumerate(tables)])
        self.sheet.setCurrentIndex(first)
        self.begins = number_field(tr("Steps begin in row"), "", 1, _MOST_ABOVE)
        self.boxes: list[Box] = []
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = form()
        head.addRow(tr("Sheet"), self.sheet)
        head.addRow(tr("Steps begin in row"), self.begins)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        head.setRowVisible(self.sheet, len(tables) > 1)
        column.addWidget(self._area, 1)
        self.setMinimumWidth(_WIDTH)
        let_flick(self._area)
        self._show()
        self.sheet.activated.connect(self._other_sheet)
        self.begins.valueChanged.connect(self._other_beginning)

    @property
    def table(self) -> Table:
        """The table that is chosen."""
        return self._tables[self.sheet.currentIndex()]

    @property
    def columns(self) -> Columns:
        """What its columns mean."""
        return self._columns

    @guarded
    def _other_sheet(self, _at: int) -> None:
        self._columns = guess(self.table)
        self._deprived.clear()
        self._show()
        self.changed.emit()

    @guarded
    def _other_beginning(self, row: float) -> None:
        above = round(row) - 1
        if above != self._columns.above:
            self._columns = replace(self._columns, above=above)
            self._fill()
            self.changed.emit()

    @guarded
    def _mean(self, at: int, meaning: str) -> None:
        """A column means this from now on; no other does, but several may be suppliers.

        Arrow keys walk by meanings that others have: what one was deprived of comes back to it.
        """
        meanings = list(self._columns.meanings)
        meanings[at] = ""
        other, lost = self._deprived.pop(at, (at, ""))
        if lost not in ("", meaning) and not meanings[other]:
            meanings[other] = lost
        if meaning in meanings and meaning not in ("", SUPPLIER):
            self._deprived[at] = meanings.index(meaning), meaning
            meanings[meanings.index(meaning)] = ""
        meanings[at] = meaning
        self._columns = replace(self._columns, meanings=tuple(meanings))
        for box_, each in zip(self.boxes, meanings, strict=True):
            box_.setCurrentIndex(max(0, box_.findData(each)))
        self.changed.emit()

    def _show(self) -> None:
        self.begins.blockSignals(True)
        self.begins.setMaximum(max(1, min(_MOST_ABOVE, len(self.table.rows))))
        self.begins.setValue(self._columns.above + 1)
        self.begins.blockSignals(False)
        self._fill()

    def _fill(self) -> None:
        """A row for each column."""
        inner = QWidget()
        inner.setObjectName("import_inner")
        grid = QGridLayout(inner)
        grid.setContentsMargins(2, 0, 10, 0)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        self.boxes = []
        for at, meaning in enumerate(self._columns.meanings):
            name = heading(self.table, self._columns, at)
            told = QVBoxLayout()
            told.setSpacing(0)
            told.addWidget(_name(name))
            told.addWidget(quiet_label(_values(self.table, self._columns.above, at)))
            chosen = _meanings(self._choices, meaning)
            chosen.setAccessibleName(tr("Column {name}", name=name))
            chosen.activated.connect(lambda row, at=at, chosen=chosen: self._mean(at, chosen.itemData(row)))
            grid.addLayout(told, at, 0)
            grid.addWidget(chosen, at, 1, Qt.AlignmentFlag.AlignTop)
            self.boxes.append(chosen)
        grid.setRowStretch(len(self.boxes), 1)
        self._area.setWidget(inner)


def _meanings(choices: Sequence[Choice], meaning: str) -> Box:
    labels = [(each.key, tr("Supplier") if each.key == SUPPLIER else each.label) for each in choices]
    made = box("", labels)  # which supplier, the heading beside it says
    made.setFixedWidth(_BOX_WIDTH)
    made.setCurrentIndex(max(0, made.findData(meaning)))
    return made


def _name(text: str) -> QLabel:
    label = QLabel(cut(one_line(text), _LETTERS))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", "name")
    return label


def _values(table: Table, above: int, column: int) -> str:
    """The first values of a column, on one line."""
    rows = table.rows[above : above + _LOOKED_AT]
    cells = (cell_at(row, column) for row in rows)
    texts = [one_line(text_of(cell)).strip() for cell in cells if not is_empty(cell)][:_VALUES]
    return cut(" · ".join(texts), _LETTERS) or tr("(empty)")
