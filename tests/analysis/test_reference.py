"""The reference is right where a person can work it out, and where lots are drawn."""

from __future__ import annotations

from random import Random
from statistics import fmean, stdev
from typing import Any

import pytest

from tests.analysis.reference.differences import differences, differing_findings
from tests.analysis.reference.figures import figures
from tests.analysis.reference.findings import findings
from tests.analysis.reference.random_journeys import random_journey
from tests.analysis.reference.reading import Data, View
from tests.analysis.reference.walk import Walk

TOO_LONG = 400


def journey(arrows: str, *, goal: str | None = None, met: str = "", skipped: str = "") -> Data:
    """A journey of arrows such as `a>b ab~>.5`, with a supplier s met at some steps and a segment g."""
    edges = []
    for key, word in enumerate(arrows.split()):
        kind = "loop" if "~" in word else "next"
        ends, _, share = word.replace("~", "").partition(":")
        source, target = ends.split(">")
        edge: Data = {"source": source, "target": target, "key": f"t{key}", "kind": kind}
        edges.append(edge | ({"share": float(share)} if share else {}))
    steps = sorted({letter for letter in arrows if letter.isalpha()})
    contact = [{"supplier": "s", "started_by": "customer"}]
    nodes = [
        {
            "id": step,
            "title": step,
            "touches": contact if step in met else [],
            "skipped_by": ["g"] if step in skipped else [],
        }
        for step in steps
    ]
    graph = {"goal": goal, "suppliers": [{"id": "s", "name": "s"}], "segments": [{"id": "g", "name": "g"}]}
    return {"directed": True, "multigraph": True, "graph": graph, "nodes": nodes, "edges": edges}


def first_contact(data: Data, segment: str | None = None) -> Data:
    found: Data = figures(data, segment)["suppliers"][0]["first_contact"]
    return found


def test_a_line_is_counted_on_the_fingers() -> None:
    told = first_contact(journey("a>b b>c", goal="c", met="b"))
    assert (told["position"], told["min"], told["max"]) == (pytest.approx(1 / 3),) * 3
    assert (told["reached"], told["step"], told["started_by"]) == (1, "b", "customer")
    assert told["before"] == {"observed": 0, "reported": 0, "assumed": 1}


def test_repeats_count_in_the_position_and_not_in_the_range() -> None:
    data = journey("a>b b~>a:.5 b>c", goal="c", met="c")
    assert figures(data, None)["expected_visits"] == {"a": 2, "b": 2, "c": 1}
    told = first_contact(data)
    assert (told["position"], told["min"], told["max"]) == (0.8, pytest.approx(2 / 3), pytest.approx(2 / 3))


def test_only_walks_that_meet_the_supplier_are_counted() -> None:
    """Half go a-b-d, half a-c-e-f: of the first k is 1 and n 3; the second never meet anybody."""
    told = first_contact(journey("a>b a>c b>d c>e e>f", met="b"))
    assert (told["reached"], told["position"]) == (0.5, pytest.approx(1 / 3))


def test_steps_that_are_passed_are_not_counted() -> None:
    data = journey("a>b b>c c>d", goal="d", met="c", skipped="b")
    assert first_contact(data)["position"] == 0.5
    assert first_contact(data, "g")["position"] == pytest.approx(1 / 3)
    assert figures(data, "g")["main_route"] == ["a", "c", "d"]
    assert figures(data, "g")["skipped"] == ["b"]


def test_contact_after_the_goal_is_called_so_unless_the_goal_is_passed() -> None:
    data = journey("a>b b>c", goal="b", met="c", skipped="b")
    assert first_contact(data)["after_goal"]
    assert first_contact(data)["position"] is None
    told = first_contact(data, "g")
    assert (told["after_goal"], told["position"]) == (False, 0.5)


def test_a_trap_takes_the_expectations_and_leaves_the_rest() -> None:
    data = journey("a>b a>c b~>b:1 c>d", goal="d", met="c")
    told = figures(data, None)
    assert (told["traps"], told["expected_visits"], told["duration"]) == ([["b"]], None, None)
    told = first_contact(data)
    assert (told["position"], told["reached"], told["min"]) == (None, 0.5, pytest.approx(1 / 3))
    behind = journey("a>b b>c c~>c:1", goal="b", met="a")
    assert first_contact(behind)["position"] == 0


@pytest.mark.parametrize(
    ("arrows", "least"),
    [
        ("a>c c>d d>c:.5", None),  # round and round on the way
        ("a>c a>d d>e e>d:.5", 0.5),  # who goes round here never meets the supplier
        ("a>c a>d d>e e>d:1", 0.5),  # nor does who never comes out
    ],
)
def test_a_cycle_of_nexts_on_the_way_leaves_no_range(arrows: str, least: float | None) -> None:
    assert first_contact(journey(arrows, goal="c" if least else None, met="c"))["min"] == least


def test_findings_name_what_they_are_about() -> None:
    found = {one["id"]: one for one in findings(journey("a>b b~>a a~>d c>d d>c", goal="c"))}
    assert found["forward-loop"]["transitions"] == ["t2"]
    assert found["goal-unreachable"] | {"severity": ""} == {
        "id": "goal-unreachable",
        "severity": "",
        "steps": ["c"],
        "transitions": [],
        "segments": [],
    }
    assert found["segment-like-everyone"]["segments"] == ["g"]
    assert {"untouched-supplier", "unreachable-step", "loop-share-missing"} <= set(found)


def test_the_comparison_sees_what_differs_and_nothing_else() -> None:
    data = random_journey(11)
    ours, theirs = figures(data, None), figures(data, None)
    assert differences(ours, theirs) == []
    theirs["expected_visits"] = {step: 1e-12 + often for step, often in ours["expected_visits"].items()}
    assert differences(ours, theirs) == []
    theirs["entries"] = [*theirs["entries"], "another"]
    theirs["duration"] = None
    assert [told.partition(":")[0] for told in differences(ours, theirs)] == ["entries", "duration"]
    assert len(differing_findings(findings(data), findings(data)[1:])) == 1


@pytest.mark.parametrize("seed", range(40))
def test_lots_that_are_drawn_give_the_same(seed: int) -> None:
    """Two thousand customers walk by lot; their mean is within six standard errors of the expectation."""
    data = random_journey(seed)
    for segment in (None, *(one["id"] for one in data["graph"]["segments"])):
        told, walk = figures(data, segment), Walk(View(data, segment))
        if told["traps"] or max(told["expected_visits"].values(), default=0) > TOO_LONG:
            continue
        lots = Random(seed)
        walks = [one_walk(walk, lots) for _ in range(2000 if walk.entries else 0)]
        for step, often in told["expected_visits"].items():
            assert near([way.count(step) for way in walks], often)
        for supplier in told["suppliers"] if walks else []:
            meets_as_told(walk, walks, supplier)


def one_walk(walk: Walk, lots: Random) -> list[str]:
    """The steps that one customer visits."""
    here, way = lots.choice(walk.entries), list[str]()
    while here is not None:
        way += [] if walk.view.skips(here) else [here]
        ways = walk.taken(here)
        chances = [float(walk.chance[arrow.key]) for arrow in ways]
        targets = [*(arrow.target for arrow in ways), None]
        here = lots.choices(targets, [*chances, float(walk.ending[here])])[0]  # type: ignore[assignment]
    return way


def meets_as_told(walk: Walk, walks: list[list[str]], supplier: dict[str, Any]) -> None:
    goal, told = walk.view.goal_of(supplier["id"]), supplier["first_contact"]
    stopped = [way[: way.index(goal) + 1] if goal in way else way for way in walks]
    places = [[walk.view.has_contact(supplier["id"], step) for step in way] for way in stopped]
    assert near([any(place) for place in places], told["reached"])
    met = [(place.index(True), len(place)) for place in places if any(place)]
    if len(met) > 50:
        # the ratio of two means: that of k - position * n is 0
        assert near([k - told["position"] * n for k, n in met], 0)


def near(drawn: list[Any], expected: float) -> bool:
    if len(drawn) < 2:
        return True
    error = stdev(map(float, drawn)) / len(drawn) ** 0.5
    return bool(abs(fmean(drawn) - expected) <= 6 * error + 0.01)
