"""Linear equations of an absorbing Markov chain (Kemeny and Snell, Finite Markov Chains, 1960, chapter 3)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from journeymapper.analysis.chain import Ways

DENSE = 300
"""With more states than this the equations are solved as a sparse system."""

Vector = NDArray[np.floating[Any]]
Places = NDArray[np.int_]


class Equations:
    """I - Q, where Q holds the chances to go from one of some states to another of them.

    A walk must be able to leave the states from each of them; then I - Q has an inverse, the fundamental
    matrix, which tells how often each state is come to from each other.
    """

    def __init__(self, ways: Ways, states: Collection[int]) -> None:
        self._states = sorted(states)
        places = {state: row for row, state in enumerate(self._states)}
        found = [
            (row, places[target], chance)
            for row, state in enumerate(self._states)
            for target, chance in ways[state].items()
            if target in places
        ]
        rows, columns, chances = zip(*found, strict=True) if found else ((), (), ())
        self._entries = np.array(rows, int), np.array(columns, int), np.array(chances, float)

    def counts(self, starts: Mapping[int, float]) -> dict[int, float]:
        """How often each state is come to, when this part of the walks starts at each."""
        return self._solved(starts, turned=True)

    def gains(self, at_each: Mapping[int, float]) -> dict[int, float]:
        """What is gained from each state on until the states are left, when each coming to one gains this."""
        return self._solved(at_each, turned=False)

    def _solved(self, given: Mapping[int, float], *, turned: bool) -> dict[int, float]:
        rows, columns, chances = self._entries
        if turned:
            rows, columns = columns, rows
        solve = _dense if len(self._states) <= DENSE else _sparse
        found = solve(rows, columns, chances, np.array([given.get(state, 0.0) for state in self._states]))
        return dict(zip(self._states, found.tolist(), strict=True))


def _dense(rows: Places, columns: Places, chances: Vector, right: Vector) -> Vector:
    matrix = np.identity(len(right))
    matrix[rows, columns] -= chances
    return np.linalg.solve(matrix, right)


def _sparse(rows: Places, columns: Places, chances: Vector, right: Vector) -> Vector:
    # Imported for large maps only: scipy.sparse takes longer than all figures of a map of usual size.
    from scipy.sparse import coo_array, eye_array  # noqa: PLC0415
    from scipy.sparse.linalg import splu  # noqa: PLC0415

    size = len(right)
    matrix = eye_array(size) - coo_array((chances, (rows, columns)), shape=(size, size))
    return splu(matrix.tocsc()).solve(right)
