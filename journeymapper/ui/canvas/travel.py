"""The view glides to what was asked for, so that the eye knows where on the map it is."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QRectF, QVariantAnimation

from journeymapper.ui.canvas.surface import Surface
from journeymapper.ui.guard import guarded
from journeymapper.ui.motion import is_calm

DURATION = 260
"""Milliseconds."""
_MARGIN = 40.0
"""How much room, in pixels, there is to be around it."""


class Travel(QObject):
    """Moves the view over the map; the zoom stays."""

    def __init__(self, canvas: Surface) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._start = QPointF()
        self._end = QPointF()
        self._moving = QVariantAnimation(self)
        self._moving.setDuration(DURATION)
        self._moving.setStartValue(0.0)
        self._moving.setEndValue(1.0)
        self._moving.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._moving.valueChanged.connect(self._show)

    @property
    def is_moving(self) -> bool:
        """Whether the view is on its way."""
        return self._moving.state() == QVariantAnimation.State.Running

    def to(self, rect: QRectF, covered: float = 0.0) -> None:
        """Goes where `rect` of the map is in the middle, unless it is in sight already.

        `covered`: so many pixels at the top of the view are hidden by something else.
        """
        self._moving.stop()
        camera = self._canvas.camera
        room = camera.room.adjusted(_MARGIN, covered + _MARGIN, -_MARGIN, -_MARGIN)
        if room.contains(camera.on_view(rect)):
            return
        self._start = camera.seen.center()
        self._end = rect.center() - QPointF(0.0, covered / 2 / camera.zoom)
        if is_calm():
            self._canvas.centerOn(self._end)
        else:
            self._moving.start()

    @guarded
    def _show(self, part: float) -> None:
        self._canvas.centerOn(self._start + (self._end - self._start) * part)


def travel_of(canvas: Surface) -> Travel:
    """What moves the view of a canvas."""
    found = canvas.findChild(Travel)
    return found if isinstance(found, Travel) else Travel(canvas)
