"""The view glides to what was asked for, so that the eye knows where on the map it is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from journeymapper.ui.canvas.flight import Flight
from journeymapper.ui.canvas.surface import Surface

DURATION = 260
"""Milliseconds."""
_MARGIN = 40.0
"""How much room, in pixels, there is to be around it."""


class Travel(Flight):
    """Moves the view over the map; the zoom stays."""

    def __init__(self, canvas: Surface) -> None:
        super().__init__(canvas, DURATION)

    def reveal(self, rect: QRectF, covered: float = 0.0) -> None:
        """Goes where `rect` of the map is in the middle, unless it is in sight already.

        `covered`: so many pixels at the top of the view are hidden by something else.
        """
        self.stop()
        camera = self._canvas.camera
        room = camera.room.adjusted(_MARGIN, covered + _MARGIN, -_MARGIN, -_MARGIN)
        if not room.contains(camera.on_view(rect)):
            self.to(rect.center() - QPointF(0.0, covered / 2 / camera.zoom), camera.zoom)


def travel_of(canvas: Surface) -> Travel:
    """What moves the view of a canvas."""
    found = canvas.findChild(Travel)
    return found if isinstance(found, Travel) else Travel(canvas)
