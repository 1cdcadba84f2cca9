"""Journeys of a dozen steps with what small ones seldom have, as dicts: a seed gives the same for ever.

By turns: long loops, circles without loops, circles of skipped steps in each other, hundreds of parallel
arrows, and a goal that is the entry.
"""

from __future__ import annotations

from itertools import pairwise
from random import Random
from typing import Any

from tests.analysis.reference.reading import Data

KINDS = ("loops", "circles", "skipped circles", "parallel arrows", "goal at the entry")
SIZE = 12
STEPS = [f"s{place}" for place in range(SIZE)]
SEGMENTS = ("g0", "g1")
SUPPLIERS = ("p0", "p1", "p2")


def knotted_journey(seed: int) -> Data:
    """A valid journey of the kind `KINDS[seed % 5]`."""
    lots, kind = Random(seed), KINDS[seed % len(KINDS)]
    nodes = [_node(lots, step) for step in STEPS]
    ends: list[dict[str, Any]] = [{"source": one, "target": two} for one, two in pairwise(STEPS)]
    ends += [_arrow(lots, kind) for _ in range(SIZE // 2)]
    if kind == "skipped circles":
        for node in nodes[1:9]:
            node["skipped_by"] = ["g0"]
        for source, target in ((5, 2), (4, 3), (8, 1)):
            ends.append({"source": STEPS[source], "target": STEPS[target], "share": 0.3})
    if kind == "parallel arrows":
        ends += [_parallel(lots) for _ in range(300)]
    return {
        "directed": True,
        "multigraph": True,
        "graph": {
            "format": "journeymapper",
            "version": 1,
            "goal": STEPS[0] if kind == "goal at the entry" else lots.choice((None, STEPS[-1], *STEPS)),
            "phases": [],
            "segments": [{"id": segment, "name": segment} for segment in SEGMENTS],
            "suppliers": [
                {"id": each, "name": each, "goal": lots.choice((None, None, *STEPS))} for each in SUPPLIERS
            ],
        },
        "nodes": nodes,
        "edges": [{"key": f"t{key}", "kind": "next"} | each for key, each in enumerate(ends)],
    }


def _node(lots: Random, step: str) -> dict[str, Any]:
    touches = [
        {"supplier": each, "contact": lots.choice(("direct", "indirect", "none")), "aida": "desire"}
        for each in SUPPLIERS
        if lots.random() < 0.2
    ]
    node: dict[str, Any] = {"id": step, "title": step, "touches": touches}
    node["skipped_by"] = [each for each in SEGMENTS if lots.random() < 0.35]
    return node | ({"days": lots.choice((0, 1, 2.5, 30))} if lots.random() < 0.5 else {})


def _arrow(lots: Random, kind: str) -> dict[str, Any]:
    one, two = lots.randrange(SIZE), lots.randrange(SIZE)
    ends = {"source": STEPS[one], "target": STEPS[two]}
    if one < two:
        return ends | {"kind": lots.choice(("next", "skip"))} | _share(lots, (0, 0.1, 0.3, 1))
    if kind == "circles":
        return ends | {"share": 0.3}
    return ends | {"kind": "loop", "share": lots.choice((0.1, 0.3, 0.5))}


def _parallel(lots: Random) -> dict[str, Any]:
    return {"source": STEPS[3], "target": STEPS[4], "kind": lots.choice(("next", "skip", "loop"))} | _share(
        lots, (0.001,)
    )


def _share(lots: Random, shares: tuple[float, ...]) -> dict[str, float]:
    return {"share": lots.choice(shares)} if lots.random() < 0.5 else {}
