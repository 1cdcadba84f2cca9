"""A table as it stands in a file: rows of cells, and what a cell says as text, number, date or yes and no."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from journeymapper.analysis.matching import fold

Cell = str | int | float | bool | dt.date | None

MOST_ROWS = 20_000
MOST_COLUMNS = 500
LONGEST = 32_767
"""So many letters a cell of a workbook can hold."""

_COMPARED = 200
_AMOUNT = re.compile(r"([+-]?\d[\d.,\u00a0 ]*(?:[eE][+-]?\d+)?)\s*(%|d|days?|dag|dagen)?")
_WHOLE = re.compile(r"[+-]?[0-9]{1,30}")
_DATE = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_YES = {"yes", "ja", "y", "j", "true", "waar", "x", "1", "✓", "✔", "★", "v", "oui", "wahr"}
_NO = {"", "no", "nee", "n", "false", "onwaar", "0", "-", "–"}


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a file: the name of its sheet, or '', and its rows from the very first one.

    `turned`: its rows are the columns of the file.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    turned: bool = False


class WordError(ValueError):
    """A cell says something that is not known at its place."""


def address(table: Table, row: int, column: int) -> str:
    """Where a cell is, as spreadsheets say it; row and column from 0: 'Steps!C5', in a CSV file 'C5'."""
    if table.turned:
        row, column = column, row
    cell = f"{letters(column)}{row + 1}"
    return f"{table.name}!{cell}" if table.name else cell


@cache
def letters(column: int) -> str:
    """What a column is called, from 0: 'A', 'AA'."""
    name = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def cell_at(row: Sequence[Cell], column: int | None) -> Cell:
    """The cell of a row in this column; rows differ in length."""
    return row[column] if column is not None and column < len(row) else None


def is_empty(cell: Cell) -> bool:
    """Whether a cell says nothing."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def same(text: str) -> str:
    """The beginning of a text as it is compared: without case, accents and the length of blanks."""
    return " ".join(fold(text[:_COMPARED]).split())


def text_of(cell: Cell) -> str:
    """What a cell says, as text: a whole number without a point, a date as year-month-day."""
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case float():
            return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
        case dt.date():
            return cell.isoformat()
        case _:
            return str(cell)


def number_of(cell: Cell) -> float | None:
    """What a cell says as a number: '3,5', '3.5 days', '1.200' and '60 %' too.

    Raises:
        WordError: it is no number.
    """
    if is_empty(cell):
        return None
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return float(cell)
    text = text_of(cell).strip().replace("\u2212", "-")
    found = _AMOUNT.fullmatch(text.casefold())
    if found is None:
        raise WordError(text)
    try:
        value = float(_plain_number(found[1]))
    except (ValueError, OverflowError):
        raise WordError(text) from None
    return value / 100 if found[2] == "%" else value


def whole_of(cell: Cell) -> int | None:
    """What a cell says as a whole number.

    Raises:
        WordError: it is none.
    """
    if isinstance(cell, int) and not isinstance(cell, bool):
        return cell
    if isinstance(cell, str) and _WHOLE.fullmatch(cell.strip()):
        return int(cell)
    value = number_of(cell)
    if value is not None and not value.is_integer():
        raise WordError(text_of(cell))
    return None if value is None else int(value)


def flag_of(cell: Cell) -> bool:
    """What a cell says as yes or no.

    Raises:
        WordError: neither.
    """
    if isinstance(cell, bool):
        return cell
    word = text_of(cell).strip().casefold()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise WordError(word)


def date_of(cell: Cell) -> str | None:
    """What a cell says as a date, year-month-day; in '3-4-2026' the day comes first.

    Raises:
        WordError: it is none.
    """
    if is_empty(cell):
        return None
    text = text_of(cell).strip()
    found = _DATE.fullmatch(text)
    try:
        if found is not None:
            return dt.date(int(found[3]), int(found[2]), int(found[1])).isoformat()
        return dt.date.fromisoformat(text[:10]).isoformat() if len(text) == 10 else _no_date(text)
    except ValueError:
        raise WordError(text) from None


def _no_date(text: str) -> str:
    raise WordError(text)


def _plain_number(text: str) -> str:
    """A number with a point, whatever sign its language puts before parts and between thousands."""
    text = re.sub(r"[\u00a0 ]", "", text)
    point, comma = text.rfind("."), text.rfind(",")
    if point >= 0 and comma >= 0:
        mark, thousands = (".", ",") if point > comma else (",", ".")
        return text.replace(thousands, "").replace(mark, ".")
    if text.count(",") > 1 or text.count(".") > 1:
        return text.replace(",", "").replace(".", "")
    return text.replace(",", ".")
