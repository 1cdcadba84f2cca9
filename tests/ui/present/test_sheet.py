"""One step with its neighbours, large."""

from collections.abc import Callable, Iterable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.drawing.shapes import Group, Shape, Text
from journeymapper.model.edits.steps import edit_steps
from journeymapper.ui.present.show import Show
from journeymapper.ui.window import MainWindow
from tests.ui.canvas.touching import Finger

Press = Callable[..., None]


def type_in(text: str) -> None:
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, text)


def said(show: Show) -> str:
    found: list[str] = []

    def collect(shapes: Iterable[Shape]) -> None:
        for each in shapes:
            if isinstance(each, Group):
                collect(each.shapes)
            elif isinstance(each, Text):
                found.append(each.text)

    assert show.sheet._near is not None
    collect(show.sheet._near.shapes)
    return " ".join(found)


def test_it_covers_the_map_and_keeps_the_keyboard(stage: MainWindow, show: Show, press: Press) -> None:
    press(Qt.Key.Key_O)
    assert show.sheet.isVisible()
    assert show.sheet.size() == stage.canvas.viewport().size()
    assert QApplication.focusWidget() is stage.canvas
    assert stage.deeds["present_focus"].isChecked()
    assert not stage.minimap.isVisible()
    press(Qt.Key.Key_O)
    assert not show.sheet.isVisible()
    assert stage.minimap.isVisible()


def test_it_walks(stage: MainWindow, show: Show, press: Press) -> None:
    press(Qt.Key.Key_O)
    first = show.sheet.accessibleName()
    press(Qt.Key.Key_Right)
    assert show.sheet.isVisible()
    assert show.sheet.accessibleName() != first
    step = stage.session.journey.step(str(stage.canvas.selection.step))
    assert show.sheet.accessibleName() == f"One step: {step.title}"


def test_it_stays_where_it_is_while_the_map_moves_beneath_it(
    stage: MainWindow, show: Show, press: Press
) -> None:
    press(Qt.Key.Key_O)
    for _ in range(3):
        press(Qt.Key.Key_Right)
        stage.canvas.camera.pan(QPointF(40, 90))
        assert show.sheet.geometry() == stage.canvas.viewport().rect()


def test_a_finger_on_a_neighbour_goes_there(stage: MainWindow, show: Show, press: Press) -> None:
    for _ in range(3):
        press(Qt.Key.Key_Right)
    press(Qt.Key.Key_O)
    assert show.sheet._near is not None
    step, box = next(iter(show.sheet._near.boxes.items()))
    at = QPoint(round(box.center[0] * show.sheet._scale), round(box.center[1] * show.sheet._scale))
    Finger(show.sheet).tap(at)
    assert show.sheet.isVisible()
    assert stage.canvas.selection.steps == {step}


def test_a_click_on_a_neighbour_goes_there(stage: MainWindow, show: Show, press: Press, qtbot: QtBot) -> None:
    for _ in range(3):
        press(Qt.Key.Key_Right)
    press(Qt.Key.Key_O)
    assert show.sheet._near is not None
    step, box = next(iter(show.sheet._near.boxes.items()))
    at = QPoint(round(box.center[0] * show.sheet._scale), round(box.center[1] * show.sheet._scale))
    qtbot.mouseMove(show.sheet, at)
    qtbot.mouseClick(show.sheet, Qt.MouseButton.LeftButton, pos=at)
    assert stage.canvas.selection.step == step
    assert stage.session.journey.step(step).title in show.sheet.accessibleName()
    qtbot.mouseClick(show.sheet, Qt.MouseButton.LeftButton, pos=QPoint(640, 700))
    assert stage.canvas.selection.step == step


def test_what_is_changed_is_shown(stage: MainWindow, show: Show, press: Press) -> None:
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_O)
    step = str(stage.canvas.selection.step)
    before = said(show)
    stage.session.commit(edit_steps(stage.session.journey, [step], "edit-title", pains=("It hurts",)))
    assert said(show) != before
    assert "It hurts" in said(show)


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_it_makes_way_for_a_title_and_comes_back(
    stage: MainWindow, show: Show, press: Press, end: Qt.Key
) -> None:
    press(Qt.Key.Key_O)
    press(Qt.Key.Key_F2)
    assert stage.canvas.is_writing
    assert not show.sheet.isVisible()
    type_in("Anew")
    press(end)
    assert show.sheet.isVisible()
    assert ("Anew" in show.sheet.accessibleName()) == (end == Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert not show.sheet.isVisible()
    assert stage.presenting.is_on


def test_it_comes_back_once_a_chain_of_steps_has_ended(stage: MainWindow, show: Show, press: Press) -> None:
    press(Qt.Key.Key_O)
    press(Qt.Key.Key_Tab)
    for title in ("First", "Second"):
        type_in(title)
        press(Qt.Key.Key_Return)
        assert not show.sheet.isVisible()
    press(Qt.Key.Key_Escape)
    assert show.sheet.accessibleName() == "One step: Second"
    assert show.sheet.isVisible()


def test_it_makes_way_for_an_arrow(stage: MainWindow, show: Show, press: Press) -> None:
    press(Qt.Key.Key_O)
    press(Qt.Key.Key_C)
    assert not show.sheet.isVisible()
    press(Qt.Key.Key_Escape)
    assert show.sheet.isVisible()
    assert stage.presenting.is_on


def test_closed_meanwhile_it_stays_away(stage: MainWindow, show: Show, press: Press) -> None:
    press(Qt.Key.Key_O)
    press(Qt.Key.Key_C)
    for _ in range(2):
        stage.deeds["present_focus"].trigger()
    press(Qt.Key.Key_Escape)
    assert not show.sheet.isVisible()


def test_a_step_that_goes_closes_it(stage: MainWindow, show: Show, press: Press) -> None:
    press(Qt.Key.Key_O)
    press(Qt.Key.Key_Delete)
    assert not show.sheet.isVisible() or show.sheet._near is not None
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    assert not stage.presenting.is_on


def test_layers_hold_here_too(show: Show, press: Press, stage: MainWindow) -> None:
    for _ in range(6):
        press(Qt.Key.Key_Right)
    press(Qt.Key.Key_O)
    assert "contact" in said(show)
    press(Qt.Key.Key_D)
    assert "direct contact" not in said(show)


def test_it_is_as_large_as_the_screen(stage: MainWindow, show: Show, press: Press, qtbot: QtBot) -> None:
    press(Qt.Key.Key_O)
    stage.resize(1600, 900)
    QApplication.processEvents()
    assert show.sheet.size() == stage.canvas.viewport().size()
