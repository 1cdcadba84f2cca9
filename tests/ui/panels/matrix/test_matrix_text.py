"""Touches in words, and blocks of them as spreadsheets have them."""

import csv
import io
from collections.abc import Iterator
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.drawing.theme import THEMES
from journeymapper.i18n import touch_words
from journeymapper.i18n.language import use_language
from journeymapper.model.edits import lists
from journeymapper.model.edits.touches import put_touches, touch_of
from journeymapper.model.journey import Journey
from journeymapper.model.records import Aida, Contact, Starter, Touch
from journeymapper.ui.panels.matrix import block, headed, words
from journeymapper.ui.panels.matrix.lines import Column, Row, RowMaker, columns
from tests.model.edits.check import made
from tests.model.sketch import journey

LANGUAGES = ("en", "nl")


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    yield
    use_language("en")


touches = st.none() | st.builds(
    Touch,
    supplier=st.just("bank"),
    aida=st.sampled_from((None, *get_args(Aida))),
    contact=st.sampled_from(get_args(Contact)),
    started_by=st.sampled_from((None, *get_args(Starter))),
    value=st.text(max_size=12)
    | st.sampled_from(('say "yes"', "a\tb", "one\ntwo", ": :", " x ", "a: b", '"')),
)
blocks = st.integers(1, 4).flatmap(
    lambda wide: st.lists(st.lists(touches, min_size=wide, max_size=wide), min_size=1, max_size=4)
)


@given(blocks, st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES))
def test_what_is_copied_is_pasted_also_after_another_language(
    rows: list[list[Touch | None]], written: str, read: str
) -> None:
    use_language(written)
    text = block.block_text([[words.written(touch) for touch in row] for row in rows])
    use_language(read)
    assert [[touch_words.read(cell, "bank") for cell in row] for row in block.cells_of(text)] == rows


@pytest.mark.parametrize(
    ("touch", "text"),
    [
        (None, ""),
        (Touch("bank", "attention"), "A"),
        (Touch("bank", "action"), "A!"),
        (Touch("bank", "interest", "indirect"), "I indirect"),
        (Touch("bank", "desire", "none", "supplier"), "D in mind supplier"),
        (Touch("bank"), "direct"),
        (
            Touch("bank", "action", "direct", "customer", "explain the costs"),
            "A! customer: explain the costs",
        ),
    ],
)
def test_a_touch_is_written_briefly(touch: Touch | None, text: str) -> None:
    assert words.written(touch) == text
    assert touch_words.read(text, "bank") == touch


@pytest.mark.parametrize(
    ("text", "touch"),
    [
        ("a", Touch("bank", "attention")),
        (" i ", Touch("bank", "interest")),
        ("C", Touch("bank", "action")),
        ("a!", Touch("bank", "action")),
        ("Verlangen, indirect", Touch("bank", "desire", "indirect")),
        ("aandacht (in gedachten)", Touch("bank", "attention", "none")),
        ("INTEREST no contact", Touch("bank", "interest", "none")),
        ("direct contact, started by the customer", Touch("bank", None, "direct", "customer")),
        ("actie / begonnen door leverancier", Touch("bank", "action", "direct", "supplier")),
        ("zonder contact", Touch("bank", None, "none")),
        (
            "A! indirect klant: rente uitleggen",
            Touch("bank", "action", "indirect", "customer", "rente uitleggen"),
        ),
        ("  ", None),
    ],
)
def test_plain_words_of_both_languages_are_read(text: str, touch: Touch | None) -> None:
    assert touch_words.read(text, "bank") == touch


@pytest.mark.parametrize(
    "text",
    ["x", "AA", "A I", "A A", "direct indirect", "customer supplier", "7", ":", "contact", "A?", ": note"],
)
def test_what_says_nothing_or_two_things_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        touch_words.read(text, "bank")


def test_a_cell_is_spoken_in_full() -> None:
    touch = Touch("bank", "action", "direct", "customer")
    assert words.spoken(touch) == "action, direct, started by customer"
    assert words.spoken(Touch("bank", None, "none", value="a\nb")) == "no state, in mind, value: a b"
    assert words.spoken(None) == "nothing"
    use_language("nl")
    assert words.spoken(touch) == "actie, direct, begonnen door klant"


def test_blocks_of_other_spreadsheets_are_read() -> None:
    assert block.cells_of("A\tI\nD\n") == [["A", "I"], ["D", ""]]
    assert block.cells_of("A\r\nI\r\n") == [["A"], ["I"]]
    assert block.cells_of('"one\ntwo"\tA') == [["one\ntwo", "A"]]
    assert block.cells_of("A\n\nI") == [["A"], [""], ["I"]]
    assert block.cells_of("\n") == [[""]]


def test_a_block_is_text_that_a_spreadsheet_takes() -> None:
    text = block.block_text([["A!: a\tb", ""], ["D", ""]])
    assert list(csv.reader(io.StringIO(text), "excel-tab")) == [["A!: a\tb", ""], ["D", ""]]


@pytest.mark.parametrize(("text", "told"), [("", "There is nothing to paste."), ("x" * 200_000, "no table")])
def test_what_is_no_block_is_told(text: str, told: str) -> None:
    with pytest.raises(block.NotPastedError, match=told):
        block.cells_of(text)


@pytest.fixture
def of() -> Journey:
    return journey()


def paste(of: Journey, text: str) -> Journey:
    steps = [step.id for step in of.steps]
    return made(of, block.paste(of, block.cells_of(text), steps, ["agent", "bank"]))


def test_a_block_replaces_what_it_lies_on(of: Journey) -> None:
    done = paste(of, "\t\n\tI\nA! indirect\t")
    assert touch_of(done.step("b"), "agent") is None
    assert touch_of(done.step("b"), "bank") == Touch("bank", "interest")
    assert done.step("b2").touches == (Touch("agent", "action", "indirect"),)
    assert done.step("c").touches == (Touch("bank", "interest", "none"),)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A\tI\nD\tfoo", r"“foo” \(row 2, column 2\) is no mark such as A, I, D or A!; nothing was pasted\."),
        ("A\tI\tD", r"A block of 1 × 3 cells does not fit into \d+ × 2 from here; nothing was pasted\."),
        ("A" + "\n" * 99 + "A", r"A block of 100 × 1 cells does not fit"),
        ("y" * 60 + "\n", r"“y{29}…” \(row 1, column 1\)"),
        ("one\u2028two", r"“one two”"),
    ],
)
def test_a_block_that_does_not_fit_is_told_in_one_sentence(of: Journey, text: str, told: str) -> None:
    with pytest.raises(block.NotPastedError, match=told):
        paste(of, text)


def test_a_block_has_room_up_to_the_last_step_and_no_further(of: Journey) -> None:
    steps = ["c", "d"]
    made(of, block.paste(of, [["D"], ["A"]], steps, ["bank"]))
    with pytest.raises(block.NotPastedError, match="3 × 1 cells does not fit into 2 × 1"):
        block.paste(of, [["A"]] * 3, steps, ["bank"])


def test_one_cell_fills_many(of: Journey) -> None:
    cells = [(step.id, "bank") for step in of.steps]
    done = made(of, block.fill(of, "D indirect", cells))
    assert {touch for step in done.steps for touch in step.touches if touch.supplier == "bank"} == {
        Touch("bank", "desire", "indirect")
    }
    with pytest.raises(block.NotPastedError, match="foo"):
        block.fill(of, "foo", cells)


def test_unknown_fields_of_a_touch_survive_a_paste(of: Journey) -> None:
    of.apply(put_touches(of, {("a", "bank"): Touch("bank", extra=(("mark", "1"),))}))
    done = made(of, block.fill(of, "A", [("a", "bank")]))
    assert touch_of(done.step("a"), "bank") == Touch("bank", "attention", extra=(("mark", "1"),))


def headings(of: Journey) -> tuple[list[Row], list[Column]]:
    return RowMaker(of, THEMES["light"]).all(), columns(of, THEMES["light"])


def test_a_table_with_headings_finds_its_places_in_any_order(of: Journey) -> None:
    rows, suppliers = headings(of)
    cells = [["A", "I"], ["", ""], ["", ""], ["", "D"], ["", ""]]
    table = headed.with_headings(cells, rows, suppliers)
    assert table[0] == ["", "Bank", "Agent"]
    assert [line[0] for line in table[1:]] == ["1 Orient", "2a View", "2b Ask", "3 Choose", "4 Sign"]
    turned = [[line[0], line[2], line[1]] for line in (table[0], *reversed(table[1:]))]
    assert headed.has_headings(turned, suppliers)
    assert headed.places(turned, rows, suppliers) == (["d", "c", "b2", "b", "a"], ["agent", "bank"])


def test_steps_are_found_by_title_whatever_their_number(of: Journey) -> None:
    rows, suppliers = headings(of)
    table = [["", " bank "], ["17 CHOOSE", "A"], ["sign", "D"]]
    assert headed.places(table, rows, suppliers) == (["c", "d"], ["bank"])


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ([["", "Bank", "Total"], ["1 Orient", "A", "1"]], "“Total” is not one supplier of this map"),
        ([["", "Bank"], ["9 Elsewhere", "A"]], "“9 Elsewhere” is not one step of this map"),
        ([["", "Bank"], ["Again view", "A"]], "“Again view” is not one step of this map"),
        ([["", "Bank", "Bank"], ["1 Orient", "A", "A"]], "“Bank” is not one supplier"),
        ([["", "Bank"], ["1 Orient", "A"], ["Orient", "D"]], "“Orient” is not one step"),
        ([["", "Bank"], ["", "A"]], "“” is not one step"),
    ],
)
def test_headings_of_another_map_are_told(of: Journey, table: list[list[str]], told: str) -> None:
    rows, suppliers = headings(of)
    assert headed.has_headings(table, suppliers)
    with pytest.raises(block.NotPastedError, match=told):
        headed.places(table, rows, suppliers)


@pytest.mark.parametrize("table", [[["A", "I"], ["D", ""]], [["", "Bank"]], [["Bank", "A"], ["x", "D"]]])
def test_a_plain_block_has_no_headings(of: Journey, table: list[list[str]]) -> None:
    assert not headed.has_headings(table, headings(of)[1])


def test_a_supplier_that_is_called_as_a_mark_makes_no_heading(of: Journey) -> None:
    of.apply(lists.edit_entry(of, "supplier", "bank", name="Direct"))
    assert not headed.has_headings([["A", "direct"], ["D", "I"]], headings(of)[1])
