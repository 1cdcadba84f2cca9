"""Each call that a save makes fails in turn: the old file is whole, and nothing is left beside it."""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from journeymapper.storage import files
from journeymapper.storage.files import replace_file

OLD, NEW = b"old content", b"new content " * 1000


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "map.journey"
    path.write_bytes(OLD)
    path.chmod(0o640)
    return path


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    return slept


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def failing(number: int) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> Any:
        raise OSError(number, os.strerror(number))

    return fail


def full_after(free: int) -> Callable[[int, memoryview], int]:
    """A disk with room for so many bytes more, that takes what fits, as write() does."""
    true_write = os.write
    room = [free]

    def write(handle: int, data: memoryview) -> int:
        if not room[0]:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        written = true_write(handle, data[: room[0]])
        room[0] -= written
        return written

    return write


FAULTS: list[tuple[object, str, Callable[..., Any], int]] = [
    (os, "open", failing(errno.EACCES), errno.EACCES),
    (os, "open", failing(errno.EMFILE), errno.EMFILE),
    (os, "write", failing(errno.ENOSPC), errno.ENOSPC),
    (os, "write", failing(errno.EIO), errno.EIO),
    (os, "write", full_after(1), errno.ENOSPC),
    (os, "write", full_after(len(NEW) - 1), errno.ENOSPC),
    (os, "write", lambda *_: 0, errno.EIO),
    (os, "fsync", failing(errno.EIO), errno.EIO),
    (os, "fsync", failing(errno.EDQUOT), errno.EDQUOT),
    (os, "fchmod", failing(errno.EIO), errno.EIO),
    (Path, "replace", failing(errno.EACCES), errno.EACCES),
    (Path, "replace", failing(errno.EXDEV), errno.EXDEV),
]


@pytest.mark.parametrize(("where", "name", "fault", "number"), FAULTS)
def test_a_call_that_fails_leaves_the_old_file(
    old: Path, monkeypatch: pytest.MonkeyPatch, where: object, name: str, fault: Any, number: int
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(where, name, fault)
        with pytest.raises(OSError, match=r".") as caught:
            replace_file(old, NEW)
    assert caught.value.errno == number
    assert old.read_bytes() == OLD
    assert left_in(old.parent) == [old.name]


@pytest.mark.parametrize(
    ("where", "name", "fault", "number"), [fault for fault in FAULTS if fault[1] != "fchmod"]
)
def test_a_call_that_fails_leaves_no_new_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: object, name: str, fault: Any, number: int
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(where, name, fault if name != "write" else failing(number))
        with pytest.raises(OSError, match=r"."):
            replace_file(tmp_path / "new.journey", NEW)
    assert left_in(tmp_path) == []


def test_an_error_on_closing_is_told(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    true_close = os.close

    def close(handle: int) -> None:
        true_close(handle)
        raise OSError(errno.EIO, "written too late")

    with monkeypatch.context() as patched:
        patched.setattr(os, "close", close)
        with pytest.raises(OSError, match="too late"):
            replace_file(old, NEW)
    assert old.read_bytes() == OLD
    assert left_in(old.parent) == [old.name]


def test_an_interrupted_save_leaves_the_old_file(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", interrupted)
        with pytest.raises(KeyboardInterrupt):
            replace_file(old, NEW)
    assert old.read_bytes() == OLD
    assert left_in(old.parent) == [old.name]


def test_the_first_fault_is_told_even_if_the_half_file_cannot_be_removed(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(os, "write", failing(errno.ENOSPC))
        patched.setattr(Path, "unlink", failing(errno.EROFS))
        with pytest.raises(OSError, match=r".") as caught:
            replace_file(old, NEW)
    assert caught.value.errno == errno.ENOSPC
    assert old.read_bytes() == OLD


def test_a_file_that_is_written_in_pieces_is_written_whole(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    true_write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: true_write(handle, data[:7]))
    replace_file(old, NEW)
    assert old.read_bytes() == NEW


def test_the_file_is_on_disk_before_it_takes_its_place_and_the_folder_after(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    true_fsync, true_replace = os.fsync, Path.replace

    def fsync(handle: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        true_fsync(handle)

    def replace(path: Path, target: Path) -> Path:
        done.append("replace")
        assert path.name.startswith(".")
        assert path.parent == target.parent
        assert path.read_bytes() == NEW
        return true_replace(path, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    replace_file(old, NEW)
    assert done == ["file", "replace", "folder"]


@pytest.mark.parametrize("name", ["open", "fsync"])
def test_a_folder_that_cannot_be_settled_is_no_failure_since_the_file_is_in_place(
    old: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    true_call = getattr(os, name)

    def call(what: Any, *rest: Any) -> Any:
        is_folder = stat.S_ISDIR(os.fstat(what).st_mode) if name == "fsync" else Path(what).is_dir()
        if is_folder:
            raise OSError(errno.EINVAL, "not for folders")
        return true_call(what, *rest)

    monkeypatch.setattr(os, name, call)
    replace_file(old, NEW)
    assert old.read_bytes() == NEW


def test_the_half_written_file_is_nobody_elses_to_read(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old.chmod(0o600)
    seen: list[int] = []
    true_write = os.write

    def write(handle: int, data: memoryview) -> int:
        seen.append(os.fstat(handle).st_mode & 0o777)
        return true_write(handle, data)

    monkeypatch.setattr(os, "write", write)
    replace_file(old, NEW)
    assert seen == [0o600]


class TestWindows:
    """The branch for Windows, with the platform faked."""

    @pytest.fixture(autouse=True)
    def windows(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(files, "_on_windows", lambda: True)
        monkeypatch.delattr(os, "fchown")

    def test_a_file_is_replaced_without_opening_its_folder(
        self, old: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        opened: list[str] = []
        true_open = os.open

        def remember(path: Any, *rest: Any) -> int:
            opened.append(str(path))
            return true_open(path, *rest)

        monkeypatch.setattr(os, "open", remember)
        replace_file(old, NEW)
        assert old.read_bytes() == NEW
        assert len(opened) == 1
        assert str(old.parent) not in opened

    def test_a_file_held_for_a_moment_is_tried_again(
        self, old: Path, monkeypatch: pytest.MonkeyPatch, pauses: list[float]
    ) -> None:
        true_replace = Path.replace
        held = [True, True, True]

        def replace(path: Path, target: Path) -> Path:
            if held:
                held.pop()
                raise PermissionError(errno.EACCES, "in use")
            return true_replace(path, target)

        monkeypatch.setattr(Path, "replace", replace)
        replace_file(old, NEW)
        assert old.read_bytes() == NEW
        assert len(pauses) == 3

    def test_what_a_scanner_holds_for_a_moment_is_removed_all_the_same(
        self, old: Path, monkeypatch: pytest.MonkeyPatch, pauses: list[float]
    ) -> None:
        true_unlink = Path.unlink
        held = [True, True]

        def unlink(path: Path, missing_ok: bool = False) -> None:
            if held:
                held.pop()
                raise PermissionError(errno.EACCES, "in use")
            true_unlink(path, missing_ok)

        with monkeypatch.context() as patched:
            patched.setattr(os, "fsync", failing(errno.EIO))
            patched.setattr(Path, "unlink", unlink)
            with pytest.raises(OSError, match=r"."):
                replace_file(old, NEW)
        assert left_in(old.parent) == [old.name]
        assert len(pauses) == 2

    def test_a_file_held_for_long_is_an_error(
        self, old: Path, monkeypatch: pytest.MonkeyPatch, pauses: list[float]
    ) -> None:
        with monkeypatch.context() as patched:
            patched.setattr(Path, "replace", failing(errno.EACCES))
            with pytest.raises(PermissionError):
                replace_file(old, NEW)
        assert old.read_bytes() == OLD
        assert left_in(old.parent) == [old.name]
        assert 0.3 <= sum(pauses) <= 2


@pytest.mark.parametrize("known", [True, False])
def test_on_macos_the_drive_is_asked_to_empty_its_own_memory_too(
    old: Path, monkeypatch: pytest.MonkeyPatch, known: bool
) -> None:
    done: list[object] = []

    def control(handle: int, command: int) -> None:
        done.append((command, os.fstat(handle).st_size))
        if not known:
            raise OSError(errno.ENOTSUP, "not this drive")

    monkeypatch.setattr(files, "fcntl", SimpleNamespace(F_FULLFSYNC=51, fcntl=control))
    replace_file(old, NEW)
    assert done == [(51, len(NEW))]
    assert old.read_bytes() == NEW


def test_where_there_is_no_such_call_nothing_is_missed(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "fcntl", None)
    replace_file(old, NEW)
    assert old.read_bytes() == NEW


def test_elsewhere_nothing_is_tried_twice(
    old: Path, monkeypatch: pytest.MonkeyPatch, pauses: list[float]
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", failing(errno.EACCES))
        with pytest.raises(PermissionError):
            replace_file(old, NEW)
    assert pauses == []


@pytest.mark.parametrize(("name", "expected"), [("nt", True), ("posix", False)])
def test_windows_is_known_by_its_name(monkeypatch: pytest.MonkeyPatch, name: str, expected: bool) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(os, "name", name)
        found = files._on_windows()
    assert found is expected
