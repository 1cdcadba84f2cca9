from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtGui import QColor

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.map import MapDrawing, draw
from journeymapper.drawing.shapes import Group, Rect, Shape
from journeymapper.drawing.shown import MARGIN
from journeymapper.drawing.theme import LIGHT, THEMES, Theme
from journeymapper.i18n.language import use_language
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Change, Patch
from journeymapper.model.records import Evidence, Note, Phase, Sheet, Step, Transition
from tests.drawing.maps import chain, flat, made, picture, sample, span, texts

THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
MAPS = pytest.mark.parametrize("journey", [sample("en"), sample("nl"), chain(40)], ids=["en", "nl", "chain"])


def group(drawing: MapDrawing, role: str) -> Group | None:
    return next((each for each in drawing.frame if isinstance(each, Group) and each.role == role), None)


def covered(shapes: tuple[Shape, ...] | list[Shape]) -> Box:
    spans = [(span(shape), dx, dy) for shape, dx, dy in flat(shapes)]
    return Box(
        min(each[0] + dx for each, dx, _ in spans),
        min(each[1] + dy for each, _, dy in spans),
        max(each[2] + dx for each, dx, _ in spans),
        max(each[3] + dy for each, _, dy in spans),
    )


def test_an_empty_map_has_nothing_to_show() -> None:
    drawing = MapDrawing(Journey(), LIGHT)
    assert drawing.frame == ()
    assert drawing.bounds == Box(0, 0, 0, 0)
    assert (drawing.drawing().width, drawing.drawing().height) == (2 * MARGIN, 2 * MARGIN)


def test_a_map_with_a_title_alone_shows_it() -> None:
    drawing = MapDrawing(Journey([Sheet(title="To come")]), LIGHT)
    assert "To come" in texts(list(drawing.frame))
    assert drawing.bounds.width > 50


def test_cards_lie_where_their_steps_do() -> None:
    drawing = MapDrawing(made(Step("a", "Look", x=100, y=-50)), LIGHT)
    card = drawing.cards["a"]
    assert card.box == Box(-6, -93, 206, -7)
    assert card.number == "1"
    assert card.box.center == (100, -50)


@MAPS
def test_everything_lies_within_the_bounds(journey: Journey) -> None:
    drawing = MapDrawing(journey, LIGHT)
    whole = drawing.drawing()
    box = covered(list(whole.shapes))
    assert drawing.bounds.left <= box.left
    assert drawing.bounds.top <= box.top
    assert box.right <= drawing.bounds.right
    assert box.bottom <= drawing.bounds.bottom + 4  # shadows
    assert (whole.x, whole.y) == (drawing.bounds.left - MARGIN, drawing.bounds.top - MARGIN)


@MAPS
def test_the_legend_covers_nothing(journey: Journey) -> None:
    drawing = MapDrawing(journey, LIGHT)
    legend = group(drawing, "legend")
    assert legend
    box = covered([legend])
    assert not [card for card in drawing.cards.values() if card.box.intersects(box)]
    for arrow in drawing.arrows.values():
        assert not (arrow.label_box and arrow.label_box.intersects(box))
        for (ax, ay), (bx, by) in pairwise(arrow.points):
            assert not Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)).intersects(box)


@MAPS
def test_a_legend_explains_what_there_is_and_nothing_else(journey: Journey) -> None:
    drawing = MapDrawing(journey, LIGHT)
    legend = group(drawing, "legend")
    assert legend
    said = texts([legend])
    assert ("goal of the map" in said) == (journey.sheet.goal is not None)
    assert ("moment of truth" in said) == any(step.moment_of_truth for step in journey.steps)
    assert ("stays in place" in said) == any(step.pinned for step in journey.steps)
    assert ("past steps" in said) == any(each.way == "skip" for each in journey.transitions)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_chips_lie_over_no_card_and_no_other_chip(language: str) -> None:
    drawing = MapDrawing(sample(language), LIGHT)
    chips = [arrow.label_box for arrow in drawing.arrows.values() if arrow.label_box]
    assert chips
    for at, chip in enumerate(chips):
        assert not [card.step for card in drawing.cards.values() if card.box.intersects(chip)]
        assert not [other for other in chips[at + 1 :] if other.intersects(chip)]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_chips_lie_over_no_arrow_that_is_not_theirs(language: str) -> None:
    drawing = MapDrawing(sample(language), LIGHT)
    for arrow in drawing.arrows.values():
        for other in drawing.arrows.values():
            if arrow.label_box and other is not arrow:
                for (ax, ay), (bx, by) in pairwise(other.points):
                    line = Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)).grown(1)
                    assert not line.intersects(arrow.label_box), (arrow.transition, other.transition)


@THEME
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_title_of_the_sample_is_cut(theme: Theme, language: str) -> None:
    drawing = MapDrawing(sample(language), theme)
    assert not [text for card in drawing.cards.values() for text in texts(list(card.shapes)) if "…" in text]


def test_the_drawing_names_steps_and_transitions() -> None:
    journey = sample()
    whole = draw(journey, LIGHT)
    groups = {shape.id: shape for shape in whole.shapes if isinstance(shape, Group)}
    assert {f"step-{step.id}" for step in journey.steps} <= set(groups)
    for each in journey.transitions:
        assert groups[f"transition-{each.id}"].role == f"transition {each.way}"
    step = journey.steps[0]
    assert groups[f"step-{step.id}"].title == f"1 {step.title}"
    assert (groups[f"step-{step.id}"].x, groups[f"step-{step.id}"].y) == (step.x, step.y)
    assert isinstance(groups[f"step-{step.id}"].shapes[0], Rect)
    assert (whole.title, whole.language) == (journey.sheet.title, "en")


def test_bands_lie_behind_arrows_and_arrows_behind_cards() -> None:
    whole = draw(sample(), LIGHT)
    roles = [shape.role.split()[0] for shape in whole.shapes if isinstance(shape, Group)]
    order = ["phase", "title", "legend", "transition", "step", "note"]
    assert [order.index(role) for role in roles] == sorted(order.index(role) for role in roles)


def test_the_sample_has_a_band_for_each_phase() -> None:
    journey = sample()
    drawing = MapDrawing(journey, LIGHT)
    for step in journey.steps:
        assert drawing.phase_at(step.x, step.y) == step.phase
    assert drawing.phase_at(-9999, 0) is None


def test_alternatives_are_numbered_with_letters() -> None:
    numbers = [card.number for card in MapDrawing(sample(), LIGHT).cards.values()]
    assert {"11a", "11b", "11c", "11d", "12", "20"} <= set(numbers)


def test_hatching_is_seen_on_steps_out_of_sight_alone() -> None:
    journey = sample()
    drawing = MapDrawing(journey, LIGHT)
    whole = drawing.drawing()
    image = picture(whole)
    for step in journey.steps:
        x, y = round(step.x - whole.x), round(step.y - whole.y)
        seen = {image.pixelColor(x + dx, y + 30).name() for dx in range(60, 90)}
        hatched = QColor(LIGHT.hidden).name() in seen
        assert hatched == (not step.in_sight), step.id


@THEME
def test_titles_are_still_there_at_40_percent(theme: Theme) -> None:
    whole = MapDrawing(sample(), theme).drawing()
    image = picture(whole, 0.4)
    step = sample().steps[2]
    area = [
        image.pixelColor(round((step.x - whole.x - 60) * 0.4) + dx, round((step.y - whole.y - 22) * 0.4) + dy)
        for dx in range(30)
        for dy in range(6)
    ]
    light = [color.lightnessF() for color in area]
    assert max(light) - min(light) > 0.45


def test_what_is_asked_in_dutch_is_said_in_dutch() -> None:
    use_language("nl")
    said = " ".join(texts(list(MapDrawing(sample("nl"), LIGHT).drawing().shapes)))
    for english in ("observed", "out of sight", "out of everyone’s sight", "all routes", "steps", "onward"):
        assert f" {english} " not in f" {said} "


def test_preview_moves_arrows_and_changes_nothing() -> None:
    drawing = MapDrawing(sample(), LIGHT)
    before = dict(drawing.arrows)
    step = "choose-house"
    moved = drawing.preview({step: drawing.cards[step].box.shifted(40, 300)})
    touching = {each.id for each in drawing.journey.transitions if step in (each.source, each.target)}
    assert set(moved) == touching
    assert all(moved[key].points != before[key].points for key in touching)
    assert drawing.arrows == before


def after(journey: Journey, *records: Sheet | Step | Transition | Phase | Note) -> Patch:
    """Puts these in the place of what they were, and tells how."""
    patch = Patch(
        "edit", {(each.kind, each.id): Change(journey.get(each.kind, each.id), each) for each in records}
    )
    journey.apply(patch)
    return patch


def test_a_new_title_touches_its_card_alone() -> None:
    journey = sample()
    drawing = MapDrawing(journey, LIGHT)
    changed = drawing.update(after(journey, replace(journey.step("choose-house"), title="Other")))
    assert (changed.cards, changed.arrows, changed.notes, changed.frame) == (
        {"choose-house"},
        set(),
        set(),
        False,
    )


def test_a_move_touches_its_card_and_arrows_near_it() -> None:
    journey = chain(30)
    drawing = MapDrawing(journey, LIGHT)
    step = journey.step("n4")
    changed = drawing.update(after(journey, replace(step, x=step.x + 8)))
    assert changed.cards == {"n4"}
    assert {"t3", "t4"} <= changed.arrows
    assert len(changed.arrows) < len(drawing.arrows) / 2


def test_another_goal_touches_two_cards() -> None:
    journey = chain(30)
    drawing = MapDrawing(journey, LIGHT)
    assert drawing.update(after(journey, replace(journey.sheet, goal="n3"))).cards == {"n29", "n3"}


def test_the_first_evidence_gives_all_arrows_another_head() -> None:
    journey = chain(12)
    drawing = MapDrawing(journey, LIGHT)
    known = replace(journey.transition("t1"), evidence=(Evidence("data"),))
    assert drawing.update(after(journey, known)).arrows == set(drawing.arrows)
    assert drawing.arrows["t1"].facts.level == "observed"


def test_a_phase_name_touches_the_frame_alone() -> None:
    journey = sample()
    drawing = MapDrawing(journey, LIGHT)
    changed = drawing.update(after(journey, replace(journey.phases[0], name="Dreaming")))
    assert (changed.cards, changed.arrows, changed.frame) == (set(), set(), True)
    assert "Dreaming" in texts(list(drawing.frame))


def test_a_note_comes_moves_and_goes() -> None:
    journey = chain(5)
    drawing = MapDrawing(journey, LIGHT)
    assert drawing.update(after(journey, Note("new", "Ask", 0.0, 900.0, rank="9"))).notes == {"new"}
    assert drawing.notes["new"].box.center == (0, 900)
    assert drawing.update(after(journey, Note("new", "Ask", None, None, rank="9"))).notes == {"new"}
    assert "new" not in drawing.notes


def test_bands_of_the_sample_hold_the_arrows_within_them() -> None:
    journey = sample()
    drawing = MapDrawing(journey, LIGHT)
    held = 0
    for transition in journey.transitions:
        arrow = drawing.arrows[transition.id]
        phase = journey.step(transition.source).phase
        if phase == journey.step(transition.target).phase:
            corners = [(arrow.bounds.left, arrow.bounds.top), (arrow.bounds.right, arrow.bounds.bottom)]
            assert {drawing.phase_at(*corner) for corner in corners} == {phase}
            held += 1
    assert held > 10


def test_arrows_with_a_chip_lie_above_those_without() -> None:
    drawing = MapDrawing(chain(40), LIGHT)
    groups = [each for each in drawing.drawing().shapes if isinstance(each, Group)]
    names = [each.id.removeprefix("transition-") for each in groups if each.id.startswith("transition-")]
    chips = [drawing.arrows[name].label_box is not None for name in names]
    assert chips == sorted(chips)
    assert len(set(chips)) == 2
    places = {each.id: place for place, each in enumerate(drawing.journey.transitions)}
    for one, other in pairwise(names):
        orders = drawing.arrows[one].order, drawing.arrows[other].order
        assert orders[0] < orders[1] or (orders[0] == orders[1] and places[one] < places[other])
