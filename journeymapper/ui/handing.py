"""Keys that are pressed over the map but are meant for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

_ALONE = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
}


def is_alone(event: QKeyEvent) -> bool:
    """Whether the key means nothing without another one."""
    return event.key() in _ALONE


def hand_over(canvas: QWidget, event: QKeyEvent) -> None:
    """Gives the map the keyboard, and does there what the key stands for."""
    canvas.setFocus()
    keys = QKeySequence(event.keyCombination())
    for action in canvas.actions():
        if keys in action.shortcuts() and action.isEnabled():
            action.trigger()
            return
