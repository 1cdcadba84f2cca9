"""Escaping for Markdown: read by its rules, a text is what it was."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.exchange.handouts.plain import in_line
from journeymapper.exchange.handouts.report.escaping import blocks, cell, fenced, inline
from tests.exchange.handouts.maps import TROUBLE

MARKS = re.compile(r"(?<!\\)(?:\\\\)*[`*_\[\]|~$<>]")
"""What would begin markup: a mark that no backslash stands before."""


def read(text: str) -> str:
    """A line of Markdown without markup, as CommonMark reads it: backslashes and entities undone."""
    return unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text))


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain words, (brackets): fine!", "plain words, (brackets): fine!"),
        ("a*b_c`d", r"a\*b\_c\`d"),
        ("[x](y) | z", r"\[x\](y) \| z"),
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
        ("# head", r"\# head"),
        ("- item", r"\- item"),
        ("12. item", r"12\. item"),
        ("12) item", r"12\) item"),
        ("12 items", "12 items"),
        ("=1+1", r"\=1+1"),
        ("--- rule", r"\--- rule"),
        ("https://x.example www.y.example a@b.example", r"https\://x.example www\.y.example a\@b.example"),
        ("", ""),
    ],
)
def test_what_would_be_markup_is_escaped_and_nothing_else(text: str, escaped: str) -> None:
    assert inline(text) == escaped


@pytest.mark.parametrize("text", TROUBLE)
def test_trouble_is_read_as_it_was(text: str) -> None:
    assert read(inline(text)) == in_line(text)
    assert not MARKS.search(inline(text))


@given(text=st.text() | st.text(alphabet="`*_[]()#+-=.!|<>&~$\\@{}1a \n:/w", max_size=12))
def test_any_text_is_read_as_it_was(text: str) -> None:
    found = inline(text)
    assert "\n" not in found
    assert read(found) == in_line(text)
    assert not MARKS.search(found)
    assert not re.match(r"[#+=-]|\d+[.)]", found)


def test_lines_and_paragraphs_are_kept() -> None:
    assert blocks("one\ntwo\n\n\n# three\n") == "one\\\ntwo\n\n\\# three"
    assert blocks(" \n ") == ""


def test_a_cell_is_never_empty() -> None:
    assert cell("") == " "
    assert cell("a|b\nc") == r"a\|b c"


def test_a_fence_is_longer_than_any_run_of_backticks_within() -> None:
    assert fenced("a ```` b\n", "mermaid") == "`````mermaid\na ```` b\n`````"
    assert fenced("a", "mermaid").startswith("```mermaid\n")
