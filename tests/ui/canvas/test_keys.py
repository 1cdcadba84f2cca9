"""The keys of the canvas, and that they stay in the canvas."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QTableWidget, QTableWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.remove import remove
from journeymapper.model.session import Session
from journeymapper.storage.codec import encode
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import Hand, Rig

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_arrows_walk_from_step_to_step(canvas: Canvas, hand: Hand) -> None:
    walked: list[str] = []
    for key in (
        KEY.Key_Down,
        KEY.Key_Down,
        KEY.Key_Down,
        KEY.Key_Right,
        KEY.Key_Up,
        KEY.Key_Left,
        KEY.Key_Up,
    ):
        hand.key(key)
        walked += canvas.selection.steps
    assert walked == ["a", "b", "c", "e", "d", "a", "a"]


def test_arrows_of_the_number_pad_walk_too(canvas: Canvas, hand: Hand) -> None:
    hand.click(0, 0)
    hand.key(KEY.Key_Down, Qt.KeyboardModifier.KeypadModifier)
    assert canvas.selection.steps == {"b"}


def test_a_step_walked_to_comes_into_sight(canvas: Canvas, session: Session, hand: Hand) -> None:
    hand.click(276, 0)
    canvas.camera.zoom_to(4)
    hand.key(KEY.Key_Down)
    assert canvas.camera.seen.contains(canvas.rect_of(("step", "e")))


def test_a_run_of_nudges_is_one_undo_step(session: Session, hand: Hand, undoes: Callable[[], None]) -> None:
    hand.click(276, 0)
    for key in (KEY.Key_Right, KEY.Key_Right, KEY.Key_Up, KEY.Key_Left):
        hand.key(key, CONTROL)
    step = session.journey.step("d")
    assert (step.x, step.y) == (288, -12)
    assert len(session.history.undoable) == 1
    undoes()


def test_another_selection_is_another_run(session: Session, hand: Hand) -> None:
    for x, y in ((276, 0), (276, 240)):
        hand.click(x, y)
        hand.key(KEY.Key_Right, CONTROL)
    assert len(session.history.undoable) == 2


def test_a_note_is_nudged(session: Session, hand: Hand, undoes: Callable[[], None]) -> None:
    hand.click(520, 120)
    hand.key(KEY.Key_Down, CONTROL)
    assert session.journey.note("n").y == 132
    undoes()


@pytest.mark.parametrize("key", [KEY.Key_Delete, KEY.Key_Backspace])
def test_delete(
    canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None], key: Qt.Key
) -> None:
    hand.click(0, 120)
    hand.key(key)
    assert [step.id for step in session.journey.steps] == ["a", "c", "d", "e"]
    assert [each.id for each in session.journey.transitions] == ["ce"]
    assert "b" not in canvas.map.cards
    assert not canvas.selection
    undoes()


def test_delete_and_join(session: Session, hand: Hand, undoes: Callable[[], None]) -> None:
    hand.click(0, 120)
    hand.key(KEY.Key_Delete, CONTROL)
    assert [(each.source, each.target) for each in session.journey.transitions] == [("a", "c"), ("c", "e")]
    undoes()


def test_an_arrow_and_a_note_are_deleted_alone(
    canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None]
) -> None:
    hand.click(0, 60)
    hand.click(520, 120, SHIFT)
    hand.key(KEY.Key_Delete)
    assert session.journey.count("step") == 5
    assert session.journey.count("transition") == 2
    assert session.journey.count("note") == 0
    undoes()


def test_m_marks_a_moment_of_truth_or_takes_the_mark_away(
    session: Session, hand: Hand, undoes: Callable[[], None]
) -> None:
    hand.click(0, 0)
    hand.key(KEY.Key_M)
    hand.click(0, 120, SHIFT)
    assert session.journey.step("a").moment_of_truth
    undoes()
    hand.key(KEY.Key_M)
    assert session.journey.step("a").moment_of_truth
    assert session.journey.step("b").moment_of_truth
    hand.key(KEY.Key_M)
    assert not session.journey.step("a").moment_of_truth


def test_p_pins(session: Session, hand: Hand, undoes: Callable[[], None]) -> None:
    hand.click(0, 0)
    hand.key(KEY.Key_P)
    assert session.journey.step("a").pinned
    undoes()


def test_g_sets_the_goal_or_takes_it_away(session: Session, hand: Hand, undoes: Callable[[], None]) -> None:
    hand.click(276, 240)
    hand.key(KEY.Key_G)
    assert session.journey.sheet.goal == "e"
    undoes()
    hand.key(KEY.Key_G)
    assert session.journey.sheet.goal is None


def test_tab_with_nothing_selected_leaves_the_canvas(rig: Rig, hand: Hand) -> None:
    hand.key(KEY.Key_Tab)
    assert rig.line.hasFocus()
    rig.canvas.setFocus()
    hand.key(KEY.Key_Backtab, SHIFT)
    assert rig.line.hasFocus()


def test_tab_with_several_selected_does_nothing(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    canvas.select([("step", "a"), ("step", "b")])
    hand.key(KEY.Key_Tab)
    assert canvas.hasFocus()
    assert unchanged()


@pytest.mark.parametrize("key", list(range(KEY.Key_A, KEY.Key_Z + 1)))
def test_letters_do_nothing_while_nothing_is_selected(
    hand: Hand, unchanged: Callable[[], bool], key: int
) -> None:
    if key != KEY.Key_N:
        hand.key(Qt.Key(key))
    assert unchanged()


def field(kind: str, rig: Rig) -> QWidget:
    if kind == "line":
        return rig.line
    if kind == "list":
        made = QListWidget(rig.frame)
        made.addItems(["one", "two"])
        made.setCurrentRow(0)
        made.show()
        return made
    table = QTableWidget(2, 2, rig.frame)
    table.setItem(0, 0, QTableWidgetItem("one"))
    table.setCurrentCell(0, 0)
    table.show()
    return table


@pytest.mark.parametrize("kind", ["line", "list", "table"])
def test_keys_in_fields_lists_and_tables_do_not_reach_the_canvas(kind: str, rig: Rig, qtbot: QtBot) -> None:
    rig.canvas.select([("step", "a")])
    widget = field(kind, rig)
    widget.setFocus()
    before = encode(rig.session.journey)
    for key in (
        KEY.Key_N,
        KEY.Key_C,
        KEY.Key_L,
        KEY.Key_K,
        KEY.Key_M,
        KEY.Key_P,
        KEY.Key_G,
        KEY.Key_S,
        KEY.Key_Delete,
        KEY.Key_Backspace,
        KEY.Key_Space,
        KEY.Key_Down,
    ):
        QTest.keyClick(widget, key)
    assert encode(rig.session.journey) == before
    assert rig.canvas.selection.steps == {"a"}
    assert not rig.canvas.hands.is_busy


def test_tab_in_a_field_moves_the_focus(rig: Rig) -> None:
    rig.canvas.select([("step", "a")])
    rig.line.setFocus()
    QTest.keyClick(rig.line, KEY.Key_Tab)
    assert rig.canvas.hasFocus()
    assert rig.session.journey.count("step") == 5


def test_a_walk_goes_on_where_a_step_was_deleted(canvas: Canvas, session: Session, hand: Hand) -> None:
    hand.click(0, 0)
    session.commit(remove(session.journey, ["a"]))
    hand.key(KEY.Key_Down)
    assert canvas.selection.steps == {"b"}
