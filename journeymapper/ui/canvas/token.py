"""The figure that walks through the map on trial: it stands on a card, and glides to the next one.

It passes: the map knows nothing of it, and no export has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QStyleOptionGraphicsItem,
    QWidget,
)

from journeymapper.analysis.trial import Passage
from journeymapper.arrange.geometry import Point
from journeymapper.drawing.paint import Calls, compiled, play
from journeymapper.drawing.token import DISC, HIGH, WIDE, number_shapes, token_shapes
from journeymapper.ui.canvas.items import ARROW, CARD, OVERLAY, rect_of
from journeymapper.ui.canvas.stage import Stage
from journeymapper.ui.guard import answering, guarded

_BENEATH = 0.9
"""The way gone lies beneath all arrows, as if marked with a broad pen."""
_WAY_WIDTH, _WAY_STRENGTH = 13.0, 105
_RING_OUTSIDE, _RING_RADIUS, _RING_WIDTH = 6.0, 13.0, 3.0
_ASIDE = 26.0
"""How far from the left edge of its card it stands, in map units: clear of the arrows that come in."""
_MARGIN = 50.0
"""How much more than what it brings into sight the view must have at each side, in pixels."""
_FAR = 0.75
"""How large it is on a map seen from far away, as a part of its size."""
_LEAST_ZOOM = 0.2
"""Further away numbers would cover the map."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What is to be seen of a walk: the way gone, the transitions on in the order of their numbers.

    `nexts`: the steps that can come next, brought into sight with the figure where there is room.
    """

    passages: Sequence[Passage] = ()
    ways: Sequence[str] = ()
    nexts: Sequence[str] = ()
    color: str = "#000000"


class _Figure(QGraphicsItem):
    """Something of one size on the screen, however near the map is."""

    def __init__(self, bounds: QRectF, level: float) -> None:
        super().__init__()
        self._bounds = bounds
        self._calls: Calls = ()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(level)
        self.setVisible(False)

    def dress(self, calls: Calls) -> None:
        self._calls = calls
        self.update()

    @answering(QRectF())
    def boundingRect(self) -> QRectF:
        return self._bounds

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        del option, widget
        play(painter, self._calls)

    def paint_far(self, painter: QPainter, zoom: float) -> None:
        """Paints itself for a view that paints by itself, in map units."""
        if self.isVisible():
            painter.save()
            painter.translate(self.pos())
            painter.scale(_FAR / zoom, _FAR / zoom)
            play(painter, self._calls)
            painter.restore()


class Token:
    """The figure, the way that it has gone, and the numbers of the ways on."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._seen = Seen()
        self._option = QStyleOptionGraphicsItem()
        scene = stage.map
        self.way = QGraphicsPathItem()
        self.way.setZValue(ARROW - _BENEATH)
        self.ring = QGraphicsPathItem()
        self.ring.setZValue(CARD + _BENEATH)
        self.figure = _Figure(QRectF(-WIDE / 2, -HIGH, WIDE, HIGH + 3), OVERLAY + 2)
        self.numbers: list[_Figure] = []
        for item in (self.way, self.ring, self.figure):
            scene.addItem(item)
        stage.overlay.far.append(self.paint_far)
        self._path = QPainterPath()
        self._views = QPointF(), QPointF()
        """Where the middle of the view is when the figure sets off, and when it arrives."""
        self.glide = QVariantAnimation()
        self.glide.setStartValue(0.0)
        self.glide.setEndValue(1.0)
        self.glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self.glide.valueChanged.connect(self._move)
        self.glide.finished.connect(self._stand)

    def show(self, seen: Seen) -> None:
        """Shows a walk as it is."""
        self.glide.stop()
        self._seen = seen
        self._dress()
        self._stand()

    def go(self, seen: Seen, duration: int) -> None:
        """Shows a walk that has just gone on: the figure glides along the last arrow, and the view with it.

        `duration`: in milliseconds; with 0 it stands there at once.
        """
        self.show(seen)
        before = self._stage.camera.seen.center()
        self._look()
        self._path = self._course()
        if duration > 0 and self._path.length() > 0:
            self._views = before, self._stage.camera.seen.center()
            self._hide_numbers()
            self.ring.setPath(QPainterPath())
            self.glide.setDuration(duration)
            self._move(0.0)
            self.glide.start()

    def hide(self) -> None:
        """Nothing is to be seen of a walk."""
        self.show(Seen())

    def follow(self) -> None:
        """Cards and arrows may lie elsewhere, or have other colours."""
        if self._seen.passages:
            self.show(self._seen)

    def remove(self) -> None:
        """Leaves the canvas."""
        self.glide.stop()
        self._stage.overlay.far.remove(self.paint_far)
        for item in (self.way, self.ring, self.figure, *self.numbers):
            self._stage.map.removeItem(item)

    def paint_far(self, painter: QPainter) -> None:
        """Paints all of it over a map seen from far away."""
        self.way.paint(painter, self._option, None)
        self.ring.paint(painter, self._option, None)
        zoom = self._stage.camera.zoom
        for each in (*(self.numbers if zoom >= _LEAST_ZOOM else ()), self.figure):
            each.paint_far(painter, zoom)

    def _dress(self) -> None:
        """Colours and shapes, and the way gone."""
        seen, drawing = self._seen, self._stage.map.drawing
        color = QColor(seen.color)
        ring = QPen(color, _RING_WIDTH)
        ring.setCosmetic(True)
        self.ring.setPen(ring)
        color.setAlpha(_WAY_STRENGTH)
        solid, cap, join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        self.way.setPen(QPen(color, _WAY_WIDTH, solid, cap, join))
        gone = dict.fromkeys(each.transition for each in seen.passages if each.transition is not None)
        self.way.setPath(_lines(drawing.arrows[each].points for each in gone if each in drawing.arrows))
        passes = bool(seen.passages) and not seen.passages[-1].visited
        self.figure.dress(compiled(token_shapes(seen.color, drawing.theme, passes=passes)))
        self.figure.setVisible(self._place() is not None)

    def _place(self) -> QPointF | None:
        """Where the figure stands in the end; None if there is no such card."""
        return self._on(self._seen.passages[-1].step) if self._seen.passages else None

    def _on(self, step: str) -> QPointF | None:
        card = self._stage.map.drawing.cards.get(step)
        return QPointF(card.box.left + _ASIDE, card.box.top) if card is not None else None

    def _course(self) -> QPainterPath:
        """From the card before along the arrow to where the figure stands; empty if it does not move."""
        path, passages = QPainterPath(), self._seen.passages
        end = self._place()
        if end is None or len(passages) < 2:
            return path
        start = self._on(passages[-2].step)
        arrow = self._stage.map.drawing.arrows.get(passages[-1].transition or "")
        if start is None or arrow is None:
            return path
        path.moveTo(start)
        for point in arrow.points:
            path.lineTo(*point)
        path.lineTo(end)
        return path

    def _look(self) -> None:
        """Brings into sight where the figure stands; what can come next, too, if there is room for it."""
        camera, cards = self._stage.camera, self._stage.map.drawing.cards
        boxes = [cards[each.step].box for each in self._seen.passages[-1:] if each.step in cards]
        if not boxes:
            return
        here = rect_of(boxes[0]).adjusted(0.0, -self._stage.reach(HIGH), 0.0, 0.0)
        margin, seen = self._stage.reach(_MARGIN), camera.seen
        room = seen.adjusted(margin, margin, -margin, -margin).size()
        around = here
        nexts = [rect_of(cards[each].box) for each in self._seen.nexts if each in cards]
        for rect in sorted(nexts, key=lambda each: (each.center() - here.center()).manhattanLength()):
            wider = around.united(rect)
            if wider.size().boundedTo(room) == wider.size():
                around = wider
        camera.reveal(around)

    def _move(self, part: float) -> None:
        """Figure and view are at a part 0..1 of their courses."""
        part = min(1.0, max(0.0, part))
        self.figure.setPos(self._path.pointAtPercent(part))
        start, end = self._views
        camera = self._stage.camera
        camera.pan((camera.seen.center() - start - (end - start) * part) * camera.zoom)

    def _stand(self) -> None:
        """The figure stands on its card, with the numbers of the ways on."""
        place = self._place()
        ring = QPainterPath()
        if place is not None:
            box = self._stage.map.drawing.cards[self._seen.passages[-1].step].box
            gap = _RING_OUTSIDE
            ring.addRoundedRect(rect_of(box).adjusted(-gap, -gap, gap, gap), _RING_RADIUS, _RING_RADIUS)
            self.figure.setPos(place)
        self.ring.setPath(ring)
        self._number()

    def _number(self) -> None:
        arrows, theme = self._stage.map.drawing.arrows, self._stage.map.drawing.theme
        self._hide_numbers()
        for at, way in enumerate(self._seen.ways):
            if at == len(self.numbers):
                reach = DISC + 1
                self.numbers.append(_Figure(QRectF(-reach, -reach, 2 * reach, 2 * reach), OVERLAY + 1))
                self._stage.map.addItem(self.numbers[at])
            if way in arrows:
                self.numbers[at].dress(compiled(number_shapes(at + 1, self._seen.color, theme)))
                self.numbers[at].setPos(QPointF(*arrows[way].points[-1]))
                self.numbers[at].setVisible(True)

    def _hide_numbers(self) -> None:
        for each in self.numbers:
            each.setVisible(False)


def _lines(courses: Iterable[Sequence[Point]]) -> QPainterPath:
    path = QPainterPath()
    for points in courses:
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
    return path
