"""Loose notes: on the map, or in the parking lot beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.rank import between
from journeymapper.model.records import Bend, Note, Step


def add_note(journey: Journey, ident: str, at: Bend | None, text: str = "") -> Patch:
    """A note with its centre at `at` in map units, or in the parking lot."""
    draft = Draft(journey, "add-note", text)
    x, y = at if at is not None else (None, None)
    draft.put(Note(ident, text, x, y, rank=draft.end_rank("note")))
    return draft.patch()


def write_note(journey: Journey, ident: str, text: str) -> Patch:
    """Gives a note another text."""
    draft = Draft(journey, "write-note", text)
    draft.put(replace(draft.read(Note, ident), text=text))
    return draft.patch()


def parked(journey: Journey) -> list[Note]:
    """The notes in the parking lot, in order. A note with half a place is there too: it is not drawn."""
    return [each for each in journey.notes if each.x is None or each.y is None]


def add_parked(journey: Journey, texts: Iterable[str]) -> Patch:
    """A note for each text, at the end of the parking lot."""
    lines = list(texts)
    draft = Draft(journey, "add-note", lines[0] if len(lines) == 1 else "")
    for text in lines:
        draft.put(Note(journey.new_id("note"), text, rank=draft.end_rank("note")))
    return draft.patch()


def park(journey: Journey, idents: Iterable[str]) -> Patch:
    """Takes notes off the map, to the end of the parking lot in the order of the journey."""
    chosen = set(idents)
    notes = [each for each in journey.notes if each.id in chosen]
    draft = Draft(journey, "park", notes[0].text if len(notes) == 1 else "")
    for each in notes:
        if each.x is not None and each.y is not None:
            draft.put(replace(each, x=None, y=None, rank=draft.end_rank("note")))
    return draft.patch()


def place_note(journey: Journey, ident: str, at: Bend) -> Patch:
    """Puts a note on the map, its centre at `at` in map units."""
    note = journey.note(ident)
    draft = Draft(journey, "place-note", note.text)
    draft.put(replace(note, x=at[0], y=at[1]))
    return draft.patch()


def note_to_step(journey: Journey, note: str, step: str, at: Bend, phase: str | None = None) -> Patch:
    """A step with its centre at `at`, last in the order, in the place of a note: its text is the title."""
    text = journey.note(note).text
    draft = Draft(journey, "note-to-step", text)
    draft.put(Step(step, text, phase=phase, x=at[0], y=at[1], rank=draft.end_rank("step")))
    draft.drop("note", note)
    return draft.patch()


def order_note(journey: Journey, ident: str, position: int) -> Patch:
    """Puts a note of the parking lot at this place in it, counted from 0."""
    note = journey.note(ident)
    draft = Draft(journey, "order-note", note.text)
    listed = parked(journey)
    others = [each.rank for each in listed if each.id != ident]
    position = max(0, min(position, len(others)))
    if listed[position].id != ident:
        before = others[position - 1] if position else None
        after = others[position] if position < len(others) else None
        draft.put(replace(note, rank=between(before, after)))
    return draft.patch()
