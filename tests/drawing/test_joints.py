from hypothesis import given
from hypothesis import strategies as st

from journeymapper.drawing.joints import parting, partings
from journeymapper.drawing.shapes import Point

EAST: tuple[Point, ...] = ((0, 0), (50, 0), (50, 40), (100, 40))
STRAIGHT: tuple[Point, ...] = ((0, 0), (100, 0))
WEST: tuple[Point, ...] = ((0, 0), (-50, 0))


def test_lines_part_where_one_turns() -> None:
    assert parting(EAST, STRAIGHT) == parting(STRAIGHT, EAST) == (50, 0)


def test_lines_part_at_a_common_corner() -> None:
    assert parting(EAST, ((0, 0), (50, 0), (50, -40))) == (50, 0)


def test_lines_that_do_not_start_together_never_part() -> None:
    assert parting(EAST, WEST) is None
    assert parting(EAST, ((0, 5), (50, 5))) is None


def test_a_line_does_not_part_from_itself() -> None:
    assert parting(EAST, EAST) is None


def test_a_tiny_common_start_is_not_worth_a_sign() -> None:
    assert parting(((0, 0), (4, 0), (4, 40)), STRAIGHT) is None


def test_one_within_the_other_parts_at_its_end() -> None:
    assert parting(STRAIGHT, ((0, 0), (30, 0))) == (30, 0)


def test_every_branch_of_a_rail_is_found() -> None:
    rail = {
        "a": ((0, 0), (30, 0), (30, -100), (60, -100)),
        "b": ((0, 0), (60, 0)),
        "c": ((0, 0), (30, 0), (30, 100), (60, 100)),
        "d": ((0, 0), (30, 0), (30, 200), (60, 200)),
    }
    found = partings(rail)
    assert set().union(*found.values()) == {(30, 0), (30, 100)}
    assert (30, 100) in found["c"]
    assert (30, 100) not in found["a"]


def test_order_does_not_matter() -> None:
    routes = {"a": EAST, "b": STRAIGHT, "c": WEST}
    assert partings(routes) == partings(dict(reversed(routes.items())))


@st.composite
def route(draw: st.DrawFn) -> tuple[Point, ...]:
    points: list[Point] = [(0.0, 0.0)]
    for at in range(draw(st.integers(1, 4))):
        step = draw(st.sampled_from([-40.0, -20.0, 20.0, 40.0]))
        x, y = points[-1]
        points.append((x + step, y) if at % 2 == 0 else (x, y + step))
    return tuple(points)


@given(st.lists(route(), max_size=6))
def test_neighbours_tell_what_all_pairs_would(routes: list[tuple[Point, ...]]) -> None:
    named = {str(at): each for at, each in enumerate(routes)}
    pairs = {
        point
        for one in routes
        for other in routes
        if one != other and (point := parting(one, other)) is not None
    }
    assert {point for points in partings(named).values() for point in points} == pairs
