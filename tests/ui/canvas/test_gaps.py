"""Equal gaps between cards, along a row and down a column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.geometry import Box, box_around
from journeymapper.ui.canvas.gaps import equal_gaps, gap_pull
from journeymapper.ui.canvas.guides import Alignment, Guide

places = st.floats(-2000, 2000)


def card(x: float, y: float = 0.0) -> Box:
    return box_around((x, y), 100, 50)


@pytest.mark.parametrize(
    ("standing", "at", "pulled"),
    [
        ((0, 400), 203, 200),  # in the middle between two
        ((0, 150), 304, 300),  # behind two, as far as they are apart
        ((0, 150), -154, -150),  # before them
        ((0, 150), 330, None),  # out of reach
        ((0,), 203, None),  # one alone is apart from nothing
        ((0, 180), 90, None),  # no room between
        ((0, 150, 500), 326, 325),  # the middle is nearer than the gap of the others
    ],
)
def test_a_card_is_pulled_to_equal_gaps(standing: tuple[int, ...], at: int, pulled: int | None) -> None:
    by = gap_pull(card(at), [card(x) for x in standing], reach=8)
    assert by == (None if pulled is None else pytest.approx(pulled - at))


def test_cards_of_another_row_do_not_count() -> None:
    assert gap_pull(card(203), [card(0, 60), card(400, 60)], reach=8) is None
    assert gap_pull(card(203), [card(0, 40), card(400, -40)], reach=8) == -3


def test_the_gaps_that_are_equal_are_shown() -> None:
    assert equal_gaps(card(200), [card(0), card(400)]) == [((50, 0), (150, 0)), ((250, 0), (350, 0))]
    assert equal_gaps(card(300), [card(0), card(150)]) == [((50, 0), (100, 0)), ((200, 0), (250, 0))]
    assert equal_gaps(card(-150), [card(0), card(150)]) == [((-100, 0), (-50, 0)), ((50, 0), (100, 0))]
    assert equal_gaps(card(203), [card(0), card(400)]) == []


def test_a_dragged_card_rests_at_equal_gaps_both_ways() -> None:
    row = Alignment([card(0, 10), card(400, -10)]).rest(card(190, 30), 13, 0, reach=6)
    assert 190 + row.dx == 200
    assert Guide((50, row.dy + 30), (150, row.dy + 30)) in row.guides
    column = Alignment([card(10, 0), card(-10, 400)]).rest(card(30, 190), 0, 13, reach=6)
    assert 190 + column.dy == 200
    assert Guide((column.dx + 30, 25), (column.dx + 30, 175)) in column.guides


def test_a_line_of_a_neighbour_comes_first() -> None:
    rest = Alignment([card(0), card(400), card(203, 200)]).rest(card(190), 12, 0, reach=6)
    assert 190 + rest.dx == 203


@given(st.lists(st.tuples(places, places), max_size=6), places, places)
def test_what_pulls_makes_the_gaps_equal(others: list[tuple[float, float]], x: float, y: float) -> None:
    standing = [card(*other) for other in others]
    by = gap_pull(card(x, y), standing, reach=20)
    if by is not None:
        gaps = equal_gaps(card(x, y).shifted(by, 0), standing)
        assert gaps
        for (start, _), (end, _) in gaps:
            assert end - start == pytest.approx(gaps[0][1][0] - gaps[0][0][0], abs=0.1)
