"""What is killed while it writes leaves old or new, whole. The bench `reliability` kills more often."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]

IN_PLACE = """
import sys
from pathlib import Path
from tests.storage.faulty import Trial
from tests.storage.killed import killed_everywhere
from tests.storage.trials import NAME, NEW_DATA, OLD_DATA, one_of

def prepare(folder):
    (folder / NAME).write_bytes(OLD_DATA)
    return lambda: (folder / NAME).write_bytes(NEW_DATA)

trial = Trial("in place", prepare, one_of(NAME, OLD_DATA, NEW_DATA), one_of(NAME, NEW_DATA))
print(*killed_everywhere(trial, Path(sys.argv[1]))[1], sep="\\n")
"""


def run(*arguments: str) -> str:
    """Runs a process of its own, which may fork."""
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def kills(*arguments: str) -> dict[str, Any]:
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux lets a program be stopped at its calls")
    found: dict[str, Any] = json.loads(run("-m", "tests.storage.killed", *arguments))
    if found["skipped"]:
        pytest.skip(found["skipped"])
    return found


def test_no_kill_loses_anything() -> None:
    found = kills("15")
    assert found["kills"] > 30
    assert found["wrong"] == []


def test_a_kill_that_loses_something_is_found(tmp_path: Path) -> None:
    kills("99", "settings")  # skips where programs cannot be stopped
    assert "map.journey holds 0 bytes of neither" in run("-c", IN_PLACE, str(tmp_path))
