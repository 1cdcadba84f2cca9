"""Places for steps that are new in a table whose other steps have theirs."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from journeymapper.model.records import FURTHEST, Step

_WIDE, _HIGH = 240.0, 150.0
"""How far centres of cards are apart, at least."""


def with_places(steps: Sequence[Step], placed: Collection[str]) -> list[Step]:
    """The steps, each new one below the one before it in the table, where there is room."""
    taken = {_spot(step.x, step.y) for step in steps if step.id in placed}
    found: list[Step] = []
    x, y = 0.0, -_HIGH
    for step in steps:
        if step.id not in placed:
            y += _HIGH
            while _near(x, y) & taken and y < FURTHEST:
                y += _HIGH
            step = replace(step, x=x, y=min(y, FURTHEST))
            taken.add(_spot(step.x, step.y))
        found.append(step)
        x, y = step.x, step.y
    return found


def _spot(x: float, y: float) -> tuple[int, int]:
    return int(x // _WIDE), int(y // _HIGH)


def _near(x: float, y: float) -> set[tuple[int, int]]:
    column, row = _spot(x, y)
    return {(column, row), (column, row + 1)}
