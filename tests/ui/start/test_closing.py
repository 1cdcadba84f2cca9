"""Closing the last map: the start page takes its place, and ends with its window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.sheet import edit_sheet
from journeymapper.storage.journal.recovery import Recovery
from journeymapper.ui.desk import Desk
from journeymapper.ui.start.page import StartPage
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Answers
from tests.ui.start.rig import focus, page_of, tiles

CTRL = Qt.KeyboardModifier.ControlModifier


def close_by_key() -> None:
    QTest.keyClick(focus(), Qt.Key.Key_W, CTRL)


def change(window: MainWindow) -> None:
    window.session.commit(edit_sheet(window.session.journey, title="Mine"))


def test_the_last_map_makes_way_for_the_start_page_and_that_ends_with_its_window(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    close_by_key()
    assert desk.windows == [window]
    page = page_of(window)
    assert page is not None
    qtbot.waitUntil(page.isVisible)
    qtbot.waitUntil(window.canvas.hasFocus)
    assert (window.session.path, window.session.journey.count("step")) == (None, 0)
    assert window.windowTitle() == "Untitled[*] – JourneyMapper"
    close_by_key()
    assert desk.windows == []


def test_the_button_of_a_window_and_quit_end_it(window: MainWindow, desk: Desk) -> None:
    window.close()
    assert desk.windows == []


def test_a_map_that_is_not_the_last_goes_with_its_window(window: MainWindow, desk: Desk) -> None:
    window.deeds["new"].trigger()
    other = desk.windows[1]
    window.deeds["close"].trigger()
    assert desk.windows == [other]
    assert page_of(other) is None


@pytest.mark.parametrize(("answer", "goes"), [("discard", True), ("cancel", False)])
def test_changes_are_asked_about_first(window: MainWindow, answers: Answers, answer: str, goes: bool) -> None:
    answers.first = answer  # type: ignore[assignment] # two of the three
    change(window)
    window.deeds["close"].trigger()
    assert answers.asked == ["Mine"]
    assert (page_of(window) is not None) == goes
    assert window.session.is_modified != goes
    found = Recovery()
    assert found.found == ()
    found.close()


def test_a_presentation_ends_first(window: MainWindow) -> None:
    window.deeds["present"].trigger()
    window.deeds["close"].trigger()
    assert not window.presenting.is_on
    assert not window.isFullScreen()
    assert window.toolbar.isVisible()
    assert page_of(window) is not None


def test_the_page_that_came_back_opens_maps_in_its_window(
    start: Callable[[], StartPage], saved: list[Path], desk: Desk
) -> None:
    start()
    window = desk.windows[0]
    assert desk.open_file(saved[0], window)
    close_by_key()
    page = page_of(window)
    assert page is not None
    assert tiles(page)[0].title == "kitchen"
    QTest.mouseClick(tiles(page)[0], Qt.MouseButton.LeftButton)
    assert [each.session.path for each in desk.windows] == [saved[0]]
