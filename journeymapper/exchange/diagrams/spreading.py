"""Places from a diagram of others: its boxes are smaller than cards, which may not lie on each other."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Mapping
from math import inf

from journeymapper.model.records import FURTHEST

Place = tuple[float, float]

_CELL = (240.0, 130.0)
"""What a card takes, with the least space round it."""
_ROOM = 40
"""So many times the room of its cards a map may take; where it would take more, Tidy does better."""


def spread(places: Mapping[str, Place]) -> dict[str, Place] | None:
    """The centres of cards in the same arrangement, far enough from each other.

    None where the places are no arrangement: two in one place, or a few close ones that would drive all
    others far apart.
    """
    closest = _closest(list(places.values()))
    if closest <= 0:
        return None
    scale = max(1.0, 1 / closest)
    widths = [max(axis) - min(axis) for axis in zip(*places.values(), strict=True)] if places else [0.0, 0.0]
    across, down = (width * scale / cell + 1 for width, cell in zip(widths, _CELL, strict=True))
    if across * down > _ROOM * len(places) + _ROOM:
        return None
    found = {ident: (x * scale, y * scale) for ident, (x, y) in places.items()}
    return found if all(abs(at) <= FURTHEST for place in found.values() for at in place) else None


def _closest(places: list[Place]) -> float:
    """How near the two nearest are, in cells, along the axis on which they are further apart; at most 1.

    A line sweeps over the places from left to right and knows those close behind it from top to bottom:
    they keep their distance from each other, so that few of them are near the next one.
    """
    points = sorted((x / _CELL[0], y / _CELL[1]) for x, y in places)
    nearest = 1.0
    behind: list[Place] = []  # y before x
    first = 0
    for x, y in points:
        while x - points[first][0] > nearest:
            gone = points[first][1], points[first][0]
            del behind[bisect_left(behind, gone)]
            first += 1
        for at in range(bisect_left(behind, (y - nearest, -inf)), len(behind)):
            below, left = behind[at]
            if below - y > nearest:
                break
            nearest = min(nearest, max(abs(below - y), x - left))
            if nearest <= 0:
                return 0.0
        insort(behind, (y, x))
    return nearest
