"""Badges on cards: dragged, turned with the wheel, set with digits, opened with a click or a long press."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.lists import add_entry, edit_entry
from journeymapper.model.edits.touches import put_touches, touch_of
from journeymapper.model.records import Supplier, Touch
from journeymapper.model.session import Session
from journeymapper.ui.canvas.spots import Spot, spot_at, spots_of
from journeymapper.ui.canvas.tools.badges import LONG_PRESS
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import NONE, Hand, assert_shown

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
EMPTY = (150.0, 120.0)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus need more than memory has


@pytest.fixture(autouse=True)
def suppliers(canvas: Canvas, session: Session) -> None:
    """Bank, realtor and three others; at step a the bank, at step b all of them."""
    for ident, name in (("bank", "Bank"), ("realtor", "Realtor"), ("x", "X"), ("y", "Y"), ("z", "Z")):
        session.journey.apply(add_entry(session.journey, Supplier(ident, name)))
    cells = {("a", "bank"): Touch("bank", "interest", "indirect")}
    cells |= {("b", each): Touch(each) for each in ("bank", "realtor", "x", "y", "z")}
    session.journey.apply(put_touches(session.journey, cells))
    canvas.set_theme(canvas.drawing.theme)


@pytest.fixture
def unchanged(canvas: Canvas, session: Session, suppliers: None) -> Callable[[], bool]:
    before = session.journey.steps

    def check() -> bool:
        assert_shown(canvas)
        return session.journey.steps == before and not session.history.can_undo

    return check


@pytest.fixture
def undoes(canvas: Canvas, session: Session, suppliers: None) -> Callable[[], None]:
    before = session.journey.steps

    def check() -> None:
        after = session.journey.steps
        assert after != before
        assert_shown(canvas)
        session.undo()
        assert session.journey.steps == before
        assert not session.history.can_undo
        assert_shown(canvas)
        session.redo()
        assert session.journey.steps == after
        assert_shown(canvas)

    return check


def spot(canvas: Canvas, step: str, supplier: str) -> Spot:
    return next(each for each in spots_of(canvas.drawing.cards[step]) if supplier in each.suppliers)


def middle(canvas: Canvas, step: str, supplier: str) -> tuple[float, float]:
    return spot(canvas, step, supplier).box.center


def touch(session: Session, step: str, supplier: str = "bank") -> Touch | None:
    return touch_of(session.journey.step(step), supplier)


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


def test_a_badge_is_moved_to_another_card(
    canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None]
) -> None:
    hand.drag(middle(canvas, "a", "bank"), (276, 0))
    assert touch(session, "a") is None
    assert touch(session, "d") == Touch("bank", "interest", "indirect")
    assert (session.journey.step("a").x, session.journey.step("d").x) == (0, 276)
    undoes()


def test_ctrl_copies_it(canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None]) -> None:
    hand.drag(middle(canvas, "a", "bank"), (276, 0), held=CONTROL)
    assert touch(session, "a") == touch(session, "d") == Touch("bank", "interest", "indirect")
    undoes()


def test_on_a_card_that_has_it_it_replaces_what_is_there(
    canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None]
) -> None:
    hand.drag(middle(canvas, "a", "bank"), (0, 120))
    assert touch(session, "b") == Touch("bank", "interest", "indirect")
    undoes()


def test_dragged_off_it_is_removed_and_that_is_said(
    canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None]
) -> None:
    said: list[str] = []
    canvas.said.connect(said.append)
    hand.drag(middle(canvas, "a", "bank"), EMPTY, drop=False)
    assert canvas.marking.ghost.isVisible()
    assert canvas.marking.ghost.hint.text() == "Remove from the step"
    hand.release(*EMPTY)
    assert touch(session, "a") is None
    assert not canvas.marking.ghost.isVisible()
    assert said == ["Bank is removed from the step; undo brings it back."]
    undoes()


def test_with_ctrl_on_empty_ground_nothing_happens(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    hand.drag(middle(canvas, "a", "bank"), EMPTY, held=CONTROL)
    assert unchanged()


def test_outside_of_the_canvas_nothing_happens(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    hand.drag(middle(canvas, "a", "bank"), (-5000, 0))
    assert unchanged()


def test_back_on_its_own_card_nothing_happens(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    hand.drag(middle(canvas, "a", "bank"), EMPTY, (0, 0))
    assert unchanged()


def test_escape_half_way_leaves_no_trace(canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]) -> None:
    hand.drag(middle(canvas, "a", "bank"), (276, 0), drop=False)
    assert canvas.map.cards["d"].is_aimed
    assert canvas.marking.ghost.hint.text() == "Move to this step"
    hand.key(Qt.Key.Key_Escape)
    assert not canvas.marking.ghost.isVisible()
    assert unchanged()
    hand.release(276, 0)
    assert unchanged()


def test_an_undo_half_way_ends_the_drag(canvas: Canvas, session: Session, hand: Hand) -> None:
    hand.drag(middle(canvas, "a", "bank"), (276, 0))
    hand.drag(middle(canvas, "d", "bank"), (276, 240), drop=False)
    session.undo()
    hand.release(276, 240)
    assert touch(session, "a") is not None
    assert touch(session, "e") is None
    assert not canvas.marking.ghost.isVisible()
    assert_shown(canvas)


def test_the_rest_of_the_card_is_dragged_as_before(canvas: Canvas, session: Session, hand: Hand) -> None:
    hand.drag((0, 0), (0, -120))
    assert session.journey.step("a").y == -120
    assert touch(session, "a") is not None


def test_the_plus_sign_is_no_badge_to_drag(canvas: Canvas, session: Session, hand: Hand) -> None:
    hand.drag(middle(canvas, "b", "z"), (300, 120))
    assert len(session.journey.step("b").touches) == 5


def test_the_badge_under_the_pointer_has_a_ring(canvas: Canvas, hand: Hand) -> None:
    x, y = middle(canvas, "a", "bank")
    hand.move(x, y)
    assert canvas.overlay.pill.path().boundingRect().contains(QPointF(x, y))
    hand.move(0, 0)
    assert canvas.overlay.pill.path().isEmpty()


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


def test_the_pointer_over_a_badge_is_a_hand(canvas: Canvas, hand: Hand) -> None:
    hand.move(*middle(canvas, "a", "bank"))
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    hand.move(0, 0)
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


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


def test_a_finger_held_on_a_badge_opens_its_menu(canvas: Canvas, hand: Hand, qtbot: QtBot) -> None:
    at = QPointF(canvas.mapFromScene(QPointF(*middle(canvas, "a", "bank"))) + QPoint(0, -20))
    canvas._finger("press", at)
    assert canvas.marking.menu is None
    qtbot.waitUntil(lambda: canvas.marking.menu is not None, timeout=LONG_PRESS * 10)
    canvas._finger("release", at)
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


def test_a_finger_hits_a_badge_within_44_pixels_but_never_in_the_upper_half_of_the_card(
    canvas: Canvas,
) -> None:
    card = canvas.drawing.cards["a"]
    x, y = middle(canvas, "a", "bank")
    for dx, dy in ((-21, 0), (21, 0), (0, -21), (0, 15)):
        assert spot_at(canvas.map, "a", QPointF(x + dx, y + dy), 44) is not None
    assert spot_at(canvas.map, "a", QPointF(x, y - 15)) is None
    assert spot_at(canvas.map, "a", QPointF(x, card.box.center[1] - 1), 400) is None
    assert spot_at(canvas.map, "a", QPointF(x + 60, y), 44) is None


def test_on_a_map_too_small_to_show_badges_there_are_none_to_take(
    canvas: Canvas, session: Session, hand: Hand
) -> None:
    canvas.camera.zoom_to(0.3)
    canvas.centerOn(138, 120)
    hand.drag(middle(canvas, "a", "bank"), (-300, 40))
    assert touch(session, "a") is not None


def test_spots_are_where_the_card_shows_badges(canvas: Canvas) -> None:
    found = spots_of(canvas.drawing.cards["b"])
    assert [(each.suppliers, each.more) for each in found] == [
        (("bank",), False),
        (("realtor",), False),
        (("x",), False),
        (("y", "z"), True),
    ]
    assert replace(found[0], box=found[0].box) == found[0]
    assert all(canvas.drawing.cards["b"].box.contains(each.box.center) for each in found)
