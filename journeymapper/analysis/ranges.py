"""How far along a customer can be at first contact, over all routes without going back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

import networkx as nx

from journeymapper.analysis.chain import Chain, Ways, leading, reach

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


class Ranges:
    """Works out ranges of k/n in one chain: n steps are visited on a route, k of them before first contact.

    Routes are not listed: there can be more of them than atoms. At a first contact step, k hangs on the way
    to it alone and what is left, n - k, on the way from it alone; k/n grows with k and falls with n - k. So
    the shortest and longest ways to and from each such step make the range: two passes of dynamic
    programming over the acyclic graph (Bellman, Dynamic Programming, 1957). What is left hangs on the goal
    and not on the supplier: it is worked out once for each goal.
    """

    def __init__(self, chain: Chain) -> None:
        self._chain = chain
        self._ways_to = cache(self._ways_to_an_end)

    def of(self, contacts: Collection[int], goal: int | None) -> Range:
        """The range of a supplier with contact at some states, up to its goal."""
        chain, stops = self._chain, _stops(goal)
        after, left = self._ways_to(goal)
        towards = reach(chain.onward, chain.starts, {*contacts, *stops})
        firsts = towards.intersection(contacts).intersection(after)
        if not firsts:
            return Range(missing="no-contact")
        within = leading(chain.onward_before, towards.difference(contacts, stops), firsts)
        before = _part(chain.onward, within, firsts)
        done = self._done(before)
        if not firsts <= done.keys() or not firsts <= left.keys():
            beyond = _part(chain.onward, reach(chain.onward, firsts, stops).intersection(after), stops)
            return Range(missing="cycle", steps=chain.ids(_cyclic(before) | _cyclic(beyond)))
        return Range(
            min(done[at][0] / (done[at][0] + left[at][1]) for at in firsts),
            max(done[at][1] / (done[at][1] + left[at][0]) for at in firsts),
        )

    def _ways_to_an_end(self, goal: int | None) -> tuple[Graph, Mapping[int, Span]]:
        """The graph of the routes to the goal or to where walks end; the steps visited from each state on."""
        chain, stops = self._chain, _stops(goal)
        states = reach(chain.onward, chain.starts, stops)
        ends = {at for at in states if at == goal or chain.ending[at] > 0}
        after = _part(chain.onward, leading(chain.onward_before, states.difference(stops), ends), stops)
        turned: dict[int, list[int]] = {at: [] for at in after}
        for at, targets in after.items():
            for target in targets:
                turned[target].append(at)
        left: dict[int, Span] = {}
        for at in _order(turned):
            spans = [left[target] for target in after[at]]
            left[at] = _more(_together(spans, stays=at in ends), chain.visits(at))
        return after, left

    def _done(self, before: Graph) -> dict[int, Span]:
        """The steps visited before each state, on the ways to it; none on a cycle or behind one."""
        found: dict[int, Span] = {}
        reached: dict[int, list[Span]] = {}
        for at in _order(before):
            found[at] = _together(reached.get(at, ()), stays=at in self._chain.starts)
            further = _more(found[at], self._chain.visits(at))
            for target in before[at]:
                reached.setdefault(target, []).append(further)
        return found


def _stops(goal: int | None) -> tuple[int, ...]:
    return () if goal is None else (goal,)


def _part(ways: Ways, states: Collection[int], stops: Collection[int]) -> Graph:
    """The graph of some states, from which nothing goes on at `stops`."""
    return {at: () if at in stops else [target for target in ways[at] if target in states] for at in states}


def _order(graph: Graph) -> list[int]:
    """The states, each after those that lead to it; what lies on a cycle or behind one is left out."""
    waits_for = dict.fromkeys(graph, 0)
    for targets in graph.values():
        for target in targets:
            waits_for[target] += 1
    found = [at for at, count in waits_for.items() if not count]
    for at in found:
        for target in graph[at]:
            waits_for[target] -= 1
            if not waits_for[target]:
                found.append(target)
    return found


def _cyclic(graph: Graph) -> set[int]:
    """The states on cycles."""
    whole = nx.DiGraph((at, target) for at, targets in graph.items() for target in targets)
    return set().union(*(each for each in nx.strongly_connected_components(whole) if len(each) > 1))


def _together(spans: Sequence[Span], *, stays: bool) -> Span:
    """What several spans cover together, and nought where a route starts or ends."""
    leasts, mosts = zip(*spans, strict=True) if spans else ((), ())
    return (0.0, max(mosts, default=0.0)) if stays else (min(leasts), max(mosts))


def _more(span: Span, visits: float) -> Span:
    return span[0] + visits, span[1] + visits
