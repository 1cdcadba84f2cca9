"""A lock lives as long as its program, and where there are none nobody is kept out."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from journeymapper.storage.journal import lock

HOLD = """
import os, sys
from journeymapper.storage.journal.lock import take
print(take(os.open(sys.argv[1], os.O_RDWR)), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "file"
    found.touch()
    return found


@pytest.fixture
def handle(path: Path) -> Iterator[int]:
    found = os.open(path, os.O_RDWR)
    yield found
    os.close(found)


@pytest.fixture
def other(path: Path) -> Iterator[int]:
    found = os.open(path, os.O_RDONLY)
    yield found
    os.close(found)


def test_it_is_seen_by_others_until_the_file_is_closed(path: Path, other: int) -> None:
    own = os.open(path, os.O_RDWR)
    assert lock.take(own) == "ours"
    assert lock.is_taken(other) == "taken"
    assert lock.take(other) == "taken"
    os.close(own)
    assert lock.is_taken(other) == "ours"


def test_who_asks_does_not_hold_it(handle: int, other: int) -> None:
    assert lock.is_taken(other) == "ours"
    assert lock.take(handle) == "ours"


def test_two_who_ask_do_not_take_each_other_for_the_owner(
    handle: int, other: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "_let_go", lambda _: None)  # both at the same moment
    assert lock.is_taken(handle) == "ours"
    assert lock.is_taken(other) == "ours"


@pytest.mark.skipif(os.name == "nt", reason="no such signal")
def test_a_program_that_is_killed_holds_nothing(path: Path, other: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "ours\n"
        assert lock.is_taken(other) == "taken"
        program.kill()
        program.wait()
        assert lock.is_taken(other) == "ours"


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EINVAL, errno.EIO])
def test_a_file_system_without_locks(handle: int, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    fcntl = pytest.importorskip("fcntl")

    def flock(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(fcntl, "flock", flock)
    assert lock.take(handle) == "unknown"
    assert lock.is_taken(handle) == "unknown"


def test_a_system_without_locks(handle: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    monkeypatch.setitem(sys.modules, "msvcrt", None)
    assert lock.take(handle) == "unknown"


class Windows(ModuleType):
    """Windows' locks: of a byte at the place in the file, by whom is told by the handle."""

    LK_NBLCK, LK_UNLCK = 2, 0

    def __init__(self) -> None:
        super().__init__("msvcrt")
        self.held: dict[int, int] = {}

    def locking(self, handle: int, mode: int, count: int) -> None:
        at = os.lseek(handle, 0, os.SEEK_CUR)
        assert count == 1
        if mode == self.LK_UNLCK:
            assert self.held.pop(at) == handle
        elif at in self.held:
            raise PermissionError(errno.EACCES, "locked")
        else:
            self.held[at] = handle


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Windows:
    made: Any = Windows()
    monkeypatch.setitem(sys.modules, "msvcrt", made)
    monkeypatch.setattr(lock, "_on_windows", lambda: True)
    return made  # type: ignore[no-any-return]


def test_windows_locks_a_byte_that_no_one_reads(windows: Windows, handle: int, other: int) -> None:
    assert lock.is_taken(other) == "ours"
    assert windows.held == {}
    assert lock.take(handle) == "ours"
    assert min(windows.held) > 10**9
    assert lock.is_taken(other) == "taken"
    assert os.lseek(handle, 0, os.SEEK_CUR) == 0
    assert os.lseek(other, 0, os.SEEK_CUR) == 0
