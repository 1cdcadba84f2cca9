from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.model.rank import between, ranks


def test_fresh_ranks_are_in_order() -> None:
    found = list(islice(ranks(), 2000))
    assert found == sorted(found)
    assert len(set(found)) == 2000


def test_fresh_ranks_go_on_where_appending_does() -> None:
    first, second = islice(ranks(), 2)
    assert between(None, None) == first
    assert between(first, None) == second


@given(st.lists(st.integers(0, 50), max_size=200))
def test_there_is_always_room_between_two(places: list[int]) -> None:
    order: list[str] = []
    for place in places:
        at = min(place, len(order))
        order.insert(at, between(order[at - 1] if at else None, order[at] if at < len(order) else None))
    assert order == sorted(order)
    assert len(set(order)) == len(order)


@pytest.mark.parametrize("low", ["9999999999", "99999999995", "9999999998"])
def test_the_end_of_the_digits_is_not_the_end_of_the_list(low: str) -> None:
    assert between(low, None) > low


@pytest.mark.parametrize("high", ["0000000001", "00000000005", "0000000002"])
def test_the_beginning_of_the_digits_is_not_the_beginning_of_the_list(high: str) -> None:
    assert "" < between(None, high) < high


@pytest.mark.parametrize(("low", "high"), [("5", "5"), ("6", "5")])
def test_nothing_lies_between_two_that_are_not_in_order(low: str, high: str) -> None:
    with pytest.raises(ValueError, match="no rank lies between"):
        between(low, high)
