"""What of a journey a format holds, to compare what came back with what went out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

from journeymapper.exchange.incoming import Holds
from journeymapper.model.journey import Journey
from journeymapper.model.records import KINDS, Evidence, Link, Record, Step, Touch


def held(journey: Journey, holds: Holds) -> list[tuple[str, str, dict[str, Any]]]:
    """Kind, id and held fields of all records in order, without fields that the program does not know.

    Touches at a step come in the order of the suppliers.
    """
    return [
        (kind, record.id, dict(_fields(journey, record, holds[kind])))
        for kind in KINDS
        if kind in holds
        for record in (journey.transitions if kind == "transition" else journey.all(kind))
    ]


def _fields(journey: Journey, record: Record, names: frozenset[str]) -> Iterator[tuple[str, Any]]:
    order = {each.id: at for at, each in enumerate(journey.suppliers)}
    for each in fields(record):
        if each.name in names:
            value = getattr(record, each.name)
            if each.name == "touches" and isinstance(record, Step):
                value = sorted(record.touches, key=lambda touch: order[touch.supplier])
            yield each.name, _bare(value)


def _bare(value: Any) -> Any:
    if isinstance(value, (tuple, list)):
        return tuple(_bare(each) for each in value)
    return replace(value, extra=()) if isinstance(value, (Touch, Evidence, Link)) else value
