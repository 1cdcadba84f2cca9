"""Tables that LibreOffice Calc has written: how they were made tells `data/foreign/calc.md`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.tables import xlsx
from journeymapper.exchange.tables.columns import Columns, best, guess
from journeymapper.exchange.tables.opening import is_ours, read_csv, read_tables, read_xlsx, tables_of
from journeymapper.i18n.language import use_language
from journeymapper.model.journey import Journey
from journeymapper.storage.codec import decode
from tests.exchange.tables.held import held

_FILES = Path(__file__).parents[2] / "data" / "foreign"


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("en")


def bytes_of(name: str) -> bytes:
    return (_FILES / name).read_bytes()


@pytest.fixture
def before() -> Journey:
    return decode(bytes_of("calc.journey"))


def test_our_workbook_saved_by_calc_reads_back_the_same(before: Journey) -> None:
    found = read_xlsx(bytes_of("calc-saved.xlsx"))
    assert held(found.journey, xlsx.HOLDS) == held(before, xlsx.HOLDS)
    assert found.left_out == ()
    assert found.holds == xlsx.HOLDS


def test_our_workbook_edited_in_calc_tells_what_was_edited(before: Journey) -> None:
    found = read_xlsx(bytes_of("calc-edited.xlsx"))
    was = {each[:2]: each[2] for each in held(before, xlsx.HOLDS)}
    now = {each[:2]: each[2] for each in held(found.journey, xlsx.HOLDS)}
    assert was.keys() - now.keys() == {
        ("step", "s3"),
        ("transition", "t2"),
        ("transition", "t4"),
        ("transition", "t5"),
        ("action", "a2"),
    }
    added = {kind: values for (kind, ident), values in now.items() if (kind, ident) not in was}
    assert added.keys() == {"step", "transition", "phase"}
    assert (added["step"]["title"], added["step"]["days"], added["step"]["mood"]) == (
        "Asks friends",
        6.0,
        None,
    )
    assert (added["transition"]["label"], added["transition"]["share"]) == ("first", 0.5)
    assert added["phase"]["name"] == "Talk"
    assert {key: _changes(was[key], now[key]) for key in was.keys() & now.keys() if was[key] != now[key]} == {
        ("step", "s1"): {"touches"},
        ("step", "s2"): {"title"},
        ("supplier", "bank"): {"name"},
        ("phase", "p1"): {"name"},
    }
    assert found.journey.step("s1").phase == "p1"
    assert found.left_out == (
        "Steps!C4: “Talk” is in no list of phases: it was added",
        "Steps!F4: “sunny” is not understood here",
        "Supplier table!A4: “Compares” is no step of this table",
        "Arrows!A4: “3” is no step of this table",
        "Arrows!A6: “3” is no step of this table",
        "Arrows!A7: “3” is no step of this table",
    )


def _changes(was: dict[str, Any], now: dict[str, Any]) -> set[str]:
    return {name for name in was if was[name] != now[name]}


def test_a_new_row_has_a_place_of_its_own_below_the_row_before_it() -> None:
    steps = read_xlsx(bytes_of("calc-edited.xlsx")).journey.steps
    new = next(step for step in steps if step.title == "Asks friends")
    assert (new.x, new.y) == (240.0, 150.0)
    assert len({(step.x, step.y) for step in steps}) == len(steps)


def test_a_table_of_people_is_understood() -> None:
    tables = tables_of(bytes_of("calc-keuken.xlsx"), ".xlsx")
    assert [table.name for table in tables] == ["Klantreis keuken", "Kladblok"]
    assert not is_ours(tables)
    chosen = best(tables)
    assert chosen is tables[0]
    meanings = ("phase", "number", "title", "channels", "days", "moment_of_truth", "supplier", "supplier", "")
    assert guess(chosen) == Columns(5, meanings)
    found = read_tables(tables)
    steps = {step.title: step for step in found.journey.steps}
    assert list(steps) == [
        "Ideeën opdoen",
        "Showroom bezoeken",
        "Offerte met eigen geld",
        "Offerte met lening",
        "=Tekenen",
    ]
    assert steps["Ideeën opdoen"].channels == ("Pinterest", "winkel")
    assert [step.days for step in steps.values()] == [14.0, 3.5, 2.0, None, 1.0]
    assert [step.moment_of_truth for step in steps.values()] == [False, True, False, False, True]
    phases = {phase.id: phase.name for phase in found.journey.phases}
    assert [phases[step.phase or ""] for step in steps.values()] == ["Oriënteren"] * 2 + ["Kopen"] * 3
    assert [supplier.name for supplier in found.journey.suppliers] == ["Keukenzaak", "Bank"]
    assert steps["Offerte met lening"].touches[1].value == "lening op maat"
    assert found.left_out == (
        "Klantreis keuken!I5: the column “Kosten” was left out",
        "Klantreis keuken!E10: “een week” is not understood here",
        "the sheet “Kladblok” was left out",
    )
    assert (found.placed, found.keyed) == (False, False)


def test_its_steps_follow_each_other_with_alternatives() -> None:
    assert _leads(read_xlsx(bytes_of("calc-keuken.xlsx"))) == {
        ("Ideeën opdoen", "Showroom bezoeken", "next", ""),
        ("Showroom bezoeken", "Offerte met eigen geld", "next", ""),
        ("Showroom bezoeken", "Offerte met lening", "next", ""),
        ("Offerte met eigen geld", "=Tekenen", "next", ""),
        ("Offerte met lening", "=Tekenen", "next", ""),
    }


@pytest.mark.parametrize("name", ["calc-cp1252.csv", "calc-utf16.csv"])
def test_encodings_and_separators_are_recognised(name: str) -> None:
    found = read_csv(bytes_of(name))
    assert [(step.title, step.description) for step in found.journey.steps] == [
        ("Café bezoeken", "Één kop koffie “proeven”; € 3"),
        ("Bonen kopen", "Op twee regels:\nvers gebrand"),
        ("Thuis zetten", ""),
    ]
    assert _leads(found) == {
        ("Café bezoeken", "Bonen kopen", "next", ""),
        ("Bonen kopen", "Thuis zetten", "next", ""),
        ("Bonen kopen", "Café bezoeken", "loop", "niet lekker"),
        ("Thuis zetten", "Bonen kopen", "loop", ""),
    }
    assert found.left_out == ("A4: “Nergens” is no step of this table",)


def _leads(found: Incoming) -> set[tuple[str, str, str, str]]:
    titles = {step.id: step.title for step in found.journey.steps}
    return {
        (titles[each.source], titles[each.target], each.way, each.label) for each in found.journey.transitions
    }
