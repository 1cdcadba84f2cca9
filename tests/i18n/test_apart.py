"""Two texts cut to a line: what differs is always to be seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.i18n.apart import MOST, apart, short

LONG = "The steps are recognisable, but figures, sources and quotes are made up, all of them, by hand."
_WORDS = st.lists(st.sampled_from(["a", "bb", "ccc", "step" * 9, "\n", " "]), min_size=1, max_size=60)


def test_texts_that_differ_at_once_are_shown_from_their_beginning() -> None:
    assert apart("Look around", "Choose") == ("Look around", "Choose")
    assert apart(LONG, f"Not so. {LONG}") == (short(LONG), short(f"Not so. {LONG}"))


def test_a_difference_further_on_is_shown_with_some_words_before_it() -> None:
    assert apart(LONG, f"{LONG} And more.") == ("…all of them, by hand.", "…all of them, by hand. And more.")
    one, other = apart(LONG + " Old" + LONG, LONG + " New" + LONG)
    assert one.startswith("…all of them, by hand. Old")
    assert other.startswith("…all of them, by hand. New")
    assert one.endswith("sources and…")


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("a b", "a\nb", ("a b", "a↵b")),
        ("a b", "a  b", ("a b", "a  b")),
        ("a\tb", "a\n\nb", ("a b", "a↵↵b")),
    ],
)
def test_where_only_blanks_differ_they_are_shown(one: str, other: str, told: tuple[str, str]) -> None:
    assert apart(one, other) == told


@given(_WORDS, _WORDS, _WORDS)
def test_of_any_two_texts_one_sees_the_difference(lead: list[str], one: list[str], other: list[str]) -> None:
    texts = tuple("".join([*lead, *words, "."]) for words in (one, other))
    shown = apart(*texts)
    assert all(len(text) <= MOST and len(text.splitlines()) == 1 for text in shown)
    words = [" ".join(text.split()) for text in texts]
    assert (shown[0] != shown[1]) or words[0] == words[1]
