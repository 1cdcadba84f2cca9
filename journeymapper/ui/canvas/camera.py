"""Where the canvas looks: zoom and scroll. Lengths of the map in map units, of the screen in pixels."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView

LEAST_ZOOM, MOST_ZOOM = 0.04, 8.0
LARGEST_FIT = 1.0
"""A whole map is not shown larger than this: a map of one card stays a card."""
STEP = 1.25
_FIT_MARGIN = 24.0
_REVEAL_MARGIN = 48.0


class Camera:
    """Moves a view over its scene."""

    def __init__(self, view: QGraphicsView, zoomed: Callable[[], None]) -> None:
        """`zoomed` is called after each change of the zoom."""
        self._view = view
        self._zoomed = zoomed
        self.least = LEAST_ZOOM
        """The furthest away that is allowed."""

    @property
    def zoom(self) -> float:
        """Screen pixels for a map unit."""
        return self._view.transform().m11()

    @property
    def room(self) -> QRectF:
        """The viewport, in pixels."""
        return QRectF(self._view.viewport().rect())

    @property
    def seen(self) -> QRectF:
        """What is in sight, in map units."""
        return self.on_map_rect(self.room)

    def on_view(self, rect: QRectF) -> QRectF:
        """Where a rectangle of the map lies in the viewport, in pixels."""
        return self._view.viewportTransform().mapRect(rect)

    def on_map(self, at: QPointF) -> QPointF:
        """Which place of the map lies at a place in the viewport."""
        return self._view.viewportTransform().inverted()[0].map(at)

    def on_map_rect(self, rect: QRectF) -> QRectF:
        """Which part of the map lies in a rectangle of the viewport."""
        return self._view.viewportTransform().inverted()[0].mapRect(rect)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zooms within the limits, so that what lies under `at` (a place in the viewport) stays there."""
        self.zoom_to(self.zoom * factor, at)

    def zoom_to(self, zoom: float, at: QPointF | None = None) -> None:
        """As `zoom_by`, to a zoom. Without `at` the middle stays."""
        view = self._view
        zoom = min(max(zoom, self.least), MOST_ZOOM)
        fixed = at if at is not None else QPointF(view.viewport().rect().center())
        under = self.on_map(fixed)
        view.setTransform(QTransform.fromScale(zoom, zoom))
        self.pan(fixed - view.viewportTransform().map(under))
        self._zoomed()

    def pan(self, by: QPointF) -> None:
        """Moves the map by a distance in pixels."""
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        across.setValue(across.value() - round(by.x()))
        down.setValue(down.value() - round(by.y()))

    def show(self, rect: QRectF, largest: float = LARGEST_FIT) -> None:
        """Zooms so that all of `rect` is in sight, in the middle, no larger than `largest`."""
        room = (
            self._view.viewport()
            .rect()
            .adjusted(int(_FIT_MARGIN), int(_FIT_MARGIN), -int(_FIT_MARGIN), -int(_FIT_MARGIN))
        )
        if rect.isEmpty() or room.isEmpty():
            return
        zoom = min(room.width() / rect.width(), room.height() / rect.height(), largest)
        self.zoom_to(zoom)
        self._view.centerOn(rect.center())

    def reveal(self, rect: QRectF) -> None:
        """Moves as little as brings `rect` into sight, with some room around it."""
        margin = _REVEAL_MARGIN / self.zoom
        wanted = rect.adjusted(-margin, -margin, margin, margin)
        seen = self.seen
        dx = _into(wanted.left(), wanted.right(), seen.left(), seen.right())
        dy = _into(wanted.top(), wanted.bottom(), seen.top(), seen.bottom())
        if dx or dy:
            self.pan(QPointF(-dx, -dy) * self.zoom)


def _into(low: float, high: float, from_: float, to: float) -> float:
    """The shortest way that brings [low, high] into [from_, to]; its beginning if it does not fit."""
    if low < from_ or high - low > to - from_:
        return low - from_
    return max(0.0, high - to)


def level_of_wheel(delta: float) -> float:
    """The zoom factor of a turn of the wheel, in eighths of a degree: one `STEP` a notch, which is 120."""
    return float(STEP ** (delta / 120))
