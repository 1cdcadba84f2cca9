"""Routes through a journey: the main route of a segment, and the order in which steps come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from journeymapper.analysis.chances import CLOSE, Chances, Fork, entries, is_loop
from journeymapper.model.journey import Journey
from journeymapper.model.records import Transition


@dataclass(frozen=True, slots=True)
class MainRoute:
    """The most probable way through: the steps visited, and all steps passed, with the transitions taken."""

    steps: tuple[str, ...]
    passed: tuple[str, ...]
    transitions: tuple[str, ...]


def main_route(chances: Chances) -> MainRoute:
    """From the first entry of the file always the most probable way that is no loop, ties by file order.

    Steps that the segment skips are passed and not visited. It stops where stopping is more probable than
    any way on, at a step with none, or before a step where it has been.
    """
    passed: dict[str, None] = {}
    taken: list[str] = []
    at: str | None = next(iter(entries(chances.journey)), None)
    while at is not None:
        passed[at] = None
        best = _best(chances.fork(at))
        at = best.target if best is not None and best.target not in passed else None
        if best is not None and at is not None:
            taken.append(best.id)
    visited = tuple(each for each in passed if not chances.skips(each))
    return MainRoute(visited, tuple(passed), tuple(taken))


def _best(fork: Fork) -> Transition | None:
    """The most probable way on; where loops take all it is one that nobody takes, out of the trap."""
    onward = [way for way in fork.ways if not is_loop(way.transition)]
    most = max((way.chance for way in onward), default=0.0)
    if not onward or fork.ending > most + CLOSE:
        return None
    return next(way.transition for way in onward if way.chance >= most - CLOSE)


def route_order(journey: Journey) -> Sequence[str]:
    """All steps, each after the steps that lead on to it, loops left aside; ties stand in file order.

    Where steps lead on to each other in a circle, the first of them in the file breaks it (Kahn,
    Topological sorting of large networks, 1962).
    """
    place = {step.id: at for at, step in enumerate(journey.steps)}
    before = {step: len({each.source for each in journey.into(step) if not is_loop(each)}) for step in place}
    ready = [at for step, at in place.items() if not before[step]]
    heapify(ready)
    steps, waiting, found = list(place), dict(place), []
    while waiting:
        step = steps[heappop(ready)] if ready else next(iter(waiting))
        if step not in waiting:
            continue
        del waiting[step]
        found.append(step)
        for target in {each.target for each in journey.out(step) if not is_loop(each)}:
            before[target] -= 1
            if not before[target]:
                heappush(ready, place[target])
    return found


def between(route: MainRoute, start: str, end: str) -> tuple[str, ...] | None:
    """The steps that the route passes after `start` and before `end`; None if it does not go that way."""
    passed = route.passed
    if start not in passed or end not in passed or passed.index(start) >= passed.index(end):
        return None
    return passed[passed.index(start) + 1 : passed.index(end)]


def leads_on(journey: Journey, start: str, end: str) -> bool:
    """Whether transitions other than loops lead from one step to another, at once or by others."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for arrow in journey.out(waiting.pop()):
            if not is_loop(arrow) and arrow.target not in found:
                found.add(arrow.target)
                waiting.append(arrow.target)
    return end in found
