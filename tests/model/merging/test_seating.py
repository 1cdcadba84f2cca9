"""Free seats: near, below rather than beside, and never on a card."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.model.merging.seating import Seats
from journeymapper.model.records import FURTHEST, Bend

spots = st.tuples(*[st.integers(-600, 600).map(float)] * 2)


@given(st.lists(spots, max_size=12), st.lists(spots, min_size=1, max_size=12))
def test_who_is_seated_lies_on_nobody(taken: list[Bend], wishes: list[Bend]) -> None:
    seats = Seats(taken)
    everybody = list(taken)
    for wish in wishes:
        x, y = seats.near(wish)
        assert all(abs(x - across) >= 212 or abs(y - down) >= 86 for across, down in everybody)
        seats.take((x, y))
        everybody.append((x, y))


def test_a_free_place_is_taken_as_it_is() -> None:
    assert Seats([(0.0, 0.0)]).near((300.0, 0.0)) == (300.0, 0.0)


def test_below_comes_first_then_above() -> None:
    seats = Seats([(0.0, 0.0)])
    assert seats.near((0.0, 0.0)) == (0.0, 120.0)
    seats.take((0.0, 120.0))
    assert seats.near((0.0, 0.0)) == (0.0, -120.0)


def test_in_a_crowd_there_is_room_below() -> None:
    crowd = [(across * 200.0, down * 80.0) for across in range(-20, 21) for down in range(-25, 26)]
    seats = Seats(crowd)
    x, y = seats.near((0.0, 0.0))
    assert y >= max(down for _, down in crowd) + 100
    assert x == 0.0


def test_nobody_is_seated_beyond_the_edge() -> None:
    seats = Seats([(FURTHEST, FURTHEST)])
    assert max(seats.near((FURTHEST, FURTHEST))) <= FURTHEST
