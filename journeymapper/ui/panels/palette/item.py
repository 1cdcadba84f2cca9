"""A thing in the palette: a button that can be dragged onto the map."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap

from journeymapper.ui.canvas.carried import Mark, SupplierMark
from journeymapper.ui.canvas.carrying_button import CarryingButton
from journeymapper.ui.canvas.tools.carry import Carry
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.fingers import FINGER, has_touch_screen

_CHIP, _SIGN_ROOM = 28, 30
"""How high what is carried is, and where its name begins, in pixels."""


class PaletteItem(CarryingButton):
    """One thing to put on the map: dragged there, or by a click or Enter on what is selected."""

    def __init__(
        self, canvas: Canvas, mark: Mark, name: str, walk: Callable[[PaletteItem, int], None]
    ) -> None:
        """`walk` gives the keyboard to the item so many places further."""
        super().__init__(canvas, name, lambda: Carry(canvas, mark, self.picture()), lambda by: walk(self, by))
        self.mark = mark
        self.setProperty("role", "palette")
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if has_touch_screen():
            self.setMinimumSize(FINGER, FINGER)
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
