"""The main route, and every route without loops, one by one."""

from __future__ import annotations

from collections.abc import Iterator

from tests.analysis.reference.reading import EQUAL, View
from tests.analysis.reference.walk import Walk

State = tuple[str, bool]  # a step, and whether the supplier has been met up to and with it


def main_route(walk: Walk) -> list[str]:
    """The most probable way on, from the first entry; steps that the segment skips are not listed."""
    view = walk.view
    been: list[str] = []
    here = walk.entries[0] if walk.entries else None
    while here is not None and here not in been:
        been.append(here)
        ways = [arrow for arrow in view.out(here) if not arrow.loop]
        best = max((walk.chance[arrow.key] for arrow in ways), default=None)
        if best is None or walk.ending[here] > best + EQUAL:
            break
        here = next(arrow.target for arrow in ways if walk.chance[arrow.key] >= best - EQUAL)
    return [step for step in been if not view.skips(step)]


class Meetings:
    """The routes without loops on which a supplier is met, up to the goal."""

    def __init__(self, walk: Walk, contacts: set[str], stop: str | None) -> None:
        self.walk = walk
        self.contacts = contacts
        self.stop = stop

    def go(self, step: str, met: bool = False) -> State:
        return step, met or step in self.contacts

    def onward(self, state: State) -> list[State]:
        step, met = state
        if step == self.stop:
            return []
        return [self.go(arrow.target, met) for arrow in self.walk.taken(step) if not arrow.loop]

    def is_end(self, state: State) -> bool:
        step, met = state
        return met and (step == self.stop or self.walk.ending[step] > 0)

    def after(self, states: list[State]) -> set[State]:
        found = set[State]()
        todo = list(states)
        while todo:
            state = todo.pop()
            if state not in found:
                found.add(state)
                todo += self.onward(state)
        return found

    def cycle(self) -> list[str]:
        """The steps at which a route that counts may go round and round."""
        starts = [self.go(step) for step in self.walk.entries]
        counting = {
            state for state in self.after(starts) if any(self.is_end(later) for later in self.after([state]))
        }
        round_and_round = {state[0] for state in counting if state in self.after(self.onward(state))}
        return self.walk.view.in_file_order(round_and_round)

    def routes(self) -> Iterator[list[str]]:
        """Each route that counts; there must be no cycle."""
        useful: dict[State, bool] = {}

        def leads_to_end(state: State) -> bool:
            if state not in useful:
                useful[state] = any(self.is_end(later) for later in self.after([state]))
            return useful[state]

        def extend(state: State, way: list[str]) -> Iterator[list[str]]:
            way = [*way, state[0]]
            if self.is_end(state):
                yield way
            for onward in self.onward(state):
                if leads_to_end(onward):
                    yield from extend(onward, way)

        for step in self.walk.entries:
            if leads_to_end(self.go(step)):
                yield from extend(self.go(step), [])


def before_and_all(view: View, route: list[str], contacts: set[str]) -> tuple[int, int]:
    """k and n of one route: steps visited before the first contact step, and altogether."""
    visited = [step for step in route if not view.skips(step)]
    first = next(place for place, step in enumerate(visited) if step in contacts)
    return first, len(visited)
