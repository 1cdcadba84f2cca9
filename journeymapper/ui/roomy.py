"""Menus with rows that a finger hits."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMenu


def make_roomy(menu: QMenu, roomy: bool) -> None:
    """Gives the rows of a menu, and of those below it, 44 pixels or the usual height."""
    menu.setProperty("roomy", roomy)
    menu.style().unpolish(menu)
    menu.style().polish(menu)
    QApplication.sendEvent(menu, QEvent(QEvent.Type.StyleChange))  # else it keeps the heights it has measured
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            make_roomy(below, roomy)
