"""The list of steps: what it says, and how keys and mouse work in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.lists import edit_entry, remove_phase
from journeymapper.model.edits.places import move
from journeymapper.model.edits.steps import add_after, edit_steps
from journeymapper.model.journey import Journey
from journeymapper.ui.panels.outline.panel import Outline
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Opener


@pytest.fixture
def outline(window: MainWindow) -> Outline:
    found = window.docks["outline"].findChild(Outline, "outline")
    assert found is not None
    return found


def texts(outline: Outline, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> list[object]:
    model = outline.model()
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def selected(outline: Outline) -> list[object]:
    return [index.data() for index in outline.selectedIndexes()]


def test_it_lists_the_steps_in_order_with_number_title_and_phase(outline: Outline) -> None:
    assert texts(outline) == ["One", "Two"]
    assert texts(outline, Qt.ItemDataRole.AccessibleTextRole) == [
        "1 One, Search and orientation",
        "2 Two, Search and orientation",
    ]


def test_the_reference_journey_has_its_numbers(opener: Opener, house_buyer: Journey) -> None:
    window = opener(house_buyer)
    outline = window.docks["outline"].findChild(Outline, "outline")
    assert outline is not None
    numbers = [row.number for row in outline._steps.rows]
    assert numbers == [*map(str, range(1, 11)), "11a", "11b", "11c", "11d", *map(str, range(12, 21))]
    assert sum(row.heads for row in outline._steps.rows) == 5


def test_it_follows_edits_undo_and_redo(window: MainWindow, outline: Outline) -> None:
    session = window.session
    session.commit(add_after(session.journey, "between", "one", (300, 0), title="Between"))
    assert texts(outline) == ["One", "Between", "Two"]
    session.commit(edit_steps(session.journey, ["two"], "edit-title", title="Last\nof all"))
    assert texts(outline) == ["One", "Between", "Last of all"]
    session.undo()
    session.undo()
    assert texts(outline) == ["One", "Two"]
    session.redo()
    assert texts(outline) == ["One", "Between", "Two"]


def test_a_phase_by_another_name_is_shown(window: MainWindow, outline: Outline) -> None:
    session = window.session
    session.commit(edit_entry(session.journey, "phase", "phase-1", name="Dream"))
    assert texts(outline, Qt.ItemDataRole.AccessibleTextRole)[0] == "1 One, Dream"
    session.commit(remove_phase(session.journey, "phase-1"))
    assert texts(outline, Qt.ItemDataRole.AccessibleTextRole)[0] == "1 One, No phase"


def test_a_move_does_not_disturb_it(window: MainWindow, outline: Outline, qtbot: QtBot) -> None:
    with (
        qtbot.assertNotEmitted(outline.model().modelReset),
        qtbot.assertNotEmitted(outline.model().dataChanged),
    ):
        window.session.commit(move(window.session.journey, {"one": (500, 40)}))


def test_what_is_selected_here_is_selected_on_the_map(
    window: MainWindow, outline: Outline, qtbot: QtBot
) -> None:
    qtbot.mouseClick(
        outline.viewport(),
        Qt.MouseButton.LeftButton,
        pos=outline.visualRect(outline.model().index(1, 0)).center(),
    )
    assert window.canvas.selection.steps == {"two"}
    qtbot.keyClick(outline, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert window.canvas.selection.steps == {"one", "two"}


def test_what_is_selected_on_the_map_is_selected_here(window: MainWindow, outline: Outline) -> None:
    window.canvas.select([("step", "two")])
    assert selected(outline) == ["Two"]
    assert outline.currentIndex().data() == "Two"
    window.canvas.select([])
    assert selected(outline) == []


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_title_is_changed_with_the_keyboard(
    window: MainWindow, outline: Outline, qtbot: QtBot, key: Qt.Key
) -> None:
    window.canvas.select([("step", "two")])
    outline.setFocus()
    qtbot.keyClick(outline, key)
    editor = outline.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "Two"
    editor.selectAll()
    qtbot.keyClicks(editor, "New name")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.journey.step("two").title == "New name")
    assert len(window.session.history.undoable) == 1


def test_signs_behind_a_title_mean_what_they_mean_on_the_map(
    window: MainWindow, outline: Outline, qtbot: QtBot
) -> None:
    session = window.session
    session.commit(edit_steps(session.journey, ["two"], "edit-title", title="Two\n#2 ?"))
    window.canvas.select([("step", "two")])
    outline.setFocus()
    qtbot.keyClick(outline, Qt.Key.Key_F2)
    editor = outline.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClick(editor, Qt.Key.Key_End)
    qtbot.keyClicks(editor, " >1 @Bank d !")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.journey.step("two").moment_of_truth)
    step = session.journey.step("two")
    assert (step.title, step.touches[0].aida) == ("Two\n#2 ?", "desire")
    assert [(each.target, each.way) for each in session.journey.out("two")] == [("one", "loop")]
    assert len(session.history.undoable) == 2
    assert window.status.currentMessage() == ("Loop to 1 One, New supplier “Bank”: desire, Moment of truth")


def test_escape_leaves_the_title(window: MainWindow, outline: Outline, qtbot: QtBot) -> None:
    window.canvas.select([("step", "two")])
    outline.setFocus()
    qtbot.keyClick(outline, Qt.Key.Key_F2)
    editor = outline.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "Other")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert window.session.journey.step("two").title == "Two"
    assert not window.session.history.can_undo


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_N, Qt.Key.Key_C])
def test_keys_of_the_canvas_do_nothing_here(
    window: MainWindow, outline: Outline, qtbot: QtBot, key: Qt.Key
) -> None:
    window.canvas.select([("step", "two")])
    outline.setFocus()
    qtbot.keyClick(outline, key)
    assert window.session.journey.count("step") == 2
    assert not window.session.history.can_undo


def test_tab_leaves_the_list(window: MainWindow, outline: Outline, qtbot: QtBot) -> None:
    outline.setFocus()
    window.canvas.select([("step", "two")])
    qtbot.keyClick(outline, Qt.Key.Key_Tab)
    assert not outline.hasFocus()
    assert window.session.journey.count("step") == 2


def test_a_step_without_a_title_is_named_so(window: MainWindow, outline: Outline) -> None:
    window.session.commit(edit_steps(window.session.journey, ["two"], "edit-title", title=""))
    assert texts(outline) == ["One", "(no title)"]
    assert texts(outline, Qt.ItemDataRole.EditRole) == ["One", ""]
