"""`kill -9` before and after every call to the system of a save, and of the whole program at random times."""

import json
import random
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from journeymapper.resources import sample_path
from journeymapper.storage.files import load
from tests.bench.reliability._figure import Figure, scratch

LEAST = 500
AT_RANDOM = 40
_SEED = 6


def measure() -> Iterable[Figure]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.storage.killed"], capture_output=True, text=True, check=True
    )
    found = json.loads(done.stdout)
    yield Figure(
        "kill -9 at every call of a save",
        f"{found['kills']} kills, {len(found['wrong'])} lost",
        f"at least {LEAST}, 0 lost",
        found["kills"] >= LEAST and not found["wrong"],
        skipped=found["skipped"],
        wrong=tuple(found["wrong"]),
    )
    yield at_random()


def at_random() -> Figure:
    """The command tidies a map over itself, and is killed some time before it has ended."""
    dice = random.Random(_SEED)
    wrong, ended = [], 0
    with scratch() as folder:
        path = folder / "map.journey"
        old = sample_path("house-buyer", "nl").read_bytes()
        path.write_bytes(old)
        command = [sys.executable, "-m", "journeymapper", "tidy", str(path), "-o", str(path)]
        began = time.monotonic()
        subprocess.run(command, check=True)
        took = time.monotonic() - began
        new = path.read_bytes()
        for _ in range(AT_RANDOM):
            path.write_bytes(old)
            wait = took * dice.uniform(0.6, 1.05)
            with subprocess.Popen(command, stderr=subprocess.DEVNULL) as child:
                try:
                    child.wait(wait)
                    ended += 1
                except subprocess.TimeoutExpired:
                    child.kill()
            problem = unlike(path, old, new)
            if problem:
                wrong.append(f"killed after {wait:.3f} s: {problem}")
    return Figure(
        "kill -9 of `journeymapper tidy` at random",
        f"{AT_RANDOM - ended} kills, {len(wrong)} lost",
        "0 lost",
        not wrong and ended < AT_RANDOM,
        wrong=tuple(wrong),
    )


def unlike(path: Path, *whole: bytes) -> str:
    """What is wrong with a file that must hold one of these."""
    if path.read_bytes() not in whole:
        return f"{path.stat().st_size} bytes of neither"
    load(path)
    return ""
