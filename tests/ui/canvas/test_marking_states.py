"""Badges on cards: turned with the wheel, set with digits, opened with a click or a long press."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.lists import edit_entry
from journeymapper.model.edits.touches import put_touches
from journeymapper.model.records import Touch
from journeymapper.model.session import Session
from journeymapper.ui.canvas.touch import LONG_PRESS
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.badges import EMPTY, middle, spot, touch
from tests.ui.canvas.person import NONE, Hand, assert_shown

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
pytestmark = [
    pytest.mark.usefixtures("suppliers"),
    pytest.mark.qt_log_ignore("This plugin does not support"),  # menus need more than memory has
]


def turn(canvas: Canvas, at: tuple[float, float], by: int, held: Qt.KeyboardModifier = NONE) -> None:
    place = QPointF(canvas.mapFromScene(QPointF(*at)))
    event = QWheelEvent(
        place,
        QPointF(canvas.viewport().mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)


def the_menu(canvas: Canvas) -> QMenu:
    menu = canvas.marking.menu
    assert menu is not None
    return menu


def choose(menu: QMenu, name: str) -> None:
    found = menu.findChild(QAction, name)
    assert found is not None
    found.trigger()
    menu.close()


def test_the_wheel_steps_through_the_states_as_one_undo_step(
    canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None]
) -> None:
    at = middle(canvas, "b", "bank")
    before = canvas.camera.seen
    hand.move(*at)
    seen = []
    for _ in range(6):
        turn(canvas, at, 120)
        found = touch(session, "b")
        assert found is not None
        seen.append(found.aida)
    assert seen == ["attention", "interest", "desire", "action", "action", "action"]
    turn(canvas, at, -120)
    assert touch(session, "b") == Touch("bank", "desire")
    assert canvas.camera.seen == before
    undoes()


def test_fine_wheels_need_a_whole_notch(canvas: Canvas, session: Session, hand: Hand) -> None:
    at = middle(canvas, "b", "bank")
    hand.move(*at)
    for _ in range(3):
        turn(canvas, at, 30)
        assert touch(session, "b") == Touch("bank")
    turn(canvas, at, 30)
    assert touch(session, "b") == Touch("bank", "attention")


def test_two_visits_of_the_wheel_are_two_undo_steps(canvas: Canvas, session: Session, hand: Hand) -> None:
    for _ in range(2):
        at = middle(canvas, "b", "bank")
        hand.move(*at)
        turn(canvas, at, 120)
        hand.move(*EMPTY)
    session.undo()
    assert touch(session, "b") == Touch("bank", "attention")


def test_elsewhere_the_wheel_moves_the_map_and_with_ctrl_it_zooms(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    seen = canvas.camera.seen
    hand.move(0, 0)
    turn(canvas, (0, 0), 120)
    assert canvas.camera.seen != seen
    at = middle(canvas, "a", "bank")
    hand.move(*at)
    turn(canvas, at, 120, CONTROL)
    assert canvas.zoom > 1
    assert unchanged()


def test_a_badge_that_comes_under_a_still_pointer_does_not_stop_the_map(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    hand.move(0, 0)
    x, y = middle(canvas, "a", "bank")
    canvas.camera.pan(QPointF(-x, -y))
    turn(canvas, (x, y), 120)
    assert unchanged()


@pytest.mark.parametrize(
    ("key", "aida"),
    [
        (Qt.Key.Key_1, "attention"),
        (Qt.Key.Key_2, "interest"),
        (Qt.Key.Key_3, "desire"),
        (Qt.Key.Key_4, "action"),
    ],
)
def test_digits_set_the_state_of_the_badge_under_the_pointer(
    canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None], key: Qt.Key, aida: str
) -> None:
    hand.move(*middle(canvas, "b", "realtor"))
    hand.key(key)
    found = touch(session, "b", "realtor")
    assert found is not None
    assert found.aida == aida
    undoes()


def test_zero_clears_the_state(
    canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None]
) -> None:
    hand.move(*middle(canvas, "a", "bank"))
    hand.key(Qt.Key.Key_0)
    assert touch(session, "a") == Touch("bank", None, "indirect")
    undoes()


def test_digits_elsewhere_do_nothing(canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]) -> None:
    hand.move(0, 0)
    hand.key(Qt.Key.Key_1)
    hand.move(*middle(canvas, "b", "z"))
    hand.key(Qt.Key.Key_1)
    assert unchanged()


def test_a_click_opens_the_menu_of_the_badge(
    canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None]
) -> None:
    hand.click(*middle(canvas, "a", "bank"))
    menu = the_menu(canvas)
    assert menu.isVisible()
    ticked = {each.objectName() for each in menu.findChildren(QAction) if each.isChecked()}
    assert ticked == {"badge_aida_interest", "badge_contact_indirect", "badge_started_by_None"}
    choose(menu, "badge_aida_action")
    assert touch(session, "a") == Touch("bank", "action", "indirect")
    undoes()


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("badge_contact_none", Touch("bank", "interest", "none")),
        ("badge_started_by_customer", Touch("bank", "interest", "indirect", "customer")),
        ("badge_aida_None", Touch("bank", None, "indirect")),
        ("badge_remove", None),
    ],
)
def test_the_menu_changes_the_touch(
    canvas: Canvas,
    session: Session,
    hand: Hand,
    undoes: Callable[[], None],
    name: str,
    wanted: Touch | None,
) -> None:
    hand.click(*middle(canvas, "a", "bank"))
    choose(the_menu(canvas), name)
    assert touch(session, "a") == wanted
    undoes()


def test_the_menu_sets_the_suppliers_own_goal(canvas: Canvas, session: Session, hand: Hand) -> None:
    hand.click(*middle(canvas, "a", "bank"))
    choose(the_menu(canvas), "badge_goal")
    assert session.journey.suppliers[0].goal == "a"
    session.undo()
    assert session.journey.suppliers[0].goal is None


def test_the_menu_is_used_with_the_keyboard(canvas: Canvas, session: Session, hand: Hand) -> None:
    hand.click(*middle(canvas, "b", "bank"))
    menu = the_menu(canvas)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert touch(session, "b") == Touch("bank", "interest")


def test_a_digit_in_the_menu_sets_the_state_and_closes_it(
    canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None]
) -> None:
    hand.click(*middle(canvas, "a", "bank"))
    menu = the_menu(canvas)
    QTest.keyClick(menu, Qt.Key.Key_4)
    assert touch(session, "a") == Touch("bank", "action", "indirect")
    assert not menu.isVisible()
    undoes()


def test_escape_in_the_menu_changes_nothing(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    hand.click(*middle(canvas, "a", "bank"))
    menu = the_menu(canvas)
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()
    assert unchanged()


def test_a_badge_is_told_in_words(canvas: Canvas, session: Session, hand: Hand) -> None:
    session.commit(edit_entry(session.journey, "supplier", "bank", name="<b>Bank</b>"))
    hand.move(*middle(canvas, "a", "bank"))
    at = hand.on_view(*middle(canvas, "a", "bank"))
    event = QHelpEvent(QEvent.Type.ToolTip, at, canvas.viewport().mapToGlobal(at))
    QApplication.sendEvent(canvas.viewport(), event)
    assert QToolTip.text() == "<p>&lt;b&gt;Bank&lt;/b&gt;: interest, indirect contact</p>"
    assert canvas.marking.tip(spot(canvas, "b", "z")) == ""
    QToolTip.hideText()


def test_shift_and_a_click_selects_and_opens_nothing(canvas: Canvas, hand: Hand) -> None:
    hand.click(*middle(canvas, "a", "bank"), SHIFT)
    assert canvas.selection.steps == {"a"}
    assert canvas.marking.menu is None


def test_a_menu_of_what_was_removed_meanwhile_does_nothing(
    canvas: Canvas, session: Session, hand: Hand
) -> None:
    hand.click(*middle(canvas, "a", "bank"))
    menu = the_menu(canvas)
    canvas.select([("step", "a")])
    hand.canvas.setFocus()
    session.commit(put_touches(session.journey, {("a", "bank"): None}))
    choose(menu, "badge_remove")
    assert touch(session, "a") is None
    assert_shown(canvas)


def test_a_finger_held_on_a_badge_opens_its_menu(canvas: Canvas, hand: Hand) -> None:
    at = QPointF(canvas.mapFromScene(QPointF(*middle(canvas, "a", "bank"))) + QPoint(0, -20))
    canvas._finger("press", at)
    assert canvas.marking.menu is None
    canvas._finger("hold", at)
    the_menu(canvas).close()


def test_a_finger_that_moves_or_taps_opens_nothing(canvas: Canvas, session: Session, qtbot: QtBot) -> None:
    at = QPointF(canvas.mapFromScene(QPointF(*middle(canvas, "a", "bank"))))
    canvas._finger("press", at)
    canvas._finger("release", at)
    assert canvas.selection.steps == {"a"}
    canvas._finger("press", at)
    canvas._finger("move", at + QPointF(280, 0))
    qtbot.wait(LONG_PRESS + 100)
    assert canvas.marking.menu is None
    canvas._finger("release", at + QPointF(280, 0))
    assert touch(session, "d") is not None
