"""Maps in parts: each step on one of them, each part to be read."""

import pytest

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.theme import LIGHT
from journeymapper.exchange.handouts.slides.deck import ROOM
from journeymapper.exchange.handouts.slides.map_slide import place_of
from journeymapper.exchange.handouts.slides.parts import READABLE, is_readable, parted
from journeymapper.exchange.handouts.slides.placing import fitted
from journeymapper.model.records import Phase, Step
from tests.drawing.maps import chain, made, sample

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_sample_is_read_on_one_slide_and_a_large_map_is_not() -> None:
    assert is_readable(MapDrawing(sample("en"), LIGHT), ROOM)
    assert not is_readable(MapDrawing(chain(150), LIGHT), ROOM)


def test_parts_hold_each_step_once_and_can_be_read() -> None:
    drawn = MapDrawing(chain(150), LIGHT)
    parts = parted(drawn, ROOM)
    steps = [step for part in parts for step in part.steps]
    assert sorted(steps) == sorted(drawn.cards)
    assert all(place_of(drawn, ROOM, part.steps).scale >= READABLE for part in parts if len(part.steps) > 1)


def test_parts_follow_the_phases_and_are_numbered_where_there_are_several() -> None:
    steps = [Step(f"a{at}", "x", phase="a", x=300.0 * (at % 8), y=200.0 * (at // 8)) for at in range(40)]
    journey = made(
        Phase("b", "Late"), Phase("a", "Early"), *steps, Step("b1", "y", phase="b"), Step("n", "z")
    )
    titles = [part.title for part in parted(MapDrawing(journey, LIGHT), ROOM)]
    assert titles[0] == "Late"
    assert titles[1].startswith("Early (1 of ")
    assert titles[-1] == "No phase"


def test_steps_that_all_lie_in_one_place_are_parted_in_the_end() -> None:
    far = [Step("a", "x"), Step("b", "y", x=9_000_000.0), Step("c", "z", x=9_000_000.0)]
    parts = parted(MapDrawing(made(*far), LIGHT), ROOM)
    assert sorted(part.steps for part in parts) == [("a",), ("b", "c")]


def test_a_part_of_the_map_lies_in_its_room_and_is_not_blown_up() -> None:
    room = Box(20.0, 100.0, 1260.0, 700.0)
    small = fitted(Box(0.0, 0.0, 212.0, 86.0), room, 1.25)
    assert small.scale == 1.25
    box = small.box(Box(0.0, 0.0, 212.0, 86.0))
    assert box.center[0] == pytest.approx(room.center[0])
    wide = fitted(Box(-100.0, 50.0, 4860.0, 90.0), room, 1.25)
    assert wide.scale == 0.25
    assert wide.point((-100.0, 50.0))[0] == pytest.approx(20.0)
