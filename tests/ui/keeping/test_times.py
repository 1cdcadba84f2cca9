"""Times in words."""

import datetime as dt
from collections.abc import Iterator

import pytest

from journeymapper.i18n.language import use_language
from journeymapper.ui.keeping.times import time_words

NOW = dt.datetime(2026, 11, 23, 16, 30).astimezone()


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    use_language("en")
    yield
    use_language("en")


@pytest.mark.parametrize(
    ("ago", "english", "dutch"),
    [
        (dt.timedelta(minutes=25), "today 16:05", "vandaag 16:05"),
        (dt.timedelta(hours=16, minutes=30), "today 00:00", "vandaag 00:00"),
        (dt.timedelta(hours=16, minutes=31), "yesterday 23:59", "gisteren 23:59"),
        (dt.timedelta(days=3), "Friday 16:30", "vrijdag 16:30"),
        (dt.timedelta(days=6), "Tuesday 16:30", "dinsdag 16:30"),
        (dt.timedelta(days=7), "16 November 2026, 16:30", "16 november 2026, 16:30"),
        (-dt.timedelta(days=1), "24 November 2026, 16:30", "24 november 2026, 16:30"),
    ],
)
def test_a_moment_is_told_as_people_do(ago: dt.timedelta, english: str, dutch: str) -> None:
    assert time_words(NOW - ago, NOW) == english
    use_language("nl")
    assert time_words(NOW - ago, NOW) == dutch


def test_a_moment_in_another_zone_is_told_in_the_time_of_this_place() -> None:
    assert time_words(NOW.astimezone(dt.timezone(dt.timedelta(hours=9))), NOW) == "today 16:30"


def test_without_another_it_is_told_from_now() -> None:
    assert time_words(dt.datetime.now(dt.UTC)).startswith("today ")
