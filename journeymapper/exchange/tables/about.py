"""What a map says of itself, as lines of a name and a value."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Any

from journeymapper.exchange.tables import values
from journeymapper.exchange.tables.naming import Naming
from journeymapper.exchange.tables.table import Cell, Table, address, cell_at, same, text_of
from journeymapper.exchange.tables.taking import Taking
from journeymapper.exchange.tables.words import in_each_language
from journeymapper.i18n.language import tr
from journeymapper.model.records import Sheet
from journeymapper.model.rules import faults

LABELS: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "title": lambda: tr("Title"),
        "description": lambda: tr("Description"),
        "date": lambda: tr("Date"),
        "language": lambda: tr("Language of the texts"),
        "goal": lambda: tr("Goal (step number)"),
    }
)


def about_rows(naming: Naming) -> list[tuple[str, Cell]]:
    """The lines: a name and what the map says."""
    sheet = naming.journey.sheet
    cells: dict[str, Cell] = {
        "title": sheet.title or None,
        "description": sheet.description or None,
        "date": values.put_date(sheet.date),
        "language": sheet.language,
        "goal": naming.number(sheet.goal),
    }
    return [(label(), cells[key]) for key, label in LABELS.items()]


def read_about(table: Table, taking: Taking) -> tuple[Sheet, frozenset[str]]:
    """What a map says of itself, and which fields there were; steps have been read before."""
    found: dict[str, Any] = {}
    for at, row in enumerate(table.rows):
        key = _keys().get(same(text_of(cell_at(row, 0))))
        if key is not None and key not in found:
            with taking.at(address(table, at, 1)):
                found[key] = _value(key, cell_at(row, 1), taking)
    known = {key: value for key, value in found.items() if value is not None}
    return replace(Sheet(), **known), frozenset(found)


def _value(key: str, cell: Cell, taking: Taking) -> str | None:
    if key == "date":
        return values.take_date(cell, taking)
    text = values.take_text(cell, taking)
    if key == "goal":
        return taking.step(text) if text else None
    if key == "language":
        return _language(text.strip(), taking)
    return text


def _language(text: str, taking: Taking) -> str | None:
    if any(fault.place == "language" for fault in faults(Sheet(language=text))):
        taking.tell_word(text)
        return None
    return text


@cache
def _keys() -> Mapping[str, str]:
    return MappingProxyType(
        {same(name): key for key, label in LABELS.items() for name in in_each_language(label)}
    )


def how_to() -> Sequence[str]:
    """What to know before editing: sentences for the first sheet."""
    return (
        tr("Change what you like on the sheets: cells, rows and their order. Then save the file."),
        tr("Then choose Import in JourneyMapper: it shows what changes in your map before anything does."),
        tr("The grey columns at the end hold places on the map and ids: leave those alone."),
        tr("Arrows and goals name a step by its number; give a new step any number that is free."),
        tr("Channels in a cell are parted by semicolons; pains, chances, links and evidence are one a line."),
        tr("A cell of the supplier table: state, contact, who started: what the supplier could add."),
        tr("The insights are for reading; they are not read back."),
    )
