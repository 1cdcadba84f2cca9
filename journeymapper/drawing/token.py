"""The figure that walks through the map on trial, and the numbers of the ways on. No export has them."""

from __future__ import annotations

from journeymapper.drawing.shapes import Circle, Path, Rect, Shape, Stroke
from journeymapper.drawing.text import Style, line
from journeymapper.drawing.theme import Theme

HIGH, WIDE = 37.0, 26.0
"""How far the figure reaches up from its foot, and from side to side, in pixels."""
DISC = 12.0
"""How far a number's disc reaches from its middle, in pixels."""
_RIM = 2.0
_DIGIT = Style(12, "bold")
_BODY = ((-3.6, -22.0), (3.6, -22.0), (8.4, -5.0), (-8.4, -5.0))


def token_shapes(color: str, theme: Theme, *, passes: bool) -> tuple[Shape, ...]:
    """A pawn that stands on the origin; it is hollow where it `passes` a step over.

    A rim in the colour of cards sets it off from whatever lies beneath, in greys too.
    """
    outline = Stroke(color, 1.8)
    fill = theme.card if passes else color
    rim = Stroke(theme.card, 1.8 + 2 * _RIM)
    return (*_pawn(theme.card, rim), *_pawn(fill, outline))


def _pawn(fill: str, stroke: Stroke) -> tuple[Shape, ...]:
    return (
        Path(_BODY, stroke, radius=1.5, fill=fill, closed=True),
        Rect(-9.6, -6.0, 19.2, 5.0, 2.5, fill, stroke),
        Rect(-6.6, -21.5, 13.2, 3.6, 1.8, fill, stroke),
        Circle(0.0, -27.4, 6.4, fill, stroke),
    )


def number_shapes(number: int, color: str, theme: Theme) -> tuple[Shape, ...]:
    """The number of a way on in a disc around the origin: the key that takes it."""
    return (
        Circle(0.0, 0.0, DISC - 1.0, theme.card, Stroke(color, 2.0)),
        line(str(number), _DIGIT, 0.0, 4.2, theme.ink, "middle"),
    )
