"""One step from near by."""

from collections.abc import Iterable
from itertools import combinations

import pytest

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.layers import Layers
from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.near import Near, draw_near
from journeymapper.drawing.shapes import Group, Shape, Text
from journeymapper.drawing.theme import THEMES
from journeymapper.i18n.language import use_language
from journeymapper.model.edits.steps import add_step, edit_steps
from journeymapper.model.journey import Journey
from journeymapper.resources import sample_path
from journeymapper.storage import files

SIZE = 892.0, 502.0
"""What a screen of 16 to 9 shows at the least zoom, in map units."""


NARROW = [(669.0, 502.0), (502.0, 502.0), (282.0, 502.0)]
"""4 to 3, square, and upright."""


@pytest.fixture
def house() -> Journey:
    return files.load(sample_path("house-buyer", "en"))


def near(journey: Journey, step: str, layers: Layers | None = None, size: tuple[float, float] = SIZE) -> Near:
    drawn = MapDrawing(journey, THEMES["light"])
    if layers is not None:
        drawn.set_layers(layers)
    return draw_near(journey, journey.step(step), drawn.cards, drawn.arrows, drawn.theme, size)


def texts(shapes: Iterable[Shape], dx: float = 0.0, dy: float = 0.0) -> list[tuple[Text, float, float]]:
    found: list[tuple[Text, float, float]] = []
    for each in shapes:
        if isinstance(each, Group):
            found += texts(each.shapes, dx + each.x, dy + each.y)
        elif isinstance(each, Text):
            found.append((each, each.x + dx, each.y + dy))
    return found


def said(drawn: Near) -> str:
    return " ".join(text.text for text, _, _ in texts(drawn.shapes))


def test_neighbours_are_what_comes_before_and_after(house: Journey) -> None:
    for step in house.steps:
        every = {each.source for each in house.into(step.id)} | {each.target for each in house.out(step.id)}
        found = set(near(house, step.id).boxes)
        assert found <= every - {step.id}
        assert len(found) >= min(len(every - {step.id}), 3)


@pytest.mark.parametrize("size", [SIZE, (803.0, 502.0), *NARROW])
def test_nothing_lies_over_anything_else_or_outside(house: Journey, size: tuple[float, float]) -> None:
    room = Box(0, 0, *size)
    for step in house.steps:
        drawn = near(house, step.id, size=size)
        boxes = [*drawn.boxes.values()]
        assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
        for text, x, y in texts(drawn.shapes):
            left = x - {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor] * text.width
            assert room.contains((left, y)), text.text
            assert room.contains((left + text.width, y)), text.text


def test_suppliers_states_pains_and_chances_can_be_read(house: Journey) -> None:
    step = next(each for each in house.steps if len(each.touches) == 2 and each.pains)
    drawn = near(house, step.id)
    names = {each.id: each.name for each in house.suppliers}
    for touch in step.touches:
        assert names[touch.supplier] in said(drawn)
    assert "Pains" in said(drawn)
    assert step.pains[0].split()[0] in said(drawn)
    large = max(text.size for text, _, _ in texts(drawn.shapes))
    assert large == 24
    own = [text for text, x, _ in texts(drawn.shapes) if 260 < x < 640 and text.text in said(drawn)]
    assert [text.text for text in own if text.size < 14 and len(text.text) > 3] == []


def test_the_state_is_told_in_words_in_both_languages(house: Journey) -> None:
    step = next(each for each in house.steps if any(touch.aida == "desire" for touch in each.touches))
    assert "desire" in said(near(house, step.id))
    use_language("nl")
    try:
        assert "verlangen" in said(near(house, step.id))
    finally:
        use_language("en")


def test_layers_that_are_not_shown_are_not_told(house: Journey) -> None:
    step = next(each for each in house.steps if each.touches and each.pains)
    drawn = near(house, step.id, Layers(suppliers=False, mood=False, evidence=False))
    assert "contact" not in said(drawn)
    assert "Pains" not in said(drawn)
    assert step.title.split()[0] in said(drawn)


def test_what_has_no_room_is_counted(house: Journey) -> None:
    step = next(iter(house.steps)).id
    pains = tuple(f"What hurts very much, number {at}, and is told at some length" for at in range(30))
    house.apply(edit_steps(house, [step], "edit-title", title="Long " * 60, pains=pains))
    drawn = near(house, step)
    assert "…" in said(drawn)
    assert all(y < SIZE[1] for _, _, y in texts(drawn.shapes))


def test_suppliers_stand_in_columns_where_a_sheet_is_wide_and_low(house: Journey) -> None:
    most = max(house.steps, key=lambda each: len(each.touches))
    names = [each.name for each in house.suppliers if each.id in {touch.supplier for touch in most.touches}]
    drawn = near(house, most.id, Layers(mood=False), NARROW[0])
    places = {text.text: (x, y) for text, x, y in texts(drawn.shapes) if text.text in names}
    assert len({x for x, _ in places.values()}) > 1
    assert len(places) > len({y for _, y in places.values()})


def test_a_step_by_itself_has_no_neighbours() -> None:
    journey = Journey()

    journey.apply(add_step(journey, "a", (0, 0), title="Alone"))
    drawn = near(journey, "a")
    assert drawn.boxes == {}
    assert "No supplier is here." in said(drawn)


@pytest.mark.parametrize("size", NARROW)
def test_on_a_narrow_screen_neighbours_stand_above_and_below(
    house: Journey, size: tuple[float, float]
) -> None:
    step = next(each for each in house.steps if len(house.into(each.id)) == 1 and each.touches)
    drawn = near(house, step.id, size=size)
    (before,) = {each.source for each in house.into(step.id)}
    after = {each.target for each in house.out(step.id)} - {before}
    assert before in drawn.boxes
    assert after & set(drawn.boxes)
    assert all(drawn.boxes[before].bottom < drawn.boxes[each].top for each in after & set(drawn.boxes))
    assert step.title.split()[0] in said(drawn)


def test_room_for_nothing_is_no_trouble(house: Journey) -> None:
    for size in ((60.0, 502.0), (0.5, 0.5)):
        assert near(house, house.steps[9].id, size=size).shapes
