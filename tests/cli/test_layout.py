"""Text in a terminal: nothing is wider than 79 columns, and tables stand straight."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.cli.layout import bullets, heading, is_too_wide, json_text, table, width_of, wrapped


def test_paragraphs_and_lists() -> None:
    assert wrapped("a b", "  ") == ["  a b"]
    lines = bullets(["word " * 30, "short"])
    assert lines[0].startswith("  - word")
    assert lines[1].startswith("    word")
    assert lines[-1] == "  - short"
    assert max(map(len, lines)) <= 79
    assert heading("Title", "=") == ["Title", "====="]
    assert heading("Title") == ["Title"]
    assert heading("", "=") == [""]


def test_a_figure_and_its_sign_stay_together() -> None:
    (first, second) = wrapped("x" * 75 + " 41\u00a0% of the way")
    assert first == "x" * 75
    assert second == "41 % of the way"


def test_tables_stand_straight() -> None:
    assert table(["Supplier", "Way"], [["Bank", "5 %"], ["Notary", "41 %"]]) == [
        "  Supplier   Way",
        "  --------  ----",
        "  Bank       5 %",
        "  Notary    41 %",
    ]


def test_tables_stand_straight_whatever_the_letters() -> None:
    rows = [["银行", "5 %"], ["🏠🏡", "6 %"], ["e\u0301e\u0301", "7 %"], ["Bank", "41 %"]]
    assert table(["Who", "Way"], rows)[2:] == [
        "  银行       5 %",
        "  🏠🏡       6 %",
        "  e\u0301e\u0301         7 %",
        "  Bank      41 %",
    ]


@pytest.mark.parametrize(
    ("name", "shown"), [("银" * 60, "银" * 32 + "…"), ("a" + "银" * 60, "a" + "银" * 32 + "…")]
)
def test_names_of_wide_letters_are_cut_to_the_width(name: str, shown: str) -> None:
    row = table(["Who", "Way"], [[name, "1234567 %"]])[2]
    assert row.split() == [shown, "1234567", "%"]
    assert width_of(row) == 79


@given(st.lists(st.tuples(st.text("abc", max_size=200), st.text("12", max_size=9)), max_size=5))
def test_the_first_column_gives_way(rows: list[tuple[str, str]]) -> None:
    lines = table(["Supplier", "Way"], rows)
    assert max(map(len, lines)) <= 79
    assert len(lines) == len(rows) + 2


def test_a_table_of_many_columns_is_too_wide() -> None:
    assert not is_too_wide(["Supplier", "Way"], [["x" * 200, "5 %"]])
    assert is_too_wide(["Supplier", *["A group"] * 9], [["Bank", *["5 %"] * 9]])


def test_json_has_no_number_that_is_none() -> None:
    assert json.loads(json_text({"a": "é “b”"})) == {"a": "é “b”"}
    with pytest.raises(ValueError, match="not JSON compliant"):
        json_text({"a": float("nan")})
