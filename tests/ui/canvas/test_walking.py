"""Neighbours by direction, and room for new cards."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.geometry import Box, Point, box_around
from journeymapper.ui.canvas.walking import (
    CARD_HEIGHT,
    CARD_WIDTH,
    Direction,
    nearest_side,
    neighbour,
    room_after,
    room_at,
    room_before,
    room_beside,
)

places = st.tuples(st.integers(-6, 6), st.integers(-9, 9)).map(lambda at: (at[0] * 138.0, at[1] * 60.0))
Room = Callable[[list[Box], Box], Point]


def card(place: Point) -> Box:
    return box_around(place, CARD_WIDTH, CARD_HEIGHT)


GRID = {f"{x}{y}": card((x * 276.0, y * 120.0)) for x in range(3) for y in range(3)}


@pytest.mark.parametrize(
    ("direction", "expected"), [("left", "01"), ("right", "21"), ("up", "10"), ("down", "12")]
)
def test_the_nearest_straight_ahead(direction: Direction, expected: str) -> None:
    assert neighbour(GRID, GRID["11"], direction) == expected


@pytest.mark.parametrize(
    ("start", "direction"), [("00", "up"), ("00", "left"), ("22", "down"), ("22", "right")]
)
def test_none_at_the_edge(start: str, direction: Direction) -> None:
    assert neighbour(GRID, GRID[start], direction) is None


def test_one_aside_is_better_than_none() -> None:
    boxes = {"a": card((0, 0)), "b": card((276, 120))}
    assert neighbour(boxes, boxes["a"], "right") == "b"
    assert neighbour(boxes, boxes["b"], "left") == "a"


def test_straight_ahead_is_better_than_nearer_but_aside() -> None:
    boxes = {"a": card((0, 0)), "ahead": card((552, 0)), "aside": card((276, 240))}
    assert neighbour(boxes, boxes["a"], "right") == "ahead"


@given(
    st.lists(places, min_size=1, max_size=12, unique=True), st.sampled_from(["left", "right", "up", "down"])
)
def test_a_walk_in_one_direction_ends(spots: list[Point], direction: Direction) -> None:
    boxes = {str(index): card(place) for index, place in enumerate(spots)}
    here: str | None = "0"
    for _ in range(len(boxes) + 1):
        assert here is not None
        here = neighbour(boxes, boxes[here], direction)
        if here is None:
            return
    raise AssertionError("walks for ever")


@given(
    st.lists(places, min_size=1, max_size=30),
    st.sampled_from([room_after, room_beside, room_before]),
)
def test_a_new_card_lies_on_no_other(spots: list[Point], room: Room) -> None:
    boxes = [card(place) for place in spots]
    wanted = card(room(boxes, boxes[0]))
    assert not any(wanted.intersects(box) for box in boxes)


@given(st.lists(places, max_size=30), places)
def test_room_near_a_point_is_free_and_on_the_grid(spots: list[Point], point: Point) -> None:
    boxes = [card(place) for place in spots]
    x, y = room_at(boxes, point)
    assert not any(card((x, y)).intersects(box) for box in boxes)
    assert ((x - point[0]) % 12, (y - point[1]) % 12) == (0, 0)
    if not any(card(point).grown(16).intersects(box) for box in boxes):
        assert (x, y) == point


def test_the_sensible_places_come_first() -> None:
    here = card((0, 0))
    assert room_after([here], here) == (0, 120)
    assert room_beside([here], here) == (276, 0)
    assert room_before([here], here) == (0, -120)
    assert room_beside([here, card((276, 0))], here) == (-276, 0)
    assert room_after([here, card((0, 120))], here) == (0, 240)


def test_a_tall_card_keeps_its_distance() -> None:
    tall = Box(-106, -43, 106, 83)
    x, y = room_after([tall], tall)
    assert card((x, y)).top - tall.bottom == 34


@pytest.mark.parametrize(
    ("point", "side"),
    [((500, 10), (106, 0)), ((-500, 10), (-106, 0)), ((10, 400), (0, 43)), ((10, -400), (0, -43))],
)
def test_the_side_that_faces_a_point(point: Point, side: Point) -> None:
    assert nearest_side(card((0, 0)), point) == side
