"""What of a table is not read is told: columns, also those that are there twice, and sheets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from journeymapper.exchange.options import ExchangeError, Options
from journeymapper.exchange.tables.csv_out import write_csv
from journeymapper.exchange.tables.opening import is_ours, read_csv, read_tables
from journeymapper.exchange.tables.table import Table
from journeymapper.i18n.language import use_language
from journeymapper.model.journey import Journey
from journeymapper.storage.codec import encode
from tests.exchange.tables.test_editing import written
from tests.model.sketch import journey as sketch


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("en")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Step,Step,Phase,Phase\nLook,Try,Search,Again\nBuy,,Done,\n",
            ("B1: the column “Step” was left out", "D1: the column “Phase” was left out"),
        ),
        ("Step,Costs\nLook,9\nBuy,10\n", ("B1: the column “Costs” was left out",)),
        ("Step,Phase,\nLook,Search,hm\nBuy,Search,\n", ("C1: this column has no heading: it was left out",)),
        ("Step,Phase,Costs\nLook,Search,\nBuy,Search,\n", ()),
    ],
)
def test_columns_of_others_that_are_not_read_are_told(text: str, told: tuple[str, ...]) -> None:
    found = read_csv(text.encode())
    assert [step.title for step in found.journey.steps] == ["Look", "Buy"]
    assert found.left_out == told


def test_sheets_of_others_that_are_not_read_are_told() -> None:
    steps = Table("Our steps", (("Step", "Phase"), ("Look", "Search"), ("Buy", "Done")))
    tables = [steps, Table("Scrap", ((), ("milk",))), Table("Empty", ((None, ""),))]
    assert read_tables(tables).left_out == ("the sheet “Scrap” was left out",)


@pytest.mark.parametrize("name", ["Steps", "Arrows", "Phases", "Suppliers", "Segments", "Notes", "Actions"])
def test_a_sheet_of_ours_that_was_renamed_is_read_as_before(name: str) -> None:
    tables = [Table("Ons blad", each.rows) if each.name == name else each for each in written()]
    assert is_ours(tables)
    found = read_tables(tables)
    assert encode(found.journey) == encode(read_tables(written()).journey)
    assert found.left_out == ()


def test_all_our_sheets_of_records_may_be_renamed_but_two() -> None:
    kept = {"About this file", "Supplier table"}
    tables = [each if each.name in kept else Table(f"Ons {each.name}", each.rows) for each in written()]
    assert encode(read_tables(tables).journey) == encode(read_tables(written()).journey)


def test_a_sheet_that_was_added_to_ours_is_told_and_is_no_sheet_of_steps() -> None:
    more = Table("Wishes", (("Step", "Note", "id"), ("Look", "hm", "1")))
    found = read_tables([more, *written()])
    assert found.left_out == ("the sheet “Wishes” was left out",)
    assert [step.id for step in found.journey.steps] == [step.id for step in sketch().steps]


def test_a_table_of_ours_without_a_step_is_an_empty_map() -> None:
    found = read_csv(write_csv(Journey(), Options()))
    assert encode(found.journey) == encode(Journey())


def test_a_table_whose_headings_leave_no_room_for_titles_is_refused() -> None:
    with pytest.raises(ExchangeError, match="no column has the titles of steps"):
        read_csv(b"Phase,Days\nSearch,2\nBuy,3\n")
    assert [step.title for step in read_csv(b"What,Days\nLook,2\nBuy,3\n").journey.steps] == ["Look", "Buy"]
