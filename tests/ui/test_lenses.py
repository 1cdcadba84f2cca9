"""Choosing a lens: in the toolbar, in the menu and with keys."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from journeymapper.drawing.lens import NO_LENS, Lens, Side, with_lens
from journeymapper.model.edits import lists
from journeymapper.model.journey import Journey
from journeymapper.model.records import Segment, Supplier
from journeymapper.ui.desk import Desk
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Opener

pytestmark = pytest.mark.qt_log_ignore("does not support")
"""Lists that open: the platform without a screen cannot raise them."""


@pytest.fixture
def house(opener: Opener, house_buyer: Journey) -> MainWindow:
    return opener(house_buyer)


def box(window: MainWindow, side: Side) -> QComboBox:
    return window.lenses.boxes[side]


def names(window: MainWindow, side: Side) -> list[str]:
    return [box(window, side).itemText(at) for at in range(box(window, side).count())]


def menu(window: MainWindow, side: Side) -> dict[str, QAction]:
    window.menus["view/lens"].aboutToShow.emit()
    window.lens_menus.menus[side].aboutToShow.emit()
    return {action.text(): action for action in window.lens_menus.menus[side].actions()}


def test_the_choosers_list_what_the_map_has_with_none_first(house: MainWindow) -> None:
    journey = house.session.journey
    assert names(house, "supplier") == ["None", *(each.name for each in journey.suppliers)]
    assert names(house, "segment") == ["None", *(each.name for each in journey.segments)]
    assert house.findChild(QComboBox, "lens_supplier") is box(house, "supplier")
    assert house.findChild(QComboBox, "lens_segment") is box(house, "segment")


def test_a_key_opens_a_chooser_and_arrows_and_enter_choose(house: MainWindow, qtbot: QtBot) -> None:
    for key, held, side in (
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, "supplier"),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier, "segment"),
    ):
        qtbot.keyClick(house.canvas, key, held)
        view = box(house, "supplier" if side == "supplier" else "segment").view()
        assert view.isVisible()
        qtbot.keyClick(view, Qt.Key.Key_Down)
        qtbot.keyClick(view, Qt.Key.Key_Return)
    journey = house.session.journey
    assert house.canvas.lens == Lens(journey.suppliers[0].id, journey.segments[0].id)
    assert house.canvas.hasFocus()
    assert not house.session.history.can_undo
    qtbot.keyClick(house.canvas, Qt.Key.Key_F3, Qt.KeyboardModifier.ControlModifier)
    assert house.canvas.lens == NO_LENS
    assert [box(house, side).currentIndex() for side in ("supplier", "segment")] == [0, 0]


def test_a_click_in_the_list_chooses(house: MainWindow, qtbot: QtBot) -> None:
    chooser = box(house, "supplier")
    chooser.showPopup()
    view = chooser.view()
    place = view.visualRect(chooser.model().index(2, 0)).center()
    qtbot.mouseMove(view.viewport(), place)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert house.canvas.lens.supplier == house.session.journey.suppliers[1].id


def test_after_a_choice_the_map_has_the_keyboard(house: MainWindow, qtbot: QtBot) -> None:
    chooser = box(house, "segment")
    chooser.setFocus()
    qtbot.keyClick(chooser, Qt.Key.Key_Down)
    assert house.canvas.lens.segment == house.session.journey.segments[0].id
    assert house.canvas.hasFocus()


def test_the_choosers_follow_the_lens(house: MainWindow) -> None:
    journey = house.session.journey
    house.canvas.set_lens(Lens(journey.suppliers[2].id, journey.segments[1].id))
    assert box(house, "supplier").currentText() == journey.suppliers[2].name
    assert box(house, "segment").currentText() == journey.segments[1].name
    assert not house.deeds["lens_none"].isChecked()
    house.deeds["lens_none"].trigger()
    assert box(house, "supplier").currentText() == "None"
    assert house.deeds["lens_none"].isChecked()


def test_the_choosers_follow_the_lists_and_undo(house: MainWindow) -> None:
    journey = house.session.journey
    first = journey.suppliers[0]
    house.canvas.set_lens(Lens(first.id))
    house.session.commit(lists.edit_entry(journey, "supplier", first.id, name="Site"))
    assert box(house, "supplier").currentText() == "Site"
    house.session.commit(lists.remove_supplier(journey, first.id))
    assert "Site" not in names(house, "supplier")
    assert box(house, "supplier").currentText() == "None"
    assert house.canvas.lens.supplier is None
    house.session.undo()
    assert "Site" in names(house, "supplier")


def test_without_suppliers_there_is_nothing_to_choose(window: MainWindow) -> None:
    assert not box(window, "supplier").isEnabled()
    assert not window.deeds["lens_supplier"].isEnabled()
    window.session.commit(lists.add_entry(window.session.journey, Supplier("bank", "Bank")))
    assert box(window, "supplier").isEnabled()
    assert window.deeds["lens_supplier"].isEnabled()


def test_the_choosers_are_those_of_the_map_in_the_window(house: MainWindow, window: MainWindow) -> None:
    house.show_session(window.session)
    assert names(house, "supplier") == ["None"]


def test_names_are_text_on_one_line(window: MainWindow) -> None:
    session = window.session
    session.commit(lists.add_entry(session.journey, Segment("s", "<b>Fast &\nloud</b>")))
    session.commit(lists.add_entry(session.journey, Segment("t", "")))
    assert names(window, "segment") == ["None", "<b>Fast & loud</b>", "(no name)"]
    assert list(menu(window, "segment")) == ["None", "<b>Fast && loud</b>", "(no name)"]


def test_the_menu_chooses_supplier_segment_and_one_beside_it(house: MainWindow) -> None:
    first, second = house.session.journey.segments[:2]
    menu(house, "supplier")["Bank"].trigger()
    assert not house.lens_menus.menus["beside"].isEnabled()
    menu(house, "segment")[first.name].trigger()
    found = menu(house, "beside")
    assert house.lens_menus.menus["beside"].isEnabled()
    assert first.name not in found
    found[second.name].trigger()
    lens = house.canvas.lens
    assert (lens.segment, lens.beside) == (first.id, second.id)
    assert lens.supplier is not None
    assert [name for name, each in menu(house, "beside").items() if each.isChecked()] == [second.name]


def test_a_segment_is_not_compared_with_itself() -> None:
    lens = Lens(segment="new", beside="again")
    assert with_lens(lens, "segment", "again") == Lens(segment="again")
    assert with_lens(lens, "segment", None) == NO_LENS
    assert with_lens(lens, "segment", "third") == Lens(segment="third", beside="again")
    assert with_lens(lens, "beside", "new") == Lens(segment="new")
    assert with_lens(lens, "supplier", "bank") == Lens("bank", "new", "again")


def test_evidence_is_a_lens_of_its_own(house: MainWindow, qtbot: QtBot) -> None:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(house.canvas, Qt.Key.Key_E, held)
    assert house.canvas.lens == Lens(evidence=True)
    assert house.deeds["lens_evidence"].isChecked()
    house.deeds["lens_evidence"].trigger()
    assert house.canvas.lens == NO_LENS


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_toolbar_has_room_for_everything_in_a_small_window(
    house: MainWindow, desk: Desk, language: str
) -> None:
    desk.use_language(language)
    house.resize(QSize(1366, 768))
    QApplication.processEvents()
    last = house.toolbar.widgetForAction(house.deeds["panel_inspector"])
    assert last.isVisible()
    assert last.mapTo(house, QPoint(last.width(), 0)).x() <= 1366
    word = house.lenses.words["supplier"]
    assert word.isVisible()
    assert word.text() == {"en": "Supplier", "nl": "Leverancier"}[language]
    desk.use_words(False)
    assert not word.isVisible()
    desk.use_words(True)
