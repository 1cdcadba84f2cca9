"""The figure of a walk on trial, and the numbers of ways."""

from collections.abc import Iterable

import pytest

from journeymapper.drawing.color import contrast
from journeymapper.drawing.shapes import Circle, Path, Rect, Shape, Text
from journeymapper.drawing.theme import THEMES, Theme
from journeymapper.drawing.token import DISC, HIGH, WIDE, number_shapes, token_shapes

THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


def reach(shapes: Iterable[Shape]) -> tuple[float, float, float, float]:
    """Left, top, right, bottom with the lines."""
    found = []
    for each in shapes:
        if isinstance(each, Circle):
            box = each.x - each.radius, each.y - each.radius, each.x + each.radius, each.y + each.radius
        elif isinstance(each, Rect):
            box = each.x, each.y, each.x + each.width, each.y + each.height
        else:
            assert isinstance(each, Path)
            xs, ys = zip(*each.points, strict=True)
            box = min(xs), min(ys), max(xs), max(ys)
        line = each.stroke.width / 2 if each.stroke else 0.0
        found.append((box[0] - line, box[1] - line, box[2] + line, box[3] + line))
    lefts, tops, rights, bottoms = zip(*found, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


@THEME
@pytest.mark.parametrize("passes", [False, True])
def test_the_figure_stands_on_the_origin_within_its_measures(theme: Theme, passes: bool) -> None:
    left, top, right, bottom = reach(token_shapes(theme.ink, theme, passes=passes))
    assert left == pytest.approx(-right)
    assert right <= WIDE / 2
    assert top >= -HIGH
    assert -1 <= bottom <= 3


@THEME
def test_full_and_hollow_differ_without_colour(theme: Theme) -> None:
    color = theme.supplier_color(0)
    full, hollow = (token_shapes(color, theme, passes=each)[-1] for each in (False, True))
    assert isinstance(full, Circle)
    assert isinstance(hollow, Circle)
    assert (full.fill, hollow.fill) == (color, theme.card)
    assert contrast(color, theme.card) >= 4.5
    assert full.stroke == hollow.stroke


@THEME
def test_a_rim_sets_it_off_from_what_lies_beneath(theme: Theme) -> None:
    shapes = token_shapes(theme.ink, theme, passes=False)
    half = len(shapes) // 2
    for rim, part in zip(shapes[:half], shapes[half:], strict=True):
        assert isinstance(rim, Circle | Rect | Path)
        assert isinstance(part, Circle | Rect | Path)
        assert rim.stroke is not None
        assert part.stroke is not None
        assert rim.stroke.color == theme.card
        assert rim.stroke.width > part.stroke.width


@THEME
@pytest.mark.parametrize("number", [1, 9, 12])
def test_a_number_stands_in_its_disc(theme: Theme, number: int) -> None:
    disc, text = number_shapes(number, theme.ink, theme)
    assert isinstance(disc, Circle)
    assert isinstance(text, Text)
    assert text.text == str(number)
    assert text.width < 2 * disc.radius - 4
    assert disc.stroke is not None
    assert disc.radius + disc.stroke.width / 2 <= DISC
    assert contrast(text.color, str(disc.fill)) >= 4.5
