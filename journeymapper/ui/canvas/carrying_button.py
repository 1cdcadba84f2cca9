"""A button that can be dragged onto the map, and from which arrow keys walk to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolButton

from journeymapper.ui.canvas.carrier import Carrier
from journeymapper.ui.canvas.keys import held
from journeymapper.ui.canvas.stage import Gesture, Stage
from journeymapper.ui.guard import guarded

_WALKS: Mapping[int, int] = MappingProxyType(
    {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
)
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CarryingButton(QToolButton):
    """A press that moves is a drag, else it is a click; so are Enter and Space."""

    def __init__(
        self, stage: Stage, name: str, make: Callable[[], Gesture], walk: Callable[[int], None]
    ) -> None:
        """`make` gives the gesture of a drag, `walk` gives the keyboard to the button so many places on."""
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._walk = walk
        self._carrier = Carrier(stage, make)

    def put_down(self) -> None:
        """A drag from here is over."""

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._carrier.press(event)

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._carrier.move(event):
            self.setDown(False)
        else:
            super().mouseMoveEvent(event)

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._carrier.release(event):
            self.setDown(False)
            self.put_down()
        super().mouseReleaseEvent(event)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _RETURNS:
            self.click()
        elif event.key() in _WALKS and not held(event.modifiers()):
            self._walk(_WALKS[event.key()])
        else:
            super().keyPressEvent(event)
