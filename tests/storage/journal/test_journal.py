"""The life of a journal: edits, saves, the end; and what a program that is killed leaves of it."""

import json
import os
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from journeymapper.model.edits.steps import edit_steps
from journeymapper.storage import files, saving
from journeymapper.storage.journal import folder, journal
from journeymapper.storage.journal.journal import Journal
from journeymapper.storage.journal.reading import read_head, replay
from tests.model.sketch import contents
from tests.model.sketch import journey as sketch
from tests.storage.journal.left import Open, everything, files_of, open_map


def threads(map_: Open) -> list[str]:
    """Those of this map: another test of the same process may have a window open."""
    name = f"journal {map_.journal.session}"
    return [each.name for each in threading.enumerate() if each.name == name]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "map.journey"


def save(map_: Open, path: Path) -> None:
    done = saving.save(map_.journey, path)
    map_.session.saved(path)
    map_.journal.rebase(path, done.standing.digest)


def test_each_patch_is_in_the_file_when_the_edit_is_made() -> None:
    map_ = open_map()
    for count in range(1, 20):
        map_.edit(seed=count)
        found = replay(map_.file)
        assert contents(found.journey) == map_.states[-1]
        assert found.edits == count
    map_.journal.finish()


def test_a_journal_that_is_begun_with_a_patch_starts_before_it(file: Path) -> None:
    map_ = open_map()
    save(map_, file)
    before = contents(map_.journey)
    map_.journal.finish()
    made = edit_steps(map_.journey, ["a"], "edit-text", title="Other")
    map_.session.commit(made)
    begun = Journal.start(map_.journey, file, saved=True, made=made)
    found = replay(folder.place(begun.session, 1))
    assert (contents(found.journey), found.edits, found.holds_work) == (contents(map_.journey), 1, True)
    begun.append(made.inverse())
    found = replay(folder.place(begun.session, 1))
    assert (contents(found.journey), found.edits, found.holds_work) == (before, 2, False)
    begun.finish()


def test_undo_and_redo_are_patches_too() -> None:
    map_ = open_map()
    map_.edit(3)
    map_.session.undo()
    map_.session.undo()
    map_.session.redo()
    found = replay(map_.file)
    assert found.edits == 6
    assert contents(found.journey) == map_.states[2] == map_.states[-1]
    map_.journal.finish()


def test_a_run_of_typing_is_kept_sign_by_sign() -> None:
    map_ = open_map()
    map_.write("H")
    for text in ("Hu", "Hui", "Huis"):
        step = map_.journey.steps[-1]
        map_.session.commit(edit_steps(map_.journey, [step.id], "edit-title", title=text), "typing")
    assert replay(map_.file).journey.steps[-1].title == "Huis"
    assert len(map_.session.history.undoable) == 2
    map_.journal.finish()


def test_the_header_tells_whose_it_is(file: Path) -> None:
    map_ = open_map(file, digest="ab" * 32)
    header = read_head(map_.file)
    assert header is not None
    assert (header.path, header.digest, header.saved) == (str(file), "ab" * 32, True)
    assert (header.session, header.pid, header.title) == (map_.journal.session, os.getpid(), "Sketch")
    assert abs(header.at - time.time()) < 100
    map_.journal.finish()


def test_a_relative_path_is_told_in_full(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)
    map_ = open_map(Path(file.name))
    header = read_head(map_.file)
    assert header is not None
    assert header.path == str(file)
    map_.journal.finish()


def test_a_path_that_is_no_utf_8(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/h\xffuis.journey"))
    map_ = open_map(path)
    save(map_, path)
    map_.edit()
    header = read_head(map_.file)
    assert header is not None
    assert header.path is not None
    assert Path(header.path) == path
    assert path.exists()
    map_.journal.finish()


def test_a_map_closed_in_peace_leaves_nothing(file: Path) -> None:
    map_ = open_map(file)
    map_.edit(3)
    assert len(threads(map_)) == 1
    save(map_, file)
    map_.edit(2)
    map_.journal.finish()
    assert everything() == []
    assert threads(map_) == []


def test_a_map_closed_without_saving_may_be_kept_for_a_while() -> None:
    map_ = open_map()
    map_.edit(3)
    name = map_.file.name
    map_.journal.finish(keep=True)
    assert everything() == [f"discarded/{name}"]
    assert contents(replay(folder.discarded() / name).journey) == map_.states[-1]


def test_a_program_that_has_to_go_leaves_what_is_not_saved(file: Path) -> None:
    map_ = open_map()
    map_.edit(3)
    map_.journal.leave()
    assert threads(map_) == []
    assert contents(replay(map_.file).journey) == map_.states[-1]
    saved = open_map()
    save(saved, file)
    saved.journal.leave()
    assert files_of(saved.journal) == []
    never_touched = open_map()
    never_touched.journal.leave()
    assert files_of(never_touched.journal) == []
    recovered = open_map(saved=False)
    recovered.journal.leave()
    assert len(files_of(recovered.journal)) == 1


def test_after_the_end_nothing_is_written() -> None:
    for end in (Journal.finish, Journal.leave):
        map_ = open_map()
        end(map_.journal)
        map_.edit(2)
        map_.journal.rebase(Path("/nowhere"), "")
        map_.journal.renew()
        map_.journal.sync()
        end(map_.journal)
        assert map_.troubles == []
        assert files_of(map_.journal) == []


def test_a_save_starts_the_journal_anew(file: Path) -> None:
    map_ = open_map()
    map_.edit(3)
    save(map_, file)
    map_.journal.sync()
    assert len(files_of(map_.journal)) == 1
    found = replay(map_.file)
    assert (found.edits, found.holds_work) == (0, False)
    assert found.header is not None
    assert found.header.path == str(file)
    map_.edit(4)
    assert replay(map_.file).edits == 4
    assert contents(replay(map_.file).journey) == map_.states[-1]
    map_.journal.finish()


def test_the_old_file_stays_until_the_fresh_one_is_on_disk(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "SYNC_AFTER", 1000)
    map_ = open_map()
    map_.edit(3)
    map_.journal.sync()
    old = map_.file
    save(map_, file)
    assert files_of(map_.journal) == [old, map_.file]
    map_.journal.sync()
    assert not old.exists()
    map_.journal.finish()


def test_a_long_journal_starts_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "_LONG", 1000)
    monkeypatch.setattr(journal, "_TIMES_BASE", 2)
    map_ = open_map()
    first = map_.file
    size = first.stat().st_size
    for count in range(200):
        map_.edit(seed=count)
        assert contents(replay(map_.file).journey) == map_.states[-1]
        assert map_.file.stat().st_size < 6 * size + 10_000
    map_.journal.sync()
    found = replay(map_.file)
    assert map_.file != first
    assert len(files_of(map_.journal)) == 1
    assert found.header is not None
    assert not found.header.saved  # nobody else has these records
    map_.journal.finish()


def test_the_disk_is_told_within_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the clock of the machine that runs this only in that it comes at all."""
    assert journal.SYNC_AFTER <= 0.5
    told = threading.Event()
    size = []

    def fsync(handle: int) -> None:
        size.append(os.fstat(handle).st_size)
        told.set()

    monkeypatch.setattr(os, "fsync", fsync)
    map_ = open_map()
    map_.edit()
    assert told.wait(60)
    assert map_.file.stat().st_size in size
    map_.journal.finish()


def test_a_clock_that_jumps_is_no_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    map_ = open_map()
    for at in (2e9, 5.0, -7e8, 1e12):
        monkeypatch.setattr(time, "time", lambda at=at: at)
        map_.edit()
    found = replay(map_.file)
    assert contents(found.journey) == map_.states[-1]
    assert found.at == 1e12
    map_.journal.finish()


def test_a_drive_with_a_memory_of_its_own_is_asked_to_empty_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    control = SimpleNamespace(F_FULLFSYNC=51, fcntl=lambda _, command: asked.append(command))
    monkeypatch.setattr(files, "fcntl", control)
    map_ = open_map()
    map_.write("kept")
    map_.journal.sync()
    assert asked
    assert set(asked) == {51}
    map_.journal.finish()


def test_two_maps_at_once_have_a_journal_each() -> None:
    one, other = open_map(), open_map()
    for _ in range(5):
        one.edit(seed=1)
        other.edit(seed=2)
    for map_ in (one, other):
        assert contents(replay(map_.file).journey) == map_.states[-1]
    one.journal.finish()
    assert contents(replay(other.file).journey) == other.states[-1]
    other.journal.finish()


def test_lines_are_json_that_anyone_reads() -> None:
    map_ = open_map(journey=sketch())
    map_.write("Zoekt een huis")
    lines = [json.loads(line[25:]) for line in map_.file.read_text("ascii").splitlines()]
    assert lines[0] == lines[2]
    assert [kind for kind, *_ in lines[1]["base"]][:2] == ["sheet", "phase"]
    assert lines[4]["edit"] == "add-step"
    assert lines[4]["put"][0][2]["title"] == "Zoekt een huis"
    map_.journal.finish()


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_nobody_else_may_read_it() -> None:
    map_ = open_map()
    assert map_.file.stat().st_mode & 0o077 == 0
    assert folder.journals().stat().st_mode & 0o077 == 0
    map_.journal.finish()
