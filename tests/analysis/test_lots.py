import pytest
from hypothesis import given

from journeymapper.analysis.insights import insights
from journeymapper.analysis.lots import drawn
from journeymapper.model.journey import Journey
from tests.analysis.small import journey, random_journey
from tests.drawing.maps import sample
from tests.strategies import journeys


def test_a_seed_gives_the_same_walks_again() -> None:
    of = sample()
    assert drawn(of, walks=50, seed=3) == drawn(of, walks=50, seed=3)
    assert drawn(of, walks=50, seed=3) != drawn(of, walks=50, seed=4)


@pytest.mark.parametrize("segment", [None, "starter", "repeat-buyer"])
def test_the_means_of_many_walks_are_the_expectations(segment: str | None) -> None:
    of = sample()
    found, lots = insights(of, segment), drawn(of, segment, walks=4000)
    assert lots.caught == 0
    assert found.duration is not None
    assert found.expected_visits is not None
    days = [each.days for each in lots.walks]
    steps = [each.steps for each in lots.walks]
    assert sum(days) / len(days) == pytest.approx(found.duration.days, rel=0.05)
    assert sum(steps) / len(steps) == pytest.approx(sum(found.expected_visits.values()), rel=0.05)
    for each in found.suppliers:
        contact = each.first_contact
        assert lots.reached(each.id) == pytest.approx(contact.reached, abs=0.04)
        position = lots.position(each.id)
        assert (position is None) is (contact.position is None)
        if position is not None:
            assert position == pytest.approx(contact.position, abs=0.03)


@pytest.mark.parametrize("seed", range(20))
def test_walks_by_lot_meet_whom_they_are_expected_to(seed: int) -> None:
    of = random_journey(seed)
    found, lots = insights(of, "g"), drawn(of, "g", walks=1500)
    if not found.traps:
        assert lots.caught == 0
        for each in found.suppliers:
            assert lots.reached(each.id) == pytest.approx(each.first_contact.reached, abs=0.07)


def test_up_to_the_goal_is_counted_and_no_further() -> None:
    lots = drawn(journey("ab bc cd", touches="b.s d.t", goal="c"), walks=1)
    assert [each.met for each in lots.walks] == [{"s": (1, 3)}]
    assert lots.walks[0].steps == 4
    assert (lots.reached("t"), lots.position("t")) == (0, None)


def test_walks_that_are_caught_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journeymapper.analysis.lots.LONGEST", 50)
    lots = drawn(journey("ab=0.5 ac c>c=0.99999"), walks=200)
    assert lots.caught + len(lots.walks) == 200
    assert 60 < lots.caught < 140
    assert {each.steps for each in lots.walks} == {2}


def test_without_steps_nobody_walks() -> None:
    lots = drawn(journey(""))
    assert (lots.walks, lots.caught, lots.reached("s")) == ((), 0, 0)


@given(journeys())
def test_any_map_can_be_walked(of: Journey) -> None:
    lots = drawn(of, walks=2)
    assert len(lots.walks) + lots.caught == (2 if of.steps else 0)


def test_a_walk_into_a_trap_is_given_up_there() -> None:
    """Long before it has come to the most steps: nobody waits for ten thousand of them a thousand times."""
    found = drawn(journey("ab=0.5 ac bd d>b=1"), walks=400)
    assert found.caught == pytest.approx(200, abs=60)
    assert {each.steps for each in found.walks} == {2}


def test_drawing_can_be_stopped_and_tells_how_far_it_is() -> None:
    told: list[int] = []

    def go_on(done: int) -> bool:
        told.append(done)
        return done < 3

    found = drawn(journey("ab"), walks=10, go_on=go_on)
    assert told == [0, 1, 2, 3]
    assert len(found.walks) == 3


def test_positions_tell_each_walk_that_met() -> None:
    found = drawn(journey("ab=0.5 ac bd cd", touches="b.s d.s", goal="d"), walks=200)
    assert set(found.positions("s")) == {1 / 3, 2 / 3}
    assert found.positions("nobody") == []
