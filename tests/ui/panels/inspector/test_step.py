"""What happens at a step: title, description, phase, marks, speaker notes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from journeymapper.model.edits.steps import edit_steps
from journeymapper.ui.panels.inspector.growing import GrowingEdit
from journeymapper.ui.panels.inspector.tick import Tick
from tests.ui.panels.inspector.conftest import Person


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("title", "edit-title"),
        ("description", "edit-description"),
        ("speaker_notes", "edit-notes"),
    ],
)
def test_a_text_is_typed_in_one_undo_step(person: Person, field: str, name: str) -> None:
    before = person.step()
    person.type(field, "Look around")
    assert getattr(person.step(), field) == "Look around"
    assert person.undo_names == [name]
    person.session.undo()
    assert person.step() == before
    assert person.find(field, QPlainTextEdit).toPlainText() == getattr(before, field)
    person.session.redo()
    assert person.find(field, QPlainTextEdit).toPlainText() == "Look around"


def test_leaving_a_field_ends_its_undo_step(person: Person) -> None:
    person.type("title", "x", over=False)
    person.press(Qt.Key.Key_Tab)
    person.type("title", "y", over=False)
    assert person.undo_names == ["edit-title", "edit-title"]


def test_enter_accepts_a_title_and_breaks_a_description(person: Person) -> None:
    person.type("title", "One", over=True)
    person.press(Qt.Key.Key_Return)
    person.type("title", "!", over=False)
    assert person.step().title in ("One!", "!One")
    assert len(person.undo_names) == 2
    person.type("title", "Two")
    person.press(Qt.Key.Key_Return, shift=True)
    person.type("title", "lines", over=False)
    assert person.step().title == "Two\nlines"
    person.type("description", "Two")
    person.press(Qt.Key.Key_Enter)
    person.type("description", "lines", over=False)
    assert person.step().description == "Two\nlines"


def test_undo_in_a_field_is_that_of_the_map(person: Person) -> None:
    person.click("moment_of_truth")
    person.type("title", "Other")
    person.press(Qt.Key.Key_Z, ctrl=True)
    assert person.step().title == "Orient"
    assert person.here == "title"
    person.press(Qt.Key.Key_Z, ctrl=True)
    assert not person.step().moment_of_truth
    person.press(Qt.Key.Key_Y, ctrl=True)
    person.press(Qt.Key.Key_Z, ctrl=True, shift=True)
    assert person.step().title == "Other"


def test_what_is_typed_after_undo_is_a_step_of_its_own(person: Person) -> None:
    person.type("title", "Other")
    person.press(Qt.Key.Key_Z, ctrl=True)
    person.type("title", "Third")
    assert person.undo_names == ["edit-title"]
    person.session.undo()
    assert person.step().title == "Orient"


def test_a_phase_is_chosen_with_the_keyboard(person: Person) -> None:
    box = person.find("phase", QComboBox)
    assert [box.itemText(at) for at in range(box.count())] == ["Search", "Buy", "No phase"]
    box.setFocus()
    person.press(Qt.Key.Key_Down)
    assert person.step().phase == "buy"
    person.press(Qt.Key.Key_Down)
    assert person.step().phase is None
    assert person.undo_names == ["set-phase", "set-phase"]
    person.session.undo()
    assert box.currentText() == "Buy"


@pytest.mark.parametrize("field", ["moment_of_truth", "pinned"])
def test_a_mark_is_ticked_with_mouse_and_keyboard(person: Person, field: str) -> None:
    person.click(field)
    assert getattr(person.step(), field) is True
    person.find(field).setFocus()
    person.press(Qt.Key.Key_Space)
    assert getattr(person.step(), field) is False
    person.session.undo()
    assert person.find(field, Tick).isChecked()


def test_several_steps_get_a_phase_and_marks_at_once(person: Person) -> None:
    person.session.commit(edit_steps(person.journey, ["a"], "pin", pinned=True))
    person.select("a", "b", "c")
    assert person.find("phase", QComboBox).currentIndex() == -1
    assert person.find("phase", QComboBox).placeholderText() == "differs"
    pinned = person.find("pinned", Tick)
    assert pinned.checkState() == Qt.CheckState.PartiallyChecked
    assert person.undo_names == ["pin"], "showing what differs changes nothing"
    person.click("pinned")
    assert all(person.step(each).pinned for each in "abc")
    assert pinned.checkState() == Qt.CheckState.Checked
    person.find("phase").setFocus()
    person.press(Qt.Key.Key_End)
    assert {person.step(each).phase for each in "abc"} == {None}
    person.session.undo()
    assert [person.step(each).phase for each in "abc"] == ["search", "search", "buy"]


@pytest.mark.parametrize("field", ["description", "speaker_notes"])
def test_a_text_of_several_steps_says_whether_they_differ(person: Person, field: str) -> None:
    person.session.commit(edit_steps(person.journey, ["a", "b"], "edit-notes", **{field: "Same"}))
    person.select("a", "b")
    assert not person.has("title"), "steps are not called alike"
    edit = person.find(field, GrowingEdit)
    assert edit.text == "Same"
    person.select("a", "b", "c")
    assert edit.text == ""
    assert edit.placeholderText() == "They differ. What is typed here takes the place of each."
    person.type(field, "")
    assert getattr(person.step("a"), field) == "Same", "nothing was typed"
    person.type(field, "All")
    assert {getattr(person.step(each), field) for each in "abc"} == {"All"}
    assert len(person.undo_names) == 2
    person.session.undo()
    assert [getattr(person.step(each), field) for each in "abc"] == ["Same", "Same", ""]
    assert edit.text == ""


def test_a_step_lies_where_it_is_told_to(person: Person) -> None:
    person.select("b")
    assert (person.find("x", QLineEdit).text(), person.find("y", QLineEdit).text()) == ("0", "120")
    person.type("x", "300,5")
    person.type("y", "-40")
    assert (person.step("b").x, person.step("b").y) == (300.5, -40)
    assert person.arrow("bc").bends is None
    assert person.undo_names == ["move", "move"]
    person.session.undo()
    person.session.undo()
    assert (person.step("b").x, person.step("b").y) == (0, 120)
    assert person.arrow("bc").bends is not None


@pytest.mark.parametrize(
    ("text", "said"),
    [("", "Expected a number, such as 3 or 0.5."), ("left", "Expected a number, such as 3 or 0.5.")],
)
def test_a_place_that_is_none_is_told_and_stays(person: Person, text: str, said: str) -> None:
    person.select("c")
    person.type("y", text)
    person.press(Qt.Key.Key_Return)
    assert person.complaint("y") == said
    assert person.find("y", QLineEdit).text() == text
    assert person.step("c").y == 240


def test_a_place_off_every_map_is_refused(person: Person) -> None:
    person.select("c")
    person.type("y", "99999999")
    assert person.complaint("y")
    assert person.step("c").y == 240


def test_an_edit_elsewhere_leaves_the_cursor_where_it_is(person: Person) -> None:
    edit = person.find("title", GrowingEdit)
    edit.setFocus()
    person.press(Qt.Key.Key_Right)
    person.press(Qt.Key.Key_Right)
    person.session.commit(edit_steps(person.journey, ["a"], "edit-title", title="Orientation"))
    assert (edit.text, edit.textCursor().position(), edit.hasFocus()) == ("Orientation", 2, True)
    person.session.commit(edit_steps(person.journey, ["a"], "mood", mood=1))
    assert edit.textCursor().position() == 2


@pytest.mark.parametrize("text", ["<b>bold</b>", "a\u00a0b", "two\nlines", "\u202eturned", "🏠 huis"])
def test_text_is_shown_as_it_is(person: Person, text: str) -> None:
    person.session.commit(edit_steps(person.journey, ["a"], "edit-title", title=text))
    edit = person.find("title", GrowingEdit)
    assert edit.text == text
    person.find("title").setFocus()
    person.press(Qt.Key.Key_End, ctrl=True)
    person.type("title", "!", over=False)
    assert person.step().title == text + "!"


def test_a_text_is_as_high_as_it_needs(person: Person) -> None:
    edit = person.find("description", GrowingEdit)
    low = edit.height()
    person.session.commit(edit_steps(person.journey, ["a"], "edit-description", description="word " * 60))
    person.qtbot.waitUntil(lambda: edit.height() > 2 * low)
    assert edit.verticalScrollBar().maximum() == 0
    person.session.undo()
    person.qtbot.waitUntil(lambda: edit.height() == low)
