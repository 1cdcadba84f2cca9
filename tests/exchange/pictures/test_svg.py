"""SVG: well-formed whatever the texts hold, built as `commands.md` says, and the same picture as the PNG."""

import base64
import io
import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.drawing.shapes import Anchor, Circle, Drawing, Group, Lines, Path, Rect, Stroke, Text
from journeymapper.exchange.pictures.png import png
from journeymapper.exchange.pictures.svg import number, svg
from tests.exchange.drawings import TITLES, of_shapes, sketch, words
from tests.pictures import difference, from_png, from_svg

pytestmark = pytest.mark.usefixtures("qapp")

NS = "{http://www.w3.org/2000/svg}"
ODD = (
    "",
    " ",
    "a b",
    "<&\"'>",
    "]]>",
    "\x00\x07\x1b",
    "\ufffe\uffff",
    "😀\u200d",
    "é",
    "a\r\nb",
    "--",
    "\u2028",
)
texts = st.text() | st.sampled_from(ODD)


def parsed(drawing: Drawing) -> Element:
    return ElementTree.fromstring(svg(drawing))


def of_class(root: Element, name: str) -> list[Element]:
    return [each for each in root.iter(f"{NS}g") if name in each.get("class", "").split()]


def style(root: Element) -> str:
    return root.findtext(f"{NS}style") or ""


def fonts(root: Element) -> list[TTFont]:
    found = re.findall(r"data:font/woff;base64,([A-Za-z0-9+/=]+)", style(root))
    return [TTFont(io.BytesIO(base64.b64decode(each))) for each in found]


def test_a_step_is_a_group_with_id_title_and_outline_first() -> None:
    steps = of_class(parsed(sketch()), "step")
    assert [each.get("id") for each in steps] == ["step-s0", "step-s1", "step-s2", "step-s3"]
    assert [each.findtext(f"{NS}title") for each in steps] == list(TITLES)
    for each in steps:
        assert [part.tag for part in each][:2] == [f"{NS}title", f"{NS}rect"]
        assert (each[1].get("width"), each[1].get("height")) == ("212", "86")


def test_a_transition_is_a_group_whose_first_path_runs_from_card_to_card() -> None:
    (arrow,) = of_class(parsed(sketch()), "transition")
    assert arrow.get("class") == "transition loop"
    assert arrow.get("id") == "transition-t1"
    assert arrow[0].tag == f"{NS}title"
    run = arrow[1].get("d") or ""
    assert run.startswith("M166 -110L")
    assert run.endswith("L214 20")


def test_each_line_of_text_is_an_element_with_its_length() -> None:
    root = parsed(sketch())
    lines = list(root.iter(f"{NS}text"))
    assert [each.text for each in lines][::3] == list(TITLES)
    assert all(float(each.get("textLength", "0")) > 5 for each in lines)
    assert all(each.get("text-anchor") is None for each in lines)


@pytest.mark.parametrize(("anchor", "x"), [("start", "50"), ("middle", "40"), ("end", "30")])
def test_a_line_is_placed_by_its_start_wherever_it_is_anchored(anchor: Anchor, x: str) -> None:
    root = parsed(of_shapes(Text(50, 30, "Huis", 14, "#000000", 20, anchor=anchor)))
    assert [each.get("x") for each in root.iter(f"{NS}text")] == [x]


def test_nothing_in_it_runs_or_points_outside() -> None:
    text = svg(sketch()).decode()
    assert "foreignObject" not in text
    assert "<script" not in text
    assert not re.search(r"\bhref|@import|<image|<use|<!DOCTYPE|\son[a-z]+=", text)
    assert set(re.findall(r"url\((.{0,5})", text)) == {"data:"}
    assert set(re.findall(r"https?://[^\"' ]*", text)) == {"http://www.w3.org/2000/svg"}


def test_the_fonts_in_it_have_just_the_letters_in_use() -> None:
    root = parsed(sketch())
    bold, italic = sorted(fonts(root), key=lambda font: font["OS/2"].usWeightClass, reverse=True)
    assert set(bold.getBestCmap()) == {ord(letter) for title in TITLES for letter in title}
    assert set(italic.getBestCmap()) == {ord(letter) for letter in "buiten ieders zicht11a"}
    assert len(svg(sketch())) < 40_000


def test_letters_that_the_font_lacks_are_left_to_the_reader() -> None:
    (font,) = fonts(parsed(of_shapes(words("a家😀"))))
    assert set(font.getBestCmap()) == {ord("a")}


@pytest.mark.parametrize("shape", [Circle(5, 5, 5, "#000000"), words("家😀")])
def test_a_drawing_without_letters_of_the_font_has_none_inside(shape: Circle | Text) -> None:
    assert fonts(parsed(of_shapes(shape))) == []


def test_the_font_is_one_name_where_qt_reads_it_and_a_list_where_browsers_do() -> None:
    root = parsed(sketch())
    assert root.get("font-family") == "Lato"
    assert "@media all{text{font-family:Lato,sans-serif" in style(root)


def test_it_is_as_large_as_the_drawing_times_the_scale() -> None:
    root = ElementTree.fromstring(svg(sketch(), 2.0))
    assert (root.get("width"), root.get("height")) == ("1061", "640.5")
    assert root.get("viewBox") == "-70 -180 530.5 320.25"
    assert parsed(sketch()).get("width") == "530.5"


def test_it_says_title_and_language() -> None:
    root = parsed(sketch())
    assert root[0].tag == f"{NS}title"
    assert root[0].text == "De reis"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "nl"


def test_the_same_drawing_gives_the_same_bytes() -> None:
    assert svg(sketch()) == svg(sketch())


@settings(max_examples=30)  # cutting fonts down takes a while
@given(title=texts, ident=texts, line=texts)
def test_it_is_well_formed_whatever_the_texts_hold(title: str, ident: str, line: str) -> None:
    group = Group((words(line),), f"step-{ident}", "step", title)
    root = parsed(of_shapes(group, title=title))
    (step,) = of_class(root, "step")
    assert "".join((step.findtext(f"{NS}title") or "").split()) == "".join(shown(title).split())
    assert [each.text for each in root.iter(f"{NS}text")] == [shown(line)] * bool(shown(line).strip())


def shown(text: str) -> str:
    """A text without what XML cannot hold, and with its line ends as XML reads them."""
    kept = [char for char in text if char in "\t\n\r" or (char >= " " and char not in "\ufffe\uffff")]
    return "".join(kept).replace("\r\n", "\n").replace("\r", "\n")


@given(st.lists(texts, min_size=2, max_size=6, unique=True))
def test_ids_are_those_of_the_journey_where_xml_can_hold_them(idents: list[str]) -> None:
    wanted = [f"step-{each}" for each in idents]
    root = parsed(of_shapes(*(Group((), each, "step") for each in wanted)))
    found = [each.get("id", "") for each in of_class(root, "step")]
    assert len(set(found)) == len(idents)
    for ident, name in zip(wanted, found, strict=True):
        assert name == ident or shown(ident) != ident.replace("\r\n", "\n").replace("\r", "\n")


def test_an_id_that_xml_can_hold_keeps_it_although_an_odd_one_comes_first() -> None:
    idents = ("a\x01", "a_1_", "a_1__2", "a b\n<\t>", "1.2:é-家")
    groups = [Group((), f"step-{each}", "step") for each in idents]
    found = [each.get("id") for each in of_class(parsed(of_shapes(*groups)), "step")]
    assert found == ["step-a_1__3", "step-a_1_", "step-a_1__2", "step-a b\n<\t>", "step-1.2:é-家"]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_is_the_same_picture_as_the_png(scale: float) -> None:
    picture = from_png(png(sketch(), scale))
    height, width = picture.shape[:2]
    exact = Drawing(sketch().shapes, -70, -180, width / scale, height / scale, "#f6f7f9")
    found = difference(picture, from_svg(svg(exact), width, height))
    assert found.mean < 0.002
    assert found.connected <= 10


@pytest.mark.parametrize(
    ("shape", "written"),
    [
        (Rect(1, 2, 3, 4), '<rect x="1" y="2" width="3" height="4"/>'),
        (
            Circle(1, 2.5, 3, "#000000", Stroke("#ffffff", 1.25)),
            '<circle cx="1" cy="2.5" r="3" fill="#000000" stroke="#ffffff" stroke-width="1.25"/>',
        ),
        (
            Lines((((0, 0), (5, 5)), ((1, 0), (6, 5))), Stroke("#000000", 1)),
            '<path d="M0 0L5 5M1 0L6 5" stroke-linecap="butt" stroke="#000000" stroke-width="1"/>',
        ),
        (
            Path(((0, 0), (20, 0), (20, 20)), Stroke("#000000", 2, (6, 4)), 8),
            '<path d="M0 0L12 0Q20 0 20 8L20 20" stroke="#000000" stroke-width="2" stroke-dasharray="6 4" ',
        ),
        (
            Path(((0, 0), (20, 0), (20, 20)), fill="#000000", closed=True),
            '<path d="M0 0L20 0L20 20Z" fill="#000000"/>',
        ),
        (Group((), x=1, opacity=0.35), '<g transform="translate(1 0)" opacity="0.35">'),
    ],
)
def test_how_a_shape_is_written(shape: Rect | Circle | Lines | Path | Group, written: str) -> None:
    assert written in svg(of_shapes(shape)).decode()


@pytest.mark.parametrize(
    "shape", [Path(((1, 1),)), Lines((), Stroke("#000000", 1)), Text(0, 0, "  ", 14, "#000000", 0)]
)
def test_what_cannot_be_seen_is_not_written(shape: Path | Lines | Text) -> None:
    assert [each.tag for each in parsed(of_shapes(shape))] == [f"{NS}style", f"{NS}rect"]


@given(st.floats(-1e7, 1e7))
def test_numbers_are_short_and_near(value: float) -> None:
    text = number(value)
    assert abs(float(text) - value) <= 0.00501
    assert re.fullmatch(r"-?[0-9]+(\.[0-9]{0,1}[1-9])?", text)
    assert text != "-0"


def test_without_a_ground_nothing_lies_behind_the_shapes() -> None:
    shape = Circle(5, 5, 5, "#000000")
    clear = ElementTree.fromstring(svg(of_shapes(shape), transparent=True))
    assert [each.tag for each in clear] == [f"{NS}style", f"{NS}circle"]
    assert [each.tag for each in parsed(of_shapes(shape))] == [f"{NS}style", f"{NS}rect", f"{NS}circle"]


def test_what_it_carries_is_its_metadata_and_draws_nothing() -> None:
    data = svg(sketch(), carried=b"{}" * 500)
    root = ElementTree.fromstring(data)
    assert root[-1].tag == f"{NS}metadata"
    assert [each.tag for each in root[-1]] == ["{urn:journeymapper:carried}carried-journey"]
    assert (from_svg(data, 531, 321) == from_svg(svg(sketch()), 531, 321)).all()
