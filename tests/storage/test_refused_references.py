"""Refusals of ids and references: what is there twice, and what is not there."""

from __future__ import annotations

import pytest

from journeymapper.storage.codec import decode
from tests.storage.refused import refusal, spoiled

NODE, EDGE = "nodes[0]", "edges[0]"


@pytest.mark.parametrize(
    ("place", "value"),
    [
        *(("graph.goal", value) for value in ("nowhere", "", "t1", "p1")),
        ("graph.suppliers[0].goal", "nowhere"),
        ("graph.actions[0].step", "nowhere"),
        *((f"{NODE}.phase", value) for value in ("nowhere", "", "s1", "u1")),
        *((f"{NODE}.touches[0].supplier", value) for value in ("nowhere", "", "g1")),
        *((f"{NODE}.skipped_by[0]", value) for value in ("nowhere", "", "u1")),
        (f"{NODE}.skipped_by[1]", "nowhere"),
        (f"{NODE}.segment_days.nowhere", 1),
        (f"{NODE}.segment_days.u1", 1),
        *((f"{EDGE}.source", value) for value in ("nowhere", "", "t1")),
        *((f"{EDGE}.target", value) for value in ("nowhere", "S2", "s2 ")),
        (f"{EDGE}.segments[0]", "nowhere"),
        (f"{EDGE}.segment_shares.nowhere", 0.5),
    ],
)
def test_a_reference_to_nothing(place: str, value: object) -> None:
    found = refusal(spoiled(place, value))
    assert (found.place, found.code) == (place, "missing")
    named = place.rpartition(".")[2] if isinstance(value, (int, float)) else value
    assert dict(found.detail) == {"id": named}


@pytest.mark.parametrize(
    ("place", "value", "at"),
    [
        ("graph.phases[2]", {"id": "p1"}, "graph.phases[2].id"),
        ("graph.suppliers[1].id", "u1", "graph.suppliers[1].id"),
        ("graph.segments[2]", {"id": "g2"}, "graph.segments[2].id"),
        ("graph.notes[2]", {"id": "n2"}, "graph.notes[2].id"),
        ("graph.actions[1].id", "a1", "graph.actions[1].id"),
        ("nodes[2]", {"id": "s1"}, "nodes[2].id"),
        ("edges[1].key", "t1", "edges[1].key"),
        ("edges[2]", {"source": "s2", "target": "s1", "key": "t1"}, "edges[2].key"),
        ("nodes[0].skipped_by[1]", "g2", "nodes[0].skipped_by[1]"),
        ("edges[0].segments[1]", "g1", "edges[0].segments[1]"),
    ],
)
def test_an_id_twice(place: str, value: object, at: str) -> None:
    found = refusal(spoiled(place, value))
    assert (found.place, found.code) == (at, "id-twice")


def test_two_touches_of_one_supplier() -> None:
    found = refusal(spoiled("nodes[0].touches[1].supplier", "u1"))
    assert (found.place, found.code) == ("nodes[0].touches[1].supplier", "supplier-twice")


@pytest.mark.parametrize(
    "place",
    [
        *(f"graph.{name}[1].id" for name in ("phases", "suppliers", "segments", "notes", "actions")),
        *("nodes[1].id", "edges[1].key"),
    ],
)
def test_an_empty_id(place: str) -> None:
    found = refusal(spoiled(place, ""))
    assert (found.place, found.code) == (place, "id-empty")


def test_the_same_id_in_two_kinds_is_fine() -> None:
    decode(spoiled("graph.notes[0].id", "s1"))
    decode(spoiled("edges[1].key", "s1"))


def test_the_first_fault_of_the_file_is_named() -> None:
    data = spoiled("graph.suppliers[0].goal", "nowhere").replace(b'"mood": -2', b'"mood": 9')
    assert refusal(data).place == "graph.suppliers[0].goal"


def test_edges_and_links_together_are_ambiguous() -> None:
    found = refusal(spoiled("links", []))
    assert (found.place, found.code) == ("links", "links-and-edges")


def test_faults_in_links_are_told_as_links() -> None:
    data = spoiled("edges[1].target", "nowhere").replace(b'"edges"', b'"links"')
    assert refusal(data).place == "links[1].target"
    data = spoiled("edges[1].target", 5).replace(b'"edges"', b'"links"')
    assert refusal(data).place == "links[1].target"
