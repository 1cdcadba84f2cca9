"""How choices look, in the list and as chips: the badge, dot or sign of each."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from journeymapper.drawing.badge import HEIGHT, Badge, badge_shapes, badge_width
from journeymapper.drawing.fonts import font
from journeymapper.drawing.paint import paint
from journeymapper.drawing.shapes import Circle
from journeymapper.drawing.signs import star
from journeymapper.drawing.theme import Theme
from journeymapper.model.records import Aida
from journeymapper.ui.canvas.capture.line import SignKind
from journeymapper.ui.canvas.capture.meaning import Choice
from journeymapper.ui.icons import icon

LETTERS = 13
"""The height of letters, in pixels."""
_ICONS: dict[SignKind, str] = {
    "loop": "ph.arrow-counter-clockwise",
    "skip": "ph.arrow-bend-up-right",
    "join": "ph.arrow-right",
    "skip-in": "ph.arrow-bend-right-down",
    "assumption": "ph.question",
}
_SIGN = 16.0
_DOT = 5.0


def sign_color(kind: SignKind, theme: Theme) -> str:
    """The colour of the arrow that a sign makes, or of the mark."""
    colors: dict[SignKind, str] = {
        "loop": theme.loop,
        "skip": theme.skip,
        "skip-in": theme.skip,
        "join": theme.arrow,
        "truth": theme.star,
    }
    return colors.get(kind, theme.small)


def sign_width(choice: Choice, aida: Aida | None, *, in_list: bool) -> float:
    """How wide the sign of a choice is; steps in a list stand behind their number."""
    if choice.kind == "supplier":
        return badge_width(_badge(choice, aida))
    if choice.number and in_list:
        return max(24.0, QFontMetricsF(font(LETTERS, "bold")).horizontalAdvance(choice.number))
    return _SIGN


def paint_sign(
    painter: QPainter, choice: Choice, aida: Aida | None, at: QRectF, theme: Theme, *, in_list: bool
) -> None:
    """Paints it at the left of a rectangle, in the middle of its height."""
    middle = at.center().y()
    if choice.kind == "supplier":
        paint(painter, badge_shapes(_badge(choice, aida), at.left(), middle - HEIGHT / 2, theme))
    elif choice.kind == "phase":
        paint(painter, [Circle(at.left() + _SIGN / 2, middle, _DOT, fill=choice.color)])
    elif choice.kind == "truth":
        paint(painter, star(at.left() + _SIGN / 2, middle, theme.star))
    elif choice.number and in_list:
        painter.setFont(font(LETTERS, "bold"))
        painter.setPen(QColor(choice.color))
        metrics = QFontMetricsF(painter.font())
        painter.drawText(at.topLeft() + _down(at, metrics), choice.number)
    else:
        where = QRect(round(at.left()), round(middle - _SIGN / 2), round(_SIGN), round(_SIGN))
        icon(_ICONS[choice.kind], QColor(sign_color(choice.kind, theme))).paint(painter, where)


def _down(at: QRectF, metrics: QFontMetricsF) -> QPointF:
    """From the upper left corner of a row to where its line of text begins."""
    return QPointF(0.0, (at.height() + metrics.ascent() - metrics.descent()) / 2)


def _badge(choice: Choice, aida: Aida | None) -> Badge:
    return Badge(choice.ident or "", choice.short, aida, "direct", choice.color)
