from dataclasses import replace

from journeymapper.arrange.flow import onward, phases_of
from journeymapper.arrange.plan import Layout, Plan
from journeymapper.arrange.stacks import stacked
from tests.arrange.plans import CHIP, link, plan


def laid(of: Plan) -> Layout:
    phases = phases_of(of)
    return stacked(of, onward(of, phases), phases)


def moved(of: Plan, at: dict[str, tuple[float, float]]) -> Plan:
    return replace(of, spots=tuple(replace(each, at=at.get(each.key, each.at)) for each in of.spots))


def from_above(of: Plan, found: Layout) -> str:
    return "".join(sorted((each.key for each in of.spots), key=lambda key: found.at[key][::-1]))


def test_cards_stand_beneath_each_other_and_phases_beside_each_other() -> None:
    of = plan(("ab", "cd"), [link("ab"), link("bc"), link("cd")])
    at = laid(of).at
    assert at["a"][0] == at["b"][0] < at["c"][0] == at["d"][0]
    assert at["a"][1] == at["c"][1] < at["b"][1] == at["d"][1]


def test_without_columns_the_order_is_that_of_the_journey_as_far_as_arrows_allow() -> None:
    of = plan(("abc", "d"), [link("ca")])
    assert from_above(of, laid(moved(of, {"b": (0, 900), "c": (500, 100)}))).replace("d", "") == "bca"


def test_where_phases_are_columns_the_present_order_is_kept() -> None:
    of = plan(("abc", "d"), [])
    of = moved(of, {"a": (0, 500), "b": (0, 0), "c": (0, 200), "d": (400, 0)})
    assert from_above(of, laid(of)).replace("d", "") == "bca"


def test_a_chip_between_two_cards_has_room() -> None:
    bare = laid(plan(("ab", "c"), [link("ab")])).at
    told = laid(plan(("ab", "c"), [link("ab", label=CHIP)])).at
    assert told["b"][1] - told["a"][1] >= bare["b"][1] - bare["a"][1] + 10


def test_many_arrows_between_two_columns_have_room() -> None:
    few = laid(plan(("abcdef", "g"), [link("ag")])).at
    many = laid(plan(("abcdef", "g"), [link(f"{key}g") for key in "abcdef" * 5])).at
    assert many["g"][0] > few["g"][0]


def test_of_alternatives_those_that_lead_back_stand_last() -> None:
    of = plan(("a", "bcd"), [link("ab"), link("ac"), link("ad"), link("ba", "loop")])
    assert from_above(of, laid(of)).replace("a", "") == "cdb"
