"""Dragging cards and notes: snapped, previewed, committed once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import Hand, assert_shown

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def place(session: Session, step: str) -> tuple[float, float]:
    found = session.journey.step(step)
    return found.x, found.y


def test_a_card_comes_to_rest_on_the_grid(session: Session, hand: Hand, undoes: Callable[[], None]) -> None:
    hand.drag((276, 0), (276 + 157, 0 - 139))
    assert place(session, "d") == (432, -144)
    undoes()


def test_a_card_comes_to_rest_in_line_with_a_neighbour_and_a_guide_shows_it(
    canvas: Canvas, session: Session, hand: Hand
) -> None:
    hand.drag((276, 0), (280, 125), drop=False)
    assert not canvas.overlay.guides.path().isEmpty()
    hand.release(280, 125)
    assert place(session, "d") == (276, 120)
    assert canvas.overlay.guides.path().isEmpty()


def test_alt_lets_a_card_rest_anywhere(session: Session, hand: Hand, undoes: Callable[[], None]) -> None:
    hand.drag((276, 0), (281, 127), held=ALT)
    assert place(session, "d") == (281, 127)
    undoes()


def test_many_move_together_as_one_step(session: Session, hand: Hand, undoes: Callable[[], None]) -> None:
    hand.click(276, 0)
    hand.click(276, 240, SHIFT)
    hand.drag((276, 240), (276 + 240, 240))
    assert (place(session, "d"), place(session, "e")) == ((516, 0), (516, 240))
    undoes()


def test_what_is_dragged_is_shown_at_once_but_not_yet_in_the_journey(
    canvas: Canvas, session: Session, hand: Hand
) -> None:
    before = canvas.map.arrows["ab"].arrow.points
    hand.drag((0, 0), (-120, -120), drop=False)
    assert canvas.map.cards["a"].pos().toTuple() == (-120, -120)
    assert canvas.map.arrows["ab"].arrow.points != before
    assert place(session, "a") == (0, 0)
    assert not session.history.can_undo


def test_escape_drops_a_drag_without_a_trace(hand: Hand, unchanged: Callable[[], bool]) -> None:
    hand.drag((0, 0), (-120, -120), drop=False)
    hand.key(Qt.Key.Key_Escape)
    assert unchanged()
    hand.move(-50, 300)
    hand.release(-50, 300)
    assert unchanged()


def test_a_drag_back_to_where_it_began_changes_nothing(hand: Hand, unchanged: Callable[[], bool]) -> None:
    hand.drag((0, 0), (-120, -120), (0, 0))
    assert unchanged()


def test_a_press_that_hardly_moves_is_a_click(hand: Hand, unchanged: Callable[[], bool]) -> None:
    hand.drag((0, 0), (2, 1))
    assert unchanged()


def test_an_undo_during_a_drag_ends_it(canvas: Canvas, session: Session, hand: Hand) -> None:
    hand.drag((276, 0), (276, -120))
    hand.drag((0, 0), (-120, -120), drop=False)
    session.undo()
    assert_shown(canvas)
    hand.release(-120, -120)
    assert place(session, "a") == (0, 0)


def test_a_step_dropped_on_an_arrow_is_inserted(
    canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None]
) -> None:
    hand.drag((276, 0), (0, 180), drop=False)
    assert canvas.map.arrows["bc"].is_aimed
    hand.release(0, 180)
    journey = session.journey
    assert [(each.source, each.target) for each in journey.transitions] == [
        ("a", "b"),
        ("b", "d"),
        ("c", "e"),
        ("d", "c"),
    ]
    assert not canvas.map.arrows["bc"].is_aimed
    undoes()


def test_a_step_is_not_inserted_into_its_own_arrow(session: Session, hand: Hand) -> None:
    hand.drag((0, 120), (0, 60))
    assert len(session.journey.transitions) == 3


def test_many_are_not_inserted(session: Session, hand: Hand) -> None:
    hand.click(276, 0)
    hand.click(276, 240, SHIFT)
    hand.drag((276, 0), (0, 180))
    assert len(session.journey.transitions) == 3


def test_escape_over_an_arrow_inserts_nothing(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    hand.drag((276, 0), (0, 180), drop=False)
    hand.key(Qt.Key.Key_Escape)
    assert not canvas.map.arrows["bc"].is_aimed
    assert unchanged()


def test_a_note_moves(session: Session, hand: Hand, undoes: Callable[[], None]) -> None:
    hand.drag((520, 120), (640, 400))
    note = session.journey.note("n")
    assert (note.x, note.y) == (636, 396)
    undoes()


def test_a_large_selection_moves_as_a_group(
    canvas: Canvas, session: Session, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journeymapper.ui.canvas.scene.ROUTED_AT_ONCE", 1)
    canvas.select([("step", "a"), ("step", "b")])
    hand.drag((0, 0), (-120, 0), drop=False)
    assert canvas.map.arrows["ab"].pos().toTuple() == (-120, 0)
    assert canvas.map.arrows["bc"].pos().toTuple() == (0, 0)
    hand.release(-120, 0)
    assert (place(session, "a"), place(session, "b")) == ((-120, 0), (-120, 120))
    assert_shown(canvas)
