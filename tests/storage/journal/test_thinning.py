"""What was put away goes after its days, or when there is too much of it."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.storage.journal import folder
from journeymapper.storage.journal.thinning import Kept, thin, too_old

DAY = 86400.0
NOW = 1_000 * DAY


def kept(days: float, size: int = 1) -> Kept:
    return Kept(Path(f"{days}"), NOW - days * DAY, size)


def test_days() -> None:
    assert too_old([kept(13.9), kept(14.1), kept(0), kept(-3)], NOW, 14) == [Path("14.1")]


def test_size() -> None:
    found = too_old([kept(3, 40), kept(1, 50), kept(2, 20), kept(0, 30)], NOW, 14, most=100)
    assert found == [Path("3")]


@given(st.lists(st.tuples(st.floats(0, 30), st.integers(0, 100)), unique_by=lambda each: each[0]))
def test_the_youngest_stay(each: list[tuple[float, int]]) -> None:
    files = [kept(*one) for one in each]
    gone = too_old(files, NOW, 14, most=200)
    stay = [file for file in files if file.path not in gone]
    assert sum(file.size for file in stay) <= 200
    assert all(file.at >= NOW - 14 * DAY for file in stay)
    assert all(
        one.at >= other.at
        for one in stay
        for other in files
        if other not in stay and other.at >= NOW - 14 * DAY
    )


@pytest.mark.parametrize(("where", "days"), [(folder.discarded, 14), (folder.aside, 90)])
def test_folders(where: object, days: int) -> None:
    assert callable(where)
    path: Path = folder.made(where())
    ages = {"0": days - 1, "1": days + 1, "2": -400}
    for name, age in ages.items():
        file = path / f"{name * 16}-0001.journal"
        file.touch()
        os.utime(file, (time.time() - age * DAY,) * 2)
    thin()
    assert [each.session[0] for each in folder.listed(path)] == ["0", "2"]
    future = path / f"{'2' * 16}-0001.journal"
    assert abs(future.stat().st_mtime - time.time()) < 100  # the clock was wrong: its days begin now


def test_nothing_is_there() -> None:
    thin()
