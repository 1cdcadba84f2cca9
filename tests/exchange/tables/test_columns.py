"""Tables of others: what their columns mean, and the steps in them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.options import ExchangeError
from journeymapper.exchange.tables import table as tables
from journeymapper.exchange.tables.columns import SUPPLIER, Columns, best, field_of, fields, guess, heading
from journeymapper.exchange.tables.opening import read_tables, tables_of
from journeymapper.exchange.tables.steptable import read_table
from journeymapper.exchange.tables.table import Cell, Table
from journeymapper.i18n.language import use_language


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("en")


def table(text: str, name: str = "") -> Table:
    """Rows as lines, cells between bars; numbers as numbers."""
    return Table(name, tuple(tuple(map(_cell, line.split("|"))) for line in text.strip("\n").split("\n")))


def _cell(text: str) -> Cell:
    text = text.strip()
    return float(text) if text.replace(".", "").isdigit() else text or None


def leads(found: Incoming) -> list[str]:
    titles = {step.id: step.title for step in found.journey.steps}
    return [
        f"{titles[each.source]} {each.way} {titles[each.target]} {each.label}".strip()
        for each in found.journey.transitions
    ]


@pytest.mark.parametrize(
    ("text", "above", "meanings"),
    [
        ("Nr|Stap|Fase\n1|Zoekt|Begin\n2|Koopt|Eind", 1, "number title phase"),
        ("step no.|step name|stage|notes\n1|Seeks|Start|x y", 1, "number title phase description"),
        (
            "#|Activity|Channel|Emotion|Pain points|Opportunities\n1|a|b|1|c|d",
            1,
            "number title channels mood pains chances",
        ),
        ("Stap|Beschrijving|Opmerkingen\na|b|z", 1, "title description "),
        ("Customer journey||\n\nPhase|Step|\nStart|Seeks|", 3, "phase title "),
        ("Fase van de klantreis|Wat doet de klant?|Doorlooptijd (dagen)\na|b|3", 1, "phase title days"),
        ("Step|Bank|Agent\nSeeks|A|\nBuys|D indirect|x", 1, "title supplier supplier"),
        ("Step|Score\nSeeks|1\nBuys|1", 1, "title "),
        ("Step|Supplier: Bank\nSeeks|", 1, "title supplier"),
        ("Stap|Volgende|Terug naar\na|b|\nb||a", 1, "title next loop"),
        ("id|name\n1|Seeks\n2|Buys", 1, "number title"),
        ("1|Seeks a house\n2|Views a house\n3|Buys a house", 0, "number title"),
        ("Start|Seeks a house\nStart|Views a house\nEnd|Buys a house", 0, "phase title"),
        (
            "Seeks a house|first on the web, then with a realtor\nBuys a house|at the notary, with a bank",
            0,
            "title description",
        ),
        ("Seeks a house\nViews a house", 0, "title"),
        ("Stappen\nZoekt een huis\nKoopt een huis", 1, "title"),
        ("wat|Bank\nZoekt|x\nKoopt|x", 1, "title supplier"),
        ("a|b|c\nd|e|f", 0, "title  "),
    ],
)
def test_columns_are_guessed_by_headings_and_content(text: str, above: int, meanings: str) -> None:
    assert guess(table(text)) == Columns(above, tuple(meanings.split(" ")))


@given(
    st.lists(
        st.lists(st.none() | st.text(max_size=6) | st.integers(0, 99) | st.booleans(), max_size=4), max_size=6
    )
)
def test_any_table_has_one_column_of_titles_and_is_read_or_refused(rows: list[list[Cell]]) -> None:
    any_table = Table("", tuple(map(tuple, rows)))
    try:
        chosen = best([any_table])
    except ExchangeError:
        assert not any(rows)
        return
    columns = guess(chosen)
    assert columns.meanings.count("title") == 1
    known = [choice.key for choice in fields()]
    assert all(meaning in known for meaning in columns.meanings)
    for meaning in known[1:]:
        assert meaning == SUPPLIER or columns.meanings.count(meaning) <= 1
    try:
        found = read_table(chosen, columns)
    except ExchangeError as refused:
        assert "no step" in str(refused)  # noqa: PT017 - most tables are read
    else:
        assert found.journey.steps


def test_the_choices_have_names_in_the_language_in_use() -> None:
    english = {choice.key: choice.label for choice in fields()}
    use_language("nl")
    dutch = {choice.key: choice.label for choice in fields()}
    assert (english[""], dutch[""]) == ("leave out", "weglaten")
    assert (english["title"], dutch["title"]) == ("Step", "Stap")
    assert len(set(english.values())) == len(english)
    assert len(set(dutch.values())) == len(dutch)
    assert next(iter(english)) == ""
    assert all(field_of(key) is not None for key in english if key not in ("", SUPPLIER))


def test_a_heading_is_what_stands_above_a_column() -> None:
    some = table("Klantreis|||\nStap|Supplier: Bank||Agent\na|b|c|d")
    columns = guess(some)
    assert [heading(some, columns, at) for at in range(4)] == ["Stap", "Bank", "C", "Agent"]


def test_the_best_table_has_most_headings_that_are_known() -> None:
    notes = table("some notes\nand more\nand more", "Notes of Tuesday")
    steps = table("Step|Phase\nSeeks|Start", "Journey")
    assert best([notes, steps]) is steps
    with pytest.raises(ExchangeError, match="there is nothing in this table"):
        best([Table("a", ())])


def test_steps_without_arrows_follow_each_other() -> None:
    found = read_tables([table("Nr|Step\n1|a\n2a|b\n2b|c\n3|d")])
    assert leads(found) == ["a next b", "a next c", "b next d", "c next d"]
    assert found.holds is not None
    assert found.holds["transition"] == {"source", "target"}


def test_arrows_are_read_where_a_column_has_them() -> None:
    text = "Nr|Step|Next|Back to|Skip to\n1|a|2, 3||\n2|b|c [at last]|1 [no]|\n3|c||A; nowhere|4\n4|d|||"
    found = read_tables([table(text)])
    assert leads(found) == [
        "a next b",
        "a next c",
        "b next c at last",
        "b loop a no",
        "c loop a",
        "c skip d",
    ]
    assert found.left_out == ("A4: “nowhere” is no step of this table",)


def test_a_plain_list_says_all_that_a_pasted_one_may() -> None:
    text = "Steps\nSearch:\n1. Seeks a house\n2. Views houses\nChoice:\n3. Chooses (no choice: back to 1)"
    text += "\n4. Buys (go to 99)"
    found = read_tables([table(text)])
    assert [step.title for step in found.journey.steps][:3] == ["Seeks a house", "Views houses", "Chooses"]
    assert [phase.name for phase in found.journey.phases] == ["Search", "Choice"]
    assert "Chooses loop Seeks a house no choice" in leads(found)
    assert found.left_out == ("A7: “(go to 99)” is no step of this table",)
    assert (found.placed, found.keyed) == (False, False)


def test_a_cell_of_a_list_is_one_step_whatever_ends_its_lines() -> None:
    found = read_table(Table("", (("one\ntwo",), ("three",))), Columns(0, ("title",)))
    assert [step.title for step in found.journey.steps] == ["one two", "three"]


def test_the_user_says_what_a_column_means() -> None:
    some = table("x|y|z\nSeeks|Start|A\nBuys|End|D")
    found = read_table(some, Columns(1, ("title", "phase", SUPPLIER)))
    assert [phase.name for phase in found.journey.phases] == ["Start", "End"]
    assert [supplier.name for supplier in found.journey.suppliers] == ["z"]
    assert [step.touches[0].aida for step in found.journey.steps] == ["attention", "desire"]
    left = read_table(some, Columns(1, ("title", "", "")))
    assert (list(left.journey.phases), list(left.journey.suppliers)) == ([], [])


def test_two_columns_of_one_supplier_are_told_where_both_say_something() -> None:
    found = read_table(table("Step|Bank|bank\na|A|\nb|I|D"), Columns(1, ("title", SUPPLIER, SUPPLIER)))
    assert len(found.journey.suppliers) == 1
    assert found.left_out == ("C3: this supplier has two columns: the first one counts",)


def test_a_phase_over_several_rows_is_that_of_each() -> None:
    found = read_tables([table("Phase|Step|Days\nStart|a|1\n|b|2\nEnd|c|3\n|d|4")])
    names = {phase.id: phase.name for phase in found.journey.phases}
    assert [names[step.phase or ""] for step in found.journey.steps] == ["Start", "Start", "End", "End"]


def test_a_row_without_a_step_is_told() -> None:
    found = read_tables([table("Phase|Step|Days\nStart|a|1\n\n||20\nEnd||\n|b|2")])
    assert [step.title for step in found.journey.steps] == ["a", "b"]
    assert found.left_out == ("A4: this row names no step: it was left out",)


def test_titles_that_are_numbers_are_titles() -> None:
    found = read_table(table("2026\n2027"), Columns(0, ("title",)))
    assert [step.title for step in found.journey.steps] == ["2026", "2027"]


def test_without_a_step_there_is_nothing_to_read() -> None:
    for columns in (Columns(1, ("title", "days")), Columns(1, ("title", ""))):
        with pytest.raises(ExchangeError, match="there is no step in this table"):
            read_table(table("Step|Days\n|3"), columns)


def test_a_table_that_is_too_long_is_cut_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journeymapper.exchange.tables.taking.MOST_ROWS", 3)
    found = read_tables([table("Step|Days\na|1\nb|2", "Sheet")])
    assert found.left_out == ("Sheet: only the first 3 rows were read",)
    assert tables.MOST_ROWS > 3


def test_too_many_names_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journeymapper.exchange.tables.taking._MOST_ENTRIES", 2)
    with pytest.raises(ExchangeError, match="A4: more than 2 names are too many for a map"):
        read_tables([table("Phase|Step\np|a\nq|b\nr|c")])


def test_many_of_one_number_are_no_alternatives() -> None:
    rows = "\n".join(f"1a|s{at}" for at in range(200)) + "\n" + "\n".join(f"2a|t{at}" for at in range(200))
    found = read_tables([table(f"Nr|Step\n{rows}")])
    assert len(found.journey.transitions) == 399


def test_a_table_with_a_column_for_each_step_is_turned() -> None:
    text = "Klantreis;;;\nFase;Kiezen;;Kopen\nStap;Zoekt;Bekijkt;Tekent\nEmotie;+;blij;--"
    (turned,) = tables_of(text.encode(), ".csv")
    assert turned.turned
    found = read_tables([turned])
    names = {phase.id: phase.name for phase in found.journey.phases}
    assert [(step.title, names[step.phase or ""], step.mood) for step in found.journey.steps] == [
        ("Zoekt", "Kiezen", 1),
        ("Bekijkt", "Kiezen", None),
        ("Tekent", "Kopen", -2),
    ]
    assert leads(found) == ["Zoekt next Bekijkt", "Bekijkt next Tekent"]
    assert found.left_out == ("C4: “blij” is not understood here",)


@pytest.mark.parametrize(
    "text", ["Step;Phase;x\nDescription;a;b", "Step;Phase\na;b", "a;b;c\nd;e;f", "Seeks\nChannel\nPhase", ""]
)
def test_a_table_with_a_row_for_each_step_stays_as_it_is(text: str) -> None:
    assert not any(found.turned for found in tables_of(text.encode(), ".csv"))
