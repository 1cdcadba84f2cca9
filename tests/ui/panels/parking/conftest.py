"""The parking lot of a window with two steps, unfolded and with the keyboard."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.notes import add_parked
from journeymapper.ui.panels.parking.panel import ParkingPanel
from journeymapper.ui.window import MainWindow

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panel(window: MainWindow, qtbot: QtBot) -> ParkingPanel:
    window.resize(1366, 768)
    window.canvas.zoom_100()
    window.canvas.centerOn(60, 60)
    qtbot.keyClick(window, Qt.Key.Key_F9, SHIFT)
    found = window.findChild(ParkingPanel, "parking")
    assert found is not None
    qtbot.waitUntil(found.field.hasFocus)
    return found


@pytest.fixture
def full(window: MainWindow, panel: ParkingPanel) -> ParkingPanel:
    """With three notes, the keyboard in the list at the first."""
    window.session.commit(add_parked(window.session.journey, ["Ask the bank", "Garden?", "Who pays"]))
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.list.notes.index(0))
    return panel
