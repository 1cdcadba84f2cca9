"""PowerPoint: what is on the slides, arrows that are glued to the right cards, and nothing else told."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import cache
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from journeymapper.exchange.handouts.slides.deck import pptx
from journeymapper.exchange.options import Options, StoppedError
from journeymapper.i18n.language import speaking
from journeymapper.model.journey import Journey
from journeymapper.model.records import Phase, Sheet, Step, Supplier, Transition
from tests.drawing.maps import made, sample
from tests.exchange.handouts.maps import TROUBLE, hostile, large, written
from tests.strategies import journeys

pytestmark = pytest.mark.usefixtures("qapp")

Element = Any
"""An element of lxml, which has no types."""
HALF_A_POINT = 6350 + 2


def opened(data: bytes) -> Deck:
    return Presentation(io.BytesIO(data))


@cache
def deck(name: str = "sample") -> Deck:
    """Opened once: it is only looked at."""
    return opened(written(pptx, name))


def slides(of: Deck) -> list[Slide]:
    return list(of.slides)


def title(slide: Slide) -> str:
    return slide.shapes.title.text if slide.shapes.title else ""


def every(slide: Slide, tag: str) -> list[Element]:
    found: list[Element] = list(slide._element.iter(f"{{*}}{tag}"))
    return found


def text(element: Element) -> str:
    """The text of a shape; a break is a line feed."""
    parts = ("\n" if each.tag.endswith("}br") else each.text or "" for each in element.iter("{*}t", "{*}br"))
    return "".join(parts)


def named(slide: Slide, start: str) -> dict[str, Element]:
    """The shapes whose name begins so, by the rest of their name."""
    found = {}
    for name in every(slide, "cNvPr"):
        if name.get("name", "").startswith(start):
            found[name.get("name", "").removeprefix(start)] = name.getparent().getparent()
    return found


def ident(shape: Element) -> str:
    return str(next(shape.iter("{*}cNvPr")).get("id"))


def frame(shape: Element) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of a shape that is not turned."""
    off, ext = next(shape.iter("{*}off")), next(shape.iter("{*}ext"))
    left, top = int(off.get("x")), int(off.get("y"))
    return left, top, left + int(ext.get("cx")), top + int(ext.get("cy"))


def ends(connector: Element) -> tuple[tuple[float, float], tuple[float, float]]:
    """Where a connector starts and ends: corners of its frame, mirrored, then turned by a quarter."""
    left, top, right, bottom = frame(connector)
    place = next(connector.iter("{*}xfrm"))
    cx, cy, dx, dy = (left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2
    dx, dy = (-dx if place.get("flipH") else dx), (-dy if place.get("flipV") else dy)
    if place.get("rot"):
        dx, dy = -dy, dx
    return (cx - dx, cy - dy), (cx + dx, cy + dy)


def on_side(at: tuple[float, float], shape: Element, site: int) -> bool:
    """Whether a point lies on the side of a card that a connection site is in the middle of."""
    left, top, right, bottom = frame(shape)
    off = (at[1] - top, at[0] - left, at[1] - bottom, at[0] - right)[site]
    across = left <= at[0] + HALF_A_POINT and at[0] - HALF_A_POINT <= right
    return abs(off) <= HALF_A_POINT and across and top <= at[1] + HALF_A_POINT


def glued(slide: Slide, journey: Journey) -> Iterator[str]:
    """The transitions on a slide, each checked to be glued to its two cards, where it touches them."""
    cards, arrows = named(slide, "card-"), named(slide, "transition-")
    for key, arrow in arrows.items():
        way = journey.transition(key)
        start, end = next(arrow.iter("{*}stCxn")), next(arrow.iter("{*}endCxn"))
        assert start.get("id") == ident(cards[way.source])
        assert end.get("id") == ident(cards[way.target])
        first, last = ends(arrow)
        assert on_side(first, cards[way.source], int(start.get("idx")))
        assert on_side(last, cards[way.target], int(end.get("idx")))
        yield key


def test_the_first_slide_is_the_map_with_every_arrow_glued_to_its_cards() -> None:
    journey, slide = sample("en"), slides(deck())[0]
    assert title(slide) == journey.sheet.title
    assert set(named(slide, "card-")) == {step.id for step in journey.steps}
    assert sorted(glued(slide, journey)) == sorted(each.id for each in journey.transitions)


def test_each_supplier_has_a_slide_with_the_whole_map_glued_too() -> None:
    journey = sample("en")
    for supplier in journey.suppliers:
        (slide,) = (each for each in slides(deck()) if title(each).startswith(f"{supplier.name}:"))
        assert len(list(glued(slide, journey))) == journey.count("transition")
        assert set(named(slide, "step-")) == {step.id for step in journey.steps}


def test_a_card_is_a_rounded_rectangle_with_number_and_title() -> None:
    cards = named(slides(deck())[0], "card-")
    journey = sample("en")
    for step in journey.steps:
        number, words = text(cards[step.id]).split("\t")
        assert re.fullmatch(r"\d+[a-z]?", number)
        assert words == step.title
        assert next(cards[step.id].iter("{*}prstGeom")).get("prst") == "roundRect"


def test_an_arrow_looks_as_on_the_map() -> None:
    slide, journey = slides(deck())[0], sample("en")
    arrows = named(slide, "transition-")
    for way in journey.transitions:
        color = next(arrows[way.id].iter("{*}srgbClr")).get("val")
        dashed = any(True for _ in arrows[way.id].iter("{*}prstDash"))
        assert (color, dashed) == {
            "next": ("48566A", False),
            "loop": ("B4470F", False),
            "skip": ("1F6FB2", True),
        }[way.way]
    labels = named(slide, "label-")
    assert {text(each) for each in labels.values()} >= {"no choice · 30\u00a0%", "again · 60\u00a0%"}


def test_badges_are_pills_with_words_for_who_cannot_see_them() -> None:
    slide = slides(deck())[0]
    group = named(slide, "step-")["close-purchase"]
    pills = [each for each in group.iter("{*}cNvPr") if each.get("name", "").startswith("badge-")]
    shown = [text(each.getparent().getparent()) for each in pills]
    assert shown == ["SR | A!", "BR | A!", "NO | A"]
    assert pills[0].get("descr") == "Selling realtor: action, direct contact"
    about = str(next(group.iter("{*}cNvPr")).get("descr"))
    assert about.startswith("13 Close the purchase, observed")
    assert about.endswith("moment of truth, goal of the map")


def test_bands_carry_the_names_of_the_phases() -> None:
    bands = named(slides(deck())[0], "phase-")
    for phase in sample("en").phases:
        assert text(bands[phase.id]) == phase.name


@pytest.mark.parametrize("name", ["sample", "large", "hostile"])
def test_every_shape_of_the_map_lies_on_its_slide(name: str) -> None:
    found = deck(name)
    width, height = found.slide_width, found.slide_height
    assert width is not None
    assert height is not None
    for slide in slides(found):
        for kind in ("card-", "label-", "phase-", "note-"):
            for shape in named(slide, kind).values():
                left, top, right, bottom = frame(shape)
                assert left >= 0
                assert top >= 0
                assert right <= width
                assert bottom <= height


@pytest.mark.parametrize("name", ["sample", "large", "hostile"])
def test_ids_are_told_apart_on_each_slide(name: str) -> None:
    for slide in slides(deck(name)):
        idents = [each.get("id") for each in every(slide, "cNvPr")]
        assert len(idents) == len(set(idents))


def test_a_map_that_is_too_large_to_be_read_goes_on_slides_by_phase() -> None:
    journey, found = large(), deck("large")
    parts = [each for each in slides(found) if re.match(r"Phase \d|No phase", title(each))]
    shown = [ident for slide in parts for ident in named(slide, "card-")]
    assert sorted(shown) == sorted(step.id for step in journey.steps)
    glued_there = {key for slide in parts for key in glued(slide, journey)}
    by_slide = [set(named(slide, "card-")) for slide in parts]
    assert glued_there == {
        each.id
        for each in journey.transitions
        if any({each.source, each.target} <= some for some in by_slide)
    }
    assert any("Arrows to and from other slides: " in text(slide._element) for slide in parts)
    for slide in parts:
        sizes = [
            int(each.get("sz")) for card in named(slide, "card-").values() for each in card.iter("{*}rPr")
        ]
        assert sorted(sizes)[len(sizes) // 2] >= 600


def test_titles_on_the_map_of_the_sample_can_be_read() -> None:
    sizes = [
        int(each.get("sz"))
        for card in named(slides(deck())[0], "card-").values()
        for each in list(card.iter("{*}rPr"))[1:]
    ]
    assert min(sizes) >= 600


def test_the_supplier_table_has_a_row_for_each_step() -> None:
    journey = sample("en")
    (slide,) = (each for each in slides(deck()) if title(each) == "Supplier table")
    rows = [[text(cell) for cell in row.iter("{*}tc")] for row in every(slide, "tr")]
    heads = [each.replace("-\n", "").replace("\n", " ") for each in rows[0]]
    assert heads == ["Step", *(supplier.name for supplier in journey.suppliers)]
    assert [row[0].split(" ", 1)[1] for row in rows[1:]] == [step.title for step in journey.steps]
    bank = [supplier.name for supplier in journey.suppliers].index("Bank") + 1
    marks = {row[0].split(" ", 1)[1]: row[bank] for row in rows[1:]}
    assert marks["Settle the financing"] == "A!"
    assert marks["Choose the preferred house"] == "(I)"
    assert marks["Live there"] == ""


def test_insights_actions_and_open_questions_have_slides() -> None:
    titles = [title(each) for each in slides(deck())]
    assert titles.count("Insights") == 3
    assert {"First contact", "Actions", "Open questions", "Notes", "Legend"} <= set(titles)


def test_what_speakers_say_of_steps_is_in_the_notes() -> None:
    journey = made(
        Sheet(title="T", description="D"),
        Step("a", "One", speaker_notes="say this"),
        Step("b", "Two"),
        Transition("t", "a", "b"),
    )
    (first, *_) = slides(opened(pptx(journey, Options())))
    notes = first.notes_slide.notes_text_frame
    assert notes is not None
    assert notes.text == "D\n\n1 One\nsay this"


def test_labels_are_in_the_language_in_use() -> None:
    with speaking("nl"):
        found = opened(pptx(sample("nl"), Options()))
    titles = [title(each) for each in slides(found)]
    assert {"Eerste contact", "Leverancierstabel", "Open vragen", "Legenda"} <= set(titles)
    assert found.core_properties.language == "nl"


def test_dark_slides_are_dark_and_new_text_on_them_is_light() -> None:
    data = pptx(made(Step("a", "One")), Options(theme="dark"))
    theme = ZipFile(io.BytesIO(data)).read("ppt/theme/theme1.xml").decode()
    assert '<a:dk1><a:srgbClr val="EEF2F7"/></a:dk1>' in theme
    assert '<a:lt1><a:srgbClr val="14181F"/></a:lt1>' in theme


def test_a_file_tells_no_time() -> None:
    data = written(pptx, "sample")
    entries = ZipFile(io.BytesIO(data)).infolist()
    assert {each.date_time for each in entries} == {(1980, 1, 1, 0, 0, 0)}
    said = opened(data).core_properties
    assert said.created == said.modified
    assert said.title == "The journey of a house buyer"


def test_nothing_of_the_template_is_told() -> None:
    archive = ZipFile(io.BytesIO(written(pptx, "sample")))
    names = archive.namelist()
    assert not [each for each in names if "thumbnail" in each or "printer" in each]
    assert len([each for each in names if each.startswith("ppt/slideLayouts/slideLayout")]) == 1
    assert b"PowerPoint" not in archive.read("docProps/app.xml")
    assert b"Calibri" not in archive.read("ppt/theme/theme1.xml")


def test_trouble_in_texts_stays_text() -> None:
    data = written(pptx, "hostile")
    archive = ZipFile(io.BytesIO(data))
    parts = [archive.read(each).decode() for each in archive.namelist() if each.endswith((".xml", ".rels"))]
    assert not any("<script" in part or "evil.example" in part for part in parts if "TargetMode" in part)
    assert not any('TargetMode="External"' in part for part in parts)
    slide = slides(opened(data))[0]
    cards = named(slide, "card-")
    assert len(cards) == len(TROUBLE)
    assert text(cards["s\"<0'"]) == "1\t<script>alert(1)</script>"
    assert "right to left" in text(cards["s\"<5'"])


def test_a_title_without_an_end_stays_on_its_card() -> None:
    journey = made(Step("a", "word " * 600), Step("b", "x", y=200.0))
    card = named(slides(opened(pptx(journey, Options())))[0], "card-")["a"]
    assert len(text(card)) < 400
    assert text(card).endswith("…")


def test_progress_goes_up_and_what_it_raises_ends_the_work() -> None:
    told: list[float] = []
    pptx(hostile(), Options(), told.append)
    assert told == sorted(told)
    assert told[0] == 0.0
    assert told[-1] == 1.0
    assert len(told) > 5

    def stop(part: float) -> None:
        if part > 0.3:
            raise StoppedError

    with pytest.raises(StoppedError):
        pptx(hostile(), Options(), stop)


def test_an_empty_map_is_a_slide_with_its_title() -> None:
    found = slides(opened(pptx(made(Sheet(title="Nothing yet")), Options())))
    assert title(found[0]) == "Nothing yet"
    assert not named(found[0], "card-")


def test_suppliers_beyond_one_table_get_another() -> None:
    journey = made(
        *(Supplier(f"v{at}", f"Supplier {at}") for at in range(13)),
        Phase("p", "P"),
        Step("a", "One", phase="p"),
    )
    tables = [each for each in slides(opened(pptx(journey, Options()))) if title(each) == "Supplier table"]
    assert [len(every(each, "gridCol")) for each in tables] == [13, 2]


def test_a_map_of_no_phases_is_split_by_place() -> None:
    steps = [Step(f"n{at}", f"Step {at}", x=260.0 * (at % 10), y=140.0 * (at // 10)) for at in range(80)]
    found = slides(opened(pptx(made(*steps), Options())))
    parts = [each for each in found if title(each).startswith("No phase (")]
    assert len(parts) > 1
    assert {key for each in parts for key in named(each, "card-")} == {step.id for step in steps}


@settings(max_examples=8)  # python-pptx takes a while
@given(journey=journeys())
def test_any_map_is_written_with_every_arrow_glued(journey: Journey) -> None:
    first = slides(opened(pptx(journey, Options())))[0]
    cards = named(first, "card-")
    assert len(cards) == journey.count("step")
    idents = {ident(each) for each in cards.values()}
    connectors = every(first, "cxnSp")
    assert len(connectors) == journey.count("transition")
    for each in connectors:
        assert next(each.iter("{*}stCxn")).get("id") in idents
        assert next(each.iter("{*}endCxn")).get("id") in idents


def test_the_same_journey_gives_the_same_bytes() -> None:
    assert pptx(hostile(), Options()) == written(pptx, "hostile")
