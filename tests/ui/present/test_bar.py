"""The bar: all that a presenter can do, without a key."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.ui.desk import Desk
from journeymapper.ui.present.bar import GROUPS
from journeymapper.ui.present.show import Show
from journeymapper.ui.window import MainWindow

Press = Callable[..., None]
Point = Callable[[float, float], None]
LEFT = Qt.MouseButton.LeftButton


def click(show: Show, name: str, qtbot: QtBot) -> None:
    button = show.bar.buttons[name]
    assert button.isVisible()
    qtbot.mouseClick(button, LEFT)


@pytest.mark.parametrize(("x", "y"), [(600, 715), (600, 3), (4, 300), (1276, 300)])
def test_it_comes_up_at_an_edge(show: Show, point: Point, x: float, y: float) -> None:
    point(600, 300)
    assert not show.bar.isVisible()
    point(x, y)
    assert show.bar.isVisible()


def test_it_goes_by_itself(show: Show, point: Point, qtbot: QtBot) -> None:
    show.bar._timer.setInterval(10)
    point(600, 715)
    qtbot.waitUntil(lambda: not show.bar.isVisible())


def test_a_button_in_the_corner_brings_it_for_fingers(stage: MainWindow, show: Show, qtbot: QtBot) -> None:
    show.bar._timer.setInterval(10)
    corner = show.bar.corner
    assert corner.isVisible()
    assert min(corner.width(), corner.height()) >= 44
    qtbot.mouseClick(corner, LEFT)
    assert show.bar.isVisible()
    qtbot.wait(60)
    assert show.bar.isVisible()  # until it is pressed again
    qtbot.mouseClick(corner, LEFT)
    assert not show.bar.isVisible()


def test_the_keyboard_comes_and_goes(stage: MainWindow, show: Show, press: Press) -> None:
    press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is show.bar.corner
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is stage.canvas
    assert stage.presenting.is_on
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is show.bar.buttons["next"]
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is show.bar.buttons["phases"]
    press(Qt.Key.Key_Space)
    assert show.walk.is_by_phase
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is stage.canvas
    assert stage.presenting.is_on
    assert not show.bar.isVisible()


def test_all_of_it_with_the_mouse_alone(stage: MainWindow, show: Show, qtbot: QtBot) -> None:
    qtbot.mouseClick(show.bar.corner, LEFT)
    first = stage.canvas.selection.step
    click(show, "next", qtbot)
    assert stage.canvas.selection.step != first
    click(show, "previous", qtbot)
    assert stage.canvas.selection.step == first
    for layer in ("suppliers", "mood", "evidence"):
        assert getattr(stage.canvas.drawing.layers, layer)
        click(show, layer, qtbot)
        assert not getattr(stage.canvas.drawing.layers, layer)
        assert not show.bar.buttons[layer].isChecked()
    click(show, "lock", qtbot)
    assert stage.canvas.is_locked
    assert show.lock_sign.isVisible()
    click(show, "halo", qtbot)
    assert show.halo.is_on
    click(show, "countdown", qtbot)
    assert show.countdown.is_on
    click(show, "focus", qtbot)
    assert show.sheet.isVisible()
    click(show, "focus", qtbot)
    assert not show.sheet.isVisible()
    click(show, "notes", qtbot)
    assert show.notes.isVisible()
    click(show, "blank", qtbot)
    assert show.blank.isVisible()
    qtbot.mouseClick(show.blank, LEFT)
    assert not show.blank.isVisible()
    click(show, "end", qtbot)
    assert not stage.presenting.is_on


def test_minutes_are_chosen(show: Show, qtbot: QtBot) -> None:
    menu = show.bar.minutes.menu()
    choice = next(each for each in menu.actions() if each.text() == "10 minutes")
    choice.trigger()
    assert show.countdown.text == "10:00"
    assert show.bar.minutes.text() == "10 min"
    assert menu.actions()[0].text() == "1 minute"


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("width", [1280, 1024, 1920])
def test_no_word_is_cut_off_and_nothing_lies_outside(
    stage: MainWindow, show: Show, desk: Desk, qtbot: QtBot, language: str, width: int
) -> None:
    desk.use_language(language)
    stage.resize(width, 720)
    QApplication.processEvents()
    qtbot.mouseClick(show.bar.corner, LEFT)
    bar = show.bar
    assert bar.geometry().left() >= bar.corner.geometry().right()
    assert bar.geometry().right() <= width
    for name in (each for group in GROUPS for each in group):
        button = bar.buttons[name]
        assert button.accessibleName()
        assert button.toolTip()
        assert min(button.width(), button.height()) >= 44
        assert button.width() >= button.sizeHint().width()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_map_keeps_the_keyboard_when_a_button_is_clicked(
    stage: MainWindow, show: Show, qtbot: QtBot
) -> None:
    qtbot.mouseClick(show.bar.corner, LEFT)
    click(show, "next", qtbot)
    assert QApplication.focusWidget() is stage.canvas


def test_it_stays_away_while_something_is_dragged(stage: MainWindow, show: Show, qtbot: QtBot) -> None:
    viewport = stage.canvas.viewport()
    qtbot.mousePress(viewport, LEFT, pos=QPoint(640, 600))
    qtbot.mouseMove(viewport, QPoint(640, 715))
    QApplication.processEvents()
    assert not show.bar.isVisible()
    qtbot.mouseRelease(viewport, LEFT, pos=QPoint(640, 600))
