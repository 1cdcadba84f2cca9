"""The two places over the map where a parked note can be dropped without a key: as a step, or as a note."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from journeymapper.i18n.language import tr
from journeymapper.ui.guard import guarded
from journeymapper.ui.icons import icon

Target = Literal["step", "note"]
_SIGNS: dict[Target, str] = {"step": "ph.rectangle", "note": "ph.note"}
_HIGH, _GAP, _TOP, _SIGN, _AROUND = 48, 10, 14, 20, 18
"""Pixels; a finger hits them."""


class DropTargets(QWidget):
    """Lies over the top of the canvas while a note is carried. It is shown only; the gesture asks it."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self.setObjectName("drop_targets")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words: dict[Target, str] = {"step": tr("As a step"), "note": tr("As a note")}
        self._lit: Target | None = None
        widest = max(self.fontMetrics().horizontalAdvance(word) for word in self._words.values())
        self._wide = widest + _SIGN + 8 + 2 * _AROUND
        self.resize(2 * self._wide + _GAP, _HIGH)
        self.setAccessibleName(tr("As a step or as a note"))

    def light(self, at: QPointF) -> Target | None:
        """Shows itself, with what lies under a place in the viewport lit; tells which that is."""
        self.move((self._viewport.width() - self.width()) // 2, _TOP)
        inside = at.toPoint() - self.pos()
        lit = next((name for name in _SIGNS if self.box(name).contains(inside)), None)
        if lit != self._lit or not self.isVisible():
            self._lit = lit
            self.show()
            self.raise_()
            self.update()
        return lit

    def box(self, target: Target) -> QRect:
        """Where a target lies in this widget."""
        return QRect(0 if target == "step" else self._wide + _GAP, 0, self._wide, _HIGH)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        role, palette = QPalette.ColorRole, self.palette()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for name, word in self._words.items():
                box, lit = self.box(name), name == self._lit
                pen = QPen(palette.color(role.Accent if lit else role.Dark), 2.0 if lit else 1.4)
                pen.setStyle(Qt.PenStyle.SolidLine if lit else Qt.PenStyle.DashLine)
                painter.setPen(pen)
                painter.setBrush(palette.color(role.Accent if lit else role.Window))
                painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 9, 9)
                ink = QColor(palette.color(role.HighlightedText if lit else role.WindowText))
                left = box.left() + _AROUND
                icon(_SIGNS[name], ink).paint(painter, left, (_HIGH - _SIGN) // 2, _SIGN, _SIGN)
                painter.setPen(ink)
                text = box.adjusted(_AROUND + _SIGN + 8, 0, 0, 0)
                painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, word)
