from typing import get_args

import pytest

from journeymapper.drawing.color import contrast
from journeymapper.drawing.fault_sign import REACH, Fault, fault_sign
from journeymapper.drawing.shapes import Circle, Path
from journeymapper.drawing.theme import THEMES, Theme

THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


@THEME
@pytest.mark.parametrize("fault", get_args(Fault))
def test_a_sign_keeps_within_its_reach_and_can_be_read(theme: Theme, fault: Fault) -> None:
    shapes = fault_sign(fault, theme)
    for shape in shapes:
        if isinstance(shape, Circle):
            assert abs(shape.x) + shape.radius <= REACH
            assert abs(shape.y) + shape.radius <= REACH
        elif isinstance(shape, Path):
            assert max(abs(each) for point in shape.points for each in point) <= REACH
    ground = shapes[0]
    assert isinstance(ground, Circle | Path)
    assert ground.fill == getattr(theme, fault)
    assert contrast(theme.on_color, getattr(theme, fault)) >= 4.5


def test_errors_and_warnings_differ_in_shape() -> None:
    kinds = [[type(shape) for shape in fault_sign(fault, THEMES["light"])] for fault in get_args(Fault)]
    assert kinds[0] != kinds[1]
