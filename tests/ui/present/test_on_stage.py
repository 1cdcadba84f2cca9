"""Dark screen, lock, layers, pointer ring, countdown and votes: what the room sees."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.drawing.layers import EVERY
from journeymapper.drawing.map import draw
from journeymapper.drawing.theme import THEMES
from journeymapper.model.edits.marks import vote
from journeymapper.storage.codec import encode
from journeymapper.ui.present.countdown import Countdown
from journeymapper.ui.present.show import Show
from journeymapper.ui.window import MainWindow

Press = Callable[..., None]
Point = Callable[[float, float], None]
LEFT = Qt.MouseButton.LeftButton


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_Period])
@pytest.mark.parametrize("back", [Qt.Key.Key_A, Qt.Key.Key_Delete, Qt.Key.Key_Escape, Qt.Key.Key_B])
def test_a_key_darkens_and_any_key_brings_back(
    stage: MainWindow, show: Show, press: Press, key: Qt.Key, back: Qt.Key
) -> None:
    before = encode(stage.session.journey)
    press(key)
    assert show.blank.isVisible()
    assert show.blank.geometry() == stage.canvas.rect()
    picture = stage.grab().toImage()
    assert {picture.pixelColor(x, y).name() for x in (5, 640, 1275) for y in (5, 360, 715)} == {"#000000"}
    press(back)
    assert not show.blank.isVisible()
    assert encode(stage.session.journey) == before
    assert stage.presenting.is_on
    assert QApplication.focusWidget() is stage.canvas


def test_shift_alone_does_not_bring_it_back(show: Show, press: Press) -> None:
    press(Qt.Key.Key_B)
    press(Qt.Key.Key_Shift)
    assert show.blank.isVisible()


def test_f5_on_a_dark_screen_is_any_key(stage: MainWindow, show: Show, press: Press) -> None:
    press(Qt.Key.Key_B)
    press(Qt.Key.Key_F5)
    assert stage.presenting.is_on
    assert not show.blank.isVisible()


def test_b_is_the_list_of_suppliers_where_nobody_presents(house: MainWindow, qtbot: QtBot) -> None:
    step = next(each.id for each in house.session.journey.steps if each.touches)
    house.canvas.select([("step", step)])
    house.canvas.reveal(step)
    qtbot.keyClick(house.canvas, Qt.Key.Key_B)
    assert house.canvas.marking.badges.isVisible()
    house.canvas.marking.close_badges()


def test_locked_nothing_moves_and_it_is_seen(stage: MainWindow, show: Show, press: Press) -> None:
    before = encode(stage.session.journey)
    press(Qt.Key.Key_X)
    assert show.lock_sign.isVisible()
    assert not stage.deeds["tidy"].isEnabled()
    viewport, canvas = stage.canvas.viewport(), stage.canvas
    at = canvas.mapFromScene(canvas.rect_of(("step", str(canvas.selection.step))).center())
    QTest.mousePress(viewport, LEFT, pos=at)
    QTest.mouseMove(viewport, at + QPoint(60, 40))
    QTest.mouseRelease(viewport, LEFT, pos=at + QPoint(60, 40))
    press(Qt.Key.Key_Delete)
    assert encode(stage.session.journey) == before
    assert show.said.text() == "The map is locked: nothing is moved or removed."
    first = canvas.selection.step
    press(Qt.Key.Key_Right)
    assert canvas.selection.step != first
    press(Qt.Key.Key_X)
    assert not show.lock_sign.isVisible()
    press(Qt.Key.Key_Delete)
    assert encode(stage.session.journey) != before


def test_the_lock_ends_with_the_presentation(stage: MainWindow, press: Press) -> None:
    press(Qt.Key.Key_X)
    press(Qt.Key.Key_F5)
    assert not stage.canvas.is_locked
    assert stage.deeds["tidy"].isEnabled()


def test_layers_come_with_a_key_each(stage: MainWindow, show: Show, press: Press) -> None:
    def shown() -> tuple[bool, ...]:
        return stage.canvas.drawing.layers[:3]

    assert shown() == (True, True, True)
    seen = []
    for _ in range(4):
        press(Qt.Key.Key_D)
        seen.append(shown())
    assert seen == [(False, False, False), (True, False, False), (True, True, False), (True, True, True)]
    press(Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    assert shown() == (True, True, False)
    assert show.said.text()


def test_what_is_exported_has_all_layers(stage: MainWindow, press: Press) -> None:
    press(Qt.Key.Key_D)
    journey, light = stage.session.journey, THEMES["light"]
    assert stage.canvas.drawing.drawing() != draw(journey, light)
    press(Qt.Key.Key_F5)
    assert stage.canvas.drawing.layers == EVERY
    assert stage.canvas.drawing.drawing() == draw(journey, light)


def test_layers_stay_when_the_map_is_edited(stage: MainWindow, press: Press) -> None:
    press(Qt.Key.Key_D)
    press(Qt.Key.Key_M)
    assert stage.canvas.drawing.layers[:3] == (False, False, False)
    step = str(stage.canvas.selection.step)
    assert stage.canvas.drawing.cards[step].facts.look.layers[:3] == (False, False, False)


def test_votes_are_dots_only_here(stage: MainWindow, press: Press) -> None:
    step = str(stage.canvas.selection.step)
    stage.session.commit(vote(stage.session.journey, [step], 4))
    assert stage.canvas.drawing.cards[step].facts.look.layers.dots
    press(Qt.Key.Key_V)  # one more vote by its own key
    assert stage.session.journey.step(step).votes == 5
    press(Qt.Key.Key_F5)
    assert not stage.canvas.drawing.cards[step].facts.look.layers.dots


def test_the_ring_follows_the_pointer(stage: MainWindow, show: Show, press: Press, point: Point) -> None:
    point(200, 200)
    assert not show.halo.isVisible()
    press(Qt.Key.Key_H)
    assert show.halo.isVisible()
    for x, y in ((300, 250), (700, 400)):
        point(x, y)
        assert (QPointF(show.halo.geometry().center()) - QPointF(x, y)).manhattanLength() <= 2
    stage.canvas.camera.pan(QPointF(50, 120))
    assert (QPointF(show.halo.geometry().center()) - QPointF(700, 400)).manhattanLength() <= 2
    QApplication.sendEvent(stage.canvas.viewport(), QEvent(QEvent.Type.Leave))
    assert not show.halo.isVisible()
    point(300, 250)
    press(Qt.Key.Key_H)
    assert not show.halo.isVisible()


def test_clicks_go_through_the_ring(stage: MainWindow, show: Show, press: Press) -> None:
    press(Qt.Key.Key_H)
    assert show.halo.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_a_finger_has_a_ring_too(stage: MainWindow, show: Show, press: Press) -> None:
    press(Qt.Key.Key_H)
    device = QTest.createTouchDevice()
    viewport = stage.canvas.viewport()
    QTest.touchEvent(viewport, device).press(0, QPoint(320, 240), viewport).commit()
    assert (show.halo.geometry().center() - QPoint(320, 240)).manhattanLength() <= 2
    QTest.touchEvent(viewport, device).release(0, QPoint(320, 240), viewport).commit()


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_countdown_follows_the_clock(stage: MainWindow) -> None:
    clock = Clock()
    countdown = Countdown(stage, clock)
    told: list[str] = []
    countdown.changed.connect(lambda: told.append(countdown.text))
    assert countdown.text == ""
    countdown.begin(2)
    assert countdown.text == "2:00"
    clock.now += 59.5
    countdown.look()
    countdown.look()  # nothing new is told once
    assert told == ["2:00", "1:01"]
    clock.now += 1000  # the machine slept
    countdown.look()
    assert countdown.text == "Time"
    assert countdown.is_on
    countdown.stop()
    assert countdown.text == ""
    countdown.begin()
    assert countdown.text == "2:00"


def test_a_countdown_is_large_and_calm_at_its_end(
    stage: MainWindow, show: Show, press: Press, qtbot: QtBot
) -> None:
    clock = Clock()
    show.countdown._clock = clock
    press(Qt.Key.Key_T)
    sign = show.countdown_sign
    assert sign.isVisible()
    assert sign.text() == "5:00"
    assert sign.fontMetrics().height() >= 720 / 16
    assert sign.geometry().right() <= stage.canvas.width()
    before = sign.property("done")
    clock.now += 301
    show.countdown.look()
    assert sign.text() == "Time"
    assert sign.property("done") is True
    assert before is False
    assert stage.deeds["present_countdown"].isChecked()
    press(Qt.Key.Key_T)
    assert not sign.isVisible()
