"""The small signs of a map as shapes: no font is sure to have them. Each stands around (x, y)."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import cos, pi, sin

from journeymapper.drawing.shapes import Circle, Path, Point, Rect, Shape, Stroke

SIGN = 13.0
"""The width of a sign in a card or a chip."""
DOT = 8.0
"""The width of a vote's dot."""
SMALL = 8.0
"""The width of the signs of pains and chances."""
BOX = 9.2
"""The width of the sign of what is to be done."""
HALF = 10.0
"""The width of the disc that is filled by half."""
Sign = Callable[[float, float, str], tuple[Shape, ...]]
"""Draws a sign around a point in a colour."""


def star(x: float, y: float, color: str, size: float = 15.0) -> tuple[Shape, ...]:
    """A moment of truth."""
    return (Path(_at(_star_points(), x, y, size / 2), fill=color, closed=True),)


def flag(x: float, y: float, color: str) -> tuple[Shape, ...]:
    """The goal: a flag on its pole."""
    pole = Path(((x - 4.5, y - 6.5), (x - 4.5, y + 6.5)), Stroke(color, 1.8))
    cloth = Path(
        ((x - 4.5, y - 6), (x + 6.5, y - 6), (x + 3.5, y - 2.5), (x + 6.5, y + 1), (x - 4.5, y + 1)),
        fill=color,
        closed=True,
    )
    return pole, cloth


def vote(x: float, y: float, color: str) -> tuple[Shape, ...]:
    """A vote."""
    return (Circle(x, y, DOT / 2, fill=color),)


def pain(x: float, y: float, color: str) -> tuple[Shape, ...]:
    """What hurts the customer: a bolt."""
    bolt = (1.5, -6.0), (-4.0, 1.2), (-0.6, 1.2), (-1.8, 6.0), (4.0, -1.6), (0.6, -1.6)
    return (Path(_at(bolt, x, y, 1.0), fill=color, closed=True),)


def chance(x: float, y: float, color: str) -> tuple[Shape, ...]:
    """What a supplier could do better here: a spark."""
    reach = (6.2, 1.9) * 4
    spark = tuple((each * sin(turn * pi / 4), -each * cos(turn * pi / 4)) for turn, each in enumerate(reach))
    return (Path(_at(spark, x, y, 1.0), fill=color, closed=True),)


def todo(x: float, y: float, color: str) -> tuple[Shape, ...]:
    """What is still to be done: a box with a tick."""
    box = Rect(x - BOX / 2, y - BOX / 2, BOX, BOX, 2.0, stroke=Stroke(color, 1.3))
    tick = Path(((x - 2.1, y + 0.2), (x - 0.5, y + 1.9), (x + 2.3, y - 1.9)), Stroke(color, 1.4))
    return box, tick


def pin(x: float, y: float, color: str) -> tuple[Shape, ...]:
    """A step that tidying leaves where it is."""
    return Circle(x, y - 3, 3.2, fill=color), Path(((x, y), (x, y + 6)), Stroke(color, 1.6))


def face(x: float, y: float, mood: int, color: str) -> tuple[Shape, ...]:
    """The customer's mood, -2..2: a face whose mouth says it."""
    line = Stroke(color, 1.3)
    bow = mood * 1.4
    mouth = tuple((x + dx, y + 2.6 + bow * (0.5 - (dx / 3.4) ** 2)) for dx in (-3.4, -1.7, 0.0, 1.7, 3.4))
    return (
        Circle(x, y, 6.6, stroke=line),
        Circle(x - 2.3, y - 1.8, 0.95, fill=color),
        Circle(x + 2.3, y - 1.8, 0.95, fill=color),
        Path(mouth, line),
    )


def half(x: float, y: float, meaning: str, color: str) -> tuple[Shape, ...]:
    """A disc: full for what is observed, half for reported, a ring for assumed.

    Its left half is filled for the first of two segments, its right half for the second.
    """
    reach = HALF / 2 - 0.7
    if meaning == "observed":
        return (Circle(x, y, reach + 0.7, fill=color),)
    ring = Circle(x, y, reach, stroke=Stroke(color, 1.4))
    turns = {"reported": 0.0, "first": 0.5, "second": 1.5}
    if meaning not in turns:
        return (ring,)
    arc = [pi * (turns[meaning] + part / 10) for part in range(11)]
    points = tuple((x + reach * cos(turn), y + reach * sin(turn)) for turn in arc)
    return ring, Path(points, fill=color, closed=True)


def loop_sign(x: float, y: float, color: str) -> tuple[Shape, ...]:
    """Back to do it again: an arrow bent into a circle, against the clock."""
    arc = _at(_arc_points(), x, y, 1.0)
    tip = arc[-1]
    head = ((tip[0] - 3.2, tip[1] - 2.2), (tip[0] + 2.2, tip[1] - 3.0), (tip[0] + 0.2, tip[1] + 2.6))
    return Path(arc, Stroke(color, 1.7)), Path(head, fill=color, closed=True)


def skip_sign(x: float, y: float, color: str) -> tuple[Shape, ...]:
    """Past something: an arrow that hops over a dot."""
    hop = tuple((x - 5 + 10 * part / 8, y + 2.5 - 6.5 * sin(pi * part / 8)) for part in range(8))
    head = ((x + 6.2, y + 4.6), (x + 6.0, y - 1.2), (x + 1.4, y + 2.0))
    return (
        Path(hop, Stroke(color, 1.6)),
        Path(head, fill=color, closed=True),
        Circle(x - 0.6, y + 3.4, 1.5, color),
    )


@lru_cache(maxsize=1)
def _star_points() -> tuple[Point, ...]:
    return tuple(
        (reach * sin(turn * pi / 5), -reach * cos(turn * pi / 5))
        for turn in range(10)
        for reach in ((1.0 if turn % 2 == 0 else 0.45),)
    )


@lru_cache(maxsize=1)
def _arc_points() -> tuple[Point, ...]:
    """From the right over the foot round to the upper left."""
    first, last = -pi * 0.30, pi * 1.22
    return tuple(
        (4.4 * cos(first + (last - first) * part / 16), 4.4 * sin(first + (last - first) * part / 16))
        for part in range(17)
    )


def _at(points: tuple[Point, ...], x: float, y: float, scale: float) -> tuple[Point, ...]:
    return tuple((x + dx * scale, y + dy * scale) for dx, dy in points)
