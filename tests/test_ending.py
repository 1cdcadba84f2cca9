"""Told to end, in a process of its own: no question, the journal stays, and the status tells the signal."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from journeymapper.settings import state_folder

ROOT = Path(__file__).resolve().parent.parent

EDIT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from journeymapper import app
from journeymapper.model.edits.steps import add_step
from journeymapper.ui.dialogs import messages

real_exec = QApplication.exec
how = sys.argv[1]

def edit():
    if not application.desk.windows:
        QTimer.singleShot(10, edit)
        return
    window = application.desk.windows[0]
    if how != "untouched":
        window.session.commit(add_step(window.session.journey, "one", (0, 0), title="Unsaved"))
    QTimer.singleShot(0, lambda: print("ready", flush=True))
    if how == "asking":
        messages.ask_save_first(window, "name")
        print("asked", flush=True)

def exec_and_edit(made):
    global application
    application = made
    QTimer.singleShot(0, edit)
    return real_exec()

QApplication.exec = exec_and_edit
sys.exit(app.run([], "en"))
"""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has no such signals")


def ended(how: str, number: int) -> tuple[int, str, str]:
    """Exit status, output and errors of an editor that gets a signal once it is ready."""
    with subprocess.Popen(
        [sys.executable, "-W", "error", "-c", EDIT, how],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        child.send_signal(number)
        out, err = child.communicate(timeout=60)
    return child.returncode, out, err


def journals() -> list[Path]:
    return list((state_folder() / "journals").glob("*.journal"))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_ends_the_program_and_the_work_stays_in_the_journal(number: int) -> None:
    assert ended("edited", number) == (128 + number, "", "")
    (journal,) = journals()
    assert "Unsaved" in journal.read_text("utf-8")


def test_a_question_that_is_open_is_not_waited_for() -> None:
    status, out, err = ended("asking", signal.SIGTERM)
    assert (status, out, err) == (128 + signal.SIGTERM, "asked\n", "")
    assert len(journals()) == 1


def test_a_map_without_changes_leaves_nothing() -> None:
    assert ended("untouched", signal.SIGTERM)[0] == 128 + signal.SIGTERM
    assert journals() == []


def test_what_stays_is_found_and_brings_everything_back() -> None:
    ended("edited", signal.SIGTERM)
    program = """
import json
from journeymapper.storage.journal.recovery import Recovery
recovery = Recovery()
(one,) = recovery.found
print(json.dumps([step.title for step in recovery.recover(one).steps]))
"""
    told = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert json.loads(told.stdout) == ["Unsaved"]
