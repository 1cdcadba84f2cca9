"""Suppliers at one step and at several."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QPlainTextEdit, QToolButton

from journeymapper.model.edits.lists import edit_entry, remove_supplier
from journeymapper.model.edits.touches import touch_of
from journeymapper.model.records import Touch
from tests.ui.panels.inspector.conftest import Person


def touch(person: Person, step: str, supplier: str) -> Touch:
    found = touch_of(person.step(step), supplier)
    assert found is not None
    return found


def names(person: Person) -> list[str]:
    titles = [each for each in person.inspector.findChildren(QLabel) if each.property("role") == "name"]
    return [each.text() for each in titles if each.isVisible()]


def test_each_supplier_here_has_a_row(person: Person) -> None:
    person.select("b2")
    assert names(person) == ["Bank", "Agent"]
    person.select("b")
    assert names(person) == ["Agent"]
    person.select("a")
    assert names(person) == []


def test_every_field_of_a_touch_is_set(person: Person) -> None:
    person.select("c")
    person.click("touch_0_aida_desire")
    person.click("touch_0_contact_indirect")
    person.click("touch_0_started_by_supplier")
    person.type("touch_0_value", "Advice & calm")
    assert touch(person, "c", "bank") == Touch("bank", "desire", "indirect", "supplier", "Advice & calm")
    assert person.undo_names == ["touch"] * 4
    for _ in range(4):
        person.session.undo()
    assert touch(person, "c", "bank") == Touch("bank", "interest", "none")
    assert person.find("touch_0_aida_interest", QToolButton).isChecked()
    assert person.find("touch_0_value", QPlainTextEdit).toPlainText() == ""


def test_a_mark_is_set_with_the_keyboard(person: Person) -> None:
    person.select("b")
    person.find("touch_0_aida_desire").setFocus()
    person.press(Qt.Key.Key_Right)
    assert touch(person, "b", "agent").aida == "action"
    person.press(Qt.Key.Key_Right)
    person.press(Qt.Key.Key_Right)
    assert touch(person, "b", "agent").aida is None


def test_a_supplier_is_added_and_removed(person: Person) -> None:
    menu = person.inspector.findChild(QMenu, "menu_touch_add")
    assert menu is not None
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["Bank", "Agent"]
    menu.actions()[1].trigger()
    assert person.step().touches == (Touch("agent"),)
    assert person.here.startswith("touch_0_aida")
    person.click("touch_0_remove")
    assert person.step().touches == ()
    assert person.undo_names == ["remove-touch", "touch"]
    person.session.undo()
    assert names(person) == ["Agent"]


def test_a_name_with_an_ampersand_is_shown_whole(person: Person) -> None:
    person.session.commit(edit_entry(person.journey, "supplier", "bank", name="B & <b>Co</b>"))
    person.select("c")
    assert names(person) == ["B & <b>Co</b>"]
    person.select("a")
    menu = person.inspector.findChild(QMenu, "menu_touch_add")
    assert menu is not None
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "B && <b>Co</b>"


def test_several_steps_show_what_differs_and_take_one_mark(person: Person) -> None:
    person.select("b2", "c")  # the bank at both in the same way, the agent at one
    assert names(person) == ["Bank", "Agent"]
    assert person.find("touch_0_aida_interest", QToolButton).isChecked()
    assert not any(
        person.find(f"touch_1_aida_{aida}", QToolButton).isChecked()
        for aida in ("attention", "interest", "desire", "action", "None")
    )
    labels = [each.text() for each in person.inspector.findChildren(QLabel) if each.isVisible()]
    assert "at 1 of 2" in labels
    assert not person.session.history.can_undo
    person.click("touch_1_aida_action")
    assert touch(person, "b2", "agent") == Touch("agent", "action", started_by="customer")
    assert touch(person, "c", "agent") == Touch("agent", "action")
    assert person.undo_names == ["touch"]
    person.click("touch_0_remove")
    assert {each.supplier for step in ("b2", "c") for each in person.step(step).touches} == {"agent"}


def test_a_supplier_that_goes_takes_its_row_along(person: Person) -> None:
    person.select("b2")
    person.find("touch_1_value").setFocus()
    person.session.commit(remove_supplier(person.journey, "agent"))
    assert names(person) == ["Bank"]
    person.session.undo()
    assert names(person) == ["Bank", "Agent"]


def test_rows_are_named_after_their_supplier(person: Person) -> None:
    person.select("b2")
    assert person.find("touch_0_aida_desire").accessibleName() == "Bank, AIDA: desire"
    assert person.find("touch_1_value").accessibleName() == "Agent, Could add"
    assert person.find("touch_1_remove").accessibleName() == "Remove “Agent” here"
    person.select("b")
    assert person.find("touch_0_aida_desire").accessibleName() == "Agent, AIDA: desire"


def test_a_map_without_suppliers_says_so(person: Person) -> None:
    for supplier in ("bank", "agent"):
        person.session.commit(remove_supplier(person.journey, supplier))
    button = person.find("touch_add", QToolButton)
    assert not button.isEnabled()
    assert button.toolTip() == "The map has no suppliers yet."
