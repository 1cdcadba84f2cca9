"""The presenter's notes: on the laptop while the projector shows the map, or in a window on demand."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.steps import edit_steps
from journeymapper.ui.present.show import Show
from journeymapper.ui.window import MainWindow

Press = Callable[..., None]
ROOT = Path(__file__).resolve().parents[3]


def test_with_one_screen_they_come_on_demand(
    stage: MainWindow, show: Show, press: Press, qtbot: QtBot
) -> None:
    assert not show.notes.isVisible()
    press(Qt.Key.Key_I)
    assert show.notes.isVisible()
    assert show.notes.isWindow()
    assert stage.deeds["present_notes"].isChecked()
    show.notes.close()
    assert not stage.deeds["present_notes"].isChecked()
    assert stage.presenting.is_on


def test_they_tell_the_step_what_to_say_and_what_comes_next(
    stage: MainWindow, show: Show, press: Press
) -> None:
    journey = stage.session.journey
    step = str(stage.canvas.selection.step)
    stage.session.commit(edit_steps(journey, [step], "edit-title", speaker_notes="Ask <b>who</b>\nrents now"))
    press(Qt.Key.Key_I)
    notes = show.notes
    assert notes.step.text() == f"1  {journey.step(step).title}"
    assert notes.text.text() == "Ask <b>who</b>\nrents now"
    assert notes.text.textFormat() == Qt.TextFormat.PlainText
    after = show.walk.next_step
    assert after is not None
    assert notes.next.text() == f"Next: {journey.step(after).title}"
    assert notes.clock.text()
    QTest.keyClick(notes, Qt.Key.Key_Right)
    assert notes.step.text().endswith(journey.step(after).title)
    QTest.keyClick(notes, Qt.Key.Key_End)
    assert notes.next.text() == "Next: nothing"


def test_keys_and_buttons_of_presenting_hold_there(
    stage: MainWindow, show: Show, press: Press, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_I)
    notes = show.notes
    notes.activateWindow()
    notes.setFocus()
    qtbot.waitUntil(notes.hasFocus)
    QTest.keyClick(notes, Qt.Key.Key_T)
    assert notes.left.text() == show.countdown.text != ""
    QTest.keyClick(notes, Qt.Key.Key_B)
    assert show.blank.isVisible()
    QTest.keyClick(notes, Qt.Key.Key_B)
    assert not show.blank.isVisible()
    first = stage.canvas.selection.step
    button = next(
        each for each in notes.buttons if each.defaultAction().objectName() == "action_present_next"
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert stage.canvas.selection.step != first
    QTest.keyClick(notes, Qt.Key.Key_Escape)
    assert not stage.presenting.is_on
    QApplication.processEvents()
    seen = [each.objectName() for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert "present_notes" not in seen


_TWO = """
import sys
sys.path.insert(0, {root!r})
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from journeymapper.resources import sample_path
from journeymapper.settings import Settings
from journeymapper.storage import files
from journeymapper.ui.desk import Desk

app = QApplication([])
desk = Desk(app, Settings(appearance="light"), "en")
window = desk.open_journey(files.load(sample_path("house-buyer", "en")), None)
laptop = next(each for each in app.screens() if each.name() == "laptop")
window.resize(1200, 700)
window.move(laptop.geometry().topLeft())
window.activateWindow()
QTest.qWait(200)
place = window.geometry()
assert window.screen().name() == "laptop"
QTest.keyClick(window.canvas, Qt.Key.Key_F5)
QTest.qWait(300)
notes = window.presenting.show.notes
print(window.screen().name(), window.canvas.width(), window.canvas.height(), window.isFullScreen())
print(notes.isVisible(), notes.screen().name(), laptop.geometry().contains(notes.geometry()))
QTest.keyClick(window.canvas, Qt.Key.Key_Right)
print(notes.step.text()[:1])
window.presenting.end()
QTest.qWait(300)
shown = [each.objectName() for each in app.topLevelWidgets() if each.isVisible()]
print(window.screen().name(), window.geometry() == place, window.isFullScreen(), shown)
window.session.history.mark_saved()
window.close()
"""


def test_with_two_screens_the_map_is_on_the_other_one(tmp_path: Path) -> None:
    usual = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1, "y": 0}
    screens = [
        {"name": "laptop", "x": 0, "width": 1366, "height": 768, **usual},
        {"name": "projector", "x": 1366, "width": 1920, "height": 1080, **usual},
    ]
    (tmp_path / "screens.json").write_text(json.dumps({"screens": screens}), "utf-8")
    (tmp_path / "two.py").write_text(_TWO.format(root=str(ROOT)), "utf-8")
    platform = "offscreen:configfile=screens.json"
    ended = subprocess.run(
        [sys.executable, "two.py"],
        cwd=tmp_path,
        env=os.environ | {"QT_QPA_PLATFORM": platform},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.stdout.splitlines() == [
        "projector 1920 1080 True",
        "True laptop True",
        "2",
        "laptop True False ['main_window']",
    ], ended.stderr
