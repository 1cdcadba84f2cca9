"""Stretches and corners of an arrow moved by hand."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from journeymapper.arrange.bending import (
    INSET,
    OUT,
    ROOM,
    corners_of,
    every_stretch,
    in_the_way,
    is_square,
    is_upright,
    laid,
    move_corner,
    move_stretch,
    place_of,
    stretch_near,
)
from journeymapper.arrange.geometry import Box, Point, box_around
from journeymapper.arrange.router import Link, LinkKind, route_all

A, B = box_around((0, 0), 212, 86), box_around((400, 200), 212, 86)
BELOW, BESIDE = box_around((0, 240), 212, 86), box_around((400, 0), 212, 86)
Z = ((106.0, 0.0), (200.0, 0.0), (200.0, 200.0), (294.0, 200.0))
DOWN = ((0.0, 43.0), (0.0, 197.0))
ACROSS = ((106.0, 0.0), (294.0, 0.0))
LOOP = ((106.0, -20.0), (132.0, -20.0), (132.0, -60.0), (60.0, -60.0), (60.0, -43.0))

PLACES = st.floats(-700, 700).map(lambda at: round(at, 1))
OTHERS = st.lists(st.tuples(PLACES, PLACES), max_size=3)


def on_outline(point: Point, box: Box) -> bool:
    x, y = point
    across, down = box.left + 2 <= x <= box.right - 2, box.top + 2 <= y <= box.bottom - 2
    return (across and y in (box.top, box.bottom)) or (down and x in (box.left, box.right))


# One stretch


def test_a_stretch_between_two_others_moves_sideways() -> None:
    moved = move_stretch(Z, 1, 150, A, B)
    assert moved == ((106, 0), (150, 0), (150, 200), (294, 200))


@pytest.mark.parametrize(
    ("points", "to", "target", "expected"),
    [(DOWN, 60.0, BELOW, ((60, 43), (60, 197))), (ACROSS, -20.0, BESIDE, ((106, -20), (294, -20)))],
)
def test_a_straight_arrow_slides_along_both_cards(
    points: tuple[Point, ...], to: float, target: Box, expected: tuple[Point, ...]
) -> None:
    assert move_stretch(points, 0, to, A, target) == expected
    assert laid(corners_of(expected), A, target) == expected


def test_past_the_cards_a_straight_arrow_goes_round_from_side_to_side() -> None:
    moved = move_stretch(DOWN, 0, 140, A, BELOW)
    assert moved == ((106, 0), (140, 0), (140, 240), (106, 240))
    assert move_stretch(DOWN, 0, -140, A, BELOW)[0] == (-106, 0)


def test_or_has_new_corners_between_its_ends_which_stay() -> None:
    moved = move_stretch(DOWN, 0, 140, A, BELOW, turns=False)
    assert moved == ((0, 43), (0, 75), (140, 75), (140, 165), (0, 165), (0, 197))


def test_in_a_narrow_gap_new_corners_share_the_room() -> None:
    near = box_around((0, 120), 212, 86)
    moved = move_stretch(((0, 43), (0, 77)), 0, 140, A, near, turns=False)
    outs = [y for _, y in moved[1:-1]]
    assert outs == pytest.approx([43 + 34 / 3] * 2 + [77 - 34 / 3] * 2, abs=0.01)


def test_past_one_card_alone_a_straight_arrow_leaves_only_that_by_another_side() -> None:
    wide = box_around((120, 240), 440, 86)
    assert move_stretch(DOWN, 0, 150, A, wide) == ((106, 0), (150, 0), (150, 197))
    assert move_stretch(DOWN, 0, 150, A, wide, turns=False) == ((0, 43), (0, 75), (150, 75), (150, 197))


def test_about_the_edge_of_its_card_a_stretch_keeps_off_the_round_corner() -> None:
    assert move_stretch(DOWN, 0, 100, A, BELOW) == ((106 - INSET, 43), (106 - INSET, 197))
    assert move_stretch(DOWN, 0, 107, A, BELOW)[1] == (106 + ROOM, 0)


def test_the_first_stretch_slides_along_its_card_and_past_it_leaves_by_another_side() -> None:
    assert move_stretch(Z, 0, 20, A, B)[:2] == ((106, 20), (200, 20))
    moved = move_stretch(Z, 0, 70, A, B)
    assert moved == ((0, 43), (0, 70), (200, 70), (200, 200), (294, 200))
    kept = move_stretch(Z, 0, 70, A, B, turns=False)
    assert kept == ((106, 0), (138, 0), (138, 70), (200, 70), (200, 200), (294, 200))


def test_the_last_stretch_does_the_same_at_its_card() -> None:
    assert move_stretch(Z, 2, 180, A, B)[-2:] == ((200, 180), (294, 180))
    moved = move_stretch(Z, 2, 120, A, B)
    assert moved[2:] == ((200, 120), (400, 120), (400, 157))
    kept = move_stretch(Z, 2, 120, A, B, turns=False)
    assert kept[2:] == ((200, 120), (262, 120), (262, 200), (294, 200))


def test_corners_in_one_line_are_taken_out() -> None:
    straight = move_stretch(((106, 0), (200, 0), (200, 20), (294, 20)), 2, 0, A, BESIDE)
    assert straight == ACROSS
    assert corners_of(straight) == ((200, 0),)


def test_a_stretch_beside_a_card_that_is_taken_over_it_ends_there() -> None:
    assert move_stretch(Z, 1, 60, A, B) == ((60, 43), (60, 200), (294, 200))
    assert move_stretch(Z, 1, 320, A, B) == ((106, 0), (320, 0), (320, 157))
    round_it = ((106.0, 0.0), (140.0, 0.0), (140.0, 240.0), (106.0, 240.0))
    assert move_stretch(round_it, 1, 0, A, BELOW) == DOWN


def test_or_keeps_clear_of_it_and_changes_side_past_its_middle() -> None:
    assert move_stretch(Z, 1, 60, A, B, turns=False)[1] == (106 + ROOM, 0)
    moved = move_stretch(Z, 1, -60, A, B, turns=False)
    assert moved[:2] == ((-106, 0), (-106 - ROOM, 0))
    assert move_stretch(Z, 1, -300, A, B)[:2] == ((-106, 0), (-300, 0))


def test_between_cards_beside_each_other_it_stays_between_them() -> None:
    level = ((106.0, -20.0), (200.0, -20.0), (200.0, 20.0), (294.0, 20.0))
    assert move_stretch(level, 1, 60, A, BESIDE)[1] == (106 + ROOM, -20)


def test_a_stretch_that_slants_stays_where_it_is() -> None:
    slant = ((106.0, 0.0), (180.0, 50.0), (294.0, 200.0))
    assert is_upright(slant, 0) is None
    assert move_stretch(slant, 0, 10, A, B) == slant
    assert move_corner(slant, 1, (10, 10), A, B) == slant
    assert list(every_stretch(slant)) == []


def test_the_way_round_of_a_step_to_itself_is_bent_too() -> None:
    assert move_stretch(LOOP, 1, 180, A, A) == (
        (106, -20),
        (180, -20),
        (180, -60),
        (60, -60),
        (60, -43),
    )
    assert move_stretch(LOOP, 2, -90, A, A)[2:4] == ((132, -90), (60, -90))
    assert not in_the_way(LOOP, "a", "a", {"a": A})


# A corner


def test_a_corner_takes_both_its_stretches_along() -> None:
    moved = move_corner(Z, 1, (150, 15), A, B)
    assert moved == ((106, 15), (150, 15), (150, 200), (294, 200))


def test_a_corner_past_the_side_of_its_card_comes_in_by_another_or_leaves_the_end() -> None:
    assert move_corner(Z, 2, (180, 120), A, B)[2:] == ((180, 120), (400, 120), (400, 157))
    moved = move_corner(Z, 2, (180, 120), A, B, turns=False)
    assert moved == ((106, 0), (180, 0), (180, 120), (262, 120), (262, 200), (294, 200))


# What is in the way


def test_a_card_on_the_course_is_in_the_way_and_its_own_only_where_it_comes_back() -> None:
    boxes = {"a": A, "b": B, "c": box_around((200, 100), 50, 50)}
    assert in_the_way(Z, "a", "b", boxes) == ["c"]
    assert in_the_way(move_stretch(Z, 1, 150, A, B), "a", "b", boxes) == []
    assert in_the_way(((-106, 0), (-120, 0), (-120, 30), (294, 30)), "a", "b", {"a": A}) == ["a"]


# Anything at all


@st.composite
def cases(draw: st.DrawFn) -> tuple[dict[str, Box], tuple[Point, ...], tuple[Point, ...]]:
    """Cards, an arrow from a to b as it is routed, and one after some stretches and corners were moved."""
    boxes = {"a": A, "b": box_around((draw(PLACES), draw(PLACES)), 212, 86)}
    assume(not boxes["a"].grown(20).intersects(boxes["b"]))
    for index, at in enumerate(draw(OTHERS)):
        box = box_around(at, 212, 86)
        if not any(box.grown(16).intersects(each) for each in boxes.values()):
            boxes[f"c{index}"] = box
    target = draw(st.sampled_from(["a", "b"]))
    kinds: list[LinkKind] = ["loop"] if target == "a" else ["next", "loop", "skip"]
    kind = draw(st.sampled_from(kinds))
    route = route_all(boxes, [Link("t", "a", target, kind)])["t"].points
    points = route
    for _ in range(draw(st.integers(1, 4))):
        index = draw(st.integers(0, len(points) - 2))
        turns = draw(st.booleans())
        if index and draw(st.booleans()):
            new = move_corner(points, index, (draw(PLACES), draw(PLACES)), A, boxes[target], turns=turns)
        else:
            new = move_stretch(points, index, draw(PLACES), A, boxes[target], turns=turns)
        if is_square(new) and not in_the_way(new, "a", target, boxes):
            points = new
    return {**boxes, "b": boxes[target]} if target == "a" else boxes, route, points


@given(cases())
def test_what_is_not_refused_is_upright_and_level_from_card_to_card(
    case: tuple[dict[str, Box], tuple[Point, ...], tuple[Point, ...]],
) -> None:
    boxes, _, points = case
    assert is_square(points)
    assert all(one != other for one, other in pairwise(points))
    turns = [is_upright(points, index) for index in range(len(points) - 1)]
    assert all(one is not other for one, other in pairwise(turns))
    assert on_outline(points[0], boxes["a"])
    assert on_outline(points[-1], boxes["b"])


@given(cases())
def test_the_router_draws_just_what_was_bent(
    case: tuple[dict[str, Box], tuple[Point, ...], tuple[Point, ...]],
) -> None:
    boxes, route, points = case
    assume(points != route)
    target = "a" if boxes["b"] == boxes["a"] else "b"
    cards = {key: box for key, box in boxes.items() if key != "b" or target == "b"}
    drawn = route_all(cards, [Link("t", "a", target, "next", corners_of(points))])["t"].points
    assert drawn == points


@given(cases(), PLACES, st.data())
def test_what_the_router_would_not_draw_is_refused(
    case: tuple[dict[str, Box], tuple[Point, ...], tuple[Point, ...]], to: float, data: st.DataObject
) -> None:
    boxes, _, points = case
    assume(boxes["b"] != boxes["a"])
    index = data.draw(st.integers(0, len(points) - 2))
    turns = data.draw(st.booleans())
    moved = move_stretch(points, index, to, boxes["a"], boxes["b"], turns=turns)
    drawn = route_all(boxes, [Link("t", "a", "b", "next", corners_of(moved))])["t"].points
    assert (drawn == moved) or in_the_way(moved, "a", "b", boxes)


def test_a_course_along_the_edge_of_its_own_card_is_refused() -> None:
    boxes = {"a": Box(-106, -43, 106, 43), "b": Box(-74, 127, 138, 213)}
    assert in_the_way([(106, 0), (138, 0), (138, 170)], "a", "b", boxes) == ["b"]
    assert in_the_way([(106, 0), (170, 0), (170, 170), (138, 170)], "a", "b", boxes) == []
    assert in_the_way([(106, 0), (106, 170), (138, 170)], "a", "b", boxes)[0] == "a"


def test_a_stretch_is_found_by_its_middle_and_the_way_it_runs() -> None:
    assert stretch_near(Z, (0, 100), upright=True) == 1
    assert stretch_near(Z, (200, 99), upright=False) == 0
    assert stretch_near(Z, (200, 101), upright=False) == 2
    assert stretch_near(ACROSS, (0, 0), upright=True) is None


def test_where_a_stretch_lies_is_what_a_move_changes() -> None:
    assert [place_of(Z, index) for index in every_stretch(Z)] == [0, 200, 200]
    assert place_of(move_stretch(Z, 1, 150, A, B), 1) == 150


def test_the_measures_fit_cards_and_heads() -> None:
    assert 2 * INSET < 86
    assert ROOM < OUT
