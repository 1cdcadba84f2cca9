"""How near the map must be for titles to be read from the back row."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFontMetricsF

from journeymapper.drawing.fonts import font
from journeymapper.drawing.text import TITLE

PARTS = 50
"""Capitals of a title are at least this part of the screen's height.

Seen from four times the picture's height away, which is the back row of a room for fifteen, 1/50 of it is
17 minutes of arc; ISO 9241-303 asks for 16 at least where people read. It is the same on every screen:
21.6 pixels of 1080, 14.4 of 720.
"""
_FINE = 10


@cache
def capital_height() -> float:
    """How high a capital of a title is, in map units. Needs the fonts of the map."""
    size, weight, italic = TITLE
    return QFontMetricsF(font(size * _FINE, weight, italic)).capHeight() / _FINE


def least_zoom(height: float) -> float:
    """The zoom at which titles can be read on a screen of this height, in pixels."""
    return height / (PARTS * capital_height())
