"""A journey of what a diagram tells: what does not fit is left out and told, the rest is taken.

A journey file is refused for one fault, since it is the map itself; a diagram went through other hands.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any, TypeVar

from journeymapper.exchange.diagrams.told import Told
from journeymapper.exchange.incoming import Holds
from journeymapper.exchange.options import ExchangeError
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import sentence
from journeymapper.model.journey import Journey
from journeymapper.model.rank import ranks
from journeymapper.model.records import (
    Action,
    Amounts,
    Kind,
    Record,
    Sheet,
    Step,
    Supplier,
    Transition,
)
from journeymapper.model.rules import Refusal, faults
from journeymapper.model.unswept import unswept
from journeymapper.storage.codec import MOST_RECORDS
from journeymapper.storage.fields import LISTS, SHEET, STEP, TRANSITION, Shape
from journeymapper.storage.json_door import place_text
from journeymapper.storage.values import Misfit

_HEAD = re.compile(r"[^.\[]*")
_NEEDED = {"id", "key", "source", "target"}
_GRAPH_NAMES = (*LISTS, "format", "version")
_FILE_NAMES = ("directed", "multigraph", "graph", "nodes", "edges", "links")

R = TypeVar("R", bound=Record)


@dataclass(slots=True)
class Found:
    """Something that a file tells: its fields, named as in a journey file, and where it stands there."""

    fields: dict[str, Any]
    place: str


@dataclass(slots=True)
class Gathered:
    """All that a diagram tells: `lists` by field of `graph`, as `phases`."""

    sheet: dict[str, Any] = field(default_factory=dict)
    lists: dict[str, list[Found]] = field(default_factory=dict)
    steps: list[Found] = field(default_factory=list)
    arrows: list[Found] = field(default_factory=list)
    file_extra: tuple[tuple[str, str], ...] = ()

    def check_number(self) -> None:
        """Raises ExchangeError if this is more than a map can hold."""
        number = len(self.steps) + len(self.arrows) + sum(map(len, self.lists.values()))
        check_number(number)

    def holds(self) -> Holds:
        """What a diagram of others tells: the fields that any of its records has."""
        found: dict[Kind, frozenset[str]] = {"sheet": _told_of(SHEET, [Found(self.sheet, "")])}
        for name, (kind, shape) in LISTS.items():
            if self.lists.get(name):
                found[kind] = _told_of(shape, self.lists[name])
        found["step"] = _told_of(STEP, self.steps) | {"title"}
        found["transition"] = _told_of(TRANSITION, self.arrows) | {"source", "target", "way", "label"}
        return found

    def journey(self, told: Told) -> Journey:
        """The map of all this. Raises ExchangeError if it is too much."""
        self.check_number()
        with unswept():
            return Journey(list(self._records(told)))

    def _records(self, told: Told) -> Iterator[Record]:
        listed = {kind: _made(shape, self.lists.get(name, ()), told) for name, (kind, shape) in LISTS.items()}
        steps: list[Step] = _made(STEP, self.steps, told)
        known: dict[Kind, set[str]] = {kind: {each.id for each in found} for kind, found in listed.items()}
        known["step"] = {step.id for step in steps}
        mend = _Mender(known, told)
        sheet = Found(_without(self.sheet, _GRAPH_NAMES, told), tr("title block"))
        beside = tuple(each for each in self.file_extra if each[0] not in _FILE_NAMES)
        for each in _made(SHEET, [sheet], told, file_extra=beside) or [Sheet()]:
            yield mend.goal(each)
        for found in listed.values():
            yield from (mend.entry(each) for each in found)
        yield from (mend.step(step) for step in steps)
        name_arrows(self.arrows)
        arrows = [each for each in self.arrows if mend.is_joined(each)]
        yield from (mend.arrow(each) for each in _made(TRANSITION, arrows, told))


def _without(fields: dict[str, Any], names: Iterable[str], told: Told) -> dict[str, Any]:
    """The fields but for these, which mean something else in a journey file."""
    for name in names:
        if name in fields:
            place, shown = tr("title block"), str(fields[name])[:40]
            told.add(tr("{place}: {name} is not as expected: “{text}”", place=place, name=name, text=shown))
    return {name: value for name, value in fields.items() if name not in names}


def _told_of(shape: Shape[Any], found: Iterable[Found]) -> frozenset[str]:
    """The names of the fields, as in `model.records`, that are told of any of these."""
    own = {each.name: each.own for each in shape.fields}
    names = {name for each in found if isinstance(each.fields, dict) for name in each.fields}
    return frozenset(own.get(name, "extra") for name in names) - {"id"}


def check_number(number: int) -> None:
    """Raises ExchangeError if so many records are more than a map can hold."""
    if number > MOST_RECORDS:
        most = str(MOST_RECORDS // 1000)
        raise ExchangeError(sentence(Refusal("", "too-many-records", (("most", most),))))


def _made(shape: Shape[R], found: Iterable[Found], told: Told, **given: object) -> list[R]:
    """The records of what was found; of two with one id the first."""
    seen: set[str] = set()
    records: list[R] = []
    for each, rank in zip(found, ranks(), strict=False):
        record = _record(shape, each, told, {"rank": rank, **given})
        if record is not None and record.id in seen:
            told.add(tr("{place}: the id “{id}” is there twice", place=each.place, id=record.id))
        elif record is not None:
            seen.add(record.id)
            records.append(record)
    return records


def _record(shape: Shape[R], found: Found, told: Told, given: dict[str, object]) -> R | None:
    """The record without the fields that do not fit; None where it cannot be without them."""
    fields = found.fields
    while True:
        has_lists = any(type(value) in {list, dict} for value in fields.values())
        try:
            # What is read empties the lists that it reads.
            record = shape.read(copy.deepcopy(fields) if has_lists else fields, **given)
            fault = next(faults(record), None)
        except Misfit as misfit:
            fault = Refusal(place_text(misfit.place), misfit.code, (("found", misfit.found),))
        if fault is None:
            return record
        told.add(f"{found.place}: {fault.place}: {sentence(fault)}")
        name = (_HEAD.match(fault.place) or [""])[0]
        if name in _NEEDED or name not in fields:
            return None
        fields = {each: value for each, value in fields.items() if each != name}


@dataclass(frozen=True, slots=True)
class _Mender:
    """Leaves out references to what is not there."""

    known: Mapping[Kind, set[str]]
    told: Told

    def goal(self, record: Sheet) -> Sheet:
        return replace(record, goal=self._one(record.goal, "step", tr("title block")))

    def entry(self, record: Record) -> Record:
        match record:
            case Supplier(goal=str()):
                return replace(record, goal=self._one(record.goal, "step", record.name or record.id))
            case Action(step=str()):
                return replace(record, step=self._one(record.step, "step", record.text or record.id))
        return record

    def step(self, step: Step) -> Step:
        if not (step.phase or step.touches or step.segment_days or step.skipped_by):
            return step
        where = step.title or step.id
        suppliers = [self._one(touch.supplier, "supplier", where) for touch in step.touches]
        return replace(
            step,
            phase=self._one(step.phase, "phase", where),
            touches=tuple(touch for touch, known in zip(step.touches, suppliers, strict=True) if known),
            segment_days=self._amounts(step.segment_days, where),
            skipped_by=self._some(step.skipped_by, where),
        )

    def is_joined(self, arrow: Found) -> bool:
        """Whether an arrow has its two steps."""
        for name in ("source", "target"):
            end = arrow.fields.get(name)
            if not isinstance(end, str) or end not in self.known["step"]:
                self.told.add(tr("{place}: this arrow does not join two steps", place=arrow.place))
                return False
        return True

    def arrow(self, arrow: Transition) -> Transition:
        if not (arrow.segments or arrow.segment_shares):
            return arrow
        return replace(
            arrow,
            segments=self._some(arrow.segments, arrow.label or arrow.id),
            segment_shares=self._amounts(arrow.segment_shares, arrow.label or arrow.id),
        )

    def _one(self, ident: str | None, kind: Kind, where: str) -> str | None:
        if ident is None or ident in self.known[kind]:
            return ident
        self.told.add(tr("{place}: refers to “{id}”, which is not there", place=where, id=ident))
        return None

    def _some(self, idents: Sequence[str], where: str) -> tuple[str, ...]:
        return tuple(each for each in idents if self._one(each, "segment", where))

    def _amounts(self, amounts: Amounts, where: str) -> Amounts:
        return tuple(each for each in amounts if self._one(each[0], "segment", where))


def name_arrows(arrows: Sequence[Found]) -> None:
    """Gives each arrow a key of its own: its own first one where nobody before it has that."""
    given = [each.fields.get("key") for each in arrows]
    used = {key for key in given if isinstance(key, str)}
    seen: set[str] = set()
    last: dict[str, Iterator[int]] = {}
    for each, key in zip(arrows, given, strict=True):
        if not isinstance(key, str) or not key or key in seen:
            base = key = f"{each.fields.get('source')}-{each.fields.get('target')}"
            numbers = last.setdefault(base, count(2))
            while key in used:
                key = f"{base}-{next(numbers)}"
            used.add(key)
            each.fields["key"] = key
        seen.add(key)


def guess_ways(steps: Sequence[Found], arrows: Sequence[Found]) -> None:
    """Says of arrows that lead back, seen from the first steps of the file, that they are loops.

    A diagram of others does not tell: what closes a circle is a loop, so that all else leads onward.
    """
    out: dict[str, list[Found]] = {}
    for arrow in arrows:
        out.setdefault(str(arrow.fields.get("source")), []).append(arrow)
    state: dict[str, bool] = {}  # whether a step still lies on the path that is being followed
    for first in steps:
        start = str(first.fields.get("id"))
        if start in state:
            continue
        state[start] = True
        path = [(start, iter(out.get(start, ())))]
        while path:
            at, rest = path[-1]
            for arrow in rest:
                target = str(arrow.fields.get("target"))
                if target not in state:
                    state[target] = True
                    path.append((target, iter(out.get(target, ()))))
                    break
                if state[target]:
                    arrow.fields["kind"] = "loop"
            else:
                state[at] = False
                path.pop()
