"""A window on a screen of some size: the display of the tests has but one, of 800 x 800."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def fill(window: QWidget, size: QSize, qtbot: QtBot) -> None:
    """Gives a window the size of a screen, once that of the display has arrived."""

    def is_there() -> bool:
        window.resize(size)
        return window.size() == size

    qtbot.wait(20)
    qtbot.waitUntil(is_there)
    qtbot.wait(20)
    qtbot.waitUntil(is_there)
