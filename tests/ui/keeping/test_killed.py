"""The real program, killed in the middle of the work, and what its next start offers."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from journeymapper.storage import files, saving
from journeymapper.storage.journal.recovery import Recovery
from journeymapper.ui.desk import Desk
from tests.ui.conftest import Answers
from tests.ui.keeping.conftest import with_steps

ROOT = Path(__file__).resolve().parents[3]

DRIVEN = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from journeymapper import app
from journeymapper.model.edits.steps import add_step

def tell(**facts):
    print(json.dumps(facts), flush=True)

def windows():
    return QApplication.instance().desk.windows

def when(condition, act):
    if condition():
        act()
    else:
        QTimer.singleShot(20, lambda: when(condition, act))

def start(files, first):
    real_exec = QApplication.exec
    ready = lambda: windows() and windows()[0].isVisible()
    QApplication.exec = lambda *_: (QTimer.singleShot(0, lambda: when(ready, first)), real_exec())[1]
    sys.exit(app.run(files, "en"))
"""

EDITS = (
    DRIVEN
    + """
def edit():
    session = windows()[0].session
    for at in range(int(sys.argv[1])):
        session.commit(add_step(session.journey, f"new-{at}", (300 * at, 0), title=f"New {at}"))
        tell(done=at)
    session.undo()
    tell(done="all")

start(sys.argv[2:], edit)
"""
)

TYPES = (
    DRIVEN
    + """
from PySide6.QtTest import QTest

def begin():
    session = windows()[0].session
    session.commit(add_step(session.journey, "one", (0, 0), title="One"))
    when(QApplication.focusWidget, press)

def press():
    windows()[0].deeds["new_step"].trigger()
    when(lambda: type(QApplication.focusWidget()).__name__ == "TitleEditor", type_title)

def type_title():
    QTest.keyClicks(QApplication.focusWidget(), "Half a tit")
    tell(done="all")

start([], begin)
"""
)

NEXT = (
    DRIVEN
    + """
from journeymapper.ui.keeping.recover_dialog import RecoverDialog

def offered():
    return [each for each in windows()[0].findChildren(RecoverDialog) if each.isVisible()]

def take():
    dialog = offered()[0]
    listed = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    tell(listed=listed)
    dialog.open_chosen.click()
    for each in windows():
        steps = [step.title for step in each.session.journey.steps]
        origin = each.keeper.origin
        tell(title=each.windowTitle(), steps=steps, offered=str(origin.offered),
             modified=each.isWindowModified())
        each.session.history.mark_saved()
        each.close()

start([], lambda: when(offered, take))
"""
)

CRASHES = (
    DRIVEN
    + """
import os
from journeymapper.ui.keeping import picture_list

def crash(*_):
    tell(drawing=True)
    os._exit(1)

picture_list.picture = crash
start([], lambda: None)
"""
)


def command(program: str, *arguments: str) -> list[str]:
    return [sys.executable, "-c", program, *arguments]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}


def killed_while_editing(edits: int, paths: Sequence[Path]) -> int:
    """Edits in a process of its own, and ends that once the last was made; its exit status."""
    return killed_when_done(command(EDITS, str(edits), *(str(path) for path in paths)), signal.SIGKILL)


def killed_when_done(line: Sequence[str], by: int) -> int:
    """Ends a program once it tells that all is done; its exit status."""
    with subprocess.Popen(line, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        for told in program.stdout:
            if json.loads(told)["done"] == "all":
                program.send_signal(by)
        return program.wait(60)


def left_behind() -> int:
    """How many maps the next start would offer."""
    recovery = Recovery()
    found = len(recovery.found)
    recovery.close()
    return found


def next_start(program: str = NEXT, status: int = 0) -> list[dict[str, object]]:
    """What the program tells when it is started again."""
    done = subprocess.run(
        command(program),
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == status, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 there")
def test_what_was_not_saved_comes_back_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "trip.journey"
    saving.write(with_steps("One", "Two"), path)
    before = path.read_bytes()
    assert killed_while_editing(4, [path]) == -signal.SIGKILL
    listed, *windows = next_start()
    assert len(listed["listed"]) == 1  # type: ignore[arg-type] # a list, as printed above
    assert windows == [
        {
            "title": "trip.journey (recovered)[*] – JourneyMapper",
            "steps": ["One", "Two", "New 0", "New 1", "New 2"],
            "offered": str(path),
            "modified": True,
        }
    ]
    assert path.read_bytes() == before
    assert len(files.load(path).steps) == 2


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal there")
def test_what_is_being_typed_in_a_new_map_when_the_program_is_told_to_end_comes_back_too() -> None:
    assert killed_when_done(command(TYPES), signal.SIGTERM) == 128 + signal.SIGTERM
    _, window = next_start()
    assert window["steps"] == ["One", "Half a tit"]
    assert window["offered"] == "None"


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid"), reason="folders are not read-only there")
def test_a_map_in_a_folder_that_cannot_be_written_to_comes_back_too(tmp_path: Path) -> None:
    folder = tmp_path / "read-only"
    folder.mkdir()
    path = folder / "trip.journey"
    saving.write(with_steps("One"), path)
    folder.chmod(0o555)
    try:
        killed_while_editing(2, [path])
        _, window = next_start()
    finally:
        folder.chmod(0o755)
    assert window["steps"] == ["One", "New 0"]


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 there")
def test_a_map_that_crashes_the_program_twice_is_set_aside(own_folders: Path) -> None:
    killed_while_editing(2, [])
    for _ in range(2):
        assert next_start(CRASHES, status=1) == [{"drawing": True}]
    assert left_behind() == 0
    assert len(list(own_folders.rglob("aside/*.journal"))) == 1


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 there")
def test_what_is_left_as_it_is_is_not_offered(tmp_path: Path) -> None:
    path = tmp_path / "trip.journey"
    saving.write(with_steps("One"), path)
    killed_while_editing(0, [path])
    assert left_behind() == 0


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 there")
def test_two_programs_at_one_file(tmp_path: Path, desk: Desk, answers: Answers) -> None:
    path = tmp_path / "trip.journey"
    saving.write(with_steps("One"), path)
    line = command(EDITS, "2", str(path))
    with subprocess.Popen(line, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        while json.loads(other.stdout.readline())["done"] != "all":
            pass
        assert not desk.open_file(path, None)
        assert answers.offered == ["read-only", "copy", "anyway"]
        other.kill()
        other.wait(60)
    assert desk.open_file(path, None)
    assert desk.windows[-1].session.path == path
