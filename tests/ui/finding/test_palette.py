"""The palette: a few letters and Enter do whatever can be done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.model.edits import lists
from journeymapper.model.records import Segment, Supplier
from journeymapper.settings import USED_MOST, Settings, decode, encode
from journeymapper.ui.desk import Desk
from journeymapper.ui.finding.offers import Fit, fitting, offers
from journeymapper.ui.finding.palette import CommandPalette
from journeymapper.ui.finding.row import FIT_ROLE
from journeymapper.ui.window import MainWindow

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def at_hand() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def opened(window: MainWindow, qtbot: QtBot, text: str = "") -> CommandPalette:
    before = window.focusWidget()
    assert before is not None
    qtbot.keyClick(before, KEY.Key_K, CTRL)
    assert at_hand().objectName() == "command_field"
    qtbot.keyClicks(at_hand(), text)
    found = at_hand().parent()
    assert isinstance(found, CommandPalette)
    return found


def listed(palette: CommandPalette) -> list[Fit]:
    found = [palette.list.item(row).data(FIT_ROLE) for row in range(palette.list.count())]
    assert all(isinstance(each, Fit) for each in found)
    return found


def texts(palette: CommandPalette) -> list[str]:
    return [fit.offer.text for fit in listed(palette)]


@pytest.fixture
def entries(window: MainWindow) -> None:
    for entry in (Supplier("bank", "House Bank"), Segment("new", "Starters")):
        window.session.commit(lists.add_entry(window.session.journey, entry))


def test_it_lists_each_action_that_can_be_done(window: MainWindow) -> None:
    window.canvas.select([("step", "one")])
    actions = {
        each.objectName()
        for each in window.findChildren(QAction)
        if each.objectName().startswith("action_") and each.isEnabled()
    }
    found = {each.id for each in offers(window) if each.id.startswith("action_")}
    assert found == actions - {"action_palette"}
    assert "action_pin" in found
    assert "action_undo" not in found


def test_a_few_letters_and_enter_do_an_action(window: MainWindow, qtbot: QtBot) -> None:
    window.canvas.select([("step", "one")])
    palette = opened(window, qtbot, "pin")
    assert texts(palette)[0] == "Pin in place"
    assert listed(palette)[0].offer.keys == "P"
    assert listed(palette)[0].offer.beside == "Step"
    qtbot.keyClick(at_hand(), KEY.Key_Return)
    assert not palette.isVisible()
    assert window.session.journey.step("one").pinned
    assert window.canvas.hasFocus()


def test_what_types_on_the_map_can_type_there(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, qtbot, "new step")
    qtbot.keyClick(at_hand(), KEY.Key_Return)
    assert at_hand().objectName() == "title_editor"


def test_english_words_are_known_in_dutch(window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    desk.use_language("nl")
    palette = opened(window, qtbot, "whole map")
    (first, *_) = listed(palette)
    assert (first.offer.text, first.in_english) == ("Hele kaart", "Whole map")
    qtbot.keyClick(at_hand(), KEY.Key_Escape)
    palette = opened(window, qtbot, "hele kaart")
    assert [(fit.offer.text, fit.in_english) for fit in listed(palette)[:1]] == [("Hele kaart", "")]


def test_an_action_in_a_menu_within_a_menu_is_called_by_both(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot, "appear dark")
    assert texts(palette)[0] == "Appearance: Dark"
    assert listed(palette)[0].offer.beside == "View"


def test_steps_are_found_by_number_and_title(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot, "two")
    assert texts(palette)[0] == "2  Two"
    qtbot.keyClick(at_hand(), KEY.Key_Return)
    assert window.canvas.selection.steps == {"two"}
    assert window.canvas.hasFocus()
    palette = opened(window, qtbot, "1")
    assert texts(palette)[0] == "1  One"


@pytest.mark.usefixtures("entries")
def test_suppliers_and_segments_become_the_lens(window: MainWindow, qtbot: QtBot) -> None:
    for letters in ("hou ban", "starters"):
        opened(window, qtbot, letters)
        qtbot.keyClick(at_hand(), KEY.Key_Return)
    assert (window.canvas.lens.supplier, window.canvas.lens.segment) == ("bank", "new")


def test_arrows_walk_and_go_around(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    last = palette.list.count() - 1
    rows = []
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Up, KEY.Key_Up, KEY.Key_Up, KEY.Key_Down):
        qtbot.keyClick(at_hand(), key)
        rows.append(palette.list.currentRow())
    assert rows == [1, 2, 1, 0, last, 0]
    item = palette.list.currentItem()
    assert palette.field.accessibleDescription().startswith(item.text())


def test_a_click_does_what_it_is_on(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot, "select all")
    place = palette.list.visualItemRect(palette.list.item(0)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.canvas.selection.steps == {"one", "two"}


def test_escape_leaves_all_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    outline = window.findChild(QWidget, "outline")
    assert outline is not None
    outline.setFocus()
    focused = at_hand()
    palette = opened(window, qtbot, "quit")
    qtbot.keyClick(at_hand(), KEY.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is focused
    assert window.isVisible()


def test_a_click_elsewhere_ends_it(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot, "quit")
    window.canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not palette.isVisible()


def test_what_was_done_lately_stands_first_and_is_remembered(
    window: MainWindow, qtbot: QtBot, desk: Desk
) -> None:
    for letters in ("select all", "whole map"):
        opened(window, qtbot, letters)
        qtbot.keyClick(at_hand(), KEY.Key_Return)
    assert texts(opened(window, qtbot))[:2] == ["Whole map", "Select all"]
    qtbot.keyClick(at_hand(), KEY.Key_Escape)
    assert desk.settings.used == ("action_zoom_fit", "action_select_all")
    opened(window, qtbot, "two")
    qtbot.keyClick(at_hand(), KEY.Key_Return)
    assert texts(opened(window, qtbot))[:2] == ["2  Two", "Whole map"]
    assert decode(encode(desk.settings)).used == desk.settings.used


def test_only_so_much_is_remembered() -> None:
    settings = Settings()
    for number in range(USED_MOST + 5):
        settings = settings.with_used(f"action_{number}")
    assert len(settings.used) == USED_MOST
    assert settings.with_used(settings.used[3]).used[0] == settings.used[3]
    assert len(set(settings.with_used(settings.used[3]).used)) == USED_MOST


def test_nonsense_finds_nothing_and_enter_does_nothing(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot, "qqxyzzy")
    assert listed(palette) == []
    assert palette.nothing.isVisible()
    qtbot.keyClick(at_hand(), KEY.Key_Return)
    assert palette.isVisible()
    assert not window.session.is_modified


def test_a_better_fit_in_english_is_not_hidden_by_a_worse_one(window: MainWindow) -> None:
    found = fitting("export", offers(window), ())
    assert found[0].offer.id == "action_export"
    assert found[0].spans == ((0, 6),)


def test_only_one_palette_is_open(window: MainWindow, qtbot: QtBot) -> None:
    first = opened(window, qtbot, "z")
    qtbot.keyClick(at_hand(), KEY.Key_K, CTRL)
    field = at_hand()
    assert isinstance(field, QLineEdit)
    assert field.text() == ""
    assert not first.isVisible()
