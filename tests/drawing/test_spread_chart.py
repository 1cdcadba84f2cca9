"""Charts of many walks: every value in a bar, both lines at their places, all within the width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.drawing.shapes import Group, Lines, Rect, Shape, Text
from journeymapper.drawing.spread_chart import MOST_BARS, Spread, bars, spread_chart
from journeymapper.drawing.theme import THEMES
from journeymapper.i18n.figures import number, percent

LIGHT = THEMES["light"]
NUMBERS = st.lists(st.floats(0, 1e6), min_size=1, max_size=60)


def spread(
    values: list[float], *, expected: float | None = None, why_not: str = "", **more: object
) -> Spread:
    by_lot = sum(values) / len(values) if values else None
    return Spread("Steps", values, by_lot, expected, number, why_not, **more)  # type: ignore[arg-type]


def drawn(of: Spread, width: float = 320) -> list[Shape]:
    (group,) = spread_chart([of], width, LIGHT, "#2f5faa").shapes
    assert isinstance(group, Group)
    return list(group.shapes)


def texts(shapes: list[Shape]) -> list[str]:
    return [each.text for each in shapes if isinstance(each, Text)]


def uprights(shapes: list[Shape]) -> list[tuple[float, int]]:
    """The x of each upright line, and of how many pieces it is."""
    lines = [each.lines for each in shapes if isinstance(each, Lines)]
    return [(found[0][0][0], len(found)) for found in lines if found[0][0][0] == found[0][1][0]]


@given(NUMBERS)
def test_every_value_is_in_one_bar(values: list[float]) -> None:
    found = bars(spread(values))
    assert len(found) <= MOST_BARS
    assert sum(each.count for each in found) == len(values)
    assert found[0].low <= min(values)
    assert found[-1].high >= max(values) * (1 - 1e-9)


@given(st.lists(st.integers(0, 500), min_size=1, max_size=60))
def test_whole_numbers_have_bars_of_a_whole_width(values: list[int]) -> None:
    found = bars(spread([float(each) for each in values], whole=True))
    assert len(found) <= MOST_BARS
    for each in found:
        assert each.low == int(each.low)
        assert each.count == sum(each.low <= value < each.high for value in values)
    assert sum(each.count for each in found) == len(values)


def test_a_scale_with_limits_keeps_to_them() -> None:
    found = bars(spread([0.0, 0.5, 1.0], limits=(0.0, 1.0)))
    assert (found[0].low, len(found)) == (0.0, MOST_BARS)
    assert found[-1].high == pytest.approx(1.0)
    assert [each.count for each in found if each.count] == [1, 1, 1]
    assert (found[0].count, found[-1].count) == (1, 1)


def test_one_value_alone_is_one_bar() -> None:
    assert [each.count for each in bars(spread([4.0, 4.0], whole=True))] == [2]
    assert sum(each.count for each in bars(spread([4.0, 4.0]))) == 2


def test_no_values_no_bars() -> None:
    assert bars(spread([])) == []


def test_both_numbers_are_told() -> None:
    of = spread([27.0, 27.8], expected=27.7)
    assert of.told == "by lot 27.4, expected 27.7"
    assert texts(drawn(of))[:3] == ["Steps", "by lot 27.4", "expected 27.7"]


def test_why_there_is_no_exact_figure_is_told() -> None:
    of = spread([3.0, 5.0], why_not="nobody knows")
    assert of.told == "by lot 4; nobody knows"
    assert texts(drawn(of))[:3] == ["Steps", "by lot 4", "nobody knows"]
    nobody = spread([], why_not="nobody knows")
    assert nobody.told == "nobody knows"
    assert texts(drawn(nobody)) == ["Steps", "nobody knows"]
    assert spread([3.0]).told == "by lot 3"


def test_the_lines_stand_where_the_numbers_are() -> None:
    shapes = drawn(spread([0.0, 0.5, 1.0], expected=0.25, limits=(0.0, 1.0)), width=420)
    (by_lot, whole), (expected, pieces) = uprights(shapes)
    assert by_lot == pytest.approx(10 + 400 * 0.5)
    assert expected == pytest.approx(10 + 400 * 0.25)
    assert whole == 1
    assert pieces > 3


def test_an_expectation_beyond_the_walks_is_on_the_scale() -> None:
    shapes = drawn(spread([1.0, 2.0], expected=40.0))
    assert all(10 <= x <= 310 for x, _ in uprights(shapes))
    assert "40" in texts(shapes)


def test_a_line_stands_in_the_middle_of_the_bar_of_its_number() -> None:
    shapes = drawn(spread([3.0, 3.0], expected=3.0, whole=True))
    (bar,) = [each for each in shapes if isinstance(each, Rect)]
    assert uprights(shapes)[0][0] == pytest.approx(bar.x + bar.width / 2, abs=1)
    assert texts(shapes)[-1] == "3"


@pytest.mark.parametrize("width", [200, 320, 900])
def test_all_is_within_the_width_and_nothing_lies_over_another_chart(width: float) -> None:
    of = [
        spread([float(each % 17) for each in range(100)], expected=8.0, whole=True),
        spread([], why_not="a long reason " * 20),
        Spread("First contact " * 9, [0.2, 0.9], 0.5, 0.4, percent, limits=(0.0, 1.0)),
    ]
    drawing = spread_chart(of, width, LIGHT, "#2f5faa")
    groups = [each for each in drawing.shapes if isinstance(each, Group)]
    tops = [each.y for each in groups]
    assert tops == sorted(tops)
    for group, end in zip(groups, [*tops[1:], drawing.height], strict=True):
        for each in group.shapes:
            if isinstance(each, Text):
                start = each.x - (each.width if each.anchor == "end" else 0)
                assert start >= 0
                assert start + each.width <= width
                assert 0 < each.y < end - group.y
            elif isinstance(each, Rect):
                assert each.x >= 0
                assert each.x + each.width <= width
                assert each.y + each.height <= end - group.y


def test_who_cannot_see_hears_the_numbers() -> None:
    drawing = spread_chart([spread([2.0], expected=2.5)], 300, LIGHT, "#2f5faa")
    (group,) = drawing.shapes
    assert isinstance(group, Group)
    assert group.title == "Steps: by lot 2, expected 2.5"
    assert spread([2.0], note="Met by all.").spoken == "Steps: by lot 2; Met by all."
    assert texts(drawn(spread([2.0], note="Met by all.")))[:3] == ["Steps", "by lot 2", "Met by all."]


def test_nothing_to_show_is_an_empty_drawing() -> None:
    assert spread_chart([], 300, LIGHT, "#2f5faa").shapes == ()
