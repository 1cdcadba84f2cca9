"""A file that another program has open, and maps that are opened to be read only or as a copy."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeymapper.storage import files, saving
from journeymapper.storage.journal.journal import Journal
from journeymapper.ui.desk import Desk
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Answers
from tests.ui.keeping.conftest import rename, with_steps

ROOT = Path(__file__).resolve().parents[3]
HOLD = """
import sys
from pathlib import Path
from journeymapper.storage import saving
from journeymapper.storage.journal.journal import Journal
path = Path(sys.argv[1])
opened = saving.opened(path)
journal = Journal.start(opened.journey, path, digest=opened.standing.digest)
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other(path: Path, own_folders: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the file open."""
    command = [sys.executable, "-c", HOLD, str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as made:
        assert made.stdout is not None
        assert made.stdout.readline() == "open\n"
        yield made
        made.kill()


def opened(desk: Desk, path: Path) -> MainWindow:
    assert desk.open_file(path, None)
    return desk.windows[-1]


@pytest.mark.usefixtures("other")
def test_who_has_it_open_is_told_and_may_be_left_alone(desk: Desk, path: Path, answers: Answers) -> None:
    assert not desk.open_file(path, None)
    assert desk.windows == []
    assert answers.offered == ["read-only", "copy", "anyway"]
    assert "“trip.journey” is open elsewhere." in answers.told[0]
    assert "Another JourneyMapper on this computer has had it open since today" in answers.told[0]


@pytest.mark.usefixtures("other")
def test_to_be_read_only_it_is_saved_under_another_name(
    desk: Desk, path: Path, answers: Answers, tmp_path: Path
) -> None:
    answers.choice = "read-only"
    window = opened(desk, path)
    assert window.windowTitle() == "trip.journey (read-only)[*] – JourneyMapper"
    before = path.read_bytes()
    rename(window, "Mine")
    answers.choice, answers.save = None, tmp_path / "mine.journey"
    window.deeds["save"].trigger()
    assert answers.offered == ["save-as"]
    assert window.isWindowModified()
    answers.choice = "save-as"
    window.deeds["save"].trigger()
    assert path.read_bytes() == before
    assert files.load(tmp_path / "mine.journey").step("one").title == "Mine"
    assert window.windowTitle() == "mine.journey[*] – JourneyMapper"
    rename(window, "Mine again")
    answers.told.clear()
    window.deeds["save"].trigger()
    assert answers.told == []


@pytest.mark.usefixtures("other")
def test_to_be_read_only_it_stays_so_when_it_is_loaded_anew(desk: Desk, path: Path, answers: Answers) -> None:
    answers.choice = "read-only"
    window = opened(desk, path)
    saving.write(with_steps("Theirs"), path)
    assert desk.reload(window)
    assert window.session.journey.step("one").title == "Theirs"
    assert "(read-only)" in window.windowTitle()


@pytest.mark.usefixtures("other")
def test_a_copy_has_no_file_and_offers_the_one_it_came_from(desk: Desk, path: Path, answers: Answers) -> None:
    answers.choice = "copy"
    window = opened(desk, path)
    assert window.session.path is None
    assert "(copy)" in window.windowTitle()
    window.deeds["save"].trigger()
    assert answers.asked == [str(path)]


@pytest.mark.usefixtures("other")
def test_both_may_work_on_it_and_the_second_to_save_is_told(desk: Desk, path: Path, answers: Answers) -> None:
    answers.choice = "anyway"
    window = opened(desk, path)
    assert window.session.path == path
    rename(window, "Mine")
    saving.write(with_steps("Theirs"), path)  # as the other would
    answers.told.clear()
    window.deeds["save"].trigger()
    assert "was changed by someone else" in answers.told[0]
    assert files.load(path).step("one").title == "Theirs"


def test_a_program_that_was_killed_holds_nothing(
    desk: Desk, path: Path, answers: Answers, other: subprocess.Popen[str]
) -> None:
    other.kill()
    other.wait()
    opened(desk, path)
    assert answers.told == []


def test_a_file_that_is_open_here_is_not_open_elsewhere(
    desk: Desk, at_file: MainWindow, path: Path, answers: Answers, tmp_path: Path
) -> None:
    """Its other window is raised; a copy of it that was saved there has a journal of this program."""
    answers.save = tmp_path / "other.journey"
    at_file.deeds["save_as"].trigger()
    at_file.deeds["save_as"].trigger()
    window = opened(desk, path)
    assert window is not at_file
    assert answers.told == []


def test_a_file_on_a_computer_elsewhere_is_told_with_its_name(
    desk: Desk, path: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr("platform.node", lambda: "kitchen")
        held = saving.opened(path)
        journal = Journal.start(held.journey, path, digest=held.standing.digest)
    assert not desk.open_file(path, None)
    assert "JourneyMapper on kitchen has had it open since today" in answers.told[0]
    journal.finish()
