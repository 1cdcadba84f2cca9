"""What is called .csv but is a file of another kind is no map of its lines."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from journeymapper.exchange.options import ExchangeError
from journeymapper.exchange.tables.csv_cells import csv_tables
from journeymapper.i18n.language import use_language


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("en")


@pytest.mark.parametrize(
    "text",
    [
        '{\n  "directed": true,\n  "nodes": []\n}',
        '[{"step": "Look around"}]',
        "{}",
        '<?xml version="1.0"?>\n<graphml></graphml>',
        '\n  <svg xmlns="http://www.w3.org/2000/svg">\n</svg>',
        "<!DOCTYPE html>\n<html></html>",
        "<mxfile>\n</mxfile>",
        "<!-- made by hand -->\n<a/>",
        "flowchart LR\n  a --> b",
        "graph TD;\n  a --> b",
        "---\ntitle: A map\n---\nflowchart TB\n  a --> b",
        "%PDF-1.4\nxref",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_of_another_kind_is_refused(text: str, encoding: str) -> None:
    with pytest.raises(ExchangeError, match=r"^line 1: expected a table of text, found “\S"):
        csv_tables(text.encode(encoding))


def test_what_was_found_is_told_in_one_short_line() -> None:
    with pytest.raises(ExchangeError) as told:
        csv_tables(b'{"a": "' + b"x" * 500 + b'"}\n')
    assert len(str(told.value)) < 100


@pytest.mark.parametrize(
    "text",
    [
        "Step\n<script>alert(1)</script>",
        "<b>Step</b>,Phase\nLook around,Search",
        "[1] Look around\n[2] Choose",
        "{name}\nLook around",
        "Graph of the year,Phase\nLook around,Search",
        "graph\nLook around",
        "- Look around\n- Choose",
        "---\nLook around\n---\nChoose",
        "> 5 days,Phase\nLook around,Search",
    ],
)
def test_a_table_that_begins_oddly_is_read(text: str) -> None:
    rows = csv_tables(text.encode())[0].rows
    assert len(rows) == text.count("\n") + 1
