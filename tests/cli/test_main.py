"""The way in: an exit status, one line for the unexpected, and files that reach the editor."""

import errno
import os
import subprocess
import sys
from collections.abc import Sequence
from importlib import metadata

import pytest

from journeymapper.cli.command import COULD_NOT, DONE, INTERRUPTED
from journeymapper.cli.main import main
from journeymapper.exchange import writing
from tests.cli.calls import ROOT, alone, run, sample, told


def test_help_and_samples_load_no_qt() -> None:
    program = (
        "import sys\n"
        "from journeymapper.__main__ import main\n"
        "main()\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'fontTools', 'networkx'))])"
    )
    for arguments in (["--help"], ["sample"], ["export", "--help"]):
        assert alone("-c", program, *arguments).stdout.endswith("\n[]\n")


@pytest.mark.parametrize("error", [ValueError("a\nb"), RecursionError(), MemoryError(), KeyError("x")])
def test_the_unexpected_is_told_in_one_line_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception
) -> None:
    def fail(*_arguments: object) -> None:
        raise error

    monkeypatch.setattr(writing, "export", fail)
    assert run("export", str(sample()), "-o", "a.png") == COULD_NOT
    assert type(error).__name__ in told(capsys)


def test_an_interrupt_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(writing, "export", interrupt)
    assert run("export", str(sample()), "-o", "a.png") == INTERRUPTED
    assert capsys.readouterr() == ("", "")


def test_a_reader_that_has_enough_is_no_error() -> None:
    closed = (
        "import os, sys; from journeymapper.__main__ import main\n"
        "read, write = os.pipe(); os.dup2(write, 1); os.close(read); os.close(write)\n"
        "status = main(); sys.stdout.flush(); sys.exit(status)"
    )
    done = alone("-u", "-c", closed, "--help")
    assert (done.returncode, done.stderr) == (0, "")


def test_lines_for_which_there_is_no_room_are_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("journeymapper.cli.sample.print", fail, raising=False)
    assert run("sample", "--lang", "nl") == COULD_NOT
    assert "standaarduitvoer" in told(capsys)


@pytest.mark.skipif(sys.platform == "win32", reason="the shell of the test is that of Unix")
@pytest.mark.parametrize("arguments", [("insights", "--json"), ("insights",), ("check",)])
def test_a_program_without_standard_output_does_its_work(arguments: tuple[str, ...]) -> None:
    command, *options = arguments
    program = "from journeymapper.__main__ import main; raise SystemExit(main())"
    done = subprocess.run(
        ["sh", "-c", '"$0" "$@" >&-', sys.executable, "-c", program, command, str(sample()), *options],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_files_reach_the_editor_in_the_language_asked_for() -> None:
    opened: list[tuple[Sequence[str], str | None]] = []

    def editor(files: Sequence[str], language: str | None) -> int:
        opened.append((files, language))
        return 7

    assert main(["a.journey", "--lang", "nl", "b"], editor) == 7
    assert main(["--", "export"], editor) == 7
    assert main([], editor) == 7
    assert opened == [(["a.journey", "b"], "nl"), (["export"], None), ([], None)]


def test_without_a_display_the_editor_is_refused() -> None:
    done = alone("-m", "journeymapper", str(sample()), "--lang", "en")
    assert done.returncode == COULD_NOT
    assert "no display" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_version_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(metadata, "version", lambda name: f"1.2.3 of {name}")
    assert run("--version") == DONE
    assert capsys.readouterr().out == "journeymapper 1.2.3 of journeymapper\n"


def test_sources_that_were_never_installed_have_no_version(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def absent(_name: str) -> str:
        raise metadata.PackageNotFoundError

    monkeypatch.setattr(metadata, "version", absent)
    assert run("--version") == DONE
    assert capsys.readouterr().out == "journeymapper (not installed)\n"
