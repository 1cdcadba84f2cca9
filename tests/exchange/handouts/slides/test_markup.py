"""Shapes as DrawingML: sound, in order, each with an id; free forms where no preset does, glued too."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.geometry import Box
from journeymapper.exchange.handouts.plain import legible
from journeymapper.exchange.handouts.slides.looks import (
    Cell,
    Frame,
    Grid,
    Hatch,
    Line,
    Paragraph,
    Run,
    Said,
)
from journeymapper.exchange.handouts.slides.markup import Markup

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
BOX = Box(10.0, 20.0, 110.0, 60.0)


def parsed(markup: Markup) -> Element:
    return ElementTree.fromstring(markup.written())


def framed(*runs: Run) -> Frame:
    return Frame((Paragraph(runs),))


def test_a_box_is_a_shape_with_its_text() -> None:
    markup = Markup()
    ident = markup.box(
        Said("card", "what it is"),
        BOX,
        "#aabbcc",
        Line("#112233", 2.0, "dash"),
        framed(Run("a", 12.0, "#000000")),
    )
    (shape,) = parsed(markup)
    assert [each.tag for each in shape] == [f"{P}nvSpPr", f"{P}spPr", f"{P}txBody"]
    about = shape.find(f".//{P}cNvPr")
    assert about is not None
    assert (about.get("id"), about.get("name"), about.get("descr")) == (str(ident), "card", "what it is")
    look = shape.find(f"{P}spPr")
    assert look is not None
    assert [each.tag for each in look] == [f"{A}xfrm", f"{A}prstGeom", f"{A}solidFill", f"{A}ln"]
    off, ext = look.find(f".//{A}off"), look.find(f".//{A}ext")
    assert off is not None
    assert ext is not None
    assert (off.get("x"), off.get("y"), ext.get("cx"), ext.get("cy")) == (
        "95250",
        "190500",
        "952500",
        "381000",
    )
    run = shape.find(f".//{A}rPr")
    assert run is not None
    assert run.get("sz") == "900"  # 12 pixels are 9 points


def test_corners_are_rounded_as_a_part_of_the_shorter_side() -> None:
    markup = Markup()
    markup.box(Said("pill"), BOX, radius=20.0)
    markup.box(Said("card"), BOX, radius=4.0)
    assert [each.get("fmla") for each in parsed(markup).iter(f"{A}gd")] == ["val 50000", "val 10000"]


def test_what_is_in_a_group_lies_where_it_would_without_it() -> None:
    markup = Markup()
    with markup.group(Said("step"), BOX):
        markup.box(Said("card"), BOX)
    (group,) = parsed(markup)
    place = group.find(f"{P}grpSpPr/{A}xfrm")
    assert place is not None
    assert [each.tag for each in place] == [f"{A}off", f"{A}ext", f"{A}chOff", f"{A}chExt"]
    assert place[0].attrib == place[2].attrib
    assert place[1].attrib == place[3].attrib
    assert len(group.findall(f"{P}sp")) == 1


def test_a_free_form_keeps_its_points() -> None:
    markup = Markup()
    markup.run(Said("tick"), [[(1.0, 2.0), (3.0, 2.0), (3.0, 5.0)]], "#000000", None, closed=True)
    (shape,) = parsed(markup)
    points = [
        (int(each.get("x", "")) // 9525, int(each.get("y", "")) // 9525) for each in shape.iter(f"{A}pt")
    ]
    assert points == [(0, 0), (2, 0), (2, 3)]
    assert len(list(shape.iter(f"{A}close"))) == 1


def test_a_hatch_has_two_colours() -> None:
    markup = Markup()
    markup.box(Said("hidden"), BOX, Hatch("#111111", "#eeeeee"))
    colors = [each.get("val") for each in parsed(markup).iter(f"{A}srgbClr")]
    assert colors == ["111111", "EEEEEE"]


def test_breaks_are_breaks_and_empty_paragraphs_keep_their_size() -> None:
    markup = Markup()
    markup.box(Said("text"), BOX, text=framed(Run("a\n\nb", 16.0, "#000000")))
    markup.box(Said("empty"), BOX, text=framed(Run("", 16.0, "#000000")))
    first, second = parsed(markup)
    assert [each.text for each in first.iter(f"{A}t")] == ["a", "b"]
    assert len(list(first.iter(f"{A}br"))) == 2
    assert [each.get("sz") for each in second.iter(f"{A}endParaRPr")] == ["1200"]


def test_text_gets_no_smaller_than_the_format_allows() -> None:
    markup = Markup()
    markup.box(Said("tiny"), BOX, text=framed(Run("a", 0.01, "#000000")))
    assert [each.get("sz") for each in parsed(markup).iter(f"{A}rPr")] == ["100"]


def test_a_table_has_columns_rows_and_cells() -> None:
    markup = Markup()
    rows = [
        [Cell("head", "#000000", bold=True), Cell("b", "#000000")],
        [Cell("=1+1", "#000000"), Cell("", "#000000")],
    ]
    markup.table(Said("table"), 0.0, 0.0, Grid(rows, (100.0, 50.0), (20.0, 20.0), "#cccccc", 12))
    (frame,) = parsed(markup)
    assert [each.get("w") for each in frame.iter(f"{A}gridCol")] == ["952500", "476250"]
    assert [each.text for each in frame.iter(f"{A}t")] == ["head", "b", "=1+1"]
    assert len(list(frame.iter(f"{A}tc"))) == 4


@given(name=st.text(), about=st.text(), text=st.text())
def test_any_text_is_sound_and_what_it_was(name: str, about: str, text: str) -> None:
    markup = Markup()
    markup.box(Said(name, about), BOX, text=framed(Run(text, 12.0, "#000000")))
    (shape,) = parsed(markup)
    said = shape.find(f".//{P}cNvPr")
    assert said is not None
    assert said.get("name") == legible(name).replace("\t", " ")
    assert said.get("descr", "") == legible(about).replace("\t", " ")
    shown = "".join(
        "\n" if each.tag == f"{A}br" else each.text or ""
        for each in shape.iter()
        if each.tag in (f"{A}br", f"{A}t")
    )
    assert shown == legible(text)


def test_a_route_that_no_preset_has_is_a_free_form_and_glued_all_the_same() -> None:
    route = [(0.0, 0.0), (50.0, 0.0), (80.0, 30.0), (80.0, 90.0)]
    markup = Markup()
    markup.connector(Said("way"), route, Line("#000000", 2.0), ((7, 3), (9, 0)), "triangle")
    (arrow,) = parsed(markup)
    assert arrow.tag == f"{P}cxnSp"
    assert [each.attrib for each in arrow.iter(f"{A}stCxn")] == [{"id": "7", "idx": "3"}]
    assert [each.attrib for each in arrow.iter(f"{A}endCxn")] == [{"id": "9", "idx": "0"}]
    points = [(int(each.get("x", "")) / 9525, int(each.get("y", "")) / 9525) for each in arrow.iter(f"{A}pt")]
    assert points == route
    assert [each.get("type") for each in arrow.iter(f"{A}tailEnd")] == ["triangle"]
