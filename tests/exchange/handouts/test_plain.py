"""User text as other programs can hold it."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.exchange.handouts.plain import in_line, legible


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c\x85d\x0be\x0cf", "a\nb\nc\nd\ne\nf"),
        ("\x00a\x07\x1b\ufffe\uffffb", "ab"),
        ("😀 é\tx", "😀 é\tx"),
    ],
)
def test_what_cannot_be_held_is_left_out_and_breaks_are_line_feeds(text: str, kept: str) -> None:
    assert legible(text) == kept


def test_a_line_has_no_breaks_and_keeps_blanks_that_hold_words_together() -> None:
    assert in_line("  49\u00a0%\n\nof\tthe   way ") == "49\u00a0% of the way"


@given(text=st.text())
def test_what_is_left_is_sound_xml(text: str) -> None:
    for kept in (legible(text), in_line(text)):
        escaped = kept.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        assert (ElementTree.fromstring(f"<t>{escaped}</t>").text or "") == kept
        assert legible(kept) == kept
