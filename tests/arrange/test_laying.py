"""Whole layouts: what must hold for any journey, and how the shapes lie."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.arrange.flow import onward, phases_of
from journeymapper.arrange.laying import laid_out
from journeymapper.arrange.links import Route
from journeymapper.arrange.plan import Layout, Plan, Shape, Tidied, boxes_at
from journeymapper.arrange.quality import Quality, backward_links, quality
from journeymapper.arrange.settle import settled
from tests.arrange import maps
from tests.arrange.plans import asked, done, link, spot

SHAPES: tuple[Shape, ...] = ("phases", "right", "down", "page")
INVENTED = {"patient": maps.patient, "car": maps.car_buyer, "business": maps.business_buyer}


def measured(of: Plan, found: Tidied) -> Quality:
    boxes, phases = boxes_at(of, found.at), phases_of(of)
    routes = {key: Route(line) for key, line in found.lines.items()}
    return quality(of, boxes, routes, backward_links(of, onward(of, phases), boxes, phases))


@pytest.mark.parametrize("name", INVENTED)
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("with_engine", [True, False])
def test_invented_journeys_lie_without_faults_in_every_shape(
    name: str, shape: Shape, with_engine: bool
) -> None:
    of = asked(INVENTED[name](), shape)
    found = laid_out(of, with_engine=with_engine)
    assert measured(of, found).faults == 0
    assert found.lines.keys() == {each.key for each in of.links}


@pytest.mark.parametrize(("name", "most"), [("patient", 0), ("car", 0), ("business", 1)])
def test_invented_journeys_cross_hardly(name: str, most: int) -> None:
    of = asked(INVENTED[name]())
    found = laid_out(of)
    assert measured(of, found).crossings <= most
    width, height = measured(of, found).width, measured(of, found).height
    assert 1 < width / height < 5


@settings(max_examples=20, deadline=None)
@given(
    st.integers(1, 40),
    st.integers(0, 1000),
    st.sampled_from((0, 1, 3, 5)),
    st.sampled_from(SHAPES),
    st.booleans(),
)
def test_any_journey_lies_without_faults(
    count: int, seed: int, phases: int, shape: Shape, with_engine: bool
) -> None:
    of = asked(maps.seeded(count, seed, min(phases, count)), shape)
    assert measured(of, laid_out(of, with_engine=with_engine)).faults == 0


def test_phases_are_columns_from_left_to_right() -> None:
    of = asked(maps.business_buyer())
    boxes, phases = boxes_at(of, laid_out(of).at), phases_of(of)
    for one in of.spots:
        for other in of.spots:
            if phases[one.key] < phases[other.key]:
                assert boxes[one.key].right < boxes[other.key].left


def test_a_tidied_map_stays_as_it_is() -> None:
    of = asked(maps.car_buyer())
    found = laid_out(of)
    again = laid_out(done(of, found))
    assert again.by == "kept"
    assert (again.at, again.lines) == (found.at, found.lines)


def test_another_shape_lays_a_tidied_map_anew() -> None:
    of = asked(maps.car_buyer())
    tidied = done(of, laid_out(of))
    assert laid_out(replace(tidied, shape="right")).by != "kept"
    assert laid_out(replace(tidied, laid={})).by != "kept"


@pytest.mark.parametrize("shape", SHAPES)
def test_pinned_cards_stay_and_others_make_way(shape: Shape) -> None:
    of = asked(maps.patient(), shape)
    chosen = {"scan", "home"}
    of = replace(of, spots=tuple(replace(each, pinned=each.key in chosen) for each in of.spots))
    found = laid_out(of)
    assert {key: found.at[key] for key in chosen} == {
        each.key: each.at for each in of.spots if each.key in chosen
    }
    assert measured(of, found).near == 0
    assert measured(of, found).through == 0


def test_only_chosen_cards_move() -> None:
    of = asked(maps.patient())
    tidied = done(of, laid_out(of))
    spots = tuple(replace(each, at=(50.0, 60.0)) if each.key in "gp pills" else each for each in tidied.spots)
    moved = replace(tidied, spots=spots, laid={}, only=frozenset(("gp", "pills", "refer")))
    found = laid_out(moved)
    for each in spots:
        if each.key not in (moved.only or ()):
            assert found.at[each.key] == each.at
    assert measured(moved, found).near == 0
    assert found.at["gp"][1] < found.at["pills"][1]


def test_what_the_user_bent_stays_where_its_cards_do() -> None:
    bent = replace(link("ac"), bends=((-200.0, 43.0), (-200.0, 400.0)))
    of = Plan(
        (spot("a", 0, 0, 0, pinned=True), spot("b", 0, 0, 200), spot("c", 0, 0, 400, pinned=True)),
        (link("ab"), link("bc"), bent),
    )
    found = laid_out(of)
    assert found.kept == {"ac"}
    assert set(bent.bends or ()) <= set(found.lines["ac"])
    other = laid_out(replace(of, spots=(of.spots[0], of.spots[1], replace(of.spots[2], at=(0.0, 900.0)))))
    assert other.kept == {"ac"}
    assert (
        laid_out(
            replace(
                of,
                spots=tuple(
                    replace(each, pinned=False, at=(9.0 * at, 0.0)) for at, each in enumerate(of.spots)
                ),
            )
        ).kept
        == set()
    )


def test_nothing_is_nothing() -> None:
    assert laid_out(Plan((), ())) == Tidied({}, {}, "plain")


def test_a_page_is_filled() -> None:
    of = asked(maps.seeded(60), "page")
    found = measured(of, laid_out(of))
    assert 0.5 < found.width / found.height / of.ratio < 2
    narrow = measured(replace(of, ratio=0.7), laid_out(replace(of, ratio=0.7)))
    assert narrow.width / narrow.height < found.width / found.height


def test_a_map_that_nobody_tidied_is_not_kept() -> None:
    of = asked(maps.patient())
    phases = phases_of(of)
    assert settled(of, onward(of, phases), phases) is None
    assert Layout({}).lines == {}
