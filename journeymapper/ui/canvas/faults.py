"""The signs of findings on cards and arrows of a scene. The drawing has none: nor has any export."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsScene

from journeymapper.drawing.fault_sign import REACH, Fault, fault_sign
from journeymapper.drawing.paint import Calls, compiled
from journeymapper.drawing.theme import Theme
from journeymapper.model.records import Key
from journeymapper.ui.canvas.items import ArrowItem, CardItem

_FAR = 7.0
"""The width of a sign on a map painted from far away, in pixels."""
_CAPS: Mapping[Fault, Qt.PenCapStyle] = MappingProxyType(
    {"warning": Qt.PenCapStyle.RoundCap, "error": Qt.PenCapStyle.SquareCap}
)
"""From far away, too, errors differ in shape from warnings."""


class Faults:
    """Which cards and arrows have a sign, and which one."""

    def __init__(self, scene: QGraphicsScene, item: Callable[[Key], CardItem | ArrowItem | None]) -> None:
        """`item` gives the item of a record, if it is shown."""
        self._scene = scene
        self._item = item
        self._shown: Mapping[Key, Fault] = {}
        self._theme: Theme | None = None
        self._signs: dict[Fault, Calls] = {}
        self._far: dict[Fault, QPolygonF] = {}

    def show(self, faults: Mapping[Key, Fault], theme: Theme) -> None:
        """Gives these cards and arrows their signs, and takes those of all others away."""
        if theme is not self._theme:
            self._theme = theme
            self._signs = {fault: compiled(fault_sign(fault, theme)) for fault in _CAPS}
        for key in self._shown.keys() - faults.keys():
            item = self._item(key)
            if item is not None:
                item.show_sign(None)
        self._shown = dict(faults)
        self._far.clear()
        for key, fault in faults.items():
            item = self._item(key)
            if item is not None:
                item.show_sign(self._signs[fault])

    def follow(self) -> None:
        """Cards and arrows may lie elsewhere."""
        self._far.clear()

    def dress(self, theme: Theme) -> None:
        """Shows the same in another theme."""
        self.show(self._shown, theme)

    def at(self, place: QPointF) -> Key | None:
        """Whose sign lies at a place of the map."""
        around = QRectF(place.x() - REACH, place.y() - REACH, 2 * REACH, 2 * REACH)
        for item in self._scene.items(around):
            if isinstance(item, CardItem | ArrowItem):
                key: Key = (item.kind if isinstance(item, CardItem) else "transition", item.ident)
                away = item.sign_at - place if key in self._shown else None
                if away is not None and max(abs(away.x()), abs(away.y())) <= REACH:
                    return key
        return None

    def paint_far(self, painter: QPainter) -> None:
        """Paints all signs as spots of one size, for a map too small to show more."""
        if not self._shown or self._theme is None:
            return
        for fault, cap in _CAPS.items():
            pen = QPen(QColor(getattr(self._theme, fault)), _FAR)
            pen.setCosmetic(True)
            pen.setCapStyle(cap)
            painter.setPen(pen)
            if fault not in self._far:
                items = (self._item(key) for key, shown in self._shown.items() if shown == fault)
                self._far[fault] = QPolygonF([item.far_sign_at for item in items if item is not None])
            painter.drawPoints(self._far[fault])
