"""The boxes of phases and the runs of arrows in a drawing."""

import json
import re

from hypothesis import given

from journeymapper.exchange.diagrams.cards import CARD
from journeymapper.exchange.diagrams.drawio.bands import bands_of
from journeymapper.exchange.diagrams.drawio.runs import runs_of
from journeymapper.model.journey import Journey
from journeymapper.model.records import Phase, Step, Transition
from journeymapper.resources import sample_path
from journeymapper.storage.files import load
from tests.strategies import journeys


@given(journeys())
def test_every_card_lies_in_the_box_of_its_phase(journey: Journey) -> None:
    bands = bands_of(journey)
    assert list(bands) == [phase.id for phase in journey.phases]
    for step in journey.steps:
        if step.phase is None:
            continue
        left, top, width, height = bands[step.phase].box
        assert left <= step.x - CARD[0] / 2
        assert top <= step.y - CARD[1] / 2
        assert left + width >= step.x + CARD[0] / 2 - 1e-6
        assert top + height >= step.y + CARD[1] / 2 - 1e-6


def test_boxes_that_lie_on_each_other_let_things_through() -> None:
    phases = [Phase(each, rank=each) for each in "pqr"]
    steps = [
        Step("1", phase="p", rank="1"),
        Step("2", phase="p", x=500, rank="2"),
        Step("3", phase="q", x=250, rank="3"),
        Step("4", phase="r", x=2000, rank="4"),
    ]
    bands = bands_of(Journey([*phases, *steps]))
    assert [each.is_crossed for each in bands.values()] == [True, True, False]


def test_phases_without_steps_stand_beside_each_other_above_all() -> None:
    phases = [Phase(each, rank=each) for each in "pq"]
    bands = bands_of(Journey([*phases, Step("a", y=300)]))
    one, other = (bands[each].box for each in "pq")
    assert one[1] == other[1]
    assert one[0] + one[2] < other[0]
    assert one[1] + one[3] < 300 - CARD[1] / 2
    assert not any(each.is_crossed for each in bands.values())


def test_the_sample_has_bands_that_do_not_cross() -> None:
    assert not any(each.is_crossed for each in bands_of(load(sample_path("house-buyer", "nl"))).values())


def test_an_arrow_leaves_and_meets_its_cards_at_their_sides() -> None:
    journey = load(sample_path("house-buyer", "nl"))
    runs = runs_of(journey)
    assert runs.keys() == {each.id for each in journey.transitions}
    for run in runs.values():
        ends = dict(re.findall(r"(\w+)=([^;]+);", run.ends))
        for name in ("exit", "entry"):
            x, y = float(ends[f"{name}X"]), float(ends[f"{name}Y"])
            assert 0 <= x <= 1
            assert 0 <= y <= 1
            assert {x, y} & {0.0, 1.0}
        assert -1 <= run.label <= 1
        assert json.loads(run.told) == [[round(at, 2) for at in corner] for corner in run.corners]


def test_the_corners_of_the_user_are_kept() -> None:
    steps = [Step("a", rank="1"), Step("b", x=600, y=400, rank="2")]
    bends = ((300.0, 0.0), (300.0, 400.0))
    run = runs_of(Journey([*steps, Transition("t", "a", "b", bends=bends)]))["t"]
    assert run.corners == bends


def test_a_label_lies_along_the_arrow_where_the_map_has_it() -> None:
    steps = [Step("a", rank="1"), Step("b", x=600, rank="2")]
    run = runs_of(Journey([*steps, Transition("t", "a", "b", label="maybe")]))["t"]
    assert abs(run.label) < 0.5
    assert run.corners == ()
