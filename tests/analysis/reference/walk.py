"""The walk of one segment: who goes where, what can be reached, traps, and a solver in exact fractions."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from tests.analysis.reference.reading import EQUAL, NOTHING, ONE, ZERO, Arrow, View

Rows = Mapping[str, Mapping[str, Fraction]]


class Walk:
    """The chain over all steps, those that are skipped too: who skips a step goes through it."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.chance: dict[str, Fraction] = {}  # of a transition, by its key
        self.ending: dict[str, Fraction] = {}  # at a step
        self.over: list[str] = []  # steps whose shares are together more than 1
        for step in view.steps:
            self._leave(step)
        self.entries = view.entries()
        self.start = {step: Fraction(1, len(self.entries)) for step in self.entries}
        self.reached = self.reachable(set(self.entries))

    def _leave(self, step: str) -> None:
        arrows = self.view.out(step)
        takes = {arrow.key: arrow.share for arrow in arrows if arrow.share is not None}
        for arrow in arrows:
            if arrow.loop and arrow.share is None:
                takes[arrow.key] = ZERO
        given = sum(takes.values(), ZERO)
        self.over += [step] if given > ONE + EQUAL else []
        if given > ONE:
            takes = {key: share / given for key, share in takes.items()}
        rest = [arrow.key for arrow in arrows if arrow.key not in takes]
        for key in rest:
            takes[key] = max(ZERO, ONE - given) / len(rest)
        self.ending[step] = none_if_nothing(ONE - sum(takes.values(), ZERO))
        self.chance |= {key: none_if_nothing(share) for key, share in takes.items()}

    def taken(self, step: str) -> list[Arrow]:
        """The transitions out of a step that somebody takes."""
        return [arrow for arrow in self.view.out(step) if self.chance[arrow.key] > 0]

    def rows(self, stop: str | None = None) -> dict[str, dict[str, Fraction]]:
        """Where one goes from each step and how probably; from `stop` one goes nowhere."""
        rows: dict[str, dict[str, Fraction]] = {}
        for step in self.view.steps:
            row = rows.setdefault(step, {})
            for arrow in [] if step == stop else self.taken(step):
                row[arrow.target] = row.get(arrow.target, ZERO) + self.chance[arrow.key]
        return rows

    def reachable(self, starts: set[str], stop: str | None = None, without: str | None = None) -> set[str]:
        """The steps that can be reached from these, going no further than `stop` and never to `without`."""
        rows = self.rows(stop)
        found = set[str]()
        todo = [step for step in starts if step != without]
        while todo:
            step = todo.pop()
            if step not in found:
                found.add(step)
                todo += [target for target in rows[step] if target != without]
        return found

    def traps(self, stop: str | None = None) -> list[list[str]]:
        """The closed classes that can be reached, before `stop` if one is given; each in file order."""
        traps: list[list[str]] = []
        for step in self.view.in_file_order(self.reachable(set(self.entries), stop)):
            around = self.reachable({step}, stop)
            closed = all(step in self.reachable({other}, stop) for other in around)
            if closed and stop not in around and not any(self.ending[other] for other in around):
                trap = self.view.in_file_order(around)
                traps += [] if trap in traps else [trap]
        return traps

    def visited(self) -> list[str]:
        return [step for step in self.view.steps if step in self.reached and not self.view.skips(step)]

    def expected_visits(self) -> dict[str, Fraction] | None:
        """How often a step is visited on average; None where a trap can be reached."""
        if self.traps():
            return None
        rows, steps = self.rows(), self.view.in_file_order(self.reached)
        # visits(v) = start(v) + sum over u of visits(u) P(u, v)
        into = {v: {u: rows[u].get(v, ZERO) for u in steps} for v in steps}
        visits = solve(into, {v: self.start.get(v, ZERO) for v in steps})
        return {v: ZERO if self.view.skips(v) else visits.get(v, ZERO) for v in self.view.steps}


def none_if_nothing(probability: Fraction) -> Fraction:
    return ZERO if probability < NOTHING else probability


def solve(rows: Rows, constant: Mapping[str, Fraction]) -> dict[str, Fraction]:
    """The x with x = rows x + constant, by Gauss's elimination in exact fractions."""
    names = list(constant)
    system = {
        name: {other: (name == other) - rows[name].get(other, ZERO) for other in names} for name in names
    }
    right = dict(constant)
    for pivot in names:
        # I - P of a transient class is a nonsingular M-matrix: a pivot on the diagonal is never 0
        unit = system[pivot][pivot]
        for name in names:
            if name != pivot and system[name][pivot]:
                factor = system[name][pivot] / unit
                for other, value in system[pivot].items():
                    if value:
                        system[name][other] -= factor * value
                right[name] -= factor * right[pivot]
    return {name: right[name] / system[name][name] for name in names}
