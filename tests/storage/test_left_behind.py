"""What a save that was killed has left beside a file goes with the next; a save under way is left alone."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path
from typing import Any

import pytest

from journeymapper.storage.files import replace_file, sweep

OLD, NEW, HALF = b"old content", b"new content", b"new co"
LONG_AGO = (1_000_000_000, 1_000_000_000)


class Killed(BaseException):
    """Ends a save as a kill does: nothing is tidied up."""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "map.journey"
    path.write_bytes(OLD)
    return path


@pytest.fixture
def half(old: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What a save that was killed has left beside the file."""

    def killed(*_: Any) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", killed)
        patched.setattr(Path, "unlink", killed)
        with pytest.raises(Killed):
            replace_file(old, HALF)
    found = [path for path in old.parent.iterdir() if path != old]
    assert len(found) == 1
    assert found[0].read_bytes() == HALF
    return found[0]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_it_is_hidden_and_says_whose_it_is(half: Path) -> None:
    assert half.name.startswith(".journeymapper-")
    assert half.name.endswith(".tmp")


def test_it_goes_with_the_next_save_a_minute_later(old: Path, half: Path) -> None:
    before = time.time() - 61
    os.utime(half, (before, before))
    replace_file(old, NEW)
    assert old.read_bytes() == NEW
    assert names(old.parent) == [old.name]


def test_what_may_be_a_save_under_way_is_left_alone(old: Path, half: Path) -> None:
    replace_file(old, NEW)
    assert old.read_bytes() == NEW
    assert half.read_bytes() == HALF
    assert names(old.parent) == sorted([half.name, old.name])


def test_one_that_cannot_be_removed_does_not_stop_a_save(
    old: Path, half: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.utime(half, LONG_AGO)

    def refused(*_: Any, **__: Any) -> None:
        raise PermissionError(errno.EACCES, "in use")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refused)
        replace_file(old, NEW)
    assert old.read_bytes() == NEW
    assert half.exists()


def test_that_of_another_file_is_left_alone(old: Path, half: Path) -> None:
    os.utime(half, LONG_AGO)
    replace_file(old.with_name("other.journey"), NEW)
    assert half.exists()


def test_a_link_in_its_place_is_not_followed(old: Path, half: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_bytes(b"precious")
    half.unlink()
    half.symlink_to(precious)
    replace_file(old, NEW)
    assert precious.read_bytes() == b"precious"
    assert old.read_bytes() == NEW
    assert not old.is_symlink()


def test_two_saves_of_one_file_at_once_both_end_well(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    true_fsync = os.fsync
    inside: list[int] = []

    def fsync(handle: int) -> None:
        if not inside:
            inside.append(handle)
            replace_file(old, b"that of the other")
        true_fsync(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    replace_file(old, NEW)
    assert old.read_bytes() == NEW
    assert names(old.parent) == [old.name]


def test_sweeping_removes_all_that_is_old(old: Path, half: Path) -> None:
    late = half.with_name(".journeymapper-late.tmp")
    late.write_bytes(HALF)
    os.utime(half, LONG_AGO)
    other = half.with_name("mine.tmp")
    other.write_bytes(b"mine")
    os.utime(other, LONG_AGO)
    sweep(old.parent)
    assert names(old.parent) == sorted([late.name, other.name, old.name])
    sweep(old.parent / "none")


def test_what_an_open_left_that_seemed_to_fail_goes(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    true_open = os.open

    def lost_answer(path: Any, flags: int, mode: int = 0o777) -> int:
        os.close(true_open(path, flags, mode))
        raise OSError(errno.EIO, "the answer got lost")

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", lost_answer)
        with pytest.raises(OSError, match="got lost"):
            replace_file(old, NEW)
    assert old.read_bytes() == OLD
    assert names(old.parent) == [old.name]


class TestLinks:
    def test_a_chain_to_nothing_yet_across_folders(self, tmp_path: Path) -> None:
        (tmp_path / "one").mkdir()
        (tmp_path / "two").mkdir()
        (tmp_path / "one" / "a").symlink_to(Path("..") / "two" / "b")
        (tmp_path / "two" / "b").symlink_to(tmp_path / "one" / "c")
        replace_file(tmp_path / "one" / "a", NEW)
        assert (tmp_path / "one" / "c").read_bytes() == NEW
        assert (tmp_path / "one" / "a").is_symlink()
        assert (tmp_path / "two" / "b").is_symlink()
        assert names(tmp_path / "one") == ["a", "c"]

    def test_through_a_linked_folder(self, tmp_path: Path) -> None:
        (tmp_path / "true").mkdir()
        (tmp_path / "linked").symlink_to("true")
        replace_file(tmp_path / "linked" / "new", OLD)
        replace_file(tmp_path / "linked" / "new", NEW)
        assert (tmp_path / "true" / "new").read_bytes() == NEW

    def test_to_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        (tmp_path / "a").symlink_to(tmp_path / "none" / "b")
        with pytest.raises(FileNotFoundError):
            replace_file(tmp_path / "a", NEW)
        assert names(tmp_path) == ["a"]

    @pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ENOENT])
    def test_one_that_cannot_be_read_is_not_taken_for_a_file(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
    ) -> None:
        (tmp_path / "a").symlink_to(tmp_path / "b")

        def refused(path: Path) -> Path:
            raise OSError(number, os.strerror(number))

        with monkeypatch.context() as patched:
            patched.setattr(Path, "readlink", refused)
            with pytest.raises(OSError, match=r".") as caught:
                replace_file(tmp_path / "a", NEW)
        assert caught.value.errno == number
        assert (tmp_path / "a").is_symlink()
        assert names(tmp_path) == ["a"]

    def test_a_relative_path(self, old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(old.parent)
        replace_file(old.name, NEW)
        replace_file("new", NEW)
        assert old.read_bytes() == NEW
        assert names(old.parent) == [old.name, "new"]
