"""How far shapes reach, so that a part of a drawing can be painted without the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from journeymapper.drawing.shapes import Circle, Group, Lines, Path, Point, Rect, Shape, Stroke, Text

_ABOVE, _BELOW = 1.5, 0.8
"""What a line of text may reach above and below its baseline, as a part of its size; accents included."""


class Extent(NamedTuple):
    """The smallest upright rectangle that holds something, in map units."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Extent) -> bool:
        """Whether the two have a point in common."""
        return (
            self.left <= other.right
            and other.left <= self.right
            and self.top <= other.bottom
            and other.top <= self.bottom
        )

    def moved(self, x: float, y: float) -> Extent:
        """The same rectangle at another place."""
        return Extent(self.left + x, self.top + y, self.right + x, self.bottom + y)


def extent(shape: Shape) -> Extent | None:
    """How far a shape reaches with its stroke; None where there is nothing to see."""
    match shape:
        case Rect(x=x, y=y, width=width, height=height):
            return _around([(x, y), (x + width, y + height)], shape.stroke)
        case Path(points=points):
            return _around(points, shape.stroke)
        case Lines(lines=lines):
            return _around([point for line in lines for point in line], shape.stroke)
        case Circle(x=x, y=y, radius=radius):
            return _around([(x - radius, y - radius), (x + radius, y + radius)], shape.stroke)
        case Text():
            return _line(shape)
        case Group():
            inner = _joined(extent(each) for each in shape.shapes)
            return inner and inner.moved(shape.x, shape.y)


def _around(points: Sequence[Point], stroke: Stroke | None) -> Extent | None:
    if not points:
        return None
    across, down = [x for x, _ in points], [y for _, y in points]
    beside = stroke.width / 2 if stroke else 0.0
    return Extent(min(across) - beside, min(down) - beside, max(across) + beside, max(down) + beside)


def _line(text: Text) -> Extent:
    """A line of text; slanted and swashed letters reach beside their width."""
    before = {"start": 0.0, "middle": text.width / 2, "end": text.width}[text.anchor] + text.size
    top, bottom = text.y - _ABOVE * text.size, text.y + _BELOW * text.size
    return Extent(text.x - before, top, text.x - before + text.width + 2 * text.size, bottom)


def _joined(extents: Iterable[Extent | None]) -> Extent | None:
    found = [each for each in extents if each is not None]
    if not found:
        return None
    lefts, tops, rights, bottoms = zip(*found, strict=True)
    return Extent(min(lefts), min(tops), max(rights), max(bottoms))
