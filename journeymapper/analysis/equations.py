"""Linear equations of an absorbing Markov chain (Kemeny and Snell, Finite Markov Chains, 1960, chapter 3)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from journeymapper.analysis.chain import Chain

DENSE = 300
"""With more states than this the equations are solved as a sparse system."""

Vector = NDArray[np.floating[Any]]


class Equations:
    """I - Q, where Q holds the chances to go from one of some states to another of them.

    A walk must be able to leave the states from each of them; then I - Q has an inverse, the fundamental
    matrix, which tells how often each state is come to from each other.
    """

    def __init__(self, chain: Chain, states: Collection[int]) -> None:
        self._states = sorted(states)
        places = {state: row for row, state in enumerate(self._states)}
        self._moves: list[tuple[int, int, float]] = []
        self._leaving = np.array([chain.ending[state] for state in self._states], float)
        for row, state in enumerate(self._states):
            for target, chance in chain.ways[state].items():
                if target not in places:
                    self._leaving[row] += chance
                elif target != state:
                    self._moves.append((row, places[target], chance))

    def counts(self, starts: Mapping[int, float]) -> dict[int, float]:
        """How often each state is come to, when this part of the walks starts at each."""
        return self._solved(starts, turned=True)

    def gains(self, at_each: Mapping[int, float]) -> dict[int, float]:
        """What is gained from each state on until the states are left, when each coming to one gains this."""
        return self._solved(at_each, turned=False)

    def _solved(self, given: Mapping[int, float], *, turned: bool) -> dict[int, float]:
        right = np.array([given.get(state, 0.0) for state in self._states])
        found = self._sparse(right, turned) if len(right) > DENSE else self._dense(right, turned)
        return dict(zip(self._states, found.tolist(), strict=True))

    @cached_property
    def _eliminated(self) -> tuple[Vector, Vector]:
        """The chances with one state after the other left out of the chain, the last first; and the pivots.

        No difference is taken, so that every figure keeps its digits however rarely the states are left
        (Grassmann, Taksar and Heyman, Regenerative analysis and steady state distributions, 1985).
        """
        size = len(self._states)
        chances, leaving = np.zeros((size, size)), self._leaving.copy()
        for row, column, chance in self._moves:
            chances[row, column] = chance
        pivots = np.zeros(size)
        for at in reversed(range(size)):
            pivots[at] = chances[at, :at].sum() + leaving[at]
            rows = np.flatnonzero(chances[:at, at])
            by = chances[rows, at] / pivots[at]
            chances[rows, :at] += np.outer(by, chances[at, :at])
            leaving[rows] += by * leaving[at]
        return chances, pivots

    def _dense(self, right: Vector, turned: bool) -> Vector:
        chances, pivots = self._eliminated
        if turned:
            chances = chances.T
        found = right.copy()
        for at in reversed(range(len(right))):
            found[:at] += chances[:at, at] * (found[at] / pivots[at])
        for at in range(len(right)):
            found[at] = (found[at] + chances[at, :at] @ found[:at]) / pivots[at]
        return found

    def _sparse(self, right: Vector, turned: bool) -> Vector:
        # Imported for large maps only: scipy.sparse takes longer than all figures of a map of usual size.
        from scipy.sparse import coo_array, diags_array  # noqa: PLC0415
        from scipy.sparse.linalg import splu  # noqa: PLC0415

        size = len(right)
        rows, columns, chances = np.array(self._moves).reshape(-1, 3).T
        rows, columns = rows.astype(int), columns.astype(int)
        out = self._leaving + np.bincount(rows, chances, size)
        matrix = diags_array(out) - coo_array((chances, (rows, columns)), shape=(size, size))
        return splu((matrix.T if turned else matrix).tocsc()).solve(right)
