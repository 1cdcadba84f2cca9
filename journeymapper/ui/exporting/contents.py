"""The beginning of a file that is no picture, for the preview: the first lines of a text, rows of a table."""

from __future__ import annotations

from collections.abc import Mapping
from time import monotonic
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit, QTableWidget, QTableWidgetItem

from journeymapper.exchange.formats import Format
from journeymapper.exchange.options import ExchangeError, Options, StoppedError
from journeymapper.exchange.tables.columns import best
from journeymapper.exchange.tables.opening import tables_of
from journeymapper.exchange.tables.table import Table, text_of
from journeymapper.i18n.language import speaking, tr
from journeymapper.i18n.messages import one_line
from journeymapper.model.journey import Journey

_TEXTS = frozenset({".mmd", ".md", ".json", ".graphml"})
_TABLES = frozenset({".csv", ".xlsx"})
_MOST: Mapping[str, int] = MappingProxyType({".md": 120, ".xlsx": 300})
_PLAIN = 2000
"""Steps up to which a file is made for its preview: up to a third of a second, for a plain text far less."""
_LINES, _LETTERS = 120, 8_000
_ROWS, _COLUMNS = 40, 24
PATIENCE = 0.8
"""Seconds after which a file that is not made yet is given up."""
_WIDE = 180
"""Pixels of a column at most."""


def beginning(form: Format, journey: Journey, options: Options) -> str | Table | None:
    """What the file begins with, of a workbook its steps; None for a picture, and for what takes too long."""
    if form.suffix not in _TEXTS | _TABLES or journey.count("step") > _MOST.get(form.suffix, _PLAIN):
        return None
    end = monotonic() + PATIENCE

    def hurry(_part: float) -> None:
        if monotonic() > end:
            raise StoppedError

    try:
        with speaking(options.language):
            data = form.write(journey, options, hurry)
            return best(tables_of(data, form.suffix)) if form.suffix in _TABLES else _first_lines(data)
    except (ExchangeError, StoppedError):
        return None


def _first_lines(data: bytes) -> str:
    text = data.decode("utf-8-sig", "replace")
    shown = text[:_LETTERS].splitlines()[:_LINES]
    is_cut = len(text) > _LETTERS or len(text.splitlines()) > _LINES
    return "\n".join([*shown, "…"] if is_cut else shown)


def text_field() -> QPlainTextEdit:
    """Shows the first lines of a text."""
    field = QPlainTextEdit()
    field.setObjectName("export_text")
    field.setAccessibleName(tr("Preview"))
    field.setReadOnly(True)
    field.setTabChangesFocus(True)
    field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    return field


class FirstRows(QTableWidget):
    """Shows the first rows of a table, its headings among them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("export_table")
        self.setAccessibleName(tr("Preview"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(24)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_table(self, table: Table) -> None:
        """Shows these rows instead of others."""
        rows = [row[:_COLUMNS] for row in table.rows[:_ROWS]]
        self.clear()
        self.setRowCount(len(rows))
        self.setColumnCount(max(map(len, rows), default=0))
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                item = QTableWidgetItem(one_line(text_of(cell)))
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.setItem(at, column, item)
        self.resizeColumnsToContents()
        for column in range(self.columnCount()):
            self.setColumnWidth(column, min(_WIDE, self.columnWidth(column)))
