"""The text field in which a title is typed in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from journeymapper.drawing.fonts import font
from journeymapper.ui.guard import answering, guarded

Ending = Literal["enter", "tab", "backtab", "escape", "leave"]
"""How typing ended: by a key, or by going elsewhere."""

_LEAST_SIZE = 12
"""Letters are at least this high while they are typed, in pixels, however far away the map is."""
_NARROWEST, _LOWEST = 120.0, 40.0
_HIGHEST = 400.0
"""A field does not grow beyond this, in pixels: then its text scrolls."""
_TITLE_SIZE = 14
_STYLE = (
    "#title_editor {{ border: {border}; border-radius: 4px; padding: 0; margin: 0;"
    " background: {ground}; color: {ink}; }}"
)
_FRAME = "1px solid palette(highlight)"
CHARACTERS_MOST = 2_000
"""A title is no longer than this."""
_TEMPORARY = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
"""Another window or a menu has the keyboard for a while: that ends nothing."""


class TitleEditor(QPlainTextEdit):
    """Plain text over the canvas. It tells how typing ended; what becomes of the text is not its business."""

    ended = Signal(str)
    """How typing ended: one of `Ending`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("title_editor")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(False)
        self.first: Callable[[QKeyEvent], bool] = lambda _event: False
        """Is asked for each key before the field itself takes it; whether it was for somebody else."""
        self.is_pasting = False
        """Whether the text that comes just now was not typed."""
        self._composing = False
        self._is_framed = False
        self._colors = "palette(base)", "palette(text)"
        self._ground = QRectF()
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.hide()

    def open(self, text: str, *, select: bool, framed: bool) -> None:
        """Shows the field with a text, all of it selected or the cursor at its end.

        What lies on a card needs no frame; what lies over other things of the map does.
        """
        self._composing = False
        self._is_framed = framed
        self._put_style_on()
        self.setPlainText(text)
        self.moveCursor(self.textCursor().MoveOperation.End)
        if select:
            self.selectAll()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_field(self) -> None:
        """Hides the field and gives the keyboard back to the canvas, if it had it."""
        had_keyboard = self.hasFocus()
        self.hide()
        above = self.parentWidget()
        if had_keyboard and above is not None:
            above.setFocus(Qt.FocusReason.OtherFocusReason)

    def text(self) -> str:
        """What was typed, without white space around it and not beyond 2,000 characters."""
        return self.toPlainText().strip()[:CHARACTERS_MOST]

    def place(self, rect: QRectF, zoom: float) -> None:
        """Lies over a rectangle of the viewport, with letters as large as the card has them."""
        size = max(round(_TITLE_SIZE * zoom), _LEAST_SIZE)
        self.setFont(font(size, "bold"))
        width, height = max(rect.width(), _NARROWEST), max(rect.height(), _LOWEST)
        self._ground = QRectF(0, 0, width, height)
        self._ground.moveCenter(rect.center())
        self.setGeometry(self._ground.toRect())
        self._grow()

    def _grow(self) -> None:
        """Becomes as high as its text needs, downwards, so that all of it can be read while it is typed."""
        lines = max(1.0, self.document().size().height())  # of plain text this is counted in lines
        edges = 2 * (self.document().documentMargin() + self.frameWidth()) + 4
        needed = lines * self.fontMetrics().lineSpacing() + edges
        self.resize(self.width(), round(max(self._ground.height(), min(needed, _HIGHEST))))

    def dress(self, ground: QColor, ink: QColor) -> None:
        """Takes the colours of a card."""
        self._colors = ground.name(), ink.name()
        self._put_style_on()

    def _put_style_on(self) -> None:
        letters, (ground, ink) = self.font(), self._colors
        border = _FRAME if self._is_framed else "none"
        self.setStyleSheet(_STYLE.format(border=border, ground=ground, ink=ink))
        self.setFont(letters)  # the style takes it back to that of the program

    @answering(True)
    def event(self, event: QEvent) -> bool:
        """A key of the window, such as that for saving, comes after the text was taken over."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _is_for_the_window(event)
            and not self._composing
        ):
            self.ended.emit("leave")
            return False
        taken = super().event(event)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Not every system has Ctrl+Y among the keys of a text: it must not change the map beneath.
            event.setAccepted(event.isAccepted() or _has_control(event))
        return taken

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        ending = None if self._composing else _ending(event)
        if not self._composing and self.first(event):
            pass
        elif ending is not None:
            self.ended.emit(ending)
        else:
            super().keyPressEvent(event)
        event.accept()

    @guarded
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.is_pasting = True
        try:
            super().insertFromMimeData(source)
        finally:
            self.is_pasting = False

    @guarded
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._composing = bool(event.preeditString())

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _TEMPORARY:
            self.ended.emit("leave")

    @guarded
    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel moves the map, not the text."""
        event.ignore()


def _ending(event: QKeyEvent) -> Ending | None:
    """What a key ends typing with; None for those that write."""
    key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    plain = modifiers == Qt.KeyboardModifier.NoModifier
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
        return "enter"
    if key == Qt.Key.Key_Tab and plain:
        return "tab"
    if key == Qt.Key.Key_Backtab:
        return "backtab"
    return "escape" if key == Qt.Key.Key_Escape else None


_OF_THE_TEXT = {
    Qt.Key.Key_A,
    Qt.Key.Key_C,
    Qt.Key.Key_V,
    Qt.Key.Key_X,
    Qt.Key.Key_Y,
    Qt.Key.Key_Z,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Insert,
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
}
"""Keys that mean something in a text while Ctrl is held."""


def _is_for_the_window(event: QKeyEvent) -> bool:
    """Whether a key asks the window for something, and not the text."""
    return _has_control(event) and event.key() not in _OF_THE_TEXT


def _has_control(event: QKeyEvent) -> bool:
    """Whether Ctrl is held by itself: with Alt it is the AltGr of Windows, which writes € and @."""
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    return held == Qt.KeyboardModifier.ControlModifier
