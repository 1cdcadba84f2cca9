"""Where a stretch that is moved comes to rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.geometry import box_around
from journeymapper.ui.canvas.bend_lines import BendLines, next_line
from journeymapper.ui.canvas.guides import GRID, Guide

CARD = box_around((101, 50), 80, 40)
COURSE = ((0.0, 7.0), (200.0, 7.0), (200.0, 90.0))
LINES = BendLines([CARD], [COURSE])


def test_an_upright_stretch_rests_on_the_middle_of_a_card() -> None:
    place, guide = LINES.rest(104, (100, 160), 6, upright=True)
    assert place == 101
    assert guide == Guide((101, 30), (101, 160))


def test_a_level_stretch_rests_in_line_with_another() -> None:
    place, guide = LINES.rest(10, (250, 300), 6, upright=False)
    assert place == 7
    assert guide == Guide((0, 7), (300, 7))


def test_an_upright_one_heeds_no_level_line() -> None:
    assert LINES.rest(50, (0, 10), 1, upright=True) == (48, None)


def test_out_of_reach_it_rests_on_the_grid() -> None:
    assert LINES.rest(92, (100, 160), 6, upright=True) == (96, None)


def test_the_nearer_line_wins_and_of_equal_ones_that_which_lies_along() -> None:
    lines = BendLines([], [((10.0, 0.0), (10.0, 50.0)), ((14.0, 0.0), (14.0, 50.0))])
    assert lines.rest(13, (0, 50), 6, upright=True)[0] == 14
    far, near = ((10.0, 0.0), (10.0, 50.0)), ((10.0, 300.0), (10.0, 350.0))
    both = BendLines([], [far, near])
    assert both.rest(10, (290, 400), 6, upright=True)[1] == Guide((10, 290), (10, 400))


def test_stretches_that_slant_pull_nothing() -> None:
    lines = BendLines([], [((0.0, 0.0), (50.0, 40.0))])
    assert lines.rest(49, (0, 10), 6, upright=True) == (48, None)


@pytest.mark.parametrize(
    ("at", "onward", "back"), [(0, 12, -12), (5, 12, 0), (11.7, 24, 0), (12.3, 24, 0), (-1, 0, -12)]
)
def test_a_nudge_goes_to_the_next_line_of_the_grid_that_is_seen_to_be_another(
    at: float, onward: float, back: float
) -> None:
    assert (next_line(at, 1), next_line(at, -1)) == (onward, back)


@given(st.floats(-1e6, 1e6), st.sampled_from([1, -1]))
def test_a_nudge_always_moves_and_never_over_more_than_a_line(at: float, way: int) -> None:
    moved = (next_line(at, way) - at) * way
    assert 0.4 < moved <= GRID + 0.6
    assert next_line(at, way) % GRID == 0


@given(st.floats(-500, 500), st.floats(0, 12), st.booleans())
def test_nothing_pulls_further_than_its_reach_or_half_a_line(at: float, reach: float, upright: bool) -> None:
    place, guide = LINES.rest(at, (0, 50), reach, upright=upright)
    assert abs(place - at) <= (reach if guide else GRID / 2) + 1e-9
