"""What differs between two journeys whose records are matched."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from math import isclose
from types import MappingProxyType
from typing import Any

from journeymapper.model.journey import Journey
from journeymapper.model.merging.difference import (
    ORDER,
    PLACE,
    ROUTE,
    SORTS,
    Difference,
    FieldChange,
    Matching,
)
from journeymapper.model.merging.renaming import Theirs, renamed
from journeymapper.model.records import KINDS, RECORDS, Kind, Note, Record, Step, Touch, Transition

Holds = Mapping[Kind, frozenset[str]]
"""What a file could have told: names of fields by kind of record; a kind that is missing was not told."""

_APART = frozenset({"id", "rank", "x", "y", "bends", "bent_by"})
"""What is not compared as a field: ids are matched, places and order are what moves."""
_SETS = frozenset({"skipped_by", "segments", "segment_days", "segment_shares", "extra", "file_extra"})
"""Fields whose order says nothing."""
_LISTED = frozenset({"phase", "supplier", "segment"})
_FIELDS: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {kind: tuple(each.name for each in fields(RECORDS[kind]) if each.name not in _APART) for kind in KINDS}
)


def differences(
    one: Journey, other: Journey, matching: Matching, holds: Holds | None = None
) -> list[Difference]:
    """What was added, removed, changed and moved from the one journey to the other.

    `holds`: the other comes from a file that tells no more than this; what it could not tell does not differ.
    Of phases, suppliers and segments of which it tells the name alone, it only has those that a step names.
    First what was added, then removed, changed, moved; of each first the sheet, then phases and so on, as in
    `KINDS`, in the order of the other journey, of what was removed in that of the one.
    """
    return differing(one, renamed(one, other, matching), holds)


def differing(one: Journey, theirs: Theirs, holds: Holds | None = None) -> list[Difference]:
    """What differs between a journey and another that has its ids already."""
    found: list[Difference] = []
    for kind in KINDS:
        if holds is None:
            told = None
        elif kind in holds:
            told = holds[kind]
        else:
            continue
        found += _of_kind(one, theirs, kind, told)
    return sorted(found, key=lambda each: SORTS.index(each.sort))


def _of_kind(one: Journey, theirs: Theirs, kind: Kind, told: frozenset[str] | None) -> Iterator[Difference]:
    ids = theirs.ids[kind]
    in_passing = told is not None and kind in _LISTED and told <= {"name"}
    ordered = {} if in_passing else _ordered(one, theirs.journey, kind)
    for record in theirs.journey.all(kind):
        before, there = one.get(kind, record.id), ids[record.id]
        if before is None:
            yield Difference("added", kind, record.id, there)
            continue
        changed = tuple(_changed(before, record, theirs, told))
        if changed:
            yield Difference("changed", kind, record.id, there, changed)
        moved = tuple(_moved(before, record, told))
        if record.id in ordered:
            moved += (FieldChange(ORDER, *ordered[record.id]),)
        if moved:
            yield Difference("moved", kind, record.id, there, moved)
    for record in one.all(kind):
        if record.id not in ids and not in_passing:
            yield Difference("removed", kind, record.id)


def _changed(
    before: Record, after: Record, theirs: Theirs, told: frozenset[str] | None
) -> Iterator[FieldChange]:
    for name in _FIELDS[before.kind]:
        if told is not None and name not in told:
            continue
        was, now = getattr(before, name), getattr(after, name)
        if told is not None and "extra" not in told:
            now = _with_our_extra(name, was, now)
        if was == now or (name in _SETS and set(was) == set(now)) or (told is not None and _near(was, now)):
            continue
        if name == "touches":
            yield from _touches(before, now, theirs)
        else:
            yield FieldChange(name, was, now, conflict=(*_key(before), name, "") in theirs.conflicts)


def _with_our_extra(name: str, was: Any, now: Any) -> Any:
    """A value of a file that knows no unknown fields, with those that ours has within it."""
    if name == "touches":
        known = {touch.supplier: touch.extra for touch in was}
        return tuple(replace(touch, extra=known.get(touch.supplier, ())) for touch in now)
    if name in {"evidence", "links", "hushed"}:
        plain = {replace(each, extra=()): each for each in was}
        return tuple(plain.get(each, each) for each in now)
    return now


def _touches(before: Record, after: tuple[Touch, ...], theirs: Theirs) -> Iterator[FieldChange]:
    """Supplier by supplier, first those of the one, then those that the other adds."""
    assert isinstance(before, Step)  # noqa: S101 - only steps have touches
    was = {touch.supplier: touch for touch in before.touches}
    now = {touch.supplier: touch for touch in after}
    for supplier in was | now:
        if was.get(supplier) != now.get(supplier):
            conflict = (*_key(before), "touches", supplier) in theirs.conflicts
            yield FieldChange("touches", was.get(supplier), now.get(supplier), supplier, conflict)


def _moved(before: Record, after: Record, told: frozenset[str] | None) -> Iterator[FieldChange]:
    if isinstance(before, Step | Note) and isinstance(after, Step | Note):
        was, now = (before.x, before.y), (after.x, after.y)
        if was != now and (told is None or ({"x", "y"} <= told and not _near(was, now))):
            yield FieldChange(PLACE, was, now)
    if isinstance(before, Transition) and isinstance(after, Transition):
        by = after.bent_by if told is None or "bent_by" in told else before.bent_by
        was_bent, now_bent = (before.bends, before.bent_by), (after.bends, by)
        if was_bent != now_bent and (told is None or ("bends" in told and not _near(was_bent, now_bent))):
            yield FieldChange(ROUTE, was_bent, now_bent)


def _near(was: object, now: object) -> bool:
    """Whether values are the same but for the digits that other programs drop: spreadsheets keep 15."""
    if isinstance(was, tuple) and isinstance(now, tuple):
        return len(was) == len(now) and all(map(_near, was, now))
    if isinstance(was, int | float) and isinstance(now, int | float):
        return isclose(was, now, rel_tol=1e-12, abs_tol=1e-9)
    return was == now


def _key(record: Record) -> tuple[Kind, str]:
    return record.kind, record.id


def _ordered(one: Journey, other: Journey, kind: Kind) -> dict[str, tuple[int, int]]:
    """What stands elsewhere in the order of its kind, with both places: as few as explain the new order.

    The order of arrows says nothing.
    """
    if kind == "transition":
        return {}
    before = {record.id: at for at, record in enumerate(one.all(kind), 1)}
    after = {record.id: at for at, record in enumerate(other.all(kind), 1)}
    common = [ident for ident in after if ident in before]
    stay = {common[at] for at in _rising([before[ident] for ident in common])}
    return {ident: (before[ident], after[ident]) for ident in common if ident not in stay}


def _rising(numbers: Sequence[int]) -> list[int]:
    """The places of a longest run of rising numbers (patience sorting)."""
    ends: list[int] = []
    tops: list[int] = []
    before: list[int | None] = []
    for at, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        before.append(ends[pile - 1] if pile else None)
        if pile == len(ends):
            ends.append(at)
            tops.append(number)
        else:
            ends[pile], tops[pile] = at, number
    run: list[int] = []
    here = ends[-1] if ends else None
    while here is not None:
        run.append(here)
        here = before[here]
    return run
