"""A journey in the ids of another: what is the same thing in both has one id, the rest an id of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from journeymapper.model.journey import Journey
from journeymapper.model.merging.difference import Matching
from journeymapper.model.records import (
    KINDS,
    Action,
    Amounts,
    Hushed,
    Kind,
    Record,
    Sheet,
    Step,
    Supplier,
    Transition,
)

_HUSHED: tuple[Kind, ...] = ("step", "transition", "segment", "supplier", "phase", "note", "action")
"""What a hushed finding may be about, looked for in this order."""


@dataclass(frozen=True, slots=True)
class Theirs:
    """The other journey in the ids of ours. `ids`: by kind, the id there by the id here.

    `conflicts`: kind, id, field and supplier of what both sides say otherwise where they are united.
    """

    journey: Journey
    ids: Mapping[Kind, Mapping[str, str]]
    conflicts: frozenset[tuple[Kind, str, str, str]] = frozenset()


def renamed(ours: Journey, other: Journey, matching: Matching) -> Theirs:
    """The other journey with the ids of ours for what is matched; the same call gives the same ids.

    What is not matched keeps its id if ours has nothing of this id, else it gets a number after it.
    """
    names = {kind: _names(ours, other, matching, kind) for kind in KINDS}
    records = [_in_ids(record, names) for kind in KINDS for record in other.all(kind)]
    ids = {kind: {here: there for there, here in found.items()} for kind, found in names.items()}
    return Theirs(Journey(records), ids)


def _names(ours: Journey, other: Journey, matching: Matching, kind: Kind) -> dict[str, str]:
    """The id here by the id there."""
    if kind == "sheet":
        return {ours.sheet.id: other.sheet.id}
    names = {there: here for here, there in matching.of(kind).items()}
    taken = {record.id for record in (*ours.all(kind), *other.all(kind))}
    for record in other.all(kind):
        if record.id not in names:
            names[record.id] = record.id if ours.get(kind, record.id) is None else _free(record.id, taken)
    return names


def _free(ident: str, taken: set[str]) -> str:
    number = 2
    while f"{ident}-{number}" in taken:
        number += 1
    taken.add(f"{ident}-{number}")
    return f"{ident}-{number}"


Names = Mapping[Kind, Mapping[str, str]]


def _in_ids(record: Record, names: Names) -> Record:
    ident = names[record.kind][record.id]
    steps, segments = names["step"], names["segment"]
    match record:
        case Sheet():
            hushed = tuple(_hushed(each, names) for each in record.hushed)
            return replace(record, goal=_one(record.goal, steps), hushed=hushed)
        case Supplier():
            return replace(record, id=ident, goal=_one(record.goal, steps))
        case Step():
            return replace(
                record,
                id=ident,
                phase=_one(record.phase, names["phase"]),
                touches=tuple(
                    replace(each, supplier=names["supplier"][each.supplier]) for each in record.touches
                ),
                segment_days=_amounts(record.segment_days, segments),
                skipped_by=tuple(segments[each] for each in record.skipped_by),
            )
        case Transition():
            return replace(
                record,
                id=ident,
                source=steps[record.source],
                target=steps[record.target],
                segments=tuple(segments[each] for each in record.segments),
                segment_shares=_amounts(record.segment_shares, segments),
            )
        case Action():
            return replace(record, id=ident, step=_one(record.step, steps))
        case _:
            return replace(record, id=ident)


def _one(ident: str | None, names: Mapping[str, str]) -> str | None:
    return None if ident is None else names[ident]


def _amounts(amounts: Amounts, segments: Mapping[str, str]) -> Amounts:
    return tuple((segments[segment], amount) for segment, amount in amounts)


def _hushed(each: Hushed, names: Names) -> Hushed:
    found = (names[kind][each.id] for kind in _HUSHED if each.id in names[kind])
    return replace(each, id=next(found, each.id))
