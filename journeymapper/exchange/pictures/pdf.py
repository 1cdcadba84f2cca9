"""PDF: one page, text that can be selected, fonts embedded."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter

from journeymapper.drawing.paint import paint
from journeymapper.drawing.shapes import Drawing
from journeymapper.exchange.options import DPI, Paper

POINTS = 72 / DPI
"""Points for a map unit."""
MARGIN = 10.0
"""Millimetres that stay free around a map on paper: what printers cannot reach, and a bit."""

_LONGEST = 14_400.0
"""Points: readers take no page that is longer."""
_PAPERS = {
    "A4": QPageSize.PageSizeId.A4,
    "A3": QPageSize.PageSizeId.A3,
    "A2": QPageSize.PageSizeId.A2,
    "A1": QPageSize.PageSizeId.A1,
    "A0": QPageSize.PageSizeId.A0,
}


def pdf(drawing: Drawing, scale: float | None = None, paper: Paper | None = None) -> bytes:
    """A drawing as a page of its own size times `scale`, or fitted on a sheet of paper in its better turn."""
    wide, high = max(drawing.width, 1.0), max(drawing.height, 1.0)
    if paper:
        layout = _sheet(paper, wide=wide > high)
        page = _area(layout)
        free = MARGIN * DPI / 25.4
        fit = min((page.width() - 2 * free) / wide, (page.height() - 2 * free) / high)
        left, top = (page.width() - fit * wide) / 2, (page.height() - fit * high) / 2
    else:
        fit = min(scale or 1.0, _LONGEST / POINTS / max(wide, high))
        layout = _own_page(fit * wide, fit * high)
        page = _area(layout)
        left = top = 0.0
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setPageLayout(layout)
    writer.setTitle(drawing.title)
    writer.setCreator("JourneyMapper")
    with QPainter(writer) as painter:
        painter.fillRect(page, QColor(drawing.background))
        painter.translate(left, top)
        painter.scale(fit, fit)
        painter.translate(-drawing.x, -drawing.y)
        paint(painter, drawing.shapes)
    return bytes(buffer.data().data())


def _area(layout: QPageLayout) -> QRectF:
    """The whole page in pixels."""
    points = layout.fullRect(QPageLayout.Unit.Point)
    return QRectF(0.0, 0.0, points.width() / POINTS, points.height() / POINTS)


def _own_page(width: float, height: float) -> QPageLayout:
    """A page of this size in pixels; Qt knows whole points alone, so that a part of one is made up."""
    size = QSizeF(ceil(width * POINTS - 1e-6), ceil(height * POINTS - 1e-6))
    page = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    return QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF())


def _sheet(paper: Paper, *, wide: bool) -> QPageLayout:
    turn = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(_PAPERS[paper]), turn, QMarginsF())
