"""A thing in the palette: a button that can be dragged onto the map."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QToolButton

from journeymapper.ui.canvas.carried import Mark
from journeymapper.ui.canvas.carrier import Carrier
from journeymapper.ui.canvas.tools.carry import Carry
from journeymapper.ui.canvas.view import Canvas

_WALKS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class PaletteItem(QToolButton):
    """One thing to put on the map: dragged there, or by a click or Enter on what is selected."""

    def __init__(
        self, canvas: Canvas, mark: Mark, name: str, walk: Callable[[PaletteItem, int], None]
    ) -> None:
        """`walk` gives the keyboard to the item so many places further."""
        super().__init__()
        self.mark = mark
        self._walk = walk
        self._carrier = Carrier(canvas, lambda: Carry(canvas, mark, self.picture()))
        self.setObjectName(name)
        self.setProperty("role", "palette")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.clicked.connect(lambda _=False: canvas.marking.put(mark, canvas.selection))

    def call(self, name: str, hint: str) -> None:
        """Gives it a name, and says what it is for."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(hint)
        self.setToolTip(f"<p>{escape(name)}<br>{escape(hint)}</p>")  # a name is no rich text

    def picture(self) -> QPixmap:
        """How it hangs from the pointer."""
        return self.icon().pixmap(self.iconSize(), self.devicePixelRatioF())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._carrier.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._carrier.move(event):
            self.setDown(False)
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._carrier.release(event):
            self.setDown(False)
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in _WALKS:
            self._walk(self, _WALKS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
