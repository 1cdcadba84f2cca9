"""Ways from column to column that are shorter: out of a card's side, into a card's side, where that is free.

A line that was cut runs to the foot of its column and enters the next one from above (`columns`). Where
nothing lies between a card and the line's upright stretch beside the column, it takes the straight way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from journeymapper.arrange.geometry import Box, Point, simplified
from journeymapper.arrange.links import Link

_AIR = 9.0  # free on either side of a new stretch
_MOST = 300  # lines looked at
_STEPS = (0.0, -18.0, 18.0)  # where along a side a line may begin or end, from its middle

Spans = NDArray[np.float64]


def shortened(
    boxes: Mapping[str, Box], lines: Mapping[str, tuple[Point, ...]], links: Sequence[Link]
) -> dict[str, tuple[Point, ...]]:
    """The same lines, some by a shorter way that crosses nothing; `boxes` are the cards by key."""
    found = dict(lines)
    if not found:
        return found
    room = _Room(boxes, found)
    long = [
        link for link in links if _is_long(found.get(link.key, ()), boxes[link.source], boxes[link.target])
    ]
    for link in long[:_MOST]:
        line = _begun_aside(room, link.key, found[link.key], boxes[link.source])
        line = _begun_aside(room, link.key, line[::-1], boxes[link.target])[::-1]
        if line != found[link.key]:
            found[link.key] = line
            room.put(link.key, line)
    return found


def _is_long(line: Sequence[Point], one: Box, other: Box) -> bool:
    """Whether a line goes over from one column to another by foot and head."""
    apart = one.right < other.left or other.right < one.left
    return apart and len(line) > 4


def _begun_aside(room: _Room, key: str, line: tuple[Point, ...], card: Box) -> tuple[Point, ...]:
    """The line begun at the side of its card, if it begins by going up or down and then to an upright."""
    if len(line) < 4:
        return line
    (ax, ay), (_, by), (cx, _), (_, dy) = line[:4]
    if ax != line[1][0] or ay == by or cx != line[3][0] or card.left <= cx <= card.right:
        return line
    side = card.right if cx > card.right else card.left
    for step in _STEPS:
        y = card.center[1] + step
        is_passed = min(line[2][1], dy) <= y <= max(line[2][1], dy)
        if is_passed and room.is_free(key, side, cx, y):
            return simplified([(side, y), (cx, y), *line[3:]])
    return line


class _Room:
    """What is free between cards and lines."""

    def __init__(self, boxes: Mapping[str, Box], lines: Mapping[str, tuple[Point, ...]]) -> None:
        self._cards = np.array([(box.left, box.top, box.right, box.bottom) for box in boxes.values()])
        self._number = {key: at for at, key in enumerate(lines)}
        self._spans = np.concatenate([self._spans_of(key, line) for key, line in lines.items()])

    def put(self, key: str, line: tuple[Point, ...]) -> None:
        """Takes another course of a line in."""
        others = self._spans[self._spans[:, 4] != self._number[key]]
        self._spans = np.concatenate([others, self._spans_of(key, line)])

    def is_free(self, key: str, side: float, x: float, y: float) -> bool:
        """Whether a level stretch from a card's side to x meets neither a card nor another line."""
        out = 1.0 if x > side else -1.0
        left, right = sorted((side + out, x + out * _AIR))
        area = left, y - _AIR, right, y + _AIR
        on_line = _meets(self._spans, area) & (self._spans[:, 4] != self._number[key])
        return not (_meets(self._cards, area).any() or on_line.any())

    def _spans_of(self, key: str, line: tuple[Point, ...]) -> Spans:
        """The rectangles that the stretches of a line cover, with the number of the line."""
        return np.array(
            [
                (min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]), self._number[key])
                for a, b in pairwise(line)
            ]
        )


def _meets(spans: Spans, area: tuple[float, float, float, float]) -> NDArray[np.bool_]:
    left, top, right, bottom = area
    return np.asarray(
        (spans[:, 0] <= right) & (spans[:, 2] >= left) & (spans[:, 1] <= bottom) & (spans[:, 3] >= top)
    )
