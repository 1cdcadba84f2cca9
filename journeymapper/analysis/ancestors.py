"""Ancestors: which step comes before which, loops left aside."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx

from journeymapper.analysis.chances import is_loop
from journeymapper.model.journey import Journey

BLOCK = 4096
"""How many ancestors are looked for in one pass over the map; each costs a bit a step."""

Pair = tuple[str, str]


def ancestry(journey: Journey, pairs: Iterable[Pair]) -> frozenset[Pair]:
    """Those of the pairs (one step, another) of which the one is an ancestor of the other.

    An ancestor reaches a step by transitions other than loops. On a cycle of these each step is an ancestor
    of each other. What leads to a step is a set of bits, handed on along the map.
    """
    by_ancestor: dict[str, list[str]] = {}
    for one, other in pairs:
        by_ancestor.setdefault(one, []).append(other)
    if not by_ancestor:
        return frozenset()
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(step.id for step in journey.steps)
    graph.add_edges_from((each.source, each.target) for each in journey.transitions if not is_loop(each))
    parts = nx.condensation(graph)
    part_of: dict[str, int] = parts.graph["mapping"]
    order = list(nx.topological_sort(parts))
    asked = list(by_ancestor)
    found: set[Pair] = set()
    for start in range(0, len(asked), BLOCK):
        bits = {one: 1 << place for place, one in enumerate(asked[start : start + BLOCK])}
        come_by = dict.fromkeys(order, 0)
        for one, bit in bits.items():
            come_by[part_of[one]] |= bit
        for part in order:
            for following in parts.successors(part):
                come_by[following] |= come_by[part]
        found |= {
            (one, other)
            for one, bit in bits.items()
            for other in by_ancestor[one]
            if come_by[part_of[other]] & bit
        }
    return frozenset(found)
