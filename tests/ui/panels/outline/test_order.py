"""Steps are put in another order in the list: with keys and with the mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.steps import add_after, edit_steps
from journeymapper.storage.codec import encode
from journeymapper.ui.panels.outline.panel import Outline
from journeymapper.ui.window import MainWindow

KEY = Qt.Key
ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def outline(window: MainWindow) -> Outline:
    session = window.session
    for ident, before in (("three", "two"), ("four", "three")):
        session.commit(add_after(session.journey, ident, before, (0, 0), title=ident.title()))
    found = window.findChild(Outline, "outline")
    assert found is not None
    found.setFocus()
    return found


def order(window: MainWindow) -> list[str]:
    return [step.id for step in window.session.journey.steps]


def row(outline: Outline, at: int) -> QPoint:
    rect = outline.visualRect(outline.model().index(at, 0))
    return QPoint(rect.center().x(), rect.bottom() - 10)


def drag(outline: Outline, start: int, end: QPoint, *, drop: bool = True) -> None:
    """Presses on a row and moves to a place in small steps."""
    view, at = outline.viewport(), row(outline, start)
    QTest.mousePress(view, LEFT, pos=at)
    for part in (0.1, 0.4, 0.7, 1.0):
        QTest.mouseMove(view, at + (end - at) * part)
    if drop:
        QTest.mouseRelease(view, LEFT, pos=end)


def test_alt_and_arrows_move_a_step(window: MainWindow, outline: Outline, qtbot: QtBot) -> None:
    window.canvas.select([("step", "three")])
    before, done = encode(window.session.journey), len(window.session.history.undoable)
    qtbot.keyClick(outline, KEY.Key_Up, ALT)
    assert order(window) == ["one", "three", "two", "four"]
    qtbot.keyClick(outline, KEY.Key_Up, ALT)
    assert order(window) == ["three", "one", "two", "four"]
    qtbot.keyClick(outline, KEY.Key_Up, ALT)
    assert order(window) == ["three", "one", "two", "four"]
    assert outline.currentIndex().data() == "Three"
    assert window.canvas.selection.steps == {"three"}
    assert len(window.session.history.undoable) == done + 1
    window.session.undo()
    assert encode(window.session.journey) == before
    qtbot.keyClick(outline, KEY.Key_Down, ALT)
    assert order(window) == ["one", "two", "four", "three"]


def test_beyond_the_next_phase_a_step_keeps_its_own(
    window: MainWindow, outline: Outline, qtbot: QtBot
) -> None:
    session = window.session
    session.commit(edit_steps(session.journey, ["three", "four"], "edit-phase", phase="phase-2"))
    window.canvas.select([("step", "two")])
    for _ in range(2):
        qtbot.keyClick(outline, KEY.Key_Down, ALT)
    assert order(window) == ["one", "three", "four", "two"]
    assert session.journey.step("two").phase == "phase-1"


def test_several_go_together(window: MainWindow, outline: Outline, qtbot: QtBot) -> None:
    window.canvas.select([("step", "one"), ("step", "two")])
    qtbot.keyClick(outline, KEY.Key_Down, ALT)
    assert order(window) == ["three", "one", "two", "four"]
    assert window.canvas.selection.steps == {"one", "two"}
    qtbot.keyClick(outline, KEY.Key_Down, ALT)
    qtbot.keyClick(outline, KEY.Key_Down, ALT)
    assert order(window) == ["three", "four", "one", "two"]


def test_nothing_selected_moves_nothing(window: MainWindow, outline: Outline, qtbot: QtBot) -> None:
    before = encode(window.session.journey)
    window.canvas.select([])
    qtbot.keyClick(outline, KEY.Key_Down, ALT)
    assert encode(window.session.journey) == before


def test_a_row_is_dragged_to_another_place(window: MainWindow, outline: Outline) -> None:
    done = len(window.session.history.undoable)
    drag(outline, 3, row(outline, 1) - QPoint(0, 10))
    assert order(window) == ["one", "four", "two", "three"]
    assert len(window.session.history.undoable) == done + 1
    drag(outline, 0, row(outline, 3) + QPoint(0, 60))
    assert order(window) == ["four", "two", "three", "one"]
    assert window.canvas.selection.steps == {"one"}


def test_several_rows_are_dragged(window: MainWindow, outline: Outline, qtbot: QtBot) -> None:
    view = outline.viewport()
    qtbot.mouseClick(view, LEFT, pos=row(outline, 0))
    qtbot.mouseClick(view, LEFT, CTRL, pos=row(outline, 2))
    assert window.canvas.selection.steps == {"one", "three"}
    drag(outline, 2, row(outline, 3) + QPoint(0, 40))
    assert order(window) == ["two", "four", "one", "three"]
    assert window.canvas.selection.steps == {"one", "three"}


def test_escape_ends_a_drag_without_a_trace(window: MainWindow, outline: Outline, qtbot: QtBot) -> None:
    before = encode(window.session.journey)
    drag(outline, 3, row(outline, 0), drop=False)
    line = outline.viewport().grab().toImage()
    qtbot.keyClick(outline, KEY.Key_Escape)
    assert outline.viewport().grab().toImage() != line
    QTest.mouseRelease(outline.viewport(), LEFT, pos=row(outline, 0))
    assert encode(window.session.journey) == before


def test_a_click_is_no_drag(window: MainWindow, outline: Outline, qtbot: QtBot) -> None:
    before = encode(window.session.journey)
    view = outline.viewport()
    qtbot.mouseClick(view, LEFT, pos=row(outline, 0))
    qtbot.mouseClick(view, LEFT, SHIFT, pos=row(outline, 2))
    assert window.canvas.selection.steps == {"one", "two", "three"}
    qtbot.mouseClick(view, LEFT, pos=row(outline, 1))
    assert window.canvas.selection.steps == {"two"}
    assert encode(window.session.journey) == before
