"""Figures: 0 and 100 only where it is exactly that, no NaN and no minus, Dutch with a comma."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.i18n.figures import days_text, listed, number, of_hundred, percent, steps_text
from tests.i18n.words import dutch, plain


@pytest.mark.parametrize(
    ("share", "told"),
    [
        (0, "0 %"),
        (-0.0, "0 %"),
        (1e-12, "<1 %"),
        (0.004, "<1 %"),
        (0.006, "1 %"),
        (0.406, "41 %"),
        (0.994, "99 %"),
        (0.9951, ">99 %"),
        (1 - 1e-6, ">99 %"),
        (1 - 1e-10, "100 %"),
        (1, "100 %"),
        (1 + 1e-10, "100 %"),
        (1.001, ">100 %"),
        (1.2, "120 %"),
    ],
)
def test_percentages_say_nobody_and_everybody_only_where_it_is_so(share: float, told: str) -> None:
    assert plain(percent(share)) == told


@pytest.mark.parametrize(
    ("share", "told"), [(0, 0), (0.001, None), (0.01, 1), (0.62, 62), (0.999, None), (1, 100)]
)
def test_of_hundred_customers(share: float, told: int | None) -> None:
    assert of_hundred(share) == told


@given(st.floats(0, 1))
def test_nobody_is_rounded_to_all_or_none(share: float) -> None:
    text = plain(percent(share))
    assert (text == "0 %") == (share == 0)
    assert (text == "100 %") == (share >= 1 - 1e-9)


@pytest.mark.parametrize(
    ("value", "english", "nederlands"),
    [
        (0, "0", "0"),
        (-0.0, "0", "0"),
        (1e-4, "less than 0.1", "minder dan 0,1"),
        (0.25, "0.2", "0,2"),
        (2, "2", "2"),
        (17.94, "17.9", "17,9"),
        (748.2, "748", "748"),
        (1234.5, "1,234", "1.234"),
    ],
)
def test_numbers_have_one_decimal_at_most(value: float, english: str, nederlands: str) -> None:
    assert number(value) == english
    with dutch():
        assert number(value) == nederlands


@pytest.mark.parametrize(
    ("days", "english", "nederlands"),
    [
        (0, "0 days", "0 dagen"),
        (0.5, "0.5 days", "0,5 dagen"),
        (1, "1 day", "1 dag"),
        (13.9, "13.9 days", "13,9 dagen"),
        (14, "about 2 weeks (14 days)", "ongeveer 2 weken (14 dagen)"),
        (60, "about 9 weeks (60 days)", "ongeveer 9 weken (60 dagen)"),
        (61, "about 2 months (61 days)", "ongeveer 2 maanden (61 dagen)"),
        (748.2, "about 25 months (748 days)", "ongeveer 25 maanden (748 dagen)"),
        (1500, "about 4.1 years (1,500 days)", "ongeveer 4,1 jaar (1.500 dagen)"),
        (1e300, "more than 1,000 years", "meer dan 1.000 jaar"),
        (inf, "more than 1,000 years", "meer dan 1.000 jaar"),
    ],
)
def test_durations_are_told_as_people_tell_them(days: float, english: str, nederlands: str) -> None:
    assert days_text(days) == english
    with dutch():
        assert days_text(days) == nederlands


def test_steps_are_counted() -> None:
    assert [steps_text(count) for count in (0, 1, 2)] == ["0 steps", "1 step", "2 steps"]
    with dutch():
        assert [steps_text(count) for count in (0, 1, 2)] == ["0 stappen", "1 stap", "2 stappen"]


def test_lists_of_none_one_some_and_many() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a and b"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed(list("abcdefg"), most=4) == "a, b, c and 4 more"
    assert listed(list("abcd"), most=4) == "a, b, c and d"
    with dutch():
        assert listed(["a", "b", "c"]) == "a, b en c"
        assert listed(list("abcdefg"), most=4) == "a, b, c en nog 4"
