"""PNG: the drawing painted stripe by stripe and packed at once, so that a large map needs little memory."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from journeymapper.drawing.paint import Calls, compiled, play
from journeymapper.drawing.shapes import Drawing
from journeymapper.exchange.carrying.in_png import png_chunks
from journeymapper.exchange.options import DPI, ExchangeError, Progress, quiet
from journeymapper.exchange.pictures.extent import Extent, extent
from journeymapper.i18n.language import tr

SCALE = 2.0
"""Pixels for a map unit where nobody chose: sharp on a slide and on paper."""
EVERYBODY = 64_000_000
"""Pixels that every program opens: Qt and many others read no picture of more than 256 MB."""
MOST = 512_000_000
"""Pixels beyond which no PNG is made; a PDF is sharp at any size."""

_STRIPE = 512
_STRIPE_BYTES = 12_000_000
"""What a stripe may take, so that a very wide map is painted in lower ones."""
_TILE = 8192
_LEVEL = 4
_BLUR = 3
"""Pixels that smoothed edges may reach beyond a shape, and one for the edge of a rectangle of pixels."""
_INCH = 0.0254
_PLAIN, _UP = b"\0", b"\2"
"""Filters of a row: as it is, and as the difference from the row above."""
_GREATEST = 2**31 - 1


@dataclass(frozen=True, slots=True)
class _Pixels:
    """How pixels are made and stored: Qt's form of both, bytes a pixel, and the number PNG has for that."""

    painted: QImage.Format
    stored: QImage.Format
    bytes: int
    kind: int


_SOLID = _Pixels(QImage.Format.Format_RGB32, QImage.Format.Format_RGB888, 3, 2)
_CLEAR = _Pixels(QImage.Format.Format_ARGB32_Premultiplied, QImage.Format.Format_RGBA8888, 4, 6)


def png(
    drawing: Drawing,
    scale: float | None = None,
    dpi: float | None = None,
    *,
    transparent: bool = False,
    carried: bytes = b"",
    progress: Progress = quiet,
) -> bytes:
    """A drawing as a PNG file of `scale` pixels a map unit, with its title in it.

    Without a scale it is `SCALE`, or less where the picture would get larger than everybody can open. `dpi`
    is what the file says of its size on paper; without it a map unit is 1/96 of an inch. `carried` is the
    file of a journey that goes along.

    Raises:
        ExchangeError: the picture would be too large.
    """
    if scale is None:
        scale = min(SCALE, most_scale(drawing))
    form = _CLEAR if transparent else _SOLID
    width, height = pixels(drawing, scale)
    if width * height > MOST or max(width, height) > _GREATEST:
        message = tr(
            "{width} x {height} pixels are too many for a PNG; choose a smaller scale, or PDF",
            width=width,
            height=height,
        )
        raise ExchangeError(message)
    per_metre = round((dpi or DPI * scale) / _INCH)
    rows = _rows(drawing, scale, (width, height), form, progress)
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, form.kind, 0, 0, 0)),
            _chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)),
            _text("Title", drawing.title),
            _text("Software", "JourneyMapper"),
            *(_chunk(kind, content) for kind, content in png_chunks(carried)),
            *(_chunk(b"IDAT", part) for part in _packed(rows, form.bytes * width)),
            _chunk(b"IEND", b""),
        )
    )


def most_scale(drawing: Drawing) -> float:
    """The scale beyond which there are programs that do not open the picture."""
    return float((EVERYBODY / max(1.0, drawing.width * drawing.height)) ** 0.5)


def pixels(drawing: Drawing, scale: float) -> tuple[int, int]:
    """Width and height of the picture; a part of a pixel at the far edges counts as a whole one."""
    return max(1, ceil(drawing.width * scale - 1e-6)), max(1, ceil(drawing.height * scale - 1e-6))


def _chunk(kind: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)


def _text(keyword: str, text: str) -> bytes:
    """A text in UTF-8, uncompressed, without language."""
    clean = text.replace("\0", "").encode("utf-8", "replace")
    return _chunk(b"iTXt", keyword.encode("ascii") + b"\0\0\0\0\0" + clean) if clean else b""


def _packed(rows: Iterator[bytes], length: int) -> Iterator[bytes]:
    """The rows as one zlib stream, in parts. A row like the one above, as most are, is all zeros."""
    packer = zlib.compressobj(_LEVEL)
    above = bytes(length)
    same = _UP + above
    for row in rows:
        part = packer.compress(same if row == above else _PLAIN + row)
        above = row
        if part:
            yield part
    yield packer.flush()


def _rows(
    drawing: Drawing, scale: float, size: tuple[int, int], form: _Pixels, progress: Progress
) -> Iterator[bytes]:
    """The rows of the picture from the top."""
    width, height = size
    shapes = [(reach, compiled([shape])) for shape in drawing.shapes if (reach := extent(shape))]
    stripe = max(1, min(_STRIPE, _STRIPE_BYTES // (form.bytes * width)))
    for top in range(0, height, stripe):
        progress(top / height)
        tiles = []
        for left in range(0, width, _TILE):
            area = QRect(left, top, min(_TILE, width - left), min(stripe, height - top))
            near = area.adjusted(-_BLUR, -_BLUR, _BLUR, _BLUR)
            part = (near.left(), near.top(), near.right(), near.bottom())
            seen = Extent(*(at / scale for at in part)).moved(drawing.x, drawing.y)
            inside = [calls for reach, calls in shapes if reach.meets(seen)]
            tiles.append(_tile(drawing, scale, area, inside, form))
        yield from (b"".join(row) for row in zip(*tiles, strict=True))


def _tile(drawing: Drawing, scale: float, area: QRect, shapes: Sequence[Calls], form: _Pixels) -> list[bytes]:
    """The rows of an area of the picture (in pixels), painted with these shapes."""
    image = QImage(area.size(), form.painted)
    if image.isNull():
        raise MemoryError
    image.fill(Qt.GlobalColor.transparent if form is _CLEAR else QColor(drawing.background))
    with QPainter(image) as painter:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.translate(-area.left(), -area.top())
        painter.scale(scale, scale)
        painter.translate(-drawing.x, -drawing.y)
        for calls in shapes:
            play(painter, calls)
    packed = image.convertToFormat(form.stored)
    bits, line = packed.constBits(), packed.bytesPerLine()
    return [bytes(bits[start : start + form.bytes * area.width()]) for start in range(0, len(bits), line)]
