"""Where a step leads besides to the next, in lists: a sign and the number of the other step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.model.records import TransitionKind
from journeymapper.ui.icons import icon

Leads = tuple[tuple[TransitionKind, str], ...]
"""Which way, and to the step of which number."""
SIGN = 14
"""The width of a sign in a list, in pixels."""
_GAP, _BETWEEN = 4, 9
_SMALL = 12
_ICONS: dict[TransitionKind, str] = {
    "loop": "ph.arrow-counter-clockwise",
    "skip": "ph.arrow-bend-up-right",
    "next": "ph.arrow-right",
}


def lead_words(way: TransitionKind, number: str) -> str:
    """Where an arrow leads, in words."""
    if way == "loop":
        return tr("back to {number}", number=number)
    return tr("skip to {number}", number=number) if way == "skip" else tr("on to {number}", number=number)


def lead_colors(theme: Theme) -> dict[TransitionKind, QColor]:
    """The colours of the signs: those of the arrows on the map."""
    return {"loop": QColor(theme.loop), "skip": QColor(theme.skip), "next": QColor(theme.arrow)}


def paint_leads(
    painter: QPainter, line: QRect, leads: Sequence[tuple[TransitionKind, QColor, str]], font: QFont
) -> int:
    """Paints signs and numbers at the end of a line; returns where the title has to end."""
    small = QFont(font)
    small.setPixelSize(_SMALL)
    small.setBold(True)
    painter.setFont(small)
    right = line.right()
    for way, color, number in reversed(leads):
        width = QFontMetrics(small).horizontalAdvance(number)
        left = right - width - SIGN - _GAP
        icon(_ICONS[way], color).paint(painter, square(line, left))
        painter.setPen(color)
        place = QRect(left + SIGN + _GAP, line.top(), width + 2, line.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, number)
        right = left - _BETWEEN
    return right


def square(line: QRect, left: int) -> QRect:
    """The place of a sign in a line."""
    return QRect(left, line.center().y() - SIGN // 2 + 1, SIGN, SIGN)
