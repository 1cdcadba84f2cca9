"""What is allowed in a record, and what a record refers to. One place, for files and for edits alike."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, get_args

from journeymapper.model.records import (
    FURTHEST,
    SHEET_ID,
    Action,
    Aida,
    Amounts,
    BentBy,
    Contact,
    Evidence,
    Key,
    Kind,
    Note,
    Phase,
    Record,
    Segment,
    Sheet,
    Source,
    Starter,
    Step,
    Supplier,
    Transition,
    TransitionKind,
)

_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_SHORT_MOST = 3

_AIDA = (*get_args(Aida), None)
_CONTACTS = get_args(Contact)
_STARTERS = (*get_args(Starter), None)
_SOURCES = get_args(Source)
_WAYS = get_args(TransitionKind)
_BENT_BY = (*get_args(BentBy), None)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something is not taken: where, a code for `messages.py`, and what the sentence needs."""

    place: str
    code: str
    detail: tuple[tuple[str, str], ...] = ()


class RefusedError(Exception):
    """Something is not allowed; `refusal` says what and where."""

    def __init__(self, place: str, code: str, **detail: object) -> None:
        self.refusal = Refusal(place, code, tuple((name, str(value)) for name, value in detail.items()))
        super().__init__(self.refusal)


@dataclass(frozen=True, slots=True)
class Reference:
    """A field of a record that names another record."""

    place: str
    key: Key


def faults(record: Record) -> Iterator[Refusal]:
    """What is wrong with a record taken by itself; places are relative to the record."""
    if not record.id or (isinstance(record, Sheet) and record.id != SHEET_ID):
        yield Refusal("key" if isinstance(record, Transition) else "id", "id-empty")
    yield from _FAULTS[type(record)](record)


def references(record: Record) -> Iterator[Reference]:
    """Every reference that a record holds, with its place within the record."""
    match record:
        case Sheet(goal=goal) | Supplier(goal=goal):
            yield from _to("goal", "step", goal)
        case Step():
            yield from _to("phase", "phase", record.phase)
            for at, touch in enumerate(record.touches):
                yield Reference(f"touches[{at}].supplier", ("supplier", touch.supplier))
            for segment, _ in record.segment_days:
                yield Reference(f"segment_days.{segment}", ("segment", segment))
            yield from _each("skipped_by", "segment", record.skipped_by)
        case Transition():
            yield Reference("source", ("step", record.source))
            yield Reference("target", ("step", record.target))
            yield from _each("segments", "segment", record.segments)
            for segment, _ in record.segment_shares:
                yield Reference(f"segment_shares.{segment}", ("segment", segment))
        case Action():
            yield from _to("step", "step", record.step)
        case _:
            return


def _to(place: str, kind: Kind, target: str | None) -> Iterator[Reference]:
    if target is not None:
        yield Reference(place, (kind, target))


def _each(place: str, kind: Kind, targets: Iterable[str]) -> Iterator[Reference]:
    for at, target in enumerate(targets):
        yield Reference(f"{place}[{at}]", (kind, target))


def _sheet(sheet: Sheet) -> Iterator[Refusal]:
    yield from _date("date", sheet.date)
    if not _LANGUAGE.fullmatch(sheet.language):
        yield Refusal("language", "language")


def _supplier(supplier: Supplier) -> Iterator[Refusal]:
    yield from _color(supplier.color)
    if supplier.short is not None and not 1 <= len(supplier.short) <= _SHORT_MOST:
        yield Refusal("short", "short")


def _segment(segment: Segment) -> Iterator[Refusal]:
    yield from _color(segment.color)
    yield from _share("share", segment.share)


def _note(note: Note) -> Iterator[Refusal]:
    yield from _place("x", note.x)
    yield from _place("y", note.y)


def _step(step: Step) -> Iterator[Refusal]:
    yield from _place("x", step.x)
    yield from _place("y", step.y)
    seen: Counter[str] = Counter()
    for at, touch in enumerate(step.touches):
        seen[touch.supplier] += 1
        if seen[touch.supplier] > 1:
            yield Refusal(f"touches[{at}].supplier", "supplier-twice", (("id", touch.supplier),))
        yield from _choice(f"touches[{at}].aida", touch.aida, _AIDA)
        yield from _choice(f"touches[{at}].contact", touch.contact, _CONTACTS)
        yield from _choice(f"touches[{at}].started_by", touch.started_by, _STARTERS)
    if step.mood is not None and step.mood not in range(-2, 3):
        yield Refusal("mood", "mood")
    if step.votes < 0:
        yield Refusal("votes", "votes")
    yield from _days("days", step.days)
    for segment, days in step.segment_days:
        yield from _days(f"segment_days.{segment}", days)
    yield from _once("segment_days", (segment for segment, _ in step.segment_days))
    yield from _once("skipped_by", step.skipped_by)
    yield from _evidence(step.evidence)


def _transition(transition: Transition) -> Iterator[Refusal]:
    yield from _choice("kind", transition.way, _WAYS)
    yield from _once("segments", transition.segments)
    yield from _share("share", transition.share)
    yield from _shares(transition.segment_shares)
    for at, (x, y) in enumerate(transition.bends or ()):
        yield from _place(f"bends[{at}][0]", x)
        yield from _place(f"bends[{at}][1]", y)
    yield from _choice("bent_by", transition.bent_by, _BENT_BY)
    yield from _evidence(transition.evidence)


def _evidence(evidence: Iterable[Evidence]) -> Iterator[Refusal]:
    for at, each in enumerate(evidence):
        yield from _choice(f"evidence[{at}].source", each.source, _SOURCES)
        yield from _date(f"evidence[{at}].date", each.date)


def _shares(shares: Amounts) -> Iterator[Refusal]:
    for segment, share in shares:
        yield from _share(f"segment_shares.{segment}", share)
    yield from _once("segment_shares", (segment for segment, _ in shares))


def _choice(place: str, value: str | None, allowed: tuple[str | None, ...]) -> Iterator[Refusal]:
    if value not in allowed:
        choices = ", ".join("null" if each is None else each for each in allowed)
        yield Refusal(place, "choice", (("choices", choices), ("found", str(value))))


def _once(place: str, ids: Iterable[str]) -> Iterator[Refusal]:
    seen: set[str] = set()
    for at, each in enumerate(ids):
        if each in seen:
            yield Refusal(f"{place}[{at}]", "id-twice", (("id", each),))
        seen.add(each)


def _share(place: str, share: float | None) -> Iterator[Refusal]:
    if share is not None and not 0 <= share <= 1:
        yield Refusal(place, "share")


def _days(place: str, days: float | None) -> Iterator[Refusal]:
    if days is not None and not (math.isfinite(days) and days >= 0):
        yield Refusal(place, "days")


def _place(place: str, at: float | None) -> Iterator[Refusal]:
    if at is not None and not abs(at) <= FURTHEST:
        yield Refusal(place, "too-far")


def _color(color: str | None) -> Iterator[Refusal]:
    if color is not None and not _COLOR.fullmatch(color):
        yield Refusal("color", "color")


def _date(place: str, date: str | None) -> Iterator[Refusal]:
    if date is None:
        return
    try:
        good = _DATE.fullmatch(date) is not None and bool(dt.date.fromisoformat(date))
    except ValueError:
        good = False
    if not good:
        yield Refusal(place, "date")


_FAULTS: dict[type[Record], Callable[[Any], Iterator[Refusal]]] = {
    Sheet: _sheet,
    Phase: lambda phase: _color(phase.color),
    Supplier: _supplier,
    Segment: _segment,
    Step: _step,
    Transition: _transition,
    Note: _note,
    Action: lambda action: _date("due", action.due),
}
