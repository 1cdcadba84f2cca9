"""The parking lot: typed, pasted, changed and put in order, by mouse and by keys."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from journeymapper.model.edits.notes import add_parked, parked
from journeymapper.model.journey import Journey
from journeymapper.model.session import Session
from journeymapper.ui.desk import Desk
from journeymapper.ui.panels.parking.lines import lines_of
from journeymapper.ui.panels.parking.listing import empty_words
from journeymapper.ui.panels.parking.panel import ParkingPanel
from journeymapper.ui.window import MainWindow
from tests.ui.panels.parking.rig import Drag, check_undo, focus, texts

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


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


def test_ctrl_z_takes_back_what_is_typed_or_else_the_last_note(
    window: MainWindow, panel: ParkingPanel
) -> None:
    QTest.keyClicks(focus(), "Ask the bank")
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    QTest.keyClicks(focus(), "Gar")
    QTest.keyClick(focus(), Qt.Key.Key_Z, CTRL)
    assert (panel.field.text, texts(window)) == ("", ["Ask the bank"])
    QTest.keyClick(focus(), Qt.Key.Key_Z, CTRL)
    assert texts(window) == []
    assert focus() is panel.field


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
