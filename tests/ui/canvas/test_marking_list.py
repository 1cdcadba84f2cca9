"""The list of all badges of a card: opened by '+2', used with mouse and keyboard."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.lists import add_entry, edit_entry
from journeymapper.model.edits.touches import put_touches, touch_of
from journeymapper.model.records import Supplier, Touch
from journeymapper.model.session import Session
from journeymapper.ui.canvas.badge_list import BadgeList
from journeymapper.ui.canvas.badge_row import HEIGHT_FOR_FINGER, BadgeRow
from journeymapper.ui.canvas.spots import spots_of
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import NONE, Hand, Rig, assert_shown

LEFT = Qt.MouseButton.LeftButton
FIVE = ["bank", "realtor", "x", "y", "z"]
EMPTY = (150.0, 120.0)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus need more than memory has


@pytest.fixture(autouse=True)
def suppliers(canvas: Canvas, session: Session) -> None:
    """At step b five suppliers, at step a one."""
    for ident in FIVE:
        session.journey.apply(add_entry(session.journey, Supplier(ident, ident.title())))
    cells = {("b", each): Touch(each) for each in FIVE}
    session.journey.apply(put_touches(session.journey, {**cells, ("a", "bank"): Touch("bank", "desire")}))
    canvas.set_theme(canvas.drawing.theme)


@pytest.fixture
def badges(canvas: Canvas) -> BadgeList:
    return canvas.marking.badges


def plus(canvas: Canvas) -> tuple[float, float]:
    found = spots_of(canvas.drawing.cards["b"])[-1]
    assert found.more
    return found.box.center


def row(badges: BadgeList, supplier: str) -> BadgeRow:
    return next(each for each in badges.rows if each.supplier == supplier)


def touch(session: Session, supplier: str, step: str = "b") -> Touch | None:
    return touch_of(session.journey.step(step), supplier)


def drag(canvas: Canvas, start: BadgeRow, *stops: tuple[float, float], drop: bool = True) -> None:
    """A drag from a row to places on the map."""

    def send(kind: QEvent.Type, at: QPoint, button: Qt.MouseButton, down: Qt.MouseButton) -> None:
        event = QMouseEvent(kind, QPointF(start.mapFromGlobal(at)), QPointF(at), button, down, NONE)
        QApplication.sendEvent(start, event)

    at = start.mapToGlobal(start.rect().center())
    send(QEvent.Type.MouseButtonPress, at, LEFT, LEFT)
    for stop in stops:
        at = canvas.viewport().mapToGlobal(canvas.mapFromScene(QPointF(*stop)))
        send(QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton, LEFT)
    if drop:
        send(QEvent.Type.MouseButtonRelease, at, LEFT, Qt.MouseButton.NoButton)


def undo_and_redo(session: Session, canvas: Canvas) -> None:
    """One undo step takes all back, and redo makes it again."""
    after = session.journey.steps
    session.undo()
    assert session.journey.steps != after
    assert not session.history.can_undo
    assert_shown(canvas)
    session.redo()
    assert session.journey.steps == after
    assert_shown(canvas)


def test_hovering_the_plus_opens_all_badges_and_leaving_closes_them(
    canvas: Canvas, hand: Hand, badges: BadgeList
) -> None:
    hand.move(*plus(canvas))
    assert badges.isVisible()
    assert [each.supplier for each in badges.rows] == FIVE
    assert canvas.hasFocus()
    hand.move(*EMPTY)
    assert not badges.isVisible()


def test_leaving_the_list_itself_closes_it_too(canvas: Canvas, hand: Hand, badges: BadgeList) -> None:
    hand.move(*plus(canvas))
    QApplication.sendEvent(badges, QEvent(QEvent.Type.Leave))
    assert not badges.isVisible()


def test_a_click_opens_it_for_the_keyboard_until_the_next_click_elsewhere(
    canvas: Canvas, hand: Hand, badges: BadgeList
) -> None:
    hand.click(*plus(canvas))
    assert row(badges, "bank").hasFocus()
    hand.move(*EMPTY)
    assert badges.isVisible()
    canvas.setFocus()
    assert not badges.isVisible()


def test_it_lies_beside_the_plus_within_the_canvas(canvas: Canvas, hand: Hand, badges: BadgeList) -> None:
    hand.move(*plus(canvas))
    at = canvas.mapFromScene(QPointF(*plus(canvas)))
    assert abs(badges.geometry().left() - at.x()) < 30
    assert 0 <= badges.geometry().top() - at.y() < 30
    hand.move(*EMPTY)
    canvas.centerOn(plus(canvas)[0] - 300, plus(canvas)[1] - 300)
    hand.move(*plus(canvas))
    assert canvas.rect().contains(badges.geometry())


@pytest.mark.parametrize(("stays", "shown"), [(False, False), (True, True)])
def test_moving_the_map_closes_what_the_pointer_opened_and_takes_along_the_rest(
    canvas: Canvas, badges: BadgeList, stays: bool, shown: bool
) -> None:
    canvas.marking.show_badges("b", stays=stays)
    before = badges.pos()
    canvas.camera.pan(QPointF(-20, -30))
    assert badges.isVisible() == shown
    assert (badges.pos() - before == QPoint(-20, -30)) == shown


def test_the_key_b_opens_the_list_of_the_selected_step(
    rig: Rig, canvas: Canvas, hand: Hand, badges: BadgeList, qtbot: QtBot
) -> None:
    canvas.select([("step", "a")])
    hand.key(Qt.Key.Key_B)
    assert [each.supplier for each in badges.rows] == ["bank"]
    assert row(badges, "bank").hasFocus()
    hand.key(Qt.Key.Key_Escape)
    assert not badges.isVisible()
    assert canvas.hasFocus()
    assert canvas.selection.steps == {"a"}
    canvas.select([("step", "c")])
    hand.key(Qt.Key.Key_B)
    assert not badges.isVisible()


def test_rows_have_names_and_arrows_walk_through_them(
    canvas: Canvas, session: Session, hand: Hand, badges: BadgeList
) -> None:
    canvas.marking.show_badges("b", stays=True)
    assert badges.rows[0].accessibleName() == "Bank: no state, direct contact"
    assert badges.accessibleName() == "Suppliers at “B”"
    hand.key(Qt.Key.Key_Down)
    assert row(badges, "realtor").hasFocus()
    hand.key(Qt.Key.Key_Up)
    hand.key(Qt.Key.Key_Up)
    assert row(badges, "z").hasFocus()


def test_digits_set_the_state_and_the_list_stays(
    canvas: Canvas, session: Session, hand: Hand, badges: BadgeList
) -> None:
    canvas.marking.show_badges("b", stays=True)
    hand.key(Qt.Key.Key_Up)
    hand.key(Qt.Key.Key_3)
    assert touch(session, "z") == Touch("z", "desire")
    assert row(badges, "z").hasFocus()
    assert row(badges, "z").accessibleName() == "Z: desire, direct contact"
    undo_and_redo(session, canvas)


def test_delete_removes_the_badge_and_the_keyboard_stays_in_the_list(
    canvas: Canvas, session: Session, hand: Hand, badges: BadgeList
) -> None:
    canvas.marking.show_badges("b", stays=True)
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Delete)
    assert touch(session, "realtor") is None
    assert row(badges, "x").hasFocus()
    undo_and_redo(session, canvas)


def test_the_list_closes_when_the_last_badge_or_the_step_is_gone(
    canvas: Canvas, session: Session, hand: Hand, badges: BadgeList
) -> None:
    canvas.marking.show_badges("a", stays=True)
    hand.key(Qt.Key.Key_Backspace)
    assert not badges.isVisible()
    assert canvas.hasFocus()
    canvas.marking.show_badges("a", stays=True)
    assert not badges.isVisible()


def test_enter_opens_the_menu(canvas: Canvas, session: Session, hand: Hand, badges: BadgeList) -> None:
    canvas.marking.show_badges("b", stays=True)
    hand.key(Qt.Key.Key_Return)
    menu = canvas.marking.menu
    assert menu is not None
    found = menu.findChild(QAction, "badge_contact_indirect")
    assert found is not None
    found.trigger()
    menu.close()
    assert touch(session, "bank") == Touch("bank", None, "indirect")
    assert badges.isVisible()
    undo_and_redo(session, canvas)


def test_a_click_on_a_row_opens_its_menu_and_keeps_the_list(
    canvas: Canvas, hand: Hand, badges: BadgeList
) -> None:
    hand.move(*plus(canvas))
    QTest.mouseClick(row(badges, "y"), LEFT)
    menu = canvas.marking.menu
    assert menu is not None
    menu.close()
    assert badges.stays
    assert badges.isVisible()


def test_the_wheel_over_a_row_steps_through_the_states(
    canvas: Canvas, session: Session, hand: Hand, badges: BadgeList
) -> None:
    hand.move(*plus(canvas))
    place = QPointF(row(badges, "y").rect().center())
    for by in (120, 120, -120):
        event = QWheelEvent(
            place,
            place,
            QPoint(),
            QPoint(0, by),
            Qt.MouseButton.NoButton,
            NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(row(badges, "y"), event)
    assert touch(session, "y") == Touch("y", "attention")
    undo_and_redo(session, canvas)


def test_a_row_is_dragged_to_another_card(
    canvas: Canvas, session: Session, hand: Hand, badges: BadgeList
) -> None:
    hand.move(*plus(canvas))
    drag(canvas, row(badges, "z"), EMPTY, (276, 0))
    assert touch(session, "z") is None
    assert touch(session, "z", "d") == Touch("z")
    assert not badges.isVisible()
    assert canvas.marking.menu is None
    undo_and_redo(session, canvas)


def test_a_row_dragged_to_empty_ground_removes_the_badge(
    canvas: Canvas, session: Session, hand: Hand, badges: BadgeList
) -> None:
    hand.click(*plus(canvas))
    drag(canvas, row(badges, "z"), EMPTY)
    assert touch(session, "z") is None
    undo_and_redo(session, canvas)


def test_escape_half_way_leaves_no_trace(
    canvas: Canvas, session: Session, hand: Hand, badges: BadgeList
) -> None:
    before = session.journey.steps
    hand.click(*plus(canvas))
    held = row(badges, "z")
    drag(canvas, held, EMPTY, drop=False)
    assert canvas.marking.ghost.isVisible()
    hand.key(Qt.Key.Key_Escape)
    assert not canvas.marking.ghost.isVisible()
    drag(canvas, held, (276, 0))
    canvas.hands.drop()
    assert_shown(canvas)
    session.undo()
    assert session.journey.steps == before


def test_fingers_have_larger_rows(canvas: Canvas, badges: BadgeList) -> None:
    at = QPointF(canvas.mapFromScene(QPointF(*plus(canvas))))
    canvas._finger("press", at)
    canvas._finger("release", at)
    assert badges.isVisible()
    assert badges.rows[0].sizeHint().height() == HEIGHT_FOR_FINGER
    assert badges.rows[0].height() >= 44


def test_it_follows_other_edits(canvas: Canvas, session: Session, badges: BadgeList) -> None:
    canvas.marking.show_badges("b", stays=True)
    session.commit(edit_entry(session.journey, "supplier", "bank", name="The bank"))
    assert row(badges, "bank").text() == "The bank"
    session.commit(put_touches(session.journey, dict.fromkeys([("b", each) for each in FIVE])))
    assert not badges.isVisible()
    session.undo()
    assert_shown(canvas)
