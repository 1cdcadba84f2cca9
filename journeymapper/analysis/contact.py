"""First contact: how far along a customer is when they first meet a supplier, and how many of them do."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

from journeymapper.analysis.chain import Chain, leading, reach
from journeymapper.analysis.equations import Equations
from journeymapper.analysis.evidence import LEVELS, Level, level_of
from journeymapper.analysis.ranges import Range, Ranges
from journeymapper.analysis.walk import traps
from journeymapper.model.records import Starter, Supplier, Touch


@dataclass(frozen=True, slots=True)
class FirstContact:
    """The first contact with a supplier, in walks that run until its goal is visited or they end.

    `reached`: the part 0..1 of the walks that come to a contact step; None without steps. Over these walks
    `passed` is the mean number of steps visited before it and `walked` that of all steps visited, None with a
    trap before the goal or where nobody is reached; `range` is of the one through the other without loops.
    `after_goal`: no contact step can be come to up to the goal, but one can later. `step`: the first contact
    step on the main route up to the goal; `before`: the steps on it before that one (or all), by evidence.
    """

    reached: float | None
    passed: float | None
    walked: float | None
    range: Range
    after_goal: bool
    step: str | None
    started_by: Starter | None
    before: Mapping[Level, int]
    trapped: tuple[str, ...] = ()
    """The steps of traps before the goal."""

    @property
    def position(self) -> float | None:
        """How far along the customer is at first contact, 0..1, repeats counted."""
        return None if self.passed is None or self.walked is None else self.passed / self.walked


class FirstContacts:
    """Works out first contacts in one chain; what hangs on the goal alone is worked out once for each."""

    def __init__(self, chain: Chain, route: Collection[str]) -> None:
        """`route`: the steps that the main route visits."""
        self._chain = chain
        self._route = [chain.places[step] for step in route]
        self.traps = cache(self._traps_before)
        self._steps_left = cache(self._steps_visited_from)
        self._ranges = Ranges(chain)
        self._touches: dict[str, dict[int, Touch]] = {each.id: {} for each in chain.chances.journey.suppliers}
        for at, step in enumerate(chain.steps):
            for touch in () if chain.skips[at] else step.touches:
                if touch.in_contact:
                    self._touches[touch.supplier].setdefault(at, touch)

    def goal_of(self, supplier: Supplier) -> int | None:
        """Where walks stop for a supplier: its own goal or else the map's, unless the segment skips it."""
        goal = supplier.goal or self._chain.chances.journey.sheet.goal
        at = None if goal is None else self._chain.places[goal]
        return None if at is None or self._chain.skips[at] else at

    def steps_of(self, supplier: Supplier) -> Mapping[int, Touch]:
        """The steps, not skipped by the segment, where the supplier has contact, with its touch there."""
        return self._touches[supplier.id]

    def of(self, supplier: Supplier) -> FirstContact:
        """The first contact with a supplier."""
        chain, goal = self._chain, self.goal_of(supplier)
        contacts = self.steps_of(supplier)
        passed, first = _meetings(chain, contacts, goal)
        walked = None
        caught = self.traps(goal)
        if first and not caught:
            left = self._steps_left(goal)
            walked = passed + sum(part * left[at] for at, part in first.items())
        route = self._route[: self._route.index(goal) + 1] if goal in self._route else self._route
        meeting = next((place for place, at in enumerate(route) if at in contacts), None)
        touch = None if meeting is None else contacts[route[meeting]]
        levels = [level_of(chain.steps[at].evidence) for at in route[:meeting]]
        return FirstContact(
            min(1.0, sum(first.values())) if chain.steps else None,
            None if walked is None else passed,
            walked,
            self._ranges.of(contacts, goal),
            not first and not chain.visited.isdisjoint(contacts),
            None if meeting is None else chain.steps[route[meeting]].id,
            touch.started_by if touch else None,
            {level: levels.count(level) for level in LEVELS},
            chain.ids(set().union(*caught)),
        )

    def _traps_before(self, goal: int | None) -> tuple[frozenset[int], ...]:
        """The traps into which a walk can come before the goal."""
        reached = reach(self._chain.ways, self._chain.starts, _stops(goal))
        return tuple(trap for trap in traps(self._chain) if goal not in trap and trap & reached)

    def _steps_visited_from(self, goal: int | None) -> Mapping[int, float]:
        """How many steps a walk visits from each state on, it too, up to the goal; there must be no trap."""
        chain, stops = self._chain, _stops(goal)
        states = reach(chain.ways, chain.starts, stops).difference(stops)
        at_each = {
            at: chain.visits(at) + sum(chain.ways[at].get(stop, 0.0) for stop in stops) for at in states
        }
        return Equations(chain, states).gains(at_each) | dict.fromkeys(stops, 1.0)


def _stops(goal: int | None) -> tuple[int, ...]:
    return () if goal is None else (goal,)


def _meetings(chain: Chain, contacts: Collection[int], goal: int | None) -> tuple[float, Mapping[int, float]]:
    """The mean steps visited before first contact, of those who come to it; and where how many of all do.

    Where h(u) is the chance to come to a contact step from u on, and w(u) how often u is come to before the
    first contact, the former is the sum of w(u) h(u) over the steps visited without contact.
    """
    stops = _stops(goal)
    towards = reach(chain.ways, chain.starts, {*contacts, *stops})
    first = {at: chain.starts.get(at, 0.0) for at in sorted(towards.intersection(contacts))}
    before = leading(chain.before, towards.difference(contacts, stops), first).difference(first)
    equations = Equations(chain, before)
    stays = equations.counts(chain.starts)
    hopes = equations.gains({at: sum(chain.ways[at].get(each, 0.0) for each in first) for at in before})
    for at in before:
        for target in chain.ways[at].keys() & first.keys():
            first[target] += stays[at] * chain.ways[at][target]
    return sum(stays[at] * hopes[at] * chain.visits(at) for at in sorted(before)), first
