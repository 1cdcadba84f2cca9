"""Menus, files from outside, drifting at the edge, errors at the edge to Qt."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.model.records import Key
from journeymapper.ui.canvas.dropping import dropped_files
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import guarded
from tests.ui.canvas.person import Hand


def ask_menu(canvas: Canvas, x: float, y: float, reason: QContextMenuEvent.Reason) -> None:
    at = canvas.mapFromScene(x, y)
    place = canvas.viewport().mapToGlobal(at)
    QApplication.sendEvent(canvas.viewport(), QContextMenuEvent(reason, at, place))


@pytest.mark.parametrize(
    ("place", "what", "selected"),
    [
        ((0.0, 0.0), "step", {("step", "a")}),
        ((0.0, 60.0), "transition", {("transition", "ab")}),
        ((520.0, 120.0), "note", {("note", "n")}),
        ((150.0, 320.0), "canvas", set()),
    ],
)
def test_the_right_button_selects_and_asks_for_a_menu(
    canvas: Canvas, qtbot: QtBot, place: tuple[float, float], what: str, selected: set[tuple[str, str]]
) -> None:
    canvas.select([("step", "e")])
    with qtbot.waitSignal(canvas.menu_wanted) as heard:
        ask_menu(canvas, *place, QContextMenuEvent.Reason.Mouse)
    assert heard.args == [canvas.viewport().mapToGlobal(canvas.mapFromScene(*place)), what]
    assert set(canvas.selection) == selected


def test_a_menu_for_many_keeps_them_selected(canvas: Canvas) -> None:
    canvas.select([("step", "a"), ("step", "b")])
    ask_menu(canvas, 0, 0, QContextMenuEvent.Reason.Mouse)
    assert canvas.selection.steps == {"a", "b"}


def test_the_menu_key_asks_for_the_menu_of_the_selection(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.select([("step", "e")])
    with qtbot.waitSignal(canvas.menu_wanted) as heard:
        ask_menu(canvas, 0, 0, QContextMenuEvent.Reason.Keyboard)
    assert heard.args is not None
    place, what = heard.args
    assert what == "step"
    assert (place - canvas.viewport().mapToGlobal(canvas.mapFromScene(276, 240))).manhattanLength() <= 2


@pytest.mark.parametrize(("selected", "what"), [([("step", "e")], "step"), ([], "canvas")])
def test_shift_and_f10_ask_for_the_menu_too(
    canvas: Canvas, hand: Hand, qtbot: QtBot, selected: list[Key], what: str
) -> None:
    canvas.select(selected)
    with qtbot.waitSignal(canvas.menu_wanted) as heard:
        hand.key(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert heard.args is not None
    assert heard.args[1] == what


def test_the_menu_by_keyboard_opens_on_the_canvas_though_the_step_is_out_of_sight(
    canvas: Canvas, qtbot: QtBot
) -> None:
    canvas.select([("step", "e")])
    canvas.centerOn(-20_000, -20_000)
    with qtbot.waitSignal(canvas.menu_wanted) as heard:
        ask_menu(canvas, 0, 0, QContextMenuEvent.Reason.Keyboard)
    assert heard.args is not None
    assert canvas.viewport().rect().contains(canvas.viewport().mapFromGlobal(heard.args[0]))


def carried(*paths: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return data


COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def test_a_journey_file_is_taken_in(canvas: Canvas, qtbot: QtBot, tmp_path: Path) -> None:
    data = carried(str(tmp_path / "one.journey"), str(tmp_path / "note.txt"), str(tmp_path / "TWO.JOURNEY"))
    enter = QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, NONE)
    QApplication.sendEvent(canvas.viewport(), enter)
    assert enter.isAccepted()
    move = QDragMoveEvent(QPoint(6, 6), COPY, data, LEFT, NONE)
    QApplication.sendEvent(canvas.viewport(), move)
    assert move.isAccepted()
    with qtbot.waitSignal(canvas.files_dropped) as heard:
        QApplication.sendEvent(canvas.viewport(), QDropEvent(QPointF(6, 6), COPY, data, LEFT, NONE))
    assert heard.args == [[str(tmp_path / "one.journey"), str(tmp_path / "TWO.JOURNEY")]]


def test_pictures_that_may_carry_a_map_are_taken_in() -> None:
    names = ("map.png", "MAP.SVG", "map.pdf", "map.jpg", "map")
    assert [path.name for path in dropped_files(carried(*names))] == ["map.png", "MAP.SVG", "map.pdf"]


def test_anything_else_is_not(canvas: Canvas, tmp_path: Path) -> None:
    data = carried(str(tmp_path / "note.txt"))
    data.setText("text")
    enter = QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, NONE)
    enter.ignore()
    QApplication.sendEvent(canvas.viewport(), enter)
    assert not enter.isAccepted()


def test_a_drag_held_at_the_edge_goes_on(canvas: Canvas, hand: Hand, qtbot: QtBot) -> None:
    edge = canvas.camera.seen.right()
    hand.drag((276, 0), (edge - 2, 0), drop=False)
    before = canvas.camera.seen.right()
    qtbot.waitUntil(lambda: canvas.camera.seen.right() > before + 60)
    assert canvas.map.cards["d"].pos().x() > edge
    hand.key(Qt.Key.Key_Escape)
    there = canvas.camera.seen
    qtbot.wait(80)
    assert canvas.camera.seen == there
    assert canvas.map.cards["d"].pos().toTuple() == (276, 0)


def test_a_canvas_that_leaves_the_screen_lets_go_of_everything(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    """Else the drift of a closed window would go on, and the release that nobody saw would be missed."""
    hand.drag((276, 0), (canvas.camera.seen.right() - 2, 0), drop=False)
    assert canvas.hands.is_busy
    canvas.hide()
    there = canvas.camera.seen
    QTest.qWait(80)
    assert canvas.camera.seen == there
    assert not canvas.hands.is_busy
    canvas.show()
    hand.click(0, 0)
    assert canvas.selection.steps == {"a"}
    assert unchanged()


def test_an_error_in_an_event_is_told_and_goes_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    class Clumsy:
        @guarded
        def trip(self, how: str) -> None:
            raise ValueError(how)

    told: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: told.append(error))
    Clumsy().trip("badly")
    assert [str(error) for error in told] == ["badly"]
