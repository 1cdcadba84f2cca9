"""Saving through the window, and all that may stand in its way."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from journeymapper.model.rules import Refusal
from journeymapper.storage import files, saving
from journeymapper.storage.backups import versions_of
from journeymapper.storage.journal.recovery import Recovery
from journeymapper.storage.unsaved import NotKeptError
from journeymapper.ui.desk import Desk
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Answers
from tests.ui.keeping.conftest import rename, with_steps


def in_place(path: Path) -> None:
    path.write_bytes(saving.faithful(with_steps("Theirs", "Two", "Three")))


def replaced(path: Path) -> None:
    saving.write(with_steps("Theirs", "Two", "Three"), path)


def deleted(path: Path) -> None:
    path.unlink()


def same_size_and_time(path: Path) -> None:
    before, data = path.stat(), path.read_bytes()
    changed = data.replace(b'"One"', b'"Uno"')
    assert changed != data
    path.write_bytes(changed)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = path.stat()
    assert (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)


OUTSIDE = [in_place, replaced, deleted, same_size_and_time]


@pytest.mark.parametrize("change", OUTSIDE)
def test_a_change_by_others_is_noticed_and_nothing_is_written(
    at_file: MainWindow, path: Path, answers: Answers, change: Callable[[Path], None]
) -> None:
    rename(at_file, "Mine")
    change(path)
    theirs = path.read_bytes() if path.exists() else None
    at_file.deeds["save"].trigger()
    assert len(answers.told) == 1
    assert "trip.journey" in answers.told[0]
    ways = ["again", "save-as"] if theirs is None else ["save-as", "compare", "beside", "overwrite"]
    assert answers.offered == ways
    assert (path.read_bytes() if path.exists() else None) == theirs
    assert at_file.isWindowModified()


@pytest.mark.parametrize("change", [in_place, replaced, same_size_and_time])
def test_overwriting_keeps_what_others_wrote(
    at_file: MainWindow, path: Path, answers: Answers, change: Callable[[Path], None]
) -> None:
    rename(at_file, "Mine")
    change(path)
    theirs = path.read_bytes()
    answers.choice = "overwrite"
    at_file.deeds["save"].trigger()
    assert files.load(path).step("one").title == "Mine"
    assert [version.path.read_bytes() for version in versions_of(path)] == [theirs]
    assert not at_file.isWindowModified()
    answers.told.clear()
    rename(at_file, "Mine again")
    at_file.deeds["save"].trigger()
    assert answers.told == []


def test_what_is_gone_can_be_saved_again(at_file: MainWindow, path: Path, answers: Answers) -> None:
    rename(at_file, "Mine")
    path.unlink()
    answers.choice = "again"
    at_file.deeds["save"].trigger()
    assert files.load(path).step("one").title == "Mine"
    assert not at_file.isWindowModified()


def test_both_are_kept_by_save_as(at_file: MainWindow, path: Path, answers: Answers, tmp_path: Path) -> None:
    rename(at_file, "Mine")
    replaced(path)
    theirs = path.read_bytes()
    answers.choice, answers.save = "save-as", tmp_path / "mine.journey"
    at_file.deeds["save"].trigger()
    assert path.read_bytes() == theirs
    assert files.load(tmp_path / "mine.journey").step("one").title == "Mine"
    assert at_file.session.path == tmp_path / "mine.journey"


def test_theirs_opens_beside_as_a_copy(at_file: MainWindow, path: Path, answers: Answers, desk: Desk) -> None:
    rename(at_file, "Mine")
    replaced(path)
    answers.choice = "beside"
    at_file.deeds["save"].trigger()
    assert at_file.session.journey.step("one").title == "Mine"
    beside = desk.windows[-1]
    assert beside is not at_file
    assert beside.session.journey.count("step") == 3
    assert beside.session.path is None
    assert "(copy)" in beside.windowTitle()
    answers.save = None
    beside.deeds["save_as"].trigger()
    assert answers.asked[-1] == str(path)


def test_it_is_told_how_theirs_differs(at_file: MainWindow, path: Path, answers: Answers) -> None:
    rename(at_file, "Mine")
    replaced(path)
    at_file.deeds["save"].trigger()
    assert "today " in answers.told[0]
    assert "it has 1 step more than yours." in answers.told[0]


@pytest.mark.parametrize(
    ("titles", "told"),
    [
        (("One",), "it has 1 step fewer than yours."),
        ((), "it has 2 steps fewer than yours."),
        (("A", "B"), "it has as many steps as yours."),
        (("A", "B", "C", "D"), "it has 2 steps more than yours."),
    ],
)
def test_fewer_steps_and_as_many_are_told_too(
    at_file: MainWindow, path: Path, answers: Answers, titles: tuple[str, ...], told: str
) -> None:
    rename(at_file, "Mine")
    saving.write(with_steps(*titles), path)
    at_file.deeds["save"].trigger()
    assert told in answers.told[0]


def test_what_is_no_map_any_more_is_told_and_opens_nothing(
    at_file: MainWindow, path: Path, answers: Answers, desk: Desk
) -> None:
    rename(at_file, "Mine")
    path.write_bytes(b"no map")
    answers.choice = "beside"
    at_file.deeds["save"].trigger()
    assert "It cannot be read as a map now." in answers.told[0]
    assert "Expected JSON" in answers.told[1]
    assert desk.windows == [at_file]


def test_the_file_is_kept_before_the_first_save_of_a_session_only(at_file: MainWindow, path: Path) -> None:
    before = path.read_bytes()
    for title in ("Second", "Third"):
        rename(at_file, title)
        at_file.deeds["save"].trigger()
    assert [version.path.read_bytes() for version in versions_of(path)] == [before]


def test_a_save_without_a_backup_says_so(
    at_file: MainWindow, path: Path, own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(saving, "keep", full)
    rename(at_file, "Mine")
    at_file.deeds["save"].trigger()
    assert files.load(path).step("one").title == "Mine"
    assert "without a version" in at_file.status.currentMessage()


def test_what_would_not_read_back_is_not_written(
    at_file: MainWindow, path: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise NotKeptError(Refusal("nodes[0].title", "want-text", (("found", "3"),)))

    before = path.read_bytes()
    monkeypatch.setattr(saving, "save", refuse)
    rename(at_file, "Mine")
    at_file.deeds["save"].trigger()
    assert path.read_bytes() == before
    assert at_file.isWindowModified()
    assert len(answers.told) == 1
    assert "nodes[0].title" in answers.told[0]


@pytest.mark.skipif(os.name == "nt", reason="folders are not read-only there")
def test_what_cannot_be_replaced_can_be_saved_elsewhere(
    at_file: MainWindow, path: Path, answers: Answers, tmp_path: Path
) -> None:
    path.chmod(0o444)
    before = path.read_bytes()
    rename(at_file, "Mine")
    answers.choice, answers.save = "save-as", tmp_path / "elsewhere.journey"
    at_file.deeds["save"].trigger()
    assert path.read_bytes() == before
    assert "no permission" in answers.told[0]
    assert files.load(tmp_path / "elsewhere.journey").step("one").title == "Mine"
    assert not at_file.isWindowModified()


def test_a_save_that_failed_leaves_the_journal_at_work(
    at_file: MainWindow, path: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", str(path))

    rename(at_file, "Mine")
    monkeypatch.setattr(saving, "save", full)
    at_file.deeds["save"].trigger()
    assert "The disk is full." in answers.told[0]
    assert at_file.isWindowModified()
    rename(at_file, "Mine, later")
    at_file.keeper.leave()
    found = Recovery()
    assert [each.journey.step("one").title for each in found.found] == ["Mine, later"]
    found.close()


def test_dont_save_keeps_the_map_out_of_sight(
    at_file: MainWindow, desk: Desk, answers: Answers, own_folders: Path
) -> None:
    rename(at_file, "Mine")
    answers.first = "discard"
    at_file.close()
    assert desk.windows == []
    recovery = Recovery()
    assert recovery.found == ()
    recovery.close()
    assert len(list(own_folders.rglob("discarded/*.journal"))) == 1


def test_a_saved_map_leaves_nothing_behind(at_file: MainWindow, own_folders: Path) -> None:
    rename(at_file, "Mine")
    at_file.deeds["save"].trigger()
    at_file.deeds["close"].trigger()
    assert list(own_folders.rglob("*.journal")) == []


def test_a_patch_that_answers_another_is_kept_after_it(at_file: MainWindow) -> None:
    """Views may commit when they hear of a patch: the journal has both in the order they were made."""

    def answer(_: object) -> None:
        if at_file.session.journey.step("one").title == "Question":
            rename(at_file, "Answer")

    at_file.session.subscribe(answer)
    rename(at_file, "Question")
    at_file.keeper.leave()
    found = Recovery()
    assert [each.journey.step("one").title for each in found.found] == ["Answer"]
    found.close()
