"""What is marked on a map that is compared: colour, line and sign tell what happened to a step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import MappingProxyType

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from journeymapper.drawing.color import SIGN_CONTRAST, contrast, legible
from journeymapper.drawing.theme import Theme
from journeymapper.model.journey import Journey
from journeymapper.model.merging.difference import PLACE, Difference, Sort
from journeymapper.model.records import Bend, Key, Note, Step

_COLORS: Mapping[Sort, tuple[str, str]] = MappingProxyType(
    {
        "added": ("#1a7f37", "#56d07a"),
        "removed": ("#b3261e", "#ff8b7e"),
        "changed": ("#9a5b00", "#f2b84b"),
        "moved": ("#1f5fbf", "#74b0f5"),
    }
)
"""On light and on dark grounds."""
LINES: Mapping[Sort, Qt.PenStyle] = MappingProxyType(
    {
        "added": Qt.PenStyle.SolidLine,
        "removed": Qt.PenStyle.DashLine,
        "changed": Qt.PenStyle.DashDotLine,
        "moved": Qt.PenStyle.DotLine,
    }
)
BADGE = 9.0
"""Half of the width of a badge, in pixels."""


@dataclass(slots=True)
class Mark:
    """What happened to a record that is on the map. `before`: where its middle was, if it was moved.

    `picked`: whether any of it is to be taken over.
    """

    sorts: list[Sort] = field(default_factory=list)
    before: Bend | None = None
    picked: bool = True

    @property
    def main(self) -> Sort:
        """What its outline tells, where several things happened to it."""
        return self.sorts[0]


Marks = Mapping[Key, Mark]


def marks_of(found: Iterable[Difference], journey: Journey) -> dict[Key, Mark]:
    """The marks of what is on a map; `journey` says where it was. Others have no place to be marked."""
    marks: dict[Key, Mark] = {}
    for each in found:
        if each.kind not in {"step", "transition", "note"}:
            continue
        places = [change for change in each.fields if change.name == PLACE]
        if each.sort == "moved" and not places and each.kind != "transition":
            continue  # in the order alone, which the map does not show
        mark = marks.setdefault(each.key, Mark())
        mark.sorts.append(each.sort)
        was = journey.get(*each.key)
        if places and isinstance(was, Step | Note) and was.x is not None and was.y is not None:
            mark.before = was.x, was.y
    return marks


def color_of(sort: Sort, theme: Theme) -> QColor:
    """The colour of a sort of differences, seen on all grounds of a theme."""
    return QColor(
        legible(_COLORS[sort][theme.is_dark], theme.grounds, max(SIGN_CONTRAST, theme.contrast - 1))
    )


def pen_of(sort: Sort, theme: Theme, width: float = 2.5) -> QPen:
    """The line round a card, or along an arrow."""
    pen = QPen(color_of(sort, theme), width, LINES[sort])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def paint_badge(painter: QPainter, at: QPointF, sort: Sort, theme: Theme, *, picked: bool = True) -> None:
    """A disc with plus, minus, two lines that differ, or an arrow; a ring where it is not picked."""
    color = color_of(sort, theme)
    ground = QColor(theme.band)
    light, dark = "#ffffff", "#000000"
    ink = QColor(max((light, dark), key=lambda each: contrast(each, color.name()))) if picked else color
    painter.setPen(QPen(ground if picked else color, 1.5))
    painter.setBrush(color if picked else ground)
    painter.drawEllipse(at, BADGE, BADGE)
    painter.setPen(QPen(ink, 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLines([line.translated(at) for line in _SIGNS[sort]])


_SIGNS: Mapping[Sort, list[QLineF]] = MappingProxyType(
    {
        "added": [QLineF(-4.5, 0, 4.5, 0), QLineF(0, -4.5, 0, 4.5)],
        "removed": [QLineF(-4.5, 0, 4.5, 0)],
        "changed": [QLineF(-4, -2, 4, -2), QLineF(-4, 2, 4, 2), QLineF(2.5, -5, -2.5, 5)],
        "moved": [QLineF(-4.5, 0, 4.5, 0), QLineF(4.5, 0, 1, -3.5), QLineF(4.5, 0, 1, 3.5)],
    }
)


def paint_outline(painter: QPainter, box: QRectF, mark: Mark, theme: Theme) -> None:
    """The line round a card, and a badge for each thing that happened to it. `box` in pixels."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen_of(mark.main, theme))
    grown = box.adjusted(-3, -3, 3, 3)
    painter.drawRoundedRect(grown, 8, 8)
    for at, sort in enumerate(mark.sorts):
        corner = grown.topLeft() + QPointF(2 + at * (2 * BADGE + 3), 0)
        paint_badge(painter, corner, sort, theme, picked=mark.picked)


def paint_ghost(painter: QPainter, was: QRectF, now: QRectF, theme: Theme) -> None:
    """Where a card was, and a line from there to where it is."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen_of("moved", theme, 1.5))
    painter.drawRoundedRect(was, 6, 6)
    way = QLineF(was.center(), now.center())
    if way.length() < 2 * BADGE:
        return
    painter.setPen(QPen(color_of("moved", theme), 1.5))
    head = QLineF(way.pointAt(0.5), way.p1())
    with outside(painter, now):
        painter.drawLine(way)
        for turn in (28.0, -28.0):
            side = QLineF(head)
            side.setLength(9)
            side.setAngle(head.angle() + turn)
            painter.drawLine(side)


@contextmanager
def outside(painter: QPainter, rect: QRectF) -> Iterator[None]:
    """Nothing is painted within a rectangle: what is written there stays legible."""
    if rect.isEmpty():
        yield
        return
    painter.save()
    everywhere, inside = QPainterPath(), QPainterPath()
    everywhere.addRect(painter.viewport().toRectF().united(rect))
    inside.addRect(rect)
    painter.setClipPath(everywhere.subtracted(inside))
    yield
    painter.restore()
