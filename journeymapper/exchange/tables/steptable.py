"""A table with a row for each step: a CSV file of ours, or anyone's table with its columns explained."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from types import MappingProxyType

from journeymapper.exchange.incoming import Holds, Incoming
from journeymapper.exchange.lists.steplist import parse
from journeymapper.exchange.options import ExchangeError
from journeymapper.exchange.tables.columns import SUPPLIER, Columns, field_of, heading, supplier_named
from journeymapper.exchange.tables.field import Field
from journeymapper.exchange.tables.leading import ARROWS, LEADS, leads_of
from journeymapper.exchange.tables.places import with_places
from journeymapper.exchange.tables.rows import Row, read_row, tell_column
from journeymapper.exchange.tables.step_fields import ID, NUMBER, STEP, TITLE
from journeymapper.exchange.tables.table import Table, address, cell_at, is_empty, same, text_of
from journeymapper.exchange.tables.taking import Taking, shortened
from journeymapper.exchange.tables.touching import take_touch
from journeymapper.i18n.language import tr
from journeymapper.model.edits.steplist import add_list
from journeymapper.model.journey import Journey
from journeymapper.model.records import Kind, Record, Step, Touch, Transition

_MOST_ALIKE = 26
_NAMED_BY: Mapping[Kind, str] = MappingProxyType(
    {"phase": "phase", "supplier": "touches", "segment": "skipped_by"}
)
"""The field of steps in whose cells the names of each kind stand."""
_NUMBERED = re.compile(r"(\d+)[a-z]+", re.IGNORECASE)


def is_step_table(tables: Sequence[Table]) -> bool:
    """Whether this is a CSV file of ours: one table, with steps, arrows and ids in its headings."""
    if len(tables) != 1 or not tables[0].rows:
        return False
    keys = {field.key for field in _ours(tables[0]).columns.values()}
    return {"title", "@id"} <= keys and bool(keys & {each.key for each in LEADS})


def read_step_table(table: Table) -> Incoming:
    """The journey in a CSV file of ours. Raises ExchangeError."""
    return _Reading(table, _ours(table), exact=True).incoming()


def read_table(table: Table, columns: Columns) -> Incoming:
    """The journey in a table of others: its steps in order, and what its columns say of them.

    Where no column has arrows each step leads to the next one, and 11a and 11b are alternatives.

    Raises:
        ExchangeError: there is no step, or more than a map can have.
    """
    if [each for each in columns.meanings if each] == ["title"]:
        return _read_list(table, columns)
    found = [(at, field_of(meaning)) for at, meaning in enumerate(columns.meanings)]
    fields = {at: field for at, field in found if field is not None}
    suppliers = {
        at: heading(table, columns, at) for at, each in enumerate(columns.meanings) if each == SUPPLIER
    }
    return _Reading(table, _Columns(columns.above, fields, suppliers), exact=False).incoming()


@dataclass(frozen=True, slots=True)
class _Columns:
    above: int
    columns: Mapping[int, Field]
    suppliers: Mapping[int, str]


def _ours(table: Table) -> _Columns:
    """The columns of a table by headings of ours in its first row."""
    names = {name: field for field in (*STEP, *LEADS, ARROWS) for name in map(same, field.labels())}
    columns: dict[int, Field] = {}
    suppliers: dict[int, str] = {}
    for at, cell in enumerate(table.rows[0]):
        field = names.get(same(text_of(cell)))
        supplier = supplier_named(text_of(cell))
        if supplier is not None:
            suppliers[at] = supplier
        elif field is not None and field not in columns.values():
            columns[at] = field
    return _Columns(1, columns, suppliers)


class _Reading:
    """The rows as steps, then the arrows between them."""

    def __init__(self, table: Table, columns: _Columns, *, exact: bool) -> None:
        self._table = table
        self._columns = columns
        self._taking = Taking(exact=exact, tells_new=False)
        self._keys = {field.key for field in columns.columns.values()}

    def incoming(self) -> Incoming:
        suppliers = self._suppliers()
        self._taking.tell_cut(self._table)
        read = self._columns.columns.keys() | self._columns.suppliers.keys()
        _tell_columns(self._table, self._columns.above, read, self._taking)
        rows = self._rows()
        if not rows and not self._taking.exact:  # a map of ours may be empty
            raise ExchangeError(tr("there is no step in this table"))
        idents = [self._named(row) for row in rows]
        steps = [self._step(row, ident, suppliers) for row, ident in zip(rows, idents, strict=True)]
        placed = {"x", "y"} <= self._keys
        if placed:
            there = zip(idents, rows, strict=True)
            steps = with_places(steps, {ident for ident, row in there if {"x", "y"} <= row.values.keys()})
        arrows = list(self._arrows(rows, idents))
        records: list[Record] = [*steps, *arrows]
        return Incoming(
            self._taking.journey(records),
            self._taking.told,
            self._holds(),
            placed=placed,
            keyed=ID.key in self._keys,
        )

    def _rows(self) -> list[Row]:
        found: list[Row] = []
        phase = None
        for at in range(self._columns.above, len(self._table.rows)):
            row = read_row(self._table, at, self._columns.columns, self._taking)
            if self._taking.exact:
                found += [row] if row.values else []
                continue
            # A cell over several rows has its text in the first of them.
            phase = row.values.get("phase", phase)
            if row.text("title"):
                found.append(replace(row, values={"phase": phase, **row.values}))
            elif row.values.keys() - {"phase"}:
                with self._taking.at(address(self._table, at, 0)):
                    self._taking.tell(tr("this row names no step: it was left out"))
        return found

    def _suppliers(self) -> dict[int, str]:
        found: dict[int, str] = {}
        for at, name in self._columns.suppliers.items():
            with self._taking.at(address(self._table, max(self._columns.above - 1, 0), at)):
                found[at] = self._taking.entry("supplier", name)
        return found

    def _named(self, row: Row) -> str:
        with self._taking.at(address(self._table, row.at, 0)):
            ident = self._taking.ident(Step, row.text(ID.key))
            if not self._taking.steps.add(ident, row.text(NUMBER.key), row.text(TITLE.key)):
                self._taking.tell(tr("this number is there twice: the first step has it"))
            return ident

    def _step(self, row: Row, ident: str, suppliers: Mapping[int, str]) -> Step:
        touches: dict[str, Touch] = {}
        for column, supplier in suppliers.items():
            with self._taking.at(address(self._table, row.at, column)):
                touch = take_touch(cell_at(self._table.rows[row.at], column), supplier, self._taking)
                if touch is not None and touches.setdefault(supplier, touch) is not touch:
                    self._taking.tell(tr("this supplier has two columns: the first one counts"))
        known = {key: value for key, value in row.of_record().items() if value is not None}
        return Step(ident, touches=tuple(touches.values()), **known)

    def _arrows(self, rows: Sequence[Row], idents: Sequence[str]) -> Iterator[Transition]:
        if not self._keys & {each.key for each in LEADS}:
            yield from _chain(rows, idents, self._taking)
            return
        for row, ident in zip(rows, idents, strict=True):
            with self._taking.at(address(self._table, row.at, 0)):
                cells = {each.key: row.text(each.key) for each in (*LEADS, ARROWS)}
                yield from leads_of(ident, cells, self._taking)

    def _holds(self) -> Holds:
        steps = {key for key in self._keys if not key.startswith("@")}
        arrows = {"source", "target"}
        if self._columns.suppliers:
            steps.add("touches")
        if self._keys & {each.key for each in LEADS}:
            arrows |= {"way", "label"}
        held: dict[Kind, set[str]] = {"step": steps, "transition": arrows}
        for kind, told in _NAMED_BY.items():
            if told in steps:
                held[kind] = {"name"}
        return {kind: frozenset(each) for kind, each in held.items()}


def _tell_columns(table: Table, above: int, read: Container[int], taking: Taking) -> None:
    """Tells of columns that say something and were not read: they mean nothing here, or are there twice."""
    below = table.rows[above:]
    for at in range(max(map(len, table.rows), default=0)):
        if at not in read and not all(is_empty(cell_at(row, at)) for row in below):
            head = text_of(cell_at(table.rows[above - 1], at)) if above else ""
            with taking.at(address(table, max(above - 1, 0), at)):
                tell_column(head, taking)


def _chain(rows: Sequence[Row], idents: Sequence[str], taking: Taking) -> Iterator[Transition]:
    """Each step leads to the next; those with one number and letters are alternatives of each other."""
    pairs = zip((_family(row, at) for at, row in enumerate(rows)), idents, strict=True)
    groups: list[list[str]] = []
    for _, group in groupby(pairs, lambda pair: pair[0]):
        alike = [ident for _, ident in group]
        groups += [alike] if len(alike) <= _MOST_ALIKE else [[ident] for ident in alike]
    for before, after in pairwise(groups):
        for source in before:
            for target in after:
                yield Transition(taking.ident(Transition, ""), source, target)


def _family(row: Row, at: int) -> tuple[str, int]:
    found = _NUMBERED.fullmatch(row.text(NUMBER.key).strip())
    return (found[1], -1) if found else ("", at)


def _read_list(table: Table, columns: Columns) -> Incoming:
    """A plain list of steps in one column, with all that a pasted list may say."""
    column = columns.meanings.index("title")
    filled = [
        at for at in range(columns.above, len(table.rows)) if not is_empty(cell_at(table.rows[at], column))
    ]
    lines = [" ".join(text_of(cell_at(table.rows[at], column)).split("\n")) for at in filled]
    found = parse("\n".join(lines))
    if not found.rows:
        raise ExchangeError(tr("there is no step in this table"))
    journey = Journey()
    journey.apply(add_list(journey, found.rows, [(0.0, 0.0)] * len(found.rows)))
    taking = Taking(exact=False, tells_new=False)
    _tell_columns(table, columns.above, {column}, taking)
    for each in found.told:
        with taking.at(address(table, filled[each.line - 1], column)):
            if each.why == "leads-nowhere":
                taking.tell(tr("“{name}” is no step of this table", name=shortened(each.words)))
            else:
                taking.tell(tr("“{words}” was left out: it is no step", words=shortened(each.words)))
    holds: Holds = {
        "step": frozenset({"title", "description", "phase"}),
        "transition": frozenset({"source", "target", "way", "label"}),
        "phase": frozenset({"name"}),
    }
    return Incoming(journey, taking.told, holds, placed=False, keyed=False)


def _line(text: str) -> str:
    """A cell on one line, whatever ends a line."""
    return " ".join(text.splitlines())
