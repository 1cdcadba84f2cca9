"""Selecting with the mouse, and the marks that show it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.remove import remove
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import Hand

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_click_selects_a_card_alone(canvas: Canvas, hand: Hand) -> None:
    hand.click(0, 120)
    hand.click(276, 0)
    assert set(canvas.selection) == {("step", "d")}
    assert [item.ident for item in canvas.map.cards.values() if item.is_selected] == ["d"]


def test_a_click_on_an_arrow_selects_it_even_beside_its_line(canvas: Canvas, hand: Hand) -> None:
    hand.click(4, 60)
    assert set(canvas.selection) == {("transition", "ab")}
    hand.click(7, 60)
    assert not canvas.selection


def test_a_click_on_empty_ground_selects_nothing(canvas: Canvas, hand: Hand, qtbot: QtBot) -> None:
    hand.click(0, 120)
    with qtbot.waitSignal(canvas.selection_changed):
        hand.click(150, 300)
    assert not canvas.selection


def test_shift_adds_and_takes_away(canvas: Canvas, hand: Hand) -> None:
    hand.click(0, 120)
    hand.click(276, 0, SHIFT)
    assert canvas.selection.steps == {"b", "d"}
    hand.click(0, 120, SHIFT)
    assert canvas.selection.steps == {"d"}


def test_a_click_on_one_of_many_leaves_only_that(canvas: Canvas, hand: Hand) -> None:
    canvas.select([("step", "a"), ("step", "b")])
    hand.click(0, 0)
    assert canvas.selection.steps == {"a"}


def test_a_rubber_band_selects_what_it_touches(canvas: Canvas, hand: Hand) -> None:
    hand.drag((-130, -60), (130, 130))
    assert set(canvas.selection) == {("step", "a"), ("step", "b"), ("transition", "ab")}


def test_a_rubber_band_with_shift_adds(canvas: Canvas, hand: Hand) -> None:
    hand.click(276, 0)
    hand.drag((-130, -60), (130, 30), held=SHIFT)
    assert canvas.selection.steps == {"a", "d"}


def test_escape_during_a_rubber_band_brings_back_what_was_selected(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    hand.click(276, 0)
    hand.drag((-130, -60), (130, 130), held=SHIFT, drop=False)
    assert canvas.selection.steps == {"a", "b", "d"}
    hand.key(Qt.Key.Key_Escape)
    assert canvas.selection.steps == {"d"}
    hand.move(200, 200)
    hand.release(200, 200)
    assert canvas.selection.steps == {"d"}
    assert unchanged()


def test_escape_brings_back_what_the_press_on_empty_ground_took_away(canvas: Canvas, hand: Hand) -> None:
    hand.click(276, 0)
    hand.drag((-130, -60), (130, 130), drop=False)
    assert canvas.selection.steps == {"a", "b"}
    hand.key(Qt.Key.Key_Escape)
    assert canvas.selection.steps == {"d"}


def test_what_a_rubber_band_brings_back_may_be_gone(canvas: Canvas, session: Session, hand: Hand) -> None:
    hand.click(276, 0)
    heard: list[bool] = []
    canvas.selection_changed.connect(
        lambda: heard.append(all(session.journey.get(*key) is not None for key in canvas.selection))
    )
    hand.drag((-130, -60), (130, 130), drop=False)
    session.commit(remove(session.journey, ["d"]))
    assert heard
    assert all(heard)
    assert not canvas.selection


def test_select_all_and_escape(canvas: Canvas, hand: Hand) -> None:
    hand.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(set(canvas.selection)) == 9
    hand.key(Qt.Key.Key_Escape)
    assert not canvas.selection


def test_what_is_gone_is_no_longer_selected(canvas: Canvas, session: Session, qtbot: QtBot) -> None:
    canvas.select([("step", "a"), ("step", "b"), ("transition", "ab")])
    with qtbot.waitSignal(canvas.selection_changed):
        session.commit(remove(session.journey, ["a"]))
    assert set(canvas.selection) == {("step", "b")}


def test_what_comes_back_while_selected_is_marked(canvas: Canvas, session: Session) -> None:
    session.commit(remove(session.journey, ["a"]))
    session.undo()
    canvas.select([("step", "a")])
    assert canvas.map.cards["a"].is_selected


def test_handles_are_on_the_card_under_the_pointer_else_on_the_selected_one(
    canvas: Canvas, hand: Hand
) -> None:
    def dots() -> list[tuple[float, float]]:
        return [dot.pos().toTuple() for dot in canvas.overlay.dots if dot.isVisible()]

    assert dots() == []
    hand.move(276, 0)
    assert dots() == [(276, -43), (382, 0), (276, 43), (170, 0)]
    canvas.select([("step", "a")])
    hand.move(500, 500)
    assert (0, 43) in dots()
    canvas.select([("transition", "ab")])
    points = canvas.map.drawing.arrows["ab"].points
    assert dots() == [points[0], points[-1]]
