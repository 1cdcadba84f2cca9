"""Journals cut at every byte, and with bits flipped and line breaks put in at every byte."""

import random
from collections.abc import Iterable
from multiprocessing import get_context
from pathlib import Path

from journeymapper.storage import saving
from tests.bench.reliability._figure import Figure
from tests.storage.faulty import at_home, scratch
from tests.storage.journal.damage import alterations, cuts
from tests.storage.journal.left import Open, open_map

JOURNALS = 4
EDITS = 12
_WAYS = 3


def measure() -> Iterable[Figure]:
    cut: list[str] = []
    altered: list[str] = []
    total = 0
    with get_context("spawn").Pool() as pool:
        for size, wrong_cuts, wrong_alterations in pool.imap_unordered(damaged, range(JOURNALS)):
            total += size
            cut += wrong_cuts
            altered += wrong_alterations
    goal = "0 wrong replays, every complete record before the damage kept"
    yield Figure(
        "journals cut at every byte",
        f"{total:,} cuts, {len(cut)} wrong",
        goal,
        total > 0 and not cut,
        wrong=tuple(cut),
    )
    yield Figure(
        "journals altered at every byte",
        f"{_WAYS * total:,} alterations, {len(altered)} wrong",
        goal,
        total > 0 and not altered,
        wrong=tuple(altered),
    )


def damaged(seed: int) -> tuple[int, list[str], list[str]]:
    """The bytes of a journal, and what was wrong when it was cut and when it was altered."""
    with scratch() as folder, at_home(folder):
        map_ = edited(seed, folder / "map.journey")
        size = map_.file.stat().st_size
        dice = random.Random(seed)
        cut = cuts(map_.file, folder / "cut", map_.states, first=1 if seed % 2 else 2)
        altered: list[str] = []
        for damage in (
            lambda byte: byte ^ (1 << dice.randrange(8)),
            lambda _: dice.randrange(256),
            lambda _: 0x0A,
        ):
            altered += alterations(map_.file, folder / "altered", map_.states, damage)
    return size, [f"seed {seed}: {line}" for line in cut], [f"seed {seed}: {line}" for line in altered]


def edited(seed: int, path: Path) -> Open:
    """A journal with edits, of a map with a file for each other seed; its program is gone."""
    map_ = open_map()
    if seed % 2:
        map_.journal.rebase(path, saving.save(map_.journey, path).standing.digest)
    map_.edit(EDITS, seed)
    map_.kill()
    return map_
