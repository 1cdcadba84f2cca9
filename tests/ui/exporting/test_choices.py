"""What is chosen about an export: remembered as it was, and turned into options that the format heeds."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from journeymapper.drawing.lens import Lens
from journeymapper.drawing.parts import Parts
from journeymapper.exchange.formats import FORMATS
from journeymapper.exchange.options import SIZES, Options, Paper, ThemeName, Tile
from journeymapper.model.journey import Journey
from journeymapper.ui.exporting.choices import (
    LIMITS,
    By,
    Choices,
    Shown,
    Size,
    content,
    decoded,
    encoded,
    scale_of,
    whole,
)
from tests.ui.exporting.conftest import draft_of

PNG, SVG, PDF = (FORMATS[suffix].heeds for suffix in (".png", ".svg", ".pdf"))
SHOWN = Shown(Lens(supplier="bank", evidence=True), Parts(mood=True), frozenset({"one", "two"}))


def numbers(name: str) -> st.SearchStrategy[float]:
    return st.floats(*LIMITS[name])


SIZED = st.builds(
    Size,
    by=st.sampled_from(get_args(By)),
    percent=numbers("percent"),
    pixels=st.integers(*(int(each) for each in LIMITS["pixels"])),
    centimetres=numbers("centimetres"),
    paper=st.sampled_from(get_args(Paper)),
    tile=st.none() | st.sampled_from(get_args(Tile)),
    dpi=numbers("dpi"),
    margin=st.none() | numbers("margin"),
)
CHOSEN = st.builds(
    Choices,
    suffix=st.sampled_from(list(FORMATS)),
    theme=st.sampled_from(get_args(ThemeName)),
    transparent=st.booleans(),
    language=st.none() | st.sampled_from(["nl", "en"]),
    carry=st.booleans(),
    sizes=st.dictionaries(st.sampled_from(list(FORMATS)), SIZED, max_size=3),
)


@given(CHOSEN)
def test_what_was_chosen_is_remembered(choices: Choices) -> None:
    assert decoded(encoded(choices)) == choices


def test_what_is_about_one_map_is_not_remembered() -> None:
    chosen = Choices(what="lens", supplier="bank", segment="young", parts=Parts(insights=True))
    assert decoded(encoded(chosen)) == Choices()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "[" * 100_000,
        '{"suffix": 3, "theme": "pink", "carry": "yes", "what": "lens", "sizes": 4}',
        '{"sizes": {".png": 4, ".svg": {"by": "yards", "percent": -1, "pixels": 2.5, "dpi": true}}}',
        '{"sizes": {".png": {"percent": NaN}}}',
    ],
)
def test_what_cannot_be_understood_is_as_usual(text: str) -> None:
    found = decoded(text)
    assert replace(found, sizes={}) == Choices(sizes={})
    assert all(size == Size() for size in found.sizes.values())


@given(CHOSEN, st.sampled_from(list(FORMATS)), st.floats(1, 1e5))
def test_a_format_gets_no_option_that_it_does_not_heed(choices: Choices, suffix: str, wide: float) -> None:
    heeds = FORMATS[suffix].heeds
    chosen = set(whole(choices.of_format(suffix), heeds, SHOWN, wide).chosen())
    assert chosen <= heeds
    assert not [pair for pair in SIZES if set(pair) <= chosen]


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("shown", {"supplier": "bank", "evidence": True}),
        ("map", {}),
        ("lens", {"supplier": "notary", "segment": "young"}),
        ("selection", {"supplier": "bank", "evidence": True, "only": frozenset({"one", "two"})}),
    ],
)
def test_what_is_shown(what: Any, expected: dict[str, Any]) -> None:
    options = content(Choices(what=what, supplier="notary", segment="young"), SVG, SHOWN)
    assert options == Options(theme="light", parts=SHOWN.parts, **expected)


def test_nothing_selected_is_no_map_without_steps() -> None:
    assert content(Choices(what="selection"), PNG, Shown()).only is None


def test_parts_are_those_of_the_canvas_until_others_are_chosen() -> None:
    assert content(Choices(), PNG, SHOWN).parts == Parts(mood=True)
    assert content(Choices(parts=Parts(legend=False)), PNG, SHOWN).parts == Parts(legend=False)


@pytest.mark.parametrize(
    ("size", "heeds", "expected"),
    [
        (Size("percent", percent=150), PNG, 1.5),
        (Size("pixels", pixels=1000), PNG, 2.0),
        (Size("centimetres", centimetres=2.54, dpi=300), PNG, 0.6),
        (Size("centimetres", centimetres=2.54, dpi=300), SVG, 0.192),
        (Size("centimetres", centimetres=2.54, dpi=300), PDF, 0.192),
    ],
)
def test_a_width_becomes_a_scale(size: Size, heeds: frozenset[str], expected: float) -> None:
    assert scale_of(size, heeds, 500.0) == pytest.approx(expected)
    assert whole(Choices().sized(size), heeds, SHOWN, 500.0).scale == pytest.approx(expected)


def test_centimetres_are_told_to_the_picture(house: Journey) -> None:
    chosen = Choices().sized(Size("centimetres", centimetres=16, dpi=150))
    made = draft_of(house).made(chosen, PNG)
    image = QImage.fromData(FORMATS[".png"].write(house, made.options))
    assert image.width() / image.dotsPerMeterX() == pytest.approx(0.16, rel=0.01)
    assert image.width() == pytest.approx(16 / 2.54 * 150, abs=2)
    assert whole(chosen, SVG, SHOWN, 500).density is None


def test_paper_is_for_formats_with_pages() -> None:
    chosen = Choices().sized(Size("paper", paper="A1", tile="A4", dpi=150, margin=4))
    on_pdf = whole(chosen, PDF, SHOWN, 500)
    assert (on_pdf.paper, on_pdf.tile, on_pdf.margin, on_pdf.dpi, on_pdf.scale) == ("A1", "A4", 4, None, None)
    on_png = whole(chosen, PNG, SHOWN, 500)
    assert (on_png.paper, on_png.tile, on_png.margin, on_png.dpi, on_png.scale) == ("A1", None, 4, 150, None)
    assert content(chosen, PDF, SHOWN).margin is None  # a drawing for paper has none of its own


def test_each_format_has_a_size_of_its_own() -> None:
    chosen = Choices(suffix=".png").sized(Size(percent=300)).of_format(".svg").sized(Size("pixels"))
    assert chosen.of_format(".png").size == Size(percent=300)
    assert chosen.of_format(".svg").size == Size("pixels")
    assert chosen.of_format(".pdf").size == Size("paper")
    assert json.loads(encoded(chosen))["sizes"].keys() == {".png", ".svg"}
