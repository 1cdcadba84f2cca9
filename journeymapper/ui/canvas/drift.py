"""At the edge of the view the map drifts on, so that a drag can go further than what is in sight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer

EDGE = 28.0
"""How near the edge it begins, in pixels."""
_PAUSE = 30
"""Milliseconds between two pushes."""
_FASTEST = 18.0
"""Pixels in one push, at the edge itself and beyond."""


class Drift:
    """Pushes again and again while the pointer is held near the edge."""

    def __init__(self, push: Callable[[QPointF], None], parent: QObject) -> None:
        """`push` is given how far the map is to move, in pixels; `parent` is what drifts, and ends it."""
        self._push = push
        self._by = QPointF()
        self._timer = QTimer(parent)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.push)

    @property
    def is_moving(self) -> bool:
        """Whether the map drifts."""
        return self._timer.isActive()

    def follow(self, at: QPointF, room: QRectF) -> None:
        """The pointer is at a place in the viewport, whose size is `room`."""
        self._by = QPointF(_share(at.x(), room.width()), _share(at.y(), room.height())) * _FASTEST
        if self._by.manhattanLength() < 1:
            self.stop()
        elif not self.is_moving:
            self._timer.start()

    def push(self) -> None:
        """One push."""
        self._push(self._by)

    def stop(self) -> None:
        """The map stays where it is."""
        self._timer.stop()


def _share(at: float, size: float) -> float:
    """How hard to push along one axis: 1 and -1 at the edges, 0 away from them."""
    if at < EDGE:
        return min(1.0, (EDGE - at) / EDGE)
    return -min(1.0, (at - size + EDGE) / EDGE) if at > size - EDGE else 0.0
