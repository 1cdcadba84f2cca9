"""How far along a customer can be at first contact, over all routes without going back."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

import networkx as nx

from journeymapper.analysis.chain import Chain, leading, reach

Graph = Mapping[int, Collection[int]]
"""The states that come next, by state."""
Span = tuple[float, float]
"""The least and the most steps visited."""


@dataclass(frozen=True, slots=True)
class Range:
    """The least and the most of k/n over the routes, or why there is neither.

    `cycle`: transitions that are no loops form one on the way, of these steps. `no-contact`: no route
    without loops has a contact step and an end.
    """

    least: float | None = None
    most: float | None = None
    missing: Literal["cycle", "no-contact"] | None = None
    steps: tuple[str, ...] = ()


def range_of(chain: Chain, contacts: Collection[int], goal: int | None) -> Range:
    """The range of k/n, where n steps are visited on a route and k of them before the first contact step.

    Routes are not listed: there can be more of them than atoms. At a first contact step, k hangs on the way
    to it alone and what is left, n - k, on the way from it alone; k/n grows with k and falls with n - k. So
    the shortest and longest ways to and from each such step make the range: two passes of dynamic
    programming over the acyclic graph (Bellman, Dynamic Programming, 1957).
    """
    stops = () if goal is None else (goal,)
    towards = reach(chain.onward, chain.starts, {*contacts, *stops})
    beyond = reach(chain.onward, towards.intersection(contacts), stops)
    ends = {at for at in beyond if at == goal or chain.ending[at] > 0}
    after = _part(chain, leading(chain.onward_before, beyond.difference(stops), ends), stops)
    firsts = towards.intersection(contacts).intersection(after)
    before = _part(chain, leading(chain.onward_before, towards.difference(contacts, stops), firsts), firsts)
    if not firsts:
        return Range(missing="no-contact")
    cycle = _cyclic(after) | _cyclic(before)
    if cycle:
        return Range(missing="cycle", steps=chain.ids(cycle))
    left, done = _left(chain, after, ends), _done(chain, before)
    return Range(
        min(done[at][0] / (done[at][0] + left[at][1]) for at in firsts),
        max(done[at][1] / (done[at][1] + left[at][0]) for at in firsts),
    )


def _part(chain: Chain, states: Collection[int], stops: Collection[int]) -> Graph:
    """The graph of some states without loops, from which nothing goes on at `stops`."""
    return {
        at: () if at in stops else [target for target in chain.onward[at] if target in states]
        for at in states
    }


def _order(graph: Graph) -> list[int]:
    """The states, each after those that lead to it; what lies on a cycle or behind one is left out."""
    leading = dict.fromkeys(graph, 0)
    for targets in graph.values():
        for target in targets:
            leading[target] += 1
    found = [at for at, count in leading.items() if not count]
    for at in found:
        for target in graph[at]:
            leading[target] -= 1
            if not leading[target]:
                found.append(target)
    return found


def _cyclic(graph: Graph) -> set[int]:
    """The states on cycles."""
    if len(_order(graph)) == len(graph):
        return set()
    whole = nx.DiGraph((at, target) for at, targets in graph.items() for target in targets)
    return set().union(*(each for each in nx.strongly_connected_components(whole) if len(each) > 1))


def _left(chain: Chain, after: Graph, ends: Collection[int]) -> dict[int, Span]:
    """The steps visited from each state on, it too, until an end."""
    found: dict[int, Span] = {}
    for at in reversed(_order(after)):
        least, most = _span([found[target] for target in after[at]], stays=at in ends)
        found[at] = least + chain.visits(at), most + chain.visits(at)
    return found


def _done(chain: Chain, before: Graph) -> dict[int, Span]:
    """The steps visited before each state, on the ways to it."""
    found: dict[int, Span] = {}
    reached: dict[int, list[Span]] = {}
    for at in _order(before):
        found[at] = least, most = _span(reached.get(at, []), stays=at in chain.starts)
        for target in before[at]:
            reached.setdefault(target, []).append((least + chain.visits(at), most + chain.visits(at)))
    return found


def _span(spans: list[Span], *, stays: bool) -> Span:
    """What several spans cover together, and nought where a route starts or ends."""
    found = [*spans, (0.0, 0.0)] if stays else spans
    return min(least for least, _ in found), max(most for _, most in found)
