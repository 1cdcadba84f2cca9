"""The map from far away, painted in one go: lines and boxes by style, then the titles of what is in sight."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QStaticText
from PySide6.QtWidgets import QGraphicsItem

from journeymapper.drawing.fonts import font
from journeymapper.drawing.shapes import Group, Rect, Shape, Text
from journeymapper.drawing.text import Style, elide, wrap
from journeymapper.model.unswept import unswept
from journeymapper.ui.canvas.scene import MapScene
from journeymapper.ui.canvas.tiles import (
    Far,
    Fill,
    Line,
    Spot,
    Tile,
    fading,
    far_arrow,
    far_card,
    far_note,
    spots,
)

BELOW = 0.45
"""The zoom below which the map is painted so: a card's own title gets too small to be read."""
_TITLES_FROM = 0.2
_PARTS = 40
"""Titles are broken into lines for zooms in parts of this: zooming does not break all of them anew."""
_LEFT, _RIGHT, _TOP = 20.0, 4.0, 3.0
"""Room beside and above a title, in map units."""
_LEAST_SIZE, _MOST_SIZE = 8, 11
_LINE = 1.2
"""The height of a line as a part of that of its letters."""
_NAMES_HIGH = 28.0
"""How high the letters of a phase's name would be in map units, were there no limits."""
_LETTERS_HIGH = 23.0
"""How high a title's letters would be in map units, were there no limits."""


class Overview:
    """Holds what is far away in square tiles; a change touches only the tiles where it is seen."""

    def __init__(self, scene: MapScene) -> None:
        self._scene = scene
        self._tiles: dict[Spot, Tile] = {}
        self._homes: dict[tuple[str, str], tuple[QRectF, list[Spot]]] = {}
        self._stale: set[tuple[str, str]] = set()
        """What has changed since it was painted last."""
        self._fresh = False
        scene.listen(self.follow)

    def forget(self) -> None:
        """Everything may have changed."""
        self._fresh = False

    def follow(self, cards: Iterable[str], arrows: Iterable[str], notes: Iterable[str]) -> None:
        """These are shown elsewhere or otherwise, or no longer."""
        if self._fresh:
            for kind, idents in (("step", cards), ("transition", arrows), ("note", notes)):
                self._stale.update((kind, ident) for ident in idents)

    def paint(self, painter: QPainter, seen: QRectF, zoom: float) -> None:
        """Paints what lies in `seen` (map units); the painter takes map units."""
        if not self._fresh:
            self._gather()
        with unswept():
            for kind, ident in self._stale:
                self._settle(kind, ident)
        self._stale.clear()
        self._scene.frame.paint(painter, seen)
        _paint_names(painter, self._scene.drawing.frame, seen, zoom)
        tiles = [self._tiles[spot] for spot in spots(seen) if spot in self._tiles]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for tile in tiles:
            for line, lines in tile.lines.items():
                painter.setPen(_line_pen(line))
                painter.drawLines(lines)
        for tile in tiles:
            for fill, boxes in tile.boxes.items():
                painter.setPen(_border_pen(fill))
                painter.setBrush(_brush(fill[0]))
                painter.drawRects(boxes)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._scene.paint_marks(painter, seen)
        if zoom >= _TITLES_FROM:
            _paint_titles(painter, tiles, seen, zoom)

    def _gather(self) -> None:
        self._tiles.clear()
        self._homes.clear()
        self._stale.clear()
        self._fresh = True
        self.follow(self._scene.cards, self._scene.arrows, self._scene.notes)

    def _settle(self, kind: str, ident: str) -> None:
        """Puts a thing into the tiles where it lies now, and takes it out of those where it lay."""
        key = kind, ident
        item, thing = self._far(kind, ident)
        rect = item.sceneBoundingRect() if item else QRectF()
        before, homes = self._homes.get(key, (None, []))
        if rect != before:
            for spot in homes:
                self._tiles[spot].drop(key)
            homes = list(spots(rect)) if item else []
            self._homes[key] = rect, homes
            for spot in homes:
                if spot not in self._tiles:
                    self._tiles[spot] = Tile()
        for spot in homes:
            self._tiles[spot].put(key, thing)

    def _far(self, kind: str, ident: str) -> tuple[QGraphicsItem | None, Far]:
        """What shows a thing near by, if it is there, and how it looks from far away."""
        scene = self._scene
        drawing, theme = scene.drawing, scene.drawing.theme
        if kind == "step" and ident in scene.cards:
            card = scene.cards[ident]
            return card, far_card(card.rect, drawing.cards[ident].facts, theme)
        if kind == "note" and ident in scene.notes:
            note = scene.notes[ident]
            return note, far_note(note.rect, drawing.notes[ident].text, theme)
        if kind == "transition" and ident in scene.arrows:
            item = scene.arrows[ident]
            far = far_arrow(item.arrow.points, item.pos().toTuple(), item.arrow.facts, theme)
            return item, far if item.opacity() == 1.0 else fading(far, item.opacity())
        return None, Far()


def _paint_names(painter: QPainter, frame: Iterable[Shape], seen: QRectF, zoom: float) -> None:
    """The names of phases over their own small letters, as large as there is room for."""
    size = min(max(round(_NAMES_HIGH * zoom), _LEAST_SIZE), _MOST_SIZE + 1)
    to_view = painter.transform()
    for band in (shape for shape in frame if isinstance(shape, Group) and shape.role == "phase"):
        ground, *_ = band.shapes
        small = [shape for shape in band.shapes if isinstance(shape, Text)]
        if not isinstance(ground, Rect) or not small:
            continue
        area = QRectF(ground.x, ground.y, ground.width, ground.height)
        room = max(each.width for each in small) if len(small) > 1 else area.right() - small[0].x
        if not area.intersects(seen):
            continue
        for each in small:
            letters = QRectF(each.x - 1, each.y - each.size, each.width + 2, each.size * 1.3)
            painter.fillRect(letters, QColor(ground.fill or "#ffffff"))
        painter.resetTransform()
        painter.setFont(font(size, "bold"))
        painter.setPen(_color_pen(small[0].color))
        name = elide(band.title, Style(size, "bold"), room * zoom)
        painter.drawText(to_view.map(QPointF(small[0].x, small[0].y + size / 4 / zoom)), name)
        painter.setTransform(to_view)


def _paint_titles(painter: QPainter, tiles: Iterable[Tile], seen: QRectF, zoom: float) -> None:
    """Titles in letters of the screen's size, as many lines as the card has room for."""
    level = int(zoom * _PARTS) / _PARTS
    size = min(max(round(_LETTERS_HIGH * level), _LEAST_SIZE), _MOST_SIZE)
    to_view = painter.transform()
    painter.resetTransform()
    painter.setFont(font(size, "bold"))
    done: set[int] = set()
    for tile in tiles:
        for thing in tile.things.values():
            if thing.title and id(thing) not in done and thing.rect.intersects(seen):
                done.add(id(thing))
                painter.setPen(_color_pen(thing.color))
                corner = to_view.map(QPointF(thing.rect.left() + _LEFT, thing.rect.top() + _TOP))
                for line in _title(thing.title, size, level, thing.rect.height()):
                    painter.drawStaticText(corner, line)
                    corner += QPointF(0, size * _LINE)
    painter.setTransform(to_view)


@lru_cache(maxsize=20_000)
def _title(title: str, size: int, level: float, height: float) -> tuple[QStaticText, ...]:
    """A title in as many lines as a card has room for at this zoom."""
    room = (212.0 - _LEFT - _RIGHT) * level
    most = max(1, int((height - _TOP) * level / (size * _LINE)))
    return tuple(_static(line, size) for line in wrap(title, Style(size, "bold"), room, most))


def _static(line: str, size: int) -> QStaticText:
    text = QStaticText()
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.setText(line)
    text.prepare(font=font(size, "bold"))
    return text


@lru_cache(maxsize=64)
def _line_pen(line: Line) -> QPen:
    color, way = line
    pen = QPen(QColor(color), 2 if way == "loop" else 1)
    pen.setCosmetic(True)
    if way == "skip":
        pen.setDashPattern([4, 3])
    return pen


@lru_cache(maxsize=512)
def _border_pen(fill: Fill) -> QPen:
    return _color_pen(fill[1]) if fill[1] else QPen(Qt.PenStyle.NoPen)


@lru_cache(maxsize=512)
def _color_pen(color: str) -> QPen:
    pen = QPen(QColor(color), 1)
    pen.setCosmetic(True)
    return pen


@lru_cache(maxsize=512)
def _brush(color: str) -> QBrush:
    return QBrush(QColor(color))
