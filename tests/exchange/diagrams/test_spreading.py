"""Places of others: the same arrangement, with room for cards."""

from itertools import combinations

from hypothesis import assume, given
from hypothesis import strategies as st

from journeymapper.exchange.diagrams.spreading import Place, spread

# Not too fine, so that near neighbours occur.
places = st.lists(st.tuples(st.integers(-40, 40), st.integers(-40, 40)), max_size=12, unique=True)


def keyed(listed: list[tuple[int, int]], scale: float = 10.0) -> dict[str, Place]:
    return {str(at): (x * scale, y * scale) for at, (x, y) in enumerate(listed)}


@given(places)
def test_cards_have_room_and_keep_their_arrangement(listed: list[tuple[int, int]]) -> None:
    before = keyed(listed)
    found = spread(before)
    assume(found is not None)
    assert found is not None
    for one, other in combinations(found, 2):
        across, down = (abs(found[one][axis] - found[other][axis]) for axis in (0, 1))
        assert across >= 239.99 or down >= 129.99
        for axis in (0, 1):
            was, now = before[one][axis] - before[other][axis], found[one][axis] - found[other][axis]
            assert (was > 0) == (now > 0)


@given(places)
def test_what_has_room_stays_where_it_is(listed: list[tuple[int, int]]) -> None:
    before = {str(at): (x * 240.0, y * 130.0) for at, (x, y) in enumerate(listed[:3])}
    assert spread(before) in (before, None)


def test_two_in_one_place_are_no_arrangement() -> None:
    assert spread({"a": (1, 1), "b": (1, 1)}) is None


def test_a_close_pair_does_not_drive_all_others_apart() -> None:
    grid = {f"{x} {y}": (x * 300.0, y * 200.0) for x in range(10) for y in range(10)}
    assert spread(grid) == grid
    assert spread({**grid, "close": (1.0, 1.0)}) is None


def test_a_long_row_and_tiny_coordinates_are_fine() -> None:
    row = spread({str(at): (at * 0.01, 0.0) for at in range(200)})
    assert row is not None
    assert round(row["199"][0]) == 199 * 240


def test_places_beyond_the_edge_of_the_world_are_none() -> None:
    assert spread({"a": (2e7, 0.0)}) is None


def test_nothing_is_nowhere() -> None:
    assert spread({}) == {}
