"""What a hostile map makes the program do, as the system sees it: it reaches no file, network or program."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable

from tests.bench.reliability._figure import Figure, scratch
from tests.hostile.texts import everywhere
from tests.ui.test_quiet import EVIL, LOOK, ROOT

_CALLS = "trace=open,openat,openat2,connect,execve"
_FORBIDDEN = re.compile(r'"[^"]*etc/hostname"|connect\([^,]+, \{sa_family=AF_INET|execve\((?!"[^"]*python)')


def measure() -> Iterable[Figure]:
    """The calls of the system while such a map is opened, pointed at, searched and exported."""
    strace = shutil.which("strace")
    with scratch() as folder:
        path, trace = folder / "evil.journey", folder / "calls"
        path.write_bytes(everywhere(EVIL))
        watched = [strace, "-f", "-qq", "-e", _CALLS, "-o", str(trace)] if strace else []
        done = subprocess.run(
            [*watched, sys.executable, "-c", LOOK, str(path)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
        calls = trace.read_text("utf-8", "replace").splitlines() if trace.exists() else []
    wrong = [line for line in calls if _FORBIDDEN.search(line)]
    wrong += [] if done.stdout.split() == ["done"] else [done.stdout, done.stderr]
    yield Figure(
        "files, networks and programs that a hostile map reaches",
        f"{len(wrong)} in {len(calls):,} calls",
        "0",
        not wrong and bool(calls),
        skipped="" if strace else "there is no strace here",
        wrong=tuple(wrong),
    )
