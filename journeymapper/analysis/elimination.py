"""States of a chain left out one by one, so that few remain to be solved for together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

FEW = 100
"""A state is left out by itself as long as no more new moves can come of it."""


@dataclass(frozen=True, slots=True)
class _Stage:
    """A state as it was left out: where it leads, where it is come to from, and the chance to go at all."""

    at: int
    out: Mapping[int, float]
    into: Mapping[int, float]
    pivot: float

    def moves(self, *, back: bool) -> Mapping[int, float]:
        """The moves out of the state, or back along those into it."""
        return self.into if back else self.out


class Elimination:
    """Gaussian elimination of a chain, the states with the fewest neighbours first (Markowitz, 1957).

    With a state left out, whoever came to it goes where it leads. No difference is taken, so that every
    figure keeps its digits however rarely the states are left (Grassmann, Taksar and Heyman, Regenerative
    analysis and steady state distributions, 1985).
    """

    def __init__(self, moves: Sequence[Mapping[int, float]], leaving: Sequence[float]) -> None:
        """`moves` are the chances to go from each state to each other; `leaving` those to leave them all."""
        self.moves = [dict(each) for each in moves]
        self.leaving = list(leaving)
        """As `moves`, when the states that were left out are passed."""
        self._into: list[set[int]] = [set() for _ in moves]
        for at, each in enumerate(moves):
            for target in each:
                self._into[target].add(at)
        self._stages = [self._left_out(at) for at in self._cheapest()]
        gone = {stage.at for stage in self._stages}
        self.rest = [at for at in range(len(moves)) if at not in gone]
        """The states that remain: each with many neighbours, by way of those left out."""

    def hand_on(self, values: list[float], *, back: bool) -> None:
        """What the states that were left out add to those that remain."""
        for stage in self._stages:
            part = values[stage.at] / stage.pivot
            for other, chance in stage.moves(back=not back).items():
                values[other] += part * chance

    def complete(self, values: list[float], *, back: bool) -> None:
        """The solution for the states that were left out, once it is there for those that remain."""
        for stage in reversed(self._stages):
            gained = sum(chance * values[other] for other, chance in stage.moves(back=back).items())
            values[stage.at] = (values[stage.at] + gained) / stage.pivot

    def _cheapest(self) -> Iterator[int]:
        """Which state comes next: it is left out before this is asked for another."""
        waiting = [(self._cost(at), at) for at in range(len(self.moves))]
        heapify(waiting)
        while waiting:
            known, at = heappop(waiting)
            cost = self._cost(at)
            if cost > known:
                heappush(waiting, (cost, at))
            elif cost > FEW:
                return
            else:
                yield at

    def _cost(self, at: int) -> int:
        return len(self.moves[at]) * len(self._into[at])

    def _left_out(self, at: int) -> _Stage:
        out, leaving = self.moves[at], self.leaving[at]
        into = {source: self.moves[source].pop(at) for source in self._into[at]}
        pivot = sum(out.values()) + leaving
        for source, chance in into.items():
            part = chance / pivot
            self.leaving[source] += part * leaving
            for target, further in out.items():
                if target != source:
                    self.moves[source][target] = self.moves[source].get(target, 0.0) + part * further
                    self._into[target].add(source)
        for target in out:
            self._into[target].discard(at)
        return _Stage(at, out, into, pivot)
