"""A million edits by chance, with undo and redo, saves, loads and replays in between: each state compared."""

import os
import sys
import traceback
from collections import Counter
from collections.abc import Iterable
from multiprocessing import get_context

from tests.bench.reliability._figure import Figure
from tests.storage.faulty import at_home, scratch
from tests.storage.journal.anyone import Anyone

EDITS = 1_000_000
A_MAP = 2500
"""So many are made in one map, then another one begins."""


def measure() -> Iterable[Figure]:
    wanted = int(os.environ.get("JOURNEYMAPPER_BENCH_EDITS", EDITS))
    seeds = range(-(-wanted // A_MAP))
    done: Counter[str] = Counter()
    wrong: list[str] = []
    with get_context("spawn").Pool() as pool:
        for at, (counted, problem) in enumerate(pool.imap_unordered(one_map, seeds), 1):
            done += counted
            wrong += [problem] if problem else []
            if at % 40 == 0:
                print(f"    {done['edits']:,}", file=sys.stderr, flush=True)
    found = (
        f"{done['edits']:,} edits ({done['undone']:,} undone, {done['redone']:,} redone), "
        f"{done['saved']:,} saves, {done['loaded']:,} loads, {done['replayed']:,} replays, "
        f"{len(wrong)} differ"
    )
    met = done["edits"] >= wanted and not wrong
    yield Figure("random edits, all compared", found, f"{EDITS:,}, identical", met, wrong=tuple(wrong))


def one_map(seed: int) -> tuple[Counter[str], str]:
    """The edits of a seed: how many of each, and what went wrong."""
    with scratch() as folder, at_home(folder):
        someone = Anyone(folder / "map.journey", seed)
        try:
            someone.go_on(A_MAP)
        except Exception:  # noqa: BLE001 - told as a figure
            return someone.counted(), f"seed {seed}: {traceback.format_exc()}"
        finally:
            someone.journal.finish()
        return someone.counted(), ""
