"""The part of a poster that tells the figures: what it says, where it lies, and who works it out."""

from dataclasses import replace
from itertools import pairwise

import pytest

from journeymapper.analysis.insights import insights
from journeymapper.drawing.insight_facts import facts_of
from journeymapper.drawing.insight_part import InsightFacts, insight_part, still_unknown
from journeymapper.drawing.lens import NO_LENS, Lens
from journeymapper.drawing.map import MapDrawing, draw
from journeymapper.drawing.parts import USUAL
from journeymapper.drawing.shapes import Group, Shape, Text
from journeymapper.drawing.theme import LIGHT, THEMES, Theme
from journeymapper.i18n.contact_words import told_of_contact
from journeymapper.i18n.language import use_language
from journeymapper.model.journey import Journey
from journeymapper.model.records import Sheet, Step
from tests.drawing.maps import flat, sample, span, texts

PARTS = replace(USUAL, insights=True)
STARTER = Lens("bank", "starter")
LONG = InsightFacts("Insights", ("A sentence with many words, " * 12,), "49\u00a0%", "of the way " * 9)


def part(shapes: tuple[Shape, ...] | list[Shape]) -> Group | None:
    return next((each for each in shapes if isinstance(each, Group) and each.id == "insights"), None)


def test_the_headline_is_told_with_its_basis() -> None:
    journey = sample()
    found = insights(journey, "starter")
    facts = facts_of(journey, STARTER, LIGHT, found)
    assert facts == facts_of(journey, STARTER, LIGHT)
    assert (facts.figure, facts.caption) == ("49\u00a0%", "of the way at first contact with Bank")
    assert facts.heading == "Insights: Bank"
    scope, *told, basis = facts.sentences
    assert scope == "Segment Starter, 45\u00a0% of the customers"
    assert told == [each.text for each in told_of_contact(journey, found, "bank")]
    assert basis.startswith("Of all steps done")
    assert facts.line is not None
    assert facts.supplier == "bank"


def test_without_a_supplier_the_way_is_told() -> None:
    facts = facts_of(sample(), NO_LENS, LIGHT)
    assert (facts.figure, facts.heading) == ("", "Insights")
    assert facts.sentences[0] == "The map with all routes open (not the average customer)"
    assert facts.sentences[1].startswith("On average the way has")
    assert facts.line is not None


def test_without_suppliers_there_is_no_chart() -> None:
    journey = Journey([Step("a", "Alone", rank="1", x=0, y=0)])
    assert facts_of(journey, NO_LENS, LIGHT).line is None


def test_a_figure_that_is_missing_is_no_figure_but_a_reason() -> None:
    facts = facts_of(sample(), Lens("painter"), LIGHT)
    assert facts.figure == ""
    assert any(each.startswith("Not one of the customers") for each in facts.sentences)


@pytest.mark.parametrize("room", [640.0, 900.0, 1600.0])
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_everything_lies_within(room: float, theme: Theme) -> None:
    for facts in (facts_of(sample(), STARTER, theme), facts_of(sample(), NO_LENS, theme), LONG):
        shapes, width, height = insight_part(facts, room, theme)
        assert width == room
        count = 0
        for each, dx, dy in flat(shapes):
            left, top, right, bottom = span(each)
            assert min(left + dx, top + dy) >= 0
            assert right + dx <= width + 0.01
            assert bottom + dy <= height + 0.01
            count += isinstance(each, Text)
        assert count > len(facts.sentences)


def test_the_chart_stands_beside_the_sentences_where_there_is_room() -> None:
    facts = facts_of(sample(), STARTER, LIGHT)

    def chart(room: float) -> Group:
        found = [each for each in insight_part(facts, room, LIGHT)[0] if isinstance(each, Group)]
        return found[0]

    assert (chart(1400).x, chart(1400).y) == (700, 0)
    assert chart(700).x == 0
    assert chart(700).y > 150


def test_no_two_lines_of_text_touch() -> None:
    shapes, _, _ = insight_part(LONG, 700, LIGHT)
    lines = sorted({each.y + dy for each, _, dy in flat(shapes) if isinstance(each, Text)} - {64.0})
    assert len(lines) > 4
    assert all(below - above >= 15 for above, below in pairwise(lines))


def test_a_map_that_is_drawn_once_has_its_figures_at_once() -> None:
    drawn = part(tuple(draw(sample(), LIGHT, STARTER, PARTS).shapes))
    assert drawn is not None
    assert drawn.title == "Insights: Bank"
    assert "49\u00a0%" in texts(drawn.shapes)
    assert part(tuple(draw(sample(), LIGHT, STARTER).shapes)) is None


def test_what_the_lens_names_and_the_map_has_not_is_passed_over() -> None:
    drawn = part(tuple(draw(sample(), LIGHT, Lens("nobody", "none"), PARTS).shapes))
    assert drawn is not None
    assert drawn.title == "Insights"


def test_a_map_that_is_kept_waits_until_it_is_told() -> None:
    journey = sample()
    drawing = MapDrawing(journey, LIGHT, STARTER, PARTS)
    waiting = part(drawing.frame)
    assert waiting is not None
    assert "Being worked out…" in texts(waiting.shapes)
    facts = facts_of(journey, STARTER, LIGHT)
    assert drawing.tell(facts).frame
    told = part(drawing.frame)
    assert told is not None
    assert "49\u00a0%" in texts(told.shapes)
    assert not drawing.tell(facts).frame
    assert drawing.set_parts(USUAL).frame
    assert part(drawing.frame) is None
    assert not drawing.tell(still_unknown()).frame


def test_an_empty_map_has_no_insights() -> None:
    drawing = draw(Journey([Sheet(title="Nothing yet")]), LIGHT, NO_LENS, PARTS)
    assert part(tuple(drawing.shapes)) is None


def test_it_speaks_dutch() -> None:
    use_language("nl")
    try:
        facts = facts_of(sample("nl"), STARTER, LIGHT)
    finally:
        use_language("en")
    assert facts.heading == "Inzichten: Bank"
    assert facts.caption == "van de weg afgelegd bij het eerste contact met Bank"
