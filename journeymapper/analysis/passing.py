"""Ways past skipped steps: from a step that a segment visits to the next one that it visits."""

from __future__ import annotations

from collections.abc import Mapping
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

    What runs in a circle of skipped steps is left out: nobody visits anything by it.
    """
    reached = chances.reached()
    ends: dict[str, Mapping[str, float]] = {}
    found: list[Passing] = []
    for step in chances.journey.steps:
        if step.id not in reached or chances.skips(step.id):
            continue
        shares: dict[str, float] = {}
        for way in chances.fork(step.id).onward:
            target = way.transition.target
            if chances.skips(target):
                for end, part in _ends(chances, target, ends).items():
                    shares[end] = shares.get(end, 0.0) + way.chance * part
        found += [
            Passing(step.id, end, min(1.0, share))
            for end, share in shares.items()
            if share >= NOTHING and end != step.id
        ]
    return found


def main_passings(route: MainRoute) -> frozenset[tuple[str, str]]:
    """The pairs of steps that follow each other on a main route with skipped steps between them."""
    place = {step: at for at, step in enumerate(route.passed)}
    return frozenset((one, two) for one, two in pairwise(route.steps) if place[two] > place[one] + 1)


def _ends(chances: Chances, start: str, known: dict[str, Mapping[str, float]]) -> Mapping[str, float]:
    """Which part of those who pass a skipped step come to which visited step next."""
    waiting = [start]
    under_way: set[str] = set()
    while waiting:
        step = waiting[-1]
        onward = [] if step in known else chances.fork(step).onward
        if step not in known and step not in under_way:
            under_way.add(step)
            waiting += [
                way.transition.target
                for way in onward
                if chances.skips(way.transition.target)
                and way.transition.target not in known
                and way.transition.target not in under_way
            ]
            continue
        waiting.pop()
        if step not in known:
            parts: dict[str, float] = {}
            for way in onward:
                target = way.transition.target
                ends = known.get(target, {}) if chances.skips(target) else {target: 1.0}
                for end, part in ends.items():
                    parts[end] = parts.get(end, 0.0) + way.chance * part
            known[step] = parts
    return known[start]
