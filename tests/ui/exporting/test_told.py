"""The size in words is the size that comes out: pixels, centimetres, bytes, sheets; in both languages."""

from __future__ import annotations

import re
from io import BytesIO
from typing import get_args

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from journeymapper.drawing.shapes import Drawing
from journeymapper.exchange.formats import FORMATS
from journeymapper.exchange.options import Paper
from journeymapper.exchange.pictures.picture import picture
from journeymapper.exchange.pictures.png import EVERYBODY, png
from journeymapper.i18n.language import use_language
from journeymapper.model.journey import Journey
from journeymapper.ui.exporting.choices import Choices, Size
from journeymapper.ui.exporting.draft import Draft, Made
from journeymapper.ui.exporting.told import is_too_large, pixels_of, size_text, weighed, weight_at
from tests.ui.exporting.conftest import draft_of

PNG, SVG, PDF = (FORMATS[suffix].heeds for suffix in (".png", ".svg", ".pdf"))


@pytest.fixture
def draft(house: Journey) -> Draft:
    return draft_of(house)


def made_of(draft: Draft, suffix: str, size: Size) -> Made:
    return draft.made(Choices(suffix=suffix).sized(size), FORMATS[suffix].heeds)


def numbers(text: str) -> list[float]:
    return [float(each.replace(",", "")) for each in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]


@pytest.mark.parametrize(
    "size",
    [
        Size(percent=50),
        Size("pixels", pixels=777),
        Size("centimetres", centimetres=12.5, dpi=150),
        Size("paper", paper="A4", dpi=72),
    ],
)
def test_a_picture_has_the_pixels_that_were_told(draft: Draft, house: Journey, size: Size) -> None:
    made = made_of(draft, ".png", size)
    told = size_text(made, size, PNG)
    with Image.open(BytesIO(FORMATS[".png"].write(house, made.options))) as image:
        assert image.size == pytest.approx(pixels_of(made, size, PNG), abs=1)
        assert numbers(told)[:2] == pytest.approx(image.size, abs=1)
        dpi = image.info["dpi"][0]
        assert numbers(told)[-1] == pytest.approx(dpi, abs=1)
        if size.by != "paper":
            assert numbers(told)[2:4] == pytest.approx([each / dpi * 2.54 for each in image.size], abs=0.2)


def test_a_drawing_is_as_wide_as_was_told(draft: Draft, house: Journey) -> None:
    size = Size("centimetres", centimetres=20)
    made = made_of(draft, ".svg", size)
    wide, _, across, _ = numbers(size_text(made, size, SVG))
    assert across == 20
    found = re.search(rb'<svg[^>]* width="([\d.]+)', FORMATS[".svg"].write(house, made.options))
    assert found is not None
    assert float(found[1]) == pytest.approx(wide, abs=1)
    assert wide / 96 * 2.54 == pytest.approx(20, abs=0.02)


def test_a_page_of_its_own_is_told_in_centimetres(draft: Draft, house: Journey) -> None:
    size = Size("centimetres", centimetres=30)
    made = made_of(draft, ".pdf", size)
    told = numbers(size_text(made, size, PDF))
    with pypdfium2.PdfDocument(FORMATS[".pdf"].write(house, made.options)) as document:
        (page,) = document
        points = page.get_width(), page.get_height()
    assert told == pytest.approx([each / 72 * 2.54 for each in points], abs=0.1)


@pytest.mark.parametrize("paper", get_args(Paper))
def test_sheets_are_those_that_are_printed(draft: Draft, paper: Paper) -> None:
    for tile in ("A4", "A3"):
        size = Size("paper", paper=paper, tile=tile)
        made = made_of(draft, ".pdf", size)
        told = size_text(made, size, PDF)
        count = len(made.pages.tiles)
        if count > 1:
            assert f"on {count} sheets {tile} ({made.pages.columns} × {made.pages.rows})" in told
            assert "page map" in told
        else:
            assert told.startswith(f"One sheet {tile}")
    size = Size("paper", paper=paper)
    assert size_text(made_of(draft, ".pdf", size), size, PDF).startswith(f"One sheet {paper}, landscape")


def test_letters_grow_with_the_paper(draft: Draft) -> None:
    points = []
    for paper in ("A4", "A3", "A2"):
        size = Size("paper", paper=paper)
        points.append(numbers(size_text(made_of(draft, ".pdf", size), size, PDF))[-1])
    assert points == sorted(points)
    assert points[2] == pytest.approx(2 * points[0], rel=0.1)


def test_dutch_numbers_have_a_comma(draft: Draft) -> None:
    use_language("nl")
    size = Size(percent=200)
    told = size_text(made_of(draft, ".png", size), size, PNG, 1_234_567)
    assert re.fullmatch(
        r"\d\.\d{3} × \d\.\d{3} px, \d+(,\d)? × \d+(,\d)? cm bij 192 dpi, ongeveer 1,2 MB", told
    )


@pytest.mark.parametrize(
    ("weight", "expected"),
    [
        (1_234_567, "about 1.2 MB"),
        (56_789_000, "about 56.8 MB"),
        (456_789, "about 460 kB"),
        (120, "about 1 kB"),
    ],
)
def test_bytes_are_told_as_roughly_as_they_are_known(draft: Draft, weight: float, expected: str) -> None:
    size = Size()
    assert size_text(made_of(draft, ".png", size), size, PNG, weight).endswith(expected)


def test_what_has_no_size_tells_none(draft: Draft) -> None:
    for suffix in (".journey", ".json"):
        assert size_text(made_of(draft, suffix, Size()), Size(), FORMATS[suffix].heeds) == ""


def test_the_guess_of_bytes_is_near(draft: Draft, house: Journey) -> None:
    """Within a factor of 1.6: it is there to tell 1 MB from 10."""
    made = made_of(draft, ".png", Size())
    whole = weighed(made.drawing)
    for scale in (0.5, 1.0, 2.0):
        written = len(png(picture(house, made.options), scale))
        assert written / 1.6 < weight_at(whole, scale) < written * 1.6


@given(st.floats(0.0, 5000.0), st.floats(0.0, 5000.0))
def test_nothing_is_too_small_or_narrow_to_be_weighed(wide: float, high: float) -> None:
    assert weighed(Drawing((), 0.0, 0.0, wide, high, "#ffffff")) > 0


def test_too_large_begins_where_programs_fail() -> None:
    assert not is_too_large(None)
    assert not is_too_large((EVERYBODY // 1000, 1000))
    assert is_too_large((EVERYBODY // 1000 + 1, 1000))
