"""What colours, lines and signs on a map that is compared mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from journeymapper.drawing.theme import Theme
from journeymapper.i18n.difference_words import sort_name
from journeymapper.i18n.language import tr
from journeymapper.model.merging.difference import SORTS, Sort
from journeymapper.ui.comparing.marks import BADGE, paint_badge, pen_of
from journeymapper.ui.guard import answering, guarded

_LINE, _GAP, _HIGH = 30, 8, 26
_SPACE, _EDGE = 18, 4.0


class Legend(QWidget):
    """Samples, each with its word, on as many lines as they need."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("compare_legend")
        self._theme = theme
        names = ", ".join(self._words()[:-1])
        self.setAccessibleName(tr("Legend: {names}", names=names))
        self.setFixedHeight(_HIGH)

    def places(self, wide: float) -> list[QPointF]:
        """The left middle of each sample with its word, in a room that is `wide` pixels wide."""
        found: list[QPointF] = []
        x, middle = _EDGE, _HIGH / 2
        for each in self._widths():
            if found and x > _EDGE and x + each > wide:
                x, middle = _EDGE, middle + _HIGH
            found.append(QPointF(x, middle))
            x += each + _SPACE
        return found

    @answering(QSize())
    def sizeHint(self) -> QSize:
        widths = self._widths()
        return QSize(round(sum(widths) + _SPACE * (len(widths) - 1) + 2 * _EDGE), _HIGH)

    @answering(QSize())
    def minimumSizeHint(self) -> QSize:
        return QSize(round(max(self._widths()) + 2 * _EDGE), _HIGH)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(round(self.places(self.width())[-1].y() + _HIGH / 2))  # splitters ask for none

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        *places, last = self.places(self.width())
        *words, ring = self._words()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for sort, word, at in zip(SORTS, words, places, strict=True):
                painter.setPen(pen_of(sort, self._theme))
                painter.drawLine(at, at + QPointF(_LINE, 0))
                paint_badge(painter, at + QPointF(_LINE / 2, 0), sort, self._theme)
                self._write(painter, at + QPointF(_LINE + _GAP, 0), word)
            paint_badge(painter, last + QPointF(BADGE, 0), "added", self._theme, picked=False)
            self._write(painter, last + QPointF(2 * BADGE + _GAP, 0), ring)

    def _words(self) -> list[str]:
        return [*(sort_name(sort) for sort in SORTS), tr("ring: not picked")]

    def _widths(self) -> list[float]:
        """Of each sample with its word, in pixels."""
        samples = [*(_LINE for _ in SORTS), 2 * BADGE]
        wide = self.fontMetrics().horizontalAdvance
        return [sample + _GAP + wide(word) + 2 for sample, word in zip(samples, self._words(), strict=True)]

    def _write(self, painter: QPainter, at: QPointF, word: str) -> None:
        painter.setPen(self.palette().windowText().color())
        wide = self.fontMetrics().horizontalAdvance(word)
        room = QRectF(at.x(), at.y() - _HIGH / 2, wide + 2, _HIGH)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, word)


def sort_icon(sort: Sort, theme: Theme) -> QIcon:
    """The badge of a sort of differences, for lists."""
    side = 2 * int(BADGE) + 4
    pixmap = QPixmap(QSize(side, side) * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_badge(painter, QPointF(side / 2, side / 2), sort, theme)
    return QIcon(pixmap)
