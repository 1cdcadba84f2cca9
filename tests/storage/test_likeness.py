"""Two journeys are alike if every record is, in the same order; the place of a difference is told."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

import pytest

from journeymapper.model.journey import Journey
from journeymapper.model.records import (
    Evidence,
    Hushed,
    Link,
    Phase,
    Record,
    Segment,
    Sheet,
    Step,
    Supplier,
    Touch,
    Transition,
)
from journeymapper.resources import sample_path
from journeymapper.storage.codec import decode, encode
from journeymapper.storage.files import load
from journeymapper.storage.likeness import difference

OWN = (("eigen", "[1]"),)
RECORDS: Sequence[Record] = (
    Sheet(title="Huis", hushed=(Hushed("lonely", "a"),)),
    Phase("p", "Zoeken", rank="1"),
    Phase("q", "Kopen", rank="2"),
    Supplier("m", "Makelaar", rank="1"),
    Segment("s", "Starters", rank="1"),
    Step(
        "a",
        title="zoekt",
        touches=(Touch("m", extra=OWN),),
        links=(Link("funda", "https://funda.nl"),),
        segment_days=(("s", 2.0),),
        evidence=(Evidence("interview", extra=OWN),),
        rank="1",
    ),
    Step("b", title="koopt", rank="2"),
    Transition("t", source="a", target="b", bends=((1.0, 2.0),), rank="1"),
)


def with_changed(old: Record, **changes: Any) -> Journey:
    """The journey with one record changed."""
    return Journey(dataclasses.replace(each, **changes) if each == old else each for each in RECORDS)


def test_a_journey_is_like_itself_and_its_copy() -> None:
    one = Journey(RECORDS)
    assert difference(one, one) is None
    assert difference(one, one.copy()) is None
    assert difference(one, decode(encode(one))) is None


@pytest.mark.parametrize("name", ["house-buyer"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_sample_is_like_what_is_read_back_of_it(name: str, language: str) -> None:
    sample = load(sample_path(name, language))
    assert difference(sample, decode(encode(sample))) is None


def test_other_ranks_in_the_same_order_are_no_difference() -> None:
    assert difference(Journey(RECORDS), with_changed(RECORDS[6], rank="15")) is None


@pytest.mark.parametrize(
    ("at", "changes", "place"),
    [
        (0, {"title": "huis"}, "sheet sheet: title"),
        (0, {"hushed": ()}, "sheet sheet: hushed"),
        (0, {"file_extra": OWN}, "sheet sheet: file_extra"),
        (0, {"extra": OWN}, "sheet sheet: extra"),
        (1, {"color": "#112233"}, "phase p: color"),
        (4, {"share": 0.5}, "segment s: share"),
        (5, {"touches": (Touch("m"),)}, "step a: touches"),
        (5, {"touches": (Touch("m", extra=(("eigen", "[2]"),)),)}, "step a: touches"),
        (5, {"evidence": ()}, "step a: evidence"),
        (5, {"segment_days": (("s", 3.0),)}, "step a: segment_days"),
        (5, {"x": 1e-9}, "step a: x"),
        (6, {"mood": 0}, "step b: mood"),
        (7, {"bends": None}, "transition t: bends"),
        (7, {"bent_by": "user"}, "transition t: bent_by"),
    ],
)
def test_any_other_field_is_a_difference(at: int, changes: dict[str, Any], place: str) -> None:
    one, other = Journey(RECORDS), with_changed(RECORDS[at], **changes)
    assert difference(one, other) == place
    assert difference(other, one) == place


def test_another_order_is_a_difference() -> None:
    assert difference(Journey(RECORDS), with_changed(RECORDS[6], rank="05")) == "step a: id"


def test_a_record_more_or_less_is_a_difference() -> None:
    one, less = Journey(RECORDS), Journey(RECORDS[:-1])
    assert difference(one, less) == "transition t"
    assert difference(less, one) == "transition t"


def test_half_a_character_is_as_good_as_the_sign_that_is_written_for_it() -> None:
    step = RECORDS[5]
    half = with_changed(step, title="\ud83c", pains=("\udfe0", "x"), links=(Link("\ud83c", "u"),))
    whole = with_changed(step, title="\ufffd", pains=("\ufffd", "x"), links=(Link("\ufffd", "u"),))
    other = with_changed(step, title="\ufffd", pains=("\ufffd", "y"), links=(Link("\ufffd", "u"),))
    assert difference(half, whole) is None
    assert difference(half, other) == "step a: pains"
