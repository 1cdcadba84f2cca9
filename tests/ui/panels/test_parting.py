"""A supplier that is marked at steps goes with its marks, or into another; or stays."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journeymapper.i18n.messages import edit_name
from journeymapper.model.edits.lists import remove_supplier
from journeymapper.model.journey import Journey
from journeymapper.storage.codec import encode
from journeymapper.ui.panels.parting import marked_at
from journeymapper.ui.panels.tables.lists import EntryPanel, ListsPanel
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Opener

pytestmark = pytest.mark.qt_log_ignore("does not support")
"""Menus that open: the platform without a screen cannot raise them."""


@pytest.fixture
def house(opener: Opener, house_buyer: Journey) -> MainWindow:
    return opener(house_buyer)


@pytest.fixture
def panel(house: MainWindow) -> EntryPanel:
    """The suppliers, the bank at hand."""
    lists = house.docks["map"].findChild(ListsPanel)
    assert lists is not None
    lists.setCurrentIndex(1)
    found = lists.panels["supplier"]
    found.table.setFocus()
    found.table.setCurrentIndex(found.model.index(1, 1))
    assert found.model.records[1].id == "bank"
    return found


def asked(panel: EntryPanel, qtbot: QtBot) -> dict[str, QAction]:
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.objectName() == "menu_parting"
    return {each.text(): each for each in menu.actions() if each.text()}


def close() -> None:
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def back_and_forth(house: MainWindow, before: bytes, name: str) -> None:
    session = house.session
    after = encode(session.journey)
    assert [edit_name(each) for each in session.history.undoable] == [name]
    session.undo()
    assert encode(session.journey) == before
    session.redo()
    assert encode(session.journey) == after


def test_it_goes_with_its_marks_by_keyboard(house: MainWindow, panel: EntryPanel, qtbot: QtBot) -> None:
    journey = house.session.journey
    before, count = encode(journey), marked_at(journey, "bank")
    found = asked(panel, qtbot)
    assert list(found) == [
        f"Bank is marked at {count} steps",
        "Remove it with its marks",
        "Merge it into",
        "Cancel",
    ]
    menu = QApplication.activePopupWidget()
    assert menu is not None
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert marked_at(journey, "bank") == 0
    assert "bank" not in [each.id for each in journey.suppliers]
    back_and_forth(house, before, "Remove a supplier: Bank")


def test_it_is_merged_into_another(house: MainWindow, panel: EntryPanel, qtbot: QtBot) -> None:
    journey = house.session.journey
    before = encode(journey)
    notary = next(each.id for each in journey.suppliers if each.name == "Notary")
    marked = {
        step.id for step in journey.steps for touch in step.touches if touch.supplier in ("bank", notary)
    }
    merging = asked(panel, qtbot)["Merge it into"].menu()
    assert isinstance(merging, QMenu)
    assert "Bank" not in [each.text() for each in merging.actions()]
    next(each for each in merging.actions() if each.text() == "Notary").trigger()
    close()
    assert {step.id for step in journey.steps for touch in step.touches if touch.supplier == notary} == marked
    assert marked_at(journey, "bank") == 0
    back_and_forth(house, before, "Merge suppliers: Bank")


@pytest.mark.parametrize("by_row", [True, False])
def test_cancel_leaves_all_as_it_was(
    house: MainWindow, panel: EntryPanel, qtbot: QtBot, by_row: bool
) -> None:
    found = asked(panel, qtbot)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    if by_row:
        found["Cancel"].trigger()
        close()
    else:
        qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert not house.session.history.can_undo
    assert panel.table.hasFocus()


def test_one_without_marks_goes_at_once(house: MainWindow, panel: EntryPanel, qtbot: QtBot) -> None:
    panel.add_one()
    panel.table.setFocus()
    count = house.session.journey.count("supplier")
    panel.table.setCurrentIndex(panel.model.index(count - 1, 1))
    panel.remove_one()
    del qtbot
    assert QApplication.activePopupWidget() is None
    assert house.session.journey.count("supplier") == count - 1


def test_the_last_one_cannot_be_merged(house: MainWindow, panel: EntryPanel, qtbot: QtBot) -> None:
    journey = house.session.journey
    for each in [each.id for each in journey.suppliers if each.id != "bank"]:
        house.session.commit(remove_supplier(journey, each))
    panel.table.setCurrentIndex(panel.model.index(0, 1))
    assert not asked(panel, qtbot)["Merge it into"].isEnabled()
    close()
