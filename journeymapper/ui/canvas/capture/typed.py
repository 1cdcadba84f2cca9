"""A text field followed letter by letter: which part of its text changed, and edits of our own in it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit


class Edit(NamedTuple):
    """From a place on, so many characters have gone, and these have come."""

    at: int
    removed: int
    added: str


def edit_between(before: str, now: str, at: int, removed: int, added: int) -> Edit:
    """What was done to a text, where Qt says that it happened.

    Qt counts in units of UTF-16, and tells of more than has changed where a font or the preview of an input
    method has changed with it.
    """
    start, gone, come = from_units(before, at), from_units(before, at + removed), from_units(now, at + added)
    if before[:start] != now[:start] or before[gone:] != now[come:]:
        start, gone, come = 0, len(before), len(now)
    cut, new = before[start:gone], now[start:come]
    same = _alike(cut, new)
    cut, new, start = cut[same:], new[same:], start + same
    same = _alike(cut[::-1], new[::-1])
    return Edit(start, len(cut) - same, new[: len(new) - same])


def replace_text(field: QPlainTextEdit, start: int, end: int, text: str) -> None:
    """Puts a text in place of a part of the field's; the field cannot undo that, nor what was before."""
    now = field.toPlainText()
    cursor = QTextCursor(field.document())
    cursor.setPosition(to_units(now, start))
    cursor.setPosition(to_units(now, end), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text)
    field.setUndoRedoEnabled(False)
    field.setUndoRedoEnabled(True)


def is_at_end(field: QPlainTextEdit) -> bool:
    """Whether the cursor stands at the end of the text, nothing selected."""
    cursor = field.textCursor()
    return cursor.atEnd() and not cursor.hasSelection()


def _alike(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (mine, yours) in pairs if mine != yours), min(len(one), len(other)))


def to_units(text: str, place: int) -> int:
    """A place in a text, in units of UTF-16."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def from_units(text: str, units: int) -> int:
    """The place in a text that lies so many units of UTF-16 from its start; its end, if it is shorter."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "replace"))
