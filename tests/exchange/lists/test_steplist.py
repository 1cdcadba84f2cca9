"""Lists as people paste them: from mail, Word, spreadsheets and Markdown."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journeymapper.exchange.lists.listlines import clean
from journeymapper.exchange.lists.steplist import MOST, StepList, is_list, parse
from journeymapper.model.edits.steplist import Lead

MAIL = """\
Hi all,

Here is what we found about how people buy a house, see below:

> 1. Decides to move: rent or buy
> 2. Agrees at home on type, size,
>    and budget;
> 3. Orients on a listing site (skip to 5)
> 4) Compares features,
> 5. Chooses the house (no choice: back to 3)
> 6. Negotiates, in one of two ways:
>    a. with a realtor
>    b. with the seller
> 7. Moves in.

Kind regards,
Piet
"""
WORD = (
    "Oriënteren:\r\n\u2022\tHuren of kopen?\r\n\u2022\tRondkijken op\u00a0funda\r\n"
    "Kopen:\r\n\u2022\tBezichtigen\r\no\tZelf\r\no\tMet makelaar\r\n"
    "\u2022\tBod doen (terug naar rondkijken)\r\n"
)
SHEET = '1\tDecide\tfamily\r\n2\tLook around\tbank\r\n\r\n3\t"Say ""yes"""\t"two\nlines"\r\n'
COLUMN = "Decide\r\nLook around\r\n\r\nSay yes\r\n"
MARKDOWN = """\
# Journey
## Search
- [ ] Look **around**
- [x] Compare
## Buy
1. Offer
   * alone
   * together
2. Sign -> look around
---
"""


def shape(found: StepList) -> list[str]:
    return ["  " * row.level + row.title for row in found.rows]


def leads(found: StepList) -> dict[str, tuple[str, str]]:
    """Of each step that leads elsewhere: how, and to what."""
    return {row.title: (lead.way, found.rows[lead.target].title) for row in found.rows for lead in row.leads}


def test_a_list_in_a_quoted_mail() -> None:
    found = parse(MAIL)
    assert shape(found) == [
        "Decides to move: rent or buy",
        "Agrees at home on type, size, and budget",
        "Orients on a listing site",
        "Compares features",
        "Chooses the house",
        "Negotiates, in one of two ways",
        "  with a realtor",
        "  with the seller",
        "Moves in",
    ]
    assert leads(found) == {
        "Orients on a listing site": ("skip", "Chooses the house"),
        "Chooses the house": ("loop", "Orients on a listing site"),
    }
    assert found.rows[4].leads[0].label == "no choice"
    assert [(each.why, each.words) for each in found.told][2:] == [
        ("no-step", "Kind regards,"),
        ("no-step", "Piet"),
    ]
    assert found.lines[0] == 5


def test_a_greeting_above_and_below_is_no_part_of_the_list() -> None:
    found = parse("Hoi, dit zijn de stappen:\n1. Zoekt\n2. Belt\n3. Haalt op (terug naar 2)\nGroet, Jan")
    assert [row.title for row in found.rows] == ["Zoekt", "Belt", "Haalt op"]
    assert [row.phase for row in found.rows] == [None] * 3
    assert [(told.why, told.words) for told in found.told] == [
        ("no-step", "Hoi, dit zijn de stappen:"),
        ("no-step", "Groet, Jan"),
    ]


def test_the_rest_of_a_long_last_line_belongs_to_it() -> None:
    long = "Kiest met het hele gezin welke huizen een bezoek waard zijn op"
    found = parse(f"1. Zoekt\n2. {long}\nFunda en elders")
    assert [row.title for row in found.rows] == ["Zoekt", f"{long} Funda en elders"]
    assert parse("1. Zoekt\n2. Belt met\nde bank").rows[1].title == "Belt met de bank"


def test_a_list_of_word() -> None:
    found = parse(WORD)
    assert shape(found) == [
        "Huren of kopen?",
        "Rondkijken op funda",
        "Bezichtigen",
        "  Zelf",
        "  Met makelaar",
        "Bod doen",
    ]
    assert [row.phase for row in found.rows] == ["Oriënteren"] * 2 + ["Kopen"] * 4
    assert leads(found) == {"Bod doen": ("loop", "Rondkijken op funda")}
    assert found.told == ()


def test_cells_of_a_spreadsheet() -> None:
    found = parse(SHEET)
    assert [(row.title, row.description) for row in found.rows] == [
        ("Decide", "family"),
        ("Look around", "bank"),
        ('Say "yes"', "two lines"),
    ]
    assert shape(parse(COLUMN)) == ["Decide", "Look around", "Say yes"]


def test_markdown() -> None:
    found = parse(MARKDOWN)
    assert shape(found) == ["Look around", "Compare", "Offer", "  alone", "  together", "Sign"]
    assert [row.phase for row in found.rows] == ["Search"] * 2 + ["Buy"] * 4
    assert leads(found) == {"Sign": ("loop", "Look around")}
    assert [(each.why, each.line, each.words) for each in found.told] == [("no-step", 1, "Journey")]
    assert shape(parse("| Step | Who |\n|---|:-:|\n| Look | Bank |")) == ["Step", "Look"]


@pytest.mark.parametrize(
    "marker", ["{n}. ", "{n}) ", "({n}) ", "{n}.\t", "Stap {n}: ", "step {n} - ", "{n}\t", "[] "]
)
def test_numbers_of_all_kinds(marker: str) -> None:
    text = "\n".join(marker.replace("[]", "- [ ]").format(n=n) + f"does {n}" for n in (1, 2, 3))
    assert shape(parse(text)) == ["does 1", "does 2", "does 3"]


@pytest.mark.parametrize("bullet", "-\u2013\u2014*+\u2022\u25e6\u25aa\u27a2\u2713\u2610\u00b7\uf0b7")
def test_bullets_of_all_kinds(bullet: str) -> None:
    assert shape(parse(f"{bullet} one\n{bullet}\ttwo\n  {bullet} three")) == ["one", "two", "  three"]


@pytest.mark.parametrize(
    "text",
    ["3 houses are left", "1.5 years later", "10:30 meets", "to-do", "-5 degrees", "A good day", "*bold*"],
)
def test_what_is_no_marker_stays(text: str) -> None:
    assert parse(f"{text}\nnext").rows[0].title == text


@pytest.mark.parametrize(
    ("said", "way"),
    [
        ("(back to 2)", "loop"),
        ("(go back to step 2)", "loop"),
        ("[return to #2]", "loop"),
        ("(terug naar stap 2)", "loop"),
        ("(ga terug naar 2)", "loop"),
        ("(terug naar twee doen)", "loop"),
        ("(back to “do two”)", "loop"),
        ("(ga naar 2)", "loop"),
        ("-> 2", "loop"),
        ("\u21ba 2", "loop"),
        ("\u2192 stap 2", "loop"),
        (", back to 2", "loop"),
        ("- terug naar stap 2.", "loop"),
        ("(skip to 6)", "skip"),
        ("(sla over naar 6)", "skip"),
        ("(ga naar 6)", "skip"),
        ("(verder met stap 6)", "skip"),
        ("(naar 6)", "skip"),
        ("=> 6", "skip"),
    ],
)
def test_words_that_lead_elsewhere(said: str, way: str) -> None:
    text = f"1. one\n2. do two / twee doen\n3. three\n4. four {said}\n5. five\n6. six"
    found = parse(text)
    target = 1 if way == "loop" else 5
    assert found.rows[3].title == "four"
    assert found.rows[3].leads == (Lead(way, target),)  # type: ignore[arg-type]
    assert found.told == ()


def test_a_line_of_its_own_belongs_to_the_step_above() -> None:
    found = parse("1. one\n2. two\n3. (back to 1)\n4. four")
    assert shape(found) == ["one", "two", "four"]
    assert leads(found) == {"two": ("loop", "one")}


@pytest.mark.parametrize("said", ["(back to 99)", "(terug naar de maan)", "-> nowhere at all"])
def test_what_leads_nowhere_stays_and_is_told(said: str) -> None:
    found = parse(f"1. one\n2. two {said}")
    assert found.rows[1].title == f"two {said}"
    assert [(each.why, each.line, each.words) for each in found.told] == [("leads-nowhere", 2, said)]


@pytest.mark.parametrize(
    "text", ["listens (to the radio)", "kijkt (naar tv)", "reads (twice)", "asks (who?)"]
)
def test_other_words_between_brackets_are_words(text: str) -> None:
    found = parse(f"1. one\n2. {text}")
    assert (found.rows[1].title, found.rows[1].leads, found.told) == (text, (), ())


def test_numbers_that_begin_anew_mean_the_nearest() -> None:
    found = parse("A:\n1. one\n2. two\nB:\n1. uno\n2. due (back to 1)")
    assert leads(found) == {"due": ("loop", "uno")}


def test_alternatives_are_called_by_number_and_letter() -> None:
    found = parse("1. one\n  a. left\n  b. right\n2. two (back to 1b)")
    assert leads(found) == {"two": ("loop", "right")}


@pytest.mark.parametrize(
    ("text", "several"), [("", False), ("one", False), ("\n\n", False), ("one\ntwo", True)]
)
def test_a_list_has_several_steps(text: str, several: bool) -> None:
    assert is_list(text) is several


def test_a_list_without_end_is_cut_and_told() -> None:
    found = parse("\n".join(f"step {n} of many" for n in range(MOST + 3)))
    assert len(found.rows) == MOST
    assert [each.why for each in found.told] == ["too-many"] * 3


PIECES = st.sampled_from(
    [line for text in (MAIL, WORD, SHEET, MARKDOWN) for line in text.splitlines()]
    + ["", "\t", '"', "(back to", "->", ":", "#"]
)
TEXTS = st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=12).map("\n".join))


def words(text: str) -> set[str]:
    """Words of three letters or more that are no Roman number and no 'step 3:'."""
    found = re.findall(r"[^\W\d_]{3,}", clean(text).casefold())
    return {word for word in found if not set(word) <= set("ivx") and word not in ("step", "stap")}


@given(TEXTS)
@example('"\n"')
@example("# \n:")
def test_no_word_is_lost_without_being_told(text: str) -> None:
    found = parse(text)
    told = {word for each in found.told for word in words(each.words)}
    for row in found.rows:
        told |= words(row.title) | words(row.description) | words(row.phase or "")
    if not any(row.leads for row in found.rows):  # the words that became arrows are seen as such
        assert words(text) <= told


@given(TEXTS)
def test_any_text_gives_steps_that_can_be_drawn(text: str) -> None:
    found = parse(text)
    assert len(found.rows) == len(found.lines)
    assert list(found.lines) == sorted(found.lines)
    for row in found.rows:
        assert row.title.strip()
        assert "\n" not in row.title
        assert row.phase is None or row.phase.strip()
        assert all(0 <= lead.target < len(found.rows) for lead in row.leads)
