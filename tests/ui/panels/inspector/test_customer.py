"""Mood, votes, and lists of short texts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from journeymapper.model.edits.marks import Listed, vote
from journeymapper.model.edits.steps import edit_steps
from journeymapper.ui.panels.inspector.growing import GrowingEdit
from tests.ui.panels.inspector.conftest import Person

LISTS: tuple[Listed, ...] = ("channels", "pains", "chances")


def test_a_mood_is_clicked_and_taken_back(person: Person) -> None:
    person.click("mood_-2")
    assert person.step().mood == -2
    person.click("mood_None")
    assert person.step().mood is None
    assert person.undo_names == ["mood", "mood"]


def test_a_mood_is_chosen_with_the_arrows(person: Person) -> None:
    person.click("mood_0")
    person.press(Qt.Key.Key_Right)
    assert person.step().mood == 1
    person.press(Qt.Key.Key_Left)
    person.press(Qt.Key.Key_Left)
    assert person.step().mood == -1
    assert person.here == "mood_-1"
    person.session.undo()
    assert person.find("mood_0", QToolButton).isChecked()
    assert not person.find("mood_-1", QToolButton).isChecked()


def test_the_moods_of_several_steps(person: Person) -> None:
    person.session.commit(edit_steps(person.journey, ["a"], "mood", mood=2))
    person.select("a", "b")
    assert not any(person.find(f"mood_{mood}", QToolButton).isChecked() for mood in (-2, -1, 0, 1, 2, None))
    some = [mood for mood in (-2, 2, None) if person.find(f"mood_{mood}").property("some")]
    assert some == [2, None]
    assert person.find("mood_2").accessibleDescription() == "some of these"
    person.click("mood_1")
    assert [person.step(each).mood for each in "ab"] == [1, 1]
    assert not person.find("mood_2").property("some")


def test_votes_are_counted_with_buttons(person: Person) -> None:
    person.click("votes_more")
    person.click("votes_more")
    person.click("votes_less")
    assert person.step().votes == 1
    assert person.find("votes", QLineEdit).text() == "1"
    person.select("a", "b")
    assert person.find("votes", QLineEdit).placeholderText() == "differs"
    person.click("votes_more")
    assert [person.step(each).votes for each in "ab"] == [2, 1]


def test_votes_are_typed(person: Person) -> None:
    person.type("votes", "12")
    assert person.step().votes == 12
    assert person.undo_names == ["vote"]


def test_a_refused_number_stays_with_what_was_expected(person: Person) -> None:
    person.session.commit(vote(person.journey, ["a"], 3))
    person.type("votes", "-1")
    assert person.step().votes == 3
    assert person.complaint("votes") == "Expected a number of votes of 0 or more."
    person.session.commit(edit_steps(person.journey, ["b"], "mood", mood=1))
    assert person.find("votes", QLineEdit).text() == "-1", "an edit elsewhere loses nothing"
    person.type("votes", "4")
    assert person.complaint("votes") == ""
    assert person.step().votes == 4


def test_no_number_is_told_when_the_field_is_left(person: Person) -> None:
    person.type("votes", "many")
    assert person.complaint("votes") == ""
    person.press(Qt.Key.Key_Return)
    assert person.complaint("votes") == "Expected a whole number of 0 or more."
    assert person.find("votes", QLineEdit).text() == "many"
    person.select("b")
    assert person.complaint("votes") == ""
    assert person.find("votes", QLineEdit).text() == "0"


@pytest.mark.parametrize("field", LISTS)
def test_a_list_grows_at_its_end(person: Person, field: Listed) -> None:
    person.type(f"{field}_0", "first")
    assert getattr(person.step(), field) == ("first",)
    person.press(Qt.Key.Key_Return)
    assert person.here == f"{field}_1"
    person.qtbot.keyClicks(person.find(f"{field}_1"), "second one")
    assert getattr(person.step(), field) == ("first", "second one")
    assert person.undo_names == [field, field]
    person.session.undo()
    assert getattr(person.step(), field) == ("first",)
    assert person.find(f"{field}_1", GrowingEdit).text == ""
    assert not person.has(f"{field}_2")


@pytest.mark.parametrize("field", LISTS)
def test_a_list_is_changed_in_its_middle(person: Person, field: Listed) -> None:
    person.session.commit(edit_steps(person.journey, ["a"], field, **{field: ("one", "two", "three")}))
    person.type(f"{field}_1", "2")
    assert getattr(person.step(), field) == ("one", "2", "three")
    person.click(f"{field}_0_remove")
    assert getattr(person.step(), field) == ("2", "three")
    assert person.here == f"{field}_0"
    person.session.undo()
    assert getattr(person.step(), field) == ("one", "2", "three")
    assert [person.find(f"{field}_{at}", GrowingEdit).text for at in range(4)] == ["one", "2", "three", ""]


def test_an_emptied_line_goes_with_the_next_backspace(person: Person) -> None:
    person.session.commit(edit_steps(person.journey, ["a"], "pains", pains=("one", "two")))
    person.type("pains_1", "")
    assert person.step().pains == ("one",)
    assert person.here == "pains_1"
    person.press(Qt.Key.Key_Backspace)
    assert person.here == "pains_0"
    assert not person.has("pains_2")


def test_up_and_down_walk_a_list(person: Person) -> None:
    person.session.commit(edit_steps(person.journey, ["a"], "pains", pains=("one", "two")))
    person.find("pains_0").setFocus()
    person.press(Qt.Key.Key_End)
    person.press(Qt.Key.Key_Down)
    assert person.here == "pains_1"
    person.press(Qt.Key.Key_Up)
    assert person.here == "pains_0"


def test_spaces_are_kept_while_typing(person: Person) -> None:
    person.type("pains_0", "two ")
    person.qtbot.keyClicks(person.find("pains_0"), "words")
    assert person.step().pains == ("two words",)
