"""Ways past skipped steps: from a step that a segment visits to the next one that it visits."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from journeymapper.analysis.chances import NOTHING, Chances
from journeymapper.analysis.routes import MainRoute


@dataclass(frozen=True, slots=True)
class Passing:
    """A way past one or more skipped steps; `share` 0..1 of those at its source take it."""

    source: str
    target: str
    share: float


def visited(chances: Chances) -> frozenset[str]:
    """The steps that the walk comes to and does not pass over."""
    return frozenset(step for step in chances.reached() if not chances.skips(step))


def passings(chances: Chances) -> list[Passing]:
    """The ways past skipped steps over transitions other than loops, in file order of their sources.

    The skipped steps are taken out of the chain one by one, each replaced by ways from where it is come to
    to where it leads (the censored chain: Meyer 1989). What runs in a circle of skipped steps and never
    leaves it is left out: nobody visits anything by it.
    """
    reached = chances.reached()
    skipped = [step.id for step in chances.journey.steps if step.id in reached and chances.skips(step.id)]
    gone = set(skipped)
    past: dict[str, dict[str, float]] = {}
    into: dict[str, set[str]] = {each: set() for each in skipped}
    for step in chances.journey.steps:
        for way in chances.fork(step.id).onward if step.id in reached else ():
            target = way.transition.target
            if target in gone or step.id in gone:
                _add(past.setdefault(step.id, {}), target, way.chance)
                into.setdefault(target, set()).add(step.id)
    for each in skipped:
        out = past.pop(each, {})
        leaving = 1.0 - out.pop(each, 0.0)
        for source in into[each] - {each}:
            share = past[source].pop(each)
            for target, chance in out.items() if leaving > NOTHING else ():
                _add(past[source], target, share * chance / leaving)
                into.setdefault(target, set()).add(source)
        for target in out:
            into[target].discard(each)
    places = {step.id: at for at, step in enumerate(chances.journey.steps)}
    return [
        Passing(source, target, min(1.0, past[source][target]))
        for source in sorted(past, key=places.__getitem__)
        for target in sorted(past[source], key=places.__getitem__)
        if past[source][target] >= NOTHING and target != source
    ]


def _add(shares: dict[str, float], target: str, share: float) -> None:
    shares[target] = shares.get(target, 0.0) + share


def main_passings(route: MainRoute) -> frozenset[tuple[str, str]]:
    """The pairs of steps that follow each other on a main route with skipped steps between them."""
    place = {step: at for at, step in enumerate(route.passed)}
    return frozenset((one, two) for one, two in pairwise(route.steps) if place[two] > place[one] + 1)
