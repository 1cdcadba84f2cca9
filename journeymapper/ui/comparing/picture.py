"""A map as things that can be painted one by one: in full, or from far away as boxes and lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.card import Card
from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.note import NoteCard
from journeymapper.drawing.paint import Calls, compiled, play
from journeymapper.drawing.parts import Parts
from journeymapper.drawing.shapes import Shape
from journeymapper.drawing.theme import Theme
from journeymapper.model.journey import Journey
from journeymapper.model.records import Key, Step

_BARE = Parts(legend=False, title=False)
_FAR = 0.24
"""Below this zoom nothing can be read."""
_MANY = 120
"""Things up to which a map is painted in full at any zoom."""


@dataclass
class _Thing:
    """A part of the map: where it lies, and its shapes, moved by `at`."""

    rect: QRectF
    shapes: Callable[[], Sequence[Shape]]
    at: QPointF

    @cached_property
    def calls(self) -> Calls:
        return compiled(self.shapes())


class MapPicture:
    """A journey as it is drawn. Needs a QGuiApplication."""

    def __init__(self, journey: Journey, theme: Theme) -> None:
        self.journey = journey
        self.theme = theme
        drawn = MapDrawing(journey, theme, parts=_BARE)
        self.cards = {ident: _rect(card.box) for ident, card in drawn.cards.items()}
        self.notes = {ident: _rect(note.box) for ident, note in drawn.notes.items()}
        self.lines = {
            ident: QPolygonF([QPointF(*point) for point in arrow.points])
            for ident, arrow in drawn.arrows.items()
        }
        self.chips = {
            ident: _rect(arrow.label_box)
            for ident, arrow in drawn.arrows.items()
            if arrow.label_box is not None
        }
        """Where the label of an arrow lies, if it has one."""
        self.bounds = _rect(drawn.bounds)
        self._drawn = drawn
        self._frame = _Thing(self.bounds, lambda: drawn.frame, QPointF())
        self._things = self._parts()

    def rect_of(self, key: Key) -> QRectF | None:
        """Where something lies, in map units; None if it is not on the map."""
        kind, ident = key
        if kind == "transition":
            line = self.lines.get(ident)
            return line.boundingRect().adjusted(-8, -8, 8, 8) if line is not None else None
        return {"step": self.cards, "note": self.notes}.get(kind, {}).get(ident)

    def paint(self, painter: QPainter, seen: QRectF, zoom: float) -> None:
        """Paints what lies in `seen`; the painter takes map units, `zoom` pixels for each."""
        if zoom < _FAR and len(self._things) > _MANY:
            self._paint_far(painter, seen)
            return
        play(painter, self._frame.calls)
        for thing in self._things:
            if thing.rect.intersects(seen):
                painter.translate(thing.at)
                play(painter, thing.calls)
                painter.translate(-thing.at)

    def key_at(self, at: QPointF, reach: float) -> Key | None:
        """What lies at a place, both in map units: a card or note, or an arrow as near as `reach`."""
        for kind, rects in (("note", self.notes), ("step", self.cards)):
            for ident, rect in rects.items():
                if rect.contains(at):
                    return ("note", ident) if kind == "note" else ("step", ident)
        near = [(_distance(line, at), ident) for ident, line in self.lines.items()]
        distance, ident = min(near, default=(reach + 1, ""))
        return ("transition", ident) if distance <= reach else None

    def _parts(self) -> list[_Thing]:
        drawn, origin = self._drawn, QPointF()
        arrows = sorted(drawn.arrows.values(), key=lambda each: each.order)
        things = [_Thing(_rect(each.bounds), partial(getattr, each, "shapes"), origin) for each in arrows]
        boxed: list[Card | NoteCard] = [*drawn.cards.values(), *drawn.notes.values()]
        return things + [
            _Thing(_rect(each.box), partial(getattr, each, "shapes"), QPointF(*each.box.center))
            for each in boxed
        ]

    def _paint_far(self, painter: QPainter, seen: QRectF) -> None:
        theme = self.theme
        pen = QPen(QColor(theme.arrow), 1.0)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in self.lines.values():
            if line.boundingRect().adjusted(-1, -1, 1, 1).intersects(seen):
                painter.drawPolyline(line)
        pen = QPen(QColor(theme.guessed), 1.0)
        pen.setCosmetic(True)
        phases = {each.id: theme.phase_color(at, each.color) for at, each in enumerate(self.journey.phases)}
        for ident, rect in self.cards.items():
            if rect.intersects(seen):
                step = self.journey.get("step", ident)
                phase = step.phase if isinstance(step, Step) else None
                painter.setPen(pen)
                painter.setBrush(QColor(theme.card))
                painter.drawRect(rect)
                bar = QRectF(rect.left(), rect.top(), 14.0, rect.height())
                painter.fillRect(bar, QColor(phases.get(phase or "", theme.guessed)))
        for rect in self.notes.values():
            painter.setPen(QPen(QColor(theme.note_line), 0))
            painter.setBrush(QColor(theme.note))
            painter.drawRect(rect)


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)


def _distance(line: QPolygonF, at: QPointF) -> float:
    """From a place to the nearest stretch of a line."""
    points = line.toList()
    return min((_to_stretch(*pair, at) for pair in pairwise(points)), default=1e9)


def _to_stretch(one: QPointF, other: QPointF, at: QPointF) -> float:
    along = other - one
    length = QPointF.dotProduct(along, along)
    part = QPointF.dotProduct(at - one, along) / length if length else 0.0
    return QLineF(at, one + along * min(1.0, max(0.0, part))).length()
