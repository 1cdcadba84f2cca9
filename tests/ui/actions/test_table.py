"""The table of actions, and what it becomes in a window."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journeymapper.ui.actions.table import ACTIONS, TOOLBAR
from journeymapper.ui.icons import icon
from journeymapper.ui.menus import MENUS
from journeymapper.ui.window import MainWindow

KEYS_OF_THE_CONTRACT = {
    "new": "Ctrl+N",
    "open": "Ctrl+O",
    "save": "Ctrl+S",
    "save_as": "Ctrl+Shift+S",
    "close": "Ctrl+W",
    "quit": "Ctrl+Q",
    "export": "Ctrl+E",
    "undo": "Ctrl+Z",
    "redo": "Ctrl+Shift+Z Ctrl+Y",
    "cut": "Ctrl+X",
    "copy": "Ctrl+C",
    "paste": "Ctrl+V",
    "duplicate": "Ctrl+D",
    "delete": "Del Backspace",
    "delete_heal": "Ctrl+Del",
    "select_all": "Ctrl+A",
    "zoom_in": "Ctrl++ Ctrl+=",
    "zoom_out": "Ctrl+-",
    "zoom_fit": "Ctrl+0",
    "zoom_100": "Ctrl+1",
    "zoom_selection": "Ctrl+2",
    "tidy": "Ctrl+T",
    "next_step": "Tab",
    "branch": "Shift+Tab",
    "insert_before": "Ctrl+Return Ctrl+Enter",
    "new_step": "N",
    "edit_title": "F2 Return Enter",
    "connect": "C",
    "loop_back": "L",
    "skip": "K",
    "moment_of_truth": "M",
    "pin": "P",
    "set_goal": "G",
    "next_pane": "F6",
    "previous_pane": "Shift+F6",
    "full_screen": "F11",
    "cancel": "Esc",
}


def portable(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def test_ids_are_unique() -> None:
    assert [each for each, count in Counter(row.id for row in ACTIONS).items() if count > 1] == []


def test_keys_are_those_of_the_contract() -> None:
    found = {row.id: " ".join(portable(key) for key in row.keys) for row in ACTIONS}
    assert {ident: found[ident] for ident in KEYS_OF_THE_CONTRACT} == KEYS_OF_THE_CONTRACT


def test_no_key_has_two_meanings_in_one_place() -> None:
    """A key of the window holds in the canvas too, so all rows together must differ."""
    found = Counter(portable(key) for row in ACTIONS for key in row.keys)
    assert [key for key, count in found.items() if count > 1] == []


def test_keys_are_real_keys() -> None:
    assert [(row.id, key) for row in ACTIONS for key in row.keys if not portable(key)] == []


def test_keys_of_the_window_have_ctrl_or_are_function_keys() -> None:
    """Others would fire in text fields, lists and tables."""
    keys = [portable(key) for row in ACTIONS if row.where == "window" for key in row.keys]
    assert keys
    assert [key for key in keys if "Ctrl" not in key and not key.removeprefix("Shift+").startswith("F")] == []


@pytest.mark.parametrize("row", ACTIONS, ids=lambda row: row.id)
def test_each_row_is_complete(row: object, qapp: object) -> None:
    found = next(each for each in ACTIONS if each is row)
    assert found.text().strip()
    assert found.menu in MENUS
    assert not found.icon or not icon(found.icon).isNull()
    assert set(found.context) <= {"step", "transition", "note", "canvas"}


def test_the_toolbar_names_rows_with_words_and_icons() -> None:
    rows = {row.id: row for row in ACTIONS}
    for ident in (each for group in TOOLBAR for each in group):
        word = rows[ident].word
        assert word is not None
        assert word()
        assert rows[ident].icon


def test_an_unknown_icon_is_told() -> None:
    with pytest.raises(KeyError):
        icon("ph.no-such-icon")


def test_every_row_is_an_action_of_the_window(window: MainWindow) -> None:
    for row in ACTIONS:
        action = window.findChild(QAction, f"action_{row.id}")
        assert action is window.deeds[row.id]
        in_window = action.shortcutContext() == Qt.ShortcutContext.WindowShortcut
        assert in_window == (row.where == "window")


def test_every_row_is_in_its_menu_once(window: MainWindow) -> None:
    shown = Counter(action.objectName() for menu in window.menus.values() for action in menu.actions())
    for row in ACTIONS:
        assert shown[f"action_{row.id}"] == 1
        assert window.deeds[row.id] in window.menus[row.menu].actions()


def test_tab_is_no_live_shortcut(window: MainWindow) -> None:
    assert window.deeds["next_step"] not in window.canvas.actions()
    assert window.deeds["branch"] not in window.canvas.actions()
    assert window.deeds["next_step"].shortcut() == QKeySequence("Tab")


def test_what_is_enabled_follows_the_selection(window: MainWindow) -> None:
    deeds = window.deeds
    assert not deeds["delete"].isEnabled()
    assert not deeds["connect"].isEnabled()
    window.canvas.select([("step", "one")])
    assert deeds["delete"].isEnabled()
    assert deeds["connect"].isEnabled()
    window.canvas.select([("step", "one"), ("step", "two")])
    assert deeds["delete"].isEnabled()
    assert not deeds["connect"].isEnabled()
    arrow = window.session.journey.transitions[0].id
    window.canvas.select([("transition", arrow)])
    assert deeds["make_loop"].isEnabled()
    assert deeds["reverse"].isEnabled()
    assert not deeds["delete_heal"].isEnabled()


def test_undo_and_redo_follow_the_history(window: MainWindow) -> None:
    window.canvas.select([("step", "one")])
    undo, redo = window.deeds["undo"], window.deeds["redo"]
    assert (undo.isEnabled(), redo.isEnabled()) == (False, False)
    window.deeds["pin"].trigger()
    assert (undo.isEnabled(), redo.isEnabled()) == (True, False)
    undo.trigger()
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)
    redo.trigger()
    assert window.session.journey.step("one").pinned


def test_marks_show_what_the_selection_has(window: MainWindow) -> None:
    window.canvas.select([("step", "one")])
    for ident in ("pin", "moment_of_truth", "set_goal"):
        assert not window.deeds[ident].isChecked()
        window.deeds[ident].trigger()
        assert window.deeds[ident].isChecked()
    window.canvas.select([("step", "two")])
    assert not any(window.deeds[ident].isChecked() for ident in ("pin", "moment_of_truth", "set_goal"))


def test_a_goal_of_several_steps_is_told_to_be_none(window: MainWindow) -> None:
    window.canvas.select([("step", "one"), ("step", "two")])
    window.deeds["set_goal"].trigger()
    assert window.status.currentMessage() == "The goal is one step: select just that one."
    assert not window.session.history.can_undo


def test_the_context_menu_of_a_step_comes_from_the_table(window: MainWindow) -> None:
    menu = window.deeds.context_menu("step", window)
    shown = {action.objectName() for action in menu.actions() if not action.isSeparator()}
    assert shown == {f"action_{row.id}" for row in ACTIONS if "step" in row.context}
    assert not menu.actions()[0].isSeparator()


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_Delete, Qt.Key.Key_C, Qt.Key.Key_Backspace])
def test_keys_of_the_canvas_do_nothing_in_a_text_field(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    window.canvas.select([("step", "one")])
    line = QLineEdit("text", window)
    line.show()
    line.setFocus()
    before = window.session.journey.count("step")
    qtbot.keyClick(line, key)
    assert window.session.journey.count("step") == before
    assert not window.session.history.can_undo


def test_keys_of_the_canvas_work_in_the_canvas(window: MainWindow, qtbot: QtBot) -> None:
    window.canvas.select([("step", "one")])
    qtbot.keyClick(window.canvas, Qt.Key.Key_Delete)
    assert window.session.journey.count("step") == 1
    qtbot.keyClick(window.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.journey.count("step") == 2


def test_what_is_being_typed_is_taken_over_before_anything_is_done(window: MainWindow, qtbot: QtBot) -> None:
    """A button or a menu does not take the keyboard from the field, and so does not end typing by itself."""
    window.canvas.edit_title("one")
    qtbot.keyClicks(QApplication.focusWidget(), "Decide")
    window.deeds["zoom_in"].trigger()
    assert window.session.journey.step("one").title == "Decide"
    assert not window.canvas.is_writing
    window.canvas.edit_title("one")
    qtbot.keyClicks(QApplication.focusWidget(), "Dwell")
    window.deeds["undo"].trigger()
    assert window.session.journey.step("one").title == "Decide"


def test_after_a_button_the_keys_are_for_the_gesture(window: MainWindow, qtbot: QtBot) -> None:
    window.canvas.select([("step", "two")])
    window.docks["outline"].widget().setFocus()
    window.deeds["loop_back"].trigger()
    assert window.canvas.hasFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Up)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    assert [
        (each.source, each.target) for each in window.session.journey.transitions if each.way == "loop"
    ] == [("two", "one")]


def test_groups_of_a_context_menu_stand_apart(window: MainWindow) -> None:
    actions = window.deeds.context_menu("step", window).actions()
    names = [action.objectName() if not action.isSeparator() else "" for action in actions]
    assert names[names.index("action_next_step") - 1] == ""
    assert names[names.index("action_zoom_selection") - 1] == ""


def test_a_menu_shows_what_is_on_or_off_in_place_of_an_icon(window: MainWindow) -> None:
    for row in ACTIONS:
        action = window.deeds[row.id]
        assert action.isIconVisibleInMenu() == (not action.isCheckable())
