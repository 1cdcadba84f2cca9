"""A text that is as high as it needs: what is written is seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit

from journeymapper.ui.guard import guarded

_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FRAME = 12
"""Pixels above and below the lines together."""


class GrowingEdit(QPlainTextEdit):
    """Plain text between two heights. Where Enter accepts, Shift+Enter makes a new line."""

    edited = Signal()
    """The user changed the text; not so for `show_text`."""
    accepted = Signal()

    def __init__(self, name: str, lines: tuple[int, int], *, enter_accepts: bool) -> None:
        """It is between `lines` high."""
        super().__init__()
        self.setObjectName(name)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._least, self._most = lines
        self._enter_accepts = enter_accepts
        self.textChanged.connect(self.edited)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    @property
    def text(self) -> str:
        """The text as it stands there: `toPlainText` would make spaces of those that keep words together."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def show_text(self, text: str) -> None:
        """Shows another text; the cursor stays about where it was if the keyboard is here."""
        if text == self.text:
            return
        at = self.textCursor().position() if self.hasFocus() else 0
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._fit()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if self._enter_accepts and event.key() in _RETURNS and not shift:
            self.accepted.emit()
        else:
            super().keyPressEvent(event)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        needed = round(self.document().size().height())
        lines = max(self._least, min(self._most, needed))
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if needed > self._most else policy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + _FRAME)
