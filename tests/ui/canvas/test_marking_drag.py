"""Badges on cards under the pointer: where they are, and dragged to another step or off the map."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor

from journeymapper.drawing.theme import THEMES
from journeymapper.model.records import Touch
from journeymapper.model.session import Session
from journeymapper.ui.canvas.spots import spot_at, spots_of
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.badges import EMPTY, middle, spot, touch
from tests.ui.canvas.person import Hand, assert_shown

CONTROL = Qt.KeyboardModifier.ControlModifier
pytestmark = [
    pytest.mark.usefixtures("suppliers"),
    pytest.mark.qt_log_ignore("This plugin does not support"),  # a drag needs more than memory has
]


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


def test_the_pointer_over_a_badge_is_a_hand(canvas: Canvas, hand: Hand) -> None:
    hand.move(*middle(canvas, "a", "bank"))
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    hand.move(0, 0)
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


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


def test_a_badge_in_the_hand_is_dim_where_it_came_from(canvas: Canvas, hand: Hand) -> None:
    place = spot(canvas, "a", "bank").box.center
    veil = canvas.overlay.veil.path
    assert veil().isEmpty()
    hand.drag(place, (276, 0), drop=False)
    assert veil().contains(QPointF(*place))
    assert 0 < canvas.overlay.veil.brush().color().alphaF() < 1
    hand.move(270, 4, CONTROL)  # a copy leaves it as it is
    assert veil().isEmpty()
    hand.move(268, 4)
    assert not veil().isEmpty()
    hand.release(268, 4)
    assert veil().isEmpty()


def test_a_drag_that_is_given_up_leaves_no_veil(canvas: Canvas, hand: Hand) -> None:
    hand.drag(middle(canvas, "a", "bank"), (276, 0), drop=False)
    canvas.cancel()
    assert canvas.overlay.veil.path().isEmpty()


def test_veil_and_dots_have_the_ground_of_the_theme(canvas: Canvas) -> None:
    for name in ("dark", "light"):
        canvas.set_theme(THEMES[name])
        ground = QColor(THEMES[name].card)
        assert {dot.brush().color().name() for dot in canvas.overlay.dots} == {ground.name()}
        assert canvas.overlay.veil.brush().color().name() == ground.name()
