"""The menu of all suppliers at the selected step."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from journeymapper.model.edits.lists import add_entry
from journeymapper.model.edits.touches import put_touches
from journeymapper.model.records import Supplier, Touch
from journeymapper.ui.window import MainWindow


@pytest.fixture
def menu(window: MainWindow) -> QMenu:
    session = window.session
    for ident, name in (("bank", "Bank & Co"), ("realtor", "Realtor")):
        session.commit(add_entry(session.journey, Supplier(ident, name)))
    session.commit(put_touches(session.journey, {("one", "bank"): Touch("bank", "interest")}))
    return window.step_menus.suppliers


def opened(menu: QMenu) -> list[QAction]:
    menu.aboutToShow.emit()
    return menu.actions()


def below(action: QAction) -> QMenu:
    found = action.menu()
    assert isinstance(found, QMenu)
    return found


def test_it_opens_what_is_there_and_offers_the_rest(window: MainWindow, menu: QMenu) -> None:
    window.canvas.select([("step", "one")])
    bank, realtor = opened(menu)
    assert bank.text() == "Bank && Co: interest, direct contact"
    assert bank.menu() is not None
    assert (realtor.text(), realtor.isEnabled(), realtor.isChecked()) == ("Realtor", True, False)
    realtor.trigger()
    assert window.session.journey.step("one").touches == (Touch("bank", "interest"), Touch("realtor"))
    assert [each.menu() is not None for each in opened(menu)] == [True, True]


def test_what_it_opens_changes_the_touch(window: MainWindow, menu: QMenu) -> None:
    window.canvas.select([("step", "one")])
    bank = opened(menu)[0]
    action = below(bank).findChild(QAction, "badge_aida_desire")
    assert action is not None
    action.trigger()
    assert window.session.journey.step("one").touches == (Touch("bank", "desire"),)
    window.session.undo()
    assert window.session.journey.step("one").touches == (Touch("bank", "interest"),)


def test_for_several_steps_it_adds_where_it_is_missing(window: MainWindow, menu: QMenu) -> None:
    window.canvas.select([("step", "one"), ("step", "two")])
    bank = opened(menu)[0]
    assert bank.menu() is None
    assert (bank.isEnabled(), bank.isChecked()) == (True, False)
    bank.trigger()
    assert [len(window.session.journey.step(each).touches) for each in ("one", "two")] == [1, 1]
    assert window.session.journey.step("one").touches == (Touch("bank", "interest"),)
    again = opened(menu)[0]
    assert (again.isEnabled(), again.isChecked()) == (False, True)


def test_with_nothing_selected_nothing_can_be_chosen(window: MainWindow, menu: QMenu) -> None:
    window.canvas.select(())
    assert [each.isEnabled() for each in opened(menu)] == [False, False]


def test_it_says_that_there_are_no_suppliers(window: MainWindow) -> None:
    window.canvas.select([("step", "one")])
    (only,) = opened(window.step_menus.suppliers)
    assert (only.text(), only.isEnabled()) == ("The map has no suppliers yet.", False)


def test_it_is_in_the_menu_of_steps_and_named_in_the_language_in_use(window: MainWindow) -> None:
    assert window.step_menus.suppliers.menuAction() in window.menus["step"].actions()
    assert window.step_menus.suppliers.title() == "Suppliers here"
    window.desk.use_language("nl")
    assert window.step_menus.suppliers.title() == "Leveranciers hier"
