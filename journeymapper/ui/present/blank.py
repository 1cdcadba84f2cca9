"""A dark screen: everybody looks at the speaker. Any key or click brings the map back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeymapper.i18n.language import tr
from journeymapper.ui.guard import answering, guarded

_GROUND = QColor("#000000")
_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class Blank(QWidget):
    """Covers the canvas and has the keyboard, so that no key does anything to the map unseen."""

    woken = Signal()

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setObjectName("present_blank")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("The screen is dark: any key brings the map back"))
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.hide()

    @answering(True)
    def event(self, event: QEvent) -> bool:
        """Takes every key before it is a shortcut."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            event.accept()
            if event.key() not in _HELD:
                self.woken.emit()
            return True
        return super().event(event)

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.woken.emit()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), _GROUND)
