"""One more step anywhere on a small map of long columns: at least nine tenths of the others stay."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.exchange import GAP, exchanges, rises
from journeymapper.arrange.geometry import Box, box_around
from journeymapper.arrange.laying import laid_out
from journeymapper.arrange.links import Link
from journeymapper.arrange.plan import Plan, boxes_at
from journeymapper.arrange.quality import crossings, near_pairs
from journeymapper.model.journey import Journey
from journeymapper.resources import sample_path
from journeymapper.storage.files import load
from tests.arrange import maps
from tests.arrange.plans import HEIGHT, WIDTH, asked, done, link, plan, spot

STILL = 0.9
CARD = box_around((0.0, 0.0), WIDTH, HEIGHT)


def grown(of: Plan, beside: str, links: list[Link], without: str = "") -> Plan:
    """The plan with the step `+` after another in the order, and these links to and from it."""
    place = next(at for at, each in enumerate(of.spots) if each.key == beside)
    spots = (*of.spots[: place + 1], spot("+", of.spots[place].phase), *of.spots[place + 1 :])
    kept = [each for each in of.links if each.key != without]
    laid = {key: bends for key, bends in of.laid.items() if key != without}
    return replace(of, spots=spots, links=(*kept, *links), laid=laid)


def ways(of: Plan) -> Iterator[tuple[str, Plan]]:
    """All ways to add a step: connected from each, as an alternative to each, within each arrow."""
    for each in of.spots:
        yield f"after {each.key}", grown(of, each.key, [Link("+", each.key, "+", "next")])
        into = [arrow for arrow in of.links if arrow.target == each.key and arrow.kind == "next"]
        doubled = [Link(f"+{arrow.key}", arrow.source, "+", "next") for arrow in into]
        yield f"beside {each.key}", grown(of, each.key, doubled)
        out = [arrow for arrow in of.links if arrow.source == each.key and arrow.kind == "next"]
        for arrow in out[:1]:
            around = [Link("+", each.key, "+", "next"), Link("++", "+", arrow.target, "next")]
            yield f"round {arrow.key}", grown(of, each.key, around)
    for arrow in of.links:
        halves = [replace(arrow, key="+", target="+"), Link("++", "+", arrow.target, "next")]
        yield f"within {arrow.key}", grown(of, arrow.source, halves, arrow.key)


@pytest.mark.parametrize(
    ("journey", "each_so_many"),
    [
        (load(sample_path("house-buyer", "en")), 6),
        (maps.patient(), 3),
        (maps.car_buyer(), 6),
        (maps.business_buyer(), 10),
    ],
    ids=["sample", "patient", "car buyer", "business buyer"],
)
def test_nine_tenths_of_a_small_map_stay_wherever_a_step_is_added(
    journey: Journey, each_so_many: int
) -> None:
    # the ways come in threes, so that steps by another number try each kind of them
    of = asked(journey)
    tidied = done(of, laid_out(of))
    worse = {}
    for way, more in islice(ways(tidied), 0, None, each_so_many):
        found = laid_out(more)
        still = sum(found.at[each.key] == each.at for each in tidied.spots) / len(tidied.spots)
        near = near_pairs(boxes_at(more, found.at).values())
        if still < STILL or near or found.by != "kept":
            worse[way] = found.by, still, near
    assert worse == {}


def column(keys: str) -> dict[str, Box]:
    """Cards beneath each other."""
    return {key: CARD.shifted(0.0, at * (HEIGHT + GAP)) for at, key in enumerate(keys)}


def test_a_card_without_demands_goes_to_an_end_and_nobody_moves() -> None:
    there = column("abc")
    found = [offer for offer in exchanges("x", CARD, there, "abc", (), (), 2) if len(offer) == 1]
    assert [offer["x"].top for offer in found] == [there["c"].bottom + GAP, there["a"].top - GAP - HEIGHT]


def test_beneath_all_a_card_stands_rather_than_above_all_others() -> None:
    there = column("abc")
    found = exchanges("x", CARD, there, "abc", (), (), 2)
    top = min(box.top for box in there.values())
    above = [rises(offer, top) for offer in found]
    assert above.index(True) > 1
    assert found[0]["x"].top > there["c"].bottom


def test_fewer_arrows_cross_where_a_step_was_added() -> None:
    of = asked(maps.car_buyer())
    tidied = done(of, laid_out(of))
    crossed = [crossings(laid_out(more).lines) for _, more in islice(ways(tidied), 0, None, 8)]
    assert sum(crossed) <= len(crossed) / 3


def test_a_card_takes_anothers_place_which_goes_to_an_end() -> None:
    there = column("abcd")
    pairs = [("c", "x"), ("x", "d"), ("c", "d")]
    best = exchanges("x", CARD, there, "abcd", pairs, "d", 1)[0]
    assert best["x"] == there["c"]
    assert best["c"].bottom == there["a"].top - GAP
    assert len(best) == 2
    lower = exchanges("x", CARD, there, "abcd", pairs, "d", 2)[0]
    assert lower["x"] == there["c"]
    assert min(box.top for box in lower.values()) >= there["a"].top


def test_what_is_pinned_changes_no_place() -> None:
    pairs = [("a", "x"), ("x", "b")]
    assert exchanges("x", CARD, column("ab"), "ab", pairs, (), 1)
    assert exchanges("x", CARD, column("ab"), "ab", pairs, ("a", "b"), 1) == []


def test_in_a_very_long_column_nothing_is_exchanged() -> None:
    keys = "abcdefghijklmnopqrstuvwyz"
    assert exchanges("x", CARD, column(keys), keys, (), (), 1) == []


def test_a_taller_card_takes_no_place_in_which_it_is_too_near_to_others() -> None:
    tall = box_around((0.0, 0.0), WIDTH, HEIGHT + 40)
    pairs = [("a", "x"), ("x", "c")]
    assert exchanges("x", CARD, column("abc"), "abc", pairs, "ac", 1)
    assert exchanges("x", tall, column("abc"), "abc", pairs, "ac", 1) == []


@given(st.integers(2, 7), st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6))), st.integers(0, 7))
def test_what_is_offered_is_in_order_apart_and_moves_few(
    count: int, drawn: set[tuple[int, int]], place: int
) -> None:
    keys = "abcdefg"[:count]
    order = [*keys[:place], "x", *keys[place:]]
    pairs = [(order[one], order[other]) for one, other in drawn if one < other <= count]
    there = column(keys)
    for offer in exchanges("x", CARD, there, keys, pairs, (), 2):
        after = {**there, **offer}
        assert len(offer) <= 3
        assert near_pairs(after.values()) == 0
        assert all(after[one].bottom < after[other].top for one, other in pairs)


def test_beside_a_first_column_that_is_full_there_is_room() -> None:
    of = plan(("abcdef", "g"), [link(each) for each in ("ab", "bc", "cd", "de", "ef", "fg")])
    tidied = done(of, laid_out(of))
    halves = [Link("c+", "c", "+", "next"), Link("+d", "+", "d", "next")]
    found = laid_out(grown(tidied, "c", halves, "cd"))
    assert found.by == "kept"
    assert {each.key: each.at for each in tidied.spots}.items() <= dict(found.at).items()
    assert found.at["+"][0] < found.at["c"][0] - WIDTH
    assert found.at["c"][1] < found.at["+"][1] < found.at["d"][1]
