"""Arrows on slides: at which side of a card they are glued, how they look, and their chips."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.lens import NO_LENS, Lens
from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.theme import LIGHT
from journeymapper.exchange.handouts.slides.arrow import (
    BOTTOM,
    LEFT,
    RIGHT,
    TOP,
    add_arrow,
    add_chip,
    made_simple,
    site,
)
from journeymapper.exchange.handouts.slides.markup import Markup
from journeymapper.exchange.handouts.slides.placing import Placing
from journeymapper.model.records import Evidence, Step, Supplier, Touch, Transition
from tests.drawing.maps import made

pytestmark = pytest.mark.usefixtures("qapp")

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
BOX = Box(0.0, 0.0, 200.0, 80.0)
FULL = Placing(1.0, 300.0, 300.0)


def shown(way: Transition, *, lens: Lens = NO_LENS, chip: bool = False) -> list[Element]:
    """The shapes of one arrow between two cards, from above to below."""
    journey = made(
        Supplier("v", "Vic"),
        Step("a", "One", touches=(Touch("v", "desire"),)),
        Step("b", "Two", y=300.0),
        way,
    )
    drawn = MapDrawing(journey, LIGHT, lens)
    arrow, markup = drawn.arrows[way.id], Markup()
    if chip:
        add_chip(markup, arrow, FULL)
    else:
        add_arrow(markup, arrow, way, drawn.cards, {"a": 71, "b": 72}, FULL)
    return list(ElementTree.fromstring(markup.written()))


def glue(arrow: Element) -> list[tuple[str | None, str | None]]:
    ends = [next(arrow.iter(f"{A}{name}")) for name in ("stCxn", "endCxn")]
    return [(each.get("id"), each.get("idx")) for each in ends]


def about(shape: Element) -> str | None:
    return next(shape.iter(f"{P}cNvPr")).get("descr")


@pytest.mark.parametrize(
    ("point", "side"),
    [
        ((100, 0), TOP),
        ((0, 40), LEFT),
        ((100, 80), BOTTOM),
        ((200, 40), RIGHT),
        ((30, 0), TOP),
        ((200.2, 70), RIGHT),
        ((199, 80), BOTTOM),
    ],
)
def test_a_line_is_glued_at_the_side_that_it_ends_at(point: tuple[float, float], side: int) -> None:
    assert site(BOX, point) == side


def test_a_way_on_leaves_below_and_enters_above() -> None:
    (arrow,) = shown(Transition("t", "a", "b", label="then"))
    assert glue(arrow) == [("71", "2"), ("72", "0")]
    assert about(arrow) == "1 One → 2 Two: then"
    assert [each.get("type") for each in arrow.iter(f"{A}tailEnd")] == ["triangle"]


def test_a_way_to_the_same_step_is_glued_to_it_twice() -> None:
    (arrow,) = shown(Transition("t", "a", "a", "loop"))
    assert {ident for ident, _ in glue(arrow)} == {"71"}


def test_what_is_assumed_has_an_open_head() -> None:
    (arrow,) = shown(Transition("t", "a", "b", evidence=(Evidence("assumption"),)))
    assert [each.get("type") for each in arrow.iter(f"{A}tailEnd")] == ["arrow"]


def test_a_share_makes_it_thicker() -> None:
    widths = []
    for share in (0.1, 0.9):
        (arrow,) = shown(Transition("t", "a", "b", share=share))
        widths.append(int(next(arrow.iter(f"{A}ln")).get("w") or ""))
    assert widths[0] < widths[1]


def test_a_lens_that_is_not_about_it_makes_it_faint() -> None:
    way = Transition("t", "b", "a", "loop")
    (plain,), (faint,) = shown(way), shown(way, lens=Lens(supplier="v"))
    colors = [next(each.iter(f"{A}srgbClr")).get("val") or "" for each in (plain, faint)]
    assert colors[0] == "B4470F"
    assert colors[1] > colors[0]


def test_a_chip_is_a_pill_with_its_words_and_the_sign_of_its_kind() -> None:
    (label,) = shown(Transition("t", "b", "a", "loop", "again", share=0.3), chip=True)
    assert next(label.iter(f"{P}cNvPr")).get("name") == "label-t"
    assert about(label) == "again"
    assert [each.text for each in label.iter(f"{A}t")] == ["again · 30\u00a0%"]
    assert len(list(label.iter(f"{P}sp"))) > 1


def test_a_way_on_without_words_has_no_chip() -> None:
    assert shown(Transition("t", "a", "b"), chip=True) == []


def test_a_simple_arrow_is_left_as_it_is() -> None:
    way = Transition("t", "a", "b")
    drawn = MapDrawing(made(Step("a", "One"), Step("b", "Two", y=300.0), way), LIGHT)
    boxes = {ident: card.box for ident, card in drawn.cards.items()}
    assert made_simple(drawn.arrows["t"], way, boxes) is drawn.arrows["t"]
