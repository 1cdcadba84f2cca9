"""The sheets of a workbook of ours by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import MappingProxyType

from journeymapper.exchange.tables.table import Table, same
from journeymapper.exchange.tables.words import in_each_language
from journeymapper.i18n.language import tr

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


def by_kind(tables: Iterable[Table]) -> dict[str, Table]:
    """The sheets of ours among these; of two with one name the first."""
    found: dict[str, Table] = {}
    for table in tables:
        kind = _kinds().get(same(table.name))
        if kind is not None:
            found.setdefault(kind, table)
    return found


@cache
def _kinds() -> Mapping[str, str]:
    names = {same(name): kind for kind, label in NAMES.items() for name in in_each_language(label)}
    return MappingProxyType(names)
