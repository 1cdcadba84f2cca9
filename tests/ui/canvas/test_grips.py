"""Where the handles of an arrow are."""

import pytest

from journeymapper.arrange.geometry import Box
from journeymapper.ui.canvas.grips import LONG, grips_of

Z = ((0.0, 0.0), (40.0, 0.0), (40.0, 200.0), (50.0, 200.0))


def test_each_stretch_has_a_pill_in_its_middle_and_each_corner_a_dot() -> None:
    found = grips_of(Z, None, 1.5)
    assert [(grip.corner, grip.index, grip.at) for grip in found] == [
        (False, 0, (20, 0)),
        (False, 1, (40, 100)),
        (False, 2, (45, 200)),
        (True, 1, (40, 0)),
        (True, 2, (40, 200)),
    ]
    assert [grip.upright for grip in found[:3]] == [False, True, False]


def test_a_pill_is_never_longer_than_half_its_stretch_on_the_screen() -> None:
    assert [grip.length for grip in grips_of(Z, None, 1.5)[:3]] == [LONG, LONG, 7.5]


def test_what_is_too_short_on_the_screen_has_no_pill() -> None:
    assert [grip.index for grip in grips_of(Z, None, 0.5) if not grip.corner] == [0, 1]


@pytest.mark.parametrize(
    ("chip", "place"),
    [
        (Box(10, 90, 70, 110), 45.0),
        (Box(10, 60, 70, 104), 152.0),
        (Box(10, 10, 70, 30), 100.0),
        (Box(60, 90, 120, 110), 100.0),
    ],
)
def test_a_pill_lies_clear_of_the_chip(chip: Box, place: float) -> None:
    assert grips_of(Z, chip, 1.0)[1].at == (40, place)
    turned = tuple((y, x) for x, y in Z)
    aside = Box(chip.top, chip.left, chip.bottom, chip.right)
    assert grips_of(turned, aside, 1.0)[1].at == (place, 40)


def test_what_slants_has_no_handles() -> None:
    slanting = ((0.0, 0.0), (40.0, 60.0), (40.0, 200.0))
    assert [(grip.corner, grip.index) for grip in grips_of(slanting, None, 1.0)] == [(False, 1)]
