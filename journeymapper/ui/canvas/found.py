"""The marks over what was looked for and found: a text marker's yellow, near by and far away."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from journeymapper.drawing.theme import Theme
from journeymapper.model.records import Key
from journeymapper.ui.canvas.items import OVERLAY, rect_of
from journeymapper.ui.canvas.surface import Surface

_AROUND = 8.0
"""How far a mark reaches beyond what it is about: outside the ring of what is selected."""
_ROUND = 12.0
_RING, _RING_HERE = 2.5, 5.0
_LIGHT, _DARK = QColor(240, 180, 0, 46), QColor(255, 208, 64, 34)
_RINGS = {"dark": "#ffd040"}
_RING_COLOR = "#c98a00"


class Found:
    """Marks a canvas; hidden by showing nothing."""

    def __init__(self, canvas: Surface) -> None:
        self._canvas = canvas
        self._all = _item(canvas)
        self._here = _item(canvas)
        canvas.overlay.far.append(self._paint_far)

    def show(self, keys: Iterable[Key], here: Key | None) -> None:
        """Marks these that are drawn, and the one at hand more boldly."""
        theme = self._canvas.drawing.theme
        _dress(self._all, theme, _RING)
        _dress(self._here, theme, _RING_HERE)
        self._all.setPath(self._around(key for key in keys if key != here))
        self._here.setPath(self._around([here] if here is not None else []))
        self._canvas.viewport().update()

    def rect_of(self, key: Key) -> QRectF:
        """What is marked of a thing: of an arrow its words. Empty if it is not drawn."""
        kind, ident = key
        arrow = self._canvas.drawing.arrows.get(ident) if kind == "transition" else None
        if arrow is not None and arrow.label_box is not None:
            return rect_of(arrow.label_box)
        return self._canvas.rect_of(key)

    def _around(self, keys: Iterable[Key]) -> QPainterPath:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for key in keys:
            rect = self.rect_of(key)
            if not rect.isEmpty():
                path.addRoundedRect(rect.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND), _ROUND, _ROUND)
        return path

    def _paint_far(self, painter: QPainter) -> None:
        for item in (self._all, self._here):
            painter.setPen(item.pen())
            painter.setBrush(item.brush())
            painter.drawPath(item.path())


def _item(canvas: Surface) -> QGraphicsPathItem:
    item = canvas.map.addPath(QPainterPath())
    item.setZValue(OVERLAY - 0.5)
    item.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
    return item


def _dress(item: QGraphicsPathItem, theme: Theme, width: float) -> None:
    pen = QPen(QColor(_RINGS.get(theme.name, _RING_COLOR)), width)
    pen.setCosmetic(True)
    item.setPen(pen)
    item.setBrush(QBrush(_DARK if theme.is_dark else _LIGHT))
