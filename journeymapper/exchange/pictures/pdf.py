"""PDF: one page or the sheets of a poster, text that can be selected, fonts embedded, bookmarks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from journeymapper.drawing.shapes import Drawing
from journeymapper.exchange.carrying.in_pdf import NAME
from journeymapper.exchange.options import DPI, Options, Paper, Progress, quiet
from journeymapper.exchange.pictures.pages import POINTS, Page, Pages, pages_of
from journeymapper.exchange.pictures.painting import PagePainter
from journeymapper.exchange.pictures.pdf_facts import PdfFacts, finished, pdf_text, xmp
from journeymapper.exchange.pictures.places import Place

_PAPERS: dict[Paper, QPageSize.PageSizeId] = {
    "A4": QPageSize.PageSizeId.A4,
    "A3": QPageSize.PageSizeId.A3,
    "A2": QPageSize.PageSizeId.A2,
    "A1": QPageSize.PageSizeId.A1,
    "A0": QPageSize.PageSizeId.A0,
}
_NAMESPACE = QUuid("{5f7f2a7e-2b0f-4a35-9d1c-6f4f6a4b7d10}")


def pdf(
    drawing: Drawing,
    options: Options | None = None,
    places: Sequence[Place] = (),
    *,
    carried: bytes = b"",
    progress: Progress = quiet,
) -> bytes:
    """A drawing on the pages that the options ask for; same drawing, same bytes.

    `places` become bookmarks; `carried` is the file of a journey that goes along.

    Raises:
        ExchangeError: it would be too many sheets.
    """
    pages = pages_of(drawing, options or Options())
    facts = PdfFacts(pdf_text(drawing.title), pdf_text(drawing.language))
    data = _painted(drawing, pages, facts, carried, progress)
    return finished(data, pages, facts, places)


def _painted(drawing: Drawing, pages: Pages, facts: PdfFacts, carried: bytes, progress: Progress) -> bytes:
    """The pages as Qt writes them."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(facts.title)
    writer.setCreator("JourneyMapper")
    writer.setDocumentId(QUuid.createUuidV5(_NAMESPACE, carried or facts.title.encode()))
    writer.setDocumentXmpMetadata(xmp(facts))
    if carried:
        writer.addFileAttachment(NAME, carried, "application/json")
    writer.setPageLayout(_layout(pages.pages[0], pages.paper))
    painting = PagePainter(drawing, pages)
    with QPainter(writer) as painter:
        for at, page in enumerate(pages.pages):
            _tell(progress, at, 0.0, len(pages.pages))
            if at:
                writer.setPageLayout(_layout(page, pages.paper))
                writer.newPage()
            painting.paint(painter, page, partial(_tell, progress, at, of=len(pages.pages)))
    return bytes(buffer.data().data())


def _tell(progress: Progress, at: int, part: float, of: int) -> None:
    """Tells how far it is: this part of page number `at`."""
    progress((at + part) / of)


def _layout(page: Page, paper: Paper | None) -> QPageLayout:
    """The sheet of a page; a page of its own size is one of whole points, as Qt wants it."""
    width, height = page.size
    if paper:
        turn = QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
        return QPageLayout(QPageSize(_PAPERS[paper]), turn, QMarginsF())
    size = QSizeF(round(width * POINTS), round(height * POINTS))
    own = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    return QPageLayout(own, QPageLayout.Orientation.Portrait, QMarginsF())
