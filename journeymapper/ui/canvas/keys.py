"""Keys of the canvas that are no rows of the table of actions: arrows walk and nudge, Tab makes steps."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt

from journeymapper.ui.canvas.walking import Direction

DIRECTIONS: Mapping[int, Direction] = MappingProxyType(
    {
        Qt.Key.Key_Left: "left",
        Qt.Key.Key_Right: "right",
        Qt.Key.Key_Up: "up",
        Qt.Key.Key_Down: "down",
    }
)
"""The direction that an arrow key means."""

_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
    | Qt.KeyboardModifier.ShiftModifier
)


def held(modifiers: Qt.KeyboardModifier) -> Qt.KeyboardModifier:
    """The modifiers without that of the number pad."""
    return modifiers & _HELD
