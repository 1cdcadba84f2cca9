"""The canvas while a walk is on trial: keys take ways, a click on a card that can be next takes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent

from journeymapper.ui.canvas.keys import held
from journeymapper.ui.canvas.stage import Pointer
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import answering
from journeymapper.ui.panels.trial.ways import KEYS

_STILL = 4.0
"""A press that moves further than this is no click, in pixels."""


class AtCanvas(QObject):
    """Looks on, and takes nothing from the canvas but the digits: clicks do there what they always do."""

    def __init__(
        self, canvas: Canvas, parent: QObject, key: Callable[[int], bool], click: Callable[[str], object]
    ) -> None:
        """`key` is given the place of a way and tells whether there is one; `click` is given a step."""
        super().__init__(parent)
        self._canvas = canvas
        self._key, self._click = key, click
        self._pressed: tuple[QPointF, str] | None = None
        canvas.installEventFilter(self)
        canvas.viewport().installEventFilter(self)

    def release(self) -> None:
        """Looks on no more."""
        self._canvas.removeEventFilter(self)
        self._canvas.viewport().removeEventFilter(self)

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._canvas:
            return isinstance(event, QKeyEvent) and self._digit(event)
        if isinstance(event, QMouseEvent):
            self._mouse(event)
        elif isinstance(event, QTouchEvent):
            self._touch(event)
        return False

    def _digit(self, event: QKeyEvent) -> bool:
        """The digits of a badge under the pointer are its own."""
        hands = self._canvas.hands
        if event.type() != QEvent.Type.KeyPress or hands.is_busy or hands.badge is not None:
            return False
        place = digit(event)
        return place is not None and self._key(place)

    def _mouse(self, event: QMouseEvent) -> None:
        is_left = event.button() == Qt.MouseButton.LeftButton
        if event.type() == QEvent.Type.MouseButtonPress:
            is_plain = is_left and not held(event.modifiers())
            self._press(event.position(), finger=False) if is_plain else self._forget()
        elif event.type() == QEvent.Type.MouseButtonRelease and is_left:
            self._release(event.position())

    def _touch(self, event: QTouchEvent) -> None:
        points = event.points()
        if len(points) != 1:
            self._forget()
        elif event.type() == QEvent.Type.TouchBegin:
            self._press(points[0].position(), finger=True)
        elif event.type() == QEvent.Type.TouchEnd:
            self._release(points[0].position())

    def _press(self, at: QPointF, *, finger: bool) -> None:
        hands = self._canvas.hands
        self._forget()
        if hands.is_busy or hands.badge is not None or hands.mark is not None:
            return
        hit = hands.hit(Pointer(self._canvas.camera.on_map(at), at, finger=finger))
        if hit is not None and hit.part == "body" and hit.key[0] == "step":
            self._pressed = at, hit.key[1]

    def _release(self, at: QPointF) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is not None and (at - pressed[0]).manhattanLength() < _STILL:
            self._click(pressed[1])

    def _forget(self) -> None:
        self._pressed = None


def digit(event: QKeyEvent) -> int | None:
    """Which way a key is that of, 0 the first; None for other keys."""
    if held(event.modifiers()):
        return None
    place = event.key() - Qt.Key.Key_1
    return place if 0 <= place < KEYS else None
