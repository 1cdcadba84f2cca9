"""The panel of actions, with keyboard and mouse; each field is an undo step."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journeymapper.i18n.messages import edit_name
from journeymapper.model.edits.actions import add_action
from journeymapper.model.edits.remove import remove
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.session import Session
from journeymapper.storage.codec import encode
from journeymapper.ui.desk import Desk
from journeymapper.ui.panels.tables.todo import TodoPanel
from journeymapper.ui.panels.tables.todo_model import DONE, DUE, OWNER, STEP, TEXT
from journeymapper.ui.window import MainWindow

KEY = Qt.Key


@pytest.fixture
def todo(window: MainWindow, session: Session) -> TodoPanel:
    """Two actions, the first at step "one"; nothing to undo; the keyboard in the table."""
    session.journey.apply(add_action(session.journey, "call", "Call ten customers", "one"))
    session.journey.apply(add_action(session.journey, "check", "Check the shares"))
    window.show_session(session)
    window.show_panel("todo", True)
    found = window.docks["todo"].widget()
    assert isinstance(found, TodoPanel)
    assert found.table.hasFocus()
    return found


def stand(todo: TodoPanel, row: int, column: int) -> QModelIndex:
    index = todo.model.index(row, column)
    todo.table.setFocus()
    todo.table.setCurrentIndex(index)
    return index


def row(todo: TodoPanel, at: int) -> list[object]:
    return [todo.model.data(todo.model.index(at, column)) for column in (TEXT, STEP, OWNER, DUE)]


def type_in(todo: TodoPanel, qtbot: QtBot, text: str) -> None:
    """Types into the cell that has the keyboard."""
    qtbot.keyClick(todo.table, KEY.Key_Return)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    qtbot.keyClick(field, KEY.Key_Delete)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, KEY.Key_Return)
    QApplication.processEvents()  # the view takes the text over a moment later


def test_f9_unfolds_and_folds_it(window: MainWindow, todo: TodoPanel, qtbot: QtBot) -> None:
    qtbot.keyClick(window, KEY.Key_F9)
    assert not todo.isVisible()
    assert window.canvas.hasFocus()
    qtbot.keyClick(window, KEY.Key_F9)
    assert todo.table.hasFocus()


def test_it_lists_the_actions_with_their_steps(todo: TodoPanel, session: Session) -> None:
    assert row(todo, 0) == ["Call ten customers", "1  One", "", ""]
    assert row(todo, 1) == ["Check the shares", "", "", ""]
    session.commit(edit_steps(session.journey, ["one"], "edit-title", title="Decide\nto move"))
    assert row(todo, 0)[1] == "1  Decide to move"


@pytest.mark.parametrize(
    ("column", "typed", "field", "value"),
    [
        (TEXT, "Call five", "text", "Call five"),
        (OWNER, "Anna", "owner", "Anna"),
        (DUE, "2026-12-01", "due", "2026-12-01"),
        (DUE, "1-12-2026", "due", "2026-12-01"),
    ],
)
def test_each_field_is_typed_and_undone_by_itself(
    todo: TodoPanel, session: Session, qtbot: QtBot, column: int, typed: str, field: str, value: str
) -> None:
    before = encode(session.journey)
    stand(todo, 0, column)
    type_in(todo, qtbot, typed)
    assert getattr(session.journey.actions[0], field) == value
    after = encode(session.journey)
    assert len(session.history.undoable) == 1
    session.undo()
    assert encode(session.journey) == before
    session.redo()
    assert encode(session.journey) == after
    assert todo.table.currentIndex() == todo.model.index(0, column)


@pytest.mark.parametrize("key", [KEY.Key_Space, KEY.Key_Return])
def test_a_key_ticks_off(todo: TodoPanel, session: Session, qtbot: QtBot, key: Qt.Key) -> None:
    index = stand(todo, 1, DONE)
    qtbot.keyClick(todo.table, key)
    assert [each.done for each in session.journey.actions] == [False, True]
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "done"
    assert todo.model.index(1, TEXT).data(Qt.ItemDataRole.FontRole).strikeOut()
    session.undo()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "to be done"


def test_a_click_ticks_off_or_goes_to_the_step(
    window: MainWindow, todo: TodoPanel, session: Session, qtbot: QtBot
) -> None:
    for column in (DONE, STEP):
        place = todo.table.visualRect(todo.model.index(0, column)).center()
        qtbot.mouseClick(todo.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.journey.actions[0].done
    assert window.canvas.selection.step == "one"
    assert todo.table.hasFocus()


def test_enter_goes_to_the_step(window: MainWindow, todo: TodoPanel, qtbot: QtBot) -> None:
    stand(todo, 1, STEP)
    qtbot.keyClick(todo.table, KEY.Key_Return)
    assert not window.canvas.selection
    stand(todo, 0, STEP)
    qtbot.keyClick(todo.table, KEY.Key_Return)
    assert window.canvas.selection.step == "one"
    assert window.canvas.hasFocus()


@pytest.mark.parametrize("typed", ["soon", "2026-02-30", "31-31-2026"])
def test_what_is_no_date_is_told(
    window: MainWindow, todo: TodoPanel, session: Session, qtbot: QtBot, typed: str
) -> None:
    stand(todo, 0, DUE)
    type_in(todo, qtbot, typed)
    assert window.status.currentMessage() == 'Expected a date such as "2026-01-31".'
    assert not session.history.can_undo


def test_an_action_keeps_a_text(window: MainWindow, todo: TodoPanel, session: Session, qtbot: QtBot) -> None:
    stand(todo, 0, TEXT)
    type_in(todo, qtbot, "  ")
    assert session.journey.actions[0].text == "Call ten customers"
    assert window.status.currentMessage() == "This cannot be empty: the old text stays."


def test_delete_empties_a_cell_and_at_the_text_removes_the_row(
    todo: TodoPanel, session: Session, qtbot: QtBot
) -> None:
    stand(todo, 0, OWNER)
    type_in(todo, qtbot, "Anna")
    qtbot.keyClick(todo.table, KEY.Key_Delete)
    assert session.journey.actions[0].owner == ""
    stand(todo, 0, STEP)
    qtbot.keyClick(todo.table, KEY.Key_Delete)
    assert session.journey.actions[0].step is None
    stand(todo, 0, TEXT)
    qtbot.keyClick(todo.table, KEY.Key_Delete)
    assert [each.id for each in session.journey.actions] == ["check"]
    assert edit_name(session.history.undoable[0]).startswith("Remove an action")
    session.undo()
    assert [each.id for each in session.journey.actions] == ["call", "check"]


def test_buttons_add_put_and_remove(
    window: MainWindow, todo: TodoPanel, session: Session, qtbot: QtBot
) -> None:
    window.canvas.select([("step", "two")])
    qtbot.mouseClick(todo.add, Qt.MouseButton.LeftButton)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "Ask the bank")
    qtbot.keyClick(field, KEY.Key_Return)
    QApplication.processEvents()  # the view takes the text over a moment later
    assert [(each.text, each.step) for each in session.journey.actions][2:] == [("Ask the bank", "two")]
    stand(todo, 1, TEXT)
    qtbot.mouseClick(todo.here, Qt.MouseButton.LeftButton)
    assert session.journey.actions[1].step == "two"
    qtbot.mouseClick(todo.remove, Qt.MouseButton.LeftButton)
    assert [each.id for each in session.journey.actions][:1] == ["call"]
    assert session.journey.count("action") == 2


def test_what_can_be_done_follows_what_is_at_hand(window: MainWindow, todo: TodoPanel) -> None:
    todo.table.setCurrentIndex(QModelIndex())
    assert (todo.remove.isEnabled(), todo.here.isEnabled()) == (False, False)
    stand(todo, 1, TEXT)
    assert (todo.remove.isEnabled(), todo.here.isEnabled()) == (True, False)
    window.canvas.select([("step", "two")])
    assert todo.here.isEnabled()


def test_the_step_of_an_action_may_go(todo: TodoPanel, session: Session) -> None:
    session.commit(remove(session.journey, ["one"], (), ()))
    assert row(todo, 0)[1] == ""
    session.undo()
    assert row(todo, 0)[1] == "1  One"


def test_tab_leaves_the_table(todo: TodoPanel, qtbot: QtBot) -> None:
    stand(todo, 0, TEXT)
    qtbot.keyClick(todo.table, KEY.Key_Tab)
    assert not todo.table.hasFocus()


def test_it_speaks_the_language_in_use(desk: Desk, todo: TodoPanel) -> None:
    desk.use_language("nl")
    heads = [todo.model.headerData(at, Qt.Orientation.Horizontal) for at in (TEXT, STEP, OWNER, DUE)]
    assert heads == ["Wat", "Bij stap", "Wie", "Wanneer klaar"]
    assert todo.add.text() == "Nieuwe actie"


@pytest.mark.parametrize("width", [1300, 420])
def test_the_text_has_the_most_room(todo: TodoPanel, width: int) -> None:
    todo.table.resize(width, 240)
    widths = [todo.table.columnWidth(column) for column in (DONE, TEXT, STEP, OWNER, DUE)]
    assert max(widths) == widths[TEXT]
    assert sum(widths) <= todo.table.viewport().width()
