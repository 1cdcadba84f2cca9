"""How many pixels a PNG has: by scale, by dots an inch, or as a sheet of paper."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from journeymapper.drawing.shapes import Drawing
from journeymapper.exchange.options import DPI, Options
from journeymapper.exchange.pictures.pages import pages_of
from journeymapper.exchange.pictures.png import most_scale

PRINT_DPI = 300.0
"""What printers print sharply, for a sheet of paper where nobody chose."""


class Sized(NamedTuple):
    """A drawing, and its pixels a map unit (None: as is usual) and an inch (None: as the scale gives)."""

    drawing: Drawing
    scale: float | None
    dpi: float | None = None


def sized(drawing: Drawing, options: Options) -> Sized:
    """The drawing as large as was asked for.

    On paper it is a picture of the whole sheet at `dpi`; without one at `PRINT_DPI`, or less where the
    picture would get larger than everybody can open.
    """
    if options.paper is None:
        return Sized(drawing, options.dpi / DPI if options.dpi else options.scale, options.density)
    sheet = pages_of(drawing, options).pages[0]
    x, y, right, bottom = sheet.source
    whole = replace(drawing, x=x, y=y, width=right - x, height=bottom - y)
    if options.dpi:
        return Sized(whole, sheet.scale * options.dpi / DPI, options.dpi)
    scale = min(sheet.scale * PRINT_DPI / DPI, most_scale(whole))
    return Sized(whole, scale, DPI * scale / sheet.scale)
