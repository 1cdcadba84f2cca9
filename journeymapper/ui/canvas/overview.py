"""The map from far away, painted in one go: lines and boxes by style, then the titles of what is in sight."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.ui.canvas.scene import MapScene

BELOW = 0.45
"""The zoom below which the map is painted so: a card's own title gets too small to be read."""


class Overview:
    def __init__(self, scene: MapScene) -> None:
        self._scene = scene

    def forget(self) -> None:
        pass

    def paint(self, painter: QPainter, seen: QRectF, zoom: float) -> None:
        pass
