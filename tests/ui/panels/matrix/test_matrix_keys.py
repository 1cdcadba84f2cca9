"""Marking in the supplier table with the keyboard alone."""

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journeymapper.analysis.routes import route_order
from journeymapper.i18n.messages import edit_name
from journeymapper.model.edits.lists import remove_supplier
from journeymapper.model.edits.remove import remove
from journeymapper.model.edits.touches import put_touches, touch_of
from journeymapper.model.journey import Journey
from journeymapper.model.records import Aida, Touch
from journeymapper.ui.panels.matrix.view import MatrixView
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Opener

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LETTERS: dict[Aida, Qt.Key] = {
    "attention": Key.Key_A,
    "interest": Key.Key_I,
    "desire": Key.Key_D,
    "action": Key.Key_C,
}
STATES: tuple[Aida, ...] = tuple(LETTERS)


def stand(matrix: MatrixView, step: str, supplier: str) -> None:
    matrix.setCurrentIndex(matrix.grid.index(matrix.grid.row_at[step], matrix.grid.column_at[supplier]))


def choose(matrix: MatrixView, rows: range, columns: range) -> None:
    """Selects a block; its upper left cell is at hand."""
    first = matrix.grid.index(rows.start, columns.start)
    last = matrix.grid.index(rows.stop - 1, columns.stop - 1)
    matrix.setCurrentIndex(first)
    block = QItemSelection(first, last)
    matrix.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def touch(matrix: MatrixView, step: str, supplier: str) -> Touch | None:
    return touch_of(matrix.session.journey.step(step), supplier)


def bare(journey: Journey) -> Journey:
    """The house buyer's 20 steps by 8 suppliers without a touch."""
    journey.apply(remove(journey, steps=[step.id for step in journey.steps[11:14]]))
    for supplier in list(journey.suppliers)[8:]:
        journey.apply(remove_supplier(journey, supplier.id))
    touched = {(step.id, each.supplier): None for step in journey.steps for each in step.touches}
    journey.apply(put_touches(journey, touched))
    return journey


class Fingers:
    """Presses keys and counts them."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.marks = 0
        self.arrows = 0

    def mark(self, key: Qt.Key) -> None:
        self.marks += 1
        self._qtbot.keyClick(QApplication.focusWidget(), key)

    def go(self, key: Qt.Key) -> None:
        self.arrows += 1
        self._qtbot.keyClick(QApplication.focusWidget(), key)


def test_the_house_buyers_table_takes_one_key_a_cell(
    opener: Opener, house_buyer: Journey, qtbot: QtBot
) -> None:
    window = opener(bare(house_buyer))
    qtbot.keyClick(window, Key.Key_F7)
    matrix = window.docks["matrix"].findChild(MatrixView, "matrix")
    assert matrix is not None
    assert QApplication.focusWidget() is matrix
    assert (len(matrix.grid.rows), len(matrix.grid.columns)) == (20, 8)
    wanted = {
        (row.id, column.id): STATES[(down + 3 * along) % 4]
        for down, row in enumerate(matrix.grid.rows)
        for along, column in enumerate(matrix.grid.columns)
    }
    fingers = Fingers(qtbot)
    columns = list(range(8))
    for down, row in enumerate(matrix.grid.rows):
        for at, along in enumerate(columns):
            fingers.mark(LETTERS[wanted[row.id, matrix.grid.columns[along].id]])
            if at < 7:
                fingers.go(Key.Key_Right if columns[0] == 0 else Key.Key_Left)
        columns.reverse()
        if down < 19:
            fingers.go(Key.Key_Down)
    made = {
        (step.id, each.supplier): each.aida for step in window.session.journey.steps for each in step.touches
    }
    assert made == wanted
    assert (fingers.marks, fingers.arrows) == (160, 159)


@pytest.mark.parametrize(
    ("key", "aida"),
    [
        (Key.Key_A, "attention"),
        (Key.Key_I, "interest"),
        (Key.Key_D, "desire"),
        (Key.Key_C, "action"),
        (Key.Key_1, "attention"),
        (Key.Key_2, "interest"),
        (Key.Key_3, "desire"),
        (Key.Key_4, "action"),
    ],
)
def test_a_key_marks_and_stays(matrix: MatrixView, qtbot: QtBot, key: Qt.Key, aida: Aida) -> None:
    stand(matrix, "live-there", "notary")
    here = matrix.currentIndex()
    qtbot.keyClick(matrix, key)
    assert touch(matrix, "live-there", "notary") == Touch("notary", aida)
    assert matrix.currentIndex() == here
    matrix.session.undo()
    assert touch(matrix, "live-there", "notary") is None
    matrix.session.redo()
    assert touch(matrix, "live-there", "notary") == Touch("notary", aida)


def test_another_state_keeps_contact_starter_and_value(matrix: MatrixView, qtbot: QtBot) -> None:
    stand(matrix, "consult-bank", "bank")
    before = touch(matrix, "consult-bank", "bank")
    assert before is not None
    assert before.started_by
    qtbot.keyClick(matrix, Key.Key_D)
    after = touch(matrix, "consult-bank", "bank")
    assert after is not None
    assert (after.aida, after.contact, after.started_by, after.value) == (
        "desire",
        before.contact,
        before.started_by,
        before.value,
    )
    qtbot.keyClick(matrix, Key.Key_0)
    assert (touch(matrix, "consult-bank", "bank") or before).aida is None


def test_space_goes_round_the_contacts(matrix: MatrixView, qtbot: QtBot) -> None:
    stand(matrix, "live-there", "notary")
    seen = []
    for _ in range(4):
        qtbot.keyClick(matrix, Key.Key_Space)
        found = touch(matrix, "live-there", "notary")
        seen.append(found.contact if found else None)
    assert seen == ["direct", "indirect", "none", "direct"]


def test_s_goes_round_who_started(matrix: MatrixView, qtbot: QtBot) -> None:
    stand(matrix, "live-there", "notary")
    seen = []
    for _ in range(4):
        qtbot.keyClick(matrix, Key.Key_S)
        found = touch(matrix, "live-there", "notary")
        seen.append(found.started_by if found else "gone")
    assert seen == ["customer", "supplier", None, "customer"]


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
def test_delete_removes_the_touch_and_nothing_on_the_map(
    matrix: MatrixView, qtbot: QtBot, key: Qt.Key
) -> None:
    steps = matrix.session.journey.count("step")
    stand(matrix, "consult-bank", "bank")
    qtbot.keyClick(matrix, key)
    assert touch(matrix, "consult-bank", "bank") is None
    assert matrix.session.journey.count("step") == steps
    qtbot.keyClick(matrix, key)
    assert len(matrix.session.history.undoable) == 1


def test_keys_hold_for_all_selected_cells_in_one_undo_step(matrix: MatrixView, qtbot: QtBot) -> None:
    stand(matrix, matrix.grid.rows[0].id, "listing-site")
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Down):
        qtbot.keyClick(matrix, key, SHIFT)
    assert len(matrix.chosen) == 6
    qtbot.keyClick(matrix, Key.Key_I)
    first = [row.id for row in matrix.grid.rows[:3]]
    assert all((touch(matrix, step, each) or Touch("")).aida == "interest"
               for step in first for each in ("listing-site", "bank"))  # fmt: skip
    assert len(matrix.session.history.undoable) == 1
    qtbot.keyClick(matrix, Key.Key_Delete)
    assert all(touch(matrix, step, each) is None for step in first for each in ("listing-site", "bank"))
    qtbot.keyClick(matrix, Key.Key_Z, CTRL)
    assert all(touch(matrix, step, "bank") for step in first)


def test_space_on_a_block_makes_all_touches_alike_and_no_new_ones(matrix: MatrixView, qtbot: QtBot) -> None:
    everything = range(len(matrix.grid.rows)), range(len(matrix.grid.columns))
    choose(matrix, *everything)
    before = {cell for cell in matrix.chosen if touch(matrix, *cell)}
    qtbot.keyClick(matrix, Key.Key_Space)
    after = {cell: found.contact for cell in matrix.chosen if (found := touch(matrix, *cell))}
    assert set(after) == before
    assert len(set(after.values())) == 1


@pytest.mark.parametrize(
    "key", [Key.Key_A, Key.Key_Space, Key.Key_S, Key.Key_G, Key.Key_Delete, Key.Key_Return]
)
def test_totals_cannot_be_marked(matrix: MatrixView, qtbot: QtBot, key: Qt.Key) -> None:
    for row, column in ((2, len(matrix.grid.columns)), (len(matrix.grid.rows), 2)):
        matrix.setCurrentIndex(matrix.grid.index(row, column))
        qtbot.keyClick(matrix, key)
    assert not matrix.session.history.can_undo
    assert matrix.findChild(QLineEdit) is None


@pytest.mark.parametrize("key", [Key.Key_N, Key.Key_L, Key.Key_K, Key.Key_M, Key.Key_P, Key.Key_B])
def test_keys_of_the_canvas_do_nothing_here(matrix: MatrixView, qtbot: QtBot, key: Qt.Key) -> None:
    stand(matrix, "consult-bank", "bank")
    here = matrix.currentIndex()
    qtbot.keyClick(matrix, key)
    assert not matrix.session.history.can_undo
    assert matrix.currentIndex() == here


def test_keys_on_the_canvas_do_nothing_here(matrix: MatrixView, house: MainWindow, qtbot: QtBot) -> None:
    stand(matrix, "consult-bank", "bank")
    before = touch(matrix, "consult-bank", "bank")
    house.canvas.setFocus()
    for key in (Key.Key_A, Key.Key_I, Key.Key_D, Key.Key_Space):
        qtbot.keyClick(house.canvas, key)
    assert touch(matrix, "consult-bank", "bank") == before


def test_g_sets_the_suppliers_own_goal_and_takes_it_back(matrix: MatrixView, qtbot: QtBot) -> None:
    stand(matrix, "move-in", "painter")
    qtbot.keyClick(matrix, Key.Key_G)
    painter = matrix.grid.columns[matrix.grid.column_at["painter"]]
    assert painter.goal == "move-in"
    qtbot.keyClick(matrix, Key.Key_G)
    assert matrix.grid.columns[matrix.grid.column_at["painter"]].goal is None


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_F2])
def test_a_value_is_typed(matrix: MatrixView, qtbot: QtBot, key: Qt.Key) -> None:
    stand(matrix, "live-there", "shops")
    qtbot.keyClick(matrix, key)
    editor = matrix.findChild(QLineEdit)
    assert editor is not None
    assert editor.width() > 200
    qtbot.keyClicks(editor, "A lamp, delivered")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: touch(matrix, "live-there", "shops") is not None)
    assert touch(matrix, "live-there", "shops") == Touch("shops", value="A lamp, delivered")
    assert len(matrix.session.history.undoable) == 1


def test_escape_and_an_untouched_editor_leave_the_value(matrix: MatrixView, qtbot: QtBot) -> None:
    old = Touch("shops", value="one\ntwo")
    matrix.session.commit(put_touches(matrix.session.journey, {("live-there", "shops"): old}))
    stand(matrix, "live-there", "shops")
    for typed, key in (("other", Key.Key_Escape), ("", Key.Key_Return)):
        qtbot.keyClick(matrix, Key.Key_Return)
        editor = matrix.findChild(QLineEdit)
        assert editor is not None
        qtbot.keyClicks(editor, typed)
        qtbot.keyClick(editor, key)
        qtbot.waitUntil(lambda: matrix.findChild(QLineEdit) is None)
    assert touch(matrix, "live-there", "shops") == old


def test_tab_leaves_the_table_and_f6_comes_back(matrix: MatrixView, house: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(matrix, Key.Key_Tab)
    assert not matrix.hasFocus()
    house.canvas.setFocus()
    for _ in ("the toolbar", "the line below", "the table"):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_F6, SHIFT)
    assert matrix.hasFocus()


def test_the_block_travels_over_the_clipboard(matrix: MatrixView, qtbot: QtBot) -> None:
    choose(matrix, range(6, 9), range(1, 4))
    qtbot.keyClick(matrix, Key.Key_C, CTRL)
    text = QGuiApplication.clipboard().text()
    assert text.count("\n") == 3
    before = [[matrix.grid.touch(row, column) for column in range(1, 4)] for row in range(6, 9)]
    choose(matrix, range(16, 17), range(1, 2))
    qtbot.keyClick(matrix, Key.Key_V, CTRL)
    assert [[matrix.grid.touch(row, column) for column in range(1, 4)] for row in range(16, 19)] == before
    assert len(matrix.chosen) == 9
    assert len(matrix.session.history.undoable) == 1


def test_nothing_is_pasted_into_totals(matrix: MatrixView, house: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("A")
    matrix.setCurrentIndex(matrix.grid.index(len(matrix.grid.rows), 0))
    qtbot.keyClick(matrix, Key.Key_V, CTRL)
    assert house.status.currentMessage().startswith("Totals are counted")
    assert not house.session.history.can_undo


def test_cut_takes_away_and_paste_puts_back(matrix: MatrixView, qtbot: QtBot) -> None:
    stand(matrix, "consult-bank", "bank")
    before = touch(matrix, "consult-bank", "bank")
    qtbot.keyClick(matrix, Key.Key_X, CTRL)
    assert touch(matrix, "consult-bank", "bank") is None
    qtbot.keyClick(matrix, Key.Key_V, CTRL)
    assert touch(matrix, "consult-bank", "bank") == before
    names = [edit_name(patch) for patch in matrix.session.history.undoable]
    title = matrix.session.journey.step("consult-bank").title
    assert names == [f"Paste marks: {title}", f"Cut marks: {title}"]


def test_one_cell_fills_the_selection(matrix: MatrixView, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Interesse indirect\n")
    choose(matrix, range(4), range(2))
    qtbot.keyClick(matrix, Key.Key_V, CTRL)
    found = {(each.aida, each.contact) for cell in matrix.chosen if (each := touch(matrix, *cell))}
    assert found == {("interest", "indirect")}
    assert len(matrix.chosen) == 8


@pytest.mark.parametrize("text", ["A\tI\nD\twhat?", "A\n" * 99, ""])
def test_what_does_not_fit_is_told_and_nothing_is_pasted(
    matrix: MatrixView, house: MainWindow, qtbot: QtBot, text: str
) -> None:
    stand(matrix, "consult-bank", "bank")
    QGuiApplication.clipboard().setText(text)
    with qtbot.waitSignal(house.canvas.said) as told:
        qtbot.keyClick(matrix, Key.Key_V, CTRL)
    assert told.args is not None
    assert str(told.args[0]).endswith((".", "pasted."))
    assert house.status.currentMessage() == told.args[0]
    assert not matrix.session.history.can_undo


def test_scattered_cells_are_no_block(matrix: MatrixView, house: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("kept")
    stand(matrix, "consult-bank", "bank")
    far = matrix.grid.index(9, 5)
    matrix.selectionModel().select(far, QItemSelectionModel.SelectionFlag.Select)
    for key in (Key.Key_C, Key.Key_X):
        with qtbot.waitSignal(house.canvas.said):
            qtbot.keyClick(matrix, key, CTRL)
    assert QGuiApplication.clipboard().text() == "kept"
    assert not matrix.session.history.can_undo


def test_rows_stand_in_route_order(matrix: MatrixView) -> None:
    assert [row.id for row in matrix.grid.rows] == route_order(matrix.session.journey)


def test_the_whole_table_travels_with_its_headings(matrix: MatrixView, qtbot: QtBot) -> None:
    before = {cell: touch(matrix, *cell) for cell in everywhere(matrix)}
    qtbot.keyClick(matrix, Key.Key_A, CTRL)
    qtbot.keyClick(matrix, Key.Key_C, CTRL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["", "Listing site (funda.nl)", "Bank"]
    assert lines[1].split("\t")[0] == "1 Decide to move: rent or buy?"
    qtbot.keyClick(matrix, Key.Key_Delete)
    assert not any(touch(matrix, *cell) for cell in everywhere(matrix))
    stand(matrix, "live-there", "shops")
    qtbot.keyClick(matrix, Key.Key_V, CTRL)
    assert {cell: touch(matrix, *cell) for cell in everywhere(matrix)} == before
    assert len(matrix.session.history.undoable) == 2


def test_the_only_row_of_a_table_is_a_block_as_any(
    house: MainWindow, matrix: MatrixView, qtbot: QtBot
) -> None:
    journey = house.session.journey
    gone = [step.id for step in journey.steps if step.id != "consult-bank"]
    house.session.commit(remove(journey, steps=gone))
    choose(matrix, range(1), range(len(journey.suppliers)))
    qtbot.keyClick(matrix, Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().startswith("\tA")


def test_an_unknown_supplier_in_a_heading_is_told(
    matrix: MatrixView, house: MainWindow, qtbot: QtBot
) -> None:
    stand(matrix, "live-there", "shops")
    QGuiApplication.clipboard().setText("\tBank\tBaker\nLive there\tA\tD\n")
    qtbot.keyClick(matrix, Key.Key_V, CTRL)
    assert house.status.currentMessage() == "“Baker” is not one supplier of this map; nothing was pasted."
    assert not matrix.session.history.can_undo


def everywhere(matrix: MatrixView) -> list[tuple[str, str]]:
    return [(row.id, column.id) for row in matrix.grid.rows for column in matrix.grid.columns]
