"""What gestures show above the map: rubber band, guides, an arrow being drawn, handles. Plain items of Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsScene,
    QStyleOptionGraphicsItem,
)

from journeymapper.arrange.geometry import Box, Point
from journeymapper.ui.canvas.grips import GripItems
from journeymapper.ui.canvas.guides import Guide
from journeymapper.ui.canvas.items import OVERLAY
from journeymapper.ui.canvas.pick import handles
from journeymapper.ui.fingers import FINGER

DOT, END_FOR_FINGER = 10.0, 24.0
"""The width of a handle's dot on the screen, in pixels; an end of an arrow has a larger one for fingers."""
_PLUS = 6.0
_SIDES = ((0, -1), (1, 0), (0, 1), (-1, 0))

_PILL_GAP = 1.5
_VEIL = 0.65
"""How much of the ground lies over what was taken away."""


class Overlay:
    """The marks of gestures in a scene; each is shown by a call, and hidden by calling with nothing."""

    def __init__(self, scene: QGraphicsScene, accent: QColor, ground: QColor) -> None:
        """`accent`: the system's; `ground`: that of a dot's inside."""
        thin = _pen(accent, 1.0)
        self.band = _path(scene, thin)
        faint = QColor(accent)
        faint.setAlpha(30)
        self.band.setBrush(QBrush(faint))
        self.guides = _path(scene, thin)
        dashed = _pen(accent, 2.0)
        dashed.setDashPattern([4, 3])
        self.line = _path(scene, dashed)
        self.veil = _path(scene, QPen(Qt.PenStyle.NoPen))
        self.pill = _path(scene, _pen(accent, 2.0))
        self.grips = GripItems(scene, accent)
        self.dots = [_dot(scene, accent) for _ in range(6)]
        self._large = [_beside(*side) for side in _SIDES]
        self.dress(ground)
        self._option = QStyleOptionGraphicsItem()
        self.far: list[Callable[[QPainter], object]] = []
        """What else is painted, in map units, over a map seen from far away."""

    def show_band(self, rect: QRectF | None) -> None:
        """A rubber band around what is being selected."""
        path = QPainterPath()
        if rect is not None:
            path.addRect(rect)
        self.band.setPath(path)

    def show_pill(self, rect: QRectF | None) -> None:
        """A ring around the badge under the pointer."""
        path = QPainterPath()
        if rect is not None:
            gap = _PILL_GAP
            radius = rect.height() / 2 + gap
            path.addRoundedRect(rect.adjusted(-gap, -gap, gap, gap), radius, radius)
        self.pill.setPath(path)

    def show_veil(self, rect: QRectF | None) -> None:
        """A veil over a badge that is being taken elsewhere."""
        path = QPainterPath()
        if rect is not None:
            path.addRoundedRect(rect.adjusted(-1, -1, 1, 1), rect.height() / 2 + 1, rect.height() / 2 + 1)
        self.veil.setPath(path)

    def dress(self, ground: QColor) -> None:
        """Takes another theme's ground of cards."""
        for dot in self.dots:
            dot.setBrush(QBrush(ground))
        self.grips.dress(ground)
        veil = QColor(ground)
        veil.setAlphaF(_VEIL)
        self.veil.setBrush(QBrush(veil))

    def show_guides(self, guides: Iterable[Guide] = ()) -> None:
        """Lines that show what a dragged card is in line with."""
        path = QPainterPath()
        for guide in guides:
            path.moveTo(*guide.start)
            path.lineTo(*guide.end)
        self.guides.setPath(path)

    def show_line(self, points: Sequence[Point] = ()) -> None:
        """An arrow that is being drawn, from its first point to its last."""
        path = QPainterPath()
        if points:
            path.moveTo(*points[0])
            for point in points[1:]:
                path.lineTo(*point)
        self.line.setPath(path)

    def show_handles(self, box: Box | None, *, finger: bool = False) -> None:
        """The four dots of a card, from which arrows are drawn; beside it, and large, for a finger."""
        shapes = self._large if finger else [_round(DOT)] * 4
        self._show_dots(self.dots[:4], handles(box) if box is not None else [], shapes)

    def show_ends(self, points: Sequence[Point] = (), *, finger: bool = False) -> None:
        """The two dots of an arrow, by which its ends are taken elsewhere."""
        shapes = [_round(END_FOR_FINGER if finger else DOT)] * 2
        self._show_dots(self.dots[4:], [points[0], points[-1]] if points else [], shapes)

    def paint(self, painter: QPainter) -> None:
        """Paints what is shown, but for the dots: for a view that paints by itself."""
        items: tuple[QGraphicsItem, ...] = (self.band, self.guides, self.line)
        for item in items:
            item.paint(painter, self._option, None)
        for paint in self.far:
            paint(painter)

    @staticmethod
    def _show_dots(
        dots: list[QGraphicsPathItem], places: list[Point], shapes: Sequence[QPainterPath]
    ) -> None:
        for index, dot in enumerate(dots):
            dot.setVisible(index < len(places))
            if index < len(places):
                dot.setPath(shapes[index])
                dot.setPos(QPointF(*places[index]))


def _pen(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setCosmetic(True)
    return pen


def _path(scene: QGraphicsScene, pen: QPen) -> QGraphicsPathItem:
    item = scene.addPath(QPainterPath(), pen)
    item.setZValue(OVERLAY)
    return item


def _round(width: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(-width / 2, -width / 2, width, width)
    return path


def _beside(dx: int, dy: int) -> QPainterPath:
    """A disc with a plus sign that stands on this side of where it is put."""
    path = _round(FINGER)
    for x, y in ((_PLUS, 0.0), (0.0, _PLUS)):
        path.moveTo(-x, -y)
        path.lineTo(x, y)
    return path.translated(dx * FINGER / 2, dy * FINGER / 2)


def _dot(scene: QGraphicsScene, accent: QColor) -> QGraphicsPathItem:
    dot = scene.addPath(_round(DOT), _pen(accent, 2.0))
    dot.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
    dot.setZValue(OVERLAY + 1)
    dot.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
    dot.setVisible(False)
    return dot
