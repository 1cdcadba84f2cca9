"""The items of the scene: each holds a record's id and its shapes, and paints them. They decide nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import dist
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from journeymapper.arrange.geometry import Box, Point
from journeymapper.drawing.arrow import Arrow
from journeymapper.drawing.card import Card
from journeymapper.drawing.note import NoteCard
from journeymapper.drawing.paint import Calls, compiled, play
from journeymapper.drawing.shapes import Shape
from journeymapper.ui.guard import guarded

FRAME, ARROW, CARD, NOTE, OVERLAY = (float(at) for at in range(5))
"""What lies above what."""
CardKind = Literal["step", "note"]
_LEVELS: dict[CardKind, float] = {"step": CARD, "note": NOTE}
_RING_OUTSIDE = 5.0
_RING_WIDTH = 2.0
_RING_RADIUS = 12.0
_MARGIN = 10.0
"""How far ring, shadow and sign reach beyond a card."""
_SIGN_ASIDE = QPointF(-2.0, 2.0)


def rect_of(box: Box) -> QRectF:
    """A box as Qt has it."""
    return QRectF(box.left, box.top, box.width, box.height)


class Rings:
    """The pens that mark what is selected, and what a gesture is aimed at; shared by all items of a scene."""

    def __init__(self, accent: QColor) -> None:
        self.selected = QPen(accent, _RING_WIDTH)
        self.selected.setCosmetic(True)
        self.aimed = QPen(accent, _RING_WIDTH + 2)
        self.aimed.setCosmetic(True)
        halo = QColor(accent)
        halo.setAlpha(110)
        self.halo = QPen(halo, 9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)

    def pen(self, *, selected: bool, aimed: bool) -> QPen | None:
        """The pen of a ring, or None where there is none."""
        if aimed:
            return self.aimed
        return self.selected if selected else None


class _Marked(QGraphicsItem):
    """An item that can be selected and aimed at."""

    def __init__(self, ident: str, rings: Rings) -> None:
        super().__init__()
        self.ident = ident
        self.is_selected = False
        self.is_aimed = False
        self._rings = rings
        self._bounds = QRectF()
        self._sign: Calls | None = None

    def boundingRect(self) -> QRectF:
        return self._bounds

    @property
    def sign_at(self) -> QPointF:
        """Where the middle of the sign of a finding is, on the map."""
        raise NotImplementedError

    @property
    def far_sign_at(self) -> QPointF:
        """The same on a map too small to show all that is drawn."""
        return self.sign_at

    def show_sign(self, sign: Calls | None) -> None:
        """Shows the sign of a finding, or none."""
        if sign is not self._sign:
            self._sign = sign
            self.update()

    def paint_sign(self, painter: QPainter) -> None:
        """Paints the sign, if there is one, over all else."""
        if self._sign is not None:
            at = self.sign_at - self.pos()
            painter.translate(at)
            play(painter, self._sign)
            painter.translate(-at)

    @property
    def ring(self) -> QPen | None:
        """The pen of the mark that it has now."""
        return self._rings.pen(selected=self.is_selected, aimed=self.is_aimed)

    def mark(self, *, selected: bool | None = None, aimed: bool | None = None) -> None:
        """Shows or hides the marks that are given."""
        before = self.is_selected, self.is_aimed
        self.is_selected = self.is_selected if selected is None else selected
        self.is_aimed = self.is_aimed if aimed is None else aimed
        if (self.is_selected, self.is_aimed) != before:
            self.update()


class CardItem(_Marked):
    """A step or a note: shapes around its centre, a ring while it is selected."""

    def __init__(self, kind: CardKind, ident: str, card: Card | NoteCard, rings: Rings) -> None:
        super().__init__(ident, rings)
        self.kind = kind
        self._level = _LEVELS[kind]
        self._drawn = card
        self._calls: Calls | None = None
        """Made when it is first seen."""
        self.setZValue(self._level)
        self.show_drawn(card)

    def show_drawn(self, card: Card | NoteCard) -> None:
        """Takes another card's shapes and place."""
        width, height = card.box.width, card.box.height
        self._own = own = QRectF(-width / 2, -height / 2, width, height)
        bounds = own.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds
            self._ring = own.adjusted(-_RING_OUTSIDE, -_RING_OUTSIDE, _RING_OUTSIDE, _RING_OUTSIDE)
        if card is not self._drawn:
            self._drawn = card
            self._calls = None
        self.setPos(*card.box.center)
        self.update()

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        del option, widget
        if self._calls is None:
            drawn = self._drawn
            self._calls = drawn.calls if isinstance(drawn, Card) else compiled(drawn.shapes)
        play(painter, self._calls)
        pen = self.ring
        if pen is not None:
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._ring, _RING_RADIUS, _RING_RADIUS)
        self.paint_sign(painter)

    @property
    def sign_at(self) -> QPointF:
        """At its upper right corner, where no text stands."""
        return self.rect.topRight() + _SIGN_ASIDE

    def lift(self, by: float) -> None:
        """Lies above others of its kind, as what is dragged does; 0 puts it back."""
        if self.zValue() != self._level + by:
            self.setZValue(self._level + by)

    @property
    def rect(self) -> QRectF:
        """The card as it is shown now, in map units."""
        return self._own.translated(self.pos())


class ArrowItem(_Marked):
    """A transition: shapes in map coordinates, a halo while it is selected."""

    def __init__(self, ident: str, arrow: Arrow, rings: Rings) -> None:
        super().__init__(ident, rings)
        self._points: Sequence[Point] = ()
        self._course: QPolygonF | None = None
        """Made when it is first asked for."""
        self.show_drawn(arrow)

    @property
    def course(self) -> QPolygonF:
        """Its corners, in its own coordinates."""
        if self._course is None:
            self._course = QPolygonF([QPointF(x, y) for x, y in self._points])
        return self._course

    def show_drawn(self, arrow: Arrow) -> None:
        """Takes another arrow's shapes and course."""
        bounds = rect_of(arrow.bounds).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds
        self.setPos(0, 0)
        if arrow.points != self._points:
            self._points = arrow.points
            self._course = None
        self.arrow = arrow
        self.setZValue(ARROW + arrow.order)
        self.update()

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        del option, widget
        if self.is_selected or self.is_aimed:
            painter.setPen(self._rings.halo)
            painter.drawPolyline(self.course)
        play(painter, self.arrow.calls)
        self.paint_sign(painter)

    @property
    def sign_at(self) -> QPointF:
        """At the left end of its chip, or else where it is seen from far away."""
        box = self.arrow.label_box
        if box is None:
            return self.far_sign_at
        return self.pos() + QPointF(box.left, (box.top + box.bottom) / 2)

    @property
    def far_sign_at(self) -> QPointF:
        """Halfway along its longest stretch."""
        one, other = max(pairwise(self.arrow.points), key=lambda ends: dist(*ends))
        return self.pos() + QPointF((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)


class FrameItem(QGraphicsItem):
    """Part of what lies behind the cards: a band, the title, the legend."""

    def __init__(self, shapes: Sequence[Shape], bounds: QRectF, order: int) -> None:
        """`order`: the place among the frame's items, from the lowest up."""
        super().__init__()
        self.setZValue(FRAME + order / 10_000)
        self._shapes = shapes
        self._calls: Calls | None = None
        self._bounds = bounds

    def boundingRect(self) -> QRectF:
        return self._bounds

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        del option, widget
        if self._calls is None:
            self._calls = compiled(self._shapes)
        play(painter, self._calls)
