"""Cards in line and at equal gaps; none comes to lie on another."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.aligning import LEAST_GAP, Axis, Line, aligned, distributed, spaced
from journeymapper.arrange.geometry import Box, box_around

LINES: tuple[Line, ...] = ("left", "center", "right", "top", "middle", "bottom")
AXES: tuple[Axis, ...] = ("across", "down")


def boxes(*centers: tuple[float, float], height: float = 50) -> dict[str, Box]:
    return {"abcdefgh"[at]: box_around(center, 100, height) for at, center in enumerate(centers)}


def placed(before: dict[str, Box], centers: dict[str, tuple[float, float]]) -> dict[str, Box]:
    return {ident: box_around(at, before[ident].width, before[ident].height) for ident, at in centers.items()}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("left", {"a": (0, 0), "b": (0, 100), "c": (0, 200)}),
        ("center", {"a": (30, 0), "b": (30, 100), "c": (30, 200)}),
        ("right", {"a": (60, 0), "b": (60, 100), "c": (60, 200)}),
    ],
)
def test_cards_below_each_other_come_into_line(line: Line, found: dict[str, tuple[float, float]]) -> None:
    assert aligned(boxes((0, 0), (60, 100), (20, 200)), line) == found


@pytest.mark.parametrize(("line", "y"), [("top", 0), ("middle", 30), ("bottom", 60)])
def test_cards_beside_each_other_come_into_line(line: Line, y: float) -> None:
    assert aligned(boxes((0, 0), (200, 60), (400, 20)), line) == {"a": (0, y), "b": (200, y), "c": (400, y)}


def test_edges_of_cards_of_different_size_come_into_line() -> None:
    of = {"a": Box(0, 0, 100, 50), "b": Box(30, 100, 230, 150)}
    assert {each.right for each in placed(of, aligned(of, "right")).values()} == {230}
    assert {each.left for each in placed(of, aligned(of, "left")).values()} == {0}


def test_cards_that_would_lie_on_each_other_are_pushed_on() -> None:
    found = aligned(boxes((0, 0), (300, 10), (600, 500)), "left")
    assert found == {"a": (0, 0), "b": (0, 50 + LEAST_GAP), "c": (0, 500)}


def test_gaps_become_equal() -> None:
    assert distributed(boxes((0, 0), (130, 5), (400, 9)), "across") == {
        "a": (0, 0),
        "b": (200, 5),
        "c": (400, 9),
    }
    found = distributed(boxes((0, 0), (5, 100), (9, 400)), "down")
    assert found == {"a": (0, 0), "b": (5, 200), "c": (9, 400)}


def test_gaps_not_middles_become_equal() -> None:
    of = {"a": Box(0, 0, 100, 50), "b": Box(110, 0, 310, 50), "c": Box(500, 0, 600, 50)}
    found = placed(of, distributed(of, "across"))
    assert found["b"].left - found["a"].right == found["c"].left - found["b"].right == 100


def test_without_room_the_last_gives_way() -> None:
    found = distributed(boxes((0, 0), (50, 0), (100, 0)), "across")
    assert found == {"a": (0, 0), "b": (100 + LEAST_GAP, 0), "c": (200 + 2 * LEAST_GAP, 0)}


def test_two_have_one_gap_and_stay() -> None:
    assert distributed(boxes((0, 0), (70, 3)), "across") == {"a": (0, 0), "b": (70, 3)}
    assert distributed({}, "down") == aligned({}, "top") == spaced({}, "across") == {}


def test_the_usual_gap_from_each_to_the_next() -> None:
    assert spaced(boxes((0, 0), (500, 9), (130, 5)), "across") == {"a": (0, 0), "c": (164, 5), "b": (328, 9)}
    assert spaced(boxes((0, 0), (9, 500)), "down") == {"a": (0, 0), "b": (9, 86)}


many = st.lists(st.tuples(st.integers(-500, 500), st.integers(-500, 500)), min_size=2, max_size=8)


@given(many, st.sampled_from(LINES))
def test_in_line_none_lies_on_another(centers: list[tuple[int, int]], line: Line) -> None:
    of = boxes(*centers)
    found = placed(of, aligned(of, line))
    for one, other in combinations(found.values(), 2):
        assert not one.grown(LEAST_GAP / 2 - 0.01).intersects(other.grown(LEAST_GAP / 2 - 0.01))


@given(many, st.sampled_from(LINES))
def test_once_in_line_they_stay(centers: list[tuple[int, int]], line: Line) -> None:
    of = boxes(*centers)
    found = placed(of, aligned(of, line))
    again = aligned(found, line)
    for ident, (x, y) in again.items():
        assert (x, y) == pytest.approx(found[ident].center)


@given(many, st.sampled_from(AXES))
def test_equal_gaps_keep_the_first_and_the_order(centers: list[tuple[int, int]], axis: Axis) -> None:
    of = boxes(*centers)
    place = 0 if axis == "across" else 1
    for found in (distributed(of, axis), spaced(of, axis)):
        order = sorted(of, key=lambda ident: of[ident].center[place])
        assert found[order[0]] == of[order[0]].center
        values = [found[ident][place] for ident in order]
        assert values == sorted(values)
        assert all(found[ident][1 - place] == of[ident].center[1 - place] for ident in of)
