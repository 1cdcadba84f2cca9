"""What stands around the map steps aside while it is presented, and comes back as it was."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QDockWidget, QMainWindow, QToolBar, QWidget

_VERSION = 1


def other_screen(window: QWidget) -> QScreen | None:
    """A screen that the window is not on: a projector, if there is one."""
    return next((each for each in QGuiApplication.screens() if each is not window.screen()), None)


class Aside:
    """Menus, toolbars, panels and the status line of a window, and how it stood on its screen."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._panels = QByteArray()
        self._place = QRect()
        self._state = window.windowState()
        self._hidden: list[QWidget] = []

    def step(self, screen: QScreen | None) -> None:
        """Steps aside; the map fills `screen`, or the one that the window is on."""
        window = self._window
        self._panels, self._state = window.saveState(_VERSION), window.windowState()
        is_large = window.isMaximized() or window.isFullScreen()
        self._place = window.normalGeometry() if is_large else window.geometry()
        docks = [each for each in window.findChildren(QDockWidget) if not each.isHidden()]
        bars = [*window.findChildren(QToolBar), window.menuBar(), window.statusBar()]
        self._hidden = [each for each in bars if not each.isHidden()]
        for each in (*docks, *self._hidden):
            each.hide()
        window.setWindowState(Qt.WindowState.WindowNoState)
        if screen is not None:
            window.setScreen(screen)
        window.setGeometry((screen or window.screen()).geometry())  # where no window manager does it
        window.showFullScreen()

    def back(self) -> None:
        """Puts everything back."""
        window = self._window
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.setGeometry(self._place)
        window.setWindowState(self._state)
        for each in self._hidden:
            each.show()
        window.restoreState(self._panels, _VERSION)
