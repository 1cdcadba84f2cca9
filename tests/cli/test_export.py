"""`journeymapper export`: what it writes, and one line for all that cannot be written."""

import json
import re
import struct
from dataclasses import fields
from pathlib import Path

import pytest
from pypdf import PdfReader

from journeymapper.cli.command import COULD_NOT, DONE
from journeymapper.cli.export import PARTS, SUFFIXES
from journeymapper.drawing.parts import Parts
from journeymapper.exchange.formats import FORMATS
from journeymapper.model.journey import Journey
from journeymapper.storage.codec import encode
from journeymapper.storage.files import load
from tests.cli.calls import alone, assert_refused, run, sample


def shown_parts(lines: set[str]) -> set[str]:
    """The parts of a poster of which the text of a picture of the sample has words that no other part has."""
    journey = load(sample())
    words = {
        "title": journey.sheet.title,
        "legend": "direct contact",
        "mood": "hollow: assumed",
        "table": journey.suppliers[0].name,
        "actions": "Actions",
        "insights": "Insights",
    }
    return {name for name, line in words.items() if line in lines}


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf", ".journey"])
def test_export_writes_without_display_and_without_widgets(tmp_path: Path, suffix: str) -> None:
    program = (
        "import sys\n"
        "from journeymapper.__main__ import main\n"
        "status = main()\n"
        "unwanted = 'PySide6.QtWidgets', 'journeymapper.ui', 'journeymapper.app'\n"
        "print(status, [name for name in sys.modules if name.startswith(unwanted)])"
    )
    out = tmp_path / f"map{suffix}"
    done = alone("-c", program, "export", str(sample()), "-o", str(out))
    assert (done.stdout.strip(), done.stderr) == ("0 []", "")
    assert out.stat().st_size > 10_000


def test_export_needs_no_display_whatever_the_environment_asks_of_qt(tmp_path: Path) -> None:
    out = tmp_path / "map.svg"
    asked = ("-m", "journeymapper", "export", str(sample()), "-o", str(out))
    done = alone(*asked, QT_QPA_PLATFORM="xcb")
    assert (done.returncode, done.stderr) == (0, "")
    assert out.exists()


def test_standard_error_is_for_what_could_not_be_done_alone(tmp_path: Path) -> None:
    journey = json.loads(sample().read_bytes())
    journey["nodes"][0]["title"] = "क्षत्रिय"  # Qt has much to say where no font has these letters
    (tmp_path / "a.journey").write_text(json.dumps(journey), "utf-8")
    done = alone("-m", "journeymapper", "export", "a.journey", "-o", "a.svg", LC_ALL="C")
    assert (done.returncode, done.stdout, done.stderr) == (DONE, "", "")
    failed = alone("-m", "journeymapper", "export", "absent.journey", "-o", "a.svg", LC_ALL="C")
    assert failed.returncode == COULD_NOT
    assert len(failed.stderr.splitlines()) == 1


def test_options_reach_the_picture(tmp_path: Path) -> None:
    made = {}
    for name, options in {
        "plain": [],
        "large": ["--scale", "2"],
        "dark": ["--theme=dark"],
        "english": ["--lang", "en"],
        "dutch": ["--lang=nl"],
    }.items():
        assert run("export", str(sample()), "-o", f"{name}.svg", *options) == DONE
        made[name] = (tmp_path / f"{name}.svg").read_bytes()
    assert made["plain"] == made["english"]
    assert len(set(made.values())) == 4


def test_a_journey_is_known_by_its_content_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "-odd name.txt").write_bytes(sample().read_bytes())
    assert run("export", "-o", "out.journey", "--", "-odd name.txt") == DONE
    assert (tmp_path / "out.journey").read_bytes() == encode(load(sample()))


def test_a_picture_through_a_lens_is_another_one(tmp_path: Path) -> None:
    pictures = []
    for lens in ([], ["--segment", "repeat-buyer"], ["--supplier", "bank"]):
        assert run("export", str(sample()), "-o", "a.svg", *lens) == DONE
        pictures.append((tmp_path / "a.svg").read_text("utf-8"))
    assert len(set(pictures)) == 3
    assert ["route of " in each for each in pictures] == [False, True, False]
    assert ["through the eyes of Bank" in each for each in pictures] == [False, False, True]


@pytest.mark.parametrize(
    "parts", ["none", "title", "table", "mood", "actions, legend", "title,mood,table", "insights"]
)
def test_just_the_parts_that_are_named_are_drawn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], parts: str
) -> None:
    assert run("export", str(sample()), "-o", "poster.svg", "--parts", parts, "--lang", "en") == DONE
    assert capsys.readouterr() == ("", "")
    lines = set(re.findall(r"<text[^>]*>([^<]*)</text>", (tmp_path / "poster.svg").read_text("utf-8")))
    assert shown_parts(lines) == set(re.findall(r"\w+", parts)) - {"none"}


def test_the_parts_are_those_that_the_drawing_has() -> None:
    assert set(PARTS) == {each.name for each in fields(Parts)}


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["export"], ["FILE", "expected"]),
        (["export", "SAMPLE"], ["-o", "expected"]),
        (["export", "SAMPLE", "SAMPLE", "-o", "a.png"], ["FILE", "expected"]),
        (["export", "SAMPLE", "-o", ""], ["-o", "expected"]),
        (["export", "", "-o", "a.png"], ["FILE", "expected"]),
        (["export", "SAMPLE", "-o"], ["-o", "expected"]),
        (["export", "SAMPLE", "-o", "a.gif"], ["a.gif", ".png, .svg, .pdf, .journey"]),
        (["export", "SAMPLE", "-o", "a"], ["a: ", ".png"]),
        (["export", "SAMPLE", "-o", "folder.png"], ["folder.png"]),
        (["export", "SAMPLE", "-o", "absent/a.png"], ["absent/a.png"]),
        (["export", "absent.journey", "-o", "a.png"], ["absent.journey"]),
        (["export", "folder.png", "-o", "a.png"], ["folder.png"]),
        (["export", "text.journey", "-o", "a.png"], ["text.journey", "JSON"]),
        (["export", "bad.journey", "-o", "a.png"], ["bad.journey", "nodes[0].mood"]),
        (["export", "li\nne.journey", "-o", "a.png"], ["li ne.journey"]),
        (["export", "SAMPLE", "-o", "a.png", "--scale", "0"], ["--scale", "expected"]),
        (["export", "SAMPLE", "-o", "a.png", "--scale", "nan"], ["--scale", "expected"]),
        (["export", "SAMPLE", "-o", "a.png", "--scale", "-1"], ["--scale", "expected"]),
        (["export", "SAMPLE", "-o", "a.png", "--scale", "two"], ["--scale", "expected"]),
        (["export", "SAMPLE", "-o", "a.png", "--scale", "90"], ["a.png: ", "pixels", "PDF"]),
        (["export", "SAMPLE", "-o", "a.png", "--dpi", "1e9"], ["--dpi", "expected"]),
        (["export", "SAMPLE", "-o", "a.png", "--dpi", "96", "--scale", "1"], ["--scale, --dpi"]),
        (["export", "SAMPLE", "-o", "a.svg", "--paper", "A4"], ["a.svg", "paper"]),
        (["export", "SAMPLE", "-o", "a.pdf", "--paper", "B5"], ["--paper", "A4"]),
        (["export", "SAMPLE", "-o", "a.pdf", "--tile", "A2"], ["--tile", "A4 | A3"]),
        (["export", "SAMPLE", "-o", "a.png", "--tile", "A4"], ["a.png", "tile"]),
        (["export", "SAMPLE", "-o", "a.pdf", "--tile", "A4", "--scale", "90"], ["a.pdf: ", "sheets", "400"]),
        (["export", "SAMPLE", "-o", "a.pdf", "--paper", "A4", "--margin", "200"], ["a.pdf: ", "200 mm"]),
        (["export", "SAMPLE", "-o", "a.pdf", "--margin", "-1"], ["--margin", "expected"]),
        (["export", "SAMPLE", "-o", "a.pdf", "--transparent"], ["a.pdf", "transparent"]),
        (["export", "SAMPLE", "-o", "a.pdf", "--transparent=x"], ["--transparent"]),
        (["export", "SAMPLE", "-o", "a.journey", "--no-journey"], ["a.journey", "--no-journey"]),
        (["export", "SAMPLE", "-o", "a.png", "--paper", "A4", "--scale", "2"], ["--scale, --paper"]),
        (["export", "bare.svg", "-o", "a.png"], ["bare.svg", "carries no map"]),
        (["export", "cut.png", "-o", "a.png"], ["cut.png", "damaged"]),
        (["export", "SAMPLE", "-o", "a.png", "--theme", "pink"], ["--theme", "light"]),
        (["export", "SAMPLE", "-o", "a.png", "--segment", "x"], ["--segment x", "repeat-buyer"]),
        (["export", "SAMPLE", "-o", "a.png", "--supplier=x"], ["house-buyer", "--supplier x"]),
        (["export", "SAMPLE", "-o", "a.png", "--supplier", ""], ["--supplier", "the id of a supplier"]),
        (["export", "empty.journey", "-o", "a.png", "--segment", "x"], ["--segment x", "the map has none"]),
        (["export", "SAMPLE", "-o", "a.journey", "--segment", "starter"], ["a.journey", "segment"]),
        (["export", "SAMPLE", "-o", "a.journey", "--parts", "table"], ["a.journey", "parts"]),
        (["export", "SAMPLE", "-o", "a.png", "--parts", "tables"], ["--parts", "title, legend, mood"]),
        (["export", "SAMPLE", "-o", "a.png", "--parts", "table,none"], ["--parts", "expected"]),
        (["export", "SAMPLE", "-o", "a.png", "--parts", ""], ["--parts", "expected"]),
    ],
)
def test_what_cannot_be_exported_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], named: list[str]
) -> None:
    (tmp_path / "folder.png").mkdir()
    (tmp_path / "bare.svg").write_text("<svg/>", "utf-8")
    (tmp_path / "cut.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "text.journey").write_text("not a journey", "utf-8")
    (tmp_path / "empty.journey").write_bytes(encode(Journey()))
    bad = json.loads(sample().read_bytes())
    bad["nodes"][0]["mood"] = 7
    (tmp_path / "bad.journey").write_text(json.dumps(bad), "utf-8")
    assert_refused(capsys, arguments, named)


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_a_picture_is_a_file_to_every_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    assert run("export", str(sample()), "-o", f"map{suffix}", "--lang", "en") == DONE
    (tmp_path / f"map{suffix}").rename(tmp_path / "map")
    assert run("export", "map", "-o", "again.journey") == DONE
    assert (tmp_path / "again.journey").read_bytes() == encode(load(sample()))
    for command in ("check", "insights"):
        told = []
        for file in (str(sample()), "map"):
            assert run(command, file, "--json") == DONE
            told.append(capsys.readouterr().out)
        assert told[0] == told[1]


def test_what_reads_a_picture_needs_no_qt(tmp_path: Path) -> None:
    assert run("export", str(sample()), "-o", "map.svg") == DONE
    program = (
        "import sys\n"
        "from journeymapper.__main__ import main\n"
        "status = main()\n"
        "print(status, [name for name in sys.modules if name.startswith('PySide6')], file=sys.stderr)"
    )
    done = alone("-c", program, "check", "map.svg")
    assert done.stderr.strip() == "0 []"


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_a_picture_may_go_without_the_journey(
    capsys: pytest.CaptureFixture[str], suffix: str, tmp_path: Path
) -> None:
    assert run("export", str(sample()), "-o", f"map{suffix}", "--no-journey") == DONE
    assert_refused(capsys, ["check", f"map{suffix}"], [f"map{suffix}", "carries no map"])


def test_sheets_margin_and_ground_reach_the_picture(tmp_path: Path) -> None:
    sheets, pixels = {}, {}
    for name, options in {
        "page.pdf": ["--paper", "A3"],
        "poster.pdf": ["--paper", "A1", "--tile", "A4"],
        "sheets.pdf": ["--tile", "A3", "--margin", "5", "--scale", "1"],
        "paper.png": ["--paper", "A4", "--dpi", "50"],
        "clear.png": ["--scale", "0.5", "--transparent", "--margin", "0"],
    }.items():
        assert run("export", str(sample()), "-o", name, *options) == DONE
        data = (tmp_path / name).read_bytes()
        if name.endswith(".pdf"):
            sheets[name] = len(PdfReader(tmp_path / name).pages)
        else:
            pixels[name] = struct.unpack(">II5B", data[16:29])
    assert sheets == {"page.pdf": 1, "poster.pdf": 11, "sheets.pdf": 3}
    assert pixels["paper.png"] == (585, 414, 8, 2, 0, 0, 0)
    assert pixels["clear.png"][3] == 6


def test_the_suffixes_that_help_names_are_those_of_the_formats() -> None:
    assert set(FORMATS) <= set(SUFFIXES)
