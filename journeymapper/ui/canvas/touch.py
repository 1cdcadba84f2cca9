"""Fingers: one does what a mouse does, two pan and pinch."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QTouchEvent

from journeymapper.ui.canvas.camera import Camera

Say = Callable[[str, QPointF], None]


class Fingers:
    """Turns touch events into presses, moves and releases, or into moves of the camera."""

    def __init__(self, camera: Camera, say: Say, drop: Callable[[], object]) -> None:
        """`say` hears "press", "move" or "release" and where; `drop` ends what a second finger cuts short."""
        self._camera = camera
        self._say = say
        self._drop = drop
        self._two: tuple[QPointF, float] | None = None
        self._one = False

    def take(self, event: QTouchEvent) -> None:
        """Follows a touch event."""
        places = [point.position() for point in event.points()]
        if event.type() == QEvent.Type.TouchCancel:
            self._end(None)
        elif len(places) >= 2:
            self._follow_two(places[0], places[1])
        elif event.type() == QEvent.Type.TouchBegin:
            self._one = True
            self._say("press", places[0])
        elif event.type() == QEvent.Type.TouchUpdate and self._one:
            self._say("move", places[0])
        elif event.type() == QEvent.Type.TouchEnd:
            self._end(places[0] if places else None)
        if event.type() == QEvent.Type.TouchEnd:
            self._two = None

    def _follow_two(self, first: QPointF, second: QPointF) -> None:
        if self._one:
            self._one = False
            self._drop()
        middle = (first + second) / 2
        apart = math.hypot(first.x() - second.x(), first.y() - second.y())
        if self._two is not None:
            before, apart_before = self._two
            self._camera.pan(middle - before)
            if apart > 1 and apart_before > 1:
                self._camera.zoom_by(apart / apart_before, middle)
        self._two = middle, apart

    def _end(self, place: QPointF | None) -> None:
        if self._one and place is not None:
            self._say("release", place)
        elif self._one:
            self._drop()
        self._one = False
        self._two = None
