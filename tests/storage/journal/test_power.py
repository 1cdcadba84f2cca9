"""The power goes: what was synced by then is found, and nothing that never was."""

from pathlib import Path

import pytest

from journeymapper.storage.journal import journal
from tests.storage.journal.outage import Outage

EDITS, BETWEEN = 120, 4


@pytest.fixture(autouse=True)
def synced_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "SYNC_AFTER", 1000.0)


class Clock:
    """Goes on by one with each edit; syncs at each fourth, if it is to."""

    def __init__(self, path: Path, *, syncs: bool) -> None:
        self.ticks = 0
        self.syncs = syncs
        self.outage = Outage(path, 1, lambda: float(self.ticks))
        self.outage.live(EDITS, self.tick)

    def tick(self, _: float) -> None:
        self.ticks += 1
        if self.syncs and self.ticks % BETWEEN == 0:
            self.outage.map.journal.sync()

    def lost(self, folder: Path) -> list[float]:
        """Of how many edits' time work is lost at each moment."""
        (folder / "homes").mkdir()
        return [self.outage.lost_at(at + 0.5, folder / "homes" / str(at)) for at in range(EDITS)]


def test_what_was_synced_is_found(tmp_path: Path) -> None:
    lost = Clock(tmp_path / "map.journey", syncs=True).lost(tmp_path)
    assert max(lost) <= BETWEEN
    assert min(lost) == 0


def test_what_was_not_is_lost(tmp_path: Path) -> None:
    """Else the disk of these tests would hold what no disk holds."""
    lost = Clock(tmp_path / "map.journey", syncs=False).lost(tmp_path)
    assert max(lost) > 3 * BETWEEN


def test_saves_are_among_it(tmp_path: Path) -> None:
    assert len(Clock(tmp_path / "map.journey", syncs=True).outage.saves) > 2
