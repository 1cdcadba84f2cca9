"""Fingers: one does what a mouse does, held still it asks for the menu; two pan and pinch."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QTimer
from PySide6.QtGui import QGuiApplication, QTouchEvent

from journeymapper.ui.canvas.camera import Camera
from journeymapper.ui.canvas.tools.gesture import FINGER_THRESHOLD

Say = Callable[[str, QPointF], None]
LONG_PRESS = 500
"""Milliseconds."""
_NEAR = 44.0
"""Two taps no further apart than this, in pixels, are a double tap."""


class Fingers:
    """Turns touch events into presses, moves, releases and taps, or into moves of the camera."""

    def __init__(self, camera: Camera, say: Say, drop: Callable[[], object]) -> None:
        """`say` hears what and where; `drop` ends what a second finger cuts short.

        It hears "press", "move" and "release" as of a mouse. After the release of a finger that kept still it
        hears "tap", or "double" if that was the second of two. "hold" is a finger that keeps still for a
        while: nothing more is heard of that one.
        """
        self._camera = camera
        self._say = say
        self._drop = drop
        self._two: tuple[QPointF, float] | None = None
        self._one = False
        self._still: QPointF | None = None
        """Where the finger went down that has not moved since."""
        self._tapped: tuple[int, QPointF] | None = None
        """When, in milliseconds, and where the last tap began."""
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.setInterval(LONG_PRESS)
        self._timer.timeout.connect(self._hold)

    def take(self, event: QTouchEvent) -> None:
        """Follows a touch event."""
        places = [point.position() for point in event.points()]
        if event.type() == QEvent.Type.TouchCancel:
            self._end(None, event.timestamp())
        elif len(places) >= 2:
            self._follow_two(places[0], places[1])
        elif event.type() == QEvent.Type.TouchBegin:
            self._begin(places[0])
        elif event.type() == QEvent.Type.TouchUpdate and self._one:
            self._move(places[0])
        elif event.type() == QEvent.Type.TouchEnd:
            self._end(places[0] if places else None, event.timestamp())
        if event.type() == QEvent.Type.TouchEnd:
            self._two = None

    def _begin(self, place: QPointF) -> None:
        self._one = True
        self._still = place
        self._timer.start()
        self._say("press", place)

    def _move(self, place: QPointF) -> None:
        if self._still is not None and (place - self._still).manhattanLength() >= FINGER_THRESHOLD:
            self._stir()
        self._say("move", place)

    def _stir(self) -> None:
        """The finger is no longer where it went down: this is no tap, nor the second of two."""
        self._let_be()
        self._tapped = None

    def _let_be(self) -> None:
        self._still = None
        self._timer.stop()

    def _hold(self) -> None:
        place, self._still = self._still, None
        if self._one and place is not None:
            self._one = False
            self._tapped = None
            self._say("hold", place)

    def _follow_two(self, first: QPointF, second: QPointF) -> None:
        self._stir()
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

    def _end(self, place: QPointF | None, now: int) -> None:
        start, was_one = self._still, self._one
        self._let_be()
        self._one = False
        self._two = None
        if was_one and place is not None:
            self._say("release", place)
            if start is not None:
                self._tap(start, now)
        elif was_one:
            self._drop()

    def _tap(self, place: QPointF, now: int) -> None:
        before, self._tapped = self._tapped, (now, place)
        most = QGuiApplication.styleHints().mouseDoubleClickInterval()
        if before is not None and now - before[0] <= most and (place - before[1]).manhattanLength() <= _NEAR:
            self._tapped = None
            self._say("double", place)
        else:
            self._say("tap", place)
