"""Cells that are copied to a spreadsheet: never a formula there, and the same when they come back."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.ui.panels.matrix.block import block_text, cells_of

HEADS = ("=", "+", "-", "@", "\t", "\r", "\n", "'=", "''@", "'")


@pytest.mark.parametrize("head", HEADS)
def test_no_cell_begins_as_a_formula_and_all_read_back_the_same(head: str) -> None:
    cells = [[f'{head}HYPERLINK("https://evil.example")', "A"], ["", head]]
    text = block_text(cells)
    for row in csv.reader(io.StringIO(text, newline=""), delimiter="\t"):
        assert [cell for cell in row if cell[:1] in set("=+-@\t\r\n")] == []
    assert cells_of(text) == cells


def test_other_cells_stay_as_they_are() -> None:
    assert block_text([["A! 2-3", "it's", "'quoted'"]]) == "A! 2-3\tit's\t'quoted'\n"


@given(st.lists(st.text("=+-@'\t\r\nA\"", max_size=4), min_size=2, max_size=2))
def test_any_two_cells_read_back_the_same(row: list[str]) -> None:
    assert cells_of(block_text([row])) == [row]
