"""What gestures show above the map: rubber band, guides, an arrow being drawn, handles. Plain items of Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsEllipseItem,
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

DOT = 10.0
"""The width of a handle's dot on the screen, in pixels."""

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

    def show_handles(self, box: Box | None) -> None:
        """The four dots of a card, from which arrows are drawn."""
        self._show_dots(self.dots[:4], handles(box) if box is not None else [])

    def show_ends(self, points: Sequence[Point] = ()) -> None:
        """The two dots of an arrow, by which its ends are taken elsewhere."""
        self._show_dots(self.dots[4:], [points[0], points[-1]] if points else [])

    def paint(self, painter: QPainter) -> None:
        """Paints what is shown, but for the dots: for a view that paints by itself."""
        items: tuple[QGraphicsItem, ...] = (self.band, self.guides, self.line)
        for item in items:
            item.paint(painter, self._option, None)
        for paint in self.far:
            paint(painter)

    @staticmethod
    def _show_dots(dots: list[QGraphicsEllipseItem], places: list[Point]) -> None:
        for index, dot in enumerate(dots):
            dot.setVisible(index < len(places))
            if index < len(places):
                dot.setPos(QPointF(*places[index]))


def _pen(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setCosmetic(True)
    return pen


def _path(scene: QGraphicsScene, pen: QPen) -> QGraphicsPathItem:
    item = scene.addPath(QPainterPath(), pen)
    item.setZValue(OVERLAY)
    return item


def _dot(scene: QGraphicsScene, accent: QColor) -> QGraphicsEllipseItem:
    dot = scene.addEllipse(-DOT / 2, -DOT / 2, DOT, DOT, _pen(accent, 2.0))
    dot.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
    dot.setZValue(OVERLAY + 1)
    dot.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
    dot.setVisible(False)
    return dot
