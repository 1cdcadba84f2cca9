"""What an export will look like: the first page, painted by what paints the export; or the text itself."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from journeymapper.drawing.shapes import Drawing
from journeymapper.exchange.pictures.pages import Page
from journeymapper.exchange.pictures.painting import PagePainter
from journeymapper.i18n.language import speaking, tr
from journeymapper.ui.exporting.draft import Made
from journeymapper.ui.guard import answering, guarded

_AROUND = 14
"""Pixels between the page and the edge of the preview."""
_PAUSE = 80
"""Milliseconds after which a preview of another size is painted anew; until then the old one is stretched."""
_SQUARE = 8
"""Pixels of the squares that stand for no ground."""
_MOST_PIXELS = 12_000_000
_CLEAR = "#00000000"


class Preview(QFrame):
    """Paints a page to fit. The picture is kept until another is shown or the size is another."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("export_preview")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Preview"))
        self._made: Made | None = None
        self._painter: PagePainter | None = None
        self._image: QImage | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._paint_anew)

    def show_made(self, made: Made) -> None:
        """Shows the first page of this."""
        old, self._made = self._made, made
        if old is None or old.drawing is not made.drawing or old.pages != made.pages:
            self._painter = PagePainter(_on_ground(made), made.pages)
            self._paint_anew()
        else:
            self.update()

    def show_none(self) -> None:
        """Shows no page: what is chosen comes to none."""
        self._made = self._painter = self._image = None
        self.update()

    def page_rect(self) -> QRectF:
        """Where the page lies, in pixels of this widget; empty where there is none."""
        page = self._page()
        if page is None:
            return QRectF()
        room = QRectF(self.rect()).adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
        wide, high = page.size
        scale = max(1e-6, min(room.width() / wide, room.height() / high))
        rect = QRectF(0.0, 0.0, scale * wide, scale * high)
        rect.moveCenter(room.center())
        return rect

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(440, 420)

    @answering(QSize())
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 120)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        rect, made = self.page_rect(), self._made
        if self._image is None or made is None or rect.isEmpty():
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            shade = self.palette().color(QPalette.ColorRole.Shadow)
            shade.setAlpha(40)
            painter.fillRect(rect.translated(0, 2).adjusted(-1, -1, 1, 1), shade)
            if made.options.transparent:
                _paint_squares(painter, rect)
            painter.drawImage(rect, self._image)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
            painter.drawRect(rect)

    def _page(self) -> Page | None:
        return self._made.pages.pages[0] if self._made is not None else None

    @guarded
    def _paint_anew(self) -> None:
        self._image = self._painted()
        self.update()

    def _painted(self) -> QImage | None:
        page, rect, made = self._page(), self.page_rect(), self._made
        if page is None or made is None or self._painter is None or rect.isEmpty():
            return None
        ratio = self.devicePixelRatioF()
        size = QSize(max(1, round(rect.width() * ratio)), max(1, round(rect.height() * ratio)))
        if size.width() * size.height() > _MOST_PIXELS:
            return None
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent if made.options.transparent else Qt.GlobalColor.white)
        with QPainter(image) as painter, speaking(made.options.language):
            painter.scale(size.width() / page.size[0], size.height() / page.size[1])
            self._painter.paint(painter, page)
        return image


def _on_ground(made: Made) -> Drawing:
    return replace(made.drawing, background=_CLEAR) if made.options.transparent else made.drawing


def _paint_squares(painter: QPainter, rect: QRectF) -> None:
    """Light squares, as programs for pictures show that there is nothing."""
    painter.save()
    painter.setClipRect(rect)
    painter.fillRect(rect, QColor("#ffffff"))
    for row in range(int(rect.height()) // _SQUARE + 1):
        for column in range(row % 2, int(rect.width()) // _SQUARE + 1, 2):
            left, top = rect.left() + column * _SQUARE, rect.top() + row * _SQUARE
            painter.fillRect(QRectF(left, top, _SQUARE, _SQUARE), QColor("#dcdfe4"))
    painter.restore()
