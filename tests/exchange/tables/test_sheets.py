"""The workbook as people get it: headings that stay, lists to choose from, colours, print, and no formula."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from openpyxl import load_workbook

from journeymapper.drawing.theme import LIGHT
from journeymapper.exchange.options import Options
from journeymapper.exchange.tables.csv_out import write_csv
from journeymapper.exchange.tables.opening import read_xlsx
from journeymapper.exchange.tables.xlsx import HOLDS, write_xlsx
from journeymapper.i18n.language import speaking, use_language
from journeymapper.model.journey import Journey
from journeymapper.model.rank import ranks
from journeymapper.model.records import (
    Action,
    Evidence,
    Link,
    Note,
    Phase,
    Record,
    Segment,
    Step,
    Supplier,
    Touch,
    Transition,
)
from journeymapper.storage.codec import decode
from tests.exchange.tables.held import held
from tests.exchange.tables.test_round_trip import house
from tests.hostile.texts import SPITEFUL


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("en")


@cache
def data(language: str) -> bytes:
    with speaking(language):
        return write_xlsx(house(language), Options())


@cache
def book(language: str) -> Any:
    return load_workbook(io.BytesIO(data(language)))


def column(sheet: Any, heading: str) -> list[Any]:
    at = [cell.value for cell in sheet[1]].index(heading)
    return [row[at] for row in sheet.iter_rows(min_row=2)]


def test_the_sheets_are_named_in_the_language_in_use() -> None:
    assert book("en").sheetnames == [
        "About this file", "Steps", "Supplier table", "Arrows", "Phases", "Suppliers", "Segments", "Notes",
        "Actions", "Insights", "Lists",
    ]  # fmt: skip
    assert book("nl").sheetnames[:4] == ["Over dit bestand", "Stappen", "Leverancierstabel", "Pijlen"]
    assert book("en")["Lists"].sheet_state == "hidden"


def test_headings_stay_in_sight_and_can_be_filtered_by() -> None:
    sheet = book("en")["Steps"]
    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref.startswith("A1:")
    assert sheet["A1"].font.bold
    assert [each.value for each in sheet[1]][:3] == ["Number", "Step", "Phase"]
    assert [each.value for each in sheet[1]][-1] == "id"
    assert book("en")["Supplier table"].freeze_panes == "C2"


def test_numbers_are_those_of_the_map_and_numbers() -> None:
    numbers = [cell.value for cell in column(book("en")["Steps"], "Number")]
    assert numbers[:3] == [1, 2, 3]
    assert "11a" in numbers


def test_long_texts_wrap_in_columns_of_some_width() -> None:
    sheet = book("en")["Steps"]
    cell = next(cell for cell in column(sheet, "Description") if cell.value)
    assert cell.alignment.wrap_text
    assert 30 <= sheet.column_dimensions[cell.column_letter].width <= 60
    assert sheet.row_dimensions[cell.row].ht > 20


def test_a_column_is_as_wide_as_the_words_of_its_heading_but_no_wider_than_can_be() -> None:
    sheet = load_workbook(io.BytesIO(write_xlsx(Journey([Supplier("a", "x" * 500)]), Options())))[
        "Supplier table"
    ]
    assert sheet.column_dimensions["C"].width == 40
    assert sheet.column_dimensions["A"].width >= len("Number") + 3


def test_lists_are_offered_where_few_words_are_meant() -> None:
    offered: dict[str, set[str]] = {}
    for sheet in book("en").worksheets:
        for each in sheet.data_validations.dataValidation:
            head = sheet.cell(1, next(iter(each.sqref.ranges)).min_col).value
            offered.setdefault(sheet.title, set()).add(head)
            assert not each.showErrorMessage, "something else may be typed"
    assert offered["Steps"] == {"Phase", "Mood", "Moment of truth", "Evidence"}
    assert offered["Arrows"] == {"From", "To", "Kind", "Evidence"}
    assert offered["Actions"] == {"Step", "Done"}
    assert offered["Suppliers"] == {"Goal"}
    assert "Bank" in offered["Supplier table"]


def test_what_is_offered_is_what_is_meant() -> None:
    lists = book("en")["Lists"]
    words = [[cell.value for cell in col if cell.value is not None] for col in lists.iter_cols()]
    assert ["onward", "loop", "skip"] in words
    assert [-2, -1, 0, 1, 2] in words
    kind = next(each for each in book("en")["Arrows"].data_validations.dataValidation if "E2" in each.sqref)
    area = re.fullmatch(r"'Lists'!\$([A-Z])\$1:\$([A-Z])\$3", kind.formula1)
    assert area is not None
    assert [row[0].value for row in lists[f"{area[1]}1:{area[1]}3"]] == ["onward", "loop", "skip"]


def test_steps_have_the_colours_of_their_phases_and_suppliers_theirs() -> None:
    phases = column(book("en")["Steps"], "Phase")
    assert phases[0].font.color.rgb.endswith(LIGHT.phase_color(0)[1:])
    heads = {cell.value: cell for cell in book("en")["Supplier table"][1]}
    own = house("en").suppliers
    for at, supplier in enumerate(own):
        color = LIGHT.supplier_color(at, supplier.color)
        assert heads[supplier.name].fill.fgColor.rgb.endswith(color[1:])


def test_what_is_only_read_back_is_not_seen() -> None:
    for sheet in ("Phases", "Suppliers", "Segments"):
        cell = column(book("en")[sheet], "Called in this file")[0]
        assert book("en")[sheet].column_dimensions[cell.column_letter].hidden
        assert not book("en")[sheet].column_dimensions["A"].hidden


def test_it_prints_in_landscape_as_wide_as_a_sheet() -> None:
    for sheet in book("en").worksheets[:-1]:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.print_title_rows) == (1, "$1:$1")
    last = book("en")["Steps"].print_area.split("$")[-2]
    heads = {cell.column_letter: cell.value for cell in book("en")["Steps"][1]}
    assert heads[last] == "Speaker notes", "places and ids are not printed"


def test_the_supplier_table_says_state_contact_and_value() -> None:
    texts = [cell.value for cell in column(book("en")["Supplier table"], "Bank") if cell.value]
    assert any(text.startswith("attention, direct, started by customer:\n") for text in texts)


def test_insights_tell_figures_and_findings() -> None:
    sheet = book("en")["Insights"]
    topics = [cell.value for cell in column(sheet, "Topic")]
    assert set(topics) == {"First contact", "The way", "Working together"}
    met = dict(zip((cell.value for cell in column(sheet, "About")), column(sheet, "Way done"), strict=True))
    assert 0 < met["Bank"].value < 1
    assert met["Bank"].number_format == "0%"


def test_findings_are_told_with_how_bad_they_are() -> None:
    sheet = load_workbook(io.BytesIO(write_xlsx(Journey([Step("a", "A")]), Options())))["Insights"]
    told = [(row[0].value, row[1].value) for row in sheet.iter_rows(min_row=2) if row[0].value == "Finding"]
    assert ("Finding", "Warning") in told


def test_no_cell_becomes_a_formula_whatever_the_texts_are() -> None:
    written = write_xlsx(spiteful(), Options())
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        for part in archive.namelist():
            if part.startswith("xl/worksheets/sheet"):
                content = archive.read(part)
                assert b"<f>" not in content
                assert b"hyperlink" not in content
    found = read_xlsx(written)
    assert held(found.journey, HOLDS) == held(spiteful(), HOLDS)
    assert found.left_out == ()


def spiteful() -> Journey:
    """A map with every text that is known for trouble in the place of every text."""
    records: list[Record] = []
    for name, text in SPITEFUL.items():
        touch = Touch(name, "desire", "indirect", value=text)
        evidence = (Evidence("colleague", text),)
        records += [
            Phase(name, text),
            Supplier(name, text),
            Segment(name, text, text),
            Step(
                name, text, text, text, name, touches=(touch,), channels=(text, text), pains=(text,),
                links=(Link(text, text),), segment_days=((name, 2.5),), skipped_by=(name,), evidence=evidence,
            ),
            Transition(name, name, name, "loop", text, (name,), None, ((name, 0.5),), evidence=evidence),
            Note(name, text),
            Action(name, text, name, text),
        ]  # fmt: skip
    return Journey([replace(each, rank=rank) for each, rank in zip(records, ranks(), strict=False)])


def test_a_text_like_a_formula_stays_a_text_when_it_is_edited() -> None:
    titles = [f"{start}1+1" for start in ("=", "+", "-", "@", "\t", "\r", "'")]
    written = write_xlsx(Journey([Step(str(at), title) for at, title in enumerate(titles)]), Options())
    cells = column(load_workbook(io.BytesIO(written))["Steps"], "Step")
    assert {(cell.data_type, cell.quotePrefix) for cell in cells} == {("s", True)}
    assert [step.title for step in read_xlsx(written).journey.steps] == titles


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_text_like_a_formula_is_guarded_in_a_csv_file(start: str) -> None:
    text = write_csv(Journey([Step("a", f"{start}1+1")]), Options()).decode()
    assert f"'{start}1+1" in text


def test_a_title_with_signs_of_its_own_is_a_footer_too() -> None:
    journey = decode(json.dumps({
        "directed": True, "multigraph": True, "nodes": [], "edges": [],
        "graph": {"format": "journeymapper", "version": 1, "title": "Bed & breakfast &P"},
    }).encode())  # fmt: skip
    found: Any = load_workbook(io.BytesIO(write_xlsx(journey, Options())))
    assert found["Steps"].oddFooter.left.text == "Bed && breakfast &&P"


def test_a_long_text_is_cut_and_told() -> None:
    found = read_xlsx(write_xlsx(Journey([Step("a", "A", "é" * 40_000)]), Options()))
    assert found.journey.step("a").description == "é" * 32_766 + "…"
    assert len(found.left_out) == 1
