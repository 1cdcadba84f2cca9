"""Selected cards brought into line, or spread with equal gaps, so that none comes to lie on another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

from journeymapper.arrange.geometry import Box, Point

Line = Literal["left", "center", "right", "top", "middle", "bottom"]
"""What comes into line: edges or middles, of cards below each other or beside each other."""
Axis = Literal["across", "down"]

LEAST_GAP = 24.0
"""What is left between cards that would otherwise overlap, in map units."""
USUAL_GAPS: Mapping[Axis, float] = {"across": 64.0, "down": 36.0}
"""The gaps between cards that follow each other."""

Boxes = Mapping[str, Box]
Centers = dict[str, Point]

_EDGES: Mapping[Line, Callable[[Box], float]] = {
    "left": lambda box: box.left,
    "center": lambda box: box.center[0],
    "right": lambda box: box.right,
    "top": lambda box: box.top,
    "middle": lambda box: box.center[1],
    "bottom": lambda box: box.bottom,
}


def aligned(boxes: Boxes, line: Line) -> Centers:
    """The centres of cards with an edge or their middles in line.

    Left, right, top and bottom: with the outermost card; the middles: with the middle of all. Cards that
    would then overlap are pushed on along the line, in the order in which they lie.
    """
    if not boxes:
        return {}
    if line in ("top", "middle", "bottom"):
        turned: Mapping[Line, Line] = {"top": "left", "middle": "center", "bottom": "right"}
        return _turned(aligned(_flipped(boxes), turned[line]))
    edge = _EDGES[line]
    edges = [edge(box) for box in boxes.values()]
    at = {"left": min(edges), "right": max(edges)}.get(line, (min(edges) + max(edges)) / 2)
    moved = {ident: box.shifted(at - edge(box), 0.0) for ident, box in boxes.items()}
    return _centers(_pushed(moved))


def distributed(boxes: Boxes, axis: Axis) -> Centers:
    """The centres of cards with equal gaps between the first and the last of a row or column.

    Where there is no room the gaps are `LEAST_GAP` and the last gives way.
    """
    if axis == "down":
        return _turned(distributed(_flipped(boxes), "across"))
    if len(boxes) < 3:
        return _centers(boxes)
    row = sorted(boxes.values(), key=lambda box: box.center[0])
    room = row[-1].right - row[0].left - sum(box.width for box in row)
    return _centers(_in_row(boxes, max(LEAST_GAP, room / (len(row) - 1))))


def spaced(boxes: Boxes, axis: Axis) -> Centers:
    """The centres of cards with the usual gap from each to the next; the first stays where it is."""
    if axis == "down":
        return _turned(_centers(_in_row(_flipped(boxes), USUAL_GAPS["down"])))
    return _centers(_in_row(boxes, USUAL_GAPS["across"]))


def _in_row(boxes: Boxes, gap: float) -> dict[str, Box]:
    """From the first on, each as far behind the one before."""
    found: dict[str, Box] = {}
    at: float | None = None
    for ident, box in sorted(boxes.items(), key=lambda each: each[1].center[0]):
        found[ident] = box if at is None else box.shifted(at - box.left, 0.0)
        at = found[ident].right + gap
    return found


def _pushed(boxes: Boxes) -> dict[str, Box]:
    """Down as far as is needed for none to lie on another."""
    found: dict[str, Box] = {}
    for ident, box in sorted(boxes.items(), key=lambda each: (each[1].center[1], each[1].center[0])):
        at = box
        for other in found.values():
            if at.grown(LEAST_GAP / 2).intersects(other.grown(LEAST_GAP / 2)):
                at = at.shifted(0.0, other.bottom + LEAST_GAP - at.top)
        found[ident] = at
    return found


def _flipped(boxes: Boxes) -> dict[str, Box]:
    return {ident: box.flipped() for ident, box in boxes.items()}


def _turned(centers: Centers) -> Centers:
    return {ident: (y, x) for ident, (x, y) in centers.items()}


def _centers(boxes: Boxes) -> Centers:
    return {ident: box.center for ident, box in boxes.items()}
