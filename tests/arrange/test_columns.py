from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.columns import cut
from journeymapper.arrange.geometry import Box, box_around
from journeymapper.arrange.quality import crossings
from journeymapper.arrange.shortcuts import shortened
from tests.arrange.plans import HEIGHT, WIDTH, link

Line = tuple[tuple[float, float], ...]


def stack(count: int) -> dict[str, Box]:
    """Cards a, b, c, ... beneath each other."""
    return {chr(97 + at): box_around((0, at * 130.0), WIDTH, HEIGHT) for at in range(count)}


def test_columns_stand_beside_each_other_from_the_same_height() -> None:
    boxes, _ = cut(stack(4), {}, {"a": 0, "b": 0, "c": 1, "d": 1})
    assert boxes["a"].top == boxes["c"].top == 0
    assert boxes["c"].left - boxes["a"].right >= 64
    assert boxes["d"].top - boxes["c"].top == boxes["b"].top - boxes["a"].top == 130


def test_what_crosses_a_cut_goes_by_foot_and_head() -> None:
    line = ((0.0, 43.0), (0.0, 87.0))
    boxes, lines = cut(stack(2), {"ab": line}, {"a": 0, "b": 1})
    found = lines["ab"]
    assert found[0] == (boxes["a"].center[0], boxes["a"].bottom)
    assert found[-1] == (boxes["b"].center[0], boxes["b"].top)
    assert found[1][1] > boxes["a"].bottom
    assert boxes["a"].right < found[2][0] < boxes["b"].left
    assert found[3][1] < boxes["b"].top
    assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(found))


def test_a_line_back_runs_the_same_way_the_other_way_round() -> None:
    line = ((0.0, 43.0), (0.0, 87.0))
    _, there = cut(stack(2), {"ab": line}, {"a": 0, "b": 1})
    _, back = cut(stack(2), {"ba": line[::-1]}, {"a": 0, "b": 1})
    assert back["ba"] == there["ab"][::-1]


def test_nothing_is_cut_where_all_is_one_column() -> None:
    line = ((0.0, 43.0), (0.0, 87.0))
    boxes, lines = cut(stack(2), {"ab": line}, {"a": 0, "b": 0})
    assert boxes["b"].top - boxes["a"].top == 130
    assert len(lines["ab"]) == 2


@given(st.lists(st.integers(-40, 40), min_size=1, max_size=12, unique=True), st.integers(2, 5))
def test_lines_that_do_not_cross_still_do_not_however_often_they_are_cut(
    places: list[int], count: int
) -> None:
    boxes = {
        f"{row} {end}": box_around((end * 2000.0, row * 130.0), WIDTH, HEIGHT)
        for row in range(count)
        for end in (-1, 1)
    }
    lines: dict[str, Line] = {str(x): ((x * 20.0, -40.0), (x * 20.0, count * 130.0 - 90.0)) for x in places}
    columns = {key: int(key.split()[0]) for key in boxes}
    _, found = cut(boxes, lines, columns)
    assert crossings(found) == 0
    assert len({round(a[0], 3) for line in found.values() for a, b in pairwise(line) if a[0] == b[0]}) == len(
        places
    ) * (2 * count - 1)


def test_a_free_way_from_side_to_side_is_taken() -> None:
    boxes, lines = cut(stack(2), {"ab": ((0.0, 43.0), (0.0, 87.0))}, {"a": 0, "b": 1})
    found = shortened(boxes, lines, [link("ab")])["ab"]
    assert found[0] == (boxes["a"].right, boxes["a"].center[1])
    assert found[-1] == (boxes["b"].left, boxes["b"].center[1])


@pytest.mark.parametrize("hinder", ["card", "line"])
def test_a_way_from_the_side_is_not_taken_where_something_is_there(hinder: str) -> None:
    boxes, lines = cut(stack(2), {"ab": ((0.0, 43.0), (0.0, 87.0))}, {"a": 0, "b": 1})
    x = boxes["a"].right + 12
    if hinder == "card":
        boxes["c"] = Box(x, boxes["a"].top + 10, x + 10, boxes["a"].bottom - 10)
    else:
        lines["zz"] = ((x, -300.0), (x, 300.0))
    found = shortened(boxes, lines, [link("ab")])["ab"]
    assert found[0] == lines["ab"][0]
    assert found[-1] == (boxes["b"].left, boxes["b"].center[1])
