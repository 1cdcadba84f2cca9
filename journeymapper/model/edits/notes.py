"""Loose notes."""

from __future__ import annotations

from dataclasses import replace

from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Bend, Note


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
