"""What gestures have in common: each does only what it needs."""

from __future__ import annotations

from PySide6.QtCore import Qt

from journeymapper.ui.canvas.stage import Pointer, Stage

THRESHOLD = 4.0
"""A press becomes a drag when the pointer has moved this far, in pixels."""
FINGER_THRESHOLD = 10.0
"""The same for a finger, which never keeps quite still."""


class BaseGesture:
    """A gesture that does nothing."""

    cursor = Qt.CursorShape.ArrowCursor

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    def press(self, pointer: Pointer) -> None:
        """The main button goes down."""

    def move(self, pointer: Pointer) -> None:
        """The pointer moves."""

    def release(self, pointer: Pointer) -> None:
        """The main button goes up."""

    def key(self, key: int) -> bool:
        """A key goes down; this gesture has none."""
        del key
        return False

    def drop(self) -> None:
        """Ends the gesture without a trace."""


def has_moved(start: Pointer, now: Pointer) -> bool:
    """Whether the pointer has left the place where it was pressed."""
    least = FINGER_THRESHOLD if start.finger else THRESHOLD
    return (now.on_view - start.on_view).manhattanLength() >= least
