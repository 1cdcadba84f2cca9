"""The size of an export in words, before it is made."""

from __future__ import annotations

import math
import zlib

from PySide6.QtGui import QColor, QImage, QPainter

from journeymapper.drawing.paint import paint
from journeymapper.drawing.shapes import Drawing
from journeymapper.exchange.options import DPI, ExchangeError
from journeymapper.exchange.pictures.pages import Pages
from journeymapper.exchange.pictures.png import EVERYBODY
from journeymapper.i18n.figures import number
from journeymapper.i18n.language import tr
from journeymapper.ui.exporting.choices import Size, scale_of
from journeymapper.ui.exporting.draft import Made

_INCH = 2.54
_POINTS = 72 / DPI
_TITLE = 14.0
"""Pixels: the height of the letters of a card's title at full size."""
_WEIGHED = 700.0
"""Pixels: the longer side of the picture whose bytes are counted."""
_GROWTH = 1.29
"""Bytes of a PNG grow with this power of its scale: measured 2.3 to 2.6 times for twice the scale."""
_LEVEL = 4


def pixels_of(made: Made, size: Size, heeds: frozenset[str]) -> tuple[int, int] | None:
    """Width and height of a picture of pixels; None where the format has none."""
    if "dpi" not in heeds:
        return None
    wide, high = made.drawing.width, made.drawing.height
    if size.by == "paper":
        page = made.pages.pages[0]
        scale = size.dpi / DPI
        return round(page.size[0] * scale), round(page.size[1] * scale)
    scale = scale_of(size, heeds, wide)
    return round(wide * scale), round(high * scale)


def why_none(error: ExchangeError) -> str:
    """Why the choices come to nothing, as a sentence."""
    text = str(error)
    return f"{text[:1].upper()}{text[1:]}."


def is_too_large(pixels: tuple[int, int] | None) -> bool:
    """Whether there are programs that do not open a picture of so many pixels."""
    return pixels is not None and pixels[0] * pixels[1] > EVERYBODY


def size_text(made: Made, size: Size, heeds: frozenset[str], weight: float | None = None) -> str:
    """How large it will be: pixels, centimetres and bytes (`weight`), as far as that is known."""
    if "scale" not in heeds and "paper" not in heeds:
        return ""
    if size.by == "paper" and "paper" in heeds:
        return _paper_text(made.pages, pixels_of(made, size, heeds), size, weight)
    scale = scale_of(size, heeds, made.drawing.width)
    wide, high = made.drawing.width * scale, made.drawing.height * scale
    if "dpi" in heeds:
        dpi = size.dpi if size.by == "centimetres" else DPI * scale
        parts = [
            tr("{width} × {height} px", width=number(round(wide)), height=number(round(high))),
            tr("{size} at {dpi} dpi", size=_centimetres(wide / dpi, high / dpi), dpi=number(round(dpi))),
        ]
        return ", ".join([*parts, *_bytes(weight)])
    parts = [_centimetres(wide / DPI, high / DPI)]
    if "paper" not in heeds:
        parts.insert(0, tr("{width} × {height} px", width=number(round(wide)), height=number(round(high))))
    return ", ".join(parts)


def _paper_text(pages: Pages, pixels: tuple[int, int] | None, size: Size, weight: float | None) -> str:
    count = len(pages.pages)
    first = pages.pages[-1]
    if pixels is not None:
        told = [
            tr("{width} × {height} px", width=number(pixels[0]), height=number(pixels[1])),
            tr("{paper} at {dpi} dpi", paper=size.paper, dpi=number(size.dpi)),
        ]
        return ", ".join([*told, *_bytes(weight)])
    if count == 1:
        turn = tr("landscape") if first.size[0] > first.size[1] else tr("portrait")
        told = [tr("One sheet {paper}, {turn}", paper=pages.paper or size.paper, turn=turn)]
    else:
        wide, high = pages.poster
        told = [
            tr(
                "A poster of {size} on {n} sheets {paper} ({columns} × {rows}) and a page map",
                size=_centimetres(wide / DPI, high / DPI),
                n=count - 1,
                paper=pages.paper or "",
                columns=pages.columns,
                rows=pages.rows,
            )
        ]
    told.append(tr("titles of {n} pt", n=number(round(first.scale * _TITLE * _POINTS, 1))))
    return ", ".join(told)


def _centimetres(wide: float, high: float) -> str:
    """A size in inches as centimetres."""
    return tr("{width} × {height} cm", width=_one(wide * _INCH), height=_one(high * _INCH))


def _one(value: float) -> str:
    return number(round(value, 1))


def _bytes(weight: float | None) -> list[str]:
    if weight is None:
        return []
    if weight >= 1e6:
        return [tr("about {n} MB", n=_one(weight / 1e6))]
    return [tr("about {n} kB", n=number(max(1.0, float(f"{weight / 1e3:.2g}"))))]


def weighed(drawing: Drawing) -> float:
    """Bytes that a PNG of the drawing at full size has, guessed from a small one; needs a QGuiApplication."""
    scale = min(1.0, _WEIGHED / max(1.0, drawing.width, drawing.height))
    image = QImage(
        max(1, round(drawing.width * scale)),
        max(1, round(drawing.height * scale)),
        QImage.Format.Format_RGB888,
    )
    image.fill(QColor(drawing.background))
    with QPainter(image) as painter:
        painter.scale(scale, scale)
        painter.translate(-drawing.x, -drawing.y)
        paint(painter, drawing.shapes)
    return len(zlib.compress(bytes(image.constBits()), _LEVEL)) * math.pow(scale, -_GROWTH)


def weight_at(weight: float, scale: float) -> float:
    """Bytes at a scale of what has `weight` bytes at full size."""
    return weight * math.pow(scale, _GROWTH)
