"""Pictures as arrays, from each format that is exported, and how far two of them differ."""

from __future__ import annotations

import io
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pypdfium2
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

Pixels = npt.NDArray[np.int16]
"""Height x width x 3, from 0 to 255."""

TOLERANCE = 40
"""By how much a pixel may leave the range of its neighbours in the other picture."""


class Difference(NamedTuple):
    """The mean difference from 0 to 1, and how many pixels the largest connected difference has."""

    mean: float
    connected: int


def difference(one: Pixels, other: Pixels) -> Difference:
    """How far two pictures of one size differ.

    Edges that fall between pixels are smoothed differently by each program. So a pixel differs clearly if
    it lies outside the range of the nine pixels around the same place in the other picture.
    """
    assert one.shape == other.shape, f"{one.shape} and {other.shape} are no two pictures of one size"
    clear = _outside(one, other) | _outside(other, one)
    return Difference(float(np.abs(one - other).mean() / 255), _largest(clear))


def _outside(one: Pixels, other: Pixels) -> npt.NDArray[np.bool_]:
    padded = np.pad(other, ((1, 1), (1, 1), (0, 0)), mode="edge")
    height, width = other.shape[:2]
    near = [padded[y : y + height, x : x + width] for y in range(3) for x in range(3)]
    least, most = np.minimum.reduce(near) - TOLERANCE, np.maximum.reduce(near) + TOLERANCE
    found: npt.NDArray[np.bool_] = ((one < least) | (one > most)).any(axis=2)
    return found


def _largest(clear: npt.NDArray[np.bool_]) -> int:
    """Pixels in the largest group that hangs together, corners included."""
    left = {(int(y), int(x)) for y, x in np.argwhere(clear)}
    most = 0
    while left:
        edge, size = [left.pop()], 0
        while edge:
            y, x = edge.pop()
            size += 1
            near = {(y + dy, x + dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)} & left
            left -= near
            edge.extend(near)
        most = max(most, size)
    return most


def from_png(data: bytes) -> Pixels:
    """The pixels of a PNG."""
    with Image.open(io.BytesIO(data)) as image:
        return np.asarray(image.convert("RGB"), dtype=np.int16)


def from_svg(data: bytes, width: int, height: int) -> Pixels:
    """An SVG as Qt paints it, this many pixels wide and high."""
    renderer = QSvgRenderer(data)
    assert renderer.isValid()
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, QRectF(0, 0, width, height))
    rows = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(height, image.bytesPerLine())
    return rows[:, : 3 * width].reshape(height, width, 3).astype(np.int16)


def from_pdf(data: bytes, width: int, height: int, scale: float = 1.0) -> Pixels:
    """The top left part of the first page, this large, at `scale` pixels a 96th of an inch."""
    document = pypdfium2.PdfDocument(data)
    try:
        page = document[0].render(scale=scale * 96 / 72, rev_byteorder=True).to_numpy()
        return np.asarray(page[:height, :width, :3], dtype=np.int16)
    finally:
        document.close()
