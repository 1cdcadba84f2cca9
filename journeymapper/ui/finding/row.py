"""One row of the palette: its sign, its name with the letters that were typed, where it is, its keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeymapper.analysis.matching import Span
from journeymapper.ui.finding.offers import Fit
from journeymapper.ui.guard import answering, guarded

ROW = 34
FIT_ROLE = Qt.ItemDataRole.UserRole
_SIGN, _SIDE, _GAP = 18, 10, 12
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_SOFT = 12


class FitDelegate(QStyledItemDelegate):
    """Paints the rows."""

    @answering(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option, index
        return QSize(200, ROW)

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        fit = index.data(FIT_ROLE)
        assert isinstance(fit, Fit)  # noqa: S101 - our own list holds nothing else
        rect: QRect = option.rect
        palette: QPalette = option.palette
        ink = palette.color(QPalette.ColorRole.Text)
        soft = palette.color(QPalette.ColorRole.PlaceholderText)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            ground = QColor(palette.color(QPalette.ColorRole.Accent))
            ground.setAlphaF(0.2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(rect, 5, 5)
        line = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        sign = QRect(line.left(), line.center().y() - _SIGN // 2 + 1, _SIGN, _SIGN)
        fit.offer.sign.paint(painter, sign, mode=QIcon.Mode.Normal)
        line.setLeft(sign.right() + _GAP)
        small = QFont(option.font)
        small.setPixelSize(_SOFT)
        line.setRight(_paint_at_end(painter, line, fit.offer.keys, ink, _bold(small)))
        line.setRight(_paint_at_end(painter, line, fit.offer.beside, soft, small))
        left = _paint_letters(painter, line, fit.offer.text, fit.spans, ink, option.font)
        if fit.in_english:
            line.setLeft(left + _GAP)
            _paint_letters(painter, line, fit.in_english, (), soft, small)
        painter.restore()


def _paint_at_end(painter: QPainter, line: QRect, text: str, color: QColor, font: QFont) -> int:
    """Paints a text at the end of a line, and answers where what stands before it has to end."""
    if not text:
        return line.right()
    width = QFontMetrics(font).horizontalAdvance(text) + 1
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(QRect(line.right() - width, line.top(), width, line.height()), _MIDDLE, text)
    return line.right() - width - _GAP


def _paint_letters(
    painter: QPainter, line: QRect, text: str, spans: tuple[Span, ...], color: QColor, font: QFont
) -> int:
    """Paints a text with some of its letters bold, and answers where it ends."""
    painter.setPen(color)
    left = line.left()
    for part, bold in _parts(text, spans):
        chosen = _bold(font) if bold else font
        metrics = QFontMetrics(chosen)
        shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, max(0, line.right() - left))
        painter.setFont(chosen)
        painter.drawText(QRect(left, line.top(), line.right() - left + 1, line.height()), _MIDDLE, shown)
        left += metrics.horizontalAdvance(shown)
        if shown != part:
            break
    return left


def _parts(text: str, spans: tuple[Span, ...]) -> list[tuple[str, bool]]:
    parts: list[tuple[str, bool]] = []
    at = 0
    for start, end in spans:
        parts += [(text[at:start], False), (text[start:end], True)]
        at = end
    return [(part, bold) for part, bold in (*parts, (text[at:], False)) if part]


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
