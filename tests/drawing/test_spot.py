from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.spot import find_spot

AREA = Box(-100.0, 50.0, 700.0, 550.0)


def test_an_empty_map_has_its_spot_at_the_foot() -> None:
    assert find_spot(AREA, [], 200, 100) == (200.0, 446.0)


def test_a_spot_between_cards() -> None:
    taken = [Box(-100, 50, 200, 550), Box(500, 50, 700, 550)]
    spot = find_spot(AREA, taken, 200, 100)
    assert spot
    x, y = spot
    assert abs(x - 250) <= 8
    assert 440 < y < 450


def test_the_lowest_spot_wins_then_the_leftmost() -> None:
    wall = Box(290, 50, 310, 550)
    floor = Box(-100, 300, 300, 550)
    left = find_spot(AREA, [wall], 200, 100)
    right = find_spot(AREA, [wall, floor], 200, 100)
    assert left
    assert right
    assert left[0] < 100
    assert right[0] > 310
    assert right[1] > 440


def test_no_room_no_spot() -> None:
    assert find_spot(AREA, [], 900, 100) is None
    assert find_spot(AREA, [], 100, 600) is None
    assert find_spot(AREA, [Box(x, 50, x + 10, 550) for x in range(-100, 700, 150)], 200, 100) is None


def test_a_crowd_is_not_searched() -> None:
    assert find_spot(AREA, [Box(0, 0, 1, 1)] * 3000, 200, 100) is None


BOXES = st.builds(
    lambda x, y, width, height: Box(x, y, x + width, y + height),
    st.floats(-200, 700),
    st.floats(0, 560),
    st.floats(0, 300),
    st.floats(0, 300),
)


@given(st.lists(BOXES, max_size=12), st.floats(10, 500), st.floats(10, 300))
def test_a_spot_is_free_and_in_the_area(taken: list[Box], width: float, height: float) -> None:
    spot = find_spot(AREA, taken, width, height)
    if spot is None:
        return
    found = Box(spot[0], spot[1], spot[0] + width, spot[1] + height)
    assert found.left >= AREA.left - 1e-6
    assert found.right <= AREA.right + 1e-6
    assert found.top >= AREA.top - 1e-6
    assert found.bottom <= AREA.bottom + 1e-6
    assert not any(found.grown(-1e-6).intersects(box) for box in taken)


@given(st.lists(BOXES, max_size=6))
def test_a_free_spot_is_found(taken: list[Box]) -> None:
    """Wherever a rectangle with a cell to spare on every side would be free, there is a spot."""
    width, height = 120.0, 80.0
    free = any(
        not any(Box(x - 8, y - 8, x + width + 8, y + height + 8).intersects(box) for box in taken)
        for x in range(-92, 572, 8)
        for y in range(58, 462, 8)
    )
    assert not free or find_spot(AREA, taken, width, height)
