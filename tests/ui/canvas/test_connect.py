"""Drawing arrows from card to card, and taking their ends elsewhere."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.transitions import connect
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import Hand

KEY = Qt.Key


def arrows(session: Session) -> set[tuple[str, str, str]]:
    return {(each.source, each.target, each.way) for each in session.journey.transitions}


BEFORE = {("a", "b", "next"), ("b", "c", "next"), ("c", "e", "next")}


def test_from_a_handle_to_a_card(
    canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None]
) -> None:
    hand.drag((106, 0), (276, 0), drop=False)
    assert canvas.map.cards["d"].is_aimed
    hand.release(276, 0)
    assert arrows(session) == BEFORE | {("a", "d", "next")}
    assert not canvas.map.cards["d"].is_aimed
    assert canvas.overlay.line.path().isEmpty()
    undoes()


def test_from_a_handle_to_empty_ground_makes_a_step_there_and_its_title_is_typed(
    canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None]
) -> None:
    hand.drag((382, 0), (540, -60))
    assert hand.focus().objectName() == "title_editor"
    hand.type("Ask a friend")
    hand.click(-250, 0)
    (fresh,) = [step for step in session.journey.steps if step.id not in "abcde"]
    assert (fresh.title, fresh.x, fresh.y, fresh.phase) == ("Ask a friend", 540, -60, "p")
    assert ("d", fresh.id, "next") in arrows(session)
    undoes()


@pytest.mark.parametrize("end", [(276.0, 0.0), (540.0, -60.0)])
def test_escape_draws_nothing(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool], end: tuple[float, float]
) -> None:
    hand.drag((106, 0), end, drop=False)
    hand.key(KEY.Key_Escape)
    assert canvas.overlay.line.path().isEmpty()
    hand.move(300, 0)
    hand.release(300, 0)
    assert unchanged()


def test_an_arrow_that_is_there_is_selected_not_doubled(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(canvas.said):
        hand.drag((106, 0), (0, 120))
    assert set(canvas.selection) == {("transition", "ab")}
    assert unchanged()


def test_back_to_its_own_card_draws_nothing(hand: Hand, unchanged: Callable[[], bool]) -> None:
    hand.drag((106, 0), (200, -20), (0, 0))
    assert unchanged()


def test_a_press_on_a_handle_without_a_move_draws_nothing(hand: Hand, unchanged: Callable[[], bool]) -> None:
    hand.click(106, 0)
    assert unchanged()


@pytest.mark.parametrize(("key", "way"), [(KEY.Key_C, "next"), (KEY.Key_L, "loop"), (KEY.Key_K, "skip")])
def test_a_key_then_a_click(
    session: Session, hand: Hand, undoes: Callable[[], None], key: Qt.Key, way: str
) -> None:
    hand.click(276, 240)
    hand.key(key)
    hand.click(0, 0)
    assert arrows(session) == BEFORE | {("e", "a", way)}
    undoes()


@pytest.mark.parametrize("enter", [KEY.Key_Return, KEY.Key_Enter])
def test_a_key_then_a_walk_and_enter(
    canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None], enter: Qt.Key
) -> None:
    hand.click(0, 0)
    hand.key(KEY.Key_C)
    hand.key(KEY.Key_Down)
    hand.key(KEY.Key_Down)
    assert canvas.map.cards["c"].is_aimed
    hand.key(
        enter,
        Qt.KeyboardModifier.KeypadModifier if enter == KEY.Key_Enter else Qt.KeyboardModifier.NoModifier,
    )
    assert arrows(session) == BEFORE | {("a", "c", "next")}
    undoes()


def test_a_loop_may_lead_to_itself(session: Session, hand: Hand, undoes: Callable[[], None]) -> None:
    hand.click(0, 0)
    hand.key(KEY.Key_L)
    hand.key(KEY.Key_Return)
    assert arrows(session) == BEFORE | {("a", "a", "loop")}
    undoes()


def test_a_way_on_may_not(hand: Hand, unchanged: Callable[[], bool]) -> None:
    hand.click(0, 0)
    hand.key(KEY.Key_C)
    hand.key(KEY.Key_Return)
    assert unchanged()


def test_escape_after_the_key_keeps_the_selection(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    hand.click(0, 0)
    hand.key(KEY.Key_C)
    hand.key(KEY.Key_Down)
    hand.key(KEY.Key_Escape)
    assert canvas.selection.steps == {"a"}
    assert not canvas.map.cards["b"].is_aimed
    hand.click(276, 0)
    assert unchanged()


def test_a_loop_to_empty_ground_makes_nothing(hand: Hand, unchanged: Callable[[], bool]) -> None:
    hand.click(0, 0)
    hand.key(KEY.Key_L)
    hand.click(150, 320)
    assert unchanged()


@pytest.mark.parametrize(("end", "expected"), [(-1, ("a", "d", "next")), (0, ("d", "b", "next"))])
def test_an_end_of_an_arrow_is_taken_to_another_card(
    canvas: Canvas,
    session: Session,
    hand: Hand,
    undoes: Callable[[], None],
    end: int,
    expected: tuple[str, str, str],
) -> None:
    hand.click(0, 60)
    point = canvas.map.drawing.arrows["ab"].points[end]
    hand.drag(point, (276, 0), drop=False)
    assert canvas.map.cards["d"].is_aimed
    hand.release(276, 0)
    assert arrows(session) == (BEFORE - {("a", "b", "next")}) | {expected}
    undoes()


def test_an_end_let_go_on_empty_ground_stays_where_it_was(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    hand.click(0, 60)
    hand.drag(canvas.map.drawing.arrows["ab"].points[-1], (150, 320))
    assert unchanged()


def test_an_end_put_back_on_its_card_changes_nothing(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    hand.click(0, 60)
    hand.drag(canvas.map.drawing.arrows["ab"].points[-1], (0, 120))
    assert canvas.selection.transitions == {"ab"}
    assert unchanged()


def test_an_end_on_a_card_that_has_such_an_arrow_changes_nothing(
    canvas: Canvas, session: Session, hand: Hand, qtbot: QtBot
) -> None:
    session.commit(connect(session.journey, "ad", "a", "d"))
    canvas.select([("transition", "ad")])
    with qtbot.waitSignal(canvas.said):
        hand.drag(canvas.map.drawing.arrows["ad"].points[-1], (0, 120))
    assert canvas.selection.transitions == {"ab"}
    assert arrows(session) == BEFORE | {("a", "d", "next")}


def test_escape_leaves_the_end_where_it_was(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    hand.click(0, 60)
    hand.drag(canvas.map.drawing.arrows["ab"].points[-1], (276, 0), drop=False)
    hand.key(KEY.Key_Escape)
    hand.release(276, 0)
    assert unchanged()
