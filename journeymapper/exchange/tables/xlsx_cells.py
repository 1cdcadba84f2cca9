"""The cells of an Excel workbook of anyone's: values alone, whatever else is in the file."""

from __future__ import annotations

import datetime as dt
import io
import re
import warnings
import zipfile
from collections.abc import Sequence
from typing import TYPE_CHECKING

from journeymapper.exchange.doors import checked_zip
from journeymapper.exchange.options import ExchangeError
from journeymapper.exchange.tables.table import LONGEST, MOST_COLUMNS, MOST_ROWS, Cell, Table
from journeymapper.i18n.language import tr

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

MOST_TAGS = 1_500_000
"""Beginnings and ends of elements in all of a file; so many take some 10 s and 0.2 GB."""
MOST_SHEETS = 100
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK"
_READ = re.compile(
    r"(\[content_types\]\.xml|.*\.rels|xl/(workbook|sharedstrings|styles|worksheets/[^/]*)\.xml)"
)
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4})")
_DAY = dt.time()


def xlsx_tables(data: bytes) -> list[Table]:
    """The sheets of a workbook; a formula is the value that was last worked out for it.

    Raises:
        ExchangeError: no such workbook, damaged, locked, or beyond the limits.
    """
    if data.startswith(_OLD):
        message = tr("this is a workbook of the old kind (.xls), or locked with a password: save it as .xlsx")
        raise ExchangeError(message)
    if not data.startswith(_ZIP):
        raise _damaged()
    archive = _with_few_tags(checked_zip(data))
    try:
        with warnings.catch_warnings(action="ignore"):
            return _tables(_opened(archive))
    except ExchangeError:
        raise
    except Exception:  # noqa: BLE001 - a damaged workbook raises anything at all in openpyxl
        raise _damaged() from None


def _damaged() -> ExchangeError:
    return ExchangeError(tr("this is no Excel workbook, or a damaged one"))


def _opened(archive: io.BytesIO) -> Workbook:
    """What `load_workbook` does, without names for areas: reading those can take minutes."""
    # Imported here: openpyxl costs 0.4 s, which only who opens or writes such a file need wait for.
    from openpyxl.reader.excel import ExcelReader  # noqa: PLC0415
    from openpyxl.styles.stylesheet import apply_stylesheet  # noqa: PLC0415

    reader = ExcelReader(archive, read_only=True, data_only=True, keep_links=False)
    reader.read_manifest()
    reader.read_strings()
    reader.read_workbook()
    apply_stylesheet(reader.archive, reader.wb)
    reader.read_worksheets()
    book: Workbook = reader.wb
    return book


def escaped(text: str) -> str:
    """A text as a workbook can hold it: what XML cannot is written as Excel does, '_x000D_'."""
    return _ODD.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescaped(text: str) -> str:
    """The text that was `escaped`."""
    if "_x" not in text:
        return text
    whole = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    # Halves of a character, each escaped by itself, become one; a half alone is none.
    return whole.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _with_few_tags(archive: zipfile.ZipFile) -> io.BytesIO:
    """What of the archive is read, if that is not too much."""
    kept = io.BytesIO()
    tags = 0
    with zipfile.ZipFile(kept, "w") as new:
        for name in archive.namelist():
            if _READ.fullmatch(name.lower()):
                content = archive.read(name)
                tags += content.count(b"<")
                new.writestr(zipfile.ZipInfo(name), content)
    if tags > MOST_TAGS:
        raise ExchangeError(tr("this workbook has too many cells to read"))
    kept.seek(0)
    return kept


def _tables(book: Workbook) -> list[Table]:
    found: list[Table] = []
    for sheet in book.worksheets[:MOST_SHEETS]:
        sheet.reset_dimensions()
        # Without a last column rows that are not there cost nothing: Calc writes the very last one.
        cut = [_row(row[:MOST_COLUMNS]) for row in sheet.iter_rows(values_only=True, max_row=MOST_ROWS)]
        while cut and not cut[-1]:
            cut.pop()
        found.append(Table(sheet.title, tuple(cut)))
    return found


def _row(values: Sequence[object]) -> tuple[Cell, ...]:
    last = len(values)
    while last and values[last - 1] is None:
        last -= 1
    return tuple(map(_cell, values[:last]))


def _cell(value: object) -> Cell:
    match value:
        case None | bool() | int() | float():
            return value
        case str():
            text = unescaped(value)
            return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
        case dt.datetime():
            return value.date() if value.time() == _DAY else value.isoformat(" ", "minutes")
        case dt.date():
            return value
        case _:
            return str(value)
