import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.drawing import text as text_module
from journeymapper.drawing.text import ELLIPSIS, SMALL, TITLE, Style, elide, line, measure, plain, wrap

ROOM = 158.0
WRITING = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)


def test_words_stay_whole_where_they_fit() -> None:
    assert wrap("Kenmerken vergelijken van huizen", TITLE, ROOM, 3) == ("Kenmerken vergelijken", "van huizen")


def test_a_long_word_breaks_with_a_hyphen() -> None:
    first, second, *_ = wrap("Woningkenmerkenvergelijkingsprogramma", TITLE, ROOM, 3)
    assert first.endswith("-")
    assert first[:-1] + second == "Woningkenmerkenvergelijkingsprogramma"
    assert measure(first, TITLE) > ROOM * 0.8


def test_an_address_breaks_at_its_own_signs() -> None:
    lines = wrap("https://www.voorbeeld.nl/een/heel/lang/adres", TITLE, ROOM, 3)
    assert "".join(lines) == "https://www.voorbeeld.nl/een/heel/lang/adres"
    assert lines[0][-1] in "./"


def test_script_without_blanks_breaks_without_hyphens() -> None:
    lines = wrap("漢字" * 12, TITLE, ROOM, 3)
    assert "".join(lines) == "漢字" * 12
    assert len(lines) > 1


def test_what_is_left_over_is_elided() -> None:
    lines = wrap("one two three four five six seven eight nine ten eleven twelve", TITLE, 90, 2)
    assert len(lines) == 2
    assert lines[-1].endswith(ELLIPSIS)
    assert lines[0] == "one two three"


def test_own_line_breaks_are_kept_and_empty_lines_are_not() -> None:
    assert wrap("\n one\n\n\ttwo  three\n", TITLE, ROOM, 3) == ("one", "two three")


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\x00\x1f"])
def test_nothing_is_no_line(text: str) -> None:
    assert wrap(text, TITLE, ROOM, 3) == ()


def measured_word_by_word(text: str, room: float) -> list[str]:
    """The lines of short words as they are if every one of them is measured."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and measure(joined, TITLE) <= room:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines


SHORT = st.text(st.sampled_from("AVTWfjy.,'7éĳß–и\u0301سनไ"), min_size=1, max_size=4)


@given(st.lists(SHORT, min_size=1, max_size=12), st.floats(80, 300))
def test_lines_break_where_they_do_if_all_is_measured(words: list[str], room: float) -> None:
    text = " ".join(words)
    assert list(wrap(text, TITLE, room, 12)) == measured_word_by_word(text, room)


def test_a_line_may_be_just_as_wide_as_its_room() -> None:
    text = "AVA Ty. 77"
    room = measure(text, TITLE)
    assert wrap(text, TITLE, room, 3) == (text,)
    assert len(wrap(text, TITLE, room - 0.01, 3)) == 2


@given(WRITING, st.integers(1, 4), st.floats(40, 300))
def test_lines_fit(text: str, most: int, room: float) -> None:
    lines = wrap(text, TITLE, room, most)
    assert len(lines) <= most
    for each in lines:
        assert measure(each, TITLE) <= room + 0.1
        assert "\n" not in each


@given(WRITING)
def test_nothing_is_lost_without_an_ellipsis(text: str) -> None:
    lines = wrap(text, SMALL, 200, 100)
    kept = re.sub(r"[\s-]", "", "".join(lines))
    assert kept == re.sub(r"[\s-]", "", plain(text))


@given(WRITING, st.floats(20, 300))
def test_elided_text_fits_and_is_a_beginning(text: str, room: float) -> None:
    short = elide(text, SMALL, room)
    assert measure(short, SMALL) <= room + 0.1 or short == ELLIPSIS
    if short.endswith(ELLIPSIS) and ELLIPSIS not in text:
        assert " ".join(plain(text).split("\n")).startswith(short[:-1].rstrip())


def test_no_character_is_torn() -> None:
    family = "👨‍👩‍👧‍👦"
    assert set("".join(wrap(family * 30, TITLE, ROOM, 9)).split(family)) == {""}
    assert elide(family * 9, TITLE, 100).rstrip(ELLIPSIS).replace(family, "") == ""


def test_a_line_knows_its_width() -> None:
    text = line("Bank", Style(13, "bold"), 3, 4, "#123456", "middle")
    assert (text.x, text.y, text.size, text.weight, text.anchor) == (3, 4, 13, "bold", "middle")
    assert text.width == measure("Bank", Style(13, "bold")) > measure("Bank", Style(13))


def test_text_grows_in_proportion_so_that_every_device_agrees() -> None:
    words = "Makelaar van de verkoper"
    assert measure(words, Style(140)) == pytest.approx(10 * measure(words, Style(14)), rel=0.004)


def test_of_a_word_without_end_only_its_beginning_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[int] = []

    def by_letters(part: str, _style: Style) -> float:
        measured.append(len(part))
        return float(len(part))

    monkeypatch.setattr(text_module, "measure", by_letters)
    assert wrap("x" * 4999, TITLE, 20.0, 3)[0] == "x" * 19 + "-"
    assert sum(length > 100 for length in measured) < 40
