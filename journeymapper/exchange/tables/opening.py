"""Tables from the bytes of a file, and whether they are ours: then they are read whole, else by columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.options import ExchangeError
from journeymapper.exchange.tables.columns import best, guess, has_titles, upright
from journeymapper.exchange.tables.csv_cells import csv_tables
from journeymapper.exchange.tables.sheets import says_something, unread
from journeymapper.exchange.tables.steptable import is_step_table, read_step_table, read_table
from journeymapper.exchange.tables.table import Table
from journeymapper.exchange.tables.workbook import is_workbook, read_workbook
from journeymapper.exchange.tables.xlsx_cells import xlsx_tables
from journeymapper.i18n.language import tr


def tables_of(data: bytes, suffix: str) -> list[Table]:
    """The tables of a file: the sheets of a workbook (.xlsx), or the one table of a text (.csv).

    In those of others steps are always rows: a table that has a column for each step is turned.

    Raises:
        ExchangeError: the file is no such thing.
    """
    found = xlsx_tables(data) if suffix.lower() == ".xlsx" else csv_tables(data)
    return found if is_ours(found) else [upright(table) for table in found]


def is_ours(tables: Sequence[Table]) -> bool:
    """Whether this program wrote them, so that nobody has to say which column is what."""
    return is_workbook(tables) or is_step_table(tables)


def read_tables(tables: Sequence[Table]) -> Incoming:
    """The journey in the tables of a file: ours whole, of another file the table that is most like steps.

    Raises:
        ExchangeError: there are no steps, or no titles of them.
    """
    if is_workbook(tables):
        return read_workbook(tables)
    if is_step_table(tables):
        return read_step_table(tables[0])
    chosen = best(tables)
    if not has_titles(chosen):
        raise ExchangeError(tr("no column has the titles of steps: expected one with a heading like “Step”"))
    found = read_table(chosen, guess(chosen))
    sheets = [unread(each.name) for each in tables if each is not chosen and says_something(each)]
    return replace(found, left_out=(*found.left_out, *sheets))


def read_xlsx(data: bytes) -> Incoming:
    """The journey in an Excel workbook. Raises ExchangeError."""
    return read_tables(tables_of(data, ".xlsx"))


def read_csv(data: bytes) -> Incoming:
    """The journey in a CSV file. Raises ExchangeError."""
    return read_tables(tables_of(data, ".csv"))
