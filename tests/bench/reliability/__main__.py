"""How reliable the program is: the figures of each module of this folder, beside what they must be.

Each module measures in a process of its own, with `measure() -> Iterable[Figure]`. `python -m
tests.bench.reliability NAME ...` runs some of them. Exits with 1 where a goal is missed.
"""

import importlib
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

_MOST_TOLD = 20

ROWS = sorted(path.stem for path in Path(__file__).parent.glob("[!_]*.py"))


def measured(name: str) -> bool:
    """Prints the figures of a module as they come; whether all goals are met."""
    met = True
    for figure in importlib.import_module(f"tests.bench.reliability.{name}").measure():
        print(figure.line, flush=True)
        for line in figure.wrong[:_MOST_TOLD]:
            print(f"    {line}", flush=True)
        met = met and (figure.met or bool(figure.skipped))
    return met


def main(names: Sequence[str]) -> int:
    unknown = [name for name in names if name not in ROWS]
    if unknown:
        print(f"no figures {', '.join(unknown)}; there are: {', '.join(ROWS)}")
        return 2
    if len(names) == 1:
        return 0 if measured(names[0]) else 1
    print("| figure | found | goal | |\n|---|---|---|---|", flush=True)
    missed = []
    for name in names or ROWS:
        began = time.monotonic()
        if subprocess.run([sys.executable, "-m", "tests.bench.reliability", name], check=False).returncode:
            missed.append(name)
        print(f"    ({name}: {time.monotonic() - began:.0f} s)", flush=True)
    print(f"missed: {', '.join(missed)}" if missed else "all goals are met")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
