import math

import pytest

from journeymapper.model.records import (
    Action,
    Evidence,
    Note,
    Phase,
    Record,
    Segment,
    Sheet,
    Step,
    Supplier,
    Touch,
    Transition,
)
from journeymapper.model.rules import faults, references
from tests.model.sketch import records


def found(record: Record) -> list[tuple[str, str]]:
    return [(fault.place, fault.code) for fault in faults(record)]


@pytest.mark.parametrize("record", records(), ids=lambda each: each.id)
def test_a_good_record_has_no_fault(record: Record) -> None:
    assert found(record) == []


@pytest.mark.parametrize(
    ("record", "place", "code"),
    [
        (Step(""), "id", "id-empty"),
        (Transition("", "a", "b"), "key", "id-empty"),
        (Sheet(id="other"), "id", "id-empty"),
        (Sheet(date="2024-02-30"), "date", "date"),
        (Sheet(date="20240229"), "date", "date"),
        (Sheet(date="2024-W08-4"), "date", "date"),
        (Sheet(language=""), "language", "language"),
        (Sheet(language="nl_NL"), "language", "language"),
        (Phase("p", color="red"), "color", "color"),
        (Phase("p", color="#12345"), "color", "color"),
        (Supplier("s", short=""), "short", "short"),
        (Supplier("s", short="ABCD"), "short", "short"),
        (Supplier("s", color="#12345g"), "color", "color"),
        (Segment("s", share=1.01), "share", "share"),
        (Segment("s", share=math.nan), "share", "share"),
        (Segment("s", color="#1234567"), "color", "color"),
        (Step("s", x=10_000_001), "x", "too-far"),
        (Step("s", y=-math.inf), "y", "too-far"),
        (Step("s", x=math.nan), "x", "too-far"),
        (Step("s", mood=3), "mood", "mood"),
        (Step("s", votes=-1), "votes", "votes"),
        (Step("s", days=-0.5), "days", "days"),
        (Step("s", days=math.inf), "days", "days"),
        (Step("s", segment_days=(("g", -1),)), "segment_days.g", "days"),
        (Step("s", segment_days=(("g", 1), ("g", 2))), "segment_days[1]", "id-twice"),
        (Step("s", skipped_by=("g", "g")), "skipped_by[1]", "id-twice"),
        (Step("s", touches=(Touch("a"), Touch("a"))), "touches[1].supplier", "supplier-twice"),
        (Step("s", touches=(Touch("a", "want"),)), "touches[0].aida", "choice"),  # type: ignore[arg-type]
        (Step("s", touches=(Touch("a", contact="maybe"),)), "touches[0].contact", "choice"),  # type: ignore[arg-type]
        (Step("s", touches=(Touch("a", started_by="me"),)), "touches[0].started_by", "choice"),  # type: ignore[arg-type]
        (Step("s", evidence=(Evidence("guess"),)), "evidence[0].source", "choice"),  # type: ignore[arg-type]
        (Step("s", evidence=(Evidence("data", date="soon"),)), "evidence[0].date", "date"),
        (Transition("t", "a", "b", "back"), "kind", "choice"),  # type: ignore[arg-type]
        (Transition("t", "a", "b", bent_by="me"), "bent_by", "choice"),  # type: ignore[arg-type]
        (Transition("t", "a", "b", share=-0.1), "share", "share"),
        (Transition("t", "a", "b", segment_shares=(("g", 2),)), "segment_shares.g", "share"),
        (Transition("t", "a", "b", segment_shares=(("g", 1), ("g", 1))), "segment_shares[1]", "id-twice"),
        (Transition("t", "a", "b", segments=("g", "g")), "segments[1]", "id-twice"),
        (Transition("t", "a", "b", bends=((0, 0), (0, 2e7))), "bends[1][1]", "too-far"),
        (Transition("t", "a", "b", evidence=(Evidence("guess"),)), "evidence[0].source", "choice"),  # type: ignore[arg-type]
        (Note("n", x=2e7), "x", "too-far"),
        (Note("n", y=-2e7), "y", "too-far"),
        (Action("a", due="tomorrow"), "due", "date"),
    ],
)
def test_a_fault_is_told_with_its_place(record: Record, place: str, code: str) -> None:
    assert found(record) == [(place, code)]


def test_every_reference_is_told() -> None:
    told = {(of.id, each.place, each.key) for of in records() for each in references(of)}
    assert {
        ("sheet", "goal", ("step", "d")),
        ("bank", "goal", ("step", "c")),
        ("b", "phase", ("phase", "search")),
        ("b2", "touches[1].supplier", ("supplier", "agent")),
        ("b", "skipped_by[0]", ("segment", "again")),
        ("c", "segment_days.again", ("segment", "again")),
        ("ca", "segments[1]", ("segment", "again")),
        ("b2c", "segment_shares.new", ("segment", "new")),
        ("ca", "source", ("step", "c")),
        ("ca", "target", ("step", "a")),
        ("call", "step", ("step", "d")),
    } <= told
    assert not list(references(Note("n")))
