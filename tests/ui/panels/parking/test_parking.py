"""The parking lot: typed, pasted, changed, put in order, dragged to the map and back; by mouse, by keys."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.notes import add_note, add_parked, parked
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.journey import Journey
from journeymapper.model.session import Session
from journeymapper.ui.canvas.drop_targets import DropTargets
from journeymapper.ui.desk import Desk
from journeymapper.ui.panels.parking.lines import lines_of
from journeymapper.ui.panels.parking.listing import empty_words
from journeymapper.ui.panels.parking.panel import ParkingPanel
from journeymapper.ui.window import MainWindow
from tests.ui.canvas.person import Hand, assert_shown

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def panel(window: MainWindow, qtbot: QtBot) -> ParkingPanel:
    window.resize(1366, 768)
    window.canvas.zoom_100()
    window.canvas.centerOn(60, 60)
    qtbot.keyClick(window, Qt.Key.Key_F9, SHIFT)
    found = window.findChild(ParkingPanel, "parking")
    assert found is not None
    qtbot.waitUntil(found.field.hasFocus)
    return found


@pytest.fixture
def full(window: MainWindow, panel: ParkingPanel) -> ParkingPanel:
    """With three notes, the keyboard in the list at the first."""
    window.session.commit(add_parked(window.session.journey, ["Ask the bank", "Garden?", "Who pays"]))
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.list.notes.index(0))
    return panel


def texts(window: MainWindow) -> list[str]:
    return [each.text for each in parked(window.session.journey)]


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def check_undo(window: MainWindow) -> None:
    """One undo step takes the latest edit back, and redo makes it again."""
    session = window.session
    after, count = (session.journey.steps, session.journey.notes), len(session.history.undoable)
    session.undo()
    assert (session.journey.steps, session.journey.notes) != after
    assert len(session.history.undoable) == count - 1
    assert_shown(window.canvas)
    session.redo()
    assert (session.journey.steps, session.journey.notes) == after
    assert_shown(window.canvas)


class Drag:
    """A drag with the mouse from a row of the list."""

    def __init__(self, window: MainWindow, panel: ParkingPanel, row: int) -> None:
        self.window, self.view = window, panel.list.viewport()
        rect = panel.list.visualRect(panel.list.notes.index(row))
        self.at = self.view.mapToGlobal(rect.center())
        self._send(QEvent.Type.MouseButtonPress, LEFT, LEFT, NONE)

    def to(self, x: float, y: float, held: Qt.KeyboardModifier = NONE) -> None:
        canvas = self.window.canvas
        self.over(canvas.viewport().mapToGlobal(canvas.mapFromScene(QPointF(x, y))), held)

    def over(self, place: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        for at in ((self.at + place) / 2, place):
            self.at = at
            self._send(QEvent.Type.MouseMove, Qt.MouseButton.NoButton, LEFT, held)

    def drop(self, held: Qt.KeyboardModifier = NONE) -> None:
        self._send(QEvent.Type.MouseButtonRelease, LEFT, Qt.MouseButton.NoButton, held)

    def _send(
        self, kind: QEvent.Type, button: Qt.MouseButton, down: Qt.MouseButton, held: Qt.KeyboardModifier
    ) -> None:
        local = QPointF(self.view.mapFromGlobal(self.at))
        QApplication.sendEvent(self.view, QMouseEvent(kind, local, QPointF(self.at), button, down, held))


# Adding


def test_a_line_and_enter_add_a_note_and_the_next_can_be_typed(
    window: MainWindow, panel: ParkingPanel
) -> None:
    for text in ("Ask the bank", "Garden?", "Who pays"):
        QTest.keyClicks(focus(), text)
        QTest.keyClick(focus(), Qt.Key.Key_Return)
        assert focus() is panel.field
        assert panel.field.text == ""
    assert texts(window) == ["Ask the bank", "Garden?", "Who pays"]
    assert len(window.session.history.undoable) == 3
    check_undo(window)


def test_shift_enter_is_a_line_break(window: MainWindow, panel: ParkingPanel) -> None:
    QTest.keyClicks(panel.field, "one")
    QTest.keyClick(panel.field, Qt.Key.Key_Return, SHIFT)
    QTest.keyClicks(panel.field, "two")
    QTest.keyClick(panel.field, Qt.Key.Key_Enter)
    assert texts(window) == ["one\ntwo"]


def test_nothing_typed_adds_nothing(window: MainWindow, panel: ParkingPanel) -> None:
    QTest.keyClicks(panel.field, "  ")
    QTest.keyClick(panel.field, Qt.Key.Key_Return)
    assert texts(window) == []
    assert not window.session.is_modified


def test_several_lines_that_are_pasted_are_a_note_each_in_one_step(
    window: MainWindow, panel: ParkingPanel
) -> None:
    QApplication.clipboard().setText("- Ask the bank\n\n• Garden?\n  Who pays  \n")
    QTest.keyClick(panel.field, Qt.Key.Key_V, CTRL)
    assert texts(window) == ["Ask the bank", "Garden?", "Who pays"]
    assert len(window.session.history.undoable) == 1
    assert panel.field.text == ""
    check_undo(window)


def test_one_line_that_is_pasted_is_text_in_the_field(window: MainWindow, panel: ParkingPanel) -> None:
    QTest.keyClicks(panel.field, "Ask ")
    QApplication.clipboard().setText("the bank")
    QTest.keyClick(panel.field, Qt.Key.Key_V, CTRL)
    assert panel.field.text == "Ask the bank"
    assert texts(window) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", []),
        ("a\r\nb", ["a", "b"]),
        ("* a\n– b\n\t- c", ["a", "b", "c"]),
        ("-a\n-5 degrees", ["-a", "-5 degrees"]),
        ("[ ] a\n[x] b", ["a", "b"]),
        ("1. stays\n2) stays", ["1. stays", "2) stays"]),
    ],
)
def test_lines(text: str, wanted: list[str]) -> None:
    assert lines_of(text) == wanted


# Changing


def test_enter_in_the_list_changes_a_text_in_place(window: MainWindow, full: ParkingPanel) -> None:
    QTest.keyClick(full.list, Qt.Key.Key_Return)
    field = focus()
    assert isinstance(field, QPlainTextEdit)
    assert field.accessibleName() == "Text of the note"
    QTest.keyClicks(field, "Ask two banks")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert texts(window)[0] == "Ask two banks"
    assert full.list.hasFocus()
    assert full.list.at_hand == parked(window.session.journey)[0].id
    check_undo(window)


def test_esc_keeps_the_old_text_then_goes_to_the_map(window: MainWindow, full: ParkingPanel) -> None:
    QTest.keyClick(full.list, Qt.Key.Key_F2)
    QTest.keyClicks(focus(), "thrown away")
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert texts(window)[0] == "Ask the bank"
    assert full.list.hasFocus()
    QTest.keyClick(full.list, Qt.Key.Key_Escape)
    assert window.canvas.hasFocus()


def test_a_double_click_changes_a_text(window: MainWindow, full: ParkingPanel) -> None:
    at = full.list.visualRect(full.list.notes.index(1)).center()
    QTest.mouseClick(full.list.viewport(), LEFT, NONE, at)
    QTest.mouseDClick(full.list.viewport(), LEFT, NONE, at)
    QTest.keyClicks(focus(), "Terrace?")
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert texts(window)[1] == "Terrace?"


def test_an_emptied_text_takes_its_note_away(window: MainWindow, full: ParkingPanel) -> None:
    QTest.keyClick(full.list, Qt.Key.Key_Return)
    QTest.keyClick(focus(), Qt.Key.Key_Delete)
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert texts(window) == ["Garden?", "Who pays"]
    check_undo(window)


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_takes_the_note_away_and_stands_at_the_next(
    window: MainWindow, full: ParkingPanel, key: Qt.Key
) -> None:
    QTest.keyClick(full.list, Qt.Key.Key_Down)
    QTest.keyClick(full.list, key)
    assert texts(window) == ["Ask the bank", "Who pays"]
    assert full.list.currentIndex().row() == 1
    check_undo(window)


# Order


def test_alt_and_arrows_put_a_note_elsewhere(window: MainWindow, full: ParkingPanel) -> None:
    QTest.keyClick(full.list, Qt.Key.Key_Down, ALT)
    QTest.keyClick(full.list, Qt.Key.Key_Down, ALT)
    assert texts(window) == ["Garden?", "Who pays", "Ask the bank"]
    QTest.keyClick(full.list, Qt.Key.Key_Down, ALT)  # it is the last already
    assert len(window.session.history.undoable) == 3
    QTest.keyClick(full.list, Qt.Key.Key_Up, ALT)
    assert texts(window) == ["Garden?", "Ask the bank", "Who pays"]
    assert full.list.currentIndex().row() == 1
    check_undo(window)


@pytest.mark.parametrize(
    ("row", "onto", "below", "wanted"),
    [
        (0, 2, True, ["Garden?", "Who pays", "Ask the bank"]),
        (0, 1, True, ["Garden?", "Ask the bank", "Who pays"]),
        (2, 0, False, ["Who pays", "Ask the bank", "Garden?"]),
    ],
)
def test_a_note_is_dragged_to_another_place_in_the_list(
    window: MainWindow, full: ParkingPanel, row: int, onto: int, below: bool, wanted: list[str]
) -> None:
    rect = full.list.visualRect(full.list.notes.index(onto))
    drag = Drag(window, full, row)
    inside = QPoint(rect.center().x(), rect.bottom() - 2 if below else rect.top() + 2)
    drag.over(full.list.viewport().mapToGlobal(inside))
    drag.drop()
    assert texts(window) == wanted
    assert full.list.hasFocus()
    check_undo(window)


def test_a_drag_that_is_cancelled_changes_nothing(window: MainWindow, full: ParkingPanel) -> None:
    drag = Drag(window, full, 0)
    drag.over(full.list.viewport().mapToGlobal(full.list.visualRect(full.list.notes.index(2)).center()))
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    drag.drop()
    assert texts(window) == ["Ask the bank", "Garden?", "Who pays"]


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


# What it shows


def test_it_follows_undo_and_keeps_the_note_at_hand(window: MainWindow, full: ParkingPanel) -> None:
    full.list.setCurrentIndex(full.list.notes.index(2))
    window.session.commit(add_parked(window.session.journey, ["More"]))
    assert full.list.notes.rowCount() == 4
    assert full.list.currentIndex().row() == 2
    window.session.undo()
    window.session.undo()
    assert full.list.notes.rowCount() == 0
    assert full.list.at_hand is None


def test_a_text_is_shown_letter_by_letter_and_spoken_on_one_line(
    window: MainWindow, panel: ParkingPanel
) -> None:
    window.session.commit(add_parked(window.session.journey, ["<b>one</b>\ntwo", ""]))
    index = panel.list.notes.index(0)
    assert index.data() == "<b>one</b>\ntwo"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "<b>one</b> two"
    assert panel.list.notes.index(1).data() == "(no text)"


def test_a_slip_is_as_high_as_its_text_up_to_six_lines(window: MainWindow, panel: ParkingPanel) -> None:
    window.session.commit(add_parked(window.session.journey, ["short", "word " * 20, "word " * 400]))
    low, middle, high = (panel.list.visualRect(panel.list.notes.index(at)).height() for at in range(3))
    assert low < middle < high
    assert high < 7 * panel.list.fontMetrics().lineSpacing() + 20


def test_every_control_has_a_name_in_both_languages(desk: Desk, full: ParkingPanel) -> None:
    english = {each.objectName(): each.accessibleName() for each in (full.field, full.list)}
    english |= {each.objectName(): each.accessibleName() for each in full.buttons.values()}
    assert all(english.values())
    desk.use_language("nl")
    assert full.list.accessibleName() == "Parkeerplaats"
    assert all(each.accessibleName() != english[each.objectName()] for each in full.buttons.values())
    assert empty_words().startswith("Wat nog geen plek heeft")


def test_the_dark_has_notes_of_its_own(desk: Desk, full: ParkingPanel) -> None:
    light = full.list.slips.theme
    desk.use_appearance("dark")
    assert full.list.slips.theme != light


def test_another_map_has_its_own_notes(window: MainWindow, full: ParkingPanel, house_buyer: Journey) -> None:
    before = window.session
    window.show_session(Session(house_buyer))
    other = window.docks["parking"].widget()
    assert isinstance(other, ParkingPanel)
    assert other is not full
    QTest.keyClicks(other.field, "Here")
    QTest.keyClick(other.field, Qt.Key.Key_Return)
    assert texts(window)[-1] == "Here"
    assert len(parked(before.journey)) == 3
    assert window.canvas.over_lot(QPointF(-2000, 0)) is False
