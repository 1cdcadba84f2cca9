"""Whether a file is still as it was: quick to ask, sure once its content is read."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from journeymapper.model.rules import RefusedError
from journeymapper.storage.standing import (
    Standing,
    digest_of,
    looks_same,
    read_standing,
    standing_of,
    whereabouts,
)

DATA = b"the content of a map"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "map.journey"
    made.write_bytes(DATA)
    return made


def test_a_standing_tells_content_and_place(path: Path) -> None:
    found = path.stat()
    known = standing_of(path, DATA)
    assert known == Standing(digest_of(DATA), 20, found.st_dev, found.st_ino, found.st_mtime_ns)
    assert known.digest == "7797587d61c8095c13a4f2a3e16497cf76fa680d9984195fa8c33a38b0a4512f"
    assert read_standing(path) == (DATA, known)


def test_a_standing_without_a_file_tells_the_content(path: Path) -> None:
    known = standing_of(path.with_name("none"), DATA)
    assert known == Standing(digest_of(DATA), len(DATA))
    assert whereabouts(path, known) == "same"
    assert not looks_same(path, known)


def test_through_a_link_it_is_the_file_that_counts(path: Path) -> None:
    link = path.with_name("link")
    link.symlink_to(path)
    assert standing_of(link, DATA) == standing_of(path, DATA)
    assert whereabouts(link, standing_of(path, DATA)) == "same"


def appended(path: Path) -> None:
    path.write_bytes(DATA + b"!")


def same_size(path: Path) -> None:
    path.write_bytes(DATA.upper())


def same_size_and_time(path: Path) -> None:
    found = path.stat()
    path.write_bytes(DATA.upper())
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))


def other_file(path: Path) -> None:
    fresh = path.with_name("fresh")
    fresh.write_bytes(DATA.upper())
    fresh.replace(path)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def far_too_large(path: Path) -> None:
    os.truncate(path, 64 * 1024 * 1024 + 1)


@pytest.mark.parametrize(
    "change", [appended, same_size, same_size_and_time, other_file, emptied, a_folder, far_too_large]
)
def test_a_change_is_noticed(path: Path, change: Callable[[Path], None]) -> None:
    known = standing_of(path, DATA)
    assert whereabouts(path, known) == "same"
    change(path)
    assert whereabouts(path, known) == "changed"


@pytest.mark.parametrize("name", ["map.journey", "none/map.journey"])
def test_a_file_that_is_gone_is_noticed(path: Path, name: str) -> None:
    known = standing_of(path, DATA)
    path.unlink()
    assert whereabouts(path.parent / name, known) == "gone"
    with pytest.raises(FileNotFoundError):
        looks_same(path, known)


def test_a_link_that_leads_elsewhere_now_is_a_change(path: Path) -> None:
    link, other = path.with_name("link"), path.with_name("other")
    link.symlink_to(path)
    known = standing_of(link, DATA)
    other.write_bytes(DATA.upper())
    link.unlink()
    link.symlink_to(other)
    assert whereabouts(link, known) == "changed"


def test_the_same_content_is_no_change_whatever_its_place_and_time(path: Path) -> None:
    known = standing_of(path, DATA)
    fresh = path.with_name("fresh")
    fresh.write_bytes(DATA)
    fresh.replace(path)
    os.utime(path, ns=(1, 1))
    assert not looks_same(path, known)
    assert whereabouts(path, known) == "same"


@pytest.mark.parametrize("name", ["size", "device", "inode", "mtime_ns"])
def test_each_of_what_is_quick_to_ask_counts(path: Path, name: str) -> None:
    known = standing_of(path, DATA)
    assert looks_same(path, known)
    assert not looks_same(path, replace(known, **{name: getattr(known, name) + 1}))


def test_another_size_is_noticed_without_reading(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = standing_of(path, DATA)
    appended(path)
    monkeypatch.setattr(os, "read", None)
    assert whereabouts(path, known) == "changed"


def test_what_is_written_while_it_is_read_makes_no_standing_that_looks_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    true_read = os.read

    def read(handle: int, size: int) -> bytes:
        found = true_read(handle, size)
        same_size(path)
        os.utime(path, ns=(5, 5))
        return found

    with monkeypatch.context() as patched:
        patched.setattr(os, "read", read)
        _, known = read_standing(path)
    assert not looks_same(path, known)


def test_a_file_that_cannot_be_read_is_neither_same_nor_changed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = standing_of(path, DATA)

    def refused(*_: object) -> None:
        raise PermissionError(13, "not yours")

    monkeypatch.setattr(os, "open", refused)
    with pytest.raises(PermissionError):
        whereabouts(path, known)


def test_what_is_no_file_has_no_standing(path: Path) -> None:
    with pytest.raises(RefusedError):
        read_standing(path.parent)
