"""Many trial walks at once: how far single customers lie from what is expected of them together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from journeymapper.analysis.chain import Chain
from journeymapper.analysis.chances import Chances
from journeymapper.analysis.contact import FirstContacts
from journeymapper.analysis.walk import days_of, traps
from journeymapper.model.journey import Journey

LONGEST = 10_000
"""A walk that has come to so many steps is as good as caught in a trap, and given up."""


@dataclass(frozen=True, slots=True)
class Walked:
    """One walk that ended: the steps visited, the days passed, and whom it met.

    `met`: by supplier the steps visited before its first contact, and those visited up to its goal.
    """

    steps: int
    days: float
    met: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Lots:
    """Walks by lot: those that ended, and the number of those caught in a trap or given up."""

    walks: tuple[Walked, ...]
    caught: int

    def reached(self, supplier: str) -> float:
        """The part 0..1 of the walks that met a supplier."""
        return len(self._met(supplier)) / len(self.walks) if self.walks else 0.0

    def position(self, supplier: str) -> float | None:
        """How far along, 0..1, the walks that met a supplier were when they did; None if none did."""
        met = self._met(supplier)
        return sum(before for before, _ in met) / sum(steps for _, steps in met) if met else None

    def positions(self, supplier: str) -> list[float]:
        """For each walk that met a supplier how far along, 0..1, it was when it did."""
        return [before / steps for before, steps in self._met(supplier)]

    def _met(self, supplier: str) -> list[tuple[int, int]]:
        return [each.met[supplier] for each in self.walks if supplier in each.met]


def _always(done: int) -> bool:
    del done
    return True


def drawn(
    journey: Journey,
    segment: str | None = None,
    *,
    walks: int = 1000,
    seed: int = 0,
    go_on: Callable[[int], bool] = _always,
) -> Lots:
    """Walks of a segment from an entry to where they end, each choice by lot; a seed gives the same again.

    `go_on` is told before each walk how many are done; no more are drawn once it says no.
    Their means come to the exact expectations as their number grows, with an error in proportion to one
    through its square root (Metropolis and Ulam, The Monte Carlo method, 1949).
    """
    chain = Chain(Chances(journey, segment))
    draw = Random(seed)  # noqa: S311 - nothing secret hangs on it
    lots = [list(accumulate(ways.values())) for ways in chain.ways]
    caught = frozenset().union(*traps(chain))
    paths: list[list[int] | None] = []
    while len(paths) < (walks if chain.steps else 0) and go_on(len(paths)):
        paths.append(_path(chain, lots, caught, draw))
    ended = [path for path in paths if path is not None]
    return Lots(tuple(_told(chain, ended)), len(paths) - len(ended))


def _path(
    chain: Chain, lots: Sequence[Sequence[float]], caught: Collection[int], draw: Random
) -> list[int] | None:
    """The visited states of one walk; None if it does not end, as it comes to one of `caught`."""
    at = draw.choice(list(chain.starts))
    path: list[int] = []
    for _ in range(LONGEST):
        if at in caught:
            return None
        if not chain.skips[at]:
            path.append(at)
        lot = draw.random()
        following = next((to for to, sure in zip(chain.ways[at], lots[at], strict=True) if lot < sure), None)
        if following is None and chain.ending[at] > 0:
            return path
        if following is None:  # the chances fall short of 1 by a rounding alone
            following = list(chain.ways[at])[-1]
        at = following
    return None


def _told(chain: Chain, paths: Iterable[Sequence[int]]) -> Iterable[Walked]:
    contacts = FirstContacts(chain, ())
    suppliers = [
        (each.id, contacts.goal_of(each), contacts.steps_of(each)) for each in chain.chances.journey.suppliers
    ]
    days = [days_of(step, chain.chances.segment) or 0.0 for step in chain.steps]
    for path in paths:
        met = {}
        for ident, goal, steps in suppliers:
            up_to = path[: path.index(goal) + 1] if goal in path else path
            before = next((place for place, at in enumerate(up_to) if at in steps), None)
            if before is not None:
                met[ident] = before, len(up_to)
        yield Walked(len(path), sum(days[at] for at in path), met)
