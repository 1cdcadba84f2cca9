"""Where cards and lines are, and what stretches of a new line would meet: many of them judged at once."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from journeymapper.arrange.geometry import Box, Point

Line: TypeAlias = tuple[Point, ...]
Floats: TypeAlias = NDArray[np.float64]

ASIDE = 9.0
"""From line to line that run side by side, and from a line to a card."""
_TOUCH = 0.5


class Judged(NamedTuple):
    """Of each stretch whether nothing is in its way, and how many lines it crosses."""

    clear: NDArray[np.bool_]
    crossings: NDArray[np.int_]


class Traffic:
    """The cards and lines of a map, all upright or level."""

    def __init__(self, boxes: Mapping[str, Box], lines: Mapping[str, Line]) -> None:
        self.lines = dict(lines)
        self._card = {key: at for at, key in enumerate(boxes)}
        self._cards = np.array([(box.left, box.top, box.right, box.bottom) for box in boxes.values()])
        self._owner = {key: at for at, key in enumerate(lines)}
        self._take()

    def put(self, key: str, line: Line) -> None:
        """Another course of a line."""
        self.lines[key] = line
        self._take()

    def crossings(self, key: str) -> int:
        """How many stretches of others a line crosses."""
        line = self.lines[key]
        return int(self.judged(key, np.array([(*a, *b) for a, b in pairwise(line)])).crossings.sum())

    def judged(self, key: str, stretches: Floats, card: str = "") -> Judged:
        """Judges stretches (x, y, x, y in rows) of a line; they may begin at `card`."""
        x, y, x2, y2 = stretches.T
        sides = np.minimum(x, x2), np.minimum(y, y2), np.maximum(x, x2), np.maximum(y, y2)
        left, top, right, bottom = (each[:, None] for each in sides)
        is_level = (y == y2)[:, None]
        near = _meet(self._cards, left - ASIDE, top - ASIDE, right + ASIDE, bottom + ASIDE)
        if card:
            near[:, self._card[card]] = False
        others = self._spans[self._owners != self._owner[key]]
        level = others[:, 1] == others[:, 3]
        across, along = np.where(is_level, 0.0, ASIDE), np.where(is_level, ASIDE, 0.0)
        beside = _meet(others, left - across, top - along, right + across, bottom + along)
        beside &= is_level == level
        reach = np.where(
            is_level,
            (others[:, 1] < top - _TOUCH) & (others[:, 3] > top + _TOUCH),
            (others[:, 0] < left - _TOUCH) & (others[:, 2] > left + _TOUCH),
        )
        inside = np.where(
            is_level,
            (others[:, 0] > left + _TOUCH) & (others[:, 0] < right - _TOUCH),
            (others[:, 1] > top + _TOUCH) & (others[:, 1] < bottom - _TOUCH),
        )
        count = ((is_level != level) & reach & inside).sum(axis=1)
        return Judged(np.asarray(~(near.any(axis=1) | beside.any(axis=1))), count)

    def _take(self) -> None:
        spans = [
            (min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]), self._owner[key])
            for key, line in self.lines.items()
            for a, b in pairwise(line)
        ]
        found = np.array(spans, dtype=np.float64).reshape(-1, 5)
        self._spans, self._owners = found[:, :4], found[:, 4]


def _meet(sides: Floats, left: Floats, top: Floats, right: Floats, bottom: Floats) -> NDArray[np.bool_]:
    """For each area (in rows) which rectangles share more than an edge with it."""
    return np.asarray(
        (sides[:, 0] < right) & (sides[:, 2] > left) & (sides[:, 1] < bottom) & (sides[:, 3] > top)
    )
