"""The rows of a sheet of ours, by its headings: whatever order, language or further columns it has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from journeymapper.exchange.tables.field import Field
from journeymapper.exchange.tables.fields import names_of
from journeymapper.exchange.tables.table import LONGEST, Table, address, cell_at, is_empty, same, text_of
from journeymapper.exchange.tables.taking import Taking, shortened
from journeymapper.i18n.language import tr
from journeymapper.model.records import RECORDS, Kind

_SOUGHT = 20
"""Headings are among so many first rows."""


@dataclass(frozen=True, slots=True)
class Heads:
    """Which row has the headings, and which column each field has; `others`: columns that are none's."""

    row: int
    columns: Mapping[int, Field]
    others: Mapping[int, str]

    @property
    def keys(self) -> frozenset[str]:
        """The fields that there are."""
        return frozenset(field.key for field in self.columns.values())


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its place in the table, from 0, and what was taken from its cells, by field."""

    at: int
    values: Mapping[str, Any]

    def text(self, key: str) -> str:
        """What a cell that is dealt with apart says."""
        found: str = self.values.get(key, "")
        return found

    def of_record(self) -> dict[str, Any]:
        """The fields of the record."""
        return {key: value for key, value in self.values.items() if not key.startswith("@")}


def heads_of(table: Table, kind: Kind) -> Heads | None:
    """The headings of a sheet of records of a kind: of the first rows the one that has most of them."""
    found = [_heads(table, row, names_of(kind)) for row in range(min(_SOUGHT, len(table.rows)))]
    best = max(found, key=lambda heads: len(heads.columns), default=None)
    return best if best is not None and best.columns else None


def tell_others(table: Table, heads: Heads, taking: Taking) -> None:
    """Tells of columns that are none of ours, or there twice."""
    for column, name in heads.others.items():
        if name.strip():
            with taking.at(address(table, heads.row, column)):
                tell_column(name, taking)


def tell_column(name: str, taking: Taking) -> None:
    """Tells that the column at this place was not read, by its heading where it has one."""
    if name.strip():
        taking.tell(tr("the column “{name}” was left out", name=shortened(name)))
    else:
        taking.tell(tr("this column has no heading: it was left out"))


def rows_of(table: Table, heads: Heads, taking: Taking) -> Iterator[Row]:
    """The rows below the headings that say something in a column of ours."""
    for at in range(heads.row + 1, len(table.rows)):
        row = read_row(table, at, heads.columns, taking)
        if row.values.keys() - {"@number"}:
            yield row


def read_row(table: Table, at: int, columns: Mapping[int, Field], taking: Taking) -> Row:
    """What is in the cells of a row that are not empty."""
    values: dict[str, Any] = {}
    for column, field in columns.items():
        cell = cell_at(table.rows[at], column)
        if cell not in (None, "") if taking.exact else not is_empty(cell):
            with taking.at(address(table, at, column)):
                values[field.key] = field.take(cell, taking)
                if isinstance(cell, str) and len(cell) >= LONGEST and cell.endswith("…"):
                    taking.tell(tr("this text is cut off: a cell holds no more letters"))
    return Row(at, values)


def held(kind: Kind, heads: Heads, *more: str) -> frozenset[str]:
    """The fields of a record that a sheet with these headings tells."""
    known = {each.name for each in fields(RECORDS[kind])}
    return frozenset(heads.keys & known) | set(more)


def _heads(table: Table, row: int, names: Mapping[str, Field]) -> Heads:
    columns: dict[int, Field] = {}
    others: dict[int, str] = {}
    taken: set[str] = set()
    for column, cell in enumerate(table.rows[row]):
        field = names.get(same(text_of(cell))) if isinstance(cell, str) else None
        if field is None or field.key in taken:
            others[column] = text_of(cell)
        else:
            columns[column] = field
            taken.add(field.key)
    return Heads(row, columns, others)
