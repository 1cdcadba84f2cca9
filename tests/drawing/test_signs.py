from collections.abc import Callable

import pytest

from journeymapper.drawing import signs
from journeymapper.drawing.shapes import Path, Shape
from tests.drawing.maps import span

DRAWN: dict[str, Callable[[float, float], tuple[Shape, ...]]] = {
    "star": lambda x, y: signs.star(x, y, "#946200"),
    "flag": lambda x, y: signs.flag(x, y, "#1c2430"),
    "pin": lambda x, y: signs.pin(x, y, "#5b6675"),
    "happy": lambda x, y: signs.face(x, y, 2, "#5b6675"),
    "sad": lambda x, y: signs.face(x, y, -2, "#5b6675"),
    "todo": lambda x, y: signs.todo(x, y, "#5b6675"),
    "vote": lambda x, y: signs.vote(x, y, "#5b6675"),
    "loop": lambda x, y: signs.loop_sign(x, y, "#b4470f"),
    "skip": lambda x, y: signs.skip_sign(x, y, "#1f6fb2"),
}


@pytest.mark.parametrize("name", DRAWN)
def test_a_sign_stands_in_its_square(name: str) -> None:
    spans = [span(shape) for shape in DRAWN[name](100, 50)]
    left, top = min(each[0] for each in spans), min(each[1] for each in spans)
    right, bottom = max(each[2] for each in spans), max(each[3] for each in spans)
    reach = signs.SIGN / 2 + 1.1
    assert 100 - reach <= left < right <= 100 + reach
    assert 50 - reach <= top < bottom <= 50 + reach
    assert bottom - top >= 8


def test_signs_can_be_told_apart_by_their_form() -> None:
    assert len({draw(0, 0) for draw in DRAWN.values()}) == len(DRAWN)


def test_happy_mouths_hang_and_sad_ones_stand() -> None:
    def bend(mood: int) -> float:
        mouth = signs.face(0, 0, mood, "#5b6675")[-1]
        assert isinstance(mouth, Path)
        (_, corner), _, (_, middle), *_ = mouth.points
        return middle - corner

    assert bend(2) > bend(1) > bend(0) == 0 > bend(-1) > bend(-2)
