"""Save a copy, after a fault: whatever else fails, the map reaches a file."""

from pathlib import Path

import pytest

from journeymapper.app import save_copy_of_active
from journeymapper.model.edits.steps import add_step
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.rules import Refusal
from journeymapper.storage import files, saving, unsaved
from journeymapper.ui.desk import Desk
from journeymapper.ui.dialogs.fault import FaultBox
from journeymapper.ui.rescue import save_copy
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Answers, Opener


def titles(path: Path) -> list[str]:
    return [step.title for step in files.load(path).steps]


def test_a_copy_is_written_and_the_session_knows_nothing_of_it(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    window.session.commit(add_step(window.session.journey, "three", (0, 300), title="Three"))
    answers.save = tmp_path / "copy"
    assert save_copy(window.session.journey, "My map.journey", window) == tmp_path / "copy.journey"
    assert answers.asked == ["My map – copy.journey"]
    assert titles(tmp_path / "copy.journey") == ["One", "Two", "Three"]
    assert window.session.path is None
    assert window.session.is_modified


def test_it_works_though_all_who_follow_the_session_fail(
    window: MainWindow, answers: Answers, desk: Desk, tmp_path: Path
) -> None:
    def fail(patch: Patch) -> None:
        raise ValueError(patch.name)

    window.session.subscribe(fail)
    with pytest.raises(ValueError, match="add-step"):
        window.session.commit(add_step(window.session.journey, "three", (0, 300), title="Three"))
    answers.save = tmp_path / "copy.journey"
    box = FaultBox(window, "details", tmp_path / "log", lambda parent: save_copy_of_active(desk, parent))
    save_copy_of_active(desk, box)
    assert titles(tmp_path / "copy.journey") == ["One", "Two", "Three"]
    box.deleteLater()


def test_the_map_is_that_of_the_window_that_the_box_belongs_to(
    window: MainWindow, opener: Opener, answers: Answers, desk: Desk, tmp_path: Path
) -> None:
    opener(Journey())
    answers.save = tmp_path / "copy.journey"
    box = FaultBox(window, "details", tmp_path / "log", None)
    save_copy_of_active(desk, box)
    assert titles(answers.save) == ["One", "Two"]
    save_copy_of_active(desk, None)
    assert titles(answers.save) == []
    box.deleteLater()


def test_without_a_window_there_is_nothing_to_save(desk: Desk, answers: Answers) -> None:
    save_copy_of_active(desk, None)
    assert answers.asked == []


def test_a_map_that_does_not_read_back_is_written_all_the_same(
    window: MainWindow, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise unsaved.NotKeptError(Refusal("nodes[0]", "reads-back-otherwise"))

    monkeypatch.setattr(saving, "write", fail)
    answers.save = tmp_path / "copy.journey"
    assert save_copy(window.session.journey, "map", window) == answers.save
    assert titles(answers.save) == ["One", "Two"]


def test_that_it_could_not_be_written_is_told(window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    answers.save = tmp_path / "none" / "copy.journey"
    assert save_copy(window.session.journey, "map", window) is None
    assert str(answers.save) in answers.told[0]


@pytest.mark.parametrize("given", ["suffix", "nothing"])
def test_no_other_file_is_replaced_unasked(
    window: MainWindow, answers: Answers, tmp_path: Path, given: str
) -> None:
    (tmp_path / "copy.journey").write_bytes(b"mine")
    answers.save = tmp_path / "copy" if given == "suffix" else None
    assert save_copy(window.session.journey, "map", window) is None
    assert (tmp_path / "copy.journey").read_bytes() == b"mine"
