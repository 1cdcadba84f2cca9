"""Files on disk: what is read, what is refused, and that a save leaves either the old or the new file."""

from __future__ import annotations

import errno
import os
import socket
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from journeymapper.model.journey import Journey
from journeymapper.model.records import Sheet, Step
from journeymapper.model.rules import RefusedError
from journeymapper.storage.codec import encode
from journeymapper.storage.files import load, read_file, replace_file, save

OLD, NEW = b"old content", b"new content, longer than the old"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "map.journey"
    path.write_bytes(OLD)
    return path


@pytest.fixture
def own_umask() -> Iterator[None]:
    before = os.umask(0o027)
    yield
    os.umask(before)


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_save_and_load(tmp_path: Path) -> None:
    journey = Journey([Sheet(title="Huis"), Step("a", title="zoekt", rank="1")])
    save(journey, tmp_path / "map.journey")
    assert (tmp_path / "map.journey").read_bytes() == encode(journey)
    assert encode(load(str(tmp_path / "map.journey"))) == encode(journey)
    assert left_in(tmp_path) == ["map.journey"]


def test_a_new_file_has_the_rights_that_the_user_gives_new_files(tmp_path: Path, own_umask: None) -> None:
    replace_file(tmp_path / "new", NEW)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o755])
def test_a_replaced_file_keeps_its_mode(old: Path, own_umask: None, mode: int) -> None:
    old.chmod(mode)
    replace_file(old, NEW)
    assert old.read_bytes() == NEW
    assert stat.S_IMODE(old.stat().st_mode) == mode


def test_a_link_stays_a_link_and_the_file_behind_it_is_replaced(old: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    link, second = elsewhere / "link", elsewhere / "second"
    link.symlink_to(Path("..") / old.name)
    second.symlink_to(link)
    replace_file(second, NEW)
    assert link.is_symlink()
    assert second.is_symlink()
    assert old.read_bytes() == NEW
    assert not old.is_symlink()
    assert left_in(elsewhere) == ["link", "second"]


def test_a_link_to_nothing_makes_the_file_that_it_names(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "target")
    replace_file(link, NEW)
    assert link.is_symlink()
    assert (tmp_path / "target").read_bytes() == NEW


def test_links_in_a_circle_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    for act in (load, lambda path: replace_file(path, NEW)):
        with pytest.raises(OSError, match=r".") as caught:
            act(tmp_path / "a")
        assert caught.value.errno == errno.ELOOP
    assert left_in(tmp_path) == ["a", "b"]


def test_a_hard_link_keeps_the_old_content(old: Path, tmp_path: Path) -> None:
    os.link(old, tmp_path / "other")
    replace_file(old, NEW)
    assert (tmp_path / "other").read_bytes() == OLD


def test_a_long_name_leaves_room_for_the_file_beside_it(tmp_path: Path) -> None:
    replace_file(tmp_path / ("n" * 255), NEW)
    assert left_in(tmp_path) == ["n" * 255]


def test_a_read_only_file_is_left_alone(old: Path) -> None:
    old.chmod(0o444)
    with pytest.raises(PermissionError) as caught:
        replace_file(old, NEW)
    assert caught.value.filename == str(old)
    assert old.read_bytes() == OLD
    assert left_in(old.parent) == [old.name]


def test_a_file_that_we_may_not_write_is_left_alone(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    with pytest.raises(PermissionError):
        replace_file(old, NEW)
    assert old.read_bytes() == OLD


@pytest.mark.parametrize("name", ["folder", "pipe", "socket"])
def test_what_is_no_regular_file_is_neither_read_nor_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket must be short
    (tmp_path / "folder").mkdir()
    os.mkfifo("pipe")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("socket")
        with pytest.raises(RefusedError) as caught:
            load(name)
        assert caught.value.refusal.code == "not-a-file"
        with pytest.raises(OSError, match=r".") as failed:
            replace_file(name, NEW)
    assert failed.value.errno == (errno.EISDIR if name == "folder" else errno.EINVAL)
    assert left_in(tmp_path) == ["folder", "pipe", "socket"]


def test_a_device_is_neither_read_nor_replaced() -> None:
    with pytest.raises(RefusedError) as caught:
        load(os.devnull)
    assert caught.value.refusal.code == "not-a-file"
    with pytest.raises(OSError, match="Invalid"):
        replace_file(os.devnull, NEW)
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)  # noqa: PTH116 - as the system names it


def test_a_pipe_that_takes_the_place_of_the_file_does_not_hang(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    true_open = os.open

    def swapped(path: Any, flags: int, mode: int = 0o777) -> int:
        old.unlink()
        os.mkfifo(old)
        return true_open(path, flags, mode)

    monkeypatch.setattr(os, "open", swapped)
    with pytest.raises(RefusedError) as caught:
        read_file(old)
    assert caught.value.refusal.code == "not-a-file"


def test_a_file_at_the_limit_is_read_and_beyond_it_refused(old: Path) -> None:
    assert read_file(old, len(OLD)) == OLD
    with pytest.raises(RefusedError) as caught:
        read_file(old, len(OLD) - 1)
    assert caught.value.refusal.code == "too-large"


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    huge = tmp_path / "huge.journey"
    with huge.open("wb") as file:
        file.truncate(64 * 1024 * 1024 + 1)
    monkeypatch.setattr(os, "read", None)
    with pytest.raises(RefusedError) as caught:
        load(huge)
    assert dict(caught.value.refusal.detail) == {"most": "64"}


def test_a_file_that_grows_while_it_is_read_is_refused(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "read", lambda handle, size: b"x" * size)
    with pytest.raises(RefusedError) as caught:
        read_file(old, 3 * 1024 * 1024)
    assert caught.value.refusal.code == "too-large"


def test_a_file_that_comes_in_pieces_is_read_whole(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    true_read = os.read
    monkeypatch.setattr(os, "read", lambda handle, size: true_read(handle, 3))
    assert read_file(old) == OLD


@pytest.mark.parametrize("act", [load, lambda path: replace_file(path, NEW)], ids=["load", "replace"])
def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path, act: Callable[[Path], object]) -> None:
    with pytest.raises(FileNotFoundError):
        act(tmp_path / "none" / "map.journey")


def test_reading_leaves_no_file_open(old: Path) -> None:
    open_files = Path("/proc/self/fd")
    if not open_files.exists():
        pytest.skip("only Linux tells which files are open")
    before = len(list(open_files.iterdir()))
    for _ in range(5):
        read_file(old)
        with pytest.raises(RefusedError):
            read_file(old, 1)
        replace_file(old, OLD)
    assert len(list(open_files.iterdir())) == before
