"""Ways to call the command line, and what it told."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from journeymapper.cli.command import COULD_NOT
from journeymapper.cli.main import main
from journeymapper.resources import sample_path

ROOT = Path(__file__).resolve().parent.parent.parent


def no_editor(files: Sequence[str], language: str | None) -> int:
    raise AssertionError("a command opened the editor")


def run(*arguments: str) -> int:
    return main(arguments, no_editor)


def alone(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A process of its own, as a user without a display starts it."""
    kept: Mapping[str, str] = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    return subprocess.run(
        [sys.executable, *arguments],
        env={**kept, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def sample() -> Path:
    return sample_path("house-buyer", "nl")


def told(capsys: pytest.CaptureFixture[str]) -> str:
    """The one line on standard error, with nothing on standard output."""
    printed = capsys.readouterr()
    assert printed.out == ""
    (line,) = printed.err.splitlines()
    assert line.startswith("journeymapper: ")
    return line


def assert_refused(
    capsys: pytest.CaptureFixture[str], arguments: Sequence[str], named: Sequence[str]
) -> None:
    """Told in one line that holds all of `named`, and nothing is written; SAMPLE stands for a sample."""
    folder = Path.cwd()
    before = sorted(folder.iterdir())
    assert run(*(str(sample()) if each == "SAMPLE" else each for each in arguments)) == COULD_NOT
    line = told(capsys)
    assert [each for each in named if each not in line] == []
    assert sorted(folder.iterdir()) == before
