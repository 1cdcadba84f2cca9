"""Painting pages: the same for PDF, print and preview."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from journeymapper.drawing.paint import Calls, compiled, paint, play
from journeymapper.drawing.shapes import Drawing
from journeymapper.exchange.options import Progress, quiet
from journeymapper.exchange.pictures.extent import Extent, extent
from journeymapper.exchange.pictures.pages import Page, Pages
from journeymapper.exchange.pictures.sheets import Words, marks

_SHAPES = 250
"""Shapes that are painted between two words of progress: steps, arrows, bands."""


class PagePainter:
    """Paints the pages of a drawing; what they have in common is worked out once."""

    def __init__(self, drawing: Drawing, pages: Pages) -> None:
        self._drawing = drawing
        self._words = Words(drawing.title, pages)
        self._shapes: Sequence[tuple[Extent, Calls]] = [
            (reach, compiled([shape])) for shape in drawing.shapes if (reach := extent(shape))
        ]

    def paint(self, painter: QPainter, page: Page, progress: Progress = quiet) -> None:
        """Paints a page, in pixels from its top left corner; the painter is left as it was."""
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        try:
            self._paint_map(painter, page, progress)
            paint(painter, marks(page, self._words))
        finally:
            painter.restore()

    def _paint_map(self, painter: QPainter, page: Page, progress: Progress) -> None:
        window, source = page.window, page.source
        area = QRectF(window.left, window.top, window.width, window.height)
        seen = Extent(*source)
        calls = [calls for reach, calls in self._shapes if reach.meets(seen)]
        painter.save()
        try:
            if page.kind != "whole":
                painter.setClipRect(area)
            painter.fillRect(area, QColor(self._drawing.background))
            painter.translate(QPointF(window.left, window.top))
            painter.scale(page.scale, page.scale)
            painter.translate(QPointF(-source.left, -source.top))
            for at, each in enumerate(calls):
                if at % _SHAPES == 0:
                    progress(at / len(calls))
                play(painter, each)
        finally:
            painter.restore()


def paint_page(painter: QPainter, drawing: Drawing, pages: Pages, page: Page) -> None:
    """Paints one page: for a printer or a preview. Texts on it are in the language in use.

    The painter's unit is a pixel, of which 96 make an inch, from the sheet's top left corner.
    """
    PagePainter(drawing, pages).paint(painter, page)
