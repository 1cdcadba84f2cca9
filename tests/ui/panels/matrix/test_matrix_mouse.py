"""The supplier table by mouse, in step with the map, and in the window."""

from typing import get_args

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.lists import add_entry, remove_supplier
from journeymapper.model.edits.places import move
from journeymapper.model.edits.remove import remove
from journeymapper.model.edits.steps import add_after
from journeymapper.model.edits.touches import put_touches, touch_of
from journeymapper.model.records import Contact, Supplier, Touch
from journeymapper.ui.desk import Desk
from journeymapper.ui.panels.matrix.panel import MatrixPanel
from journeymapper.ui.panels.matrix.view import MatrixView
from journeymapper.ui.stand import shape_of, take_shape
from journeymapper.ui.window import MainWindow
from tests.ui.panels.matrix.test_matrix_keys import choose, stand, touch

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key

pops_up = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""The display of the tests cannot raise windows, nor grab the keyboard."""


def place(matrix: MatrixView, step: str, supplier: str) -> QPoint:
    """The middle of a cell, brought into sight."""
    index = matrix.grid.index(matrix.grid.row_at[step], matrix.grid.column_at[supplier])
    matrix.scrollTo(index)
    return matrix.visualRect(index).center()


def click(matrix: MatrixView, qtbot: QtBot, step: str, supplier: str) -> None:
    qtbot.mouseClick(matrix.viewport(), LEFT, pos=place(matrix, step, supplier))


def menu_of(matrix: MatrixView) -> QMenu:
    (found,) = (each for each in matrix.findChildren(QMenu, "matrix_menu") if each.isVisible())
    return found


def entry(menu: QMenu, name: str) -> QAction:
    found = menu.findChild(QAction, f"matrix_{name}")
    assert found is not None
    return found


def open_menu(matrix: MatrixView, qtbot: QtBot, step: str, supplier: str) -> QMenu:
    at = place(matrix, step, supplier)
    qtbot.mouseClick(matrix.viewport(), LEFT, pos=at)
    qtbot.mouseDClick(matrix.viewport(), LEFT, pos=at)
    return menu_of(matrix)


def choose_entry(menu: QMenu, qtbot: QtBot, name: str) -> None:
    menu.setActiveAction(entry(menu, name))
    qtbot.keyClick(menu, Key.Key_Return)


# In step with the map


def test_a_table_that_is_made_takes_nothing_from_the_map(house: MainWindow) -> None:
    house.canvas.select(
        [("step", "settle-financing"), ("transition", house.session.journey.transitions[0].id)]
    )
    chosen = house.canvas.selection
    MatrixView(house.session, house.canvas).deleteLater()
    assert house.canvas.selection == chosen


def test_a_click_selects_cell_and_step(matrix: MatrixView, house: MainWindow, qtbot: QtBot) -> None:
    click(matrix, qtbot, "settle-financing", "bank")
    assert matrix.chosen == [("settle-financing", "bank")]
    assert house.canvas.selection.steps == {"settle-financing"}
    qtbot.keyClick(matrix, Key.Key_Down, SHIFT)
    assert house.canvas.selection.steps == {"settle-financing", "go-to-notary"}


def test_the_map_selects_here_in_the_column_at_hand(matrix: MatrixView, house: MainWindow) -> None:
    stand(matrix, "consult-bank", "notary")
    house.canvas.select([("step", "go-to-notary"), ("step", "after-sales")])
    assert set(matrix.chosen) == {("go-to-notary", "notary"), ("after-sales", "notary")}
    house.canvas.select([("step", "live-there")])
    assert matrix.chosen == [("live-there", "notary")]
    assert matrix.at_hand == ("live-there", "notary")
    assert matrix.viewport().rect().contains(matrix.visualRect(matrix.currentIndex()))
    house.canvas.select([])
    assert matrix.selectionModel().selection().count() == 0
    assert house.canvas.selection.steps == frozenset()


def test_a_block_stays_selected_while_the_map_follows(matrix: MatrixView, house: MainWindow) -> None:
    told: list[object] = []
    house.canvas.selection_changed.connect(lambda: told.append(house.canvas.selection.steps))
    choose(matrix, range(2, 5), range(1, 4))
    assert house.canvas.selection.steps == {row.id for row in matrix.grid.rows[2:5]}
    assert len(matrix.chosen) == 9
    assert told[-1] == house.canvas.selection.steps
    assert len(told) <= 2
    house.session.commit(move(house.session.journey, {"live-there": (0, 3000)}))
    assert len(matrix.chosen) == 9


def test_the_selection_outlives_edits(matrix: MatrixView, house: MainWindow) -> None:
    stand(matrix, "settle-financing", "bank")
    session = house.session
    session.commit(add_after(session.journey, "new", "consult-bank", (0, 0), title="New"))
    assert matrix.at_hand == ("settle-financing", "bank")
    assert matrix.chosen == [("settle-financing", "bank")]
    session.commit(remove_supplier(session.journey, "listing-site"))
    assert matrix.at_hand == ("settle-financing", "bank")
    session.commit(remove(session.journey, steps=["settle-financing"]))
    assert "settle-financing" not in house.canvas.selection.steps
    assert all(step != "settle-financing" for step, _ in matrix.chosen)


def test_a_step_made_on_the_canvas_is_the_one_selected(
    matrix: MatrixView, house: MainWindow, qtbot: QtBot
) -> None:
    house.canvas.select([("step", "live-there")])
    house.canvas.setFocus()
    qtbot.keyClick(house.canvas, Key.Key_Tab)
    house.canvas.accept_title()
    chosen = house.canvas.selection.steps
    assert {step for step, _ in matrix.chosen} == chosen


def test_a_click_on_a_step_selects_its_row(matrix: MatrixView, house: MainWindow, qtbot: QtBot) -> None:
    head = matrix.verticalHeader()
    matrix.verticalScrollBar().setValue(0)
    at = head.sectionViewportPosition(3) + 10
    qtbot.mouseClick(head.viewport(), LEFT, pos=QPoint(60, at))
    assert {step for step, _ in matrix.chosen} == {matrix.grid.rows[3].id}
    assert len(matrix.chosen) == len(matrix.grid.columns)
    assert house.canvas.selection.steps == {matrix.grid.rows[3].id}


def test_a_click_on_a_supplier_selects_its_column_and_its_steps(
    matrix: MatrixView, house: MainWindow, qtbot: QtBot
) -> None:
    head = matrix.horizontalHeader()
    qtbot.mouseClick(head.viewport(), LEFT, pos=QPoint(head.sectionViewportPosition(1) + 20, 10))
    assert {supplier for _, supplier in matrix.chosen} == {"bank"}
    assert len(matrix.chosen) == len(matrix.grid.rows)
    touched = {step.id for step in house.session.journey.steps if touch_of(step, "bank")}
    assert house.canvas.selection.steps == touched
    assert len(matrix.chosen) == len(matrix.grid.rows)


def test_all_suppliers_at_once_select_the_steps_that_any_touches(
    matrix: MatrixView, house: MainWindow
) -> None:
    choose(matrix, range(len(matrix.grid.rows) + 1), range(len(matrix.grid.columns)))
    touched = {step.id for step in house.session.journey.steps if step.touches}
    assert touched < set(matrix.grid.row_at)
    assert house.canvas.selection.steps == touched


def test_each_brings_into_sight_what_the_other_selects(matrix: MatrixView, house: MainWindow) -> None:
    def is_seen(step: str) -> bool:
        canvas = house.canvas
        return canvas.camera.room.contains(canvas.camera.on_view(canvas.rect_of(("step", step))))

    first, last = matrix.grid.rows[0].id, matrix.grid.rows[-1].id
    house.canvas.zoom_100()
    for step in (first, last):
        stand(matrix, step, "bank")
        assert is_seen(step)
    matrix.resize(400, 160)
    for step in (first, last):
        house.canvas.select([("step", step)])
        row = matrix.visualRect(matrix.grid.index(matrix.grid.row_at[step], 0))
        assert matrix.viewport().rect().intersects(row)
    matrix.verticalScrollBar().setValue(0)
    house.canvas.select([])
    house.canvas.select([("step", last)])
    row = matrix.visualRect(matrix.grid.index(matrix.grid.row_at[last], 0))
    assert matrix.viewport().rect().intersects(row)


# The menu of a cell


@pops_up
@pytest.mark.parametrize("contact", get_args(Contact))
def test_the_menu_sets_state_contact_and_starter(matrix: MatrixView, qtbot: QtBot, contact: Contact) -> None:
    for name in ("state_desire", f"contact_{contact}", "starter_supplier"):
        choose_entry(open_menu(matrix, qtbot, "live-there", "notary"), qtbot, name)
    assert touch(matrix, "live-there", "notary") == Touch("notary", "desire", contact, "supplier")
    menu = open_menu(matrix, qtbot, "live-there", "notary")
    ticked = {each.objectName() for each in menu.actions() if each.isChecked()}
    assert ticked == {"matrix_state_desire", f"matrix_contact_{contact}", "matrix_starter_supplier"}
    choose_entry(menu, qtbot, "remove")
    assert touch(matrix, "live-there", "notary") is None


@pops_up
def test_the_menu_sets_the_suppliers_goal(matrix: MatrixView, qtbot: QtBot) -> None:
    choose_entry(open_menu(matrix, qtbot, "live-there", "shops"), qtbot, "goal")
    assert matrix.grid.columns[matrix.grid.column_at["shops"]].goal == "live-there"
    menu = open_menu(matrix, qtbot, "live-there", "shops")
    assert entry(menu, "goal").isChecked()
    menu.close()


@pops_up
def test_the_menu_opens_with_the_right_button_and_the_keyboard(matrix: MatrixView, qtbot: QtBot) -> None:
    stand(matrix, "consult-bank", "bank")
    reasons = QContextMenuEvent.Reason
    for reason in (reasons.Mouse, reasons.Keyboard):
        at = place(matrix, "consult-bank", "bank")
        event = QContextMenuEvent(reason, at, matrix.viewport().mapToGlobal(at))
        QApplication.sendEvent(matrix.viewport(), event)
        menu = menu_of(matrix)
        assert entry(menu, "remove").isEnabled()
        menu.close()
        qtbot.waitUntil(lambda: matrix.findChild(QMenu, "matrix_menu") is None)


def test_totals_have_no_menu(matrix: MatrixView, qtbot: QtBot) -> None:
    index = matrix.grid.index(1, len(matrix.grid.columns))
    matrix.scrollTo(index)
    qtbot.mouseDClick(matrix.viewport(), LEFT, pos=matrix.visualRect(index).center())
    assert matrix.findChild(QMenu, "matrix_menu") is None


# In the window


def test_it_is_folded_at_first_and_remembered(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    assert not window.panel_shown("matrix")
    qtbot.keyClick(window, Key.Key_F7)
    assert window.panel_shown("matrix")
    _, panels = shape_of(window)
    qtbot.keyClick(window, Key.Key_F7)
    assert not window.panel_shown("matrix")
    assert window.canvas.hasFocus()
    take_shape(window, "", panels)
    assert window.panel_shown("matrix")


def test_an_empty_table_says_what_it_needs(window: MainWindow, qtbot: QtBot) -> None:
    window.show_panel("matrix", True)
    panel = window.docks["matrix"].findChild(MatrixPanel)
    assert panel is not None
    empty = panel.findChild(QLabel, "matrix_empty")
    assert empty is not None
    assert empty.isVisible()
    assert empty.hasFocus()
    window.session.commit(add_entry(window.session.journey, Supplier("bank", "Bank")))
    assert not empty.isVisible()
    assert panel.table.hasFocus()
    qtbot.keyClick(panel.table, Key.Key_A)
    assert touch_of(window.session.journey.step("one"), "bank") == Touch("bank", "attention")


def test_another_map_lets_the_old_table_go(house: MainWindow, matrix: MatrixView, qtbot: QtBot) -> None:
    session = house.session
    house.show_session(type(session)())
    session.commit(put_touches(session.journey, {("live-there", "notary"): Touch("notary")}))
    qtbot.waitUntil(lambda: len(house.findChildren(MatrixView)) == 1)


@pytest.mark.parametrize(("language", "total"), [("nl", "Totaal"), ("en", "Total")])
def test_it_speaks_the_language_of_the_window(
    matrix: MatrixView, desk: Desk, language: str, total: str
) -> None:
    desk.use_language(language)
    last = len(matrix.grid.columns)
    assert matrix.grid.headerData(last, Qt.Orientation.Horizontal) == total
    assert matrix.accessibleName() == {"nl": "Leverancierstabel", "en": "Supplier table"}[language]


def test_what_is_copied_there_is_no_map(matrix: MatrixView, house: MainWindow, qtbot: QtBot) -> None:
    stand(matrix, "consult-bank", "bank")
    qtbot.keyClick(matrix, Key.Key_C, CTRL)
    house.canvas.setFocus()
    qtbot.keyClick(house.canvas, Key.Key_V, CTRL)  # the words of a mark are a text like any other: a step
    assert house.session.history.can_undo
    house.session.undo()
    assert not house.session.history.can_undo
    house.canvas.select([("step", "consult-bank")])
    qtbot.keyClick(house.canvas, Key.Key_C, CTRL)
    matrix.setFocus()
    qtbot.keyClick(matrix, Key.Key_V, CTRL)
    assert not house.session.history.can_undo
    QGuiApplication.clipboard().clear()
