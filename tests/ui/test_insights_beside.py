"""Insights beneath the map on the canvas: worked out when shown, in step with edits, lens and looks."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.drawing.lens import Lens
from journeymapper.drawing.shapes import Group, Text
from journeymapper.drawing.theme import THEMES
from journeymapper.model.edits.lists import edit_entry, remove_segment
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.journey import Journey
from journeymapper.ui.desk import Desk
from journeymapper.ui.insights_beside import InsightsBeside
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Opener


class Wall:
    """A window whose poster tells insights."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot
        self.beside = next(each for each in window._parts if isinstance(each, InsightsBeside))

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: not self.beside.figures.is_stale)

    def texts(self) -> list[str]:
        """What stands in the part; nothing if it is not there."""
        found = (each for each in self.window.canvas.drawing.frame if isinstance(each, Group))
        part = next((each for each in found if each.id == "insights"), None)
        return [each.text for each in part.shapes if isinstance(each, Text)] if part else []


@pytest.fixture
def wall(opener: Opener, house_buyer: Journey, qtbot: QtBot) -> Wall:
    made = Wall(opener(house_buyer), qtbot)
    made.window.deeds["part_insights"].trigger()
    assert made.texts() == ["Insights", "Being worked out…"]
    made.settle()
    return made


def test_until_it_is_shown_nothing_is_worked_out(opener: Opener, house_buyer: Journey, qtbot: QtBot) -> None:
    made = Wall(opener(house_buyer), qtbot)
    assert made.texts() == []
    assert made.beside.figures.value is None
    assert not made.beside.figures._quiet.isActive()


def test_it_tells_of_the_lens(wall: Wall) -> None:
    assert "The map with all routes open (not the average customer)" in wall.texts()
    wall.window.canvas.set_lens(Lens("bank"))
    assert wall.texts()[0] == "Insights: Bank"
    wall.window.canvas.set_lens(Lens("bank", "repeat-buyer"))
    wall.settle()
    assert "Segment Repeat buyer, 55\u00a0% of the customers" in wall.texts()


def test_an_edit_leaves_it_until_the_figures_are_new(wall: Wall) -> None:
    session = wall.window.session
    wall.window.canvas.set_lens(Lens("bank"))
    before = wall.texts()
    session.commit(edit_entry(session.journey, "supplier", "bank", name="Savings bank"))
    assert wall.texts() == before
    wall.settle()
    assert wall.texts()[0] == "Insights: Savings bank"


def test_switched_off_it_sleeps_and_switched_on_it_catches_up(wall: Wall) -> None:
    session = wall.window.session
    wall.window.deeds["part_insights"].trigger()
    assert wall.texts() == []
    last = session.journey.steps[-1].id
    session.commit(edit_steps(session.journey, [last], "edit-title", title="Stay"))
    assert wall.beside.figures.is_stale
    assert not wall.beside.figures._quiet.isActive()
    wall.window.deeds["part_insights"].trigger()
    wall.settle()
    assert "Customers stop at “Stay”." in wall.texts()


def test_switched_on_again_it_is_there_at_once(wall: Wall) -> None:
    told = wall.texts()
    for _ in range(2):
        wall.window.deeds["part_insights"].trigger()
    assert wall.texts() == told


def test_theme_and_language_follow(wall: Wall, desk: Desk) -> None:
    wall.window.redress(THEMES["dark"])
    assert "Being worked out…" not in wall.texts()
    assert len(wall.texts()) > 4
    desk.use_language("nl")
    assert wall.texts()[0] == "Inzichten"
    assert "De kaart met alle routes open (niet de gemiddelde klant)" in wall.texts()


def test_a_segment_that_goes_takes_the_lens_along(wall: Wall) -> None:
    session = wall.window.session
    wall.window.canvas.set_lens(Lens(None, "starter"))
    wall.settle()
    session.commit(remove_segment(session.journey, "starter"))
    wall.settle()
    QApplication.processEvents()
    assert "The map with all routes open (not the average customer)" in wall.texts()


def test_another_map_in_the_window_lets_it_go(wall: Wall) -> None:
    old = wall.beside
    wall.window.show_session(type(wall.window.session)(Journey()))
    assert not old.figures._is_open
