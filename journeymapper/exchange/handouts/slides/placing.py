"""Where on a slide the map lies."""

from __future__ import annotations

from dataclasses import dataclass

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.shapes import Point

WIDTH, HEIGHT = 1280.0, 720.0
"""A slide of 16:9 in pixels: 13.33 by 7.5 inches."""
FONT = "Arial"
"""The font of the slides: on every machine, or one as wide as it."""
FITS = 13 / 14
"""How much smaller the slides' font is set, so that it is as wide as the map's."""
ASCENT = 0.905
"""Of the slides' font: from the top of a line to its baseline, as a part of its size."""
LINE = 1.15
"""The height of its lines, as a part of its size."""


@dataclass(frozen=True, slots=True)
class Placing:
    """Map units times `scale`, moved by (x, y), are pixels of the slide."""

    scale: float
    x: float
    y: float

    def point(self, point: Point) -> Point:
        return point[0] * self.scale + self.x, point[1] * self.scale + self.y

    def box(self, box: Box) -> Box:
        return Box(*self.point((box.left, box.top)), *self.point((box.right, box.bottom)))

    def at(self, x: float, y: float) -> Placing:
        """The placing of what has its origin at this place of the map."""
        return Placing(self.scale, *self.point((x, y)))


def fitted(box: Box, room: Box, most: float) -> Placing:
    """A part of the map in a room on the slide, as large as it goes, up to a scale; nearer to the top."""
    scale = min(most, room.width / max(1.0, box.width), room.height / max(1.0, box.height))
    left = room.left + (room.width - box.width * scale) / 2
    top = room.top + (room.height - box.height * scale) / 4
    return Placing(scale, left - box.left * scale, top - box.top * scale)
