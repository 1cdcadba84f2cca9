"""What people do to a workbook or CSV file of ours before they import it again."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from functools import cache

import pytest
from openpyxl import Workbook

from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.options import ExchangeError, Options
from journeymapper.exchange.tables.csv_out import write_csv
from journeymapper.exchange.tables.opening import is_ours, read_csv, read_tables, read_xlsx
from journeymapper.exchange.tables.table import Cell, Table
from journeymapper.exchange.tables.xlsx import write_xlsx
from journeymapper.exchange.tables.xlsx_cells import xlsx_tables
from journeymapper.i18n.language import speaking, use_language
from journeymapper.model.records import Touch
from tests.model.sketch import journey as sketch


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("en")


class Book:
    """The sheets of a workbook of ours: the rows of each, to be changed."""

    def __init__(self, tables: Iterable[Table]) -> None:
        self.sheets = {table.name: [list(row) for row in table.rows] for table in tables}

    def column(self, sheet: str, heading: str) -> int:
        return self.sheets[sheet][0].index(heading)

    def put(self, sheet: str, heading: str, row: int, value: Cell) -> None:
        """Into the cell of a row, counted as spreadsheets do, below a heading."""
        cells = self.sheets[sheet][row - 1]
        column = self.column(sheet, heading)
        cells += [None] * (column + 1 - len(cells))
        cells[column] = value

    def drop(self, sheet: str, heading: str) -> None:
        column = self.column(sheet, heading)
        for row in self.sheets[sheet]:
            del row[column : column + 1]

    def tables(self) -> list[Table]:
        return [Table(name, tuple(map(tuple, rows))) for name, rows in self.sheets.items()]


@cache
def written() -> tuple[Table, ...]:
    """The sketch as a workbook."""
    with speaking("en"):
        return tuple(xlsx_tables(write_xlsx(sketch(), Options())))


def edited(edit: Callable[[Book], object]) -> Incoming:
    """The sketch as a workbook, edited, and read back."""
    book = Book(written())
    edit(book)
    return read_tables(book.tables())


def put(sheet: str, heading: str, row: int, value: Cell) -> Callable[[Book], None]:
    return lambda book: book.put(sheet, heading, row, value)


def test_a_cell_that_changes_changes_the_step() -> None:
    found = edited(put("Steps", "Channels", 2, "phone, web"))
    assert found.journey.step("a").channels == ("phone", "web")
    assert found.left_out == ()


def test_an_unknown_word_is_told_with_its_cell_and_the_rest_is_taken() -> None:
    found = edited(put("Steps", "Mood", 3, "ecstatic"))
    assert found.left_out == ("Steps!F3: “ecstatic” is not understood here",)
    assert found.journey.step("b").title == "View"


@pytest.mark.parametrize(
    ("sheet", "heading", "value"),
    [
        ("Steps", "Mood", 3),
        ("Steps", "Votes", -1),
        ("Steps", "Votes", 1.5),
        ("Steps", "Days", "soon"),
        ("Steps", "Days", -2),
        ("Steps", "Days", True),
        ("Steps", "Moment of truth", "perhaps"),
        ("Steps", "Days per segment", "New"),
        ("Steps", "x", 1e9),
        ("Arrows", "Kind", "sideways"),
        ("Arrows", "Share", 101),
        ("Arrows", "Share", "150%"),
        ("Arrows", "Share per segment", "New: lots"),
        ("Arrows", "Corners", "1 2 3"),
        ("Arrows", "Drawn by", "me"),
        ("Phases", "Color", "red"),
        ("Suppliers", "Short", "BANK"),
        ("Actions", "Due", "next week"),
        ("Actions", "Due", "31-2-2026"),
        ("Actions", "Done", "nearly"),
    ],
)
def test_what_a_field_cannot_hold_is_left_out_and_told(sheet: str, heading: str, value: Cell) -> None:
    found = edited(put(sheet, heading, 2, value))
    assert len(found.left_out) == 1
    assert found.left_out[0].startswith(f"{sheet}!")
    assert found.left_out[0].endswith("is not understood here")


def test_a_phase_that_is_renamed_in_its_list_stays_that_phase() -> None:
    found = edited(put("Phases", "Phase", 2, "Orientation"))
    assert found.journey.step("a").phase == "search"
    assert found.journey.phases[0].name == "Orientation"
    assert found.left_out == ()


def test_a_supplier_that_is_renamed_in_its_list_keeps_its_column() -> None:
    found = edited(put("Suppliers", "Supplier", 2, "Lender"))
    assert found.journey.step("b2").touches == sketch().step("b2").touches
    assert found.left_out == ()


def test_a_phase_of_no_list_is_made_and_told() -> None:
    found = edited(put("Steps", "Phase", 2, "Dreaming"))
    assert found.journey.phases[-1].name == "Dreaming"
    assert found.journey.step("a").phase == found.journey.phases[-1].id
    assert found.left_out == ("Steps!C2: “Dreaming” is in no list of phases: it was added",)


def test_a_segment_of_no_list_is_made_and_told() -> None:
    found = edited(put("Steps", "Skipped by", 2, "New; Nomads"))
    assert found.journey.step("a").skipped_by == ("new", found.journey.segments[-1].id)
    assert found.left_out[0].endswith("“Nomads” is in no list of segments: it was added")


def test_a_new_column_in_the_supplier_table_is_a_new_supplier() -> None:
    def edit(book: Book) -> None:
        rows = book.sheets["Supplier table"]
        cells: list[Cell] = ["Mover", "a indirect", True]
        for row, cell in zip(rows, cells, strict=False):
            row.insert(2, cell)
        for row in rows[3:]:
            row.insert(2, None)

    found = edited(edit)
    mover = found.journey.suppliers[-1]
    assert mover.name == "Mover"
    assert Touch(mover.id, "attention", "indirect") in found.journey.step("a").touches
    assert Touch(mover.id) in found.journey.step("b").touches
    assert found.left_out == ("Supplier table!C1: “Mover” is in no list of suppliers: it was added",)


@pytest.mark.parametrize(
    ("text", "touch", "told"),
    [
        ("D", Touch("bank", "desire"), 0),
        (
            "verlangen, indirect, begonnen door klant: x: y",
            Touch("bank", "desire", "indirect", "customer", "x: y"),
            0,
        ),
        ("desire, direkt", Touch("bank", "desire"), 1),
        ("a leaflet", Touch("bank", value="a leaflet"), 1),
        ("no", None, 0),
        (1, Touch("bank"), 0),
    ],
)
def test_cells_of_the_supplier_table(text: Cell, touch: Touch | None, told: int) -> None:
    found = edited(put("Supplier table", "Bank", 2, text))
    assert found.journey.step("a").touches == ((touch,) if touch else ())
    assert len(found.left_out) == told


def test_rows_and_columns_in_another_order_do_not_matter() -> None:
    def edit(book: Book) -> None:
        width = max(map(len, book.sheets["Steps"]))
        rows = [(row + [None] * (width - len(row)))[::-1] for row in book.sheets["Steps"]]
        book.sheets["Steps"] = [[], rows[0], [], *rows[:0:-1]]

    found = edited(edit)
    assert [step.id for step in found.journey.steps] == [step.id for step in sketch().steps][::-1]
    assert {each.id for each in found.journey.transitions} == {each.id for each in sketch().transitions}
    assert found.left_out == ()


def test_a_row_that_goes_takes_its_step_and_arrows() -> None:
    found = edited(lambda book: book.sheets["Steps"].pop(2))
    assert found.journey.get("step", "b") is None
    assert len(found.left_out) == 3
    assert "“2a” is no step of this table" in found.left_out[1]


def test_a_row_that_was_copied_is_a_new_step() -> None:
    def edit(book: Book) -> None:
        book.sheets["Steps"].append(book.sheets["Steps"][1])

    found = edited(edit)
    assert [step.title for step in found.journey.steps].count("Orient") == 2
    last = len(sketch().steps) + 2
    assert found.left_out == (
        f"Steps!A{last}: this id is there twice: the second one is taken as new",
        f"Steps!A{last}: this number is there twice: the first step has it",
    )


def test_steps_can_be_named_by_title_in_arrows() -> None:
    def edit(book: Book) -> None:
        book.sheets["Arrows"] += [[None, "View", None, "orient", "loop", "again"], ["2a View", None, "1."]]
        book.sheets["Arrows"] += [[None, None, 1]]

    found = edited(edit)
    new = [each for each in found.journey.transitions if each.source == "b" and each.target == "a"]
    assert sorted((each.way, each.label) for each in new) == [("loop", "again"), ("next", "")]
    assert found.left_out[-1].endswith("an arrow needs a step at both ends: it was left out")


def test_a_column_that_is_missing_is_not_held() -> None:
    def edit(book: Book) -> None:
        for name in ("Description", "Votes"):
            book.drop("Steps", name)

    found = edited(edit)
    assert found.holds is not None
    assert {"description", "votes"} & found.holds["step"] == set()
    assert "title" in found.holds["step"]


def test_a_sheet_that_is_missing_is_not_held() -> None:
    def edit(book: Book) -> None:
        for name in ("Notes", "Segments", "Supplier table", "About this file"):
            del book.sheets[name]

    found = edited(edit)
    assert found.holds is not None
    assert found.holds.keys() == {"phase", "supplier", "step", "transition", "action"}
    assert "touches" not in found.holds["step"]


def test_without_places_the_map_wants_to_be_laid_out() -> None:
    found = edited(lambda book: book.drop("Steps", "x"))
    assert not found.placed
    assert found.keyed


def test_columns_of_no_meaning_or_twice_are_told() -> None:
    def edit(book: Book) -> None:
        rows = book.sheets["Steps"]
        rows[0] += ["Budget", "Phase"]
        rows[1] += [None, "Buy"]

    found = edited(edit)
    assert found.journey.step("a").phase == "search"
    assert [each.split(": ", 1)[1] for each in found.left_out] == [
        "the column “Budget” was left out",
        "the column “Phase” was left out",
    ]


def test_a_sheet_without_headings_is_told() -> None:
    found = edited(lambda book: book.sheets["Notes"].pop(0))
    assert found.left_out == ("Notes: there are no headings, the sheet was left out",)


def test_much_that_is_wrong_is_told_in_fifty_sentences_and_a_number() -> None:
    def edit(book: Book) -> None:
        book.sheets["Arrows"] += [["99", None, "98"]] * 80

    found = edited(edit)
    assert len(found.left_out) == 51
    assert found.left_out[-1] == "and 110 more"


def test_what_a_map_says_of_itself_may_be_wrong_too() -> None:
    def edit(book: Book) -> None:
        rows = book.sheets["About this file"]
        rows[3:5] = [["Language of the texts", "!!"], ["Goal (step number)", 77]]

    found = edited(edit)
    assert found.left_out == (
        "About this file!B4: “!!” is not understood here",
        "About this file!B5: “77” is no step of this table",
    )
    assert (found.journey.sheet.language, found.journey.sheet.goal) == ("nl", None)


def test_a_text_that_was_cut_is_told() -> None:
    found = edited(put("Steps", "Description", 2, "a" * 32_766 + "…"))
    assert found.left_out == ("Steps!D2: this text is cut off: a cell holds no more letters",)


def test_without_a_sheet_of_steps_it_is_a_table_of_anyones() -> None:
    assert is_ours(written())
    assert not is_ours([table for table in written() if table.name != "Steps"])


def test_an_empty_workbook_has_nothing() -> None:
    out = io.BytesIO()
    Workbook().save(out)
    with pytest.raises(ExchangeError, match="there is nothing in this table"):
        read_xlsx(out.getvalue())


def csv_rows() -> list[list[str]]:
    return list(csv.reader(io.StringIO(write_csv(sketch(), Options()).decode("utf-8-sig"), newline="")))


def as_csv(rows: list[list[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(rows)
    return out.getvalue().encode("cp1252")


def test_a_csv_file_saved_with_another_separator_and_encoding_is_still_ours() -> None:
    found = read_csv(as_csv(csv_rows()))
    assert [step.id for step in found.journey.steps] == [step.id for step in sketch().steps]
    assert found.left_out == ()


def test_an_arrow_in_a_csv_file_that_leads_elsewhere_is_another() -> None:
    rows = csv_rows()
    at = rows[0].index("Next steps")
    assert rows[1][at] == "2a; 2b"
    rows[1][at] = "2a; 4 [at once]"
    found = read_csv(as_csv(rows)).journey
    kept = {each.id for each in sketch().out("a")} & {each.id for each in found.out("a")}
    assert len(kept) == 1
    assert sorted((each.target, each.label) for each in found.out("a")) == [("b", ""), ("d", "at once")]


def test_a_new_row_in_a_csv_file_is_a_new_step() -> None:
    rows = csv_rows()
    rows.append(["9", "Celebrates"])
    found = read_csv(as_csv(rows))
    assert found.journey.steps[-1].title == "Celebrates"
    assert found.left_out == ()
    assert found.placed
