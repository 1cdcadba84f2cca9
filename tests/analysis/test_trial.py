from collections import Counter
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.analysis.chances import Chances
from journeymapper.analysis.trial import Passage, Trial
from journeymapper.model.journey import Journey
from journeymapper.model.records import Kind
from tests.analysis.small import journey
from tests.strategies import journeys


def trial(of: Journey, segment: str | None = None, seed: int = 1) -> Trial:
    return Trial(Chances(of, segment), Random(seed))


def test_a_walk_by_choice() -> None:
    walk = trial(journey("ab ac bd cd d>a=0.2"))
    assert (walk.at, walk.ways, walk.visited, walk.met) == (None, (), (), {})
    assert walk.starts == ("a",)
    walk.start("a")
    assert [(way.transition.id, way.chance) for way in walk.ways] == [("ab", 0.5), ("ac", 0.5)]
    walk.take("ac")
    walk.take("cd")
    assert "".join(walk.visited) == "acd"
    assert walk.ending == pytest.approx(0.8)
    walk.take("d>a")
    assert walk.passages[-1] == Passage("a", "d>a", visited=True)
    assert "".join(walk.visited) == "acda"


def test_no_way_is_taken_that_is_not_there() -> None:
    walk = trial(journey("ab bc"))
    with pytest.raises(KeyError):
        walk.take("ab")
    walk.start("a")
    with pytest.raises(KeyError):
        walk.take("bc")
    assert walk.visited == ("a",)


def test_steps_are_taken_back_one_at_a_time() -> None:
    walk = trial(journey("ab bc"))
    walk.start("a")
    walk.take("ab")
    walk.end()
    assert (walk.ended, walk.ways) == (True, ())
    walk.back()
    assert (walk.ended, walk.at) == (False, "b")
    walk.back()
    walk.back()
    walk.back()
    assert walk.at is None
    walk.end()
    assert not walk.ended


def test_who_skips_a_step_passes_it() -> None:
    of = journey("ab bc", skipped="b", touches="b.s c.t")
    walk = trial(of, "g")
    walk.start("a")
    walk.take("ab")
    assert (walk.at, walk.visited) == ("b", ("a",))
    walk.take("bc")
    assert (walk.visited, walk.met) == (("a", "c"), {"t": 2})


def test_suppliers_are_met_once_and_days_pass_each_time() -> None:
    of = journey("ab b>a=0.5", touches="a.s b.t b-u")
    rest: tuple[Kind, ...] = ("sheet", "supplier", "segment", "transition")
    days = {"a": 2.0, "b": None}
    steps = (replace(each, days=days[each.id]) for each in of.steps)
    walk = trial(Journey([*(each for kind in rest for each in of.all(kind)), *steps]))
    walk.start("a")
    for transition in ("ab", "b>a"):
        walk.take(transition)
    assert walk.met == {"s": 1, "t": 2}
    assert walk.days == 4


def test_lots_fall_by_the_shares() -> None:
    ends: Counter[str | None] = Counter()
    walk = trial(journey("ab=0.2 ac=0.5"))
    for _ in range(4000):
        walk.start("a")
        walk.draw_lots()
        ends[walk.at] += 1
    assert ends["b"] / 4000 == pytest.approx(0.2, abs=0.04)
    assert ends["c"] / 4000 == pytest.approx(0.5, abs=0.04)
    assert ends["a"] / 4000 == pytest.approx(0.3, abs=0.04)


def test_lots_are_drawn_for_the_start_too() -> None:
    started = set()
    for seed in range(20):
        walk = trial(journey("ac bc"), seed=seed)
        walk.draw_lots()
        started.add(walk.at)
    assert started == {"a", "b"}


def test_nobody_stops_by_a_rounding() -> None:
    class Last(Random):
        def random(self) -> float:
            return 1 - 1e-16

    walk = Trial(Chances(journey("ab=0.1 ac=0.2 ad=0.7")), Last())
    walk.start("a")
    walk.draw_lots()
    assert (walk.at, walk.ended) == ("d", False)
    walk.draw_lots()
    assert walk.ended


@given(journeys(), st.integers(0, 99))
def test_a_walk_by_lot_goes_where_there_is_a_way(of: Journey, seed: int) -> None:
    segment = of.segments[0].id if of.segments else None
    chances = Chances(of, segment)
    walk = trial(of, segment, seed)
    for _ in range(12 if of.steps else 0):
        walk.draw_lots()
    for one, other in zip(walk.passages, walk.passages[1:], strict=False):
        ways = {way.transition.id: way.transition.target for way in chances.fork(one.step).ways if way.chance}
        assert ways[str(other.transition)] == other.step
    assert {each.step for each in walk.passages[:1]} <= set(walk.starts)


def test_a_way_that_nobody_is_said_to_take_can_be_chosen() -> None:
    walk = trial(journey("ab bc b>a"))
    walk.start("a")
    walk.take("ab")
    assert [way.transition.id for way in walk.ways] == ["bc"]
    assert [(way.transition.id, way.chance) for way in walk.choices] == [("bc", 1.0), ("b>a", 0.0)]
    walk.take("b>a")
    assert "".join(walk.visited) == "aba"
    walk.end()
    assert walk.choices == ()


def gone_through(text: str) -> Trial:
    """A walk from a by b to c."""
    walk = trial(journey(text))
    walk.start("a")
    walk.take("ab")
    walk.take("bc")
    return walk


def test_a_walk_goes_on_where_the_map_has_changed_elsewhere() -> None:
    walk = gone_through("ab bc cd")
    walk.end()
    assert walk.follow(Chances(journey("za ab=0.3 bc ce c>a=0.2")))
    assert ("".join(walk.visited), walk.ended) == ("abc", True)
    walk.back()
    assert [way.transition.id for way in walk.ways] == ["ce", "c>a"]


def test_a_walk_whose_steps_are_skipped_now_has_passed_them() -> None:
    walk = gone_through("ab bc")
    assert walk.follow(Chances(journey("ab bc", skipped="b"), "g"))
    assert walk.visited == ("a", "c")


@pytest.mark.parametrize(
    ("now", "segment"),
    [("ab cd", None), ("ac cd", None), ("ab bd", None), ("ab bc", "h")],
    ids=["no way", "no step", "no last step", "closed to the segment"],
)
def test_a_walk_that_cannot_have_gone_so_has_not_begun(now: str, segment: str | None) -> None:
    walk = gone_through("ab bc cd")
    walk.end()
    assert not walk.follow(Chances(journey(now, only="bc" if segment else ""), segment))
    assert (walk.at, walk.passages, walk.ended, walk.choices) == (None, [], False, ())
    walk.start("a")
    assert walk.at == "a"


def test_a_way_that_leads_elsewhere_now_has_not_been_gone() -> None:
    walk = gone_through("ab bc cd")
    of = journey("ab bc cd")
    turned = (replace(each, target="d") if each.id == "bc" else each for each in of.transitions)
    rest: tuple[Kind, ...] = ("sheet", "supplier", "segment", "step")
    assert not walk.follow(Chances(Journey([*(each for kind in rest for each in of.all(kind)), *turned])))
    assert walk.at is None
