"""Taking picked differences over into a journey: what it then holds, without ranks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, cast

from journeymapper.model.journey import Journey
from journeymapper.model.merging.difference import ORDER, PLACE, ROUTE, Difference, FieldChange
from journeymapper.model.records import (
    KINDS,
    SHEET_ID,
    Action,
    Key,
    Record,
    Sheet,
    Step,
    Supplier,
    Touch,
    Transition,
    key_of,
)
from journeymapper.model.rules import references

_SHEET: Key = ("sheet", SHEET_ID)


class Taking:
    """The records of a journey as picked differences make them, and which of them get another rank.

    `theirs` is the other journey in the ids of ours.
    """

    def __init__(self, ours: Journey, theirs: Journey) -> None:
        self.ours = ours
        self.theirs = theirs
        self.records: dict[Key, Record] = {
            key_of(record): record for kind in KINDS for record in ours.all(kind)
        }
        self.placed: set[Key] = set()
        """What stands where the other journey has it in its order."""
        self.rerouted: set[Key] = set()
        """The arrows that were to run as in the other journey."""
        self._touched: list[Key] = []

    def take(self, picked: Iterable[Difference]) -> None:
        """Takes these differences over, and whatever is needed for them; drops what hangs on what goes."""
        gone = False
        for each in picked:
            self._take_one(each)
            gone = gone or each.sort == "removed"
        self._pull_in()
        if gone:
            for key in list(self.records):
                self._let_go(key)
        for key in list(self.records):
            self._mend_mention(key)

    def _take_one(self, each: Difference) -> None:
        there = self.theirs.get(*each.key)
        if each.sort == "removed":
            if each.key != _SHEET:
                self.records.pop(each.key, None)
        elif each.sort == "added":
            if there is not None and each.key not in self.records:
                self._add(there)
        elif each.key in self.records:
            record = self.records[each.key]
            for change in each.fields:
                if change.name == ORDER:
                    self.placed.add(each.key)
                elif change.name == ROUTE:
                    self.rerouted.add(each.key)
                record = _with(record, change)
            self.records[each.key] = record
            self._touched.append(each.key)

    def _add(self, record: Record) -> None:
        self.records[key_of(record)] = record
        self.placed.add(key_of(record))
        self._touched.append(key_of(record))

    def _pull_in(self) -> None:
        """Adds what is referred to and was not picked: the steps at an arrow, the supplier of a touch..."""
        while self._touched:
            record = self.records.get(self._touched.pop())
            if record is None or isinstance(record, Sheet | Supplier | Action):
                continue  # these do without the step that they name
            for each in references(record):
                there = self.theirs.get(*each.key)
                # What ours has and is not there was picked to be removed: it stays away.
                if each.key not in self.records and self.ours.get(*each.key) is None and there is not None:
                    self._add(there)

    def _let_go(self, key: Key) -> None:
        """Takes out of a record whatever is no longer there; an arrow without an end goes."""
        record = self.records[key]
        if isinstance(record, Step):
            self.records[key] = replace(
                record,
                phase=record.phase if ("phase", record.phase) in self.records else None,
                touches=tuple(each for each in record.touches if ("supplier", each.supplier) in self.records),
                segment_days=tuple(
                    each for each in record.segment_days if ("segment", each[0]) in self.records
                ),
                skipped_by=tuple(each for each in record.skipped_by if ("segment", each) in self.records),
            )
        elif isinstance(record, Transition):
            kept = self._kept(record)
            if kept is None:
                del self.records[key]
            else:
                self.records[key] = kept

    def _kept(self, arrow: Transition) -> Transition | None:
        there = self.theirs.get("transition", arrow.id)
        if isinstance(there, Transition):  # an end that goes is where the other journey has it
            source = arrow.source if self._is_there(arrow.source) else there.source
            target = arrow.target if self._is_there(arrow.target) else there.target
            arrow = replace(arrow, source=source, target=target)
        if not (self._is_there(arrow.source) and self._is_there(arrow.target)):
            return None
        segments = tuple(each for each in arrow.segments if ("segment", each) in self.records)
        if arrow.segments and not segments:  # it would be open to everyone
            return None
        shares = tuple(each for each in arrow.segment_shares if ("segment", each[0]) in self.records)
        return replace(arrow, segments=segments, segment_shares=shares)

    def _mend_mention(self, key: Key) -> None:
        """The step that a record names without needing it: as before if it did not come along, or none."""
        record = self.records[key]
        if isinstance(record, Sheet | Supplier):
            if not self._is_there(record.goal):
                before = self.ours.get(*key)
                goal = before.goal if isinstance(before, Sheet | Supplier) else None
                self.records[key] = replace(record, goal=goal if self._is_there(goal) else None)
        elif isinstance(record, Action) and not self._is_there(record.step):
            was = self.ours.get(*key)
            step = was.step if isinstance(was, Action) else None
            self.records[key] = replace(record, step=step if self._is_there(step) else None)

    def _is_there(self, step: str | None) -> bool:
        return step is None or ("step", step) in self.records


def _with(record: Record, change: FieldChange) -> Record:
    if change.name == ORDER:
        return record
    if change.name == "touches" and isinstance(record, Step):
        return replace(record, touches=_touches(record.touches, change))
    fields: dict[str, Any] = {change.name: change.after}
    if change.name == PLACE:
        x, y = cast("tuple[float, float]", change.after)
        fields = {"x": x, "y": y}
    elif change.name == ROUTE:
        bends, by = cast("tuple[Any, Any]", change.after)
        fields = {"bends": bends, "bent_by": by}
    return replace(record, **fields)


def _touches(touches: Sequence[Touch], change: FieldChange) -> tuple[Touch, ...]:
    now = cast("Touch | None", change.after)
    if any(each.supplier == change.of for each in touches):
        replaced = (now if each.supplier == change.of else each for each in touches)
        return tuple(each for each in replaced if each is not None)
    return (*touches, now) if now is not None else tuple(touches)
