"""The editor as it is started: with files, without, and with files that cannot be opened."""

import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from journeymapper.app import open_at_start, take_short_turns
from journeymapper.model.journey import Journey
from journeymapper.resources import sample_path
from journeymapper.settings import Settings
from journeymapper.storage import files
from journeymapper.ui.desk import Desk
from journeymapper.ui.dialogs import messages as boxes

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(boxes, "tell", lambda _parent, text, _explanation="": found.append(text))
    return found


@pytest.fixture
def desk(qapp: QApplication, told: list[str]) -> Iterator[Desk]:
    made = Desk(qapp, Settings(appearance="light"), "en")
    yield made
    for window in list(made.windows):
        window.close()
    qapp.processEvents()
    made.deleteLater()


@pytest.fixture
def house(tmp_path: Path) -> Path:
    path = tmp_path / "house.journey"
    files.save(files.load(sample_path("house-buyer", "en")), path)
    return path


def test_what_works_in_another_thread_gives_way_to_the_window() -> None:
    before = sys.getswitchinterval()
    try:
        take_short_turns()
        assert sys.getswitchinterval() <= 0.001
    finally:
        sys.setswitchinterval(before)


def test_without_files_there_is_an_empty_map_with_five_phases(desk: Desk) -> None:
    open_at_start(desk, [])
    journey = desk.windows[0].session.journey
    assert len(desk.windows) == 1
    assert (journey.count("phase"), journey.count("step")) == (5, 0)


def test_each_file_has_a_window(desk: Desk, house: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.journey"
    files.save(Journey(), other)
    open_at_start(desk, [str(house), str(other)])
    assert [window.session.path for window in desk.windows] == [house, other]


@pytest.mark.parametrize("content", [None, b"not a journey"])
def test_a_file_that_cannot_be_opened_is_told_before_an_empty_map(
    desk: Desk, told: list[str], tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "bad.journey"
    if content is not None:
        path.write_bytes(content)
    open_at_start(desk, [str(path)])
    assert len(told) == 1
    assert str(path) in told[0]
    assert len(desk.windows) == 1
    assert desk.windows[0].session.path is None


def test_a_bad_file_beside_a_good_one(desk: Desk, told: list[str], house: Path, tmp_path: Path) -> None:
    open_at_start(desk, [str(tmp_path / "none.journey"), str(house)])
    assert len(told) == 1
    assert [window.session.path for window in desk.windows] == [house]


def test_the_sample_is_a_copy_without_a_file(desk: Desk) -> None:
    open_at_start(desk, [str(sample_path("house-buyer", "nl"))])
    assert desk.windows[0].session.path is None
    assert desk.windows[0].session.journey.count("step") == 23


START = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from journeymapper import app
from journeymapper.ui import desk

shown = desk.Desk._show

def show_and_look(self, session, *others):
    made = shown(self, session, *others)
    def look():
        window = self.windows[0]
        print(window.windowTitle(), window.deeds["save"].text(), session.journey.count("step"))
        window.deeds["quit"].trigger()
    QTimer.singleShot(0, look)
    return made

desk.Desk._show = show_and_look
print("ends with", app.run(sys.argv[1:], "nl"))
"""


def run_program(program: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_program_runs_and_ends() -> None:
    lines = run_program(START, str(sample_path("house-buyer", "nl"))).splitlines()
    assert lines == ["De reis van een huizenkoper[*] – JourneyMapper Opslaan 23", "ends with 0"]


OPENED_BY_THE_SYSTEM = """
import sys
from PySide6.QtGui import QFileOpenEvent
from journeymapper.app import Application, open_at_start
from journeymapper.settings import Settings
from journeymapper.ui.desk import Desk

app = Application([])
app.desk = Desk(app, Settings(), "en")
open_at_start(app.desk, [])
app.sendEvent(app, QFileOpenEvent(sys.argv[1]))
print(len(app.desk.windows), app.desk.windows[0].session.path)
"""


def test_macos_names_files_by_an_event(house: Path) -> None:
    assert run_program(OPENED_BY_THE_SYSTEM, str(house)).split() == ["1", str(house)]


AFTER_THE_MESSAGE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from journeymapper import app

def close_message():
    box = QApplication.activeModalWidget()
    if box is None:
        QTimer.singleShot(20, close_message)
        return
    print(box.text())
    box.close()
    QTimer.singleShot(100, look)

def look():
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QMainWindow) and window.isVisible():
            print("still there")
            window.deeds["quit"].trigger()

real_exec = QApplication.exec
QApplication.exec = lambda _: (QTimer.singleShot(0, close_message), real_exec())[1]
app.run(sys.argv[1:], "en")
"""


def test_an_empty_map_remains_after_the_message_about_a_bad_file(tmp_path: Path) -> None:
    path = tmp_path / "bad.journey"
    path.write_bytes(b"not a journey")
    lines = run_program(AFTER_THE_MESSAGE, str(path)).splitlines()
    assert lines == [f"{path}: Expected JSON; line 1, column 1 is not.", "still there"]


def test_what_is_loaded_before_the_first_window_is_only_what_it_needs() -> None:
    program = "import sys, journeymapper.app; print(*(name for name in sys.modules if '.' not in name))"
    loaded = set(run_program(program).split())
    assert loaded & {"networkx", "numpy", "qtawesome", "qtpy", "fontTools"} == set()


def test_panels_that_a_new_window_hides_are_loaded_later() -> None:
    loaded = set(run_program("import sys, journeymapper.app; print(*sys.modules)").split())
    panels = "journeymapper.ui.panels"
    hidden = {f"{panels}.{name}" for name in ("inspector.panel", "matrix.panel", "history", "tables.todo")}
    dialogs = ("exporting.dialog", "exporting.print_dialog", "importing.landing", "comparing.dialog")
    hidden |= {"PySide6.QtPrintSupport", *(f"journeymapper.ui.{name}" for name in dialogs)}
    assert all(importlib.util.find_spec(name) for name in hidden)
    assert loaded & (hidden | {"journeymapper.exchange.formats", "journeymapper.analysis.findings"}) == set()
