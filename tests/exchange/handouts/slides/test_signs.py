"""Signs of the map as shapes of a slide, each of its own kind, where and as large as the map has them."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from journeymapper.drawing.shapes import Anchor, Circle, Group, Lines, Path, Rect, Shape, Stroke, Text
from journeymapper.exchange.handouts.slides.markup import Markup
from journeymapper.exchange.handouts.slides.placing import ASCENT, FITS, Placing
from journeymapper.exchange.handouts.slides.signs import add_shapes, line_of

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
HALF = Placing(0.5, 100.0, 50.0)
"""Half as large, moved."""
INK = Stroke("#112233", 2.0)


def shown(*shapes: Shape, placing: Placing = HALF) -> list[Element]:
    markup = Markup()
    add_shapes(markup, shapes, placing, "sign")
    return list(ElementTree.fromstring(markup.written()))


def frame(shape: Element) -> tuple[float, float, float, float]:
    """Left, top, width, height in pixels."""
    off, ext = next(shape.iter(f"{A}off")), next(shape.iter(f"{A}ext"))
    found = (off.get("x"), off.get("y"), ext.get("cx"), ext.get("cy"))
    return tuple(round(int(each or "") / 9525, 2) for each in found)  # type: ignore[return-value]


def preset(shape: Element) -> str | None:
    return next(shape.iter(f"{A}prstGeom")).get("prst")


def test_rectangles_discs_and_pills_are_shapes_with_handles() -> None:
    rect, pill, disc = shown(
        Rect(10, 20, 40, 30, fill="#ffffff"),
        Rect(0, 0, 40, 20, 10, stroke=INK),
        Circle(10, 10, 5, "#000000"),
    )
    assert [preset(each) for each in (rect, pill, disc)] == ["rect", "roundRect", "ellipse"]
    assert frame(rect) == (105.0, 60.0, 20.0, 15.0)
    assert frame(disc) == (102.5, 52.5, 5.0, 5.0)


def test_a_run_of_lines_is_a_free_form_that_may_be_closed() -> None:
    opened, closed = shown(
        Path(((0, 0), (10, 0), (10, 10)), INK), Path(((0, 0), (10, 0), (10, 10)), fill="#000000", closed=True)
    )
    assert not list(opened.iter(f"{A}close"))
    assert list(closed.iter(f"{A}close"))
    assert frame(opened) == (100.0, 50.0, 5.0, 5.0)


def test_separate_lines_are_one_free_form() -> None:
    (lines,) = shown(Lines((((0, 0), (10, 0)), ((0, 4), (10, 4))), INK))
    assert len(list(lines.iter(f"{A}moveTo"))) == 2


@pytest.mark.parametrize(
    ("anchor", "left", "align"), [("start", 0.0, "l"), ("middle", -20.0, "ctr"), ("end", -40.0, "r")]
)
def test_a_line_of_text_stands_where_it_did_and_is_not_broken(
    anchor: Anchor, left: float, align: str
) -> None:
    (text,) = shown(Text(0, 0, "out of sight", 12, "#445566", 40, "bold", True, anchor))
    assert frame(text)[0] == pytest.approx(100.0 + left / 2, abs=0.01)
    assert frame(text)[1] == pytest.approx(50.0 - ASCENT * 12 * FITS / 2, abs=0.01)
    assert next(text.iter(f"{A}bodyPr")).get("wrap") == "none"
    assert next(text.iter(f"{A}pPr")).get("algn") == align
    look = next(text.iter(f"{A}rPr"))
    assert (look.get("b"), look.get("i")) == ("1", "1")
    assert look.get("sz") == str(round(12 * FITS * 0.5 * 75))


def test_groups_move_what_is_in_them_and_shadows_are_left_out() -> None:
    inner, *rest = shown(
        Group((Rect(0, 0, 10, 10, fill="#000000"),), x=20, y=40),
        Group((Rect(0, 0, 10, 10, fill="#000000"),), opacity=0.1),
    )
    assert frame(inner)[:2] == (110.0, 70.0)
    assert rest == []


@pytest.mark.parametrize(
    "shape", [Path(()), Path(((1, 1),)), Lines((), INK), Text(0, 0, " \x00", 12, "#000000", 0)]
)
def test_what_shows_nothing_is_left_out(shape: Shape) -> None:
    assert shown(shape) == []


@pytest.mark.parametrize(
    ("dashes", "dash"), [((), "solid"), ((7.0, 5.0), "dash"), ((4.0, 3.0), "dash"), ((1.5, 2.5), "sysDot")]
)
def test_dashes_are_those_that_the_format_has(dashes: tuple[float, ...], dash: str) -> None:
    line = line_of(Stroke("#000000", 2.0, dashes), HALF)
    assert line is not None
    assert (line.dash, line.width) == (dash, 1.0)


def test_lines_of_a_small_map_can_still_be_seen() -> None:
    line = line_of(INK, Placing(0.01, 0.0, 0.0))
    assert line is not None
    assert line.width > 0.4
    assert line_of(None, HALF) is None
