"""No error and no warning of a check holds for the shipped samples, and each segment reaches its goal.

The findings are written down here a second time, from their description and without the package's own
analysis; each is also shown to be found in a sample that was spoilt for it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

SAMPLES = Path(__file__).resolve().parents[1] / "resources" / "samples"

Map = dict[str, Any]


def read(language: str) -> Map:
    data: Map = json.loads((SAMPLES / f"house-buyer.{language}.journey").read_text(encoding="utf-8"))
    return data


def steps(data: Map) -> dict[str, Map]:
    return {node["id"]: node for node in data["nodes"]}


def edge(data: Map, key: str) -> Map:
    found: Map = next(e for e in data["edges"] if e["key"] == key)
    return found


def chances(data: Map, segment: str | None) -> tuple[dict[str, dict[str, float]], bool]:
    """Probability of each next step by step, and whether some step's shares come to more than 1."""
    result: dict[str, dict[str, float]] = {}
    over = False
    for step in steps(data):
        out = [
            e
            for e in data["edges"]
            if e["source"] == step and (not e.get("segments") or segment is None or segment in e["segments"])
        ]
        given = [e.get("segment_shares", {}).get(segment, e.get("share")) for e in out]
        loops = [is_loop(e) for e in out]
        rest = max(0.0, 1 - sum(share for share in given if share is not None))
        without = sum(share is None and not loop for share, loop in zip(given, loops, strict=True))
        taken = [
            share if share is not None else 0.0 if loop else rest / without
            for share, loop in zip(given, loops, strict=True)
        ]
        total = sum(taken)
        over = over or total > 1 + 1e-9
        result[step] = {}
        for e, share in zip(out, taken, strict=True):
            if share > 1e-12:
                place = result[step].get(e["target"], 0.0)
                result[step][e["target"]] = place + share / max(total, 1.0)
    return result, over


def is_loop(e: Map) -> bool:
    return e.get("kind") == "loop" or e["source"] == e["target"]


def walk_findings(data: Map, segment: str | None) -> Iterator[str]:
    goal = data["graph"].get("goal")
    probable, over = chances(data, segment)
    if over:
        yield "shares-over-one"
    walk = nx.DiGraph((a, b) for a, targets in probable.items() for b in targets)
    walk.add_nodes_from(probable)
    arrived = {e["target"] for e in data["edges"] if not is_loop(e)}
    linked = {end for e in data["edges"] for end in (e["source"], e["target"])}
    entries = [step for step in probable if step in linked and step not in arrived]
    reached = set(entries).union(*(nx.descendants(walk, entry) for entry in entries))
    if segment is None and linked - reached:
        yield "unreachable-step"
    if goal and goal not in reached and segment not in steps(data)[goal].get("skipped_by", []):
        yield "goal-unreachable"
    for group in nx.strongly_connected_components(walk.subgraph(reached)):
        leaves = any(target not in group for step in group for target in probable[step])
        ends = any(sum(probable[step].values()) < 1 - 1e-9 for step in group)
        if not leaves and not ends:
            yield "trap"


def transition_findings(data: Map) -> Iterator[str]:
    onward = nx.DiGraph((e["source"], e["target"]) for e in data["edges"] if not is_loop(e))
    onward.add_nodes_from(steps(data))
    order = [phase["id"] for phase in data["graph"]["phases"]]
    for e in data["edges"]:
        ends = e["source"], e["target"]
        back = ends[0] == ends[1] or ends[1] in nx.ancestors(onward, ends[0])
        if is_loop(e) and not back:
            yield "forward-loop"
        if e.get("kind") == "skip" and back:
            yield "backward-skip"
        if is_loop(e) and e.get("share") is None:
            yield "loop-share-missing"
        places = [order.index(steps(data)[end]["phase"]) for end in ends]
        if e.get("kind", "next") == "next" and places[0] > places[1]:
            yield "phase-order"


def other_findings(data: Map) -> Iterator[str]:
    if not data["graph"].get("goal"):
        yield "no-goal"
    touches = [touch for step in data["nodes"] for touch in step.get("touches", [])]
    for supplier in data["graph"]["suppliers"]:
        own = [touch for touch in touches if touch["supplier"] == supplier["id"]]
        if not own:
            yield "untouched-supplier"
        if any(touch.get("aida") for touch in own) and all(touch.get("contact") == "none" for touch in own):
            yield "aida-never-in-contact"
    if not all(step.get("title", "").strip() for step in data["nodes"]):
        yield "untitled-step"


def findings(data: Map) -> set[str]:
    segments = [None, *(segment["id"] for segment in data["graph"]["segments"])]
    walks = (finding for segment in segments for finding in walk_findings(data, segment))
    return {*transition_findings(data), *other_findings(data), *walks}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_above_a_hint_holds(language: str) -> None:
    assert findings(read(language)) == set()


def never_end(data: Map) -> None:
    again = edge(data, "again")
    again["share"] = 1.0
    again["segment_shares"] = {}


def cut_the_goal_off(data: Map) -> None:
    edge(data, "close")["share"] = 0.0


def only_for_starters(data: Map) -> None:
    edge(data, "close")["segments"] = ["starter"]


def lead_back(kind: str) -> Callable[[Map], None]:
    def spoil(data: Map) -> None:
        data["edges"].append({"source": "go-to-notary", "target": "view-houses", "key": "new", "kind": kind})

    return spoil


def jump_forward(data: Map) -> None:
    edge(data, "no-choice")["target"] = "go-to-notary"


def keep_out_of_touch(data: Map) -> None:
    for touch in steps(data)["move-in"]["touches"]:
        touch["contact"] = "none"


SPOILT: list[tuple[str, Callable[[Map], Any]]] = [
    ("trap", never_end),
    ("goal-unreachable", cut_the_goal_off),
    ("goal-unreachable", only_for_starters),
    ("unreachable-step", lambda data: edge(data, "fork-self-seller").update(share=0.0)),
    ("shares-over-one", lambda data: edge(data, "no-choice")["segment_shares"].update(starter=0.5)),
    ("no-goal", lambda data: data["graph"].pop("goal")),
    ("forward-loop", jump_forward),
    ("backward-skip", lead_back("skip")),
    ("loop-share-missing", lambda data: edge(data, "again").pop("share")),
    ("untouched-supplier", lambda data: data["graph"]["suppliers"].append({"id": "school"})),
    ("aida-never-in-contact", keep_out_of_touch),
    ("phase-order", lead_back("next")),
    ("untitled-step", lambda data: steps(data)["live-there"].update(title=" ")),
]


@pytest.mark.parametrize(("finding", "spoil"), SPOILT)
def test_a_spoilt_sample_is_found_out(finding: str, spoil: Callable[[Map], Any]) -> None:
    data = read("en")
    spoil(data)
    assert finding in findings(data)


@pytest.mark.parametrize("segment", [None, "starter", "repeat-buyer"])
def test_customers_stop_only_after_the_last_step(segment: str | None) -> None:
    probable, _ = chances(read("nl"), segment)
    totals = {step: sum(targets.values()) for step, targets in probable.items()}
    last = totals.pop("keep-making-own")
    assert 0 < last < 1
    assert totals == pytest.approx(dict.fromkeys(totals, 1.0))
