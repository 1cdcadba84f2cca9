"""Small random journeys, as dicts: a seed gives the same journey for ever.

They are unlikely on purpose: cycles, traps, skipped entries and goals, shares over 1 and next to nothing.
"""

from __future__ import annotations

from random import Random
from typing import Any

from tests.analysis.reference.reading import AIDA, LEVEL_OF, Data

# No share is so near to 1 that a loop multiplies what floating point loses; 1 - 1e-13 is as good as 1.
SHARES = (0, 1, 0.5, 0.25, 0.1, 0.2, 0.3, 0.7, 0.9, 0.333333333333333, 0.66, 1e-13, 1e-6, 0.9999999999999)
TITLES = ("", " ", "Views the house", "views the house", "Signs", "Signs ", "Moves")


class Shape:
    """How wild a journey is: some are nearly lines, some are thickets."""

    def __init__(self, lots: Random) -> None:
        self.size = lots.choice((*range(9), *range(2, 9), *range(3, 8)))
        self.backbone = lots.random() < 0.6
        self.more = lots.choice((0, 0.3, 0.6, 1, 1.5))
        self.forward = lots.choice((0.2, 0.5, 0.8, 1))
        self.trapping = lots.choice((0, 0, 0.4))
        self.shared = lots.choice((0, 0.2, 0.5, 0.9))
        self.contact = lots.choice((0.2, 0.5, 0.8))
        self.skipped = lots.choice((0, 0.1, 0.3))
        self.chosen = lots.choice((0, 0.15, 0.4))


def random_journey(seed: int) -> Data:
    """A valid journey of up to 8 steps, 3 suppliers, 3 segments and some 20 transitions."""
    lots = Random(seed)
    shape = Shape(lots)
    steps = [f"s{place}" for place in range(shape.size)]
    segments = [f"g{place}" for place in range(lots.randint(0, 3))]
    suppliers = [f"p{place}" for place in range(lots.choice((0, 1, 2, 2, 3, 3)))]
    phases = [f"f{place}" for place in range(lots.randint(0, 3))]
    nodes = [node(lots, shape, step, segments, suppliers, phases) for step in steps]
    edges = [edge(lots, shape, key, ends, segments) for key, ends in enumerate(pairs(lots, shape))]
    lots.shuffle(nodes if lots.random() < 0.3 else [])
    lots.shuffle(edges if lots.random() < 0.5 else [])
    return {
        "directed": True,
        "multigraph": True,
        "graph": {
            "format": "journeymapper",
            "version": 1,
            "goal": lots.choice((None, *steps, *steps[-1:] * 4)),
            "phases": [{"id": phase, "name": phase} for phase in phases],
            "segments": [{"id": segment, "name": segment} for segment in segments],
            "suppliers": [
                {"id": supplier, "name": supplier, "goal": lots.choice((None, None, *steps))}
                for supplier in suppliers
            ],
            "notes": [{"id": "n0", "text": "free"}] if lots.random() < 0.1 else [],
        },
        "nodes": nodes,
        "edges": as_networkx_lists(nodes, edges),
    }


def as_networkx_lists(nodes: list[Data], edges: list[Data]) -> list[Data]:
    """The transitions by source step, those to one target together: a file has no other order."""
    listed = []
    for step in nodes:
        out = [edge for edge in edges if edge["source"] == step["id"]]
        for target in dict.fromkeys(edge["target"] for edge in out):
            listed += [edge for edge in out if edge["target"] == target]
    return listed


def pairs(lots: Random, shape: Shape) -> list[tuple[str, str]]:
    """From where to where: a line perhaps, and others that mostly go forward."""
    found = [(place, place + 1) for place in range(shape.size - 1) if shape.backbone]
    for _ in range(round(shape.size * shape.more)):
        one, other = lots.randrange(shape.size), lots.randrange(shape.size)
        found.append((min(one, other), max(one, other)) if lots.random() < shape.forward else (one, other))
    if found and lots.random() < 0.1:
        found.append(found[0])
    return [(f"s{source}", f"s{target}") for source, target in found]


def node(
    lots: Random, shape: Shape, step: str, segments: list[str], suppliers: list[str], phases: list[str]
) -> Data:
    made: Data = {"id": step, "title": lots.choice((step, step, *TITLES))}
    if phases and lots.random() < 0.8:
        made["phase"] = lots.choice(phases)
    if lots.random() < 0.7:
        made["days"] = lots.choice((0, 1, 2.5, 14, None))
    made["segment_days"] = {
        segment: lots.choice((0, 3, 0.25)) for segment in segments if lots.random() < 0.15
    }
    made["skipped_by"] = [segment for segment in segments if lots.random() < shape.skipped]
    made["evidence"] = [{"source": lots.choice(list(LEVEL_OF))} for _ in range(lots.choice((0, 0, 1, 2)))]
    made["touches"] = [touch(lots, supplier) for supplier in suppliers if lots.random() < shape.contact]
    return made


def touch(lots: Random, supplier: str) -> Data:
    made: Data = {"supplier": supplier}
    if lots.random() < 0.8:
        made["contact"] = lots.choice(("direct", "indirect", "none", "none"))
    if lots.random() < 0.7:
        made["aida"] = lots.choice((*AIDA, None))
    if lots.random() < 0.7:
        made["started_by"] = lots.choice(("customer", "supplier", None))
    return made


def edge(lots: Random, shape: Shape, key: int, ends: tuple[str, str], segments: list[str]) -> Data:
    source, target = ends
    backward = int(source[1:]) >= int(target[1:])
    kinds = ("loop", "loop", "next", "next", "skip") if backward else (*("next",) * 6, "skip", "loop")
    made: dict[str, Any] = {"source": source, "target": target, "key": f"t{key}"}
    kind = lots.choice(kinds)
    if kind != "next" or lots.random() < 0.5:
        made["kind"] = kind
    if lots.random() < max(shape.shared, 0.7 * (kind == "loop")):
        made["share"] = lots.choice((*SHARES, round(lots.random(), 3), round(lots.random(), 3)))
        if backward and lots.random() < shape.trapping:
            made["share"] = 1
    made["segments"] = [segment for segment in segments if lots.random() < shape.chosen]
    made["segment_shares"] = {
        segment: lots.choice(SHARES) for segment in segments if lots.random() < 0.5 * shape.shared
    }
    return made
