"""Where a window stands, how large it is, and how its panels are arranged."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPoint, QSize
from PySide6.QtWidgets import QMainWindow

_SIZE, _LEAST = QSize(1366, 768), QSize(1024, 640)
_ASIDE = 28
"""How far a window stands from the one before, in pixels."""
_VERSION = 2
"""Of the arrangement of the panels: another number forgets what was kept."""


def shape_of(window: QMainWindow) -> tuple[str, str]:
    """Place and size of a window, and the arrangement of its panels, as text to store."""
    shape = window.saveGeometry().toBase64().data()
    return bytes(shape).decode(), bytes(window.saveState(_VERSION).toBase64().data()).decode()


def take_shape(window: QMainWindow, geometry: str, panels: str) -> None:
    """Brings a window into the shape of `shape_of`; what cannot be used is left as it is."""
    window.resize(_SIZE.boundedTo(window.screen().availableSize()).expandedTo(_LEAST))
    if geometry:
        window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
    if panels:
        window.restoreState(QByteArray.fromBase64(panels.encode()), _VERSION)


def stand_aside(window: QMainWindow, before: QMainWindow) -> None:
    """Puts a window a little aside from the one before, no larger than what the screen has left there."""
    screen, at = before.screen().availableGeometry(), before.pos() + QPoint(_ASIDE, _ASIDE)
    window.move(at)
    left = QSize(screen.right() - at.x(), screen.bottom() - at.y())
    left -= before.frameGeometry().size() - before.size()
    window.resize(window.size().boundedTo(left).expandedTo(window.minimumSizeHint()))
