"""The handles of an arrow's stretches and corners: slim pills and dots over the map, as large at any zoom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import dist

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsScene

from journeymapper.arrange.bending import every_stretch, is_upright, middle_of
from journeymapper.arrange.geometry import Box, Point
from journeymapper.ui.canvas.items import OVERLAY

LONG, SLIM, CORNER = 20.0, 6.0, 7.0
"""How long and how wide a pill is, and how wide the dot of a corner, in pixels."""
_LEAST = 12.0
"""A stretch shorter than this on the screen has no pill: it is moved by its corners."""
_CLEAR = 4.0
"""How far a pill stays from the chip of its arrow, in map units."""


@dataclass(frozen=True, slots=True)
class Grip:
    """A handle: of the stretch `index`, or with `corner` of the point `index` of the course."""

    index: int
    at: Point
    corner: bool = False
    upright: bool = False
    length: float = LONG
    """Of a pill, in pixels."""


def grips_of(points: Sequence[Point], chip: Box | None, zoom: float) -> list[Grip]:
    """The handles of a course, pills before dots; pills lie clear of the chip where there is room."""
    found = []
    movable = list(every_stretch(points))
    for index in movable:
        shown = dist(points[index], points[index + 1]) * zoom
        if shown >= _LEAST:
            at = _beside(points[index], points[index + 1], chip) if chip else middle_of(points, index)
            upright = bool(is_upright(points, index))
            found.append(Grip(index, at, upright=upright, length=min(LONG, shown / 2)))
    corners = [index for index in movable if index - 1 in movable]
    return found + [Grip(index, points[index], corner=True) for index in corners]


def _beside(start: Point, end: Point, chip: Box) -> Point:
    """The middle of a stretch, or of the longer part that a chip leaves of it."""
    flat = start[1] == end[1]
    across, along = (1, 0) if flat else (0, 1)
    low, high = sorted((start[along], end[along]))
    top, bottom = (chip.top, chip.bottom) if flat else (chip.left, chip.right)
    near, far = (chip.left, chip.right) if flat else (chip.top, chip.bottom)
    middle = (low + high) / 2
    if top < start[across] < bottom and near - _CLEAR < middle < far + _CLEAR:
        middle = (low + near) / 2 if near - low >= high - far else (far + high) / 2
    return (middle, start[1]) if flat else (start[0], middle)


class GripItems:
    """Items of the scene for the handles of one arrow at a time, made as they are wanted and then kept."""

    def __init__(self, scene: QGraphicsScene, accent: QColor) -> None:
        self._scene = scene
        self._accent = accent
        self._ground = QColor()
        self._items: list[QGraphicsPathItem] = []
        self._shown: tuple[list[Grip], Grip | None] = ([], None)

    @property
    def shown(self) -> list[Grip]:
        """The handles that are shown."""
        return self._shown[0]

    @property
    def strong(self) -> Grip | None:
        """The one that is filled: under the pointer, or chosen by key."""
        return self._shown[1]

    def show(self, grips: list[Grip], strong: Grip | None = None) -> None:
        """Shows these handles and no others, one of them filled."""
        if (grips, strong) != self._shown:
            self._shown = grips, strong
            while len(self._items) < len(grips):
                self._items.append(self._made())
            for index, item in enumerate(self._items):
                item.setVisible(index < len(grips))
                if index < len(grips):
                    self._dress(item, grips[index])

    def dress(self, ground: QColor) -> None:
        """Takes another theme's ground of cards."""
        self._ground = ground
        for item, grip in zip(self._items, self.shown, strict=False):
            self._dress(item, grip)

    def _made(self) -> QGraphicsPathItem:
        pen = QPen(self._accent, 1.5)
        pen.setCosmetic(True)
        item = self._scene.addPath(QPainterPath(), pen)
        item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        item.setZValue(OVERLAY + 1)
        item.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        return item

    def _dress(self, item: QGraphicsPathItem, grip: Grip) -> None:
        width, height = (grip.length, SLIM) if not grip.upright else (SLIM, grip.length)
        if grip.corner:
            width = height = CORNER
        path = QPainterPath()
        radius = min(width, height) / 2
        path.addRoundedRect(QRectF(-width / 2, -height / 2, width, height), radius, radius)
        item.setPath(path)
        item.setPos(QPointF(*grip.at))
        item.setBrush(QBrush(self._accent if grip == self.strong else self._ground))
