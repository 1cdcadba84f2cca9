"""How a long layout is cut for a page, and that long phases become no ribbons."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.arrange.columns import cut
from journeymapper.arrange.flow import onward, phases_of, shape_of
from journeymapper.arrange.geometry import Box, box_around
from journeymapper.arrange.laying import laid_out
from journeymapper.arrange.pages import hull, paged, zoom
from journeymapper.arrange.plan import Plan, Shape, boxes_at
from journeymapper.arrange.quality import backward_links, crossings
from journeymapper.arrange.standing import columns_of
from tests.arrange import maps
from tests.arrange.plans import HEIGHT, WIDTH, asked, done, link, plan
from tests.arrange.test_settle import STILL, grown, still

SCREEN, LANDSCAPE, PORTRAIT = 16 / 9, 2**0.5, 0.5**0.5


def stack(count: int) -> dict[str, Box]:
    """Cards named by their number beneath each other."""
    return {str(at): box_around((0, at * 130.0), WIDTH, HEIGHT) for at in range(count)}


def areas(of: Plan) -> list[Box]:
    """What each phase of a map covers."""
    boxes, phases = boxes_at(of, laid_out(of).at), phases_of(of)
    numbers = sorted(set(phases.values()))
    return [hull([box for key, box in boxes.items() if phases[key] == number]) for number in numbers]


def test_a_page_is_cut_between_rows_alone() -> None:
    of = plan(("abcd",), [])
    at = {"a": (0.0, 0.0), "b": (300.0, 40.0), "c": (0.0, 150.0), "d": (0.0, 300.0)}
    columns = paged(boxes_at(of, at), 4.0)[0].column_of
    assert columns["a"] == columns["b"] == 0
    assert columns["d"] > 0
    assert paged({}, 1.0) == []


def test_no_column_holds_cards_of_two_phases() -> None:
    boxes = stack(20)
    phases = {key: int(int(key) > 4) + int(int(key) > 5) for key in boxes}
    for found in paged(boxes, 2.0, phases):
        for column in set(found.column_of.values()):
            assert len({phases[key] for key, other in found.column_of.items() if other == column}) == 1


def test_phases_lie_beneath_each_other_on_an_upright_sheet_only() -> None:
    boxes = stack(24)
    phases = {key: int(key) // 4 for key in boxes}
    tall = paged(boxes, 0.4, phases)[0]
    firsts = [tall.column_of[str(key)] for key in range(4, 24, 4)]
    assert tall.rows == set(firsts)
    assert paged(boxes, 3.0, phases)[0].rows == frozenset()
    assert all(not found.rows for found in paged(boxes, 0.4, phases, in_rows=False))


def test_columns_hold_no_more_cards_than_they_should() -> None:
    columns = list(paged(stack(30), 1.0, most=5)[0].column_of.values())
    assert max(columns.count(each) for each in columns) <= 5


def test_a_wide_area_is_shown_as_large_as_a_page_is_wide() -> None:
    assert zoom(Box(0.0, 0.0, 400.0, 100.0), 2.0) == 2.0 / 400.0
    assert zoom(Box(0.0, 0.0, 100.0, 400.0), 2.0) == 1.0 / 400.0


def test_a_row_begins_beneath_all_before_it() -> None:
    line = ((20.0, 43.0), (20.0, 87.0))
    boxes, lines = cut(stack(3), {"1": line}, {"0": 0, "1": 1, "2": 2}, {1})
    assert boxes["1"].left == boxes["0"].left
    assert boxes["1"].top > boxes["0"].bottom + 60
    assert boxes["2"].top == boxes["1"].top
    assert lines["1"] == ((126.0, boxes["0"].bottom), (126.0, boxes["1"].top))


@given(st.lists(st.integers(-40, 40), min_size=1, max_size=9, unique=True), st.integers(2, 6), st.data())
def test_lines_that_do_not_cross_still_do_not_in_rows(
    places: list[int], count: int, data: st.DataObject
) -> None:
    boxes = {
        f"{row} {end}": box_around((end * 2000.0, row * 130.0), WIDTH, HEIGHT)
        for row in range(count)
        for end in (-1, 1)
    }
    ends = (-40.0, count * 130.0 - 90.0)
    lines = {str(x): ((x * 20.0, ends[0]), (x * 20.0, ends[1])) for x in places}
    rows = data.draw(st.sets(st.integers(1, count - 1)))
    found = cut(boxes, lines, {key: int(key.split()[0]) for key in boxes}, rows)[1]
    assert crossings(found) == 0


@pytest.mark.parametrize("phases", [0, 1])
@pytest.mark.parametrize("count", [30, 100])
def test_a_hundred_steps_of_one_phase_are_no_ribbon(count: int, phases: int) -> None:
    for with_engine in (True, False):
        of = asked(maps.seeded(count, phases=phases))
        area = hull(boxes_at(of, laid_out(of, with_engine=with_engine).at).values())
        assert 0.5 < area.width / area.height < 6


def test_a_short_map_of_one_phase_is_a_row() -> None:
    of = plan(("abcdef",), [link(each) for each in ("ab", "bc", "cd", "de", "ef")])
    found = laid_out(of)
    assert len({y for _, y in found.at.values()}) == 1
    assert shape_of(of, onward(of, phases_of(of)), phases_of(of)) == "right"


def test_phases_of_a_hundred_steps_have_several_columns_in_order() -> None:
    of = asked(maps.seeded(200, 1, phases=2))
    found = laid_out(of)
    boxes, phases = boxes_at(of, found.at), phases_of(of)
    area, (one, other) = hull(boxes.values()), areas(of)
    assert area.width / area.height > 0.45
    assert one.right < other.left
    columns = columns_of(done(of, found), onward(of, phases), phases, ())
    assert len(set(columns.values())) > 2
    assert backward_links(of, onward(of, phases), boxes, phases) == []


@settings(max_examples=4, deadline=None)
@given(st.sampled_from((24, 50, 80)), st.integers(0, 99), st.sampled_from((SCREEN, LANDSCAPE, PORTRAIT)))
def test_on_a_page_phases_keep_apart(count: int, seed: int, ratio: float) -> None:
    found = areas(replace(asked(maps.seeded(count, seed), "page"), ratio=ratio))
    beside = all(one.right < other.left for one, other in pairwise(found))
    beneath = all(one.bottom < other.top for one, other in pairwise(found))
    assert beside or beneath


@pytest.mark.parametrize("ratio", [SCREEN, PORTRAIT])
def test_another_page_lays_a_map_anew_where_it_does_not_fit(ratio: float) -> None:
    of = replace(asked(maps.seeded(50), "page"), ratio=ratio)
    tidied = done(of, laid_out(of))
    assert laid_out(tidied).by == "kept"
    assert laid_out(replace(tidied, ratio=1 / ratio)).by != "kept"


@pytest.mark.parametrize("shape", ["phases", "page"])
@settings(max_examples=4, deadline=None)
@given(
    st.integers(30, 120),  # of fewer, two may move: too few for a column of six of a map of phases
    st.integers(0, 999),
    st.sampled_from(("insert", "branch", "leaf")),
    st.sampled_from((0, 1, 5)),
)
def test_one_step_more_leaves_a_map_in_columns_as_it_is(
    shape: Shape, count: int, seed: int, way: str, phases: int
) -> None:
    of = asked(maps.seeded(count, seed % 3, phases), shape)
    tidied = done(of, laid_out(of))
    found = laid_out(grown(tidied, seed, way))
    assert found.by == "kept"
    assert still(tidied, dict(found.at)) >= STILL


def test_a_step_for_a_full_column_stands_at_the_foot_of_the_one_before_and_stays_there() -> None:
    of = asked(maps.seeded(29, 1, 0), "page")
    tidied = done(of, laid_out(of))
    more = grown(tidied, 136, "insert")
    found = laid_out(more)
    into = next(link for link in more.links if link.key == "into")
    assert still(tidied, dict(found.at)) == 1.0
    assert found.at["new"][0] < found.at[into.source][0]
    assert found.at["new"][1] > found.at[into.source][1]
    again = laid_out(done(more, found))
    assert (again.by, again.at) == ("kept", found.at)
