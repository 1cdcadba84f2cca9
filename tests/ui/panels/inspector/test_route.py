"""Who laid the route of an arrow, and the button that lets the program find it again."""

from PySide6.QtWidgets import QLabel, QToolButton

from journeymapper.model.edits.bends import bend
from journeymapper.model.edits.transitions import edit_transitions
from tests.ui.panels.inspector.conftest import Person


def route(person: Person) -> str:
    return person.find("route", QLabel).text()


def test_a_route_that_the_program_finds_says_so_and_has_no_button(person: Person) -> None:
    person.select("transition:ab")
    assert route(person) == "found by the program"
    assert not person.has("unbend")


def test_a_bent_arrow_says_so_and_runs_by_itself_again_at_the_button(person: Person) -> None:
    person.select("transition:bc")
    assert route(person) == "bent by hand"
    assert person.find("unbend", QToolButton).text() == "Route by itself"
    person.click("unbend")
    assert person.arrow("bc").bends is None
    assert person.undo_names == ["unbend"]
    assert route(person) == "found by the program"
    assert not person.has("unbend")
    person.session.undo()
    assert route(person) == "bent by hand"


def test_what_tidy_laid_is_told_apart(person: Person) -> None:
    laid = edit_transitions(person.journey, ["ab"], "tidy", bends=((0.0, 60.0),), bent_by="tidy")
    person.session.commit(laid)
    person.select("transition:ab")
    assert route(person) == "laid by Tidy"
    person.session.commit(bend(person.journey, "ab", ((0.0, 61.0),)))
    assert route(person) == "bent by hand"


def test_several_arrows_differ_and_are_freed_together(person: Person) -> None:
    person.select("transition:ab", "transition:bc")
    assert route(person) == "differs"
    person.session.commit(bend(person.journey, "ab", ((0.0, 60.0),)))
    assert route(person) == "bent by hand"
    person.click("unbend")
    assert [person.arrow(each).bends for each in ("ab", "bc")] == [None, None]
    assert person.undo_names == ["unbend", "bend"]


def test_the_action_is_there_once_an_arrow_is_bent(person: Person) -> None:
    deeds = person.window.deeds
    person.select("transition:ab")
    assert not deeds["unbend"].isEnabled()
    assert deeds["next_stretch"].isEnabled()
    person.session.commit(bend(person.journey, "ab", ((0.0, 60.0),)))
    assert deeds["unbend"].isEnabled()
    menu = deeds.context_menu("transition", person.window)
    assert "action_unbend" in [action.objectName() for action in menu.actions()]
    deeds["unbend"].trigger()
    assert person.arrow("ab").bends is None
    assert not deeds["unbend"].isEnabled()
    menu.deleteLater()
