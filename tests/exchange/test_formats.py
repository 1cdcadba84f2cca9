"""Export by suffix: the sample in every format is one and the same map, and nothing is half written."""

import errno
import io
import os
from dataclasses import replace
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtSvg import QSvgRenderer

from journeymapper.drawing.parts import Parts
from journeymapper.drawing.shapes import Drawing
from journeymapper.exchange.formats import FORMATS, format_of
from journeymapper.exchange.options import ExchangeError, Options, StoppedError, ThemeName
from journeymapper.exchange.pictures.picture import on_whole_units, picture
from journeymapper.exchange.writing import export
from journeymapper.i18n.language import current_language, speaking
from journeymapper.model.journey import Journey
from journeymapper.resources import sample_path
from journeymapper.storage.codec import encode
from journeymapper.storage.files import load
from tests.pictures import difference, from_pdf, from_png, from_svg

pytestmark = pytest.mark.usefixtures("qapp")

NS = "{http://www.w3.org/2000/svg}"
THEME_NAMES: tuple[ThemeName, ...] = ("light", "dark", "print")


def sample(language: str = "nl") -> Journey:
    return load(sample_path("house-buyer", language))


@cache
def exported(suffix: str, options: Options) -> bytes:
    return FORMATS[suffix].write(sample(), options)


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("suffix", [".svg", ".pdf"])
def test_the_sample_is_one_picture_in_all_formats(theme: ThemeName, suffix: str) -> None:
    one = from_png(exported(".png", Options(theme, 1.0)))
    height, width = one.shape[:2]
    content = exported(suffix, Options(theme))
    other = from_svg(content, width, height) if suffix == ".svg" else from_pdf(content, width, height)
    found = difference(one, other)
    assert found.mean < 0.02
    assert found.connected <= 30


def test_the_comparison_sees_what_is_missing() -> None:
    one = exported(".png", Options("light", 1.0))
    height, width = from_png(one).shape[:2]
    svg = exported(".svg", Options("light")).decode()
    star = svg.replace("<circle", "<desc").encode()
    assert difference(from_png(one), from_svg(star, width, height)).connected > 30
    moved = svg.replace('<g id="step-', '<g transform="translate(2 0)"><g id="step-', 1)
    at = moved.index("</g>", moved.index('<g transform="translate(2 0)">'))
    shifted = (moved[:at] + "</g>" + moved[at:]).encode()
    assert QSvgRenderer(shifted).isValid()
    assert difference(from_png(one), from_svg(shifted, width, height)).connected > 30


@pytest.mark.parametrize(
    ("suffix", "beginning"),
    [
        (".png", b"\x89PNG"),
        (".svg", b"<?xml"),
        (".pdf", b"%PDF-1."),
        (".journey", b"{"),
        (".PNG", b"\x89PNG"),
    ],
)
def test_the_suffix_tells_the_format(tmp_path: Path, suffix: str, beginning: bytes) -> None:
    out = tmp_path / f"map{suffix}"
    export(sample(), out)
    assert out.read_bytes().startswith(beginning)
    assert [each.name for each in tmp_path.iterdir()] == [out.name]


def test_a_journey_is_exported_as_it_is_saved(tmp_path: Path) -> None:
    export(sample(), tmp_path / "copy.journey")
    assert (tmp_path / "copy.journey").read_bytes() == encode(sample())


@pytest.mark.parametrize("name", ["map", "map.", "map.jpeg", ".png", "map.png.bak", ""])
def test_an_unknown_suffix_is_refused_and_the_known_are_named(name: str) -> None:
    with pytest.raises(ExchangeError, match=r"\.png, \.svg, \.pdf, \.journey"):
        format_of(name)


@pytest.mark.parametrize(
    ("name", "options", "named"),
    [
        ("map.svg", Options(dpi=300), "dpi"),
        ("map.pdf", Options(dpi=300), "dpi"),
        ("map.png", Options(tile="A4"), "tile"),
        ("map.pdf", Options(transparent=True), "transparent"),
        ("map.svg", Options(paper="A4"), "paper"),
        ("map.journey", Options(theme="dark"), "theme"),
        ("map.journey", Options(scale=2.0), "scale"),
        ("map.journey", Options(carry=False), "no-journey"),
        ("map.journey", Options(language="nl"), "language"),
        ("map.pdf", Options(scale=2.0, paper="A3", tile="A4"), "--scale, --paper"),
        ("map.png", Options(scale=2.0, dpi=300), "--scale, --dpi"),
        ("map.png", Options(scale=2.0, paper="A3"), "--scale, --paper"),
        ("map.pdf", Options(scale=2.0, paper="A3"), "--scale, --paper"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(
    tmp_path: Path, name: str, options: Options, named: str
) -> None:
    with pytest.raises(ExchangeError, match=named):
        export(sample(), tmp_path / name, options)
    assert list(tmp_path.iterdir()) == []


def test_dpi_is_pixels_an_inch() -> None:
    one, other = exported(".png", Options(dpi=144.0)), exported(".png", Options(scale=1.5))
    assert one == other
    with Image.open(io.BytesIO(one)) as image:
        assert image.info["dpi"] == pytest.approx((144, 144), abs=0.02)


def test_themes_differ_and_light_is_the_default() -> None:
    made = {theme: exported(".svg", Options(theme)) for theme in THEME_NAMES}
    assert len(set(made.values())) == 3
    assert exported(".svg", Options()) == made["light"]


def test_all_steps_and_transitions_of_the_sample_are_in_the_svg() -> None:
    root = ElementTree.fromstring(exported(".svg", Options()))
    groups = {each.get("id"): each for each in root.iter(f"{NS}g") if each.get("id")}
    journey = sample()
    for step in journey.steps:
        group = groups[f"step-{step.id}"]
        assert group.get("class") == "step"
        assert group[0].tag == f"{NS}title"
        assert step.title in (group[0].text or "")
        assert next(each for each in group if each.tag in {f"{NS}rect", f"{NS}path"}).get("width") == "212"
    for transition in journey.transitions:
        group = groups[f"transition-{transition.id}"]
        assert group.get("class") == f"transition {transition.way}"
        assert group[0].tag == f"{NS}title"


def test_a_transitions_first_path_runs_from_card_to_card() -> None:
    root = ElementTree.fromstring(exported(".svg", Options()))
    groups = {each.get("id"): each for each in root.iter(f"{NS}g")}
    boxes = {}
    for step in sample().steps:
        outline = next(each for each in groups[f"step-{step.id}"] if each.tag == f"{NS}rect")
        x, y, width, height = (float(outline.get(name, "0")) for name in ("x", "y", "width", "height"))
        boxes[step.id] = (step.x + x, step.y + y, step.x + x + width, step.y + y + height)
    for transition in sample().transitions:
        run = groups[f"transition-{transition.id}"].find(f".//{NS}path")
        assert run is not None
        numbers = [float(each) for each in run.get("d", "").translate(str.maketrans("MLQZ", "    ")).split()]
        assert near(numbers[:2], boxes[transition.source]), transition.id
        assert near(numbers[-2:], boxes[transition.target]), transition.id


def near(point: list[float], box: tuple[float, float, float, float], most: float = 14.0) -> bool:
    """Whether a point lies on a card or as far from it as an arrow's head is long."""
    x, y = point
    left, top, right, bottom = box
    return left - most <= x <= right + most and top - most <= y <= bottom + most


def test_the_svg_is_the_same_every_time() -> None:
    assert FORMATS[".svg"].write(sample(), Options()) == exported(".svg", Options())


@given(st.tuples(*[st.floats(-1e4, 1e4)] * 2), st.tuples(*[st.floats(0, 1e4)] * 2))
def test_edges_move_outwards_to_whole_units(corner: tuple[float, float], size: tuple[float, float]) -> None:
    drawing = Drawing((), *corner, *size, "#ffffff")
    whole = on_whole_units(drawing)
    assert drawing.x - 1 <= whole.x <= drawing.x
    assert drawing.y - 1 <= whole.y <= drawing.y
    right, bottom = drawing.x + drawing.width, drawing.y + drawing.height
    assert right <= whole.x + whole.width < right + 5
    assert bottom <= whole.y + whole.height < bottom + 5
    assert (whole.width % 4, whole.height % 4) == (0, 0)
    assert replace(whole, x=drawing.x, y=drawing.y, width=drawing.width, height=drawing.height) == drawing


@pytest.mark.parametrize("suffix", list(FORMATS))
def test_an_empty_map_is_exported(suffix: str) -> None:
    assert len(FORMATS[suffix].write(Journey(), Options())) > 5


@pytest.mark.parametrize("suffix", list(FORMATS))
def test_a_full_disk_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    out = tmp_path / f"map{suffix}"
    out.write_bytes(b"old")

    def full(handle: int, data: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(OSError, match="No space left"):
        export(sample(), out)
    monkeypatch.undo()
    assert out.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == [out.name]


@pytest.mark.parametrize("suffix", list(FORMATS))
def test_every_format_has_a_name_for_the_user(suffix: str) -> None:
    assert FORMATS[suffix].label()
    assert FORMATS[suffix].suffix == suffix


def test_the_picture_carries_the_maps_title() -> None:
    assert picture(sample("en"), Options()).title == sample("en").sheet.title


def groups_of(options: Options) -> dict[str, list[str]]:
    """The ids of an SVG's groups by class."""
    found: dict[str, list[str]] = {}
    for group in ElementTree.fromstring(exported(".svg", options)).iter(f"{NS}g"):
        found.setdefault(group.get("class", "").split(" ")[0], []).append(group.get("id", ""))
    return found


@pytest.mark.parametrize(
    "options", [Options(segment="repeat-buyer"), Options(supplier="bank"), Options(parts=Parts(mood=True))]
)
@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_lens_and_parts_are_seen_in_every_picture(suffix: str, options: Options) -> None:
    assert exported(suffix, options) != exported(suffix, Options())


def test_a_lens_adds_ways_past_but_no_transitions() -> None:
    plain, lens = groups_of(Options()), groups_of(Options(segment="repeat-buyer"))
    assert sorted(lens["transition"]) == sorted(plain["transition"])
    assert lens["step"] == plain["step"]
    assert lens["passing"] == ["passing-1", "passing-2"]
    assert "passing" not in plain


def test_parts_of_a_poster_are_groups_of_their_own() -> None:
    every = Options(parts=Parts(legend=False, title=False, table=True, actions=True))
    found = groups_of(every)
    assert found["part"] == ["route-1", "actions"]
    assert "legend" not in found
    assert "title" not in found


def test_a_journey_file_has_no_lens() -> None:
    assert not FORMATS[".journey"].heeds
    for name in ("segment", "supplier", "parts"):
        assert all(name in FORMATS[suffix].heeds for suffix in (".png", ".svg", ".pdf"))


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_labels_are_in_the_language_that_is_asked_for(tmp_path: Path, suffix: str) -> None:
    made = {}
    for language in ("nl", "en", None):
        out = tmp_path / f"{language}{suffix}"
        export(sample(), out, Options(scale=0.5, language=language))
        made[language] = out.read_bytes()
        assert current_language() == "en"
    assert made["en"] == made[None]
    assert made["nl"] != made["en"]
    with speaking("nl"):
        assert made["nl"] == FORMATS[suffix].write(sample(), Options(scale=0.5))


@pytest.mark.parametrize("suffix", [".png", ".pdf"])
def test_work_that_is_stopped_leaves_the_old_file(tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"map{suffix}"
    out.write_bytes(b"old")

    def stop(part: float) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        export(sample(), out, progress=stop)
    assert out.read_bytes() == b"old"


def test_a_poster_of_the_sample_is_the_same_every_time() -> None:
    options = Options(paper="A1", tile="A4")
    assert FORMATS[".pdf"].write(sample(), options) == exported(".pdf", options)
