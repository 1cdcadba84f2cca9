from itertools import pairwise

import pytest
from hypothesis import given

from journeymapper.analysis.chances import Chances
from journeymapper.analysis.passing import Passing, main_passings, passings, visited
from journeymapper.analysis.routes import main_route
from journeymapper.model.journey import Journey
from journeymapper.model.records import Segment, Step, Transition
from tests.drawing.maps import made, sample
from tests.strategies import journeys

OLD = Segment("old")


def steps(names: str, skipped: str) -> list[Step]:
    return [Step(each, skipped_by=("old",) if each in skipped else ()) for each in names]


def chain(names: str) -> list[Transition]:
    return [Transition(one + two, one, two) for one, two in pairwise(names)]


def test_a_way_goes_past_all_that_is_skipped() -> None:
    journey = made(OLD, *steps("abcde", "bc"), *chain("abcde"))
    chances = Chances(journey, "old")
    assert visited(chances) == {"a", "d", "e"}
    assert passings(chances) == [Passing("a", "d", 1.0)]
    assert main_passings(main_route(chances)) == {("a", "d")}


def test_the_whole_map_skips_nothing() -> None:
    journey = made(OLD, *steps("abc", "b"), *chain("abc"))
    assert passings(Chances(journey)) == []
    assert visited(Chances(journey)) == {"a", "b", "c"}


def test_shares_are_carried_along_and_added_where_ways_meet() -> None:
    journey = made(
        OLD,
        *steps("abcdef", "bcd"),
        Transition("ab", "a", "b", share=0.4),
        Transition("ac", "a", "c", share=0.5),
        Transition("bd", "b", "d"),
        Transition("cd", "c", "d", share=0.2),
        Transition("ce", "c", "e", share=0.8),
        Transition("df", "d", "f"),
    )
    found = {(each.source, each.target): round(each.share, 9) for each in passings(Chances(journey, "old"))}
    assert found == {("a", "f"): 0.5, ("a", "e"): 0.4}


def test_what_the_segment_may_not_take_is_no_way_past() -> None:
    journey = made(
        OLD,
        Segment("new"),
        *steps("abc", "b"),
        Transition("ab", "a", "b"),
        Transition("bc", "b", "c", segments=("new",)),
    )
    assert passings(Chances(journey, "old")) == []


def test_loops_make_no_way_past_and_a_skipped_start_has_none() -> None:
    loop = Transition("ca", "c", "a", "loop", share=0.5)
    journey = made(OLD, *steps("abc", "a"), *chain("abc"), loop)
    assert passings(Chances(journey, "old")) == []


def test_nothing_leads_past_skipped_steps_to_where_it_began() -> None:
    back = Transition("ba", "b", "a", share=0.5)
    journey = made(OLD, *steps("abc", "b"), *chain("abc"), back)
    assert passings(Chances(journey, "old")) == [Passing("a", "c", 0.5)]


def test_a_circle_of_skipped_steps_ends() -> None:
    journey = made(
        OLD,
        *steps("abcd", "bc"),
        Transition("ab", "a", "b"),
        Transition("bc", "b", "c"),
        Transition("cb", "c", "b"),
        Transition("cd", "c", "d"),
    )
    assert passings(Chances(journey, "old")) == [Passing("a", "d", 1.0)]


def test_a_circle_of_skipped_steps_is_left_in_the_end_by_its_shares() -> None:
    journey = made(
        OLD,
        *steps("abcde", "bc"),
        Transition("ab", "a", "b"),
        Transition("be", "b", "e", share=0.2),
        Transition("bc", "b", "c", share=0.8),
        Transition("cb", "c", "b", share=0.5),
        Transition("cd", "c", "d", share=0.5),
    )
    found = {each.target: each.share for each in passings(Chances(journey, "old"))}
    assert found == {"d": pytest.approx(0.4 / 0.6), "e": pytest.approx(0.2 / 0.6)}


def test_a_circle_of_skipped_steps_that_nobody_leaves_is_no_way() -> None:
    journey = made(OLD, *steps("abc", "bc"), *chain("abc"), Transition("cb", "c", "b"))
    assert passings(Chances(journey, "old")) == []


def test_thousands_of_skipped_steps_in_a_row() -> None:
    names = [f"n{at}" for at in range(3000)]
    journey = made(
        OLD,
        *(Step(each, skipped_by=("old",) if 0 < at < 2999 else ()) for at, each in enumerate(names)),
        *(Transition(f"t{at}", names[at], names[at + 1]) for at in range(2999)),
    )
    assert passings(Chances(journey, "old")) == [Passing("n0", "n2999", 1.0)]


def test_the_repeat_buyer_passes_three_steps_in_two_ways() -> None:
    chances = Chances(sample(), "repeat-buyer")
    found = [(each.source, each.target, round(each.share, 9)) for each in passings(chances)]
    assert found == [
        ("decide-to-move", "look-around-online", 1.0),
        ("look-around-online", "pick-visits", 1.0),
    ]
    assert main_passings(main_route(chances)) == {each[:2] for each in found}


@given(journeys())
def test_ways_past_join_visited_steps_and_take_no_more_than_all(journey: Journey) -> None:
    for segment in journey.segments:
        chances = Chances(journey, segment.id)
        there = visited(chances)
        for each in passings(chances):
            assert {each.source, each.target} <= there
            assert 0 < each.share <= 1
