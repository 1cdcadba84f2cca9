"""Who skips a step, and how long it takes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from journeymapper.i18n.language import use_language
from journeymapper.model.edits.lists import edit_entry, remove_segment
from journeymapper.model.edits.routes import set_days
from journeymapper.ui.panels.inspector.tick import Tick
from tests.ui.panels.inspector.conftest import Person


def test_one_click_lets_a_segment_skip_a_step(person: Person) -> None:
    assert person.find("skips_1", Tick).accessibleName() == "Again: skips this"
    person.click("skips_1")
    assert person.step().skipped_by == ("again",)
    assert person.undo_names == ["skip-for"]
    person.click("skips_1")
    assert person.step().skipped_by == ()


def test_several_steps_are_skipped_at_once(person: Person) -> None:
    person.select("a", "b")
    box = person.find("skips_1", Tick)
    assert box.accessibleName() == "Again: skips these"
    assert box.checkState() == Qt.CheckState.PartiallyChecked
    person.click("skips_1")
    assert [person.step(each).skipped_by for each in "ab"] == [("again",), ("again",)]
    person.click("skips_1")
    assert [person.step(each).skipped_by for each in "ab"] == [(), ()]
    assert person.undo_names == ["skip-for", "skip-for"]


def test_the_days_of_a_segment_at_several_steps(person: Person) -> None:
    person.session.commit(set_days(person.journey, ["a", "c"], 5))
    person.select("a", "c")
    assert person.find("segment_days_0", QLineEdit).placeholderText() == "5"
    assert person.find("segment_days_1", QLineEdit).placeholderText() == "differs"
    person.type("segment_days_1", "3")
    assert [person.step(each).segment_days for each in "ac"] == [(("again", 3),)] * 2
    assert person.undo_names == ["days", "days"]
    person.type("segment_days_1", "")
    assert person.find("segment_days_1", QLineEdit).placeholderText() == "5"
    assert [person.step(each).segment_days for each in "ac"] == [(), ()]


def test_days_for_all_and_for_a_segment(person: Person) -> None:
    person.type("days", "3")
    person.type("segment_days_0", "0.5")
    assert (person.step().days, person.step().segment_days) == (3, (("new", 0.5),))
    assert person.undo_names == ["days", "days"]
    assert person.find("segment_days_1", QLineEdit).placeholderText() == "3"
    person.type("segment_days_0", "")
    person.type("days", "")
    assert (person.step().days, person.step().segment_days) == (None, ())


def test_a_dutch_comma_is_understood(person: Person) -> None:
    person.type("days", "2,5")
    assert person.step().days == 2.5
    assert person.find("days", QLineEdit).text() == "2,5", "who types is not corrected"
    use_language("nl")
    try:
        person.session.commit(set_days(person.journey, ["a"], 7.25))
        assert person.find("days", QLineEdit).text() == "7,25"
    finally:
        use_language("en")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("-2", "Expected a number of days of 0 or more."),
        ("soon", "Expected a number, such as 3 or 0.5."),
        ("nan", "Expected a number, such as 3 or 0.5."),
        ("1e400", "Expected a number, such as 3 or 0.5."),
        ("1_0", "Expected a number, such as 3 or 0.5."),
    ],
)
def test_what_is_no_number_of_days_is_told(person: Person, text: str, said: str) -> None:
    person.session.commit(set_days(person.journey, ["a"], 9))
    edit = person.find("days", QLineEdit)
    person.type("days", text)
    person.press(Qt.Key.Key_Return)
    assert person.complaint("days") == said
    assert edit.text() == text
    assert person.step().days == 9
    assert person.undo_names == ["days"]


def test_the_days_of_several_steps(person: Person) -> None:
    person.session.commit(set_days(person.journey, ["a"], 9))
    person.select("a", "b")
    assert person.find("days", QLineEdit).placeholderText() == "differs"
    assert person.find("days", QLineEdit).text() == ""
    person.type("days", "4")
    assert [person.step(each).days for each in "ab"] == [4, 4]


def test_segments_come_and_go(person: Person) -> None:
    person.session.commit(edit_entry(person.journey, "segment", "new", name="First-time"))
    assert person.find("skips_0", Tick).accessibleName() == "First-time: skips this"
    person.session.commit(remove_segment(person.journey, "new"))
    assert person.find("skips_0", Tick).accessibleName() == "Again: skips this"
    assert not person.has("skips_1")
    person.session.commit(remove_segment(person.journey, "again"))
    shown = [each.text() for each in person.inspector.findChildren(QLabel) if each.isVisible()]
    assert "The map has no segments yet." in shown
