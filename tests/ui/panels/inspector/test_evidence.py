"""Where claims come from: of steps, of transitions, of several."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from journeymapper.model.edits.marks import add_evidence
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.records import Evidence
from tests.ui.panels.inspector.conftest import Person

TALK = Evidence("interview", "three buyers", "2026-01-31")


def shown(person: Person) -> list[str]:
    return [each.text() for each in person.inspector.findChildren(QLabel) if each.isVisible()]


@pytest.mark.parametrize("what", ["a", "transition:ab"])
def test_a_source_is_added_and_described(person: Person, what: str) -> None:
    person.select(what)
    person.click("evidence_add")
    assert person.here == "evidence_0_source"
    person.press(Qt.Key.Key_Down)
    person.type("evidence_0_date", "2026-01-31")
    person.type("evidence_0_note", "counted")
    record = person.step() if what == "a" else person.arrow()
    assert record.evidence == (Evidence("data", "counted", "2026-01-31"),)
    assert person.undo_names == ["evidence"] * 4
    for _ in range(4):
        person.session.undo()
    assert not person.has("evidence_0_source")


def test_adding_a_source_takes_two_keys(person: Person) -> None:
    person.find("evidence_add").setFocus()
    person.press(Qt.Key.Key_Space)
    person.press(Qt.Key.Key_Down)
    assert person.step().evidence == (Evidence("data"),)


def test_a_source_is_removed(person: Person) -> None:
    person.session.commit(edit_steps(person.journey, ["a"], "evidence", evidence=(TALK, Evidence("data"))))
    person.click("evidence_0_remove")
    assert person.step().evidence == (Evidence("data"),)
    assert person.find("evidence_0_source", QComboBox).currentText() == "measured data"
    person.session.undo()
    assert person.find("evidence_1_source", QComboBox).currentText() == "measured data"
    assert person.find("evidence_0_date", QLineEdit).text() == "2026-01-31"


def test_a_date_is_understood_day_first_too(person: Person) -> None:
    person.session.commit(add_evidence(person.journey, [("step", "a")], Evidence("data")))
    person.type("evidence_0_date", "31-1-2026")
    assert person.step().evidence[0].date == "2026-01-31"


@pytest.mark.parametrize("text", ["yesterday", "2026-02-30", "31-2-2026", "2026"])
def test_a_date_that_is_none_is_told_and_stays(person: Person, text: str) -> None:
    person.session.commit(add_evidence(person.journey, [("step", "a")], TALK))
    person.type("evidence_0_date", text)
    person.press(Qt.Key.Key_Tab)
    assert person.complaint("evidence_0_date") == 'Expected a date such as "2026-01-31".'
    assert person.find("evidence_0_date", QLineEdit).text() == text
    assert person.step().evidence == (TALK,)


def test_several_with_the_same_sources_share_them(person: Person) -> None:
    person.session.commit(edit_steps(person.journey, ["a", "b"], "evidence", evidence=(TALK,)))
    person.select("a", "b")
    person.type("evidence_0_note", "four")
    assert [person.step(each).evidence[0].note for each in "ab"] == ["four", "four"]


def test_several_with_other_sources_keep_their_own(person: Person) -> None:
    person.session.commit(add_evidence(person.journey, [("step", "a")], TALK))
    person.select("a", "d", "transition:cd")
    assert "Some have more of their own." in shown(person)
    assert not person.has("evidence_0_source")
    person.click("evidence_add")
    new = Evidence("observation")
    assert person.step("a").evidence == (TALK, new)
    assert person.step("d").evidence == (Evidence("data"), new)
    assert person.arrow("cd").evidence == (new,)
    assert len(person.undo_names) == 2


def test_the_heading_tells_the_level(person: Person) -> None:
    assert "assumed" in shown(person)
    person.session.commit(add_evidence(person.journey, [("step", "a")], TALK))
    assert "reported" in shown(person)
    person.select("d")
    assert "observed" in shown(person)
    person.select("a", "d")
    assert "differs" in shown(person)
