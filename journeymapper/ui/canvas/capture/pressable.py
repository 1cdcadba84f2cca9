"""What is pressed by mouse or finger while a line is typed: the keyboard stays with the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTouchEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QWidget

from journeymapper.ui.fingers import FINGER, has_touch_screen
from journeymapper.ui.guard import answering

_FOR_MOUSE = 30


def row_height() -> int:
    """How high what is pressed is, in pixels: more where there is a touch screen."""
    return FINGER if has_touch_screen() else _FOR_MOUSE


class Pressable(QAbstractButton):
    """A button that leaves the keyboard where it is. A finger presses it without the map noticing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @answering(True)
    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QTouchEvent):
            return super().event(event)
        event.accept()
        points = event.points()
        if (
            event.type() == QEvent.Type.TouchEnd
            and points
            and self.rect().contains(points[0].position().toPoint())
        ):
            self.click()
        return True


class Ground(QFrame):
    """What pressables stand on. It lies over the map, which hears nothing of what is done on it."""

    def __init__(self, parent: QWidget, name: str, field: QWidget) -> None:
        """`field` keeps the keyboard: else a press would give it to the nearest parent that takes it."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(field)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()

    @answering(True)
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            event.accept()
            return True
        return super().event(event)
