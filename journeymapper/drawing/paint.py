"""The only QPainter code: shapes are compiled to calls, with pens, fonts and paths made, and played.

`paint(painter, shapes)` does both, for pictures made once. What is painted frame after frame keeps the result
of `compiled` and gives it to `play`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from journeymapper.drawing.fonts import font
from journeymapper.drawing.outline import dashed, polyline, rectangle
from journeymapper.drawing.shapes import Circle, Group, Lines, Path, Rect, Shape, Stroke, Text

Calls = tuple[tuple[Callable[..., None], tuple[Any, ...]], ...]
"""Unbound methods of QPainter with their arguments."""

_NO_PEN = QPen(Qt.PenStyle.NoPen)
_NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)


def paint(painter: QPainter, shapes: Iterable[Shape]) -> None:
    """Paints the shapes once, smoothly."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    play(painter, compiled(shapes))


def play(painter: QPainter, calls: Calls) -> None:
    """Paints what was compiled; pen, brush and font are left as the last shape had them."""
    for call, arguments in calls:
        call(painter, *arguments)


def compiled(shapes: Iterable[Shape]) -> Calls:
    """The calls that paint the shapes. A group's opacity holds for each of its shapes by itself."""
    compiler = _Compiler()
    compiler.add(shapes, 0.0, 0.0, 1.0)
    compiler.set_opacity(1.0)
    return tuple(compiler.calls)


class _Compiler:
    """Turns shapes into calls, and leaves out those that would set what is set already."""

    def __init__(self) -> None:
        self.calls: list[tuple[Callable[..., None], tuple[Any, ...]]] = []
        self._pen: QPen | None = None
        self._brush: QBrush | None = None
        self._font: object = None
        self._opacity = 1.0

    def add(self, shapes: Iterable[Shape], dx: float, dy: float, opacity: float) -> None:
        for shape in shapes:
            match shape:
                case Group():
                    self.add(shape.shapes, dx + shape.x, dy + shape.y, opacity * shape.opacity)
                    continue
                case Rect() | Path() | Circle():
                    self.set_opacity(opacity)
                    self._outline(shape, dx, dy)
                case Lines():
                    self.set_opacity(opacity)
                    self._set(_flat_pen(shape.stroke), _NO_BRUSH)
                    self._call(QPainter.drawLines, _lines(shape.lines, dx, dy))
                case Text():
                    self.set_opacity(opacity)
                    self._text(shape, dx, dy)

    def _outline(self, shape: Rect | Path | Circle, dx: float, dy: float) -> None:
        stroke = shape.stroke
        if stroke and stroke.dashes:
            if shape.fill:
                self._set(_NO_PEN, _brush(shape.fill))
                self._draw(shape, dx, dy)
            self._set(_flat_pen(stroke), _NO_BRUSH)
            self._call(QPainter.drawLines, _dashes(shape, dx, dy, stroke.dashes))
        elif stroke or shape.fill:
            self._set(_pen(stroke) if stroke else _NO_PEN, _brush(shape.fill) if shape.fill else _NO_BRUSH)
            self._draw(shape, dx, dy)

    def _draw(self, shape: Rect | Path | Circle, dx: float, dy: float) -> None:
        match shape:
            case Circle():
                self._call(
                    QPainter.drawEllipse, QPointF(shape.x + dx, shape.y + dy), shape.radius, shape.radius
                )
            case Rect(radius=0.0):
                self._call(QPainter.drawRect, QRectF(shape.x + dx, shape.y + dy, shape.width, shape.height))
            case _:
                self._call(QPainter.drawPath, _path(shape, dx, dy))

    def _text(self, shape: Text, dx: float, dy: float) -> None:
        shift = {"start": 0.0, "middle": shape.width / 2, "end": shape.width}[shape.anchor]
        face = round(shape.size), shape.weight, shape.italic
        if face != self._font:
            self._call(QPainter.setFont, font(*face))
            self._font = face
        self._set(_pen(Stroke(shape.color, 1.0)), self._brush or _NO_BRUSH)
        self._call(QPainter.drawText, QPointF(shape.x + dx - shift, shape.y + dy), shape.text)

    def _set(self, pen: QPen, brush: QBrush) -> None:
        if pen is not self._pen:
            self._call(QPainter.setPen, pen)
            self._pen = pen
        if brush is not self._brush:
            self._call(QPainter.setBrush, brush)
            self._brush = brush

    def set_opacity(self, opacity: float) -> None:
        if opacity != self._opacity:
            self._call(QPainter.setOpacity, opacity)
            self._opacity = opacity

    def _call(self, method: Callable[..., None], *arguments: Any) -> None:
        self.calls.append((method, arguments))


def _dashes(shape: Rect | Path | Circle, dx: float, dy: float, dashes: tuple[float, ...]) -> list[QLineF]:
    if isinstance(shape, Rect):
        return _dashed_rectangle(shape.x + dx, shape.y + dy, shape.width, shape.height, shape.radius, dashes)
    return dashed(_path(shape, dx, dy), dashes)


@lru_cache(maxsize=256)
def _dashed_rectangle(
    x: float, y: float, width: float, height: float, radius: float, dashes: tuple[float, ...]
) -> list[QLineF]:
    """The dashes round a rectangle: cards are of few sizes, each round its own centre."""
    return dashed(rectangle(x, y, width, height, radius), dashes)


def _path(shape: Rect | Path | Circle, dx: float, dy: float) -> QPainterPath:
    match shape:
        case Rect():
            return rectangle(shape.x + dx, shape.y + dy, shape.width, shape.height, shape.radius)
        case Path():
            points = [(x + dx, y + dy) for x, y in shape.points]
            return polyline(points, shape.radius, shape.closed)
        case Circle():
            path = QPainterPath()
            path.addEllipse(QPointF(shape.x + dx, shape.y + dy), shape.radius, shape.radius)
            return path


def _lines(
    lines: Sequence[tuple[tuple[float, float], tuple[float, float]]], dx: float, dy: float
) -> list[QLineF]:
    return [QLineF(ax + dx, ay + dy, bx + dx, by + dy) for (ax, ay), (bx, by) in lines]


@lru_cache(maxsize=512)
def _pen(stroke: Stroke) -> QPen:
    pen = QPen(QColor(stroke.color), stroke.width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


@lru_cache(maxsize=512)
def _flat_pen(stroke: Stroke) -> QPen:
    """For separate lines, and for dashes, which are cut into such beforehand."""
    pen = QPen(_pen(stroke))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    return pen


@lru_cache(maxsize=512)
def _brush(color: str) -> QBrush:
    return QBrush(QColor(color))
