"""A box to tick that is painted here: what the style draws cannot be seen on a dark ground."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.plain import plain_tip

_BOX = 15.0
_GAP = 8
_HEIGHT = 24
_DASH = QPointF(3.6, 0)
_TICK = (QPointF(-3.8, 0.2), QPointF(-1.0, 3.0), QPointF(4.0, -3.0))


class Tick(QCheckBox):
    """Its text is cut with an ellipsis where there is no room; a dash stands for neither yes nor no."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.call_it(text)

    def call_it(self, text: str) -> None:
        """Gives it another text."""
        if text != self._whole:
            self._whole = text
            self.setText(text.replace("&", "&&"))
            self.setAccessibleName(text)

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(round(_BOX) + _GAP + self.fontMetrics().horizontalAdvance(self._whole) + 6, _HEIGHT)

    @answering(QSize())
    def minimumSizeHint(self) -> QSize:
        return QSize(60, _HEIGHT)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        palette, state = self.palette(), self.checkState()
        accent = palette.color(QPalette.ColorRole.Accent)
        box = QRectF(1.5, (self.height() - _BOX) / 2, _BOX, _BOX)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            lit = state == Qt.CheckState.Checked or self.hasFocus() or self.underMouse()
            painter.setPen(QPen(accent if lit else palette.color(QPalette.ColorRole.Dark), 1.2))
            if state == Qt.CheckState.Checked:
                painter.setBrush(accent)
            painter.drawRoundedRect(box, 3.5, 3.5)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 5, 5)
            self._paint_mark(painter, box, state)
            left = round(box.right()) + _GAP
            text = self.fontMetrics().elidedText(
                self._whole, Qt.TextElideMode.ElideRight, self.width() - left
            )
            self.setToolTip(plain_tip(self._whole) if text != self._whole else "")
            painter.setPen(palette.color(QPalette.ColorRole.WindowText))
            place = self.rect().adjusted(left, 0, 0, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_mark(self, painter: QPainter, box: QRectF, state: Qt.CheckState) -> None:
        role = QPalette.ColorRole
        if state == Qt.CheckState.Checked:
            painter.setPen(QPen(self.palette().color(role.HighlightedText), 2))
            painter.drawPolyline([box.center() + point for point in _TICK])
        elif state == Qt.CheckState.PartiallyChecked:
            painter.setPen(QPen(self.palette().color(role.Accent), 2))
            painter.drawLine(box.center() - _DASH, box.center() + _DASH)
