"""The presentation that slides are added to."""

from __future__ import annotations

import io
from typing import Any
from zipfile import ZipFile

import pytest
from pptx import Presentation

from journeymapper.drawing.theme import DARK, LIGHT, THEMES
from journeymapper.exchange.handouts.slides.looks import Frame, Paragraph, Run, Said
from journeymapper.exchange.handouts.slides.presentation import BODY, TITLE, Deck, paragraphs, put

EMU = 9525


def saved(deck: Deck) -> Any:
    return Presentation(io.BytesIO(deck.save()))


def test_slides_are_as_wide_as_screens() -> None:
    found = saved(Deck(LIGHT, "T", "en"))
    assert found.slide_width / found.slide_height == pytest.approx(16 / 9)
    assert [layout.name for layout in found.slide_layouts] == ["Title Only"]
    assert [each.placeholder_format.idx for each in found.slide_layouts[0].placeholders] == [0]


def test_the_title_lies_above_what_is_on_a_slide() -> None:
    deck = Deck(LIGHT, "T", "en")
    deck.add("Title", "Line beneath")
    (slide,) = saved(deck).slides
    title, under = slide.shapes
    assert (title.text_frame.text, under.text_frame.text) == ("Title", "Line beneath")
    assert title.top == round(TITLE.top * EMU)
    assert under.top + under.height <= round(BODY.top * EMU)


def test_what_is_put_on_a_slide_has_ids_of_its_own() -> None:
    deck = Deck(LIGHT, "T", "en")
    slide = deck.add("Title", "Line beneath")
    for _ in range(2):
        markup = deck.markup(slide)
        markup.box(Said("box"), BODY, text=Frame((Paragraph((Run("a", 12.0, "#000000"),)),)))
        put(slide, markup)
    (slide,) = saved(deck).slides
    idents = [each.shape_id for each in slide.shapes]
    assert len(idents) == len(set(idents)) == 4


def test_notes_are_made_only_where_there_is_something_to_say() -> None:
    deck = Deck(LIGHT, "T", "en")
    deck.add("Silent", notes=" \n")
    deck.add("Told", notes="Say\x00 this\r\nand that")
    silent, told = saved(deck).slides
    assert not silent.has_notes_slide
    assert told.notes_slide.notes_text_frame.text == "Say this\nand that"


def test_titles_are_one_line_of_text_that_xml_can_hold() -> None:
    deck = Deck(LIGHT, "T\x00itle", "en")
    deck.add("a\n\x07b\tc")
    found = saved(deck)
    assert found.slides[0].shapes.title.text == "a b c"
    assert found.core_properties.title == "Title"


@pytest.mark.parametrize("theme", list(THEMES.values()), ids=list(THEMES))
def test_a_theme_gives_text_ground_and_accents(theme: Any) -> None:
    xml = ZipFile(io.BytesIO(Deck(theme, "T", "en").save())).read("ppt/theme/theme1.xml").decode()
    wanted = {"dk1": theme.ink, "lt1": theme.canvas, "accent1": theme.phases[0], "accent6": theme.phases[5]}
    for name, color in wanted.items():
        assert f'<a:{name}><a:srgbClr val="{color[1:].upper()}"/></a:{name}>' in xml
    assert xml.count('<a:latin typeface="Arial"/>') == 2


def test_saving_twice_gives_the_same_bytes() -> None:
    one, other = Deck(DARK, "T", "nl"), Deck(DARK, "T", "nl")
    for deck in (one, other):
        deck.add("Title", "beneath", "notes")
    assert one.save() == other.save()


def test_a_list_has_dots_and_hangs() -> None:
    first, second = paragraphs(["one", "two"], 16.0, "#000000", 8.0)
    assert [run.text for run in first.runs] == ["•\t", "one"]
    assert second.hang == pytest.approx(19.2)
    assert second.below == 8.0
