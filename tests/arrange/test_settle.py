"""One more step: it finds its place, and the others stay."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.arrange.laying import laid_out
from journeymapper.arrange.links import Link
from journeymapper.arrange.plan import Plan, Shape, boxes_at
from journeymapper.arrange.quality import near_pairs
from tests.arrange import maps
from tests.arrange.plans import asked, done, link, plan, spot

STILL = 0.9
WAYS = ("insert", "branch", "leaf")


def grown(of: Plan, seed: int, way: str) -> Plan:
    """The plan with a step more: within an arrow, beside one, or at the end of a way."""
    arrow = random.Random(seed).choice([each for each in of.links if each.kind == "next"])
    place = next(at for at, each in enumerate(of.spots) if each.key == arrow.source)
    new = spot("new", of.spots[place].phase)
    links = [each for each in of.links if way != "insert" or each.key != arrow.key]
    links.append(Link("into", arrow.source, "new", "next"))
    if way != "leaf":
        links.append(Link("out", "new", arrow.target, "next"))
    spots = (*of.spots[: place + 1], new, *of.spots[place + 1 :])
    laid = {key: bends for key, bends in of.laid.items() if any(each.key == key for each in links)}
    return replace(of, spots=spots, links=tuple(links), laid=laid)


def still(before: Plan, after: dict[str, tuple[float, float]]) -> float:
    return sum(after[each.key] == each.at for each in before.spots) / len(before.spots)


@settings(max_examples=8, deadline=None)
@given(st.integers(40, 200), st.integers(0, 1000), st.sampled_from(WAYS), st.sampled_from((0, 5)))
def test_nearly_all_others_stay_when_a_step_is_added(count: int, seed: int, way: str, phases: int) -> None:
    of = asked(maps.seeded(count, seed, phases))
    tidied = done(of, laid_out(of))
    more = grown(tidied, seed, way)
    found = laid_out(more)
    assert found.by == "kept"
    assert still(tidied, dict(found.at)) >= STILL
    assert near_pairs(boxes_at(more, found.at).values()) == 0


@pytest.mark.parametrize("shape", ["right", "down"])
@pytest.mark.parametrize("way", WAYS)
def test_other_shapes_stay_too(shape: Shape, way: str) -> None:
    of = asked(maps.seeded(100, 3), shape)
    tidied = done(of, laid_out(of))
    assert still(tidied, dict(laid_out(grown(tidied, 5, way)).at)) >= STILL


def test_a_step_that_was_dragged_away_goes_back_among_the_others() -> None:
    of = asked(maps.patient())
    tidied = done(of, laid_out(of))
    at = {each.key: each.at for each in tidied.spots}
    spots = tuple(replace(each, at=(5000.0, 5000.0)) if each.key == "talk" else each for each in tidied.spots)
    laid = {each.key: tidied.laid[each.key] for each in of.links if "talk" not in (each.source, each.target)}
    found = laid_out(replace(tidied, spots=spots, laid=laid))
    assert found.by == "kept"
    assert found.at == at


def test_others_are_pushed_down_to_make_room() -> None:
    of = plan(("abc", "d"), [link("ab"), link("bc"), link("cd")])
    tidied = done(of, laid_out(of))
    links = (link("ab"), link("bx"), link("xc"), link("cd"))
    laid = {key: bends for key, bends in tidied.laid.items() if key != "bc"}
    more = replace(tidied, spots=(*tidied.spots, spot("x", 0)), links=links, laid=laid)
    found = laid_out(more)
    assert found.by == "kept"
    assert [found.at[key] for key in "abd"] == [each.at for each in tidied.spots if each.key in "abd"]
    assert found.at["b"][1] < found.at["x"][1] < found.at["c"][1]
    assert found.at["x"][0] == found.at["b"][0]


def test_a_step_of_a_new_phase_needs_another_layout() -> None:
    of = plan(("ab", "c"), [link("ab"), link("bc")])
    tidied = done(of, laid_out(of))
    more = replace(tidied, spots=(*tidied.spots, spot("x", 5)), links=(*tidied.links, link("cx")))
    assert laid_out(more).by != "kept"


def test_a_step_after_the_first_leaves_that_one_where_it_is() -> None:
    of = asked(maps.car_buyer())
    tidied = done(of, laid_out(of))
    first = next(each for each in of.links if each.source == "old")
    links = [each for each in of.links if each.key != first.key]
    links += [Link("into", "old", "more", "next"), Link("out", "more", first.target, "next")]
    laid = {key: bends for key, bends in tidied.laid.items() if key != first.key}
    spots = (tidied.spots[0], spot("more", 0), *tidied.spots[1:])
    found = laid_out(replace(tidied, spots=spots, links=tuple(links), laid=laid))
    assert found.by == "kept"
    assert still(tidied, dict(found.at)) > 0.8
    assert found.at["old"][1] < found.at["more"][1] < found.at["new"][1]
