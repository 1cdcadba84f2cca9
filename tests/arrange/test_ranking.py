"""The order of tracks, and their places once the order is known."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.geometry import Point
from journeymapper.arrange.levels import place_of, places_of
from journeymapper.arrange.ranking import Ranking
from journeymapper.arrange.strands import Strand, are_near, reach


def strand(name: str, wish: float, **changes: object) -> Strand:
    """An upright stretch from 0 to 100 with room from -100 to 100, which comes and goes level."""
    line: tuple[Point, ...] = ((wish - 50, 0.0), (wish, 0.0), (wish, 100.0), (wish + 50, 100.0))
    values: dict[str, object] = {
        "slot": ("own", name),
        "top": 0.0,
        "bottom": 100.0,
        "low": -100.0,
        "high": 100.0,
        "wish": wish,
        "weight": 1.0,
        "fixed": False,
        "rank": 0,
        "air": 0.0,
        "members": ((line, 1),),
    }
    return Strand(**(values | changes))  # type: ignore[arg-type]


def all_near(*strands: Strand) -> dict[tuple[str, ...], set[tuple[str, ...]]]:
    slots = {each.slot for each in strands}
    return {slot: slots - {slot} for slot in slots}


def test_wishes_far_apart_decide_the_order() -> None:
    strands = [strand("a", 80), strand("b", 0), strand("c", 40)]
    order, before = Ranking().ordered(strands, all_near(*strands))
    assert order == [1, 2, 0]
    assert before == [[], [0], [0, 1]]


def test_close_strands_are_ordered_by_where_their_arrows_go() -> None:
    """Both come from the left and leave to the right, one from above the other: neither need cross."""
    over: tuple[Point, ...] = ((-50.0, 0.0), (1.0, 0.0), (1.0, 90.0), (50.0, 90.0))
    under: tuple[Point, ...] = ((-50.0, 10.0), (0.0, 10.0), (0.0, 100.0), (50.0, 100.0))
    strands = [
        strand("a", 0, top=10.0, members=((under, 1),)),
        strand("b", 1, bottom=90.0, members=((over, 1),)),
    ]
    ranking = Ranking()
    order, _ = ranking.ordered(strands, all_near(*strands))
    assert order == [0, 1]
    swapped = [
        strand("a", 1, top=10.0, members=((under, 1),)),
        strand("b", 0, bottom=90.0, members=((over, 1),)),
    ]
    ranking.forget(("own", "a"))
    ranking.forget(("own", "b"))
    assert ranking.ordered(swapped, all_near(*swapped))[0] == [0, 1]


def test_of_equal_strands_the_lower_rank_and_name_come_first() -> None:
    strands = [strand("c", 0), strand("b", 0), strand("a", 0, rank=1)]
    assert Ranking().ordered(strands, all_near(*strands))[0] == [1, 0, 2]


def test_strands_that_are_not_near_each_other_do_not_bind_each_other() -> None:
    strands = [strand("a", 0), strand("b", 40)]
    _, before = Ranking().ordered(strands, {("own", "a"): set(), ("own", "b"): set()})
    assert before == [[], []]


@given(wishes=st.lists(st.integers(-90, 90), min_size=1, max_size=8))
def test_every_strand_has_one_place_in_the_order(wishes: list[int]) -> None:
    strands = [strand(f"s{number}", wish) for number, wish in enumerate(wishes)]
    order, before = Ranking().ordered(strands, all_near(*strands))
    assert sorted(order) == list(range(len(wishes)))
    assert before == [list(range(place)) for place in range(len(wishes))]


@pytest.mark.parametrize(("room", "gap"), [(200.0, 14.0), (32.0, 8.0), (10.0, 4.0)])
def test_three_strands_come_as_close_as_their_room_makes_them(room: float, gap: float) -> None:
    strands = [strand(name, 0, low=-room / 2, high=room / 2) for name in "abc"]
    places = places_of(strands, [[], [0], [0, 1]])
    assert [right - left for left, right in pairwise(places)] == pytest.approx([gap, gap])
    assert places[1] == pytest.approx(0)


def test_a_chip_keeps_the_next_strand_away_where_there_is_room() -> None:
    strands = [strand("a", 0, air=25.0), strand("b", 0)]
    left, right = places_of(strands, [[], [0]])
    assert right - left == 25
    tight = [strand("a", 0, air=25.0, low=-10.0, high=10.0), strand("b", 0, low=-10.0, high=10.0)]
    left, right = places_of(tight, [[], [0]])
    assert right - left < 25


def test_a_lone_strand_keeps_off_the_cards() -> None:
    assert place_of(strand("a", 5)) == 5
    assert place_of(strand("a", 99)) == 88
    assert place_of(strand("a", 99, fixed=True)) == 99
    assert place_of(strand("a", 3, low=0.0, high=10.0)) == 5


def test_strands_are_near_if_they_share_room_and_come_close_along_it() -> None:
    one = strand("a", 0)
    assert are_near(one, strand("b", 50, top=107.0, bottom=200.0))
    assert not are_near(one, strand("b", 0, top=108.0, bottom=200.0))
    assert not are_near(one, strand("b", 0, low=100.0, high=120.0))
    assert are_near(one, strand("b", 0, fixed=True))
    assert not are_near(strand("a", 0, fixed=True), strand("b", 0, fixed=True))
    assert reach(one) == (-100, -8, 100, 108)
