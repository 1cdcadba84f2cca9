"""Outlines as painter paths: rounded rectangles and polylines, and dashes cut from them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainterPath

from journeymapper.drawing.shapes import Point

_MOST_DASHES = 2000  # in one path


def rectangle(x: float, y: float, width: float, height: float, radius: float) -> QPainterPath:
    """A rounded rectangle that starts where its top side does, clockwise, as in SVG."""
    path = QPainterPath()
    reach = min(radius, width / 2, height / 2)
    if reach <= 0:
        path.addRect(QRectF(x, y, width, height))
        return path
    across = 2 * reach
    right, bottom = x + width - across, y + height - across
    path.moveTo(x + reach, y)
    path.arcTo(QRectF(right, y, across, across), 90, -90)
    path.arcTo(QRectF(right, bottom, across, across), 0, -90)
    path.arcTo(QRectF(x, bottom, across, across), -90, -90)
    path.arcTo(QRectF(x, y, across, across), 180, -90)
    path.closeSubpath()
    return path


def polyline(points: Sequence[Point], radius: float, closed: bool) -> QPainterPath:
    """Straight lines whose corners are quadratic curves from `radius` before them, or half a stretch."""
    path = QPainterPath()
    if closed and radius:
        points = [middle(points[-1], points[0]), *points, middle(points[-1], points[0])]
    path.moveTo(*points[0])
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        first, last = rounded(before, corner, after, radius)
        path.lineTo(*first)
        if first != last:
            path.quadTo(*corner, *last)
    path.lineTo(*points[-1])
    if closed:
        path.closeSubpath()
    return path


def rounded(before: Point, corner: Point, after: Point, radius: float) -> tuple[Point, Point]:
    """Where the curve at a corner begins and ends: `radius` from it, at most half a stretch."""
    (ax, ay), (x, y), (bx, by) = before, corner, after
    one, two = hypot(ax - x, ay - y), hypot(bx - x, by - y)
    reach = min(radius, one / 2, two / 2)
    if reach <= 0:
        return corner, corner
    return (x + (ax - x) / one * reach, y + (ay - y) / one * reach), (
        x + (bx - x) / two * reach,
        y + (by - y) / two * reach,
    )


def middle(one: Point, other: Point) -> Point:
    """The point half way."""
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2


def dashed(path: QPainterPath, dashes: Sequence[float]) -> list[QLineF]:
    """The dashes along a path as separate lines. `dashes` are lengths of dash and gap, in turn.

    A path so long that it would come to thousands of dashes gets longer dashes and gaps.

    Painting these takes a twentieth of the time of a dashed pen with round caps, which cuts its strokes anew
    at every painting, and a quarter of that of a path of such lines.
    """
    cut: list[QLineF] = []
    many = path.length() / sum(dashes) / _MOST_DASHES
    if many > 1:
        dashes = [many * each for each in dashes]
    for polygon in path.toSubpathPolygons():
        at, left = 0, dashes[0]
        points = [(point.x(), point.y()) for point in polygon.toList()]
        for (ax, ay), (bx, by) in pairwise(points):
            length = hypot(bx - ax, by - ay)
            along = 0.0
            while along < length:
                end = min(length, along + left)
                if at % 2 == 0:
                    first, last = along / length, end / length
                    cut.append(
                        QLineF(
                            ax + (bx - ax) * first,
                            ay + (by - ay) * first,
                            ax + (bx - ax) * last,
                            ay + (by - ay) * last,
                        )
                    )
                left -= end - along
                along = end
                if left < 1e-6:  # less than that would not move on, and never end
                    at += 1
                    left = dashes[at % len(dashes)]
    return cut
