"""Connectors: the corners that a preset draws are those of the route."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.exchange.handouts.slides.connector import LEAST, Elbow, elbow, straightened

Point = tuple[float, float]
WHOLE = 100_000


def drawn(found: Elbow) -> list[Point]:
    """The corners of a bent connector, as ECMA-376 defines the presets."""
    width, height = found.width, found.height
    values = [each / WHOLE for each in found.adjustments]
    match found.preset:
        case "bentConnector2":
            inner = [(width, 0.0)]
        case "bentConnector3" | "curvedConnector3":
            x = width * values[0]
            inner = [(x, 0.0), (x, height)]
        case "bentConnector4":
            x, y = width * values[0], height * values[1]
            inner = [(x, 0.0), (x, y), (width, y)]
        case _:
            x, y, last = width * values[0], height * values[1], width * values[2]
            inner = [(x, 0.0), (x, y), (last, y), (last, height)]
    corners = [(0.0, 0.0), *inner, (width, height)]
    cx, cy = found.x + width / 2, found.y + height / 2
    placed = []
    for x, y in corners:
        dx, dy = x - width / 2, y - height / 2
        dx, dy = (-dx if found.flip_h else dx), (-dy if found.flip_v else dy)
        if found.turned:
            dx, dy = -dy, dx  # by a quarter, clockwise as y runs down
        placed.append((cx + dx, cy + dy))
    return straightened(placed)


def near(one: Sequence[Point], other: Sequence[Point], by: float = LEAST) -> bool:
    return len(one) == len(other) and all(
        abs(a[0] - b[0]) <= by and abs(a[1] - b[1]) <= by for a, b in zip(one, other, strict=True)
    )


@pytest.mark.parametrize(
    ("route", "preset"),
    [
        ([(0, 0), (100, 0)], "bentConnector3"),
        ([(0, 0), (0, 100)], "bentConnector3"),
        ([(0, 100), (0, 0)], "bentConnector3"),
        ([(0, 0), (50, 0), (50, 80)], "bentConnector2"),
        ([(0, 0), (0, 80), (-50, 80)], "bentConnector2"),
        ([(0, 0), (30, 0), (30, 80), (100, 80)], "bentConnector3"),
        ([(100, 80), (30, 80), (30, 0), (0, 0)], "bentConnector3"),
        ([(0, 0), (0, 20), (80, 20), (80, 90)], "bentConnector3"),
        ([(0, 0), (30, 0), (30, 80), (100, 80), (100, 40)], "bentConnector4"),
        ([(0, 0), (0, 30), (60, 30), (60, -90), (20, -90)], "bentConnector4"),
        ([(0, 0), (30, 0), (30, 80), (-60, 80), (-60, 40), (-20, 40)], "bentConnector5"),
        ([(0, 0), (0, -30), (50, -30), (50, 60), (20, 60), (20, 40)], "bentConnector5"),
    ],
)
def test_a_preset_runs_along_the_route(route: list[Point], preset: str) -> None:
    found = elbow(route)
    assert found is not None
    assert found.preset == preset
    assert near(drawn(found), route)


@pytest.mark.parametrize("side", [-26.0, 26.0])
def test_from_a_side_around_to_the_same_side_is_a_curve_to_where_the_rail_is(side: float) -> None:
    route = [(0.0, 0.0), (side, 0.0), (side, 300.0), (0.0, 300.0)]
    found = elbow(route)
    assert found is not None
    assert found.preset == "curvedConnector3"
    assert near(drawn(found), route)


def test_a_straight_run_may_bend_once_a_card_is_moved() -> None:
    found = elbow([(0, 0), (40, 0), (100, 0)])
    assert found == Elbow("bentConnector3", 0, 0, 100, 0, adjustments=(50_000,))


@pytest.mark.parametrize(
    "route",
    [
        [(0.0, 0.0)],
        [(0.0, 0.0), (0.0, 0.0)],
        [(0.0, 0.0), (50.0, 40.0)],
        [(0.0, 0.0), (50.0, 0.0), (70.0, 40.0)],
        [(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (18.0, 9.0), (18.0, 18.0), (27.0, 18.0), (27.0, 27.0)],
        [(0.0, 0.0), (9e9, 0.0), (9e9, 100.0), (0.0, 100.0)],
        [(0.0, 0.0), (50.0, 0.0), (20.0, 0.0)],
    ],
)
def test_what_no_preset_draws_is_told(route: list[Point]) -> None:
    assert elbow(route) is None


steps = st.integers(-40, 40).filter(bool).map(lambda each: each * 5.0)


@given(moves=st.lists(steps, min_size=1, max_size=5), is_upright=st.booleans(), x=steps, y=steps)
def test_any_route_of_right_angles_is_drawn_as_it_is(
    moves: list[float], is_upright: bool, x: float, y: float
) -> None:
    route: list[Point] = [(x, y)]
    for at, move in enumerate(moves):
        x, y = (x, y + move) if (at % 2 == 0) == is_upright else (x + move, y)
        route.append((x, y))
    found = elbow(route)
    assert found is not None
    assert near(drawn(found), route)
    assert found.width >= 0
    assert found.height >= 0


def test_points_that_are_no_corners_are_left_out() -> None:
    route = [(0.0, 0.0), (10.0, 0.0), (10.0, 0.0), (20.0, 0.0), (20.0, 5.0), (20.0, 9.0)]
    assert straightened(route) == [(0.0, 0.0), (20.0, 0.0), (20.0, 9.0)]
    assert all(one != other for one, other in pairwise(straightened(route)))
