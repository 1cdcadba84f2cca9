"""The parts by themselves: spacing, order, the grid, the search."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.field import Field, Probe
from journeymapper.arrange.geometry import Box, box_around, crosses_box, flip, length, simplified, stretches
from journeymapper.arrange.grid import Grid
from journeymapper.arrange.order import left_of, tails
from journeymapper.arrange.search import find_way
from journeymapper.arrange.spacing import set_apart, short_of_room
from tests.arrange.scenes import card

NUMBERS = st.floats(-1000, 1000)


# geometry


def test_box_measures() -> None:
    box = Box(10, 20, 40, 100)
    assert (box.width, box.height, box.center) == (30, 80, (25, 60))
    assert box.grown(5) == Box(5, 15, 45, 105)
    assert box.shifted(1, 2) == Box(11, 22, 41, 102)
    assert box.flipped() == Box(20, 10, 100, 40)
    assert box.united(Box(0, 30, 20, 120)) == Box(0, 20, 40, 120)
    assert box_around((25, 60), 30, 80) == box


def test_boxes_that_only_touch_share_nothing() -> None:
    assert not Box(0, 0, 10, 10).intersects(Box(10, 0, 20, 10))
    assert Box(0, 0, 10, 10).intersects(Box(9, 9, 20, 20))
    assert Box(0, 0, 10, 10).contains((10, 5))
    assert not Box(0, 0, 10, 10).contains((10.1, 5))


@pytest.mark.parametrize(
    ("a", "b", "crosses"),
    [
        ((-5, 5), (15, 5), True),
        ((-5, 0), (15, 0), False),
        ((-5, -5), (15, 15), True),
        ((-5, 5), (5, -5.5), False),
        ((2, 2), (3, 3), True),
        ((-9, 5), (-1, 5), False),
        ((5, 20), (5, 11), False),
        ((4, 4), (4, 4), True),
    ],
)
def test_a_line_crosses_a_box(a: tuple[float, float], b: tuple[float, float], crosses: bool) -> None:
    assert crosses_box(a, b, Box(0, 0, 10, 10)) is crosses
    assert crosses_box(b, a, Box(0, 0, 10, 10)) is crosses


def test_polylines() -> None:
    line = ((0, 0), (0, 10), (5, 10))
    assert length(line) == 15
    assert flip(line) == ((0, 0), (10, 0), (10, 5))
    assert list(stretches(line)) == [((0, 0), (0, 10)), ((0, 10), (5, 10))]
    assert simplified([(0, 0), (0, 4), (0, 10), (0, 10), (5, 10)]) == line
    assert simplified([(1, 1), (1, 1)]) == ((1, 1), (1, 1))


# spacing

CHAIN = st.lists(st.tuples(NUMBERS, st.floats(0.5, 20)), min_size=1, max_size=12)


@given(CHAIN)
def test_values_in_a_chain_keep_their_distance(values: list[tuple[float, float]]) -> None:
    count = len(values)
    before = [[(i - 1, 10.0)] if i else [] for i in range(count)]
    places = set_apart(
        [v for v, _ in values], [w for _, w in values], [-2000] * count, [2000] * count, before
    )
    assert all(b - a >= 10 - 1e-6 for a, b in pairwise(places))


@given(st.lists(NUMBERS, min_size=1, max_size=8))
def test_values_far_apart_stay_where_they_wish(values: list[float]) -> None:
    wishes = [number * 5000 + value for number, value in enumerate(values)]
    before = [[(j, 10.0) for j in range(i)] for i in range(len(wishes))]
    bounds = [-1e6] * len(wishes), [1e6] * len(wishes)
    assert set_apart(wishes, [1.0] * len(wishes), *bounds, before) == pytest.approx(wishes)


def test_equal_wishes_spread_evenly_about_them() -> None:
    before = [[], [(0, 14.0)], [(0, 14.0), (1, 14.0)]]
    assert set_apart([50] * 3, [1.0] * 3, [0] * 3, [100] * 3, before) == pytest.approx([36, 50, 64])


def test_a_heavy_value_stays_and_the_light_one_gives_way() -> None:
    heavy, light = set_apart([50, 50], [1000.0, 1.0], [0] * 2, [100] * 2, [[], [(0, 14.0)]])
    assert heavy == pytest.approx(50, abs=0.1)
    assert light == pytest.approx(64, abs=0.1)


def test_bounds_are_kept() -> None:
    before = [[], [(0, 14.0)]]
    assert set_apart([0, 0], [1.0, 1.0], [0, 0], [100, 100], before) == [0, 14]
    assert short_of_room([0, 0], [100, 100], before) == []
    assert short_of_room([0, 0, 0], [10, 10, 100], [[], [(0, 14.0)], []]) == [0, 1]


# order


def vote(one: list[tuple[float, float]], other: list[tuple[float, float]]) -> int:
    """`one` and `other` run from corner 1 to corner 2 side by side."""
    mine, theirs = left_of(tails(one, 1), tails(other, 1)), left_of(tails(other, 1), tails(one, 1))
    assert mine == -theirs
    return mine


def test_the_arrow_that_turns_off_to_the_left_first_runs_on_the_left() -> None:
    long = [(-50.0, 0.0), (0.0, 0.0), (0.0, 100.0), (50.0, 100.0)]
    assert vote([(-50.0, 20.0), (0.0, 20.0), (0.0, 80.0), (-50.0, 80.0)], long) == 2
    assert vote([(50.0, 20.0), (0.0, 20.0), (0.0, 80.0), (50.0, 80.0)], long) == -2


def test_arrows_from_one_port_are_told_apart_by_where_they_go() -> None:
    near = [(-50.0, 0.0), (0.0, 0.0), (0.0, 60.0), (50.0, 60.0)]
    far = [(-50.0, 0.0), (0.0, 0.0), (0.0, 100.0), (50.0, 100.0)]
    assert vote(near, far) == -1


def test_arrows_are_followed_past_common_corners() -> None:
    up = [(-50.0, 0.0), (0.0, 0.0), (0.0, 60.0), (50.0, 60.0), (50.0, 20.0)]
    down = [(-50.0, 0.0), (0.0, 0.0), (0.0, 60.0), (50.0, 60.0), (50.0, 90.0)]
    assert vote(up, down) == -1


def test_the_same_way_has_no_order() -> None:
    line = [(-50.0, 0.0), (0.0, 0.0), (0.0, 60.0), (50.0, 60.0)]
    assert vote(line, list(line)) == 0


# field and grid


def test_the_field_finds_cards_across_its_cells() -> None:
    field = Field()
    field.put("wide", Box(-1000, 0, 1000, 50))
    field.put("gone", Box(0, 0, 50, 50))
    field.remove("gone")
    field.remove("never there")
    assert {card[0] for card in field.inside(700, 40, 710, 60)} == {"wide"}
    field.put("wide", Box(0, 500, 10, 510))
    assert field.inside(700, 40, 710, 60) == set()
    assert {card[0] for card in field.inside(0, 505, 5, 506)} == {"wide"}


def test_a_probe_remembers_where_it_looked() -> None:
    field = Field()
    field.put("a", Box(0, 0, 10, 10))
    probe = Probe(field)
    assert not probe.is_free(5, 5, 20, 20)
    assert probe.is_free(5, 5, 20, 20, "a")
    assert probe.is_free(5, 5, 20, 20, "b", "a")
    assert probe.is_free(10, 0, 20, 20)
    assert probe.watched == (5, 0, 20, 20)
    probe.flipped = True
    assert probe.inside(-7, 2, 3, 300) == [("a", 0, 0, 10, 10)]
    assert probe.watched == (2, -7, 300, 20)


def test_a_probe_sees_moved_cards_only_where_they_are_moved_to() -> None:
    field = Field()
    field.put("a", Box(0, 0, 10, 30))
    probe = Probe(field, {"a": Box(100, 0, 110, 30)})
    assert probe.is_free(0, 0, 10, 10)
    assert not probe.is_free(101, 0, 102, 10)
    assert probe.is_free(101, 0, 102, 10, "a")
    assert [entry[0] for entry in probe.inside(-5, -5, 500, 20)] == ["a"]
    probe.flipped = True
    assert probe.box("a") == Box(0, 100, 30, 110)


def test_the_grid_forgets_what_was_there() -> None:
    grid = Grid(64.0)
    grid.put("line", [(0, 10, 500, 10), (500, 10, 500, 90)])
    assert "line" in grid
    assert grid.touching((200, 0, 210, 20)) == {"line"}
    assert grid.touching((200, 10, 210, 20)) == set()
    assert grid.touching((490, 50, 510, 60)) == {"line"}
    grid.put("line", [(0, 0, 5, 5)])
    assert grid.touching((490, 50, 510, 60)) == set()
    grid.remove("line")
    assert "line" not in grid
    assert grid.touching((0, 0, 9, 9)) == set()


# search


def walled(*boxes: Box) -> Probe:
    field = Field()
    for number, box in enumerate((card(0, 0), card(3, 0), *boxes)):
        field.put(str(number), box)
    return Probe(field)


def test_the_search_finds_the_hole_in_a_wall() -> None:
    probe = walled(Box(400, -500, 420, 300), Box(400, 330, 420, 800))
    way = find_way(probe, "0", "1", "next", 8)
    assert way is not None
    assert way[0][0] == 212 or way[0][1] == 86
    crossing = [(a, b) for a, b in pairwise(way) if min(a[0], b[0]) < 410 < max(a[0], b[0])]
    assert [308 <= a[1] <= 322 for a, b in crossing] == [True]


def test_the_search_gives_up_where_there_is_no_way() -> None:
    ring = [
        Box(180, -60, 260, 200),
        Box(-60, -60, -40, 200),
        Box(-60, -60, 260, -40),
        Box(-60, 180, 260, 200),
    ]
    assert find_way(walled(*ring[1:], Box(240, -60, 260, 200)), "0", "1", "next", 8) is None


def test_a_card_hemmed_in_on_all_sides_has_no_dock() -> None:
    hem = [Box(-9, -9, 0, 95), Box(212, -9, 221, 95), Box(-9, -9, 221, 0), Box(-9, 86, 221, 95)]
    assert find_way(walled(*hem), "0", "1", "next", 8) is None
