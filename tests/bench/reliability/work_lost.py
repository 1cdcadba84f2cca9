"""How much of what was done is lost when the program is killed, and when the power goes.

A process edits a map as the window does, through a session with a journal. It is killed at random, and what
comes back is compared with what it had done. What a power cut would leave is what the disk has been told to
keep: how long each edit waits for that is measured.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from journeymapper.resources import sample_path
from journeymapper.settings import state_folder
from journeymapper.storage.files import load
from journeymapper.storage.journal.reading import replay
from tests.bench.reliability._figure import Figure, scratch
from tests.storage.faulty import at_home

KILLS = 40
SECONDS = 12.0
GOAL = 1.0
_SEED = 6

_EDITING = """
import os, random, sys, time
from pathlib import Path
from journeymapper.model.edits.steps import add_step
from journeymapper.model.session import Session
from journeymapper.resources import sample_path
from journeymapper.storage.files import load
from journeymapper.storage.journal.journal import Journal

session = Session(load(sample_path("house-buyer", "nl")))
session.subscribe(Journal.start(session.journey).append)

def edit(at):
    session.commit(add_step(session.journey, session.journey.new_id("step"), (0, 0), title=f"stap {at}"))
"""

_ON_AND_ON = """
at = 0
while True:
    edit(at)
    at += 1
    os.write(1, b"%d\\n" % at)
"""

_NOW_AND_THEN = """
settled, made = [], []
true_fsync = os.fsync

def fsync(handle):
    began = time.monotonic()
    true_fsync(handle)
    settled.append((began, time.monotonic()))

os.fsync = fsync
dice = random.Random(6)
end = time.monotonic() + float(sys.argv[1])
while time.monotonic() < end:
    edit(len(made))
    made.append(time.monotonic())
    time.sleep(dice.choice((0, 0, 0.01, 0.1, 0.4, 0.9)))
time.sleep(2)
waits = [min((done - when for began, done in settled if began >= when), default=99.0) for when in made]
print(len(made), max(waits))
"""


def measure() -> Iterable[Figure]:
    yield killed()
    yield without_power()


def killed() -> Figure:
    dice = random.Random(_SEED)
    before = load(sample_path("house-buyer", "nl")).count("step")
    most, done_in_all, wrong = 0, 0, []
    for number in range(KILLS):
        with scratch() as folder, at_home(folder):
            done = _killed_after(dice.uniform(0, 0.3))
            found = sorted((state_folder() / "journals").glob("*.journal"))
            back = replay(found[-1]).journey.count("step") - before if found else 0
        done_in_all += done
        most = max(most, done - back)
        if not done <= back <= done + 1:
            wrong.append(f"kill {number}: {done} edits were made, {back} came back")
    return Figure(
        "work lost at kill -9",
        f"{KILLS} kills, {done_in_all:,} edits, at most {max(0, most)} lost",
        "the action in progress",
        not wrong and done_in_all > KILLS,
        wrong=tuple(wrong),
    )


def _killed_after(wait: float) -> int:
    """Kills an editing process some time after its first edit; how many it said it had made."""
    command = [sys.executable, "-c", _EDITING + _ON_AND_ON]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        said = child.stdout.readline()
        time.sleep(wait)
        child.kill()
        said += child.stdout.read()
    whole = said[: said.rfind(b"\n") + 1].split()
    return int(whole[-1]) if whole else 0


def without_power() -> Figure:
    """On a true disk, since settling is what takes time."""
    with tempfile.TemporaryDirectory() as name, at_home(Path(name)):
        done = subprocess.run(
            [sys.executable, "-c", _EDITING + _NOW_AND_THEN, str(SECONDS)],
            capture_output=True,
            text=True,
            check=True,
            env=dict(os.environ),
        )
    made, longest = done.stdout.split()
    return Figure(
        "work lost at power loss",
        f"{made} edits, each on disk within {float(longest):.2f} s",
        f"{GOAL:.0f} s",
        int(made) > 10 and float(longest) <= GOAL,
    )
