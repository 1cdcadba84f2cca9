"""Work lost when the program is killed, and when the power goes."""

import os
import random
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tests.bench.reliability._figure import Figure
from tests.storage.faulty import at_home, scratch
from tests.storage.journal.outage import Outage
from tests.storage.journal.victim import trials

KILLS = 240
EDITS = 400
MOMENTS = 500
MOST = 1.0


def measure() -> Iterable[Figure]:
    yield killed()
    yield without_power()


def killed() -> Figure:
    """A program tells each edit that it has made, and is killed at a random moment."""
    what, goal = "work lost at kill -9 while editing and saving", "at least 200 kills, the action in progress"
    if os.name == "nt":
        return Figure(what, "-", goal, met=False, skipped="there is no such signal")
    with scratch() as folder, at_home(folder):
        wrong, told = trials(KILLS, folder)
    found = f"{KILLS} kills among {told['edits']:,} edits, {len(wrong)} with more lost"
    return Figure(what, found, goal, not wrong, wrong=tuple(wrong))


def without_power() -> Figure:
    """Of the journal there is what was synced, of its names what its folder was told; on a real disk."""
    lost = []
    wrong = []
    with tempfile.TemporaryDirectory() as name, at_home(Path(name)):
        outage = Outage(Path(name).resolve() / "map.journey", seed=1)
        outage.live(EDITS)
        dice = random.Random(1)
        begin = outage.saves[0][0]
        for _ in range(MOMENTS):
            at = dice.uniform(begin, outage.end)
            with scratch() as folder:
                try:
                    lost.append(outage.lost_at(at, folder))
                except AssertionError as error:
                    wrong.append(str(error))
    found = (
        f"{MOMENTS} moments in {outage.end - begin:.0f} s of editing and {len(outage.saves)} saves: "
        f"{max(lost):.2f} s at most, {len(wrong)} wrong maps"
    )
    met = not wrong and max(lost) <= MOST
    return Figure("work lost when the power goes (simulated)", found, "1 s", met, wrong=tuple(wrong))
