"""The sheet with the supplier table: a row for each step, a column for each supplier."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journeymapper.exchange.tables.field import Field
from journeymapper.exchange.tables.rows import read_row
from journeymapper.exchange.tables.step_fields import ID, NUMBER, TITLE
from journeymapper.exchange.tables.table import Table, address, cell_at, same, text_of
from journeymapper.exchange.tables.taking import Taking, shortened
from journeymapper.exchange.tables.touching import take_touch
from journeymapper.i18n.language import tr
from journeymapper.model.records import Touch

_SOUGHT = 20


@dataclass(frozen=True, slots=True)
class _Heads:
    row: int
    fields: Mapping[int, Field]
    suppliers: Mapping[int, str]


def read_matrix(table: Table, steps: set[str], taking: Taking) -> dict[str, tuple[Touch, ...]] | None:
    """The touches by step id, of the `steps` that there are; None where it has no headings."""
    heads = _heads(table, taking)
    if heads is None:
        return None
    found: dict[str, tuple[Touch, ...]] = {}
    for at in range(heads.row + 1, len(table.rows)):
        touches = _touches(table, at, heads.suppliers, taking)
        if touches:
            step = _step(table, at, heads, steps, taking)
            if step is not None:
                found[step] = touches
    return found


def _heads(table: Table, taking: Taking) -> _Heads | None:
    """Numbers and titles come before the suppliers, and ids behind them, whatever a supplier is called."""
    for at, row in enumerate(table.rows[:_SOUGHT]):
        names = {column: same(text_of(cell)) for column, cell in enumerate(row) if cell not in (None, "")}
        fields: dict[int, Field] = {}
        for field, columns in ((NUMBER, names), (TITLE, names), (ID, list(names)[::-1])):
            column = next(
                (each for each in columns if each not in fields and names[each] in field.names()), None
            )
            if column is not None:
                fields[column] = field
        if {NUMBER, TITLE} & set(fields.values()):
            suppliers: dict[int, str] = {}
            for column in sorted(names.keys() - fields.keys()):
                with taking.at(address(table, at, column)):
                    suppliers[column] = taking.entry("supplier", text_of(row[column]))
            return _Heads(at, fields, suppliers)
    return None


def _touches(table: Table, at: int, suppliers: Mapping[int, str], taking: Taking) -> tuple[Touch, ...]:
    found: dict[str, Touch] = {}
    for column, supplier in suppliers.items():
        with taking.at(address(table, at, column)):
            touch = take_touch(cell_at(table.rows[at], column), supplier, taking)
            if touch is not None and found.setdefault(supplier, touch) is not touch:
                taking.tell(tr("this supplier has two columns: the first one counts"))
    return tuple(found.values())


def _step(table: Table, at: int, heads: _Heads, steps: set[str], taking: Taking) -> str | None:
    """The step of a row: by id, or else by number or title."""
    row = read_row(table, at, heads.fields, taking)
    if row.text("@id") in steps:
        return row.text("@id")
    with taking.at(address(table, at, 0)):
        found = next(
            filter(None, map(taking.steps.find, filter(None, (row.text("@number"), row.text("title"))))), None
        )
        if found is None:
            name = row.text("title") or row.text("@number")
            taking.tell(tr("“{name}” is no step of this table", name=shortened(name)))
        return found
