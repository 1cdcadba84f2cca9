"""A loose note: a slip of paper with its text."""

from __future__ import annotations

from dataclasses import dataclass

from journeymapper.arrange.geometry import Box, box_around
from journeymapper.drawing.shapes import Path, Shape, Stroke
from journeymapper.drawing.text import Style, line, wrap
from journeymapper.drawing.theme import Theme
from journeymapper.model.records import Note

WIDTH = 180.0
_STYLE = Style(13)
_MARGIN, _LINE, _FOLD = 12.0, 17.0, 12.0
_MOST_LINES = 12


@dataclass(frozen=True, slots=True)
class NoteCard:
    """A note as drawn: `shapes` have its centre as origin, `box` is where it lies on the map."""

    note: str
    text: str
    box: Box
    shapes: tuple[Shape, ...]


def draw_note(note: Note, x: float, y: float, theme: Theme) -> NoteCard:
    """The slip around (x, y), as high as its text."""
    lines = wrap(note.text, _STYLE, WIDTH - 2 * _MARGIN, _MOST_LINES)
    height = max(1, len(lines)) * _LINE + 2 * _MARGIN + 2
    left, top = -WIDTH / 2, -height / 2
    right, bottom = -left, -top
    slip = ((left, top), (right, top), (right, bottom - _FOLD), (right - _FOLD, bottom), (left, bottom))
    fold = ((right, bottom - _FOLD), (right - _FOLD, bottom - _FOLD), (right - _FOLD, bottom))
    edge = Stroke(theme.note_line, 1.2)
    shapes: list[Shape] = [Path(slip, edge, 0, theme.note, True), Path(fold, edge)]
    shapes += [
        line(text, _STYLE, left + _MARGIN, top + _MARGIN + 13 + row * _LINE, theme.note_ink)
        for row, text in enumerate(lines)
    ]
    return NoteCard(note.id, note.text, box_around((x, y), WIDTH, height), tuple(shapes))
