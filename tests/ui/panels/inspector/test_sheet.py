"""The map itself, and notes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit

from journeymapper.model.edits.steps import edit_steps
from tests.ui.panels.inspector.conftest import Person


def test_every_field_of_the_map(person: Person) -> None:
    person.select()
    person.type("map_title", "House")
    person.type("map_description", "All of it")
    person.type("map_date", "2026-02-01")
    person.type("map_language", "en-GB")
    sheet = person.sheet
    assert (sheet.title, sheet.description, sheet.date, sheet.language) == (
        "House",
        "All of it",
        "2026-02-01",
        "en-GB",
    )
    for _ in range(len(person.undo_names)):
        person.session.undo()
    assert person.find("map_title", QPlainTextEdit).toPlainText() == "Sketch"
    assert person.find("map_language", QLineEdit).text() == "nl"


def test_typing_a_field_of_the_map_is_one_undo_step(person: Person) -> None:
    person.select()
    person.type("map_title", "House")
    assert person.undo_names == ["edit-sheet"]


def test_the_goal_is_one_of_the_steps(person: Person) -> None:
    person.select()
    box = person.find("map_goal", QComboBox)
    assert box.itemText(0) == "No goal yet"
    assert box.currentText().endswith("Sign")
    box.setFocus()
    person.press(Qt.Key.Key_Up)
    assert person.sheet.goal == "c"
    person.press(Qt.Key.Key_Home)
    assert person.sheet.goal is None
    person.session.commit(edit_steps(person.journey, ["d"], "edit-title", title="Seal"))
    assert box.itemText(box.count() - 1).endswith("Seal")
    assert box.currentText() == "No goal yet"


def test_a_refused_language_is_told_and_stays(person: Person) -> None:
    person.select()
    person.type("map_language", "not a tag")
    assert person.complaint("map_language") == 'Expected a language tag such as "nl" or "en-GB".'
    assert person.find("map_language", QLineEdit).text() == "not a tag"
    assert person.sheet.language == "nl"


def test_a_note_is_written(person: Person) -> None:
    person.select("note:here")
    person.type("note_text", "Ask Piet")
    person.press(Qt.Key.Key_Return)
    person.qtbot.keyClicks(person.find("note_text"), "today")
    assert person.note().text == "Ask Piet\ntoday"
    assert person.undo_names == ["write-note"]
    person.session.undo()
    assert person.find("note_text", QPlainTextEdit).toPlainText() == "Mind this"


def test_a_note_lies_where_it_is_told_to(person: Person) -> None:
    person.select("note:here")
    person.type("x", "20")
    person.type("y", "30")
    assert (person.note().x, person.note().y) == (20, 30)
    person.session.undo()
    assert (person.note().x, person.note().y) == (20, 100)


def test_the_heading_says_what_is_selected(person: Person) -> None:
    def heading() -> list[str]:
        labels = [each for each in person.inspector.findChildren(QLabel) if each.isVisible()]
        return [each.text() for each in labels][:1]

    assert heading() == ["Step 1"]
    person.select()
    assert heading() == ["Nothing selected: this is the map itself"]
    person.select("note:here")
    assert heading() == ["Note"]
    person.select("a", "b", "transition:cd", "note:here")
    assert heading() == ["2 steps, 1 arrow, 1 note"]
