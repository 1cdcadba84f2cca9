"""Paints what is marked on a map: outlines, ghosts and badges, as large at any zoom."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from journeymapper.model.records import Key
from journeymapper.ui.comparing.marks import (
    BADGE,
    Mark,
    Marks,
    outside,
    paint_badge,
    paint_ghost,
    paint_outline,
    pen_of,
)
from journeymapper.ui.comparing.picture import MapPicture
from journeymapper.ui.comparing.sight import Sight

_VEIL = 0.55
_HALO = 12.0


def paint_marks(painter: QPainter, picture: MapPicture, marks: Marks, sight: Sight) -> None:
    """Paints the marks of a map, in pixels of its pane: arrows first, so that cards lie above them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    room = QRectF(0, 0, sight.wide, sight.high).adjusted(-30, -30, 30, 30)
    for (kind, ident), mark in marks.items():
        if kind == "transition":
            _paint_arrow(painter, picture, ident, mark, sight)
    for key, mark in marks.items():
        rect = picture.rect_of(key)
        if rect is None or key[0] == "transition":
            continue
        box = sight.on_pane(rect)
        if mark.before is not None:
            was = QRectF(rect)
            was.moveCenter(QPointF(*mark.before))
            paint_ghost(painter, sight.on_pane(was), box, picture.theme)
        if box.intersects(room):
            if "removed" in mark.sorts:
                veil = QColor(picture.theme.canvas)
                veil.setAlphaF(_VEIL)
                painter.fillRect(box, veil)
            paint_outline(painter, box, mark, picture.theme)


def paint_halo(painter: QPainter, picture: MapPicture, key: Key, sight: Sight, accent: QColor) -> None:
    """A glow around what the list is about."""
    rect = picture.rect_of(key)
    if rect is None:
        return
    glow = QColor(accent)
    glow.setAlphaF(0.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if key[0] == "transition":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(glow, 14, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        chip = picture.chips.get(key[1])
        with outside(painter, sight.on_pane(chip) if chip is not None else QRectF()):
            painter.drawPolyline(_points(picture, key[1], sight))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glow)
        box = sight.on_pane(rect)
        with outside(painter, box):
            painter.drawRoundedRect(box.adjusted(-_HALO, -_HALO, _HALO, _HALO), 14, 14)


def _paint_arrow(painter: QPainter, picture: MapPicture, ident: str, mark: Mark, sight: Sight) -> None:
    points = _points(picture, ident, sight)
    if len(points) < 2:
        return
    chip = picture.chips.get(ident)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen_of(mark.main, picture.theme, 3.0))
    with outside(painter, sight.on_pane(chip) if chip is not None else QRectF()):
        painter.drawPolyline(points)
    middle = len(points) // 2
    at = (points[middle - 1] + points[middle]) / 2
    for place, sort in enumerate(mark.sorts):
        beside = QPointF(place * (2 * BADGE + 3), 0)
        paint_badge(painter, at + beside, sort, picture.theme, picked=mark.picked)


def _points(picture: MapPicture, ident: str, sight: Sight) -> list[QPointF]:
    line = picture.lines.get(ident)
    return [sight.place(point) for point in line.toList()] if line is not None else []
