"""Boxes and points of the arrange layer. All lengths are map pixels at 100 %, y runs down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

Point = tuple[float, float]


class Box(NamedTuple):
    """A rectangle with sides along the axes, `left <= right` and `top <= bottom`."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def center(self) -> Point:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def grown(self, distance: float) -> Box:
        """The box with every side moved out by `distance`."""
        return Box(self.left - distance, self.top - distance, self.right + distance, self.bottom + distance)

    def shifted(self, dx: float, dy: float) -> Box:
        return Box(self.left + dx, self.top + dy, self.right + dx, self.bottom + dy)

    def flipped(self) -> Box:
        """The box with x and y exchanged."""
        return Box(self.top, self.left, self.bottom, self.right)

    def united(self, other: Box) -> Box:
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def intersects(self, other: Box) -> bool:
        """Whether the two boxes share an area; boxes that only touch do not."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def contains(self, point: Point) -> bool:
        """Whether the point lies in the box or on its outline."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom


def box_around(center: Point, width: float, height: float) -> Box:
    x, y = center
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def flip(points: Sequence[Point]) -> tuple[Point, ...]:
    """The points with x and y exchanged."""
    return tuple((y, x) for x, y in points)


def stretches(points: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    """The straight parts of a polyline, in order."""
    return pairwise(points)


def length(points: Sequence[Point]) -> float:
    """The length of a polyline in the Manhattan metric."""
    return sum(abs(bx - ax) + abs(by - ay) for (ax, ay), (bx, by) in stretches(points))


def crosses_box(a: Point, b: Point, box: Box) -> bool:
    """Whether the straight line from a to b runs through the inside of the box (Liang and Barsky, 1984)."""
    (ax, ay), (bx, by) = a, b
    first, last = 0.0, 1.0
    for start, change, low, high in ((ax, bx - ax, box.left, box.right), (ay, by - ay, box.top, box.bottom)):
        if change == 0:
            if not low < start < high:
                return False
            continue
        enters, leaves = (low - start) / change, (high - start) / change
        if enters > leaves:
            enters, leaves = leaves, enters
        first, last = max(first, enters), min(last, leaves)
        if first >= last:
            return False
    return True


def simplified(points: Sequence[Point]) -> tuple[Point, ...]:
    """The polyline without repeated points and without corners that are none; at least two points stay."""
    kept: list[Point] = []
    for point in points:
        if kept and abs(kept[-1][0] - point[0]) < 0.01 and abs(kept[-1][1] - point[1]) < 0.01:
            continue
        if len(kept) >= 2:
            (ax, ay), (bx, by) = kept[-2], kept[-1]
            upright = abs(ax - bx) < 0.01 and abs(bx - point[0]) < 0.01
            level = abs(ay - by) < 0.01 and abs(by - point[1]) < 0.01
            if upright or level:
                kept[-1] = point
                continue
        kept.append(point)
    return tuple(kept) if len(kept) > 1 else (points[0], points[-1])
