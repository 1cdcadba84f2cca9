"""Printing: the pages of a PDF on the sheets of a printer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from journeymapper.exchange.options import DPI, Progress
from journeymapper.exchange.pictures.pages import Page
from journeymapper.exchange.pictures.painting import PagePainter
from journeymapper.i18n.language import speaking
from journeymapper.ui.exporting.draft import Made

_POINTS = 72 / DPI
_SAME = 0.01
"""A sheet that is so little larger or smaller than the page is of its size: points are whole numbers."""


class PrinterError(Exception):
    """The printer takes nothing."""


def printer_for(made: Made) -> QPrinter:
    """A printer set up for these pages: size of the sheets, their turn, how many there are."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(made.drawing.title or "JourneyMapper")
    printer.setCreator("JourneyMapper")
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(_paper_of(made)))
    printer.setPageOrientation(_turn(made.pages.pages[0]))
    return printer


def send(made: Made, printer: QPrinter, progress: Progress) -> None:
    """Prints the pages that were asked for; each is fitted on the sheet that the printer has.

    Raises:
        PrinterError: the printer takes nothing.
        whatever `progress` raises; the printer is then told to forget the rest.
    """
    printer.setFullPage(True)  # the choice of a printer may have reset it
    pages = chosen_pages(made.pages.pages, printer)
    if not printer.supportsMultipleCopies():
        pages = pages * max(1, printer.copyCount())
    with speaking(made.options.language):
        work = PagePainter(made.drawing, made.pages)
        printer.setPageOrientation(_turn(pages[0]))
        with QPainter(printer) as painter:
            if not painter.isActive():
                raise PrinterError
            for at, page in enumerate(pages):
                try:
                    progress(at / len(pages))
                except Exception:
                    printer.abort()
                    raise
                if at:
                    printer.setPageOrientation(_turn(page))
                    if not printer.newPage():
                        raise PrinterError
                _paint(painter, printer, work, page)


def chosen_pages(pages: Sequence[Page], printer: QPrinter) -> list[Page]:
    """The pages from the first to the last that the user wants; all where that names none."""
    if printer.printRange() == QPrinter.PrintRange.PageRange and printer.toPage() > 0:
        return list(pages[max(0, printer.fromPage() - 1) : printer.toPage()]) or list(pages)
    return list(pages)


def _paint(painter: QPainter, printer: QPrinter, work: PagePainter, page: Page) -> None:
    sheet = printer.pageLayout().fullRect(QPageLayout.Unit.Point)
    wide, high = sheet.width() / _POINTS, sheet.height() / _POINTS
    fit = min(wide / page.size[0], high / page.size[1])
    fit = 1.0 if abs(fit - 1) < _SAME else fit
    painter.save()
    dots = printer.resolution() / DPI
    painter.scale(dots, dots)
    painter.translate(QPointF((wide - fit * page.size[0]) / 2, (high - fit * page.size[1]) / 2))
    painter.scale(fit, fit)
    work.paint(painter, page)
    painter.restore()


def _paper_of(made: Made) -> QPageSize.PageSizeId:
    paper: QPageSize.PageSizeId = getattr(QPageSize.PageSizeId, made.pages.paper or "A4")
    return paper


def _turn(page: Page) -> QPageLayout.Orientation:
    lies = page.size[0] > page.size[1]
    return QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
