"""The house buyer's map while it is presented on a screen of 1280 x 720; the view jumps."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.model.journey import Journey
from journeymapper.ui.canvas import flight
from journeymapper.ui.present.show import Show
from journeymapper.ui.window import MainWindow
from tests.ui.present.screen import fill

SCREEN = QSize(1280, 720)
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def calm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flight, "is_calm", lambda: True)


@pytest.fixture
def house(opener: Callable[[Journey], MainWindow], house_buyer: Journey, calm: None) -> MainWindow:
    window = opener(house_buyer)
    window.resize(1366, 768)
    QApplication.processEvents()
    return window


@pytest.fixture
def stage(house: MainWindow, qtbot: QtBot) -> MainWindow:
    """F5 was pressed."""
    qtbot.keyClick(house.canvas, Qt.Key.Key_F5)
    fill(house, SCREEN, qtbot)
    return house


@pytest.fixture
def show(stage: MainWindow) -> Show:
    found = stage.presenting.show
    assert found is not None
    return found


@pytest.fixture
def press(stage: MainWindow) -> Callable[..., None]:
    """Presses a key where the keyboard is."""

    def key(key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or stage.canvas, key, held)

    return key


@pytest.fixture
def point(stage: MainWindow) -> Callable[[float, float], None]:
    """Moves the pointer over the canvas, in pixels."""

    def move(x: float, y: float) -> None:
        viewport = stage.canvas.viewport()
        at = QPointF(x, y)
        button = Qt.MouseButton.NoButton
        event = QMouseEvent(
            QEvent.Type.MouseMove, at, QPointF(viewport.mapToGlobal(at.toPoint())), button, button, NONE
        )
        QApplication.sendEvent(viewport, event)

    return move
