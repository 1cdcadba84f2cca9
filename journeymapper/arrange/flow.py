"""Which way a map runs: the links that lead onward, and the ranks of cards along them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

import networkx as nx

from journeymapper.arrange.links import Link
from journeymapper.arrange.plan import Plan, Shape, Spot

_LONG_ROW = 12
"""More steps after each other than this make no row: they are laid as a page."""


def phases_of(plan: Plan) -> dict[str, int]:
    """The number of a phase for every card, 0 upwards without gaps.

    A card of no phase goes with the furthest card that leads to it, else with the nearest that it leads to,
    else after all others. In a map without phases all have number 0.
    """
    phases = {spot.key: spot.phase for spot in plan.spots if spot.phase is not None}
    if not phases:
        return {spot.key: 0 for spot in plan.spots}
    loose = [spot.key for spot in plan.spots if spot.key not in phases]
    sources, targets = _around(plan.links)
    while loose:
        found: dict[str, int] = {}
        for key in loose:
            before = [phases[each] for each in sources.get(key, ()) if each in phases]
            after = [phases[each] for each in targets.get(key, ()) if each in phases]
            if before or after:
                found[key] = max(before) if before else min(after)
        if not found:
            found = dict.fromkeys(loose, max(phases.values()) + 1)
        phases |= found
        loose = [key for key in loose if key not in phases]
    numbers = {phase: number for number, phase in enumerate(sorted(set(phases.values())))}
    return {spot.key: numbers[phases[spot.key]] for spot in plan.spots}


def onward(plan: Plan, phases: Mapping[str, int]) -> list[Link]:
    """The links that lead onward, without circles: no loops, none to an earlier phase or to itself.

    Where the others go in a circle, those that lead back in the order of the journey are left out.
    """
    known = [
        link
        for link in plan.links
        if link.kind != "loop" and link.source != link.target and phases[link.source] <= phases[link.target]
    ]
    graph = nx.DiGraph((link.source, link.target) for link in known)
    circle = {
        key: number
        for number, members in enumerate(nx.strongly_connected_components(graph))
        for key in members
    }
    order = {spot.key: at for at, spot in enumerate(plan.spots)}
    return [
        link
        for link in known
        if circle[link.source] != circle[link.target] or order[link.source] < order[link.target]
    ]


def shape_of(plan: Plan, onward: Collection[Link], phases: Mapping[str, int]) -> Shape:
    """How the plan is to lie: of one phase, or of none, to the right if it is short, else as a page.

    Args:
        plan: what is asked for.
        onward: its onward links.
        phases: the number of a phase for every card.
    """
    if plan.shape != "phases" or len(set(phases.values())) > 1:
        return plan.shape
    if len(plan.spots) <= _LONG_ROW:
        return "right"
    return "right" if max(ranks(plan, onward, phases).values(), default=0) < _LONG_ROW else "page"


def in_order(keys: Sequence[str], links: Iterable[Link], wishes: Mapping[str, float]) -> list[str]:
    """The keys so that every link leads onward, and as near to the order of their wishes as that allows."""
    members = set(keys)
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(keys)
    graph.add_edges_from(
        (link.source, link.target) for link in links if link.source in members and link.target in members
    )
    return list(nx.lexicographical_topological_sort(graph, key=lambda key: wishes[key]))


def ranks(plan: Plan, links: Collection[Link], phases: Mapping[str, int]) -> dict[str, int]:
    """The longest way to each card along onward links; every phase begins after the one before it."""
    order = {spot.key: float(at) for at, spot in enumerate(plan.spots)}
    sources, _ = _around(links)
    found: dict[str, int] = {}
    start = 0
    for members in by_phase(plan.spots, phases):
        inside = set(members)
        for key in in_order(members, links, order):
            before = [found[each] + 1 for each in sources.get(key, ()) if each in inside]
            found[key] = max([start, *before])
        start = max(found[key] for key in members) + 1
    return found


def by_phase(spots: Iterable[Spot], phases: Mapping[str, int]) -> list[list[str]]:
    """The keys of each phase in the order of the journey."""
    lists: list[list[str]] = [[] for _ in range(max(phases.values(), default=-1) + 1)]
    for spot in spots:
        lists[phases[spot.key]].append(spot.key)
    return lists


def _around(links: Iterable[Link]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """From where links come to each card, and to where they lead; no loops."""
    sources: dict[str, list[str]] = {}
    targets: dict[str, list[str]] = {}
    for link in links:
        if link.kind != "loop" and link.source != link.target:
            sources.setdefault(link.target, []).append(link.source)
            targets.setdefault(link.source, []).append(link.target)
    return sources, targets
