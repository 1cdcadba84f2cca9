"""Routes made simple: along the longest stretch, from the middle of a side, past all other cards."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx import Presentation

from journeymapper.arrange.geometry import Box
from journeymapper.exchange.handouts.slides.deck import pptx
from journeymapper.exchange.handouts.slides.simpler import simpler
from journeymapper.exchange.options import Options
from journeymapper.model.records import Step, Transition
from tests.drawing.maps import made

HIGH = Box(0.0, 0.0, 200.0, 80.0)
MIDDLE = Box(0.0, 150.0, 200.0, 230.0)
LOW = Box(0.0, 300.0, 200.0, 380.0)
BESIDE = Box(400.0, 300.0, 600.0, 380.0)
FAR = Box(400.0, 600.0, 600.0, 680.0)


def test_what_goes_round_on_the_right_leaves_and_enters_on_the_right() -> None:
    route = [(150, 380), (150, 400), (240, 400), (240, -20), (150, -20), (150, 0)]
    assert simpler(route, LOW, HIGH, [MIDDLE]) == ((200, 340), (240, 340), (240, 40), (200, 40))


def test_what_goes_round_on_the_left_does_so_on_the_left() -> None:
    route = [(50, 80), (50, 100), (-30, 100), (-30, 280), (50, 280), (50, 300)]
    assert simpler(route, HIGH, LOW, [MIDDLE]) == ((0, 40), (-30, 40), (-30, 340), (0, 340))


def test_between_two_columns_it_goes_from_side_to_side() -> None:
    route = [(100, 80), (100, 100), (300, 100), (300, 590), (500, 590), (500, 600)]
    assert simpler(route, HIGH, FAR, [MIDDLE, LOW]) == ((200, 40), (300, 40), (300, 640), (400, 640))


def test_below_it_goes_from_bottom_to_bottom() -> None:
    route = [(100, 380), (100, 390), (120, 390), (120, 420), (500, 420), (500, 380)]
    assert simpler(route, LOW, BESIDE, [HIGH]) == ((100, 380), (100, 420), (500, 420), (500, 380))


@pytest.mark.parametrize(
    "route",
    [
        [(200, 40), (300, 40), (300, 340), (400, 340)],
        [(100, 80), (100, 150)],
        [(200.0, 40.0), (250.0, 40.0), (300.0, 40.0), (300.0, 340.0), (400.0, 340.0)],
    ],
)
def test_what_is_simple_stays(route: list[tuple[float, float]]) -> None:
    assert simpler(route, HIGH, BESIDE, []) is None


def test_it_stays_where_a_card_is_in_the_way() -> None:
    route = [(150, 380), (150, 400), (240, 400), (240, -20), (150, -20), (150, 0)]
    assert simpler(route, LOW, HIGH, [Box(210.0, 100.0, 230.0, 120.0)]) is None
    across = [(100, 80), (100, 100), (300, 100), (300, 590), (500, 590), (500, 600)]
    assert simpler(across, HIGH, FAR, [Box(310.0, 620.0, 390.0, 660.0)]) is None


def test_of_two_long_stretches_the_one_is_taken_that_is_clear_in_the_middle_too() -> None:
    route = [(100, 80), (100, 100), (300, 100), (300, 290), (500, 290), (500, 300)]
    assert simpler(route, HIGH, BESIDE, []) == ((100, 80), (100, 100), (500, 100), (500, 300))
    assert simpler(route, HIGH, BESIDE, [MIDDLE]) == ((200, 40), (300, 40), (300, 340), (400, 340))


def test_it_stays_where_it_would_run_straight_as_the_way_there_does() -> None:
    route = [(200, 40), (220, 40), (220, 100), (100, 100), (100, 280), (100, 300)]
    assert simpler(route, HIGH, LOW, []) is None


def test_a_way_back_to_the_same_step_stays() -> None:
    route = [(200, 40), (230, 40), (230, -20), (100, -20), (100, 0)]
    assert simpler(route, HIGH, HIGH, []) is None


numbers = st.integers(-60, 60).map(lambda each: each * 10.0)


@given(xs=st.lists(numbers, min_size=5, max_size=8, unique=True), x=numbers, y=numbers)
def test_what_it_gives_joins_two_sides_and_crosses_nothing(xs: list[float], x: float, y: float) -> None:
    route = [(xs[0], 0.0)]
    for at, each in enumerate(xs[1:]):
        route.append((route[-1][0], each) if at % 2 else (each, route[-1][1]))
    other = Box(x, y, x + 50.0, y + 30.0)
    found = simpler(route, HIGH, BESIDE, [other])
    if found is None:
        return
    first, second, third, last = found
    assert first in {(0.0, 40.0), (200.0, 40.0), (100.0, 0.0), (100.0, 80.0)}
    assert last in {(400.0, 340.0), (600.0, 340.0), (500.0, 300.0), (500.0, 380.0)}
    for (ax, ay), (bx, by) in ((first, second), (second, third), (third, last)):
        assert ax == bx or ay == by
        line = Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
        assert not other.grown(-2.0).intersects(line.grown(0.5))


@pytest.mark.usefixtures("qapp")
def test_on_the_slide_the_chip_goes_along() -> None:
    steps = [Step(f"s{at}", f"Step {at}", y=160.0 * at) for at in range(4)]
    bends = ((60.0, 560.0), (180.0, 560.0), (180.0, -80.0), (60.0, -80.0))
    journey = made(
        *steps,
        *(Transition(f"t{at}", f"s{at}", f"s{at + 1}") for at in range(3)),
        Transition("back", "s3", "s0", "loop", "again", bends=bends),
    )
    slide = next(iter(Presentation(io.BytesIO(pptx(journey, Options()))).slides))
    groups = {each.name: each for each in slide.shapes}
    arrow = next(each for each in slide.shapes if each.name == "transition-back")
    label = groups["label-back"]
    card = groups["step-s1"]
    assert arrow._element.xpath("string(.//a:prstGeom/@prst)") == "curvedConnector3"
    assert label.left + label.width / 2 > card.left + card.width
    assert groups["step-s1"].top < label.top + label.height / 2 < groups["step-s2"].top + card.height
