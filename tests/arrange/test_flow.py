from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.flow import in_order, onward, phases_of, ranks
from journeymapper.arrange.links import Link
from journeymapper.arrange.plan import Plan
from tests.arrange.plans import link, plan, spot


def keys(links: list[Link]) -> list[str]:
    return [each.key for each in links]


def test_loops_and_what_leads_to_an_earlier_phase_are_not_onward() -> None:
    of = plan(
        ("ab", "c"), [link("ab"), link("bc"), link("ca"), link("ba", "loop"), link("ac", "skip"), link("aa")]
    )
    assert keys(onward(of, phases_of(of))) == ["ab", "bc", "ac"]


def test_where_arrows_go_in_a_circle_those_back_in_the_order_of_the_journey_are_left_out() -> None:
    of = plan(("abcd",), [link("ab"), link("bc"), link("ca"), link("dc")])
    assert keys(onward(of, phases_of(of))) == ["ab", "bc", "dc"]


def test_a_card_of_no_phase_goes_with_its_neighbours() -> None:
    spots = spot("a", 3), spot("b"), spot("c", 7), spot("d"), spot("e")
    of = Plan(spots, (link("ab"), link("bc"), link("dc")))
    assert phases_of(of) == {"a": 0, "b": 0, "c": 1, "d": 1, "e": 2}


def test_a_loop_gives_no_phase() -> None:
    of = Plan((spot("a", 0), spot("b", 1), spot("c")), (link("ac", "loop"), link("bc")))
    assert phases_of(of)["c"] == 1


def test_a_map_without_phases_is_one() -> None:
    of = Plan((spot("a"), spot("b")), (link("ab"),))
    assert phases_of(of) == {"a": 0, "b": 0}


def test_ranks_are_the_longest_way_and_go_on_from_phase_to_phase() -> None:
    of = plan(("abc", "de"), [link("ab"), link("bc"), link("ac"), link("ad"), link("de")])
    phases = phases_of(of)
    assert ranks(of, onward(of, phases), phases) == {"a": 0, "b": 1, "c": 2, "d": 3, "e": 4}


def test_an_order_that_arrows_allow_is_kept() -> None:
    wishes = {"a": 2.0, "b": 0.0, "c": 1.0}
    assert in_order("abc", [link("ba")], wishes) == ["b", "c", "a"]
    assert in_order("abc", [link("ab")], wishes) == ["c", "a", "b"]


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=20))
def test_whatever_the_arrows_onward_ones_make_no_circle(ends: list[tuple[str, str]]) -> None:
    links = [Link(f"{at}", one, other, "next") for at, (one, other) in enumerate(ends)]
    of = plan(("abc", "def"), links)
    phases = phases_of(of)
    found = onward(of, phases)
    rank_of = ranks(of, found, phases)
    assert all(rank_of[each.source] < rank_of[each.target] for each in found)
