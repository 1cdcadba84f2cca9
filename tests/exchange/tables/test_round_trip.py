"""What is written is read back: to the letter, in either language, with the ids it had."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings

from journeymapper.exchange.formats import FORMATS
from journeymapper.exchange.options import Options, StoppedError
from journeymapper.exchange.tables import csv_out, xlsx
from journeymapper.exchange.tables.csv_out import write_csv
from journeymapper.exchange.tables.naming import LISTS, Naming
from journeymapper.exchange.tables.opening import is_ours, read_csv, read_xlsx, tables_of
from journeymapper.exchange.tables.xlsx import write_xlsx
from journeymapper.i18n.language import LANGUAGES, use_language
from journeymapper.model.journey import Journey
from journeymapper.model.records import Step
from journeymapper.resources import resource_path
from journeymapper.storage.codec import decode
from tests.exchange.tables.held import held
from tests.strategies import journeys


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("en")


def house(language: str) -> Journey:
    return decode(resource_path("samples", f"house-buyer.{language}.journey").read_bytes())


@given(journeys())
@settings(max_examples=10)
def test_a_workbook_gives_back_all_that_it_holds(journey: Journey) -> None:
    found = read_xlsx(write_xlsx(journey, Options()))
    assert held(found.journey, xlsx.HOLDS) == held(journey, xlsx.HOLDS)
    assert found.left_out == ()
    assert found.holds == xlsx.HOLDS
    assert (found.keyed, found.placed) == (True, True)


@given(journeys())
@settings(max_examples=40)
def test_a_csv_file_gives_back_all_that_it_holds(journey: Journey) -> None:
    data = write_csv(journey, Options())
    if not journey.steps:
        return
    found = read_csv(data)
    assert list(map(_told, found.journey.steps, [found.journey] * 4)) == list(
        map(_told, journey.steps, [journey] * 4)
    )
    assert _arrows(found.journey) == _arrows(journey)
    assert found.left_out == ()
    assert (found.keyed, found.placed) == (True, True)


def _told(step: Step, journey: Journey) -> dict[str, Any]:
    """What a row of a CSV file says of a step; entries by what they are called."""
    labels = Naming(journey).labels
    (_, _, told), *_ = (each for each in held(journey, {"step": csv_out.HOLDS["step"]}) if each[1] == step.id)
    return told | {
        "id": step.id,
        "phase": labels["phase"].get(step.phase or ""),
        "skipped_by": [labels["segment"][each] for each in step.skipped_by],
        "segment_days": [(labels["segment"][each], days) for each, days in step.segment_days],
        "touches": [
            (labels["supplier"][each.supplier], each.aida, each.contact, each.started_by, each.value)
            for each in told["touches"]
        ],
    }


def _arrows(journey: Journey) -> list[tuple[str, str, str, str, str]]:
    """The arrows with the places of their steps; of those out of a step the kinds come one by one."""
    ways = ("next", "loop", "skip")
    steps = [step.id for step in journey.steps]
    found = [(each.id, each.source, each.target, each.way, each.label) for each in journey.transitions]
    return sorted(found, key=lambda arrow: (steps.index(arrow[1]), ways.index(arrow[3]), arrow[0]))


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
@pytest.mark.parametrize("written", LANGUAGES)
@pytest.mark.parametrize("read", LANGUAGES)
def test_what_one_language_writes_each_reads(suffix: str, written: str, read: str) -> None:
    journey = house("nl")
    use_language(written)
    data = FORMATS[suffix].write(journey, Options())
    use_language(read)
    reader = FORMATS[suffix].read
    assert reader is not None
    found = reader(data)
    assert found.left_out == ()
    assert is_ours(tables_of(data, suffix))
    if suffix == ".xlsx":
        assert held(found.journey, xlsx.HOLDS) == held(journey, xlsx.HOLDS)
    else:
        assert [_told(step, found.journey) for step in found.journey.steps] == [
            _told(step, journey) for step in journey.steps
        ]
        assert [each.name for each in found.journey.suppliers] == [each.name for each in journey.suppliers]


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_the_same_map_gives_the_same_bytes(suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = FORMATS[suffix].write(house("en"), Options())
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    monkeypatch.setattr("time.localtime", lambda *_: (2033, 5, 18, 3, 33, 20, 2, 138, 0))
    assert FORMATS[suffix].write(house("en"), Options()) == first


def test_a_workbook_tells_no_time() -> None:
    with zipfile.ZipFile(io.BytesIO(write_xlsx(house("en"), Options()))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2000-01-01T00:00:00Z</dcterms:modified>" in archive.read("docProps/core.xml")


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_progress_goes_up_to_all_and_can_end_the_work(suffix: str) -> None:
    told: list[float] = []
    FORMATS[suffix].write(house("en"), Options(), told.append)
    assert told == sorted(told)
    assert (told[0] < 0.1, told[-1]) == (True, 1.0)

    def stop(part: float) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        FORMATS[suffix].write(house("en"), Options(), stop)


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_an_empty_map_can_be_written(suffix: str) -> None:
    data = FORMATS[suffix].write(Journey(), Options())
    assert is_ours(tables_of(data, suffix))


def test_an_empty_workbook_is_an_empty_map() -> None:
    found = read_xlsx(write_xlsx(Journey(), Options()))
    assert held(found.journey, xlsx.HOLDS) == held(Journey(), xlsx.HOLDS)


def test_entries_without_ids_are_known_again_by_name() -> None:
    found = read_csv(write_csv(house("en"), Options())).journey
    assert [each.name for each in found.phases] == [each.name for each in house("en").phases]
    assert {kind for kind in LISTS for each in found.entries(kind) if house("en").get(kind, each.id)} == set()
    assert _arrows(found) == _arrows(house("en"))


def test_excel_opens_the_text_of_each_language_with_a_double_click() -> None:
    use_language("nl")
    dutch = write_csv(house("nl"), Options()).decode("utf-8-sig")
    use_language("en")
    english = write_csv(house("nl"), Options()).decode("utf-8-sig")
    assert dutch.startswith("Nummer;Stap;Fase;Beschrijving;")
    assert english.startswith("Number,Step,Phase,Description,")
    assert write_csv(Journey(), Options()).startswith(b"\xef\xbb\xbf")


def test_amounts_are_written_as_each_language_does() -> None:
    journey = Journey([Step("a", "A", days=1.5)])
    use_language("nl")
    assert ";1,5;" in write_csv(journey, Options()).decode()
    use_language("en")
    assert ",1.5," in write_csv(journey, Options()).decode()
