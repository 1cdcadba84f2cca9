"""`journeymapper import`: what it writes and tells, and one line for all that cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from journeymapper.cli.command import COULD_NOT, DONE
from journeymapper.exchange import formats
from journeymapper.exchange.formats import FORMATS
from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.options import ExchangeError
from journeymapper.model.edits.steps import add_after, add_step
from journeymapper.model.journey import Journey
from journeymapper.storage.codec import encode
from journeymapper.storage.files import load
from tests.cli.calls import alone, assert_refused, run, sample


def heaped() -> Journey:
    """Three steps in a row that all lie on one place."""
    journey = Journey()
    journey.apply(add_step(journey, "one", (0, 0), title="One"))
    journey.apply(add_after(journey, "two", "one", (0, 0), title="Two"))
    journey.apply(add_after(journey, "three", "two", (0, 0), title="Three"))
    return journey


Reads = Callable[[bytes], Incoming]


@pytest.fixture
def strange(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[Reads], Path]:
    """A file of a kind that is read as the test wants."""

    def make(read: Reads) -> Path:
        rows = {**FORMATS, ".odd": replace(FORMATS[".journey"], suffix=".odd", read=read)}
        monkeypatch.setattr(formats, "FORMATS", rows)
        path = tmp_path / "file.odd"
        path.write_bytes(b"odd")
        return path

    return make


def test_a_journey_comes_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("import", str(sample()), "-o", "out.journey") == DONE
    assert (tmp_path / "out.journey").read_bytes() == encode(load(sample()))
    assert capsys.readouterr() == ("", "")


def test_what_says_nothing_of_places_is_laid_out(
    strange: Callable[[Reads], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = strange(
        lambda _data: Incoming(heaped(), ("Sheet 1, cell B2: what\nis this?", "More."), placed=False)
    )
    assert run("import", str(path), "-o", "out.journey") == DONE
    made = load(tmp_path / "out.journey")
    assert [step.title for step in made.steps] == ["One", "Two", "Three"]
    assert len({(step.x, step.y) for step in made.steps}) == 3
    assert capsys.readouterr() == ("Sheet 1, cell B2: what is this?\nMore.\n", "")


def test_places_that_a_file_tells_are_kept(strange: Callable[[Reads], Path], tmp_path: Path) -> None:
    path = strange(lambda _data: Incoming(heaped()))
    assert run("import", str(path), "-o", "out.journey") == DONE
    assert {(step.x, step.y) for step in load(tmp_path / "out.journey").steps} == {(0, 0)}


def test_a_map_without_steps_needs_no_places(strange: Callable[[Reads], Path], tmp_path: Path) -> None:
    path = strange(lambda _data: Incoming(Journey(), placed=False))
    assert run("import", str(path), "-o", "out.journey") == DONE
    assert load(tmp_path / "out.journey").count("step") == 0


def test_what_is_no_such_file_is_told_with_its_name(
    strange: Callable[[Reads], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_data: bytes) -> Incoming:
        raise ExchangeError("line 3: expected\nan arrow")

    path = strange(refuse)
    (tmp_path / "out.journey").write_bytes(b"of old")
    assert run("import", str(path), "-o", "out.journey") == COULD_NOT
    assert capsys.readouterr() == ("", f"journeymapper: {path}: line 3: expected an arrow\n")
    assert (tmp_path / "out.journey").read_bytes() == b"of old"


def test_what_cannot_be_done_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "half.journey").write_bytes(sample().read_bytes()[:900])
    (tmp_path / "map.doc").write_bytes(b"words")
    (tmp_path / "folder.journey").mkdir()
    assert_refused(capsys, ["import", "SAMPLE"], ["-o", "the file to write"])
    assert_refused(capsys, ["import", "SAMPLE", "-o", "map.png"], ["map.png", ".journey"])
    assert_refused(capsys, ["import", "SAMPLE", "-o", "no/such/out.journey"], ["out.journey"])
    assert_refused(capsys, ["import", "none.journey", "-o", "out.journey"], ["none.journey"])
    assert_refused(capsys, ["import", "half.journey", "-o", "out.journey"], ["half.journey"])
    assert_refused(capsys, ["import", "folder.journey", "-o", "out.journey"], ["folder.journey"])
    assert_refused(capsys, ["import", "map.doc", "-o", "out.journey"], ["map.doc", ".journey"])
    assert_refused(capsys, ["import", "-o", "out.journey"], ["FILE"])


def test_import_needs_neither_display_nor_widgets(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from journeymapper.__main__ import main\n"
        "status = main()\n"
        "unwanted = 'PySide6.QtWidgets', 'journeymapper.ui', 'journeymapper.app'\n"
        "print(status, [name for name in sys.modules if name.startswith(unwanted)])"
    )
    out = tmp_path / "out.journey"
    done = alone("-c", program, "import", str(sample()), "-o", str(out))
    assert (done.stdout.strip(), done.stderr) == ("0 []", "")
    assert load(out).count("step") == load(sample()).count("step")
