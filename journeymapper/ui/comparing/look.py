"""Where panes with maps look: they zoom and scroll together."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Signal

LEAST_ZOOM, MOST_ZOOM = 0.02, 4.0
STEP = 1.25
_LARGEST_FIT = 1.0
_MARGIN = 24.0


class Look(QObject):
    """Zoom (pixels for a map unit) and the place in the middle (map units), of all panes at once."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.zoom = 1.0
        self.middle = QPointF()

    def pan(self, dx: float, dy: float) -> None:
        """Moves the maps by a distance in pixels."""
        self.middle -= QPointF(dx, dy) / self.zoom
        self.changed.emit()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zooms within limits; `at`, as seen from the middle in pixels, stays where it is."""
        zoom = min(max(self.zoom * factor, LEAST_ZOOM), MOST_ZOOM)
        if at is not None:
            self.middle += at / self.zoom - at / zoom
        self.zoom = zoom
        self.changed.emit()

    def show(self, rect: QRectF, room: QSizeF, largest: float = _LARGEST_FIT) -> None:
        """Shows all of `rect` (map units) in panes of `room` pixels, no larger than `largest`."""
        wide, high = room.width() - 2 * _MARGIN, room.height() - 2 * _MARGIN
        if rect.width() > 0 and rect.height() > 0 and wide > 0 and high > 0:
            self.zoom = max(min(wide / rect.width(), high / rect.height(), largest), LEAST_ZOOM)
            self.middle = rect.center()
            self.changed.emit()

    def reveal(self, rect: QRectF, room: QSizeF) -> None:
        """Moves to where `rect` is in the middle unless it is well in sight; never smaller than readable."""
        seen = QRectF(QPointF(), room / self.zoom)
        seen.moveCenter(self.middle)
        inner = seen.adjusted(*(side * 0.1 * seen.width() for side in (1, 1, -1, -1)))
        if not inner.contains(rect):
            self.middle = rect.center()
        self.changed.emit()
