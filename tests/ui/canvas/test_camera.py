"""Zooming and panning: wheel, buttons, space, touchpad, fingers."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QTouchEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.ui.canvas.camera import LEAST_ZOOM, MOST_ZOOM
from journeymapper.ui.canvas.editor import TitleEditor
from journeymapper.ui.canvas.items import rect_of
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import Hand, Rig

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def wheel(
    canvas: Canvas, at: QPointF, pixels: QPoint, turn: QPoint, held: Qt.KeyboardModifier = NONE
) -> None:
    viewport = canvas.viewport()
    place = QPointF(viewport.mapToGlobal(at.toPoint()))
    event = QWheelEvent(
        at, place, pixels, turn, Qt.MouseButton.NoButton, held, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(viewport, event)


def near(one: QPointF, other: QPointF, pixels: float = 1.5) -> bool:
    return (one - other).manhattanLength() <= pixels


def test_ctrl_and_the_wheel_zoom_at_the_pointer(canvas: Canvas, qtbot: QtBot) -> None:
    at = QPointF(200, 150)
    under = canvas.camera.on_map(at)
    with qtbot.waitSignal(canvas.zoom_changed) as heard:
        wheel(canvas, at, QPoint(), QPoint(0, 120), CONTROL)
    assert heard.args == [pytest.approx(1.25)]
    assert near(canvas.camera.on_map(at), under)
    wheel(canvas, at, QPoint(), QPoint(0, -240), CONTROL)
    assert canvas.zoom == pytest.approx(0.8)
    assert near(canvas.camera.on_map(at), under, 3)


def test_zoom_has_limits(canvas: Canvas) -> None:
    for _ in range(60):
        canvas.zoom_in()
    assert canvas.zoom == pytest.approx(MOST_ZOOM)
    for _ in range(120):
        canvas.zoom_out()
    assert canvas.zoom == pytest.approx(LEAST_ZOOM)


def test_the_wheel_scrolls(canvas: Canvas, qtbot: QtBot) -> None:
    before = canvas.camera.on_map(QPointF(0, 0))
    with qtbot.waitSignal(canvas.view_moved):
        wheel(canvas, QPointF(200, 150), QPoint(), QPoint(0, -120))
    assert canvas.camera.on_map(QPointF(0, 0)) - before == QPointF(0, 60)
    wheel(canvas, QPointF(200, 150), QPoint(), QPoint(0, -120), SHIFT)
    assert canvas.camera.on_map(QPointF(0, 0)) - before == QPointF(60, 60)


def test_a_touchpad_scrolls_pixel_by_pixel(canvas: Canvas) -> None:
    before = canvas.camera.on_map(QPointF(0, 0))
    wheel(canvas, QPointF(200, 150), QPoint(-7, 3), QPoint(-56, 24))
    assert canvas.camera.on_map(QPointF(0, 0)) - before == QPointF(7, -3)


def test_the_middle_button_pans(canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]) -> None:
    start = canvas.mapFromScene(0, 0)
    hand.press(0, 0, button=Qt.MouseButton.MiddleButton)
    hand.move(40, 25)
    assert canvas.mapFromScene(0, 0) - start == QPoint(40, 25)
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.ClosedHandCursor
    hand.release(0, 0, button=Qt.MouseButton.MiddleButton)
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor
    assert not canvas.selection
    assert unchanged()


def test_space_and_a_drag_pan(canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]) -> None:
    start = canvas.mapFromScene(0, 0)
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.OpenHandCursor
    hand.press(0, 0)
    hand.move(40, 25)
    hand.release(0, 0)
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.mapFromScene(0, 0) - start == QPoint(40, 25)
    assert unchanged()
    hand.click(0, 0)
    assert canvas.selection.steps == {"a"}


def test_escape_ends_a_pan_where_it_is(canvas: Canvas, hand: Hand) -> None:
    hand.press(0, 0, button=Qt.MouseButton.MiddleButton)
    hand.move(40, 25)
    there = canvas.mapFromScene(0, 0)
    hand.key(Qt.Key.Key_Escape)
    hand.move(80, 80)
    assert canvas.mapFromScene(0, 0) == there
    hand.release(80, 80, button=Qt.MouseButton.MiddleButton)


def test_a_pinch_on_a_touchpad_zooms_at_the_pointer(canvas: Canvas) -> None:
    at = QPointF(200, 150)
    under = canvas.camera.on_map(at)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        QPointF(canvas.viewport().mapToGlobal(at.toPoint())),
        0.2,
        QPointF(),
    )
    QApplication.sendEvent(canvas.viewport(), event)
    assert canvas.zoom == pytest.approx(1.2)
    assert near(canvas.camera.on_map(at), under)


def test_fit_shows_the_whole_map_no_larger_than_life(canvas: Canvas) -> None:
    canvas.camera.zoom_to(3)
    canvas.zoom_fit()
    assert canvas.zoom <= 1
    assert canvas.camera.seen.contains(rect_of(canvas.drawing.bounds))


def test_a_map_that_is_whole_stays_whole_when_the_window_changes(canvas: Canvas, rig: Rig) -> None:
    canvas.zoom_fit()
    rig.frame.resize(600, 400)
    QApplication.processEvents()
    assert canvas.camera.seen.contains(rect_of(canvas.drawing.bounds))
    canvas.camera.zoom_to(1.5)
    rig.frame.resize(900, 700)
    QApplication.processEvents()
    assert canvas.zoom == pytest.approx(1.5)


def test_zoom_to_the_selection(canvas: Canvas) -> None:
    canvas.camera.zoom_to(0.3)
    canvas.select([("step", "a"), ("step", "d")])
    canvas.zoom_selection()
    assert canvas.zoom == pytest.approx(1.5)
    assert near(canvas.camera.seen.center(), QPointF(138, 0))


def test_reveal_moves_no_more_than_it_must(canvas: Canvas) -> None:
    before = canvas.camera.seen
    canvas.reveal("a")
    assert canvas.camera.seen == before
    canvas.camera.pan(QPointF(-5000, 0))
    canvas.reveal("a")
    assert canvas.camera.seen.contains(canvas.rect_of(("step", "a")))
    assert canvas.camera.seen.left() == pytest.approx(-106 - 48, abs=1.5)


def test_panning_never_ends_at_the_edge_of_the_map(canvas: Canvas) -> None:
    canvas.camera.pan(QPointF(40_000, -40_000))
    assert not canvas.camera.seen.intersects(QRectF(-300, -300, 900, 900))


@pytest.fixture
def touch(canvas: Canvas, qtbot: QtBot) -> Callable[..., None]:
    device = QTest.createTouchDevice()
    down: set[int] = set()

    def send(kind: QEvent.Type, *places: tuple[float, float]) -> None:
        sequence = QTest.touchEvent(canvas.viewport(), device, False)
        for index, (x, y) in enumerate(places):
            point = canvas.mapFromScene(QPointF(x, y))
            if kind == QEvent.Type.TouchEnd:
                sequence.release(index, point, canvas.viewport())
                down.discard(index)
            elif index in down:
                sequence.move(index, point, canvas.viewport())
            else:
                sequence.press(index, point, canvas.viewport())
                down.add(index)
        sequence.commit()

    return send


BEGIN, UPDATE, END = QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd


def test_a_finger_selects_and_drags(
    canvas: Canvas, touch: Callable[..., None], undoes: Callable[[], None]
) -> None:
    touch(BEGIN, (276, 10))
    touch(END, (276, 10))
    assert canvas.selection.steps == {"d"}
    touch(BEGIN, (276, 10))
    touch(UPDATE, (276, -60))
    touch(UPDATE, (276, -110))
    touch(END, (276, -110))
    assert canvas.session.journey.step("d").y == -120
    undoes()


def test_two_fingers_pan_and_pinch_and_cut_a_drag_short(
    canvas: Canvas, touch: Callable[..., None], unchanged: Callable[[], bool]
) -> None:
    touch(BEGIN, (276, 10))
    touch(UPDATE, (276, -60))
    touch(UPDATE, (276, -60), (376, -60))
    assert unchanged()
    start = canvas.mapFromScene(326, -60)
    touch(UPDATE, (276, -20), (376, -20))
    assert near(QPointF(canvas.mapFromScene(326, -60) - start), QPointF(0, 40))
    touch(UPDATE, (226, -60), (426, -60))
    assert canvas.zoom == pytest.approx(2, rel=0.05)
    touch(END, (226, -60), (426, -60))
    assert unchanged()


def test_a_touch_that_the_system_takes_away_leaves_no_trace(
    canvas: Canvas, touch: Callable[..., None], unchanged: Callable[[], bool]
) -> None:
    touch(BEGIN, (276, 10))
    touch(UPDATE, (276, -60))
    touch(UPDATE, (276, -110))
    assert canvas.hands.is_busy
    device = QTest.createTouchDevice()
    QApplication.sendEvent(canvas.viewport(), QTouchEvent(QEvent.Type.TouchCancel, device))
    assert not canvas.hands.is_busy
    assert unchanged()
    touch(END, (276, -110))


def test_when_the_pointer_leaves_no_card_has_handles(canvas: Canvas, hand: Hand) -> None:
    hand.move(0, 0)
    assert canvas.pointer is not None
    assert canvas.overlay.dots[0].isVisible()
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert canvas.pointer is None
    assert not canvas.overlay.dots[0].isVisible()


def test_the_wheel_over_a_title_that_is_typed_is_left_to_the_map(canvas: Canvas, hand: Hand) -> None:
    hand.double_click(0, 0)
    editor = canvas.findChild(TitleEditor)
    assert editor is not None
    at = QPointF(5, 5)
    place = QPointF(editor.mapToGlobal(at.toPoint()))
    turn = QPoint(0, -120)
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, place, QPoint(), turn, Qt.MouseButton.NoButton, NONE, phase, False)
    editor.wheelEvent(event)
    assert not event.isAccepted()
    assert editor.isVisible()
