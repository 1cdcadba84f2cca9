"""Programs that are killed while they edit and save: the action in progress is all that may be missing."""

import os
from pathlib import Path

import pytest

from journeymapper.storage.journal import folder
from tests.storage.journal.left import everything, open_map
from tests.storage.journal.victim import Editing, trials, wrong_after

KILLS = 10


@pytest.mark.skipif(os.name == "nt", reason="no such signal")
def test_killed_at_any_moment(tmp_path: Path) -> None:
    wrong, told = trials(KILLS, tmp_path)
    assert wrong == []
    assert told["edits"] > KILLS
    assert all(name.startswith("discarded/") for name in everything())


def test_what_is_lost_is_seen(tmp_path: Path) -> None:
    """The judge itself: edits that are missing, or others than were made, are told."""
    assert "nothing was found" in wrong_after(1, None, 3)
    editing = Editing(1)
    map_ = open_map(journey=editing.session.journey)
    editing.session.subscribe(map_.journal.append)
    for _ in range(3):
        editing.next()
    map_.kill()
    kept = map_.file.read_bytes()
    assert wrong_after(1, None, 3) == ""
    folder.place(map_.journal.session, 1).write_bytes(kept)
    assert "another map" in wrong_after(1, None, 5)
