"""The map as it is exported: the drawing that all pictures are made of."""

from __future__ import annotations

from dataclasses import replace
from math import ceil, floor

from journeymapper.drawing.lens import Lens
from journeymapper.drawing.map import draw
from journeymapper.drawing.parts import USUAL
from journeymapper.drawing.shapes import Drawing
from journeymapper.drawing.shown import MARGIN
from journeymapper.drawing.theme import THEMES
from journeymapper.exchange.options import Options
from journeymapper.model.journey import Journey

_GRID = 4


def picture(journey: Journey, options: Options) -> Drawing:
    """The map, or what is chosen of it, as it is exported; needs a QGuiApplication."""
    lens = Lens(options.supplier, options.segment, options.beside, bool(options.evidence))
    theme = THEMES[options.theme or "light"]
    drawing = draw(journey, theme, lens, options.parts or USUAL, options.only)
    return on_whole_units(with_margin(drawing, options))


def with_margin(drawing: Drawing, options: Options) -> Drawing:
    """The drawing with as much around the map as was asked for.

    On paper the margin is counted in millimetres, and the drawing has none of its own.
    """
    if options.margin is None:
        return drawing
    more = (0.0 if options.paper or options.tile else options.margin) - MARGIN
    x, y, width, height = drawing.x, drawing.y, drawing.width, drawing.height
    return replace(drawing, x=x - more, y=y - more, width=width + 2 * more, height=height + 2 * more)


def on_whole_units(drawing: Drawing) -> Drawing:
    """The drawing with its edges moved outwards, so that pictures are sharp and of one size in all formats.

    A corner on whole units keeps cards on whole pixels; four units are three points, of which a PDF's page
    has a whole number.
    """
    x, y = floor(drawing.x), floor(drawing.y)
    width = _GRID * max(1, ceil((drawing.x + drawing.width - x) / _GRID))
    height = _GRID * max(1, ceil((drawing.y + drawing.height - y) / _GRID))
    return replace(drawing, x=x, y=y, width=width, height=height)
