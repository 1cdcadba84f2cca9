"""Memory over 500 cycles of opening a map, a hundred edits, undoing all, saving and closing."""

import gc
import random
from collections.abc import Iterable
from pathlib import Path

from tests.bench.reliability._figure import Figure
from tests.storage.faulty import at_home, scratch
from tests.storage.journal.anyone import Anyone

CYCLES, EDITS = 500, 100
SETTLED = 20
MOST = 5.0


def measure() -> Iterable[Figure]:
    found = resident()
    what = f"{CYCLES} cycles open, {EDITS} edits, undo all, save, close (session, storage, journal)"
    goal = f"growth at most {MOST:.0f} MB after the {SETTLED}th"
    if found is None:
        yield Figure(what, "-", goal, met=False, skipped="this system does not tell what a process takes")
        return
    with scratch() as folder, at_home(folder):
        settled = 0.0
        for cycle in range(CYCLES):
            go_round(folder / "map.journey", cycle)
            if cycle == SETTLED - 1:
                gc.collect()
                settled = resident() or 0.0
        gc.collect()
        grown = (resident() or 0.0) - settled
    yield Figure(what, f"{grown:.1f} MB, from {settled:.0f} MB", goal, grown <= MOST)


def go_round(path: Path, seed: int) -> None:
    """One cycle; the map is another each time, and as large as the last."""
    someone = Anyone(path, seed)
    someone.chance = random.Random(seed)
    while someone.edits < EDITS:
        someone.edit()
    while someone.session.undo() is not None:
        pass
    someone.save()
    someone.journal.finish()


def resident() -> float | None:
    """What this process takes of the memory, in MB; None where the system does not tell."""
    try:
        text = Path("/proc/self/status").read_text("ascii")
    except OSError:
        return None
    return next(int(line.split()[1]) / 1024 for line in text.splitlines() if line.startswith("VmRSS"))
