"""Where the steps of a list lie that is put into a map: in columns, alternatives side by side."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby
from math import ceil

from journeymapper.arrange.geometry import Box, Point, box_around
from journeymapper.model.edits.steplist import Listed, parents

ACROSS, DOWN = 276.0, 120.0
"""From the middle of a card to that of its neighbour."""
CARD = (212.0, 86.0)
_DEEP = 9
"""Cards in a column at most: more are shared out evenly over several."""
_APART = 32.0
"""The least distance between the list and any other card."""


def columns(rows: Sequence[Listed]) -> list[Point]:
    """The centres of the steps, the first at the origin. A phase begins a column, so does a full one."""
    children: dict[int | None, list[int]] = {}
    for at, parent in enumerate(parents(rows)):
        children.setdefault(parent, []).append(at)
    spots = [(0, 0)] * len(rows)
    left = 0
    for _, run in groupby(children.get(None, []), lambda top: rows[top].phase):
        widest, row = 0, 0
        sizes = {top: _settle(top, left, row, children, spots) for top in run}
        total = sum(depth for _, depth in sizes.values())
        most = ceil(total / ceil(total / _DEEP))
        for top, (width, depth) in sizes.items():
            if row and row + depth > most:
                left, widest, row = left + widest, 0, 0
            _settle(top, left, row, children, spots)
            widest, row = max(widest, width), row + depth
        left += widest
    return [(column * ACROSS, line * DOWN) for column, line in spots]


def free_place(places: Sequence[Point], boxes: Collection[Box], start: Point) -> Point:
    """The first centre for a list at `start`, or to the right of it, that lets the list lie on no card."""
    x, y = start
    own = _bounds([box_around(place, *CARD) for place in places])
    while any(own.shifted(x, y).grown(_APART).intersects(box) for box in boxes):
        x += ACROSS
    return x, y


def _settle(
    at: int, left: int, row: int, children: dict[int | None, list[int]], spots: list[tuple[int, int]]
) -> tuple[int, int]:
    """Places a step and what is below it; returns how many columns and rows that takes.

    Not by recursion: a list may be nested as deeply as somebody likes.
    """
    spots[at] = left, row
    order: list[int] = []
    waiting = [at]
    while waiting:
        here = waiting.pop()
        order.append(here)
        waiting += children.get(here, [])
    widths: dict[int, int] = {}
    for here in reversed(order):
        widths[here] = max(1, sum(widths[child] for child in children.get(here, [])))
    deepest = row
    for here in order:
        column, line = spots[here]
        for child in children.get(here, []):
            spots[child] = column, line + 1
            deepest = max(deepest, line + 1)
            column += widths[child]
    return widths[at], deepest - row + 1


def _bounds(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )
