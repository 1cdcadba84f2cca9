"""A program that edits and tells so on a pipe, until it is killed; and what its killer finds.

Run as `python -m tests.storage.journal.victim SEED FILE` it edits a map, saves it now and then if FILE is
not empty, and prints the number of each edit once it was made. The same seed makes the same edits.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from journeymapper.model.journey import Journey
from journeymapper.model.session import Session
from journeymapper.storage import saving
from journeymapper.storage.codec import decode, encode
from journeymapper.storage.files import load
from journeymapper.storage.journal.journal import Journal
from journeymapper.storage.journal.recovery import Recovery
from journeymapper.storage.likeness import difference
from tests.model.sketch import contents, records
from tests.storage.journal.deeds import Deeds

_SAVE_EVERY = 9
_WAIT = 60.0
ROOT = Path(__file__).resolve().parents[3]


class Editing:
    """The edits of a seed, one after the other; each changes something, as an undo does."""

    def __init__(self, seed: int) -> None:
        self.session = Session(decode(encode(Journey(records()))))
        self.chance = random.Random(seed)
        self.deeds = Deeds(self.session.journey, self.chance)

    def next(self) -> None:
        if self.chance.random() < 0.15 and self.session.undo() is not None:
            return
        while not self.deeds.commit(self.session):
            pass


def live(seed: int, name: str) -> None:
    """Edits until the end."""
    editing = Editing(seed)
    journey = editing.session.journey
    path, digest = (Path(name) if name else None), None
    if path is not None:
        digest = saving.save(journey, path).standing.digest
    journal = Journal.start(journey, path, digest=digest, told=_no_trouble)
    editing.session.subscribe(journal.append)
    made = 0
    while True:
        sys.stdout.write(f"{made}\n")
        sys.stdout.flush()
        if path is not None and made % _SAVE_EVERY == _SAVE_EVERY - 1:
            journal.rebase(path, saving.save(journey, path).standing.digest)
        editing.next()
        made += 1


def _no_trouble(error: Exception) -> None:
    raise error


def killed(seed: int, path: Path | None, dice: random.Random) -> int:
    """Lets a victim live for a while and kills it; how many edits it had told of by then."""
    command = [sys.executable, "-m", "tests.storage.journal.victim", str(seed), str(path or "")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True) as victim:
        if victim.stdout is None:
            raise AssertionError
        until = dice.randrange(60)
        for line in victim.stdout:
            if int(line) >= until:
                break
        time.sleep(dice.random() * 0.003)
        victim.kill()
        told = victim.stdout.read().split("\n")[:-1]
        victim.wait(_WAIT)
    return int(told[-1]) if told else until


def wrong_after(seed: int, path: Path | None, told: int) -> str:
    """What is wrong with what is found: it must be the map after what was told, or after one edit more."""
    editing = Editing(seed)
    for _ in range(told):
        editing.next()
    right = [contents(editing.session.journey)]
    last = editing.session.journey.copy()
    editing.next()
    right.append(contents(editing.session.journey))
    recovery = Recovery()
    found = list(recovery.found)
    for each in found:
        recovery.discard(each)
    recovery.close()
    if len(found) > 1:
        return f"seed {seed}: {len(found)} maps were found"
    if found:
        return "" if contents(found[0].journey) in right else f"seed {seed}: another map after {told} edits"
    if path is not None and _holds(path, last):
        return ""
    return f"seed {seed}: nothing was found after {told} edits" if told else ""


def _holds(path: Path, journey: Journey) -> bool:
    return difference(journey, load(path)) is None


def trials(count: int, folder: Path, first: int = 0) -> tuple[list[str], dict[str, Any]]:
    """Kills so many victims, each other one with a file; what was wrong, and the figures."""
    wrong = []
    edits = 0
    for seed in range(first, first + count):
        path = folder / f"{seed}.journey" if seed % 2 else None
        told = killed(seed, path, random.Random(seed))
        problem = wrong_after(seed, path, told)
        if problem:
            wrong.append(problem)
        edits += told
    return wrong, {"edits": edits}


if __name__ == "__main__":
    live(int(sys.argv[1]), sys.argv[2])
