"""What lies behind the cards: bands, title, legend; one item each, so that only what is seen is painted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsScene, QStyleOptionGraphicsItem

from journeymapper.drawing.frame import CHIPS, PASSING
from journeymapper.drawing.shapes import Circle, Group, Lines, Path, Rect, Shape, Text
from journeymapper.ui.canvas.items import ARROW, FrameItem

_JUST_BELOW = 0.01
"""Ways past what is skipped lie above the faint arrows that they replace, and below all others."""
_ABOVE = 0.9
"""Chips of those lie above all arrows, and below the cards."""
_LETTERS_BELOW = 0.3
"""How far letters reach below the baseline, as a part of their size."""


class Frame:
    """The frame's items in a scene."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self.items: list[FrameItem] = []
        self._scene = scene
        self._shown: list[Shape] = []
        self._option = QStyleOptionGraphicsItem()

    def show(self, shapes: Sequence[Shape]) -> None:
        """Takes another frame; items of shapes that stayed the same stay too."""
        kept = {
            index for index, shape in enumerate(shapes[: len(self._shown)]) if shape == self._shown[index]
        }
        for index, item in enumerate(self.items):
            if index not in kept:
                self._scene.removeItem(item)
        self.items = [
            self.items[index] if index in kept else self._added(shape, index)
            for index, shape in enumerate(shapes)
        ]
        self._shown = list(shapes)

    def paint(self, painter: QPainter, seen: QRectF) -> None:
        """Paints what of it lies in `seen`: for a view that paints by itself."""
        for item in self.items:
            if item.boundingRect().intersects(seen):
                item.paint(painter, self._option)

    def _added(self, shape: Shape, index: int) -> FrameItem:
        item = FrameItem((shape,), bounds_of((shape,)), index)
        if isinstance(shape, Group) and shape.role == PASSING:
            item.setZValue(ARROW - _JUST_BELOW)
        if isinstance(shape, Group) and shape.role == CHIPS:
            item.setZValue(ARROW + _ABOVE)
        self._scene.addItem(item)
        return item


def bounds_of(shapes: Iterable[Shape]) -> QRectF:
    """What the shapes cover, with their lines; groups are opened up one by one."""
    bounds = QRectF()
    waiting: list[tuple[Shape, float, float]] = [(shape, 0.0, 0.0) for shape in shapes]
    while waiting:
        shape, x, y = waiting.pop()
        if isinstance(shape, Group):
            waiting += [(each, x + shape.x, y + shape.y) for each in shape.shapes]
        else:
            bounds = bounds.united(_own_bounds(shape).translated(x, y))
    return bounds


def _own_bounds(shape: Rect | Path | Lines | Circle | Text) -> QRectF:
    if isinstance(shape, Text):
        left = shape.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[shape.anchor] * shape.width
        return QRectF(left, shape.y - shape.size, shape.width, shape.size * (1 + _LETTERS_BELOW))
    edge = shape.stroke.width / 2 + 1 if shape.stroke else 1.0
    if isinstance(shape, Rect):
        own = QRectF(shape.x, shape.y, shape.width, shape.height)
    elif isinstance(shape, Circle):
        own = QRectF(shape.x - shape.radius, shape.y - shape.radius, 2 * shape.radius, 2 * shape.radius)
    else:
        points = (
            shape.points if isinstance(shape, Path) else [point for line in shape.lines for point in line]
        )
        left, top = min(x for x, _ in points), min(y for _, y in points)
        own = QRectF(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)
    return own.adjusted(-edge, -edge, edge, edge)
