"""How reliable the program is: the figures of each module of this folder, beside what they must be.

Each module measures in a process of its own, with `measure() -> Iterable[Figure]`. `python -m
tests.bench.reliability NAME ...` runs some of them. All together take at most `MOST_MINUTES`: what has not
ended by then is a goal missed. Exits with 1 where a goal is missed.
"""

import importlib
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

_MOST_TOLD = 20
MOST_MINUTES = 40
_LONGEST = ["windows", "edits"]
"""What takes most of the time comes last."""

ROWS = sorted(
    (path.stem for path in Path(__file__).parent.glob("[!_]*.py")), key=lambda row: (row in _LONGEST, row)
)


def measured(name: str) -> bool:
    """Prints the figures of a module as they come; whether all goals are met."""
    met = True
    for figure in importlib.import_module(f"tests.bench.reliability.{name}").measure():
        print(figure.line, flush=True)
        for line in figure.wrong[:_MOST_TOLD]:
            print(f"    {line}", flush=True)
        met = met and (figure.met or bool(figure.skipped))
    return met


def met_in_time(name: str, left: float) -> bool:
    """Whether a process of its own meets all goals of a module within so many seconds."""
    line = [sys.executable, "-m", "tests.bench.reliability", name]
    try:
        return not subprocess.run(line, check=False, timeout=max(0.0, left)).returncode
    except subprocess.TimeoutExpired:
        print(f"| {name} | not at an end | at most {MOST_MINUTES} minutes for all | MISSED |", flush=True)
        return False


def main(names: Sequence[str]) -> int:
    unknown = [name for name in names if name not in ROWS]
    if unknown:
        print(f"no figures {', '.join(unknown)}; there are: {', '.join(ROWS)}")
        return 2
    if len(names) == 1:
        return 0 if measured(names[0]) else 1
    print("| figure | found | goal | |\n|---|---|---|---|", flush=True)
    missed = []
    until = time.monotonic() + MOST_MINUTES * 60
    for name in names or ROWS:
        began = time.monotonic()
        if not met_in_time(name, until - began):
            missed.append(name)
        print(f"    ({name}: {time.monotonic() - began:.0f} s)", flush=True)
    print(f"missed: {', '.join(missed)}" if missed else "all goals are met")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
