"""Refusals of fields: missing, of a wrong type, out of range; each with its one place."""

from __future__ import annotations

from typing import Any

import pytest

from journeymapper.storage.codec import decode
from tests.storage.refused import FULL, GONE, refusal, spoiled

NODE, EDGE, TOUCH = "nodes[0]", "edges[0]", "nodes[0].touches[0]"
LISTS = ("phases", "suppliers", "segments", "notes", "actions", "hushed")

REQUIRED = (
    *("directed", "multigraph", "nodes", "edges", "graph.format", "graph.version"),
    *(f"graph.{name}[0].id" for name in LISTS),
    *(f"{NODE}.id", f"{EDGE}.source", f"{EDGE}.target", f"{EDGE}.key"),
    *(f"{TOUCH}.supplier", f"{NODE}.evidence[0].source", f"{EDGE}.evidence[0].source"),
)
NULL, TRUE, NUMBER, TEXT, LIST, OBJECT = None, True, 1, "1", [], {}  # type: ignore[var-annotated]
# By what a field takes: the fields, and values of every other type.
TYPES: dict[str, tuple[tuple[str, ...], tuple[object, ...]]] = {
    "want-text": (
        (
            *("graph.title", "graph.description", "graph.language"),
            *("graph.phases[0].name", "graph.suppliers[0].name", "graph.segments[0].name"),
            *("graph.segments[0].description", "graph.notes[0].text", "graph.actions[0].text"),
            *("graph.actions[0].owner", "graph.hushed[0].finding"),
            *(f"graph.{name}[0].id" for name in LISTS),
            *(f"{NODE}.{name}" for name in ("id", "title", "description", "speaker_notes")),
            *(f"{NODE}.{name}[0]" for name in ("channels", "pains", "chances", "skipped_by")),
            *(f"{NODE}.links[0].title", f"{NODE}.links[0].url"),
            *(f"{TOUCH}.supplier", f"{TOUCH}.contact", f"{TOUCH}.value"),
            *(f"{NODE}.evidence[0].source", f"{NODE}.evidence[0].note", f"{EDGE}.evidence[0].note"),
            *(f"{EDGE}.{name}" for name in ("source", "target", "key", "kind", "label", "segments[0]")),
        ),
        (NULL, TRUE, NUMBER, LIST, OBJECT),
    ),
    "want-text-or-null": (
        (
            *("graph.date", "graph.goal", "graph.phases[0].color", "graph.suppliers[0].color"),
            *("graph.suppliers[0].short", "graph.suppliers[0].goal", "graph.segments[0].color"),
            *("graph.actions[0].step", "graph.actions[0].due", f"{NODE}.phase"),
            *(f"{TOUCH}.aida", f"{TOUCH}.started_by", f"{NODE}.evidence[0].date", f"{EDGE}.bent_by"),
        ),
        (TRUE, NUMBER, LIST, OBJECT),
    ),
    "want-number": (
        (
            *(f"{NODE}.x", f"{NODE}.y", f"{NODE}.segment_days.g1"),
            *(f"{EDGE}.segment_shares.g1", f"{EDGE}.bends[0][0]", f"{EDGE}.bends[1][1]"),
        ),
        (NULL, TRUE, TEXT, LIST, OBJECT),
    ),
    "want-number-or-null": (
        (
            *("graph.segments[0].share", "graph.notes[0].x", "graph.notes[0].y"),
            *(f"{NODE}.days", f"{EDGE}.share"),
        ),
        (TRUE, TEXT, LIST, OBJECT),
    ),
    "want-whole": (("graph.version", f"{NODE}.votes"), (NULL, TRUE, False, 1.0, 1.5, TEXT, LIST, OBJECT)),
    "want-whole-or-null": ((f"{NODE}.mood",), (TRUE, False, 1.0, 0.5, TEXT, LIST, OBJECT)),
    "want-flag": (
        ("graph.actions[0].done", f"{NODE}.pinned", f"{NODE}.moment_of_truth"),
        (NULL, 0, 1, 1.0, "true", LIST, OBJECT),
    ),
    "want-list": (
        (
            *("nodes", "edges"),
            *(f"graph.{name}" for name in LISTS),
            *(f"{NODE}.{name}" for name in ("touches", "channels", "pains", "chances", "links")),
            *(f"{NODE}.skipped_by", f"{NODE}.evidence", f"{EDGE}.segments", f"{EDGE}.evidence"),
        ),
        (NULL, TRUE, NUMBER, TEXT, OBJECT),
    ),
    "want-list-or-null": ((f"{EDGE}.bends",), (TRUE, NUMBER, TEXT, OBJECT)),
    "want-object": (
        (
            *("graph", "nodes[0]", "edges[0]", TOUCH, f"{NODE}.links[0]", f"{NODE}.evidence[0]"),
            *(f"graph.{name}[0]" for name in LISTS),
            *(f"{NODE}.segment_days", f"{EDGE}.segment_shares", f"{EDGE}.evidence[0]"),
        ),
        (NULL, TRUE, NUMBER, TEXT, LIST),
    ),
    "want-point": ((f"{EDGE}.bends[0]",), (NULL, TRUE, NUMBER, TEXT, OBJECT, LIST, [1], [1, 2, 3])),
    "want-true": (("directed", "multigraph"), (NULL, False, 1, 1.0, "true", LIST, OBJECT)),
}
WRONG_TYPES = [
    (place, value, code) for code, (places, values) in TYPES.items() for place in places for value in values
]
FAR = 10_000_001
RANGES: tuple[tuple[str, object, str], ...] = (
    ("graph.format", "journey", "format"),
    ("graph.format", "JourneyMapper", "format"),
    ("graph.format", None, "format"),
    ("graph.format", 1, "format"),
    ("graph.version", 0, "version-too-low"),
    ("graph.version", -1, "version-too-low"),
    ("graph.version", 2, "version-too-high"),
    ("graph.version", 10**300, "version-too-high"),
    *(
        ("graph.language", value, "language")
        for value in ("", "nl_NL", "nl-", "-", "abcdefghi", "nl\n", " nl")
    ),
    *(
        (place, value, "date")
        for place in (
            "graph.date",
            "graph.actions[0].due",
            f"{NODE}.evidence[0].date",
            f"{EDGE}.evidence[0].date",
        )
        for value in (
            "",
            "2026-02-30",
            "2026-2-3",
            "20260203",
            "2026-W01-1",
            "2026-01-01T00:00",
            "0000-01-01",
        )
    ),
    *(
        (f"graph.{name}[0].color", value, "color")
        for name in ("phases", "suppliers", "segments")
        for value in ("", "red", "#fff", "#12345g", "#1234567", "#123456\n", "123456")
    ),
    ("graph.suppliers[0].short", "", "short"),
    ("graph.suppliers[0].short", "ABCD", "short"),
    *(
        (place, value, "share")
        for place in ("graph.segments[0].share", f"{EDGE}.share", f"{EDGE}.segment_shares.g2")
        for value in (-0.01, 1.01, 2, -1, 1e308)
    ),
    *(
        (place, value, "too-far")
        for place in (f"{NODE}.x", f"{NODE}.y", "graph.notes[0].x", "graph.notes[0].y", f"{EDGE}.bends[1][0]")
        for value in (FAR, -FAR, 10_000_000.5, 10**300)
    ),
    (f"{EDGE}.bends[0][1]", FAR, "too-far"),
    *((f"{NODE}.mood", value, "mood") for value in (-3, 3, 10**300)),
    *((f"{NODE}.votes", value, "votes") for value in (-1, -(10**300))),
    *((place, -0.5, "days") for place in (f"{NODE}.days", f"{NODE}.segment_days.g1")),
    *((f"{TOUCH}.aida", value, "choice") for value in ("", "Attention", "none", "null", "loyalty")),
    *((f"{TOUCH}.contact", value, "choice") for value in ("", "Direct", "both")),
    *((f"{TOUCH}.started_by", value, "choice") for value in ("", "nobody", "Customer")),
    *((f"{NODE}.evidence[1].source", value, "choice") for value in ("", "guess", "social media")),
    *((f"{EDGE}.evidence[0].source", value, "choice") for value in ("", "Data")),
    *((f"{EDGE}.kind", value, "choice") for value in ("", "back", "Loop")),
    *((f"{EDGE}.bent_by", value, "choice") for value in ("", "program")),
)
ALLOWED: tuple[tuple[str, object], ...] = (
    ("graph.title", ""),
    ("graph.date", None),
    ("graph.date", "2024-02-29"),
    ("graph.language", "zh-Hant-TW"),
    ("graph.goal", None),
    ("graph.suppliers[0].short", None),
    ("graph.suppliers[0].short", "É"),
    ("graph.segments[0].share", None),
    ("graph.segments[0].share", 0),
    ("graph.segments[0].share", 1),
    ("graph.notes[0].x", None),
    ("graph.phases[0].color", "#ABCdef"),
    (f"{NODE}.x", 10_000_000),
    (f"{NODE}.x", -1e7),
    (f"{NODE}.mood", None),
    (f"{NODE}.mood", 0),
    (f"{NODE}.votes", 10**18),
    (f"{NODE}.days", 0),
    (f"{NODE}.days", None),
    (f"{NODE}.days", 1e308),
    (f"{NODE}.segment_days", {}),
    (f"{NODE}.channels", ["funda.nl", "funda.nl"]),
    (f"{TOUCH}.aida", None),
    (f"{TOUCH}.started_by", None),
    (f"{EDGE}.bends", None),
    (f"{EDGE}.bends", []),
    (f"{EDGE}.share", None),
    ("graph.hushed[1]", {"finding": "other", "id": "s2"}),
)


def shortened(part: object) -> str:
    return repr(part)[:30]


def test_the_base_of_these_cases_is_a_good_file() -> None:
    assert decode(FULL).count("step") == 2


@pytest.mark.parametrize("place", REQUIRED)
def test_a_required_field_is_missing(place: str) -> None:
    found = refusal(spoiled(place, GONE))
    assert (found.place, found.code) == (place, "field-missing")


@pytest.mark.parametrize(("place", "value", "code"), WRONG_TYPES, ids=shortened)
def test_a_wrong_type(place: str, value: object, code: str) -> None:
    found = refusal(spoiled(place, value))
    assert (found.place, found.code) == (place, code)


@pytest.mark.parametrize(("place", "value", "code"), RANGES, ids=shortened)
def test_a_value_out_of_range(place: str, value: object, code: str) -> None:
    found = refusal(spoiled(place, value))
    assert (found.place, found.code) == (place, code)


@pytest.mark.parametrize(("place", "value"), ALLOWED, ids=shortened)
def test_the_edges_of_what_is_allowed(place: str, value: object) -> None:
    decode(spoiled(place, value))


@pytest.mark.parametrize(
    "place",
    [
        *(f"graph.{name}" for name in (*LISTS, "title", "description", "date", "language", "goal")),
        *(
            f"{NODE}.{name}"
            for name in ("title", "x", "y", "touches", "mood", "votes", "links", "segment_days")
        ),
        *(f"{TOUCH}.{name}" for name in ("aida", "contact", "started_by", "value")),
        *(f"{EDGE}.{name}" for name in ("kind", "label", "segments", "share", "bends", "bent_by")),
        "graph.suppliers[0].name",
        f"{NODE}.evidence[0].note",
    ],
)
def test_every_other_field_may_be_left_out(place: str) -> None:
    data = spoiled(place, GONE)
    gone_with = {"graph.phases": "p1", "graph.suppliers": "u1", "graph.segments": "g1"}
    if place in gone_with:  # steps refer to these
        assert refusal(data).code == "missing"
    else:
        decode(data)


def test_the_version_is_judged_before_what_a_newer_one_may_have_changed() -> None:
    newer: dict[str, Any] = {"format": "journeymapper", "version": 7, "phases": "other"}
    found = refusal(spoiled("graph", newer))
    assert (found.place, found.code) == ("graph.version", "version-too-high")
    assert dict(found.detail) == {"found": "7", "newest": "1"}


def test_what_was_found_is_shown_short() -> None:
    found = refusal(spoiled(f"{NODE}.votes", "x" * 500))
    assert len(dict(found.detail)["found"]) == 40
    assert dict(refusal(spoiled(f"{NODE}.votes", [[1]])).detail)["found"] == "[…]"
    assert dict(refusal(spoiled("graph.title", {"a": 1})).detail)["found"] == "{…}"
