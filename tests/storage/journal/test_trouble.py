"""A journal that cannot be written: told once, tried anew, and the editor never notices."""

import errno
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from journeymapper.model.session import Session
from journeymapper.settings import state_folder
from journeymapper.storage.journal import folder, journal
from journeymapper.storage.journal.journal import Journal
from journeymapper.storage.journal.reading import replay
from tests.model.sketch import contents, journey
from tests.storage.journal.left import Open, everything, files_of, open_map

CALLS = (
    "open",
    "write",
    "fsync",
    "ftruncate",
    "close",
    "mkdir",
    "unlink",
    "fstat",
    "replace",
    "utime",
    "scandir",
)
ERRNOS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EDQUOT, errno.EINTR, errno.EINVAL)


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """What would be done later is done when a test asks for it by `sync`."""
    monkeypatch.setattr(journal, "SYNC_AFTER", 1000.0)
    monkeypatch.setattr(journal, "RETRY_AFTER", 1000.0)


class Disk:
    """Lets calls fail while it is `broken`; a write may take part of what it is given first."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.broken: set[str] = set()
        self.number = errno.ENOSPC
        self.room = 0
        self.calls: list[str] = []
        for name in CALLS:
            monkeypatch.setattr(os, name, self._wrapped(name, getattr(os, name)))

    def _wrapped(self, name: str, true: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            self.calls.append(name)
            if name not in self.broken:
                return true(*given, **named)
            if name == "write" and self.room:
                room, self.room = self.room, 0
                return true(given[0], given[1][:room])
            if name == "close":
                true(*given)
            raise OSError(self.number, os.strerror(self.number))

        return call


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


def check(map_: Open) -> None:
    """All is well again: the journal leads to the map as it is."""
    assert map_.journal.trouble is None
    assert contents(replay(map_.file).journey) == map_.states[-1]
    assert not replay(map_.file).broken


@pytest.mark.parametrize("room", [0, 1, 24, 25, 80])
def test_a_full_disk_in_the_middle_of_a_line(disk: Disk, room: int) -> None:
    map_ = open_map()
    map_.edit(3)
    disk.broken, disk.room = {"write"}, room
    map_.write("lost?")
    before = replay(map_.file)
    assert contents(before.journey) == map_.states[3]
    assert not before.broken  # what there was room for was cut off again
    map_.write("and this?")
    map_.journal.sync()  # still full
    assert len(map_.troubles) == 1
    assert isinstance(map_.troubles[0], OSError)
    assert map_.journal.trouble is not None
    disk.broken = set()
    map_.journal.sync()
    check(map_)
    map_.write("once more")
    check(map_)
    map_.journal.finish()
    assert everything() == []


def test_a_torn_line_that_cannot_be_cut_off_is_never_written_after(disk: Disk) -> None:
    map_ = open_map()
    map_.edit(3)
    disk.broken, disk.room = {"write", "ftruncate"}, 40
    map_.write("torn")
    torn = replay(map_.file)
    assert torn.broken
    assert contents(torn.journey) == map_.states[3]
    disk.broken = set()
    map_.write("next")
    map_.journal.sync()
    check(map_)
    map_.journal.finish()
    assert everything() == []


def test_trouble_is_told_once_however_long_it_lasts(disk: Disk) -> None:
    map_ = open_map()
    for _ in range(3):
        disk.broken = {"write"}
        map_.edit(2)
        disk.broken = set()
        map_.edit(2)
        map_.journal.sync()
        check(map_)
    assert len(map_.troubles) == 1
    map_.journal.finish()


def test_a_state_folder_that_cannot_be_made(tmp_path: Path) -> None:
    state_folder().parent.mkdir(parents=True, exist_ok=True)
    state_folder().write_text("in the way")
    map_ = open_map()
    map_.edit(3)
    map_.journal.sync()
    assert len(map_.troubles) == 1
    state_folder().unlink()
    map_.journal.sync()
    check(map_)
    map_.journal.finish()
    assert everything() == []


def test_a_state_folder_that_is_cleared_away(disk: Disk) -> None:
    map_ = open_map()
    map_.edit(2)
    map_.file.unlink()
    folder.journals().rmdir()
    map_.edit(1)
    map_.journal.sync()
    assert isinstance(map_.journal.trouble, FileNotFoundError)
    map_.journal.renew()
    check(map_)
    map_.journal.finish()


def test_a_disk_that_takes_nothing_for_sure(disk: Disk) -> None:
    """What was written is written; it is just not told whether it is on disk."""
    map_ = open_map()
    disk.broken, disk.number = {"fsync"}, errno.EIO
    map_.edit(2)
    map_.journal.sync()
    assert map_.journal.trouble is not None
    map_.edit(2)
    assert contents(replay(map_.file).journey) == map_.states[-1]
    for _ in range(5):
        map_.edit()
        map_.journal.sync()
        assert len(files_of(map_.journal)) <= 2
    disk.broken = set()
    map_.journal.renew()
    map_.journal.sync()
    check(map_)
    map_.journal.finish()
    assert everything() == []


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOSYS, errno.ENOTSUP])
def test_a_file_system_without_fsync_is_no_trouble(disk: Disk, number: int) -> None:
    map_ = open_map()
    disk.broken, disk.number = {"fsync"}, number
    map_.edit(2)
    map_.journal.sync()
    assert map_.troubles == []
    check(map_)
    map_.journal.finish()


def test_a_save_while_the_journal_cannot_start_anew(disk: Disk, tmp_path: Path) -> None:
    """The old one goes on: base and patches lead to the same map."""
    map_ = open_map()
    map_.edit(2)
    disk.broken = {"open"}
    map_.journal.rebase(tmp_path / "map.journey", "ab" * 32)
    map_.edit(2)
    disk.broken = set()
    assert contents(replay(map_.file).journey) == map_.states[-1]
    map_.journal.sync()
    check(map_)
    header = replay(map_.file).header
    assert header is not None
    assert header.path == str(tmp_path / "map.journey")
    assert not header.saved
    map_.journal.finish()


def test_the_next_try_comes_by_itself(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "RETRY_AFTER", 0.0)
    made = threading.Event()
    true_start = Journal._start_anew

    def start(self: Journal, *given: Any) -> None:
        true_start(self, *given)
        if self.trouble is None:
            made.set()

    map_ = open_map()
    monkeypatch.setattr(Journal, "_start_anew", start)
    map_.journal._retry = 0.0
    disk.broken = {"write"}
    map_.edit(2)
    disk.broken = set()
    assert made.wait(60)
    check(map_)
    map_.journal.finish()


def test_who_is_told_may_fail(caplog: pytest.LogCaptureFixture, disk: Disk) -> None:
    def told(error: Exception) -> None:
        raise RuntimeError("no window")

    session = Session(journey())
    found = Journal.start(session.journey, told=told)
    disk.broken = {"write"}
    session.subscribe(found.append)
    map_ = Open(session, found)
    map_.write("one")
    assert "no window" in caplog.text
    disk.broken = set()
    found.finish()


@pytest.mark.parametrize("call", CALLS)
def test_every_call_that_fails_is_lived_through(disk: Disk, call: str, tmp_path: Path) -> None:
    """Whatever fails from the start on, edits are made; once it works again, nothing is missing."""
    for number in ERRNOS:
        disk.number, disk.broken = number, {call}
        map_ = open_map()
        map_.edit(2)
        map_.journal.rebase(tmp_path / "map.journey", "ab" * 32)
        map_.edit(2)
        map_.journal.sync()
        disk.broken = set()
        map_.journal.renew()
        map_.edit(1)
        map_.journal.sync()
        check(map_)
        assert len(map_.troubles) <= 1
        disk.broken = {call}
        map_.journal.finish(keep=number == errno.EIO)
        disk.broken = set()
    assert set(CALLS) - {"replace", "utime", "scandir", "ftruncate"} <= set(disk.calls) | {call}
