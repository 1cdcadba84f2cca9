"""Tidy as I go: a choice for all windows that is remembered, and what Tab does then."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeymapper import settings as stored
from journeymapper.model.edits.steps import add_after, add_step
from journeymapper.model.journey import Journey
from journeymapper.model.session import Session
from journeymapper.ui.desk import Desk
from tests.ui.conftest import Opener


def chain() -> Journey:
    journey = Journey()
    journey.apply(add_step(journey, "one", (0, 0), title="One"))
    journey.apply(add_after(journey, "two", "one", (0, 120), title="Two"))
    return journey


@pytest.mark.usefixtures("calm")
def test_it_is_off_until_it_is_chosen_and_then_remembered(opener: Opener, desk: Desk) -> None:
    one, other = opener(chain()), opener(chain())
    action = one.deeds["tidy_as_i_go"]
    assert not action.isChecked()
    assert not one.canvas.makes_room
    action.trigger()
    assert one.canvas.makes_room
    assert other.canvas.makes_room
    assert other.deeds["tidy_as_i_go"].isChecked()
    assert stored.load().tidy
    later = opener(chain())
    assert later.canvas.makes_room
    one.show_session(Session(chain()))
    assert one.canvas.makes_room
    action.trigger()
    assert not stored.load().tidy
    assert not later.canvas.makes_room


@pytest.mark.usefixtures("calm")
def test_tab_makes_room_and_undo_closes_it(opener: Opener, desk: Desk) -> None:
    desk.use_tidy(True)
    window = opener(chain())
    window.canvas.select([("step", "one")])
    QTest.keyClick(window.canvas, Qt.Key.Key_Tab)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Between")
    window.canvas.accept_title()
    found = {step.title: (step.x, step.y) for step in window.session.journey.steps}
    assert found == {"One": (0, 0), "Between": (0, 120), "Two": (0, 240)}
    assert len(window.session.history.undoable) == 1
    window.session.undo()
    found = {step.title: (step.x, step.y) for step in window.session.journey.steps}
    assert found == {"One": (0, 0), "Two": (0, 120)}
