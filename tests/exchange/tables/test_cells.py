"""Cells of files of anyone's: what they say, how they are escaped, and what is recognised."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import Workbook

from journeymapper.exchange.options import ExchangeError
from journeymapper.exchange.tables import csv_cells, packing, xlsx_cells
from journeymapper.exchange.tables.csv_cells import csv_tables, guarded, unguarded
from journeymapper.exchange.tables.packing import packed, unpacked
from journeymapper.exchange.tables.table import (
    Cell,
    Table,
    WordError,
    address,
    date_of,
    flag_of,
    number_of,
    text_of,
    whole_of,
)
from journeymapper.exchange.tables.xlsx_cells import escaped, unescaped, xlsx_tables

_SIGNS = [packing.LINES, packing.WORDS, packing.ITEMS, packing.PARTS]
_TEXTS = st.text(' ab;,|\n"\t\r\u00a0', max_size=6) | st.text(max_size=6)


@given(st.lists(_TEXTS, max_size=4), st.sampled_from(_SIGNS))
def test_texts_in_one_cell_come_out_as_they_went_in(texts: list[str], signs: str) -> None:
    assert unpacked(packed(texts, signs), signs) == texts


@given(st.text(' ab;,|\n"', max_size=30), st.sampled_from(_SIGNS))
def test_any_cell_has_some_texts_and_they_stay(text: str, signs: str) -> None:
    found = unpacked(text, signs)
    assert unpacked(packed(found, signs), signs) == found


@pytest.mark.parametrize(
    ("text", "signs", "found"),
    [
        ("phone, office; web", packing.WORDS, ["phone", "office", "web"]),
        ("phone\n\n office ", packing.WORDS, ["phone", "office"]),
        ("a, b\nc; d", packing.LINES, ["a, b", "c; d"]),
        ('"a, b", c', packing.WORDS, ["a, b", "c"]),
        ('5" pipe, c', packing.WORDS, ['5" pipe', "c"]),
        ('"quote" unquote, c', packing.WORDS, ['"quote" unquote', "c"]),
        (" ; ", packing.ITEMS, []),
        ("", packing.WORDS, []),
    ],
)
def test_texts_as_people_write_them(text: str, signs: str, found: list[str]) -> None:
    assert unpacked(text, signs) == found


def test_many_quotes_take_no_time() -> None:
    assert len(unpacked('";' * 20_000, packing.ITEMS)) <= 20_000
    assert unpacked('"' * 20_001 + ";a", packing.ITEMS)[-1] == "a"


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (3, 3.0),
        (2.5, 2.5),
        ("2,5", 2.5),
        ("2.5 days", 2.5),
        ("3 dagen", 3.0),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234.567", 1234567.0),
        ("60 %", 0.6),
        ("\u22121", -1.0),
        ("1e3", 1000.0),
        ("", None),
        (None, None),
        ("  ", None),
    ],
)
def test_numbers(cell: Cell, number: float | None) -> None:
    assert number_of(cell) == number


@pytest.mark.parametrize("cell", ["three", "3 weeks", True, "1-2", "--", dt.date(2026, 1, 1), "1.2.3,4,5"])
def test_what_is_no_number(cell: Cell) -> None:
    with pytest.raises(WordError):
        number_of(cell)


def test_whole_numbers_keep_all_their_digits() -> None:
    assert whole_of("999999999999999999") == 999999999999999999
    assert whole_of(7.0) == 7
    with pytest.raises(WordError):
        whole_of("7.5")


@pytest.mark.parametrize(
    ("cell", "date"),
    [
        (dt.date(2026, 2, 28), "2026-02-28"),
        ("2026-02-28", "2026-02-28"),
        ("28-2-2026", "2026-02-28"),
        ("28/02/2026", "2026-02-28"),
        ("28.2.2026", "2026-02-28"),
        ("0001-01-01", "0001-01-01"),
        (None, None),
    ],
)
def test_dates(cell: Cell, date: str | None) -> None:
    assert date_of(cell) == date


@pytest.mark.parametrize("cell", ["2026-02-30", "30-2-2026", "Monday", 5, "2026", "2026-2-28 12:00"])
def test_what_is_no_date(cell: Cell) -> None:
    with pytest.raises(WordError):
        date_of(cell)


def test_yes_and_no() -> None:
    assert [flag_of(cell) for cell in (True, "ja", "YES", "x", "1", 1, "waar")] == [True] * 7
    assert [flag_of(cell) for cell in (False, "nee", None, "", "0", 0, "-")] == [False] * 7
    with pytest.raises(WordError):
        flag_of("maybe")


def test_cells_as_texts() -> None:
    cells: list[Cell] = [None, "a", 3, 3.0, 0.5, True, dt.date(2026, 1, 2)]
    assert [text_of(cell) for cell in cells] == ["", "a", "3", "3", "0.5", "yes", "2026-01-02"]


def test_addresses_are_those_of_spreadsheets() -> None:
    assert address(Table("Steps", ()), 4, 2) == "Steps!C5"
    assert address(Table("", ()), 0, 27) == "AB1"
    assert address(Table("", ()), 0, 702) == "AAA1"


@given(st.text(max_size=10) | st.text("_x0123DF\x00\r\ufffe", max_size=20))
@example("_x0000\x1f")
def test_what_xml_cannot_hold_is_escaped_and_comes_back(text: str) -> None:
    assert unescaped(escaped(text)) == text
    assert all(each.isprintable() or each in "\n\t" or ord(each) > 0x7E for each in escaped(text))


@given(st.text("_x0123DF89cC", max_size=24))
def test_no_escape_makes_half_a_character(text: str) -> None:
    unescaped(text).encode()
    assert unescaped("_xD83D__xDE00_") == "😀"
    assert unescaped("_xD83D_") == "\ufffd"


@given(st.text("'=+-@\t\ra", max_size=6))
def test_no_text_in_a_csv_file_is_a_formula_and_it_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in ("=", "+", "-", "@", "\t", "\r")


def test_a_quote_that_guards_nothing_stays() -> None:
    assert (guarded("'t huis"), unguarded("'t huis")) == ("'t huis", "'t huis")
    assert (guarded("-5 graden"), unguarded("'-5 graden")) == ("'-5 graden", "-5 graden")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_encodings_and_separators_are_recognised(encoding: str, separator: str) -> None:
    rows = [["Stap", "Fase", "Kosten"], ["Café zoeken", "één", "1,50"], ["Klaar; af", "twee", "2,50"]]
    quoted = [[f'"{cell}"' if separator in cell else cell for cell in row] for row in rows]
    text = "\r\n".join(separator.join(row) for row in quoted)
    assert csv_tables(text.encode(encoding)) == [Table("", tuple(map(tuple, rows)))]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("sep=|\na|b;c\n", (("a", "b;c"),)),
        ("one step\nanother, with a comma\n", (("one step",), ("another, with a comma",))),
        ('a;"b\nc"\n\n\n', (("a", "b\nc"),)),
        ('5" pipe;b\n6" pipe;c\n', (('5" pipe', "b"), ('6" pipe', "c"))),
        ("", ()),
        ("\n\n", ()),
    ],
)
def test_texts_as_tables(text: str, rows: tuple[tuple[str, ...], ...]) -> None:
    assert csv_tables(text.encode()) == [Table("", rows)]


@pytest.mark.parametrize("data", [b"\x00\x01\x02\xff" * 100, b"\xff\xfe\x00", b"\xff\xfe\x00\xd8"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(ExchangeError, match="this is no text: a table of text was expected"):
        csv_tables(data)


def test_a_large_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_cells, "MOST_BYTES", 10)
    with pytest.raises(ExchangeError, match="this table of text is too large"):
        csv_tables(b"a" * 11)


def test_a_long_text_is_read_and_others_keep_their_limit() -> None:
    usual = csv.field_size_limit()
    assert csv_tables(b"Step,Description\na," + b"b" * 200_000)[0].rows[1] == ("a", "b" * 200_000)
    assert csv.field_size_limit() == usual


def workbook(*rows: Sequence[object]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(list(row))  # type: ignore[union-attr]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_values_of_a_workbook_are_what_they_are() -> None:
    day = dt.datetime(2026, 3, 2)  # noqa: DTZ001
    data = workbook([1, 2.5, True, "a", None, day], [], [dt.time(9, 30), day.replace(hour=9)])
    rows = xlsx_tables(data)[0].rows
    assert rows == ((1, 2.5, True, "a", None, day.date()), (), ("09:30:00", "2026-03-02 09:00"))


def test_a_formula_of_others_is_what_it_came_to_last() -> None:
    assert xlsx_tables(workbook(["a", "=1+1"]))[0].rows == (("a",),)


def packed_again(data: bytes, **parts: bytes | None) -> bytes:
    """The workbook with other content for parts whose names end so; None leaves one out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            key = name.rsplit("/", 1)[-1].removesuffix(".xml")
            content = parts.get(key, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return out.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(ExchangeError) as refused:
        xlsx_tables(data)
    return str(refused.value)


@pytest.mark.parametrize("part", ["workbook", "sheet1", "styles", "[Content_Types]"])
@pytest.mark.parametrize("content", [b"", b"\x00", b"<worksheet>" * 1000])
def test_a_damaged_workbook_is_refused(part: str, content: bytes) -> None:
    damaged = packed_again(workbook(["a"]), **{part: content})
    assert refusal(damaged) == "this is no Excel workbook, or a damaged one"


@pytest.mark.parametrize("part", ["workbook", "[Content_Types]"])
def test_a_workbook_that_lacks_a_part_is_refused(part: str) -> None:
    lacking = packed_again(workbook(["a"]), **{part: None})
    assert refusal(lacking) == "this is no Excel workbook, or a damaged one"


def test_entities_in_a_workbook_are_refused() -> None:
    laughs = b'<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;">]><worksheet>&m;</worksheet>'
    assert "damaged" in refusal(packed_again(workbook(["a"]), sheet1=laughs))


def test_too_many_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = workbook(*[["a"]] * 50)
    assert len(xlsx_tables(data)[0].rows) == 50
    monkeypatch.setattr(xlsx_cells, "MOST_TAGS", 300)
    assert refusal(data) == "this workbook has too many cells to read"


def test_rows_and_columns_far_away_cost_nothing() -> None:
    far = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>'
        b'<row r="999999999999"><c r="A999999999999"><v>3</v></c></row></sheetData></worksheet>'
    )
    rows = xlsx_tables(packed_again(workbook(["a"]), sheet1=far))[0].rows
    assert [[cell for cell in row if cell is not None] for row in rows] == [[1]]


def test_an_area_that_takes_minutes_to_read_is_not_read() -> None:
    book = Workbook()
    book.active.append(["a"])  # type: ignore[union-attr]
    book.active.print_area = "A1:B2"  # type: ignore[union-attr]
    out = io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out) as archive:
        names = archive.read("xl/workbook.xml").replace(b"$A$1:$B$2", b"'" * 200_000)
    assert names.count(b"'") > 200_000
    assert xlsx_tables(packed_again(out.getvalue(), workbook=names))[0].rows == (("a",),)


def test_an_old_or_locked_workbook_is_told() -> None:
    assert refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)).endswith("save it as .xlsx")


def test_a_long_cell_is_cut() -> None:
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row>'
        b'<c t="inlineStr"><is><t>' + b"a" * 40_000 + b"</t></is></c></row></sheetData></worksheet>"
    )
    ((cell,),) = xlsx_tables(packed_again(workbook(["a"]), sheet1=sheet))[0].rows
    assert cell == "a" * 32_766 + "…"
