"""What keys and wheel do in every field of the inspector."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from journeymapper.ui.guard import answering
from journeymapper.ui.panels.inspector.items import move_item

_MOVES: Mapping[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_UNDO_KEYS = (Qt.Key.Key_Z, Qt.Key.Key_Y)


class FieldKeys(QObject):
    """Escape goes back to the map, undo is the map's, Alt+Up and Alt+Down move an item of a list.

    Leaving a field closes its undo step.
    """

    def __init__(
        self,
        parent: QObject,
        escape: Callable[[], None],
        left: Callable[[], None],
        entered: Callable[[QWidget], None],
    ) -> None:
        """`escape` is called for Escape, `left` and `entered` when the keyboard leaves and enters a field."""
        super().__init__(parent)
        self._escape = escape
        self._left = left
        self._entered = entered

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QKeyEvent):
            return isinstance(watched, QWidget) and self._key(watched, event)
        if isinstance(event, QFocusEvent) and isinstance(watched, QWidget):
            if kind == QEvent.Type.FocusIn:
                self._entered(watched)
            elif kind == QEvent.Type.FocusOut:
                self._left()
        elif kind == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()  # the panel scrolls: a wheel over a field changes nothing by accident
            return True
        return False

    def _key(self, watched: QWidget, event: QKeyEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in _UNDO_KEYS:
                event.ignore()
                return True
        elif event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self._escape()
            return True
        elif event.type() == QEvent.Type.KeyPress and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return event.key() in _MOVES and move_item(watched, _MOVES[event.key()])
        return False
