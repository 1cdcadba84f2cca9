"""The sheets of a workbook of ours by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from journeymapper.exchange.tables.fields import FIELDS
from journeymapper.exchange.tables.rows import heads_of
from journeymapper.exchange.tables.table import Table, is_empty, same
from journeymapper.exchange.tables.taking import shortened
from journeymapper.exchange.tables.words import in_each_language
from journeymapper.i18n.language import tr
from journeymapper.model.records import RECORDS, Kind

NAMES: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "about": lambda: tr("About this file"),
        "step": lambda: tr("Steps"),
        "matrix": lambda: tr("Supplier table"),
        "transition": lambda: tr("Arrows"),
        "phase": lambda: tr("Phases"),
        "supplier": lambda: tr("Suppliers"),
        "segment": lambda: tr("Segments"),
        "note": lambda: tr("Notes"),
        "action": lambda: tr("Actions"),
        "insight": lambda: tr("Insights"),
    }
)
"""The sheets, in the order in which they are written."""
_NAMING = {"title", "name", "text", "@source"}
"""What a record is called by."""


def by_kind(tables: Sequence[Table]) -> dict[str, Table]:
    """The sheets of ours among these; of two with one name the first.

    Beside others of ours one that was renamed is known by its headings: an id, and most of the others.
    """
    found: dict[str, Table] = {}
    for table in tables:
        kind = _kinds().get(same(table.name))
        if kind is not None:
            found.setdefault(kind, table)
    if len(found) > 1:
        for record in RECORDS:
            renamed = [each for each in tables if each not in found.values() and _is_of(each, record)]
            if record not in found and renamed:
                found[record] = renamed[0]
    return found


def others(tables: Sequence[Table]) -> list[str]:
    """The names of sheets that are none of ours and say something."""
    hidden = {same(name) for name in in_each_language(choices_name)}
    known = by_kind(tables).values()
    return [
        each.name
        for each in tables
        if each not in known and says_something(each) and same(each.name) not in hidden
    ]


def says_something(table: Table) -> bool:
    """Whether a cell of it is not empty."""
    return not all(is_empty(cell) for row in table.rows for cell in row)


def unread(name: str) -> str:
    """That a sheet was not read."""
    return tr("the sheet “{name}” was left out", name=shortened(name))


def choices_name() -> str:
    """The hidden sheet of what is offered in cells."""
    return tr("Lists")


def _is_of(table: Table, kind: Kind) -> bool:
    heads = heads_of(table, kind) if kind in FIELDS else None
    if heads is None or "@id" not in heads.keys or not heads.keys & _NAMING:
        return False
    return 2 * len(heads.keys) > len(FIELDS[kind])


@cache
def _kinds() -> Mapping[str, str]:
    names = {same(name): kind for kind, label in NAMES.items() for name in in_each_language(label)}
    return MappingProxyType(names)
