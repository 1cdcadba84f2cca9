import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.drawing.numbers import hundredths, percent
from journeymapper.drawing.shapes import Text
from journeymapper.drawing.theme import LIGHT
from journeymapper.drawing.title import TitleFacts, subtitle, title_group, title_height, written_date
from journeymapper.i18n.language import use_language
from tests.drawing.maps import texts

FACTS = TitleFacts("The journey", None, (("observed", 7), ("reported", 9), ("assumed", 7)))


def test_subtitle_says_what_is_shown() -> None:
    said = subtitle(FACTS).replace("\u00a0", " ")
    assert said == "all routes open · 23 steps · 31 % observed, 39 % reported, 30 % assumed"


def test_what_is_not_there_is_not_said() -> None:
    assert subtitle(TitleFacts("", None, (("observed", 1),))).replace("\u00a0", " ") == (
        "all routes open · 1 step · 100 % observed"
    )
    assert subtitle(TitleFacts("", None, ())) == "all routes open · 0 steps"


def test_the_date_is_written_out() -> None:
    assert subtitle(TitleFacts("", "2026-09-04", ())).endswith(" · 4 September 2026")
    assert written_date("2026-03-12") == "12 March 2026"
    use_language("nl")
    assert written_date("2026-03-12") == "12 maart 2026"


def test_the_subtitle_stands_beside_if_there_is_room() -> None:
    group, covered = title_group(FACTS, 10, 20, 1200, LIGHT)
    title, words = group.shapes
    assert isinstance(title, Text)
    assert isinstance(words, Text)
    assert title.y == words.y
    assert words.x > title.x + title.width + 10
    assert (title.size, title.weight) == (22, "bold")
    assert covered.right == words.x + words.width
    narrow, _ = title_group(FACTS, 10, 20, 320, LIGHT)
    title, words = narrow.shapes
    assert isinstance(title, Text)
    assert isinstance(words, Text)
    assert words.y > title.y + 13
    assert words.x == title.x
    assert title_height(FACTS, 320) > title_height(FACTS, 1200)


def test_a_title_longer_than_the_map_is_elided() -> None:
    group, covered = title_group(TitleFacts("Journey " * 40, None, ()), 0, 0, 640, LIGHT)
    assert texts(group.shapes)[0].endswith("…")
    assert covered.right <= 640


def test_a_map_without_a_title_has_the_line_alone() -> None:
    group, _ = title_group(TitleFacts("", None, (("assumed", 2),)), 0, 0, 640, LIGHT)
    assert len(group.shapes) == 1


@pytest.mark.parametrize(
    ("share", "said", "gezegd"),
    [
        (0.3, "30 %", "30 %"),
        (0.0, "0 %", "0 %"),
        (1.0, "100 %", "100 %"),
        (0.005, "0.5 %", "0,5 %"),
        (0.025, "2.5 %", "2,5 %"),
        (0.04, "4 %", "4 %"),
        (0.333333, "33 %", "33 %"),
        (0.999, "99.9 %", "99,9 %"),
        (0.29999999999, "30 %", "30 %"),
    ],
)
def test_shares_are_written_short(share: float, said: str, gezegd: str) -> None:
    assert percent(share).replace("\u00a0", " ") == said
    use_language("nl")
    assert percent(share).replace("\u00a0", " ") == gezegd


@given(st.lists(st.integers(0, 500), min_size=3, max_size=3).filter(any))
def test_percentages_add_up(counts: list[int]) -> None:
    parts = hundredths(counts)
    assert sum(parts) == 100
    for count, part in zip(counts, parts, strict=True):
        assert abs(part - 100 * count / sum(counts)) < 1
        assert count or not part
