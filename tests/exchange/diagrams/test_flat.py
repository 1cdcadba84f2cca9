"""Records as plain attributes, and back."""

import pytest
from hypothesis import given

from journeymapper.exchange.diagrams.flat import (
    EVERYTHING,
    flat_sheet,
    flattened,
    sorts_of,
    unflattened,
    unflattened_sheet,
)
from journeymapper.exchange.diagrams.gathering import Gathered
from journeymapper.exchange.diagrams.told import Told
from journeymapper.model.journey import Journey
from journeymapper.model.records import KINDS, Step, Transition
from journeymapper.storage.fields import STEP, TRANSITION
from tests.strategies import journeys


@given(journeys())
def test_steps_and_transitions_come_back(journey: Journey) -> None:
    told = Told()
    for shape, records in ((STEP, journey.steps), (TRANSITION, journey.transitions)):
        for record in records:
            found = unflattened(sorts_of(shape), flattened(shape, record), "here", told)
            assert shape.read(found, rank=record.rank) == record
    assert told.sentences() == ()


@given(journeys())
def test_the_sheet_and_the_lists_come_back(journey: Journey) -> None:
    told, gathered = Told(), Gathered()
    unflattened_sheet(flat_sheet(journey), gathered, told)
    assert gathered.file_extra == journey.sheet.file_extra
    for name, kind in (("phases", "phase"), ("suppliers", "supplier"), ("notes", "note")):
        assert [each.fields["id"] for each in gathered.lists[name]] == [each.id for each in journey.all(kind)]  # type: ignore[arg-type]
    assert told.sentences() == ()


def test_attributes_are_what_people_read() -> None:
    step = Step("a", title="A", days=2.5, mood=-1, pinned=True, pains=("é",), extra=(("new", "[1]"),))
    assert flattened(STEP, step) == {
        "id": "a",
        "title": "A",
        "x": "0",
        "y": "0",
        "pinned": "true",
        "mood": "-1",
        "pains": '["é"]',
        "days": "2.5",
        "extra": '{"new": [1]}',
    }


def test_an_arrow_is_written_without_what_is_usual() -> None:
    assert flattened(TRANSITION, Transition("t", "a", "b")) == {
        "source": "a",
        "target": "b",
        "key": "t",
        "kind": "next",
    }


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x", "left"),
        ("x", "nan"),
        ("x", "1e999"),
        ("mood", "1.5"),
        ("votes", "9" * 5000),
        ("pinned", "perhaps"),
        ("touches", "[{]"),
        ("touches", "[" * 100),
    ],
)
def test_what_is_not_as_expected_is_told_and_left_out(name: str, text: str) -> None:
    told = Told()
    assert unflattened(sorts_of(STEP), {name: text, "title": "A", "colour": "red"}, "n1", told) == {
        "title": "A",
        "colour": "red",
    }
    (sentence,) = told.sentences()
    assert sentence.startswith(f"n1: {name} is not as expected: “{text[:20]}")


def test_everything_is_every_field_of_every_kind() -> None:
    assert set(EVERYTHING) == set(KINDS)
    assert {"title", "touches", "extra", "x"} <= EVERYTHING["step"]
    assert not {"id", "rank"} & EVERYTHING["step"]
