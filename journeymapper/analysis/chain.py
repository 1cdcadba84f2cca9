"""The walk of a segment as a Markov chain: its states are the steps, numbered in file order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

import networkx as nx

from journeymapper.analysis.chances import Chances, entries

Ways = Sequence[Mapping[int, float]]
"""For each state the states that come next, each with its chance over 0."""


class Chain:
    """Where the walks of a segment, or of the whole map, start, go and end.

    A walk goes through steps that the segment skips without visiting them. What is seen of it at the visited
    steps alone is the censored chain, or stochastic complement (Meyer, Stochastic complementation, uncoupling
    Markov chains, and the theory of nearly reducible systems, 1989).
    """

    def __init__(self, chances: Chances) -> None:
        self.chances = chances
        self.steps = tuple(chances.journey.steps)
        self.places = {step.id: at for at, step in enumerate(self.steps)}
        first = [self.places[each] for each in entries(chances.journey)]
        self.starts = {at: 1.0 / len(first) for at in first}
        """The part of the walks that starts at each entry."""
        self.ending: list[float] = []
        """The part of those at each state who stop there."""
        self.ways: list[dict[int, float]] = []
        self.onward: list[dict[int, float]] = []
        """As `ways`, without the loops."""
        for step in self.steps:
            fork = chances.fork(step.id)
            self.ending.append(fork.ending)
            self.onward.append(self._joined((way.transition.target, way.chance) for way in fork.onward))
            self.ways.append(self._joined((way.transition.target, way.chance) for way in fork.ways))
        self.before = _turned(self.ways)
        """For each state those that lead to it."""
        self.onward_before = _turned(self.onward)
        self.skips = [chances.skips(step.id) for step in self.steps]
        self.reached = reach(self.ways, self.starts)
        """What the walk comes to, visited or skipped."""
        self.visited = frozenset(at for at in self.reached if not self.skips[at])

    @cached_property
    def parts(self) -> list[list[int]]:
        """What can be come to, in order of the map; states that lead back to each other are together."""
        graph: nx.DiGraph[int] = nx.DiGraph()
        graph.add_nodes_from(self.reached)
        graph.add_edges_from((at, target) for at in self.reached for target in self.ways[at])
        return [sorted(part) for part in nx.strongly_connected_components(graph)][::-1]

    def ids(self, places: Iterable[int]) -> tuple[str, ...]:
        """The ids of states, in file order."""
        return tuple(self.steps[at].id for at in sorted(places))

    def visits(self, at: int) -> float:
        """What being at a state counts for: a visit, or none where the segment skips the step."""
        return 0.0 if self.skips[at] else 1.0

    def _joined(self, ways: Iterable[tuple[str, float]]) -> dict[int, float]:
        """Several transitions to one step as one; those that nobody takes left out."""
        found: dict[int, float] = {}
        for target, chance in ways:
            if chance > 0:
                at = self.places[target]
                found[at] = found.get(at, 0.0) + chance
        return found


def reach(ways: Ways, starts: Iterable[int], stops: Collection[int] = ()) -> frozenset[int]:
    """The states that can be come to from `starts`, these too; nothing goes on from one of `stops`."""
    found = set(starts)
    waiting = list(found)
    while waiting:
        at = waiting.pop()
        if at not in stops:
            fresh = ways[at].keys() - found
            found |= fresh
            waiting.extend(fresh)
    return frozenset(found)


def leading(before: Sequence[Sequence[int]], within: Collection[int], ends: Iterable[int]) -> set[int]:
    """The states `within` from which one of `ends` can be come to by states within; and the ends."""
    found = set(ends)
    waiting = list(found)
    while waiting:
        for at in before[waiting.pop()]:
            if at in within and at not in found:
                found.add(at)
                waiting.append(at)
    return found


def _turned(ways: Ways) -> list[list[int]]:
    found: list[list[int]] = [[] for _ in ways]
    for at, targets in enumerate(ways):
        for target in targets:
            found[target].append(at)
    return found
