"""Thousands of edits by chance, with undo and redo, saves, loads and replays in between: all identical."""

from pathlib import Path

import pytest

from tests.storage.journal.anyone import Anyone

SEEDS, EDITS = 10, 1000


@pytest.mark.parametrize("seed", range(SEEDS))
def test_nothing_is_other_than_it_was(tmp_path: Path, seed: int) -> None:
    someone = Anyone(tmp_path / "map.journey", seed)
    someone.go_on(EDITS)
    someone.journal.finish()
    assert someone.edits + someone.undone + someone.redone >= EDITS
    assert min(someone.undone, someone.redone, someone.loaded, someone.replayed) > 0
