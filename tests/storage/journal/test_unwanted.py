"""Journals that were put away can be looked at for a while."""

import os
from pathlib import Path

import pytest

from journeymapper.model.edits.sheet import edit_sheet
from journeymapper.model.journey import Journey
from journeymapper.model.session import Session
from journeymapper.storage.journal.entries import DamagedError
from journeymapper.storage.journal.folder import discarded
from journeymapper.storage.journal.journal import Journal
from journeymapper.storage.journal.unwanted import Unwanted, read, unwanted


def throw_away(title: str, path: Path | None = None) -> None:
    session = Session(Journey())
    session.journey.apply(edit_sheet(session.journey, "edit-sheet", title=title))
    journal = Journal.start(session.journey, path)
    session.subscribe(journal.append)
    session.commit(edit_sheet(session.journey, "edit-sheet", language="nl"))
    journal.finish(keep=True)


def test_without_a_folder_there_is_nothing() -> None:
    assert unwanted() == []


def test_each_is_told_by_title_file_and_time_the_latest_first(tmp_path: Path) -> None:
    throw_away("First", tmp_path / "first.journey")
    (first,) = unwanted()
    os.utime(first.journal, (1_000, 1_000))
    throw_away("Second")
    found = unwanted()
    assert [(each.title, each.path) for each in found] == [
        ("Second", None),
        ("First", tmp_path / "first.journey"),
    ]
    assert found[1].when == 1_000


def test_the_map_is_as_it_was_put_away() -> None:
    throw_away("Trip")
    journey = read(unwanted()[0])
    assert (journey.sheet.title, journey.sheet.language) == ("Trip", "nl")
    assert len(unwanted()) == 1


def test_what_has_no_head_is_left_out() -> None:
    throw_away("Trip")
    (found,) = unwanted()
    found.journal.write_bytes(b"no journal\n")
    assert unwanted() == []
    with pytest.raises(DamagedError):
        read(found)


def test_a_folder_that_is_none_is_nothing() -> None:
    discarded().parent.mkdir(parents=True)
    discarded().write_bytes(b"in the way")
    assert unwanted() == []


def test_what_is_gone_is_told_when_it_is_read(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(Unwanted(tmp_path / "gone.journal", "", None, 0.0))
