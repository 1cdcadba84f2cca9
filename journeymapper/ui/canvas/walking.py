"""Which card lies next in a direction, and where a new one finds room. No Qt; map units, y runs down."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import count
from typing import Literal

from journeymapper.arrange.geometry import Box, Point, box_around

Direction = Literal["left", "right", "up", "down"]

CARD_WIDTH = 212.0
CARD_HEIGHT = 86.0
PITCH_ACROSS = 276.0
PITCH_DOWN = 120.0
BREATH = 16.0
"""The least distance between a new card and any other."""
_RING_ACROSS, _RING_DOWN = 72.0, 60.0
"""Between the places that are tried around a taken one: so they stay on the grid."""
_NARROWEST = 0.5
"""A card lies 'to the right' only if it is at least half as far to the right as its gap up or down."""


def neighbour(boxes: Mapping[str, Box], here: Box, direction: Direction) -> str | None:
    """The nearest box in a direction, those straight ahead before those aside; None if there is none."""
    best: tuple[float, str] | None = None
    for ident, box in boxes.items():
        cost = _cost(here, box, direction)
        if cost is not None and (best is None or (cost, ident) < best):
            best = (cost, ident)
    return best[1] if best else None


def _cost(here: Box, box: Box, direction: Direction) -> float | None:
    (x, y), (to_x, to_y) = here.center, box.center
    gap_across = max(0.0, box.left - here.right, here.left - box.right)
    gap_down = max(0.0, box.top - here.bottom, here.top - box.bottom)
    if direction in ("left", "right"):
        ahead, gap, aside = to_x - x, gap_down, abs(to_y - y)
    else:
        ahead, gap, aside = to_y - y, gap_across, abs(to_x - x)
    if direction in ("left", "up"):
        ahead = -ahead
    if ahead < 1 or ahead < _NARROWEST * gap:
        return None
    return ahead + 3 * gap + aside / 4


def nearest_side(box: Box, point: Point) -> Point:
    """The middle of the side of a box that faces a point."""
    x, y = box.center
    dx, dy = point[0] - x, point[1] - y
    if abs(dx) * box.height > abs(dy) * box.width:
        return (box.right if dx > 0 else box.left), y
    return x, (box.bottom if dy > 0 else box.top)


def room_after(boxes: Collection[Box], here: Box) -> Point:
    """The centre for a step after `here`: below it, in its column, at the first free place."""
    x, y = here.center
    start = max(y + PITCH_DOWN, here.bottom + (PITCH_DOWN - CARD_HEIGHT) + CARD_HEIGHT / 2)
    return _first_free(boxes, ((x, start + PITCH_DOWN * row) for row in count()))


def room_beside(boxes: Collection[Box], here: Box) -> Point:
    """The centre for an alternative to `here`: right of it, left of it, else below in its column."""
    x, y = here.center

    def places() -> Iterator[Point]:
        yield x + PITCH_ACROSS, y
        yield x - PITCH_ACROSS, y
        yield from ((x, y + PITCH_DOWN * row) for row in count(1))

    return _first_free(boxes, places())


def room_before(boxes: Collection[Box], here: Box) -> Point:
    """The centre for a step before `here`: above it, left of it, else further up."""
    x, y = here.center

    def places() -> Iterator[Point]:
        yield x, y - PITCH_DOWN
        yield x - PITCH_ACROSS, y
        yield from ((x, y - PITCH_DOWN * row) for row in count(2))

    return _first_free(boxes, places())


def room_at(boxes: Collection[Box], point: Point) -> Point:
    """The free place nearest to a point: the point itself, else rings of places around it."""
    x, y = point

    def places() -> Iterator[Point]:
        yield x, y
        for ring in count(1):
            around = (
                (x + _RING_ACROSS * column, y + _RING_DOWN * row)
                for column in range(-ring, ring + 1)
                for row in range(-ring, ring + 1)
                if max(abs(column), abs(row)) == ring
            )
            yield from sorted(around, key=lambda at: (abs(at[0] - x) + abs(at[1] - y), -at[1], -at[0]))

    return _first_free(boxes, places())


def _first_free(boxes: Collection[Box], places: Iterator[Point]) -> Point:
    grown = [box.grown(BREATH) for box in boxes]
    for place in places:
        wanted = box_around(place, CARD_WIDTH, CARD_HEIGHT)
        if not any(wanted.intersects(box) for box in grown):
            return place
    raise AssertionError("places never end")  # pragma: no cover - the places are endless, the boxes are not
