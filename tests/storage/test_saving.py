"""Opening and saving maps: what is written reads back the same, and what others wrote is not lost."""

from __future__ import annotations

import datetime as dt
import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from journeymapper.i18n.messages import error_text
from journeymapper.model.journey import Journey
from journeymapper.model.records import Note, Sheet, Step
from journeymapper.model.rules import RefusedError
from journeymapper.storage import json_door, saving
from journeymapper.storage.backups import folder_of, versions_of
from journeymapper.storage.codec import encode
from journeymapper.storage.files import load
from journeymapper.storage.saving import faithful, opened, save, write
from journeymapper.storage.standing import standing_of
from journeymapper.storage.unsaved import ChangedOutsideError, NotKeptError
from tests.storage.trials import NEW, NEW_DATA, NOW, OLD, OLD_DATA, THEIR_DATA, journey


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "map.journey"
    made.write_bytes(OLD_DATA)
    return made


def kept(path: Path) -> list[bytes]:
    """The versions of a map, the newest first."""
    return [each.path.read_bytes() for each in versions_of(path)]


def in_place(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b" ")


def replaced(path: Path) -> None:
    fresh = path.with_suffix(".new")
    fresh.write_bytes(THEIR_DATA)
    fresh.replace(path)


def same_size_and_time(path: Path) -> None:
    found = path.stat()
    path.write_bytes(OLD_DATA.replace(b"oud", b"OUD"))
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))
    assert path.stat().st_size == found.st_size


def a_folder_now(path: Path) -> None:
    path.unlink()
    path.mkdir()


CHANGES: dict[Callable[[Path], None], str] = {
    in_place: "changed",
    replaced: "changed",
    Path.unlink: "gone",
    same_size_and_time: "changed",
    a_folder_now: "changed",
}


def test_a_map_is_opened_with_its_bytes_and_its_standing(path: Path) -> None:
    found = opened(path)
    assert encode(found.journey) == found.data == OLD_DATA
    assert found.standing == standing_of(path, OLD_DATA)


def test_what_is_no_map_is_refused(path: Path) -> None:
    path.write_bytes(b"[]")
    with pytest.raises(RefusedError):
        opened(path)
    with pytest.raises(FileNotFoundError):
        opened(path.with_name("none"))


def test_a_save_gives_what_the_next_one_needs(path: Path) -> None:
    known = opened(path).standing
    for title in ("een", "twee", "drie"):
        saved = save(journey(title), path, known)
        assert path.read_bytes() == saved.data == encode(journey(title))
        assert saved.standing != known
        assert saved.unkept is None
        known = saved.standing
    assert kept(path) == []


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_file_that_others_changed_is_left_alone(path: Path, change: Callable[[Path], None]) -> None:
    known = opened(path).standing
    change(path)
    theirs = path.read_bytes() if path.is_file() else None
    with pytest.raises(ChangedOutsideError) as caught:
        save(NEW, path, known, backup=True)
    assert caught.value.how == CHANGES[change]
    assert (path.read_bytes() if path.is_file() else None) == theirs
    assert kept(path) == []
    said = error_text(path, caught.value)
    assert said.startswith(f"{path}: ")
    assert ("removed" if CHANGES[change] == "gone" else "Someone else") in said


@pytest.mark.parametrize(
    "change", [in_place, replaced, same_size_and_time], ids=lambda change: change.__name__
)
def test_a_file_that_others_changed_is_replaced_if_the_user_says_so_and_theirs_is_kept(
    path: Path, change: Callable[[Path], None]
) -> None:
    known = opened(path).standing
    change(path)
    theirs = path.read_bytes()
    saved = save(NEW, path, known, force=True)
    assert path.read_bytes() == saved.data == NEW_DATA
    assert kept(path) == [theirs]


def test_a_file_that_is_gone_is_made_anew_if_the_user_says_so(path: Path) -> None:
    known = opened(path).standing
    path.unlink()
    save(NEW, path, known, force=True)
    assert path.read_bytes() == NEW_DATA
    assert kept(path) == []


def test_a_touched_file_is_no_changed_one(path: Path) -> None:
    known = opened(path).standing
    os.utime(path, ns=(1, 1))
    save(NEW, path, known)
    assert path.read_bytes() == NEW_DATA


def test_the_same_content_in_another_file_is_no_change(path: Path) -> None:
    known = opened(path).standing
    copy = path.with_name("copy")
    copy.write_bytes(OLD_DATA)
    copy.replace(path)
    save(NEW, path, known)
    assert path.read_bytes() == NEW_DATA


@pytest.mark.parametrize("force", [False, True])
def test_a_change_in_the_last_moment_is_noticed(
    path: Path, monkeypatch: pytest.MonkeyPatch, force: bool
) -> None:
    known = opened(path).standing
    true_fsync = os.fsync

    def fsync(handle: int) -> None:
        true_fsync(handle)
        if path.read_bytes() == OLD_DATA:
            path.write_bytes(THEIR_DATA)

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fsync)
        with pytest.raises(ChangedOutsideError):
            save(NEW, path, known, force=force)
    assert path.read_bytes() == THEIR_DATA
    assert sorted(each.name for each in path.parent.iterdir()) == [path.name]


def test_what_the_user_chose_to_replace_is_kept_on_request(path: Path) -> None:
    save(NEW, path, backup=True)
    assert path.read_bytes() == NEW_DATA
    assert kept(path) == [OLD_DATA]


def test_a_new_file_has_no_version(tmp_path: Path) -> None:
    saved = save(NEW, tmp_path / "new.journey", backup=True)
    assert saved.unkept is None
    assert kept(tmp_path / "new.journey") == []


def test_a_version_is_of_the_time_of_the_save(path: Path) -> None:
    save(NEW, path, backup=True, now=NOW)
    assert [each.when for each in versions_of(path)] == [NOW]
    before = dt.datetime.now(dt.UTC)
    save(OLD, path, backup=True)
    assert before <= versions_of(path)[0].when <= dt.datetime.now(dt.UTC)


def no_room(*_: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_version_that_cannot_be_kept_does_not_stop_a_save_but_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "keep", no_room)
    saved = save(NEW, path, opened(path).standing, backup=True)
    assert saved.unkept is not None
    assert saved.unkept.errno == errno.ENOSPC
    assert path.read_bytes() == NEW_DATA


def test_a_version_of_others_that_cannot_be_kept_stops_a_save(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = opened(path).standing
    replaced(path)
    monkeypatch.setattr(saving, "keep", no_room)
    with pytest.raises(OSError, match="space"):
        save(NEW, path, known, force=True)
    assert path.read_bytes() == THEIR_DATA


def test_a_file_of_others_too_large_to_keep_is_not_replaced(path: Path) -> None:
    known = opened(path).standing
    with path.open("wb") as file:
        file.truncate(64 * 1024 * 1024 + 1)
    with pytest.raises(OSError, match=r".") as caught:
        save(NEW, path, known, force=True)
    assert caught.value.errno == errno.EFBIG
    assert path.stat().st_size > 64 * 1024 * 1024


def test_a_state_folder_that_cannot_be_made_is_told(path: Path) -> None:
    above = folder_of(path).parents[1]
    above.parent.mkdir(parents=True)
    above.write_bytes(b"in the way")
    saved = save(NEW, path, backup=True)
    assert saved.unkept is not None
    assert path.read_bytes() == NEW_DATA


def test_a_folder_is_not_replaced_even_if_the_user_says_so(path: Path) -> None:
    known = opened(path).standing
    a_folder_now(path)
    with pytest.raises(IsADirectoryError):
        save(NEW, path, known, force=True)
    assert path.is_dir()


class TestFaithful:
    """What would not read back the same is not written."""

    def test_the_bytes_are_those_of_the_codec(self) -> None:
        assert faithful(NEW) == NEW_DATA

    @pytest.mark.parametrize(
        ("true", "false"),
        [
            (b'"zoekt 1"', b'"zoekt"'),
            (b'"eigen": "x"', b'"eigen": "y"'),
            (b'"id": "s1"', b'"id": "s2"'),
            (b'"nieuw"', b"null"),
            (b'"nieuw"', b"NaN"),
            (b"{", b""),
        ],
    )
    def test_a_codec_that_errs_is_noticed(
        self, path: Path, monkeypatch: pytest.MonkeyPatch, true: bytes, false: bytes
    ) -> None:
        assert true in NEW_DATA
        monkeypatch.setattr(saving, "encode", lambda made: encode(made).replace(true, false, 1))
        for act in (lambda: save(NEW, path, force=True), lambda: write(NEW, path)):
            with pytest.raises(NotKeptError) as caught:
                act()
            assert path.read_bytes() == OLD_DATA
            said = error_text(path, caught.value)
            assert said.startswith(f"{path}: Not saved, since not everything would be kept: ")
            assert said.endswith(".")
        assert kept(path) == []

    def test_the_place_of_the_difference_is_told(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(saving, "encode", lambda made: encode(made).replace(b"zoekt 1", b"zoekt"))
        with pytest.raises(NotKeptError) as caught:
            faithful(NEW)
        assert error_text("map", caught.value) == (
            "map: Not saved, since not everything would be kept: "
            "step s1: title: What stands here would not read back the same."
        )

    def test_a_map_too_large_to_be_opened_again_is_not_written(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(json_door, "MOST_BYTES", 1024**2)
        huge = Journey([Sheet(description="x" * (1024**2 + 1))])
        with pytest.raises(NotKeptError) as caught:
            save(huge, path)
        assert caught.value.refusal.code == "too-large"
        assert path.read_bytes() == OLD_DATA

    def test_half_a_character_does_not_stand_in_the_way_of_all_the_rest(self, path: Path) -> None:
        half = Journey([Step("a", title="huis \ud83c!", rank="1"), Note("n", text="\udfe0", rank="1")])
        write(half, path)
        found = load(path)
        assert found.step("a").title == "huis \N{REPLACEMENT CHARACTER}!"
        assert found.note("n").text == "\N{REPLACEMENT CHARACTER}"
