"""The shipped journey of a house buyer: its content, and that plain networkx reads it.

What the samples must satisfy is checked in the plain data of the file; the package's own reading is used
only to see that saving changes nothing.
"""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from journeymapper.storage.codec import decode, encode

SAMPLES = Path(__file__).resolve().parents[1] / "resources" / "samples"
LANGUAGES = ("nl", "en")

USE = ("painter", "contractor", "insurer", "gardener", "shops")
REALTORS = ("selling-realtor", "buying-realtor")
# The rows of the reference journey: step number, cards, and the suppliers who are involved there.
TABLE: dict[int, tuple[tuple[str, ...], tuple[str, ...]]] = {
    1: (("decide-to-move",), ()),
    2: (("agree-wishes",), ()),
    3: (("look-around-online",), ("listing-site",)),
    4: (("compare-features",), ("listing-site",)),
    5: (("consult-bank",), ("bank",)),
    6: (("pick-visits",), ("listing-site",)),
    7: (("contact-realtors",), ("selling-realtor",)),
    8: (("view-houses",), REALTORS),
    9: (("weigh-houses",), ("buying-realtor",)),
    10: (("choose-house",), ("buying-realtor",)),
    11: (
        (
            "negotiate-self-realtor",
            "negotiate-realtor-realtor",
            "negotiate-realtor-seller",
            "negotiate-self-seller",
        ),
        REALTORS,
    ),
    12: (("survey-building",), ("surveyor", "bank")),
    13: (("close-purchase",), REALTORS),
    14: (("settle-financing",), ("bank",)),
    15: (("go-to-notary",), ("notary",)),
    16: (("after-sales",), (*REALTORS, "bank", "notary")),
    17: (("make-own",), USE),
    18: (("move-in",), ("mover",)),
    19: (("live-there",), ()),
    20: (("keep-making-own",), USE),
}
FORK = TABLE[11][0]
LEVELS = {
    "observation": "observed",
    "data": "observed",
    "interview": "reported",
    "colleague": "reported",
    "social_media": "reported",
    "assumption": "assumed",
}

Map = dict[str, Any]


def read(language: str) -> Map:
    data: Map = json.loads((SAMPLES / f"house-buyer.{language}.journey").read_text(encoding="utf-8"))
    return data


def graph_of(data: Map) -> Any:
    return nx.node_link_graph(copy.deepcopy(data), edges="edges")


@pytest.fixture(params=LANGUAGES)
def data(request: pytest.FixtureRequest) -> Map:
    return read(request.param)


def steps(data: Map) -> dict[str, Map]:
    return {node["id"]: node for node in data["nodes"]}


def edge(data: Map, source: str, target: str) -> Map:
    found: list[Map] = [e for e in data["edges"] if (e["source"], e["target"]) == (source, target)]
    assert len(found) == 1, (source, target)
    return found[0]


def in_contact(step: Map) -> set[str]:
    return {touch["supplier"] for touch in step.get("touches", []) if touch.get("contact") != "none"}


def test_the_samples_are_the_two_languages_of_one_journey() -> None:
    assert {path.name for path in SAMPLES.iterdir()} == {f"house-buyer.{tag}.journey" for tag in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_saving_a_sample_again_changes_nothing(language: str) -> None:
    written = (SAMPLES / f"house-buyer.{language}.journey").read_bytes()
    assert encode(decode(written)) == written


def test_plain_networkx_reads_and_writes_the_same(data: Map) -> None:
    graph = graph_of(data)
    assert isinstance(graph, nx.MultiDiGraph)
    assert nx.node_link_data(graph, edges="edges") == data
    assert graph.number_of_nodes() == 23
    assert [node["id"] for node in data["nodes"]] == [step for cards, _ in TABLE.values() for step in cards]


TEXTS = {"title", "name", "short", "description", "speaker_notes", "label", "value", "note", "text", "owner"}
LISTS = {"channels", "pains", "chances"}


def without_texts(value: object) -> object:
    """The same data with every text that is written for people replaced by its mere presence."""
    if isinstance(value, dict):
        return {
            key: "text" if key in TEXTS else len(inner) if key in LISTS else without_texts(inner)
            for key, inner in value.items()
            if key != "language"
        }
    return [without_texts(inner) for inner in value] if isinstance(value, list) else value


def test_both_languages_tell_the_same_journey_in_other_words() -> None:
    dutch, english = read("nl"), read("en")
    assert (dutch["graph"]["language"], english["graph"]["language"]) == LANGUAGES
    assert without_texts(dutch) == without_texts(english)
    for step, other in zip(dutch["nodes"], english["nodes"], strict=True):
        assert step["title"] != other["title"]
        assert step["x"] == other["x"]
        assert step["y"] == other["y"]


def test_the_description_says_that_it_is_no_research() -> None:
    assert "voorbeeld" in read("nl")["graph"]["description"]
    assert "geen onderzoek" in read("nl")["graph"]["description"]
    assert "example" in read("en")["graph"]["description"]
    assert "not research" in read("en")["graph"]["description"]


# ---- what the reference journey asks for ----


@pytest.mark.parametrize("number", TABLE)
def test_each_supplier_of_the_table_is_met_at_its_steps(data: Map, number: int) -> None:
    cards, suppliers = TABLE[number]
    met = set[str]().union(*(in_contact(steps(data)[card]) for card in cards))
    assert met >= set(suppliers)
    if not suppliers:
        assert not met
    for card in cards:
        assert all(touch["aida"] for touch in steps(data)[card].get("touches", []))


def test_steps_run_on_through_the_fork_and_two_loops(data: Map) -> None:
    ways = {(e["source"], e["target"]): e.get("kind", "next") for e in data["edges"]}
    chain = [number for number in TABLE if number not in {10, 11}][:-1]
    expected = {(TABLE[n][0][0], TABLE[n + 1][0][0]): "next" for n in chain}
    expected |= {("choose-house", card): "next" for card in FORK}
    expected |= {(card, "survey-building"): "next" for card in FORK}
    expected["choose-house", "pick-visits"] = "loop"
    expected["keep-making-own", "make-own"] = "loop"
    expected["compare-features", "pick-visits"] = "skip"
    assert ways == expected


def test_loops_and_alternatives_have_shares(data: Map) -> None:
    loop = edge(data, "choose-house", "pick-visits")
    assert loop["share"] == pytest.approx(0.3)
    assert loop["label"] in {"geen keuze", "no choice"}
    assert 0 < edge(data, "keep-making-own", "make-own")["share"] < 1
    out = [e for e in data["edges"] if e["source"] == "choose-house"]
    for segment in (None, "starter", "repeat-buyer"):
        assert sum(e["segment_shares"].get(segment, e["share"]) for e in out) == pytest.approx(1)


def test_segment_shares_agree_with_the_shares_of_all(data: Map) -> None:
    parts = {segment["id"]: segment["share"] for segment in data["graph"]["segments"]}
    assert sum(parts.values()) == pytest.approx(1)
    varied = [e for e in data["edges"] if "segment_shares" in e]
    assert varied
    for e in varied:
        mix = sum(part * e["segment_shares"][segment] for segment, part in parts.items())
        assert mix == pytest.approx(e["share"], abs=0.011), e["key"]


def test_phases_follow_one_another(data: Map) -> None:
    order = [phase["id"] for phase in data["graph"]["phases"]]
    assert len(order) == 5
    places = [order.index(node["phase"]) for node in data["nodes"]]
    assert places == sorted(places)
    assert set(places) == set(range(5))


def test_each_phase_has_evidence_of_two_levels(data: Map) -> None:
    for phase in data["graph"]["phases"]:
        found = [step["evidence"] for step in data["nodes"] if step["phase"] == phase["id"]]
        assert len({LEVELS[entry["source"]] for entries in found for entry in entries}) >= 2, phase["id"]
    for entry in (entry for step in data["nodes"] for entry in step["evidence"]):
        assert entry["note"]
        assert entry["source"] == "assumption" or entry["date"] < data["graph"]["date"]


def test_goals(data: Map) -> None:
    own = {s["id"]: s["goal"] for s in data["graph"]["suppliers"] if "goal" in s}
    assert own == {"bank": "settle-financing", "notary": "go-to-notary", "mover": "move-in"}
    assert data["graph"]["goal"] == "close-purchase"
    for supplier, goal in own.items():
        assert supplier in in_contact(steps(data)[goal])


def test_the_repeat_buyer_skips_steps_and_is_faster(data: Map) -> None:
    assert [segment["id"] for segment in data["graph"]["segments"]] == ["starter", "repeat-buyer"]
    skipped = [(step["id"], step["skipped_by"]) for step in data["nodes"] if "skipped_by" in step]
    assert skipped == [
        (step, ["repeat-buyer"]) for step in ("agree-wishes", "compare-features", "consult-bank")
    ]
    times = [(s["segment_days"]["repeat-buyer"], s["days"]) for s in data["nodes"] if "segment_days" in s]
    assert len(times) >= 3
    assert all(fast < usual for fast, usual in times)


@pytest.mark.parametrize(
    "supplier", ["selling-realtor", "buying-realtor", "surveyor", "notary", "mover", "insurer", "contractor"]
)
def test_the_mind_is_ahead_of_the_contact(data: Map, supplier: str) -> None:
    touches = [touch for step in data["nodes"] for touch in step.get("touches", [])]
    contacts = [touch.get("contact", "direct") for touch in touches if touch["supplier"] == supplier]
    assert contacts[0] == "none"
    assert {*contacts} & {"direct", "indirect"}


def test_suppliers_are_told_apart_by_their_badges(data: Map) -> None:
    suppliers = data["graph"]["suppliers"]
    shorts = {supplier["short"] for supplier in suppliers}
    assert len(shorts) == len(suppliers) == 12
    assert all(1 <= len(short) <= 3 for short in shorts)
