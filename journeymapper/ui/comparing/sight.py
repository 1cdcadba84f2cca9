"""Which part of a map is in sight in a pane, and how large."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF


@dataclass(frozen=True, slots=True)
class Sight:
    """A pane of `wide` by `high` pixels, `zoom` pixels for a map unit, and what is in its middle."""

    wide: int
    high: int
    zoom: float
    x: float
    y: float

    @property
    def seen(self) -> QRectF:
        """What is in sight, in map units."""
        return self.on_map(QRectF(0, 0, self.wide, self.high))

    def on_pane(self, rect: QRectF) -> QRectF:
        """Where a rectangle of the map lies in the pane, in pixels."""
        return QRectF(self.place(rect.topLeft()), rect.size() * self.zoom)

    def place(self, at: QPointF) -> QPointF:
        """Where a place of the map lies in the pane, in pixels."""
        return QPointF(
            (at.x() - self.x) * self.zoom + self.wide / 2, (at.y() - self.y) * self.zoom + self.high / 2
        )

    def on_map(self, rect: QRectF) -> QRectF:
        """Which part of the map lies in a rectangle of the pane."""
        x, y = rect.x() - self.wide / 2, rect.y() - self.high / 2
        size = QSizeF(rect.size()) / self.zoom
        return QRectF(QPointF(x / self.zoom + self.x, y / self.zoom + self.y), size)

    def spot(self, at: QPointF) -> QPointF:
        """Which place of the map lies at a place in the pane."""
        return self.on_map(QRectF(at, QSizeF())).topLeft()
