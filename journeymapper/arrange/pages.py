"""Cuts what runs down into columns that fill a page."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from functools import reduce

from journeymapper.arrange.geometry import Box

_ACROSS = 80.0  # between the columns, about


def paged(boxes: Mapping[str, Box], ratio: float) -> dict[str, int]:
    """Cuts a layout that runs down into columns that fill a page of this proportion of width to height.

    Only between cards that do not stand beside each other can be cut.
    """
    rows = _rows(boxes)
    if not rows:
        return {}
    width, height = hull(boxes.values()).width + _ACROSS, hull(boxes.values()).height
    most = min(len(rows), 3 * math.ceil(math.sqrt(ratio * height / width)) + 3)
    ways = [_split(rows, boxes, height / count) for count in range(1, most + 1)]
    return min(ways, key=lambda columns: abs(math.log(_proportion(boxes, columns) / ratio)))


def _rows(boxes: Mapping[str, Box]) -> list[list[str]]:
    """The cards from above down, those together that stand beside each other."""
    rows: list[list[str]] = []
    bottom = -math.inf
    for key, box in sorted(boxes.items(), key=lambda each: each[1].top):
        if box.top < bottom:
            rows[-1].append(key)
        else:
            rows.append([key])
        bottom = max(bottom, box.bottom)
    return rows


def _split(rows: Sequence[Sequence[str]], boxes: Mapping[str, Box], height: float) -> dict[str, int]:
    """The rows in columns of about this height."""
    top = min(boxes[key].top for key in rows[0])
    found: dict[str, int] = {}
    for row in rows:
        middle = (min(boxes[key].top for key in row) + max(boxes[key].bottom for key in row)) / 2
        found |= dict.fromkeys(row, int((middle - top) // height))
    numbers = {column: at for at, column in enumerate(sorted(set(found.values())))}
    return {key: numbers[column] for key, column in found.items()}


def _proportion(boxes: Mapping[str, Box], column_of: Mapping[str, int]) -> float:
    """Width to height of these columns beside each other."""
    columns: dict[int, list[Box]] = {}
    for key, column in column_of.items():
        columns.setdefault(column, []).append(boxes[key])
    hulls = [hull(cards) for cards in columns.values()]
    return sum(each.width + _ACROSS for each in hulls) / max(each.height for each in hulls)


def hull(boxes: Collection[Box]) -> Box:
    """The box around these, of which there is one at least."""
    return reduce(Box.united, boxes)
