"""What colours, lines and signs on a map that is compared mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from journeymapper.drawing.theme import Theme
from journeymapper.i18n.difference_words import sort_name
from journeymapper.i18n.language import tr
from journeymapper.model.merging.difference import SORTS, Sort
from journeymapper.ui.comparing.marks import BADGE, paint_badge, pen_of
from journeymapper.ui.guard import answering, guarded

_LINE, _GAP, _HIGH = 30, 8, 26
_SPACE = 18


class Legend(QWidget):
    """A line of samples, each with its word."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("compare_legend")
        self._theme = theme
        names = ", ".join(self._words()[:-1])
        self.setAccessibleName(tr("Legend: {names}", names=names))

    def _words(self) -> list[str]:
        return [*(sort_name(sort) for sort in SORTS), tr("ring: not picked")]

    @answering(QSize())
    def sizeHint(self) -> QSize:
        words = sum(self.fontMetrics().horizontalAdvance(word) for word in self._words())
        return QSize(words + len(SORTS) * (_LINE + _GAP + _SPACE) + 2 * int(BADGE) + _GAP + 8, _HIGH)

    @answering(QSize())
    def minimumSizeHint(self) -> QSize:
        return QSize(80, _HIGH)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        x, middle = 4.0, self.height() / 2
        *words, ring = self._words()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for sort, word in zip(SORTS, words, strict=True):
                painter.setPen(pen_of(sort, self._theme))
                painter.drawLine(QPointF(x, middle), QPointF(x + _LINE, middle))
                paint_badge(painter, QPointF(x + _LINE / 2, middle), sort, self._theme)
                x = self._write(painter, x + _LINE + _GAP, word)
            paint_badge(painter, QPointF(x + BADGE, middle), "added", self._theme, picked=False)
            self._write(painter, x + 2 * BADGE + _GAP, ring)

    def _write(self, painter: QPainter, x: float, word: str) -> float:
        painter.setPen(self.palette().windowText().color())
        wide = self.fontMetrics().horizontalAdvance(word)
        painter.drawText(QRectF(x, 0, wide + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, word)
        return x + wide + _SPACE


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
