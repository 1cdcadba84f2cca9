"""What the choices come to: drawn once for each look, in brief where a map is large, in its own language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.lens import Lens
from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.shapes import Group, Lines, Rect, Text
from journeymapper.drawing.theme import THEMES
from journeymapper.exchange.formats import FORMATS
from journeymapper.model.journey import Journey
from journeymapper.ui.exporting.brief import IN_FULL, in_brief
from journeymapper.ui.exporting.choices import Choices, Shown, Size
from journeymapper.ui.exporting.draft import Draft
from tests.bench.canvas import journey as large
from tests.ui.exporting.conftest import draft_of

PNG, PDF = FORMATS[".png"].heeds, FORMATS[".pdf"].heeds


def texts(group: Group | object) -> set[str]:
    if isinstance(group, Group):
        return {text for shape in group.shapes for text in texts(shape)}
    return {group.text} if isinstance(group, Text) else set()


def said(draft: Draft, choices: Choices) -> set[str]:
    return {text for shape in draft.made(choices, PNG).drawing.shapes for text in texts(shape)}


def test_another_size_is_the_same_drawing_and_another_look_is_not(house: Journey) -> None:
    draft, choices = draft_of(house), Choices()
    first = draft.made(choices, PNG)
    larger = draft.made(choices.sized(Size(percent=300)), PNG)
    assert larger.drawing is first.drawing
    assert larger.options != first.options
    assert draft.made(replace(choices, theme="dark"), PNG).drawing != first.drawing


def test_labels_are_in_the_language_that_is_chosen(house: Journey) -> None:
    draft = draft_of(house)
    assert "moment of truth" in said(draft, Choices())  # the window speaks English
    assert "moment of truth" in said(draft, Choices(language="en"))
    assert "moment dat telt" in said(draft, Choices(language="nl"))
    assert "moment of truth" not in said(draft, Choices(language="nl"))


def test_the_lens_and_the_selection_are_those_of_the_canvas(house: Journey) -> None:
    chosen = frozenset({"view-houses", "weigh-houses"})
    draft = draft_of(house, Shown(Lens(supplier="bank"), selection=chosen))
    assert any("eyes of" in text for text in said(draft, Choices()))
    only = draft.made(Choices(what="selection"), PNG).drawing
    steps = {shape.id for shape in only.shapes if isinstance(shape, Group) and shape.role == "step"}
    assert steps == {f"step-{each}" for each in chosen}
    assert only.width < draft.made(Choices(), PNG).drawing.width


def test_pages_are_those_of_the_options(house: Journey) -> None:
    made = draft_of(house).made(Choices(suffix=".pdf").sized(Size("paper", paper="A2", tile="A4")), PDF)
    assert (made.options.paper, made.options.tile) == ("A2", "A4")
    assert made.pages.pages[0].kind == "plan"


@pytest.fixture(scope="module")
def huge() -> Journey:
    return large(IN_FULL + 1)


def test_a_large_map_is_drawn_in_brief_but_printed_in_full(huge: Journey) -> None:
    bounds = MapDrawing(huge, THEMES["light"]).bounds
    draft, choices = Draft(huge, bounds, Shown()), Choices(suffix=".pdf")
    brief, full = draft.made(choices, PDF), draft.in_full(choices, PDF)
    assert draft.is_brief
    assert len(brief.drawing.shapes) < len(full.drawing.shapes)
    assert brief.drawing.width == pytest.approx(full.drawing.width, abs=8)
    assert brief.drawing.height == pytest.approx(full.drawing.height, abs=8)
    assert not draft_of(large(20)).is_brief


def test_in_brief_each_step_is_a_box_in_the_colour_of_its_phase(house: Journey) -> None:
    theme = THEMES["light"]
    drawing = in_brief(house, theme)
    boxes = [shape for shape in drawing.shapes if isinstance(shape, Rect)]
    assert len(boxes) == house.count("step")
    assert {box.fill for box in boxes} == {theme.phase_color(at) for at in range(len(house.phases))}
    (lines,) = [shape for shape in drawing.shapes if isinstance(shape, Lines)]
    assert len(lines.lines) == house.count("transition")
    for box in boxes:
        assert drawing.x < box.x
        assert box.x + box.width < drawing.x + drawing.width
        assert drawing.y < box.y
        assert box.y + box.height < drawing.y + drawing.height


def test_in_brief_only_some_steps_take_only_their_room(house: Journey) -> None:
    only = frozenset({"view-houses", "weigh-houses"})
    every = in_brief(house, THEMES["light"], bounds=Box(-5000, -5000, 5000, 5000))
    some = in_brief(house, THEMES["light"], only, Box(-5000, -5000, 5000, 5000))
    assert every.width > 10_000
    assert some.width < 2_000
    assert len(some.shapes) == 3
