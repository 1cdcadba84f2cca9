"""What commands say of hostile files and of names: one line without control codes, and never a traceback."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from journeymapper.cli.command import COULD_NOT
from tests.cli.calls import alone, run, told
from tests.hostile import large, texts
from tests.hostile.case import Case
from tests.hostile.places import Place, emptied, places

COMMANDS = {
    "check": (),
    "insights": ("--json",),
    "export": ("-o", "out.svg"),
    "import": ("-o", "out.journey"),
    "tidy": ("-o", "out.journey"),
}
PLACES = list(places())


def few() -> Iterator[Case]:
    """Some of each kind of file, for what takes a process each."""
    for kind in (texts.cut, texts.encodings, texts.other_files, texts.spiteful, large.numbers, large.deep):
        yield from islice((case for case in kind() if case.taken is False), 0, None, 23)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_a_place_is_read_or_told_of_in_one_line(
    place: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = place.make(emptied(tmp_path / "there"))
    if place.taken:
        assert run("export", str(path), "-o", "out.svg") != COULD_NOT
        assert capsys.readouterr().err == ""
        return
    for command, more in COMMANDS.items():
        for language in ("nl", "en"):
            status = run(command, str(path), *more, "--lang", language)
            assert status == COULD_NOT
            line = told(capsys)
            assert line.replace("\u200c", "").isprintable()
            assert line.endswith(".") or command == "import"  # which tells of the suffix first
            assert not Path("out.svg").exists()
            assert not Path("out.journey").exists()


@pytest.mark.parametrize("name", list(COMMANDS))
def test_a_process_tells_one_line_and_no_traceback(name: str, tmp_path: Path) -> None:
    path = tmp_path / "map\x1b[31m.journey"
    for case in islice(few(), list(COMMANDS).index(name), None, len(COMMANDS)):
        path.write_bytes(case.make())
        done = alone("-m", "journeymapper", name, str(path), *COMMANDS[name], "--lang", "nl")
        assert (done.returncode, done.stdout) == (COULD_NOT, ""), case.name
        (line,) = done.stderr.splitlines()
        assert line.startswith(f"journeymapper: {tmp_path}/map [31m.journey: "), case.name
        assert line.isprintable(), case.name


def test_names_of_samples_and_files_to_write_are_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for word in ("no\nsuch", "\x1b[31m", "../../etc/passwd", "", "a" * 5000, "\udcff"):
        assert run("sample", word, "-o", "out.journey") == COULD_NOT
        assert told(capsys).isprintable()
        assert run("sample", "house-buyer", "-o", f"none/{word}/x.journey") == COULD_NOT
        assert told(capsys).isprintable()
