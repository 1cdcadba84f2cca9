"""Giving steps a phase from the menu."""

import pytest
from PySide6.QtGui import QAction

from journeymapper.i18n.messages import edit_name
from journeymapper.model.edits.steps import edit_steps
from journeymapper.ui.window import MainWindow


def listed(window: MainWindow) -> dict[str, QAction]:
    window.step_menus.phases.aboutToShow.emit()
    return {action.text(): action for action in window.step_menus.phases.actions()}


def test_the_menu_lists_the_phases_and_marks_that_of_the_selection(window: MainWindow) -> None:
    window.canvas.select([("step", "one")])
    found = listed(window)
    names = [phase.name for phase in window.session.journey.phases]
    assert list(found) == [*names, "No phase"]
    assert [name for name, action in found.items() if action.isChecked()] == [names[0]]


def test_steps_are_given_a_phase_in_one_undo_step(window: MainWindow) -> None:
    window.canvas.select([("step", "one"), ("step", "two")])
    listed(window)["Purchase"].trigger()
    journey = window.session.journey
    assert {journey.step(ident).phase for ident in ("one", "two")} == {"phase-4"}
    assert edit_name(window.session.history.undoable[0]) == "Give a phase"
    window.session.undo()
    assert {journey.step(ident).phase for ident in ("one", "two")} == {"phase-1"}


def test_a_phase_can_be_taken_away(window: MainWindow) -> None:
    window.canvas.select([("step", "two")])
    listed(window)["No phase"].trigger()
    assert window.session.journey.step("two").phase is None


def test_different_phases_have_no_mark(window: MainWindow) -> None:
    session = window.session
    session.commit(edit_steps(session.journey, ["two"], "set-phase", phase="phase-2"))
    window.canvas.select([("step", "one"), ("step", "two")])
    assert not any(action.isChecked() for action in listed(window).values())


def test_without_a_selection_nothing_can_be_given(window: MainWindow) -> None:
    assert not any(action.isEnabled() for action in listed(window).values())


@pytest.mark.qt_log_ignore("does not support")
def test_it_is_in_the_menu_of_a_step_and_survives_it(window: MainWindow) -> None:
    window.canvas.select([("step", "one")])
    menu = window.deeds.context_menu("step", window)
    menu.insertMenu(window.deeds["moment_of_truth"], window.step_menus.phases)
    assert window.step_menus.phases.menuAction() in menu.actions()
    menu.close()
    menu.deleteLater()
    assert window.step_menus.phases.menuAction() in window.menus["step"].actions()
    assert window.step_menus.phases.title() == "Phase"
