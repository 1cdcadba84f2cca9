"""The map as it is exported: the drawing that all pictures are made of."""

from __future__ import annotations

from dataclasses import replace
from math import ceil, floor

from journeymapper.drawing.lens import Lens
from journeymapper.drawing.map import draw
from journeymapper.drawing.parts import USUAL
from journeymapper.drawing.shapes import Drawing
from journeymapper.drawing.theme import THEMES
from journeymapper.exchange.options import Options
from journeymapper.model.journey import Journey

_GRID = 4


def picture(journey: Journey, options: Options) -> Drawing:
    """The map as it is exported; needs a QGuiApplication."""
    lens = Lens(options.supplier, options.segment, options.beside, bool(options.evidence))
    return on_whole_units(draw(journey, THEMES[options.theme or "light"], lens, options.parts or USUAL))


def on_whole_units(drawing: Drawing) -> Drawing:
    """The drawing with its edges moved outwards, so that pictures are sharp and of one size in all formats.

    A corner on whole units keeps cards on whole pixels; four units are three points, of which a PDF's page
    has a whole number.
    """
    x, y = floor(drawing.x), floor(drawing.y)
    width = _GRID * max(1, ceil((drawing.x + drawing.width - x) / _GRID))
    height = _GRID * max(1, ceil((drawing.y + drawing.height - y) / _GRID))
    return replace(drawing, x=x, y=y, width=width, height=height)
