"""Lists lie in columns, no card on another."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.geometry import box_around
from journeymapper.arrange.listed import ACROSS, CARD, DOWN, columns, free_place
from journeymapper.model.edits.steplist import Listed

LISTS = st.lists(
    st.builds(Listed, st.just("x"), st.integers(0, 4), st.sampled_from([None, "A", "B"])),
    min_size=1,
    max_size=30,
)


def test_a_chain_stands_in_a_column_and_a_phase_begins_another() -> None:
    rows = [Listed("a", phase="A"), Listed("b", phase="A"), Listed("c", phase="B")]
    assert columns(rows) == [(0, 0), (0, DOWN), (ACROSS, 0)]


def test_alternatives_lie_side_by_side_below_their_step() -> None:
    rows = [Listed("a"), Listed("left", 1), Listed("right", 1), Listed("b")]
    assert columns(rows) == [(0, 0), (0, DOWN), (ACROSS, DOWN), (0, 2 * DOWN)]


def test_a_long_chain_goes_on_in_another_column() -> None:
    places = columns([Listed(str(at)) for at in range(10)])
    assert [sum(x == side for x, _ in places) for side in (0, ACROSS)] == [5, 5]
    assert len({x for x, _ in columns([Listed("x")] * 9)}) == 1


@given(LISTS)
def test_no_two_cards_overlap(rows: list[Listed]) -> None:
    boxes = [box_around(place, *CARD) for place in columns(rows)]
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    assert columns(rows)[0] == (0, 0)


@given(LISTS, st.lists(st.tuples(st.integers(-900, 900), st.integers(-900, 900)), max_size=8))
def test_a_list_lies_on_no_card_that_is_there(rows: list[Listed], there: list[tuple[int, int]]) -> None:
    boxes = [box_around((float(x), float(y)), *CARD) for x, y in there]
    places = columns(rows)
    x, y = free_place(places, boxes, (0.0, 0.0))
    for across, down in places:
        mine = box_around((across + x, down + y), *CARD)
        assert not any(mine.intersects(box) for box in boxes)


def test_a_list_without_steps_has_no_places() -> None:
    assert columns([]) == []
