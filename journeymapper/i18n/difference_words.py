"""Differences between two maps in words, for the command line and for the list that one picks from."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from journeymapper.i18n.apart import apart, short
from journeymapper.i18n.figures import days_text, exact_number, exact_percent, listed, percent
from journeymapper.i18n.language import tr
from journeymapper.i18n.names import Names, quoted
from journeymapper.i18n.terms import contact_name, source_name, state_name
from journeymapper.model.journey import Journey
from journeymapper.model.merging.difference import ORDER, PLACE, ROUTE, Difference, FieldChange, Sort, Unsure
from journeymapper.model.numbering import step_numbers
from journeymapper.model.records import Evidence, Kind, Link, Touch


def sort_name(sort: Sort) -> str:
    """The heading of differences of a sort."""
    return {
        "added": tr("Added"),
        "removed": tr("Removed"),
        "changed": tr("Changed"),
        "moved": tr("Moved"),
    }[sort]


def kind_name(kind: Kind) -> str:
    """The heading of records of a kind."""
    return {
        "sheet": tr("The map itself"),
        "phase": tr("Phases"),
        "supplier": tr("Suppliers"),
        "segment": tr("Segments"),
        "step": tr("Steps"),
        "transition": tr("Arrows"),
        "note": tr("Notes"),
        "action": tr("Actions"),
    }[kind]


def heading(sort: Sort, kind: Kind) -> str:
    """The heading of differences of one sort and kind: 'Added: steps'."""
    name = kind_name(kind)
    return f"{sort_name(sort)}: {name[:1].lower()}{name[1:]}"


def field_name(name: str) -> str:
    """What a field of a record is called."""
    return _field_names().get(name, name)


class DifferenceWords:
    """What differs between two maps in words; both have the ids of the first."""

    def __init__(self, one: Journey, other: Journey) -> None:
        self._sides = (_Side(one), _Side(other))

    def title(self, each: Difference) -> str:
        """What the record is called: as it was, or as it is if it was added."""
        return self._sides[each.sort == "added"].title(each.kind, each.id)

    def change(self, change: FieldChange) -> str:
        """A field before and after, on one line: 'Title: “a” → “b”'."""
        name = self.field(change)
        if change.name == ROUTE:
            return tr("{field}: runs otherwise", field=name)
        if change.name == ORDER:
            return tr("{field}: {before} → {after}", field=name, before=change.before, after=change.after)
        if change.name == PLACE:
            return f"{name}: {_shift(change.before, change.after)}"
        before, after = apart(*self.values(change))
        return tr("{field}: {before} → {after}", field=name, before=before, after=after)

    def field(self, change: FieldChange) -> str:
        """What a field is called, of a touch its supplier."""
        if change.of:
            side = self._sides[change.before is None]
            return side.names.supplier(change.of)
        return field_name(change.name)

    def values(self, change: FieldChange) -> tuple[str, str]:
        """The value before and after in words, in full."""
        one, other = self._sides
        before, after = one.value(change.name, change.before), other.value(change.name, change.after)
        if before == after:  # figures that are the same when rounded
            return one.value(change.name, change.before, True), other.value(change.name, change.after, True)
        return before, after


class _Side:
    """One of the maps, and how its values read."""

    def __init__(self, journey: Journey) -> None:
        self.names = Names(journey)
        self._journey = journey
        self._numbers = step_numbers(journey)

    def title(self, kind: Kind, ident: str) -> str:
        if kind == "sheet":
            return tr("The map itself")
        if kind == "step":
            step = self.names.title(ident) if self._journey.step(ident).title.strip() else tr("(no title)")
            return f"{self._numbers[ident]} {step}"
        if kind == "transition":
            arrow = self._journey.transition(ident)
            ends = self.names.transition(ident)
            return f"{quoted(short(arrow.label))} {ends}" if arrow.label.strip() else ends
        if kind in {"note", "action"}:
            text = getattr(self._journey.get(kind, ident), "text", "")
            return quoted(short(text)) if text.strip() else tr("(no text)")
        return self.names.entry(kind, ident)  # type: ignore[arg-type]  # the kinds that are left

    def value(self, name: str, value: Any, exactly: bool = False) -> str:
        """A value of a field in words, its figures rounded as people say them or `exactly`."""
        if value is None or value in ("", ()):
            return tr("nothing")
        say = (self._exact_sayings if exactly else {}).get(name) or self._sayings.get(name)
        if say is not None:
            return say(value)
        if isinstance(value, bool):
            return tr("yes") if value else tr("no")
        if isinstance(value, tuple):
            return listed([_item(each) for each in value], len(value))
        return quoted(value) if isinstance(value, str) else str(value)

    @property
    def _sayings(self) -> dict[str, Callable[[Any], str]]:
        names = self.names
        return {
            "phase": lambda ident: names.entry("phase", ident),
            "goal": names.step,
            "step": names.step,
            "source": names.step,
            "target": names.step,
            "way": _way,
            "touches": _touch,
            "skipped_by": lambda ids: listed([names.segment(each) for each in ids], len(ids)),
            "segments": lambda ids: listed([names.segment(each) for each in ids], len(ids)),
            "segment_days": lambda pairs: self._amounts(pairs, days_text),
            "segment_shares": lambda pairs: self._amounts(pairs, percent),
            "days": days_text,
            "share": percent,
            "mood": _mood,
            "extra": lambda pairs: ", ".join(f"{key}: {short(_json(text))}" for key, text in pairs),
            "file_extra": lambda pairs: ", ".join(f"{key}: {short(_json(text))}" for key, text in pairs),
            "hushed": lambda found: str(len(found)),
        }

    @property
    def _exact_sayings(self) -> dict[str, Callable[[Any], str]]:
        return {
            "segment_days": lambda pairs: self._amounts(pairs, exact_number),
            "segment_shares": lambda pairs: self._amounts(pairs, exact_percent),
            "days": exact_number,
            "share": exact_percent,
        }

    def _amounts(self, pairs: Iterable[tuple[str, float]], text: Callable[[float], str]) -> str:
        return ", ".join(f"{self.names.segment(segment)}: {text(amount)}" for segment, amount in pairs)


def _item(each: object) -> str:
    if isinstance(each, Evidence):
        parts = (source_name(each.source), each.note, each.date)
        return ", ".join(part for part in parts if part)
    if isinstance(each, Link):
        return " ".join(part for part in (each.title, each.url) if part)
    return quoted(str(each))


def _touch(touch: Touch) -> str:
    started = {"customer": tr("started by the customer"), "supplier": tr("started by the supplier")}
    parts = [
        state_name(touch.aida) if touch.aida else "",
        contact_name(touch.contact),
        started.get(touch.started_by or "", ""),
        quoted(touch.value) if touch.value else "",
    ]
    return ", ".join(part for part in parts if part)


def _way(way: str) -> str:
    return {"next": tr("next"), "loop": tr("loop"), "skip": tr("skip")}[way]


def _mood(mood: int) -> str:
    return {
        -2: tr("very bad"),
        -1: tr("bad"),
        0: tr("neither good nor bad"),
        1: tr("good"),
        2: tr("very good"),
    }[mood]


def _shift(before: Any, after: Any) -> str:
    """How far something was moved, in map units."""
    if None in before or None in after:
        return tr("into the parking lot") if None in after else tr("onto the map")
    dx, dy = after[0] - before[0], after[1] - before[1]
    parts = []
    if round(dx):
        parts.append(tr("{n} to the right", n=round(dx)) if dx > 0 else tr("{n} to the left", n=round(-dx)))
    if round(dy):
        parts.append(tr("{n} down", n=round(dy)) if dy > 0 else tr("{n} up", n=round(-dy)))
    return ", ".join(parts) or tr("a hair’s breadth")


def _json(text: str) -> str:
    """JSON as it reads: a text without its quotes."""
    value = json.loads(text)
    return value if isinstance(value, str) else text


def _field_names() -> dict[str, str]:
    return {
        "title": tr("Title"),
        "name": tr("Name"),
        "text": tr("Text"),
        "label": tr("Text"),
        "description": tr("Description"),
        "speaker_notes": tr("Speaker notes"),
        "date": tr("Date"),
        "language": tr("Language"),
        "goal": tr("Goal"),
        "hushed": tr("Hushed findings"),
        "color": tr("Color"),
        "short": tr("Short name"),
        "share": tr("Share"),
        "phase": tr("Phase"),
        "pinned": tr("Pinned"),
        "touches": tr("Suppliers"),
        "channels": tr("Channels"),
        "mood": tr("Mood"),
        "moment_of_truth": tr("Moment of truth"),
        "votes": tr("Votes"),
        "pains": tr("Pains"),
        "chances": tr("Chances"),
        "links": tr("Links"),
        "days": tr("Days"),
        "segment_days": tr("Days by segment"),
        "skipped_by": tr("Skipped by"),
        "evidence": tr("Evidence"),
        "source": tr("From"),
        "target": tr("To"),
        "way": tr("Kind"),
        "segments": tr("Taken by"),
        "segment_shares": tr("Share by segment"),
        "step": tr("Step"),
        "owner": tr("Who"),
        "due": tr("Until"),
        "done": tr("Done"),
        "extra": tr("Other fields"),
        "file_extra": tr("Other fields"),
        PLACE: tr("Place"),
        ROUTE: tr("Route"),
        ORDER: tr("Order"),
    }


def pair_text(one: Journey, other: Journey, each: Unsure) -> str:
    """Two names that may mean the same thing: '“Arrange a mortgage” and “Get a mortgage”'."""
    here, there = name_of(one, each.kind, each.one), name_of(other, each.kind, each.other)
    return tr("{one} and {other}", one=here, other=there)


def name_of(journey: Journey, kind: Kind, ident: str) -> str:
    """The title of a step, or the name of a phase, supplier or segment, in quotes."""
    names = Names(journey)
    return names.title(ident) if kind == "step" else quoted(names.entry(kind, ident))  # type: ignore[arg-type]
