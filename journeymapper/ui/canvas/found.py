"""The marks over what was looked for and found: a text marker's yellow, near by and far away."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from journeymapper.drawing.theme import Theme
from journeymapper.model.records import Key
from journeymapper.ui.canvas.items import OVERLAY, rect_of
from journeymapper.ui.canvas.surface import Surface
from journeymapper.ui.guard import answering, guarded

_AROUND = 8.0
"""How far a mark reaches beyond what it is about: outside the ring of what is selected."""
_ROUND = 12.0
_RING, _RING_HERE = 2.5, 5.0
_LIGHT, _DARK = QColor(240, 180, 0, 46), QColor(255, 208, 64, 34)
_RING_LIGHT, _RING_DARK = "#c98a00", "#ffd040"


class Found:
    """Marks a canvas; hidden by showing nothing."""

    def __init__(self, canvas: Surface) -> None:
        self._canvas = canvas
        self._all = _Marks(_RING)
        self._here = _Marks(_RING_HERE)
        for marks in (self._all, self._here):
            canvas.map.addItem(marks)
        canvas.overlay.far.append(self._paint_far)

    def show(self, keys: Iterable[Key], here: Key | None) -> None:
        """Marks these that are drawn, and the one at hand more boldly."""
        theme = self._canvas.drawing.theme
        self._all.show_around((self.rect_of(key) for key in keys if key != here), theme)
        self._here.show_around([self.rect_of(here)] if here is not None else [], theme)
        self._canvas.viewport().update()

    def rect_of(self, key: Key) -> QRectF:
        """What is marked of a thing: of an arrow its words. Empty if it is not drawn."""
        kind, ident = key
        arrow = self._canvas.drawing.arrows.get(ident) if kind == "transition" else None
        if arrow is not None and arrow.label_box is not None:
            return rect_of(arrow.label_box)
        return self._canvas.rect_of(key)

    def _paint_far(self, painter: QPainter) -> None:
        for marks in (self._all, self._here):
            marks.paint_within(painter, painter.clipBoundingRect(), rounded=False)


class _Marks(QGraphicsItem):
    """Marks of one kind. Only those in sight are painted: a path of a thousand takes a tenth of a second."""

    def __init__(self, width: float) -> None:
        super().__init__()
        self._rects: list[QRectF] = []
        self._bounds = QRectF()
        self._pen = QPen(QColor(_RING_LIGHT), width)
        self._pen.setCosmetic(True)
        self._ground = _LIGHT
        self.setZValue(OVERLAY - 0.5)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def show_around(self, rects: Iterable[QRectF], theme: Theme) -> None:
        """Marks these places; those that are empty are none."""
        self.prepareGeometryChange()
        around = (-_AROUND, -_AROUND, _AROUND, _AROUND)
        self._rects = [rect.adjusted(*around) for rect in rects if not rect.isEmpty()]
        self._bounds = reduce(QRectF.united, self._rects, QRectF()).adjusted(*around)
        self._pen.setColor(QColor(_RING_DARK if theme.is_dark else _RING_LIGHT))
        self._ground = _DARK if theme.is_dark else _LIGHT
        self.setVisible(bool(self._rects))

    def paint_within(self, painter: QPainter, seen: QRectF, *, rounded: bool) -> None:
        """Paints the marks in a part of the map."""
        painter.setPen(self._pen)
        painter.setBrush(self._ground)
        shown = [rect for rect in self._rects if rect.intersects(seen)]
        if rounded:
            for rect in shown:
                painter.drawRoundedRect(rect, _ROUND, _ROUND)
        else:
            painter.drawRects(shown)

    @answering(QRectF())
    def boundingRect(self) -> QRectF:
        return self._bounds

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        del widget
        reach = self._pen.widthF() / max(painter.transform().m11(), 0.01)
        self.paint_within(painter, option.exposedRect.adjusted(-reach, -reach, reach, reach), rounded=True)
