"""The check of a window's map: signs on the map, counts in the status line; hints are not counted."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper import settings
from journeymapper.drawing.map import draw
from journeymapper.drawing.theme import THEMES
from journeymapper.exchange.options import Options
from journeymapper.exchange.writing import export
from journeymapper.model.edits.hushing import hush
from journeymapper.model.edits.sheet import edit_sheet
from journeymapper.model.edits.transitions import edit_transitions
from journeymapper.model.journey import Journey
from journeymapper.model.records import Key
from journeymapper.model.session import Session
from journeymapper.ui import documents
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.checking import Checking, hushed_as
from journeymapper.ui.desk import Desk
from journeymapper.ui.figures import Figures
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Opener
from tests.ui.panels.findings.faulty import faulty


@pytest.fixture
def window(opener: Opener, qtbot: QtBot) -> MainWindow:
    made = opener(faulty())
    settle(made, qtbot)
    return made


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.checking.figures.is_stale)


def signed(window: MainWindow) -> set[Key]:
    """What has a sign on the map."""
    scene = window.canvas.map
    keys: list[Key] = [
        *(("step", each) for each in scene.cards),
        *(("transition", each) for each in scene.arrows),
    ]
    places = [(key, scene.cards[key[1]] if key[0] == "step" else scene.arrows[key[1]]) for key in keys]
    return {key for key, item in places if scene.faults.at(item.sign_at) == key}


def test_errors_and_warnings_have_signs_and_hints_have_none(window: MainWindow) -> None:
    assert signed(window) == {
        ("step", "a"),
        ("step", "d"),
        ("transition", "a-c"),
        ("transition", "d-a"),
        ("transition", "b-d"),
    }
    assert ("step", "z") not in signed(window)


def test_a_sign_tells_all_that_is_wrong_there(window: MainWindow, qtbot: QtBot) -> None:
    arrow: Key = ("transition", "a-c")
    assert window.checking.tell(arrow).startswith("The loop from “Begin” to “Middle”")
    window.session.commit(edit_transitions(window.session.journey, ["a-c"], "share", share=None))
    settle(window, qtbot)
    assert len(window.checking.tell(arrow).split("\n")) == 2
    assert window.checking.tell(("step", "b")) == ""


def test_what_is_hushed_has_no_sign_and_is_not_counted(window: MainWindow) -> None:
    before = window.checking.count("warning")
    arrow = next(each for each in window.checking.told if each.id == "phase-order")
    window.session.commit(hush(window.session.journey, [hushed_as(arrow)]))
    assert ("transition", "b-d") not in signed(window)
    assert window.checking.count("warning") == before - 1
    assert window.checking.hushed == (arrow,)
    window.session.undo()
    assert ("transition", "b-d") in signed(window)
    assert not window.checking.hushed


def test_the_signs_can_be_switched_off_for_good(window: MainWindow, desk: Desk) -> None:
    action = window.deeds["signs"]
    assert action.isChecked()
    action.trigger()
    assert not action.isChecked()
    assert signed(window) == set()
    assert not settings.decode(settings.encode(desk.settings)).signs
    window.show_session(Session(faulty()))
    window.canvas.show()
    assert signed(window) == set()
    action.trigger()
    assert desk.settings.signs


def test_the_status_line_counts_what_is_wrong(window: MainWindow, qtbot: QtBot) -> None:
    button = window.status.findings
    assert button.isVisible()
    assert button.text() == button.accessibleName() == "1 error, 6 warnings"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.panel_shown("findings")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not window.panel_shown("findings")
    window.session.commit(hush(window.session.journey, map(hushed_as, window.checking.told)))
    assert button.isHidden()


def test_hints_do_not_nag(window: MainWindow, qtbot: QtBot) -> None:
    kept = [each for each in window.checking.told if each.severity == "hint"]
    assert kept
    others = [hushed_as(each) for each in window.checking.told if each.severity != "hint"]
    window.session.commit(edit_sheet(window.session.journey, hushed=tuple(others)))
    assert list(window.checking.told) == kept
    assert window.status.findings.isHidden()
    assert signed(window) == set()


def test_no_export_has_signs(window: MainWindow, tmp_path: Path) -> None:
    journey = window.session.journey
    theme = window.canvas.drawing.theme
    assert signed(window)
    assert window.canvas.drawing.drawing() == draw(journey, theme)
    export(journey, tmp_path / "map.svg", Options())
    text = (tmp_path / "map.svg").read_text("utf-8")
    assert theme.error not in text
    assert theme.warning not in text


def test_another_map_is_checked_instead(window: MainWindow, house_buyer: Journey, qtbot: QtBot) -> None:
    before = window.checking
    window.show_session(Session(house_buyer))
    settle(window, qtbot)
    assert window.checking is not before
    assert signed(window) == set()
    assert window.status.findings.isHidden()
    window.session.commit(edit_sheet(house_buyer, goal=None))
    settle(window, qtbot)
    assert window.status.findings.text() == "1 warning"
    assert len(before.told) > 1


def test_no_thread_is_left_when_a_window_has_closed(desk: Desk, opener: Opener, qapp: QApplication) -> None:
    window = opener(documents.new_journey())
    window.checking.figures.ask()
    window.session.history.mark_saved()
    window.close()
    qapp.sendPostedEvents(None, 0)
    QApplication.processEvents()
    assert not desk.windows
    assert not [each for each in threading.enumerate() if each.name == "figures"]


def test_what_is_slow_to_load_is_left_to_the_thread() -> None:
    """The window and its panels are there without what the check alone needs."""
    code = (
        "import sys, journeymapper.ui.window, journeymapper.ui.panels.findings.panel\n"
        "print([name for name in ('numpy', 'scipy', 'networkx') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_map_is_checked_once_it_is_on_the_screen(qtbot: QtBot) -> None:
    canvas = Canvas(Session(faulty()), THEMES["light"])
    qtbot.addWidget(canvas)
    checking = Checking(canvas.session, canvas, signs=True)
    other = Figures(canvas.session, lambda journey: journey.count("step"), canvas)
    with qtbot.waitSignal(other.ready):
        pass
    assert (checking.figures.value, checking.figures.is_stale) == (None, True)
    with qtbot.waitSignal(checking.changed):
        canvas.show()
    assert checking.count("error") == 1
    checking.release()


def test_an_empty_map_has_nothing_to_tell(opener: Opener, qtbot: QtBot) -> None:
    window = opener(documents.new_journey())
    settle(window, qtbot)
    assert (window.checking.told, window.checking.hushed) == ((), ())
    assert window.status.findings.isHidden()
