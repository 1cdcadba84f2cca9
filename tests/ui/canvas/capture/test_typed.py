"""What Qt tells of an edit is narrowed down to what has changed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from journeymapper.ui.canvas.capture.typed import (
    Edit,
    edit_between,
    from_units,
    is_at_end,
    replace_text,
    to_units,
)

TEXTS = st.text(alphabet="ab 🏠é\n", max_size=12)


def test_what_is_told_exactly_is_taken_as_it_is() -> None:
    assert edit_between("aaa", "aaaa", 1, 0, 1) == Edit(1, 0, "a")
    assert edit_between("🏠 view", "🏠 viewx", 7, 0, 1) == Edit(6, 0, "x")


def test_of_what_is_told_too_widely_the_change_is_found() -> None:
    assert edit_between("View", "View @", 0, 5, 7) == Edit(4, 0, " @")
    assert edit_between("View it", "View", 0, 8, 5) == Edit(4, 3, "")
    assert edit_between("View", "View @", 2, 0, 0) == Edit(4, 0, " @"), "not even what it tells is true"


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_the_edit_makes_the_one_of_the_other(head: str, cut: str, new: str, tail: str) -> None:
    before, now = head + cut + tail, head + new + tail
    at, removed, added = edit_between(
        before, now, to_units(head, len(head)), to_units(cut, len(cut)), to_units(new, len(new))
    )
    assert before[:at] + added + before[at + removed :] == now


@given(TEXTS, st.integers(0, 12))
def test_units_and_letters(text: str, place: int) -> None:
    place = min(place, len(text))
    assert from_units(text, to_units(text, place)) == place


def test_our_own_edits_are_not_undone_by_the_field(qtbot: QtBot) -> None:
    field = QPlainTextEdit()
    qtbot.addWidget(field)
    field.insertPlainText("🏠 view @bank")
    assert is_at_end(field)
    replace_text(field, 6, 12, "!")
    assert field.toPlainText() == "🏠 view!"
    assert is_at_end(field)
    field.undo()
    assert field.toPlainText() == "🏠 view!"
    field.selectAll()
    assert not is_at_end(field)
