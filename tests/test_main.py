"""The command `journeymapper`: arguments reach the command line, files reach the editor."""

import subprocess
import sys
from collections.abc import Sequence
from types import SimpleNamespace

import pytest

from journeymapper import __main__ as command
from journeymapper.cli.main import OpenEditor


def test_arguments_and_exit_status_pass_through(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Sequence[str]] = []

    def answer(arguments: Sequence[str], open_editor: OpenEditor) -> int:
        asked.append(arguments)
        return open_editor(["a.journey"], "nl")

    editor = SimpleNamespace(run=lambda paths, language: len(paths) + len(language))
    monkeypatch.setattr(command, "command_line", answer)
    monkeypatch.setattr(sys, "argv", ["journeymapper", "a.journey", "--lang", "nl"])
    monkeypatch.setitem(sys.modules, "journeymapper.app", editor)
    assert command.main() == 3
    assert asked == [["a.journey", "--lang", "nl"]]


def test_the_command_line_starts_without_widgets() -> None:
    program = "import sys, journeymapper.__main__; print(sorted(n for n in sys.modules if 'QtWidgets' in n))"
    printed = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, encoding="utf-8"
    ).stdout
    assert printed.strip() == "[]"


def test_the_module_is_the_command() -> None:
    printed = subprocess.run(
        [sys.executable, "-m", "journeymapper", "--help", "--lang", "en"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout
    assert "journeymapper [FILE ...]" in printed
