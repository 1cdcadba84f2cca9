"""The sign of a finding on a card or an arrow: a disc with a cross for an error, a triangle for a warning."""

from __future__ import annotations

from typing import Literal

from journeymapper.drawing.shapes import Circle, Path, Shape, Stroke
from journeymapper.drawing.theme import Theme

Fault = Literal["error", "warning"]

REACH = 9.0
"""How far a sign reaches from its middle, in map units."""


def fault_sign(fault: Fault, theme: Theme) -> tuple[Shape, ...]:
    """The sign around the origin, with a rim that sets it off from the card or the line beneath."""
    ink, rim = theme.on_color, Stroke(theme.card, 1.5)
    if fault == "error":
        cross = (((-2.8, -2.8), (2.8, 2.8)), ((-2.8, 2.8), (2.8, -2.8)))
        lines = (Path(points, Stroke(ink, 1.9)) for points in cross)
        return (Circle(0, 0, REACH - 1, fill=theme.error, stroke=rim), *lines)
    triangle = (0.0, -8.0), (8.6, 7.0), (-8.6, 7.0)
    return (
        Path(triangle, rim, radius=1.6, fill=theme.warning, closed=True),
        Path(((0.0, -3.0), (0.0, 1.8)), Stroke(ink, 1.9)),
        Circle(0.0, 4.6, 1.15, fill=ink),
    )
