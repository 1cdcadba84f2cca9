"""First contact of a supplier, on the chain of (step, met or not): by the definitions, not by formula."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tests.analysis.reference.reading import LEVELS, ONE, ZERO
from tests.analysis.reference.routes import Meetings, State, before_and_all, main_route
from tests.analysis.reference.walk import Walk, solve


class FirstContact:
    """What the page tells of one supplier and one segment."""

    def __init__(self, walk: Walk, supplier: str) -> None:
        view = walk.view
        goal = view.goal_of(supplier)
        self.walk, self.view, self.supplier, self.goal = walk, view, supplier, goal
        self.stop = None if goal is None or view.skips(goal) else goal
        self.contacts = {
            step for step in view.steps if view.has_contact(supplier, step) and not view.skips(step)
        }
        self.meetings = Meetings(walk, self.contacts, self.stop)
        self.can_meet = bool(self.contacts & walk.reachable(set(walk.entries), self.stop))
        self.traps = walk.traps(self.stop)

    def figures(self) -> dict[str, Any]:
        reached = self.reached() if self.view.steps else None
        least, most = self.range()
        met_at = self.step()
        touch = None if met_at is None else self.view.touch(self.supplier, met_at)
        return {
            "position": self.position(),
            "reached": reached,
            "after_goal": not self.can_meet and bool(self.contacts & self.walk.reached),
            "min": least,
            "max": most,
            "step": met_at,
            "started_by": None if touch is None else touch.get("started_by"),
            "before": self.before(),
        }

    def reasons(self) -> dict[str, str]:
        """Why a figure is missing: the code, by the name of the figure."""
        if not self.view.steps:
            return dict.fromkeys(("reached", "position", "min", "max", "step"), "no-steps")
        reasons = {} if self.step() else {"step": "no-contact"}
        if not self.can_meet:
            return reasons | dict.fromkeys(("position", "min", "max"), "no-contact")
        reasons |= {"position": "trap"} if self.traps else {}
        if self.meetings.cycle():
            reasons |= {"min": "cycle", "max": "cycle"}
        elif self.range() == (None, None):
            code = "trap" if self.traps else "no-contact"
            reasons |= {"min": code, "max": code}
        return reasons

    def extended(self) -> dict[State, dict[State, Fraction]]:
        """The chain of (step, met), stopped at the goal, over the states that can be reached."""
        rows = self.walk.rows(self.stop)
        table: dict[State, dict[State, Fraction]] = {}
        todo = [self.meetings.go(step) for step in self.walk.entries]
        while todo:
            state = todo.pop()
            if state not in table:
                step, met = state
                table[state] = {self.meetings.go(to, met): chance for to, chance in rows[step].items()}
                todo += table[state]
        return table

    def chances_to_meet(self) -> dict[State, Fraction]:
        """For each state the probability that a walk that is there has met the supplier when it is over."""
        table = self.extended()
        able = {state for state in table if not state[1] and any(met for _, met in closure(table, state))}
        rows = {name(state): {name(to): table[state][to] for to in table[state]} for state in able}
        at_once = {
            name(state): sum((chance for to, chance in table[state].items() if to[1]), ZERO)
            for state in sorted(able)
        }
        found = solve(rows, at_once)
        return {state: ONE if state[1] else found.get(name(state), ZERO) for state in table}

    def reached(self) -> Fraction:
        chances = self.chances_to_meet()
        return sum(
            (self.walk.start[step] * chances[self.meetings.go(step)] for step in self.walk.entries), ZERO
        )

    def position(self) -> Fraction | None:
        """E[k; contact] / E[n; contact], each by what is still to come at each state."""
        if not self.can_meet or self.traps:
            return None
        return self.expected(before_only=True) / self.expected(before_only=False)

    def expected(self, *, before_only: bool) -> Fraction:
        """The steps still to be visited (before contact only, or all), counted on walks with contact."""
        table, chances = self.extended(), self.chances_to_meet()
        rows = {name(state): {name(to): chance for to, chance in row.items()} for state, row in table.items()}
        counted = {
            name((step, met)): ZERO if self.view.skips(step) or (before_only and met) else chances[step, met]
            for step, met in table
        }
        total = solve(rows, counted)
        return sum(
            (self.walk.start[step] * total[name(self.meetings.go(step))] for step in self.walk.entries), ZERO
        )

    def range(self) -> tuple[Fraction | None, Fraction | None]:
        """The least and most of k/n over all routes without loops, each looked at."""
        if self.meetings.cycle():
            return None, None
        parts = set()
        for route in self.meetings.routes():
            k, n = before_and_all(self.view, route, self.contacts)
            parts.add(Fraction(k, n))
        return (min(parts), max(parts)) if parts else (None, None)

    def up_to_goal(self) -> list[str]:
        route = main_route(self.walk)
        return route[: route.index(self.goal) + 1] if self.goal in route else route

    def step(self) -> str | None:
        return next((step for step in self.up_to_goal() if step in self.contacts), None)

    def before(self) -> dict[str, int]:
        route, met_at = self.up_to_goal(), self.step()
        levels = [
            self.view.level(step) for step in (route if met_at is None else route[: route.index(met_at)])
        ]
        return {level: levels.count(level) for level in LEVELS}


def closure(table: dict[State, dict[State, Fraction]], state: State) -> set[State]:
    found, todo = set[State](), [state]
    while todo:
        here = todo.pop()
        if here not in found:
            found.add(here)
            todo += table[here]
    return found


def name(state: State) -> str:
    """A state as one word, for the solver."""
    return f"{state[0]} {'met' if state[1] else 'not met'}"
