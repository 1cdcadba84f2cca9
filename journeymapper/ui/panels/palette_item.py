"""A thing in the palette: a button that can be dragged onto the map."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QToolButton

from journeymapper.ui.canvas.carried import Mark, SupplierMark
from journeymapper.ui.canvas.carrier import Carrier
from journeymapper.ui.canvas.tools.carry import Carry
from journeymapper.ui.canvas.view import Canvas

_WALKS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}

_CHIP, _SIGN_ROOM = 28, 30
"""How high what is carried is, and where its name begins, in pixels."""


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
        """How it hangs from the pointer: a badge as it is, a sign on a ground of its own with its name."""
        sign = self.icon().pixmap(self.iconSize(), self.devicePixelRatioF())
        if isinstance(self.mark, SupplierMark):
            return sign
        # Not the button's own palette: the style sheet makes its ground transparent.
        name, palette, ratio = self.accessibleName(), QGuiApplication.palette(), self.devicePixelRatioF()
        size = QSize(self.fontMetrics().horizontalAdvance(name) + _SIGN_ROOM + 10, _CHIP)
        made = QPixmap(size * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self.font())
            painter.setPen(palette.dark().color())
            painter.setBrush(palette.window())
            painter.drawRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), 6, 6)
            painter.drawPixmap(7, (_CHIP - self.iconSize().height()) // 2, sign)
            painter.setPen(palette.windowText().color())
            room = QRect(_SIGN_ROOM, 0, size.width() - _SIGN_ROOM, _CHIP)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, name)
        return made

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
