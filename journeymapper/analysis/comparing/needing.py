"""Which differences cannot be taken over without others: an arrow needs its steps, a step its phase."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from journeymapper.model.journey import Journey
from journeymapper.model.merging.difference import Difference, FieldChange
from journeymapper.model.records import Action, Key, Kind, Sheet, Supplier
from journeymapper.model.rules import references

Leaf = tuple[int, int]
"""A difference, by its place in the list, and one of its fields; -1 for one that is added or removed."""

_WHOLE = -1
_NAMED: Mapping[str, Kind] = {
    "phase": "phase",
    "source": "step",
    "target": "step",
    "skipped_by": "segment",
    "segments": "segment",
    "segment_days": "segment",
    "segment_shares": "segment",
}
"""Fields that name others, which must be there."""


def needs(found: Sequence[Difference], ours: Journey, theirs: Journey) -> dict[Leaf, set[Leaf]]:
    """What each of the differences needs directly; `theirs` has the ids of ours.

    What is added or changed needs what it names, if that is added. What is removed needs that what hangs on
    it goes.
    """
    added = {each.key: (at, _WHOLE) for at, each in enumerate(found) if each.sort == "added"}
    removed = {each.key: (at, _WHOLE) for at, each in enumerate(found) if each.sort == "removed"}
    needed: dict[Leaf, set[Leaf]] = {}
    for leaf, key in _naming(found, theirs):
        if key in added:
            needed.setdefault(leaf, set()).add(added[key])
    for leaf, key in _hanging(found, ours, removed):
        if key in removed:
            needed.setdefault(removed[key], set()).add(leaf)
    return needed


def _naming(found: Sequence[Difference], theirs: Journey) -> Iterator[tuple[Leaf, Key]]:
    """What differences name that they cannot be taken over without."""
    for at, each in enumerate(found):
        if each.sort == "added":
            for key in _needed_by(theirs, each.key):
                yield (at, _WHOLE), key
        for place, change in enumerate(each.fields):
            for key in _named(change, change.after):
                yield (at, place), key


def _hanging(
    found: Sequence[Difference], ours: Journey, removed: Mapping[Key, Leaf]
) -> Iterator[tuple[Leaf, Key]]:
    """What goes with something: arrows with a step, and what fields of others said of it."""
    for at, each in enumerate(found):
        if each.sort == "removed" and each.kind == "transition":
            arrow = ours.transition(each.id)
            yield (at, _WHOLE), ("step", arrow.source)
            yield (at, _WHOLE), ("step", arrow.target)
            takers: list[Key] = [("segment", segment) for segment in arrow.segments]
            if all(key in removed for key in takers):  # it would be open to everyone
                yield from (((at, _WHOLE), key) for key in takers)
        for place, change in enumerate(each.fields):
            for key in _named(change, change.before):
                yield (at, place), key


def _needed_by(theirs: Journey, key: Key) -> Iterator[Key]:
    record = theirs.get(*key)
    if record is not None and not isinstance(record, Sheet | Supplier | Action):
        yield from (each.key for each in references(record))


def _named(change: FieldChange, value: Any) -> Iterator[Key]:
    """What a field names that has this value."""
    if change.name == "touches" and value is not None:
        yield "supplier", change.of
    kind = _NAMED.get(change.name)
    if kind is None or value is None:
        return
    for each in (value,) if isinstance(value, str) else value:
        yield kind, each if isinstance(each, str) else each[0]
