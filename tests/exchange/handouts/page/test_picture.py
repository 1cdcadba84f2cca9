"""Pictures in a page: one text for light and dark screens, ids of their own, fonts apart."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from journeymapper.drawing.lens import NO_LENS, Lens
from journeymapper.drawing.theme import DARK, LIGHT, PRINT
from journeymapper.exchange.handouts.content import gathered
from journeymapper.exchange.handouts.page.picture import MOST_CARDS, Palette, Pictures, fitting, views
from journeymapper.exchange.pictures.svg import fonts_of, inline
from journeymapper.model.records import Segment, Step, Supplier
from tests.drawing.maps import made, sample
from tests.exchange.drawings import sketch
from tests.exchange.handouts.maps import hostile

pytestmark = pytest.mark.usefixtures("qapp")


def filled(text: str, palette: Palette, *, dark: bool) -> str:
    """A picture with its colours put in again."""
    colors = dict(re.findall(r"(--m\d+):(#[0-9a-f]{6});", palette.rules(dark=dark)))
    return re.sub(r"var\((--m\d+)\)", lambda found: colors[found[1]], text)


@pytest.mark.parametrize("lens", [NO_LENS, Lens(supplier="bank"), Lens(evidence=True)])
def test_a_picture_is_the_light_one_or_the_dark_one(lens: Lens) -> None:
    palette = Palette()
    text = Pictures(sample("en"), LIGHT, DARK, palette).draw(lens, "x-")
    assert not re.search(r'(?:fill|stroke)="#', text)
    for theme in (LIGHT, DARK):
        alone = Palette()
        own = filled(Pictures(sample("en"), theme, theme, alone).draw(lens, "x-"), alone, dark=False)
        faded = re.sub(r' opacity="[0-9.]+"', "", own)
        shown = re.sub(r' opacity="[0-9.]+"', "", filled(text, palette, dark=theme is DARK))
        assert shown == faded


def test_themes_that_differ_in_more_than_colours_give_the_light_one() -> None:
    palette = Palette()
    text = Pictures(sample("en"), LIGHT, PRINT, palette).draw(NO_LENS, "")
    assert filled(text, palette, dark=True) == filled(text, palette, dark=False)


def test_texts_that_look_like_colours_are_left_alone() -> None:
    text = Pictures(made(Step('fill="#123456"', '#123456" fill="#654321"')), LIGHT, DARK, Palette()).draw(
        NO_LENS, ""
    )
    assert "#123456&quot; fill=&quot;#654321" in text


def test_an_element_of_a_page_has_its_own_ids_and_no_fonts() -> None:
    root = ElementTree.fromstring(inline(sketch(), "v1-"))
    idents = [each.get("id") for each in root.iter() if each.get("id")]
    assert idents
    assert all(str(each).startswith("v1-") for each in idents)
    assert not list(root.iter("{http://www.w3.org/2000/svg}style"))
    assert root.findtext("{http://www.w3.org/2000/svg}title") == "De reis"


def test_fonts_of_several_drawings_have_the_letters_of_all() -> None:
    rules = fonts_of([sketch(), sketch()])
    assert rules == fonts_of([sketch()])
    assert rules.count("@font-face") == 2


def test_each_supplier_and_segment_is_a_lens() -> None:
    journey = made(Supplier("v", "Vic"), Segment("g", "Gus"), Step("a", "One"))
    found = views(journey, gathered(journey))
    assert [each.lens for each in found] == [NO_LENS, Lens(supplier="v"), Lens(segment="g")]
    evident = views(hostile(), gathered(hostile()))
    assert evident[-1].lens == Lens(evidence=True)


def test_a_page_holds_so_many_cards_but_always_the_map() -> None:
    found = views(sample("en"), gathered(sample("en")))
    assert fitting(found, 20) == found
    assert len(fitting(found, MOST_CARDS // 2)) == 2
    assert len(fitting(found, 10 * MOST_CARDS)) == 1
