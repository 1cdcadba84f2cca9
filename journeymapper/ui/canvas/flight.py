"""The view glides to another part of the map; it jumps where the system asks for less motion."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QVariantAnimation

from journeymapper.ui.canvas.surface import Surface
from journeymapper.ui.guard import guarded
from journeymapper.ui.motion import is_calm


class Flight(QObject):
    """Moves what is in the middle of the view, and how near it is, together."""

    def __init__(self, canvas: Surface, duration: int) -> None:
        """`duration` in milliseconds."""
        super().__init__(canvas)
        self._canvas = canvas
        self._from = self._to = (QPointF(), 1.0)
        self._moving = QVariantAnimation(self)
        self._moving.setDuration(duration)
        self._moving.setStartValue(0.0)
        self._moving.setEndValue(1.0)
        self._moving.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._moving.valueChanged.connect(self._show)

    @property
    def is_moving(self) -> bool:
        """Whether the view is on its way."""
        return self._moving.state() == QVariantAnimation.State.Running

    def to(self, middle: QPointF, zoom: float) -> None:
        """Brings a place of the map into the middle, at this zoom."""
        self.stop()
        camera = self._canvas.camera
        self._from, self._to = (camera.seen.center(), camera.zoom), (middle, zoom)
        if is_calm() or not self._canvas.isVisible():
            self._show(1.0)
        else:
            self._moving.start()

    def stop(self) -> None:
        """Stays where the view is."""
        self._moving.stop()

    @guarded
    def _show(self, part: float) -> None:
        (start, near), (end, nearer) = self._from, self._to
        zoom = near + (nearer - near) * part
        if abs(zoom - self._canvas.camera.zoom) > 1e-9:
            self._canvas.camera.zoom_to(zoom)
        self._canvas.centerOn(start + (end - start) * part)
