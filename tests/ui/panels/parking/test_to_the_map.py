"""Notes dragged from the parking lot to the map, as notes or as steps, and back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from journeymapper.model.edits.notes import add_note
from journeymapper.model.edits.steps import edit_steps
from journeymapper.ui.canvas.drop_targets import DropTargets
from journeymapper.ui.panels.parking.panel import ParkingPanel
from journeymapper.ui.window import MainWindow
from tests.ui.canvas.person import Hand
from tests.ui.panels.parking.rig import Drag, check_undo, focus, texts

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


# To the map


def test_a_note_dropped_on_the_map_lies_there(window: MainWindow, full: ParkingPanel) -> None:
    drag = Drag(window, full, 1)
    drag.to(200, 200)
    ghost = window.canvas.marking.ghost
    assert ghost.hint.text() == "A note here; with Ctrl a step"
    drag.drop()
    assert texts(window) == ["Ask the bank", "Who pays"]
    (note,) = (each for each in window.session.journey.notes if each.text == "Garden?")
    assert note.x is not None
    assert note.y is not None
    assert abs(note.x - 200) + abs(note.y - 200) <= 2
    assert window.canvas.selection.notes == {note.id}
    assert not ghost.isVisible()
    check_undo(window)


def test_with_ctrl_it_becomes_a_step(window: MainWindow, full: ParkingPanel) -> None:
    window.session.commit(edit_steps(window.session.journey, ["two"], "phase", phase="phase-2"))
    boxes = [card.box for card in window.canvas.drawing.cards.values()]
    x, y = boxes[0].center[0], max(box.bottom for box in boxes) + 100
    phase = window.canvas.drawing.phase_at(x, y)
    window.canvas.centerOn(x, y)
    drag = Drag(window, full, 0)
    drag.to(x, y, CTRL)
    assert window.canvas.marking.ghost.hint.text() == "A step here"
    drag.drop(CTRL)
    step = window.session.journey.steps[-1]
    assert step.title == "Ask the bank"
    assert (abs(step.x - x) <= 12, abs(step.y - y) <= 12) == (True, True)
    assert step.phase == phase
    assert window.canvas.selection.steps == {step.id}
    assert texts(window) == ["Garden?", "Who pays"]
    check_undo(window)


@pytest.mark.parametrize("target", ["step", "note"])
def test_two_targets_over_the_map_need_no_key(window: MainWindow, full: ParkingPanel, target: str) -> None:
    drag = Drag(window, full, 0)
    drag.to(0, 0)
    targets = window.canvas.viewport().findChild(DropTargets)
    assert targets is not None
    assert targets.isVisible()
    box = targets.box("step" if target == "step" else "note")
    drag.over(targets.mapToGlobal(box.center()))
    assert window.canvas.marking.ghost.hint.text() == ""
    drag.drop()
    journey = window.session.journey
    made = journey.steps[-1].title if target == "step" else journey.notes[0].text
    assert made == "Ask the bank"
    assert len(texts(window)) == 2
    assert not targets.isVisible()
    check_undo(window)


def test_dropped_beside_the_map_it_stays(window: MainWindow, full: ParkingPanel) -> None:
    drag = Drag(window, full, 0)
    drag.over(window.toolbar.mapToGlobal(QPoint(300, 10)))
    drag.drop()
    assert len(texts(window)) == 3
    assert len(window.session.history.undoable) == 1


def test_ctrl_enter_makes_steps_one_after_the_other(window: MainWindow, full: ParkingPanel) -> None:
    for _ in range(3):
        QTest.keyClick(full.list, Qt.Key.Key_Return, CTRL)
    steps = window.session.journey.steps
    assert [each.title for each in steps[2:]] == ["Ask the bank", "Garden?", "Who pays"]
    assert texts(window) == []
    places = {(each.x, each.y) for each in steps}
    assert len(places) == 5
    assert full.list.hasFocus()
    check_undo(window)


def test_shift_enter_puts_notes_on_the_map_beside_each_other(window: MainWindow, full: ParkingPanel) -> None:
    for _ in range(3):
        QTest.keyClick(full.list, Qt.Key.Key_Return, SHIFT)
    boxes = [each.box for each in window.canvas.drawing.notes.values()]
    assert len(boxes) == 3
    assert all(
        one.right <= other.left
        or other.right <= one.left
        or one.bottom <= other.top
        or other.bottom <= one.top
        for one in boxes
        for other in boxes
        if one is not other
    )


def test_buttons_do_the_same_and_are_off_without_a_note(window: MainWindow, full: ParkingPanel) -> None:
    QTest.mouseClick(full.buttons["step"], LEFT)
    assert window.session.journey.steps[-1].title == "Ask the bank"
    QTest.mouseClick(full.buttons["place"], LEFT)
    QTest.mouseClick(full.buttons["edit"], LEFT)
    QTest.keyClicks(focus(), "Changed")
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert texts(window) == ["Changed"]
    QTest.mouseClick(full.buttons["remove"], LEFT)
    assert texts(window) == []
    assert not any(button.isEnabled() for button in full.buttons.values())


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_of_a_note_tells_the_keys(window: MainWindow, full: ParkingPanel) -> None:
    at = full.list.visualRect(full.list.notes.index(1)).center()
    QTest.mouseClick(full.list.viewport(), LEFT, NONE, at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, full.list.viewport().mapToGlobal(at))
    QApplication.sendEvent(full.list.viewport(), event)
    menu = full.findChild(QMenu, "menu_parking")
    assert menu is not None
    named = [each.text() for each in menu.actions()]
    assert named == [
        "Change the text\tEnter",
        "Make it a step\tCtrl+Enter",
        "Put it on the map\tShift+Enter",
        "Remove it\tDelete",
    ]
    menu.actions()[3].trigger()
    menu.close()
    assert texts(window) == ["Ask the bank", "Who pays"]


# From the map


@pytest.fixture
def note(window: MainWindow, panel: ParkingPanel) -> str:
    """A note on the map at (300, 60)."""
    window.session.commit(add_note(window.session.journey, "n", (300, 60), "Loose"))
    return "n"


def test_a_note_of_the_map_dragged_onto_the_panel_is_parked(
    window: MainWindow, panel: ParkingPanel, note: str
) -> None:
    hand, canvas = Hand(window.canvas), window.canvas
    hand.press(300, 60)
    there = panel.list.viewport().mapToGlobal(panel.list.viewport().rect().center())
    at = canvas.mapToScene(canvas.viewport().mapFromGlobal(there))
    hand.move(200, 60)
    before = canvas.camera.seen
    hand.move(at.x(), at.y())
    ghost = canvas.marking.ghost
    assert (ghost.isVisible(), ghost.hint.text()) == (True, "Into the parking lot")
    QTest.qWait(90)
    assert canvas.camera.seen == before  # the map does not drift away under it
    hand.release(at.x(), at.y())
    assert texts(window) == ["Loose"]
    assert not ghost.isVisible()
    assert window.session.journey.get("note", note) is not None
    check_undo(window)


def test_a_step_dragged_there_is_only_moved(window: MainWindow, panel: ParkingPanel, note: str) -> None:
    hand, canvas = Hand(window.canvas), window.canvas
    there = panel.list.viewport().mapToGlobal(panel.list.viewport().rect().center())
    at = canvas.mapToScene(canvas.viewport().mapFromGlobal(there))
    canvas.select([("step", "one"), ("note", note)])
    hand.drag((0, 0), (-60, 0), (at.x(), at.y()))
    assert texts(window) == []


def test_over_a_folded_panel_a_note_is_only_moved(window: MainWindow, panel: ParkingPanel, note: str) -> None:
    there = panel.list.viewport().mapToGlobal(panel.list.viewport().rect().center())
    window.show_panel("parking", False)
    canvas = window.canvas
    at = canvas.mapToScene(canvas.viewport().mapFromGlobal(there))
    Hand(canvas).drag((300, 60), (200, 60), (at.x(), at.y()))
    assert texts(window) == []


def test_shift_p_parks_the_selected_notes(window: MainWindow, panel: ParkingPanel, note: str) -> None:
    window.canvas.setFocus()
    window.canvas.select([("note", note)])
    QTest.keyClick(window.canvas, Qt.Key.Key_P, SHIFT)
    assert texts(window) == ["Loose"]
    assert window.deeds["park"].isEnabled() is False
    assert not window.session.journey.step("one").pinned
    check_undo(window)
