"""Menus with rows that a finger hits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar

from journeymapper.ui.guard import answering


def make_roomy(menu: QMenu, roomy: bool) -> None:
    """Gives the rows of a menu, and of those below it, 44 pixels or the usual height."""
    if bool(menu.property("roomy")) != roomy:
        menu.setProperty("roomy", roomy)
        menu.style().unpolish(menu)
        menu.style().polish(menu)
        QApplication.sendEvent(menu, QEvent(QEvent.Type.StyleChange))  # else it keeps the heights it measured
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            make_roomy(below, roomy)


class RoomyForFingers(QObject):
    """Makes the menus of a bar roomy when a finger opens them."""

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        self._bar = bar
        bar.installEventFilter(self)

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            by_finger = event.source() != Qt.MouseEventSource.MouseEventNotSynthesized
            for action in self._bar.actions():
                menu = action.menu()
                if isinstance(menu, QMenu):
                    make_roomy(menu, by_finger)
        return False
