"""Who has a map open: told by the journals of programs that live, and by nothing that is dead."""

import errno
import os
import platform
import time
from pathlib import Path

import pytest

from journeymapper.settings import state_folder
from journeymapper.storage import saving
from journeymapper.storage.journal import owner
from journeymapper.storage.journal.owner import is_live, open_elsewhere
from journeymapper.storage.journal.reading import read_head
from tests.model.sketch import journey
from tests.storage.journal.left import Open, open_map


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "map.journey"
    saving.write(journey(), path)
    return path


def without_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    def flock(*_: object) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr(pytest.importorskip("fcntl"), "flock", flock)


def test_nobody(file: Path) -> None:
    assert open_elsewhere(file) is None
    state_folder().parent.mkdir(parents=True, exist_ok=True)
    state_folder().write_text("in the way")
    assert open_elsewhere(file) is None


def test_a_window_that_has_it_open(file: Path, tmp_path: Path) -> None:
    map_ = open_map(file)
    holder = open_elsewhere(file)
    assert holder is not None
    assert (holder.session, holder.pid, holder.host) == (map_.journal.session, os.getpid(), platform.node())
    assert abs(holder.since - time.time()) < 100
    assert open_elsewhere(file, [map_.journal.session]) is None
    assert open_elsewhere(tmp_path / "other.journey") is None
    map_.journal.finish()
    assert open_elsewhere(file) is None


def test_by_another_name(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "link").symlink_to(file)
    map_ = open_map(tmp_path / "link")
    monkeypatch.chdir(tmp_path)
    for name in (file, "map.journey", str(tmp_path / "." / "map.journey")):
        assert open_elsewhere(name) is not None
    file.unlink()
    assert open_elsewhere(tmp_path / "link") is not None  # also where there is no file any more
    map_.journal.finish()


def test_a_map_that_was_saved_elsewhere(file: Path, tmp_path: Path) -> None:
    map_ = open_map(file)
    map_.journal.rebase(tmp_path / "new.journey", "ab" * 32)
    map_.journal.sync()
    assert open_elsewhere(file) is None
    assert open_elsewhere(tmp_path / "new.journey") is not None
    map_.journal.finish()


def test_right_after_a_save_there_is_one_holder(file: Path) -> None:
    map_ = open_map(file)
    map_.journal.rebase(file, "ab" * 32)
    assert open_elsewhere(file, [map_.journal.session]) is None
    assert open_elsewhere(file) is not None
    map_.journal.finish()


def test_the_dead_hold_nothing(file: Path) -> None:
    map_ = open_map(file)
    map_.edit()
    map_.kill()
    assert open_elsewhere(file) is None


def test_a_journal_that_says_nothing_holds_nothing(file: Path) -> None:
    map_ = open_map(file)
    map_.file.write_bytes(b"")
    assert open_elsewhere(file) is None
    map_.journal.finish()


def dead(file: Path) -> Open:
    map_ = open_map(file)
    map_.edit()
    map_.kill()
    return map_


def test_without_locks_the_process_tells(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_locks(monkeypatch)
    map_ = open_map(file)
    map_.edit()
    assert map_.troubles == []
    assert open_elsewhere(file) is not None
    monkeypatch.setattr(os, "kill", lambda *_: (_ for _ in ()).throw(PermissionError()))
    assert open_elsewhere(file) is not None  # another user's
    monkeypatch.setattr(os, "kill", lambda *_: (_ for _ in ()).throw(ProcessLookupError()))
    assert open_elsewhere(file) is None
    map_.kill()


def test_without_locks_another_machine_is_believed_for_a_day(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_ = dead(file)
    without_locks(monkeypatch)
    monkeypatch.setattr(platform, "node", lambda: "another")
    assert open_elsewhere(file) is not None
    for days in (-2, 2):
        os.utime(map_.file, (time.time() + days * 86400,) * 2)
        assert open_elsewhere(file) is None


def test_windows_is_never_asked_for_a_process(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There the question ends the process."""
    map_ = dead(file)
    header = read_head(map_.file)
    without_locks(monkeypatch)
    monkeypatch.setattr(owner, "_on_windows", lambda: True)
    monkeypatch.setattr(os, "kill", lambda *_: pytest.fail("asked"))
    assert is_live(map_.file, header)


def test_what_cannot_be_looked_into_is_left_alone(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    map_ = dead(file)

    def refuse(*_: object) -> int:
        raise PermissionError

    assert not is_live(map_.file, None)
    assert not is_live(file.with_name("gone"), None)
    monkeypatch.setattr(os, "open", refuse)
    assert is_live(map_.file, None)
