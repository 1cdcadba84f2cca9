"""Equal gaps: where a dragged card is as far from a neighbour as others are from each other. No Qt here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from journeymapper.arrange.geometry import Box, Point

_SAME = 0.01


@dataclass(frozen=True, slots=True)
class _Place:
    """A place for the near edge of a card, and the gaps that are then equal, each from edge to edge."""

    at: float
    gaps: tuple[tuple[float, float], tuple[float, float]]


def gap_pull(box: Box, standing: Sequence[Box], reach: float) -> float | None:
    """How far a box moves to the right (less than `reach`) to make equal gaps in its row; None if nowhere."""
    moves = [place.at - box.left for place in _places(box, standing)]
    return min((move for move in moves if abs(move) < reach), key=abs, default=None)


def equal_gaps(box: Box, standing: Sequence[Box]) -> list[tuple[Point, Point]]:
    """The gaps that a box makes equal in its row, as lines from card to card at its own height."""
    _, y = box.center
    return [
        ((start, y), (end, y))
        for place in _places(box, standing)
        if abs(place.at - box.left) < _SAME
        for start, end in place.gaps
    ]


def _places(box: Box, standing: Iterable[Box]) -> Iterator[_Place]:
    """Between two cards, or behind or before two that stand apart."""
    row = [each for each in standing if each.top < box.bottom and box.top < each.bottom]
    middle = box.center[0]
    before = sorted((each for each in row if each.center[0] <= middle), key=_right)
    after = sorted((each for each in row if each.center[0] > middle), key=_left)
    if before and after:
        gap = (after[0].left - before[-1].right - box.width) / 2
        if gap > 0:
            yield _with_gaps(before[-1].right + gap, box, before[-1].right, after[0].left)
    if before:
        last = before[-1]
        others = [each for each in before if each.right < last.left]
        if others:
            gap = last.left - others[-1].right
            yield _Place(last.right + gap, ((others[-1].right, last.left), (last.right, last.right + gap)))
    if after:
        first = after[0]
        others = [each for each in after if each.left > first.right]
        if others:
            gap = others[0].left - first.right
            at = first.left - gap
            yield _Place(at - box.width, ((at, first.left), (first.right, others[0].left)))


def _with_gaps(at: float, box: Box, before: float, after: float) -> _Place:
    return _Place(at, ((before, at), (at + box.width, after)))


def _left(box: Box) -> float:
    return box.left


def _right(box: Box) -> float:
    return box.right
