"""Where a dragged card comes to rest."""

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.geometry import Box, box_around
from journeymapper.ui.canvas.guides import GRID, Alignment, Guide, on_grid

places = st.tuples(st.floats(-5000, 5000), st.floats(-5000, 5000))


def card(x: float, y: float) -> Box:
    return box_around((x, y), 212, 86)


@given(places, places)
def test_without_neighbours_it_rests_on_the_grid(start: tuple[float, float], by: tuple[float, float]) -> None:
    rest = Alignment([]).rest(card(*start), *by, reach=6)
    x, y = card(*start).shifted(rest.dx, rest.dy).center
    assert abs(x - on_grid(x)) < 1e-6
    assert abs(y - on_grid(y)) < 1e-6
    assert abs(rest.dx - by[0]) <= GRID / 2 + 1e-6
    assert rest.guides == ()


@given(st.lists(places, max_size=8), places, places)
def test_it_never_goes_further_than_the_pull(
    others: list[tuple[float, float]], start: tuple[float, float], by: tuple[float, float]
) -> None:
    rest = Alignment(card(*other) for other in others).rest(card(*start), *by, reach=6)
    assert max(abs(rest.dx - by[0]), abs(rest.dy - by[1])) <= 6 + 1e-6


def test_a_neighbour_pulls_before_the_grid() -> None:
    rest = Alignment([card(3, 0)]).rest(card(0, 120), 1, 0, reach=6)
    assert rest.dx == 3
    assert Guide((3, -43), (3, 163)) in rest.guides


def test_edges_pull_too() -> None:
    wide = Box(-7, -43, 293, 43)
    rest = Alignment([wide]).rest(card(100, 200), 3, 0, reach=6)
    assert 100 + rest.dx - 106 == -7
    assert Guide((-7, -43), (-7, 247)) in rest.guides


def test_out_of_reach_nothing_pulls() -> None:
    assert Alignment([card(5, 0)]).rest(card(0, 120), -3, 0, reach=2).dx == 0


def test_guides_go_to_the_nearest_in_line() -> None:
    rest = Alignment([card(0, -1200), card(0, -120)]).rest(card(0, 0), 0, 0, reach=6)
    middle = [guide for guide in rest.guides if guide.start[0] == guide.end[0] == 0]
    assert middle == [Guide((0, -163), (0, 43))]
