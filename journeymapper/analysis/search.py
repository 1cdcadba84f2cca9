"""Where a journey holds what somebody looks for: in any text of steps, arrows and notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from journeymapper.analysis.matching import Span, find
from journeymapper.model.journey import Journey
from journeymapper.model.numbering import step_numbers
from journeymapper.model.records import Key, Step, Transition

Field = Literal[
    "number",
    "title",
    "supplier",
    "description",
    "speaker_notes",
    "pain",
    "chance",
    "channel",
    "value",
    "link",
    "evidence",
    "action",
    "label",
    "note",
]


@dataclass(frozen=True, slots=True)
class Hit:
    """A step, arrow or note that holds what is looked for: the first place, on one line, and where in it."""

    key: Key
    field: Field
    text: str
    span: Span


def search(journey: Journey, query: str) -> list[Hit]:
    """All that holds the query, in the order of the journey: steps, then arrows, then notes.

    Case, accents and line breaks do not count. A step is also found by its number as a whole, by the names
    of its suppliers and by the actions noted at it. A query without letters finds nothing.
    """
    wanted = _on_one_line(query)
    if not wanted:
        return []
    return [hit for key, texts in _all_texts(journey, wanted) if (hit := _first(key, texts, wanted))]


def _first(key: Key, texts: Iterator[tuple[Field, str]], wanted: str) -> Hit | None:
    for field, text in texts:
        line = _on_one_line(text)
        span = find(wanted, line)
        if span is not None:
            return Hit(key, field, line, span)
    return None


def _all_texts(journey: Journey, wanted: str) -> Iterator[tuple[Key, Iterator[tuple[Field, str]]]]:
    """The texts of each step, arrow and note, those first that tell most."""
    suppliers = {each.id: each.name for each in journey.suppliers}
    actions: dict[str, list[str]] = {}
    for action in journey.actions:
        if action.step is not None:
            actions.setdefault(action.step, []).append(action.text)
    numbers = step_numbers(journey)
    for step in journey.steps:
        number = numbers[step.id]
        numbered: list[tuple[Field, str]] = [("number", number)] if number == wanted.casefold() else []
        told = _texts_of_step(step, suppliers, actions.get(step.id, []))
        yield ("step", step.id), chain(numbered, told)
    for arrow in journey.transitions:
        yield ("transition", arrow.id), _texts_of_arrow(arrow)
    for note in journey.notes:
        yield ("note", note.id), iter([("note", note.text)])


def _texts_of_step(step: Step, suppliers: dict[str, str], actions: list[str]) -> Iterator[tuple[Field, str]]:
    yield "title", step.title
    for touch in step.touches:
        yield "supplier", suppliers.get(touch.supplier, "")
    yield "description", step.description
    yield "speaker_notes", step.speaker_notes
    for pain in step.pains:
        yield "pain", pain
    for chance in step.chances:
        yield "chance", chance
    for channel in step.channels:
        yield "channel", channel
    for touch in step.touches:
        yield "value", touch.value
    for link in step.links:
        yield "link", link.title
        yield "link", link.url
    for evidence in step.evidence:
        yield "evidence", evidence.note
    for action in actions:
        yield "action", action


def _texts_of_arrow(arrow: Transition) -> Iterator[tuple[Field, str]]:
    yield "label", arrow.label
    for evidence in arrow.evidence:
        yield "evidence", evidence.note


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
