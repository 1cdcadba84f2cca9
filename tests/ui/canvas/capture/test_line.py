"""A typed line: which words are signs, and which are text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.ui.canvas.capture.line import Line, Sign, parse


def said(text: str) -> list[tuple[str, str, str | None]]:
    return [(sign.kind, sign.query, sign.aida) for sign in parse(text).signs]


@pytest.mark.parametrize(
    ("text", "title", "signs"),
    [
        ("Sign the deed", "Sign the deed", []),
        ("Sign the deed !", "Sign the deed", [("truth", "", None)]),
        ("Sign the deed ?", "Sign the deed", [("assumption", "", None)]),
        ("Sign the deed ! ?", "Sign the deed", [("truth", "", None), ("assumption", "", None)]),
        ("Sign the deed @not", "Sign the deed", [("supplier", "not", None)]),
        ("Sign the deed @not d", "Sign the deed", [("supplier", "not", "desire")]),
        ("Sign the deed @ selling realtor C", "Sign the deed", [("supplier", "selling realtor", "action")]),
        (
            "View @sell a @bank i",
            "View",
            [("supplier", "sell", "attention"), ("supplier", "bank", "interest")],
        ),
        ("No luck >woon", "No luck", [("loop", "woon", None)]),
        ("No luck > 6", "No luck", [("loop", "6", None)]),
        ("Cash >> deed", "Cash", [("skip", "deed", None)]),
        ("Cash >", "Cash", [("loop", "", None)]),
        ("Survey <11a << 4", "Survey", [("join", "11a", None), ("skip-in", "4", None)]),
        (
            "Cash #pur ! @bank d",
            "Cash",
            [("phase", "pur", None), ("truth", "", None), ("supplier", "bank", "desire")],
        ),
    ],
)
def test_signs_at_the_end_of_the_line(
    text: str, title: str, signs: list[tuple[str, str, str | None]]
) -> None:
    assert parse(text).title == title
    assert said(text) == signs


@pytest.mark.parametrize(
    "text",
    [
        "rent or buy?",
        "Wow! what a house",
        "rent ? or buy",
        "Contract ! more",
        "mail a@b.nl",
        "A>B",
        "cash>>deed",
        "Is it so ?!",
        "really !!",
        "an arrow >>> far",
        "an arrow <<< back",
        "@bank",
        "> 6",
        " !",
    ],
)
def test_what_is_no_word_of_its_own_at_the_end_is_text(text: str) -> None:
    assert parse(text) == Line(text.strip(), len(text.rstrip()), ())


def test_text_between_a_mark_and_a_later_sign_makes_the_mark_text() -> None:
    line = parse("Contract ! more @bank")
    assert line.title == "Contract ! more"
    assert [sign.kind for sign in line.signs] == ["supplier"]


def test_one_letter_alone_is_a_name_and_no_state() -> None:
    assert said("View @a") == [("supplier", "a", None)]
    assert said("View @a a") == [("supplier", "a", "attention")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (r"Sign the deed \!", "Sign the deed !"),
        (r"Costs \> income", "Costs > income"),
        (r"Costs \< income", "Costs < income"),
        (r"\@home", "@home"),
        (r"a\b", r"a\b"),
        (r"back \slash", r"back \slash"),
    ],
)
def test_a_backslash_makes_a_mark_text(text: str, title: str) -> None:
    assert parse(text) == Line(title, len(text), ())


def test_what_was_pasted_is_text() -> None:
    text = r"Pasted ! \? words"
    assert parse(text, [(0, len(text))]) == Line(text, len(text), ())
    assert parse("Pasted ! then typed @bank", [(0, 8)]).title == "Pasted ! then typed"
    assert parse("Pasted @bank !", [(0, 12)]).signs == (Sign("truth", "", None, 13, 14),)


@given(st.text(alphabet="<>@#!?\\ abid\n", max_size=24))
def test_signs_stand_in_order_behind_the_title_and_cover_the_rest(text: str) -> None:
    line = parse(text)
    places = [line.title_end] + [place for sign in line.signs for place in (sign.start, sign.end)]
    assert places == sorted(places)
    left = text[: line.title_end]
    for sign in line.signs:
        left += text[sign.start : sign.end]
    assert "".join(left.split()) == "".join(text.split())


@given(st.text(alphabet="<> @#!?abid", max_size=24))
def test_what_is_text_stays_text_when_it_was_there_before(text: str) -> None:
    line = parse(text, [(0, len(text))])
    assert line.signs == ()
    assert line.title == text.strip()


@given(st.text(alphabet="<> @#!?abid", max_size=24))
def test_a_title_says_the_same_when_it_is_read_again_as_old_text(text: str) -> None:
    title = parse(text).title
    assert parse(title, [(0, len(title))]).title == title
