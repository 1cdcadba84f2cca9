"""The walk of a segment: how often it visits each step, where it is caught, where it ends, how long it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from journeymapper.analysis.chain import Chain, leading
from journeymapper.analysis.chances import Chances, in_file, is_loop, share_of
from journeymapper.analysis.equations import Equations
from journeymapper.analysis.evidence import LEVELS, level_of
from journeymapper.model.records import Step


@dataclass(frozen=True, slots=True)
class Duration:
    """How many days a walk takes, and the number of visited steps that have none given."""

    days: float
    steps_without: int


@dataclass(frozen=True, slots=True)
class Basis:
    """What the figures of a walk rest on: the part 0..1 of the visits at steps of each level of evidence.

    None with a trap, or where nothing is visited. `forks_without_shares`: the forks at which the program
    divides the customers equally, since a share is missing.
    """

    observed: float | None
    reported: float | None
    assumed: float | None
    forks_without_shares: int


def traps(chain: Chain) -> tuple[frozenset[int], ...]:
    """The sets of states that a walk comes to and can neither leave nor end in, by the first of each."""
    ends = [at for at in chain.reached if chain.ending[at] > 0]
    caught = chain.reached - leading(chain.before, chain.reached, ends)
    if not caught:
        return ()
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(caught)
    graph.add_edges_from((at, target) for at in caught for target in chain.ways[at])
    found = [frozenset(each) for each in nx.attracting_components(graph)]
    return tuple(sorted(found, key=min))


def expected_visits(chain: Chain) -> dict[int, float]:
    """How often a walk visits each state, by the fundamental matrix; 0 where it is skipped or not reached.

    There must be no trap.
    """
    counts = Equations(chain, chain.reached).counts(chain.starts)
    return {at: max(0.0, counts[at]) if at in chain.visited else 0.0 for at in range(len(chain.steps))}


def skipped(chain: Chain) -> tuple[str, ...]:
    """What the segment passes over, and what only others can reach; none for the whole map."""
    if chain.chances.segment is None:
        return ()
    others = {chain.places[step] for step in Chances(chain.chances.journey).reached()}
    return chain.ids((chain.reached - chain.visited) | (others - chain.reached))


def ends_at(chain: Chain) -> tuple[str, ...]:
    """The steps at which part of the walks ends."""
    return chain.ids(at for at in chain.reached if chain.ending[at] > 0)


def duration(chain: Chain, visits: Mapping[int, float]) -> Duration:
    """The days at each step times the visits to it."""
    days = {at: days_of(chain.steps[at], chain.chances.segment) for at in chain.visited}
    known = {at: each for at, each in days.items() if each is not None}
    return Duration(sum(each * visits[at] for at, each in sorted(known.items())), len(days) - len(known))


def days_of(step: Step, segment: str | None) -> float | None:
    """How long a step takes a segment: its own days win over those of all."""
    return next((days for ident, days in step.segment_days if ident == segment), step.days)


def basis(chain: Chain, visits: Mapping[int, float] | None) -> Basis:
    """What the figures rest on; `visits` is None with a trap."""
    forks = sum(_lacks_a_share(chain.chances, chain.steps[at].id) for at in chain.reached)
    total = sum(visits.values()) if visits else 0.0
    if not visits or not total:
        return Basis(None, None, None, forks)
    parts = dict.fromkeys(LEVELS, 0.0)
    for at in chain.visited:
        parts[level_of(chain.steps[at].evidence)] += visits[at] / total
    return Basis(parts["observed"], parts["reported"], parts["assumed"], forks)


def _lacks_a_share(chances: Chances, step: str) -> bool:
    onward = [way.transition for way in chances.fork(step).ways if not is_loop(way.transition)]
    return len(onward) > 1 and any(share_of(each, chances.segment) is None for each in onward)


def loop_shares_missing(chances: Chances) -> tuple[str, ...]:
    """The open loops of which nobody said how many go round, in file order; they count as nobody."""
    found = [
        way.transition
        for step in chances.journey.steps
        for way in chances.fork(step.id).ways
        if is_loop(way.transition) and share_of(way.transition, chances.segment) is None
    ]
    return tuple(each.id for each in sorted(found, key=in_file))
