"""A picture of what is in sight, kept: moving a map paints only what comes into sight."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from journeymapper.ui.comparing.picture import MapPicture
from journeymapper.ui.comparing.sight import Sight

_MANY = 150
"""Cards from which on a zoomed map is stretched first, and painted anew when the zooming pauses."""

_HAIR = 0.51
"""Pixels."""


class Shot:
    """The last picture that was taken of a map."""

    def __init__(self, picture: MapPicture) -> None:
        self._picture = picture
        self._taken: QPixmap | None = None
        self._sight: Sight | None = None

    def forget(self) -> None:
        """The next picture is painted anew."""
        self._taken = self._sight = None

    def paint(self, painter: QPainter, sight: Sight, ratio: float) -> bool:
        """Paints what is in sight, `ratio` pixels of the screen for each; False if it is only stretched."""
        known, taken = self._sight, self._taken
        if known is None or taken is None or taken.devicePixelRatio() != ratio:
            painter.drawPixmap(0, 0, self._take(sight, ratio))
        elif _is_about(known, sight):
            painter.drawPixmap(0, 0, taken)
        elif known.zoom == sight.zoom:
            painter.drawPixmap(0, 0, self._take(sight, ratio, known, taken))
        elif len(self._picture.cards) > _MANY and (known.wide, known.high) == (sight.wide, sight.high):
            painter.fillRect(0, 0, sight.wide, sight.high, QColor(self._picture.theme.canvas))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(sight.on_pane(known.seen), taken, QRectF(taken.rect()))
            return False
        else:
            painter.drawPixmap(0, 0, self._take(sight, ratio))
        return True

    def _take(
        self, sight: Sight, ratio: float, known: Sight | None = None, before: QPixmap | None = None
    ) -> QPixmap:
        """A new picture; what an older one of the same zoom has of it is used again."""
        shot = QPixmap(round(sight.wide * ratio), round(sight.high * ratio))
        shot.setDevicePixelRatio(ratio)
        shot.fill(QColor(self._picture.theme.canvas))
        whole = QRectF(0, 0, sight.wide, sight.high)
        missing = [whole]
        with QPainter(shot) as painter:
            if known is not None and before is not None:
                old = sight.on_pane(known.seen)
                at = QPointF(round(old.x() * ratio) / ratio, round(old.y() * ratio) / ratio)
                # Only whole pixels are moved by: what is left of it is kept for the next time.
                sight = replace(
                    sight,
                    x=sight.x + (old.x() - at.x()) / sight.zoom,
                    y=sight.y + (old.y() - at.y()) / sight.zoom,
                )
                painter.drawPixmap(at, before)
                missing = _beside(whole, QRectF(at, old.size()))
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            for part in missing:
                self._paint_part(painter, part, sight)
        self._taken, self._sight = shot, sight
        return shot

    def _paint_part(self, painter: QPainter, part: QRectF, sight: Sight) -> None:
        painter.save()
        painter.setClipRect(part)
        painter.translate(sight.wide / 2, sight.high / 2)
        painter.scale(sight.zoom, sight.zoom)
        painter.translate(-sight.x, -sight.y)
        self._picture.paint(painter, sight.on_map(part), sight.zoom)
        painter.restore()


def _is_about(one: Sight, other: Sight) -> bool:
    """Whether two sights differ by less than a pixel."""
    same = (one.wide, one.high, one.zoom) == (other.wide, other.high, other.zoom)
    return same and max(abs(one.x - other.x), abs(one.y - other.y)) * one.zoom < _HAIR


def _beside(whole: QRectF, old: QRectF) -> list[QRectF]:
    """The strips of a rectangle that another, which was moved over it, leaves free."""
    inner = whole.intersected(old)
    if inner.isEmpty():
        return [whole]
    strips = [
        QRectF(whole.left(), whole.top(), whole.width(), inner.top() - whole.top()),
        QRectF(whole.left(), inner.bottom(), whole.width(), whole.bottom() - inner.bottom()),
        QRectF(whole.left(), inner.top(), inner.left() - whole.left(), inner.height()),
        QRectF(inner.right(), inner.top(), whole.right() - inner.right(), inner.height()),
    ]
    return [strip for strip in strips if strip.width() > 0 and strip.height() > 0]
