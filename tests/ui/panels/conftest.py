"""The supplier table of the house buyer's map, unfolded and with the keyboard."""

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.model.journey import Journey
from journeymapper.ui.panels.matrix.view import MatrixView
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Opener


@pytest.fixture
def house(opener: Opener, house_buyer: Journey) -> MainWindow:
    return opener(house_buyer)


@pytest.fixture
def matrix(house: MainWindow, qtbot: QtBot) -> MatrixView:
    house.show_panel("matrix", True)
    found = house.docks["matrix"].findChild(MatrixView, "matrix")
    assert found is not None
    qtbot.waitUntil(found.hasFocus)
    return found
