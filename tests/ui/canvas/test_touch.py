"""What fingers do on the map: taps, holding still, handles."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journeymapper.model.session import Session
from journeymapper.ui.canvas.editor import TitleEditor
from journeymapper.ui.canvas.pick import handles
from journeymapper.ui.canvas.touch import LONG_PRESS
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.roomy import make_roomy
from journeymapper.ui.window import MainWindow
from tests.ui.canvas.badges import middle
from tests.ui.canvas.person import Hand
from tests.ui.canvas.touching import CanvasFinger, Finger

LEAST = 44


@pytest.fixture
def finger(canvas: Canvas) -> CanvasFinger:
    return CanvasFinger(canvas)


def held_long(qtbot: QtBot) -> None:
    qtbot.wait(LONG_PRESS + 150)


@pytest.fixture
def menus(canvas: Canvas) -> list[tuple[QPoint, str]]:
    wanted: list[tuple[QPoint, str]] = []
    canvas.menu_wanted.connect(lambda place, what: wanted.append((place, what)))
    return wanted


def test_a_double_tap_edits_the_title(canvas: Canvas, finger: CanvasFinger) -> None:
    finger.double_tap(276, 10)
    editor = canvas.findChild(TitleEditor)
    assert editor is not None
    assert editor.isVisible()
    assert canvas.selection.steps == {"d"}
    QTest.keyClicks(editor, "Sign")
    finger.tap_map(0, 10)
    assert canvas.session.journey.step("d").title == "Sign"
    assert canvas.selection.steps == {"a"}


def test_a_double_tap_on_empty_ground_makes_a_step_there(canvas: Canvas, finger: CanvasFinger) -> None:
    before = canvas.session.journey.count("step")
    finger.double_tap(276, 120)
    assert canvas.session.journey.count("step") == before + 1
    new = canvas.session.journey.steps[-1]
    assert abs(new.x - 276) < 30
    assert abs(new.y - 120) < 30


def test_two_taps_far_apart_or_slow_are_taps(
    canvas: Canvas, finger: CanvasFinger, qtbot: QtBot, unchanged: Callable[[], bool]
) -> None:
    finger.tap_map(0, 10)
    finger.tap_map(276, 10)
    assert canvas.selection.steps == {"d"}
    qtbot.wait(QApplication.styleHints().mouseDoubleClickInterval() + 50)
    finger.tap_map(276, 10)
    editor = canvas.findChild(TitleEditor)
    assert editor is None or not editor.isVisible()
    assert unchanged()


def test_a_tap_trembles(canvas: Canvas, finger: CanvasFinger, unchanged: Callable[[], bool]) -> None:
    """Nine pixels are no drag: fingers never keep quite still."""
    at = finger.place(276, 10)
    finger.down(at)
    finger.move(at + QPoint(5, 4))
    finger.up()
    assert canvas.selection.steps == {"d"}
    assert unchanged()


@pytest.mark.parametrize(
    ("place", "what"),
    [((276, 10), "step"), ((0, 60), "transition"), ((276, 120), "canvas"), ((520, 120), "note")],
)
def test_a_finger_held_still_asks_for_the_menu(
    canvas: Canvas,
    finger: CanvasFinger,
    menus: list[tuple[QPoint, str]],
    qtbot: QtBot,
    unchanged: Callable[[], bool],
    place: tuple[float, float],
    what: str,
) -> None:
    canvas.centerOn(*place)
    at = finger.place(*place)
    finger.down(at)
    held_long(qtbot)
    finger.up()
    assert menus == [(canvas.viewport().mapToGlobal(at), what)]
    assert [key[0] for key in canvas.selection] == ([what] if what != "canvas" else [])
    assert canvas.hands.by_finger
    assert unchanged()


def test_a_finger_that_moves_asks_for_no_menu(
    canvas: Canvas, finger: CanvasFinger, menus: list[tuple[QPoint, str]], qtbot: QtBot
) -> None:
    at = finger.place(276, 10)
    finger.down(at)
    finger.move(at + QPoint(0, -30))
    held_long(qtbot)
    assert menus == []
    canvas.hands.drop()
    finger.up()


def test_two_fingers_ask_for_no_menu(
    canvas: Canvas, menus: list[tuple[QPoint, str]], qtbot: QtBot, unchanged: Callable[[], bool]
) -> None:
    one, other = CanvasFinger(canvas), CanvasFinger(canvas, 1)
    one.down(one.place(276, 10))
    other.beside = [one]
    other.down(one.place(376, 10))
    held_long(qtbot)
    other.up()
    one.up()
    assert menus == []
    assert unchanged()


def test_a_finger_that_drags_to_the_edge_takes_the_map_along(
    canvas: Canvas, finger: CanvasFinger, qtbot: QtBot
) -> None:
    canvas.window().resize(700, 600)  # the screen of a test is small
    finger.tap_map(276, 10)
    before = canvas.camera.seen.right()
    start = finger.place(276, 10)
    finger.down(start)
    edge = QPoint(canvas.viewport().width() - 2, start.y())
    finger.move((start + edge) / 2)
    finger.move(edge)
    qtbot.waitUntil(lambda: canvas.camera.seen.right() > before + 20)
    canvas.hands.drop()
    finger.up()


# Handles


def shown_handles(canvas: Canvas) -> list[QRectF]:
    """Where the handles of a card are shown, in pixels of the view."""
    return [
        dot.path().boundingRect().translated(QPointF(canvas.mapFromScene(dot.pos())))
        for dot in canvas.overlay.dots[:4]
        if dot.isVisible()
    ]


@pytest.mark.parametrize("zoom", [0.5, 1.0, 2.0])
def test_for_a_finger_handles_are_44_pixels_wide_and_leave_the_card_free(
    canvas: Canvas, finger: CanvasFinger, zoom: float
) -> None:
    canvas.camera.zoom_to(zoom)
    finger.tap_map(276, 10)
    shown = shown_handles(canvas)
    assert len(shown) == 4
    card = canvas.camera.on_view(canvas.rect_of(("step", "d"))).adjusted(2, 2, -2, -2)
    for rect in shown:
        assert rect.width() >= LEAST
        assert rect.height() >= LEAST
        assert not rect.intersects(card)


@pytest.mark.parametrize("zoom", [0.5, 1.0])
def test_an_arrow_is_drawn_from_anywhere_on_such_a_handle(
    canvas: Canvas, session: Session, finger: CanvasFinger, zoom: float
) -> None:
    canvas.camera.zoom_to(zoom)
    for shift in (QPointF(-15, -12), QPointF(), QPointF(12, 15)):
        before = session.journey.count("transition")
        finger.tap_map(276, 10)
        below = shown_handles(canvas)[2]
        finger.drag((below.center() + shift).toPoint(), finger.place(276, 240))
        assert session.journey.count("transition") == before + 1
        session.undo()
        canvas.select(())


def test_the_mouse_has_its_small_handles_again(canvas: Canvas, finger: CanvasFinger, hand: Hand) -> None:
    finger.tap_map(276, 10)
    hand.move(276, 10)
    assert {round(rect.width()) for rect in shown_handles(canvas)} == {10}
    box = canvas.drawing.cards["d"].box
    assert [dot.pos().toTuple() for dot in canvas.overlay.dots[:4]] == handles(box)


@pytest.mark.qt_log_ignore("does not support")
def test_a_badge_held_opens_a_menu_with_rows_for_fingers(
    canvas: Canvas, finger: CanvasFinger, suppliers: None, qtbot: QtBot
) -> None:
    finger.down(finger.place(*middle(canvas, "a", "bank")))
    held_long(qtbot)
    finger.up()
    menu = canvas.marking.menu
    assert menu is not None
    assert menu.property("roomy")
    menu.close()


def least_row(menu: QMenu) -> int:
    """The height of the lowest row of a menu or one below it."""
    found = []
    for action in menu.actions():
        if not action.isSeparator() and action.isVisible():
            found.append(menu.actionGeometry(action).height())
            below = action.menu()
            if isinstance(below, QMenu):
                below.ensurePolished()
                found.append(least_row(below))
    return min(found, default=1000)


@pytest.mark.qt_log_ignore("does not support")
def test_menus_are_roomy_for_fingers_alone(qtbot: QtBot, window: MainWindow) -> None:
    canvas = window.canvas
    canvas.select([("step", "one")])
    heights = []
    for touched in (True, False):
        canvas.hands.by_finger = touched
        window.step_menus.show_context(window.mapToGlobal(QPoint(300, 300)), "step")
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        heights.append(least_row(menu))
        menu.close()
    assert heights[0] >= LEAST > heights[1]
    bar = window.menuBar()
    at, edit = bar.actionGeometry(bar.actions()[1]).center(), window.menus["edit"]
    for press in (Finger(bar).tap, lambda at: qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=at)):
        qtbot.wait(20)  # a menu that was closed just now would take the press
        press(at)
        assert edit.isVisible()
        heights.append(least_row(edit))
        edit.close()
    assert heights[2] >= LEAST > heights[3]


def test_roomy_and_back(qtbot: QtBot, window: MainWindow) -> None:
    menu = QMenu(window)
    menu.addAction("One")
    below = menu.addMenu("More")
    below.addAction("Two")
    make_roomy(menu, True)
    assert least_row(menu) >= LEAST
    make_roomy(menu, False)
    assert least_row(menu) < LEAST


def test_a_finger_on_another_widget_is_none_of_the_map(rig: object, canvas: Canvas) -> None:
    line = rig.line  # type: ignore[attr-defined]
    Finger(line).tap(line.rect().center())
    assert not canvas.hands.by_finger
