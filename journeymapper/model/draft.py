"""A draft collects the changes of one edit: it reads through to the journey and ends as a patch."""

from __future__ import annotations

from typing import TypeVar

from journeymapper.model.journey import Journey
from journeymapper.model.patch import Change, Patch
from journeymapper.model.rank import between
from journeymapper.model.records import (
    SHEET_ID,
    Action,
    Key,
    Kind,
    Note,
    Phase,
    Record,
    Segment,
    Sheet,
    Step,
    Supplier,
    Transition,
    key_of,
)

R = TypeVar("R", Sheet, Phase, Supplier, Segment, Step, Transition, Note, Action)


class Draft:
    """The journey as it will be after this edit. The journey itself is not touched."""

    def __init__(self, journey: Journey, name: str, about: str = "") -> None:
        """An edit called `name` (a code for the undo list) about `about` (a title, or nothing)."""
        self.journey = journey
        self._name = name
        self._about = about
        self._changes: dict[Key, Change] = {}
        self._last: dict[Kind, str | None] = {}

    def patch(self) -> Patch:
        """What was put and dropped so far."""
        return Patch(self._name, self._changes, self._about)

    def find(self, kind: type[R], ident: str) -> R | None:
        """The record as it is in this draft, or None."""
        key = (kind.kind, ident)
        change = self._changes.get(key)
        found = change.after if change else self.journey.get(*key)
        return found if isinstance(found, kind) else None

    def read(self, kind: type[R], ident: str) -> R:
        """The record as it is in this draft. Raises KeyError if there is none."""
        found = self.find(kind, ident)
        if found is None:
            raise KeyError(ident)
        return found

    @property
    def sheet(self) -> Sheet:
        """The sheet as it is in this draft."""
        return self.read(Sheet, SHEET_ID)

    def put(self, record: Record) -> None:
        """Adds the record, or puts it in the place of the one with its id."""
        key = key_of(record)
        known = self._changes.get(key)
        self._changes[key] = Change(known.before if known else self.journey.get(*key), record)

    def drop(self, kind: Kind, ident: str) -> None:
        """Removes the record; the caller sees to what refers to it."""
        known = self._changes.get((kind, ident))
        before = known.before if known else self.journey.get(kind, ident)
        self._changes[kind, ident] = Change(before, None)

    def end_rank(self, kind: Kind) -> str:
        """A rank after all of the kind, also after those that this draft has put at the end."""
        last = self._last.get(kind, self.journey.last_rank(kind))
        self._last[kind] = between(last, None)
        return self._last[kind] or ""

    def rank_beside(self, record: Record, direction: int) -> str:
        """A rank right before (-1) or right after (1) a record that the journey already holds."""
        beyond = self.journey.neighbour_rank(record, direction)
        return between(record.rank, beyond) if direction > 0 else between(beyond, record.rank)

    def transitions_at(self, step: str) -> list[Transition]:
        """The transitions into and out of a step, as they are in this draft."""
        known = {each.id: each for each in (*self.journey.into(step), *self.journey.out(step))}
        for (kind, ident), change in self._changes.items():
            if kind == "transition":
                known.pop(ident, None)
                if isinstance(change.after, Transition):
                    known[ident] = change.after
        return [each for each in known.values() if step in (each.source, each.target)]
