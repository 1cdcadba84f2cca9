"""A sheet of a workbook being written: headings, cells as they are meant, drop-down lists, and its print."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from copy import copy
from math import ceil
from typing import TYPE_CHECKING, Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties

from journeymapper.exchange.tables.looks import Style
from journeymapper.exchange.tables.table import LONGEST, Cell, letters
from journeymapper.exchange.tables.xlsx_cells import escaped
from journeymapper.i18n.messages import one_line

if TYPE_CHECKING:
    from openpyxl.cell import Cell as SheetCell

_A4, _A3 = 9, 8
_HEAD_HEIGHT = 33.0
_TALLEST = 409.0
"""So high a row can be, in points."""
_SIZE, _LINE, _PAD = 10.5, 1.3, 4.0
_FILLED = 1.16
"""Letters on a line, for each digit that fits in the width of its column: words do not fill lines."""
_ARROW, _WIDEST = 4.0, 40.0
_ONE_PAGE = 28
"""So many rows of a wide sheet are brought on one page."""
_MORE_ROWS = 300
"""Below the last row drop-down lists are offered in so many rows."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")


def wide_enough(width: float, heading: str) -> float:
    """The width of a column in which the words of its heading are whole, beside the arrow to filter by."""
    return max(width, min(max(map(len, heading.split()), default=0) + _ARROW, _WIDEST))


class Paper:
    """One sheet, written from above: first what holds for the whole, then row by row."""

    def __init__(self, book: Any, name: str, *, tab: str, hidden: bool = False) -> None:
        """`tab`: the colour of its tab."""
        self._sheet = book.create_sheet(name)
        self._sheet.sheet_properties.tabColor = tab[1:]
        self._sheet.sheet_view.showGridLines = False
        self._sheet.sheet_state = "hidden" if hidden else "visible"
        self.name = name
        self._row = 0
        self._dressed: dict[Style, Any] = {}
        self._widths: Sequence[float] = ()

    def set_columns(self, widths: Sequence[float]) -> None:
        """The widths of the columns, in letters."""
        self._widths = widths
        for at, width in enumerate(widths):
            self._sheet.column_dimensions[letters(at)].width = width

    def hide(self, column: int) -> None:
        """A column that is there to be read back, and not to be seen."""
        self._sheet.column_dimensions[letters(column)].hidden = True

    def freeze(self, columns: int) -> None:
        """The first row, and so many columns, stay in sight; before the first row is written."""
        self._sheet.freeze_panes = f"{letters(columns)}2"

    def set_print(self, title: str, *, wide: bool, columns: int, rows: int) -> None:
        """Landscape, as wide as a sheet of A3 or A4, the headings again on each page."""
        sheet = self._sheet
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = _A3 if wide else _A4
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, int(wide and rows <= _ONE_PAGE)
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_margins.left = sheet.page_margins.right = 0.4
        sheet.page_margins.top, sheet.page_margins.bottom, sheet.page_margins.footer = 0.5, 0.8, 0.4
        sheet.print_title_rows = "1:1"
        sheet.print_area = f"A1:{letters(columns - 1)}{rows + 1}"
        sheet.oddFooter.left.text = one_line(title)[:80].replace("&", "&&")
        sheet.oddFooter.center.text = one_line(self.name)
        sheet.oddFooter.right.text = "&P / &N"

    def set_filter(self, columns: int, rows: int) -> None:
        """Arrows at the headings to sort and filter by."""
        self._sheet.auto_filter.ref = f"A1:{letters(columns - 1)}{rows + 1}"

    def offer(self, column: int, rows: int, source: str) -> None:
        """A drop-down list in a column; something else may be typed too. `source`: where its texts stand."""
        area = f"{letters(column)}2:{letters(column)}{rows + 1 + _MORE_ROWS}"
        offered = DataValidation("list", source, allow_blank=True, showErrorMessage=False, sqref=area)
        self._sheet.data_validations.append(offered)

    def put_heads(self, cells: Iterable[tuple[str, Style]]) -> None:
        """The headings of the columns."""
        self.put(cells, _HEAD_HEIGHT)

    def put(self, cells: Iterable[tuple[Cell, Style | None]], height: float | None = None) -> None:
        """One more row; without a height it is as high as its texts seem to need."""
        self._row += 1
        row = list(cells)
        # Not as a height that was set by hand: so rows still grow with what is typed in them.
        self._sheet.row_dimensions[self._row] = {"ht": f"{height or self._height(row):.1f}"}
        self._sheet.append([self._cell(value, style) for value, style in row])

    def _height(self, row: Sequence[tuple[Cell, Style | None]]) -> float:
        """The height of a row in points: that of its longest text, wrapped in its column."""
        lines = 1
        for (value, style), width in zip(row, self._widths, strict=False):
            if isinstance(value, str) and style is not None and style.alignment.wrap_text:
                parts = value.split("\n")
                lines = max(lines, sum(max(1, ceil(len(part) / (width * _FILLED))) for part in parts))
        size = max((style.font.size for _, style in row if style is not None), default=_SIZE)
        return min(_TALLEST, lines * size * _LINE + _PAD)

    def _cell(self, value: Cell, style: Style | None) -> SheetCell | None:
        if value is None and style is None:
            return None
        cell: SheetCell = WriteOnlyCell(self._sheet)
        if style is not None:
            self._dress(cell, style)
        _fill(cell, value)
        return cell

    def _dress(self, cell: Any, style: Style) -> None:
        """What the first cell of a style is told part by part the next ones copy: five times as fast."""
        known = self._dressed.get(style)
        if known is None:
            cell.font, cell.fill, cell.border = style.font, style.fill, style.border
            cell.alignment, cell.number_format = style.alignment, style.number_format
            self._dressed[style] = copy(cell._style)  # noqa: SLF001
        else:
            cell._style = copy(known)  # noqa: SLF001


def _fill(cell: SheetCell, value: Cell) -> None:
    """A text stays a text whatever it begins with, and a number keeps all its digits."""
    match value:
        case None:
            return
        case dt.date():
            cell.value = value
        case str():
            text = escaped(value)
            cell.value = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
            cell.data_type = "s"
            if value.startswith(_FORMULA):
                cell.quotePrefix = True
        case _:
            cell.value = repr(value)
            cell.data_type = "n"
