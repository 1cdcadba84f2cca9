"""What is literal in a text stays so, wherever it goes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.ui.canvas.capture.literals import Literals, shifted

TEXT = "Pay # the bank"


def kept(at: int, removed: int, added: str) -> list[str]:
    literals = Literals()
    literals.keep((4, 9))
    literals.edited(at, removed, added)
    text = TEXT[:at] + added + TEXT[at + removed :]
    return [text[start:end] for start, end in literals.spans]


def kept_unchanged(at: int, removed: int, added: str) -> list[str]:
    literals = Literals()
    literals.keep_unchanged((4, 9))
    literals.edited(at, removed, added)
    text = TEXT[:at] + added + TEXT[at + removed :]
    return [text[start:end] for start, end in literals.spans]


@pytest.mark.parametrize(
    ("at", "removed", "added", "now"),
    [
        (0, 0, "Now ", ["# the"]),
        (4, 0, "> ", ["# the"]),
        (9, 0, "!", ["# the"]),
        (9, 0, " !", ["# the"]),
        (6, 0, "all ", ["# all the"]),
        (6, 3, "", ["# "]),
        (3, 2, "", [" the"]),
        (8, 4, "", ["# th"]),
        (2, 4, "x", ["the"]),
        (4, 5, "", []),
        (0, 14, "All new", []),
    ],
)
def test_what_was_pasted_is_followed(at: int, removed: int, added: str, now: list[str]) -> None:
    assert kept(at, removed, added) == now


@pytest.mark.parametrize(
    ("at", "removed", "added", "now"),
    [
        (0, 0, "Now ", ["# the"]),
        (4, 0, "> ", ["# the"]),
        (9, 0, " more", ["# the"]),
        (9, 1, "", ["# the"]),
        (9, 0, "m", []),
        (6, 0, "all ", []),
        (8, 1, "", []),
        (3, 2, "", []),
        (0, 14, "All new", []),
    ],
)
def test_a_sign_turned_back_is_text_until_it_is_changed(
    at: int, removed: int, added: str, now: list[str]
) -> None:
    assert kept_unchanged(at, removed, added) == now


def test_nothing_is_literal_any_more() -> None:
    literals = Literals()
    literals.keep((0, 3))
    literals.keep_unchanged((4, 5))
    assert literals.spans == ((0, 3), (4, 5))
    literals.clear()
    assert not literals.spans


def test_a_place_goes_along_with_the_text() -> None:
    assert shifted(5, 2, 0, 3) == 8
    assert shifted(5, 5, 0, 3) == 5
    assert shifted(5, 2, 2, 0) == 3
    assert shifted(5, 3, 4, 1) == 3


@given(st.integers(0, 14), st.integers(0, 14), st.text(alphabet="ab >", max_size=3))
def test_spans_lie_within_the_text(at: int, removed: int, added: str) -> None:
    removed = min(removed, len(TEXT) - at)
    literals = Literals()
    literals.keep((4, 9))
    literals.keep_unchanged((10, 14))
    literals.edited(at, removed, added)
    assert all(0 <= start < end <= len(TEXT) + len(added) - removed for start, end in literals.spans)
