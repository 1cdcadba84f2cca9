"""Linear equations of an absorbing Markov chain (Kemeny and Snell, Finite Markov Chains, 1960, chapter 3)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from journeymapper.analysis.chain import Chain
from journeymapper.analysis.elimination import Elimination

DENSE = 300
"""If more states than this have many neighbours they are solved as a sparse system."""

Vector = NDArray[np.floating[Any]]


class Equations:
    """I - Q, where Q holds the chances to go from one of some states to another of them.

    A walk must be able to leave the states from each of them; then I - Q has an inverse, the fundamental
    matrix, which tells how often each state is come to from each other. It is solved for one set of states
    after the other that lead back to each other: in the order of the map there is no way back.
    """

    def __init__(self, chain: Chain, states: Collection[int]) -> None:
        self._chain = chain
        self._states = frozenset(states)
        whole = _whole_parts.setdefault(chain, {})
        self._parts: list[_Alone | _Circle] = []
        for part in chain.parts:
            states_of = [at for at in part if at in self._states]
            if len(states_of) < len(part):
                self._parts += [_part(chain, states_of)] if states_of else []
                continue
            if part[0] not in whole:
                whole[part[0]] = _part(chain, part)
            self._parts.append(whole[part[0]])

    def counts(self, starts: Mapping[int, float]) -> dict[int, float]:
        """How often each state is come to, when this part of the walks starts at each."""
        found = {at: starts.get(at, 0.0) for at in self._states}
        for part in self._parts:
            part.solve(found, back=True)
            for at in part.states:
                for target, chance in self._chain.ways[at].items():
                    if target in self._states and target not in part.states:
                        found[target] += found[at] * chance
        return found

    def gains(self, at_each: Mapping[int, float]) -> dict[int, float]:
        """What is gained from each state on until the states are left, when each coming to one gains this."""
        found = {at: at_each.get(at, 0.0) for at in self._states}
        for part in reversed(self._parts):
            for at in part.states:
                for target, chance in self._chain.ways[at].items():
                    if target in self._states and target not in part.states:
                        found[at] += found[target] * chance
            part.solve(found, back=False)
        return found


class _Alone:
    """A state that is not come back to but from itself."""

    def __init__(self, chain: Chain, states: Sequence[int]) -> None:
        self.states = states
        ways = chain.ways[states[0]]
        self._pivot = 1.0
        if states[0] in ways:
            others = sum(chance for target, chance in ways.items() if target != states[0])
            self._pivot = chain.ending[states[0]] + others

    def solve(self, values: dict[int, float], *, back: bool) -> None:
        """Replaces the right side of the equation by the solution."""
        del back
        values[self.states[0]] /= self._pivot


class _Circle:
    """States that lead back to each other."""

    def __init__(self, chain: Chain, states: Sequence[int]) -> None:
        self.states = {state: place for place, state in enumerate(states)}
        moves: list[dict[int, float]] = []
        leaving = []
        for state in states:
            ways = chain.ways[state].items()
            moves.append(
                {self.states[to]: chance for to, chance in ways if to in self.states and to != state}
            )
            leaving.append(chain.ending[state] + sum(chance for to, chance in ways if to not in self.states))
        self._elimination = Elimination(moves, leaving)

    def solve(self, values: dict[int, float], *, back: bool) -> None:
        """Replaces the right side of the equations by the solution; `back` along the moves."""
        found = [values[state] for state in self.states]
        self._elimination.hand_on(found, back=back)
        rest = self._elimination.rest
        if rest:
            right = np.array([found[place] for place in rest])
            solved = self._dense(right, back) if len(rest) <= DENSE else self._sparse(right, back)
            for place, value in zip(rest, solved.tolist(), strict=True):
                found[place] = value
        self._elimination.complete(found, back=back)
        values.update(zip(self.states, found, strict=True))

    def _remaining(self) -> tuple[Vector, Vector]:
        """The moves between the states that remain, rows of (from, to, chance); the chances to leave them."""
        rest = self._elimination.rest
        rows = {place: row for row, place in enumerate(rest)}
        moves = [
            (row, rows[target], chance)
            for place, row in rows.items()
            for target, chance in self._elimination.moves[place].items()
        ]
        return np.array(moves).reshape(-1, 3), np.array([self._elimination.leaving[place] for place in rest])

    def _dense(self, right: Vector, back: bool) -> Vector:
        """As `Elimination`, by rows of a matrix."""
        moves, leaving = self._remaining()
        chances = np.zeros((len(right), len(right)))
        chances[moves[:, 0].astype(int), moves[:, 1].astype(int)] = moves[:, 2]
        pivots = np.zeros(len(right))
        for at in reversed(range(len(right))):
            pivots[at] = chances[at, :at].sum() + leaving[at]
            parts = chances[:at, at] / pivots[at]
            chances[:at, :at] += np.outer(parts, chances[at, :at])
            leaving[:at] += parts * leaving[at]
        if back:
            chances = chances.T
        found = right.copy()
        for at in reversed(range(len(right))):
            found[:at] += chances[:at, at] * (found[at] / pivots[at])
        for at in range(len(right)):
            found[at] = (found[at] + chances[at, :at] @ found[:at]) / pivots[at]
        return found

    def _sparse(self, right: Vector, back: bool) -> Vector:
        # Imported for the rare map that needs it: scipy.sparse takes longer than all figures of other maps.
        from scipy.sparse import coo_array, diags_array  # noqa: PLC0415
        from scipy.sparse.linalg import splu  # noqa: PLC0415

        moves, leaving = self._remaining()
        places = moves[:, :2].astype(int).T
        out = leaving + np.bincount(places[0], moves[:, 2], len(right))
        matrix = diags_array(out) - coo_array((moves[:, 2], tuple(places)), shape=(len(right), len(right)))
        return splu((matrix.T if back else matrix).tocsc()).solve(right)


def _part(chain: Chain, states: Sequence[int]) -> _Alone | _Circle:
    return _Circle(chain, states) if len(states) > 1 else _Alone(chain, states)


_whole_parts: WeakKeyDictionary[Chain, dict[int, _Alone | _Circle]] = WeakKeyDictionary()
"""What is the same in most equations of a chain: its parts as a whole, by the first state of each."""
