"""Bending arrows with the keyboard: J walks along the stretches, arrow keys move one, U lets go of bends."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from journeymapper.model.edits.transitions import connect
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import Hand, assert_shown

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def arrow(canvas: Canvas, session: Session, hand: Hand) -> Hand:
    """With an arrow from a to e selected: level, upright between the columns, level."""
    session.commit(connect(session.journey, "ae", "a", "e"))
    session.history.seal()
    canvas.select([("transition", "ae")])
    assert len(points(canvas)) == 4
    return hand


@pytest.fixture
def said(canvas: Canvas) -> list[str]:
    heard: list[str] = []
    canvas.said.connect(heard.append)
    return heard


def points(canvas: Canvas, ident: str = "ae") -> tuple[tuple[float, float], ...]:
    return canvas.map.arrows[ident].arrow.points


def chosen(canvas: Canvas) -> int | None:
    """The stretch whose handle is filled."""
    strong = canvas.overlay.grips.strong
    return strong.index if strong is not None else None


def names(session: Session) -> list[str]:
    return [patch.name for patch in session.history.undoable]


def test_j_walks_along_the_stretches_and_says_which(canvas: Canvas, arrow: Hand, said: list[str]) -> None:
    for index in (0, 1, 2, 0):
        arrow.key(KEY.Key_J)
        assert chosen(canvas) == index
    assert said[:2] == [
        "Stretch 1 of 3: the arrow keys move it up and down.",
        "Stretch 2 of 3: the arrow keys move it left and right.",
    ]
    arrow.key(KEY.Key_J, SHIFT)
    assert chosen(canvas) == 2


def test_backwards_it_begins_with_the_last(canvas: Canvas, arrow: Hand) -> None:
    arrow.key(KEY.Key_J, SHIFT)
    assert chosen(canvas) == 2


def test_arrow_keys_move_the_chosen_stretch_to_the_next_line_of_the_grid(
    canvas: Canvas, session: Session, arrow: Hand
) -> None:
    x = points(canvas)[1][0]
    arrow.key(KEY.Key_J)
    arrow.key(KEY.Key_J)
    arrow.key(KEY.Key_Right)
    moved = points(canvas)[1][0]
    assert 0 < moved - x <= 12.5
    assert moved % 12 == 0
    arrow.key(KEY.Key_Left)
    assert points(canvas)[1][0] == moved - 12
    assert canvas.selection.transition == "ae"
    assert session.journey.transition("ae").bent_by == "user"


def test_a_run_is_one_undo_step(canvas: Canvas, session: Session, arrow: Hand) -> None:
    before = points(canvas)
    arrow.key(KEY.Key_J)
    for _ in range(2):
        arrow.key(KEY.Key_Down)
    assert points(canvas)[0] == (106, 24)
    assert names(session) == ["bend", "connect"]
    session.undo()
    assert points(canvas) == before
    assert_shown(canvas)


def test_another_stretch_is_another_run(session: Session, arrow: Hand) -> None:
    arrow.key(KEY.Key_J)
    arrow.key(KEY.Key_Down)
    arrow.key(KEY.Key_J)
    arrow.key(KEY.Key_Right)
    assert names(session) == ["bend", "bend", "connect"]


def test_past_the_side_of_its_card_the_same_stretch_goes_on(canvas: Canvas, session: Session) -> None:
    canvas.select([("transition", "ce")])
    hand = Hand(canvas)
    hand.key(KEY.Key_J)
    for _ in range(5):
        hand.key(KEY.Key_Down)
    found = points(canvas, "ce")
    assert found == ((0, 283), (0, 300), (276, 300), (276, 283))
    assert chosen(canvas) == 1
    for _ in range(5):
        hand.key(KEY.Key_Up)
    assert points(canvas, "ce") == ((106, 240), (170, 240))
    assert names(session) == ["bend"]


def test_with_ctrl_the_longest_stretch_that_fits_is_moved_without_choosing(
    canvas: Canvas, arrow: Hand
) -> None:
    x = points(canvas)[1][0]
    arrow.key(KEY.Key_Right, CTRL)
    assert points(canvas)[1][0] > x
    assert chosen(canvas) == 1


def test_with_ctrl_nothing_happens_where_no_stretch_runs_so(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    canvas.select([("transition", "ab")])
    hand.key(KEY.Key_Up, CTRL)
    assert unchanged()
    assert chosen(canvas) is None


def test_along_itself_a_stretch_does_not_move(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    canvas.select([("transition", "ab")])
    hand.key(KEY.Key_J)
    hand.key(KEY.Key_Down)
    assert unchanged()
    assert canvas.selection.transition == "ab"


def test_without_a_chosen_stretch_arrow_keys_walk_from_step_to_step(canvas: Canvas, arrow: Hand) -> None:
    arrow.key(KEY.Key_Right)
    assert canvas.selection.step == "a"


def test_escape_lets_go_of_the_stretch_first_and_then_of_the_arrow(canvas: Canvas, arrow: Hand) -> None:
    arrow.key(KEY.Key_J)
    arrow.key(KEY.Key_Escape)
    assert chosen(canvas) is None
    assert canvas.selection.transition == "ae"
    arrow.key(KEY.Key_Escape)
    assert not canvas.selection


def test_another_selection_forgets_the_stretch(canvas: Canvas, arrow: Hand) -> None:
    arrow.key(KEY.Key_J)
    canvas.select([("transition", "ab")])
    canvas.select([("transition", "ae")])
    assert chosen(canvas) is None


def test_a_card_in_the_way_is_said_and_nothing_changes(
    canvas: Canvas, arrow: Hand, session: Session, said: list[str]
) -> None:
    arrow.key(KEY.Key_J)
    arrow.key(KEY.Key_J)
    for _ in range(6):
        arrow.key(KEY.Key_Left)
    assert said[-1] == "A card is in the way there, so the arrow stays as it was."
    assert points(canvas)[1][0] == 120
    assert_shown(canvas)


def test_from_far_away_one_is_told_to_come_nearer(canvas: Canvas, arrow: Hand, said: list[str]) -> None:
    canvas.camera.zoom_to(0.3)
    arrow.key(KEY.Key_J)
    assert said == ["Zoom in to bend an arrow."]
    assert chosen(canvas) is None


def test_a_stretch_that_is_chosen_comes_into_sight(canvas: Canvas, arrow: Hand) -> None:
    canvas.centerOn(3_000, 3_000)
    arrow.key(KEY.Key_J)
    strong = canvas.overlay.grips.strong
    assert strong is not None
    assert canvas.camera.seen.contains(*strong.at)


def test_u_lets_arrows_run_by_themselves_again_in_one_step(
    canvas: Canvas, session: Session, hand: Hand
) -> None:
    before = points(canvas, "ab"), points(canvas, "bc")
    for ident in ("ab", "bc"):
        canvas.select([("transition", ident)])
        hand.key(KEY.Key_Right, CTRL)
    assert (points(canvas, "ab"), points(canvas, "bc")) != before
    canvas.select([("transition", "ab"), ("transition", "bc"), ("transition", "ce")])
    hand.key(KEY.Key_U)
    assert (points(canvas, "ab"), points(canvas, "bc")) == before
    assert names(session) == ["unbend", "bend", "bend"]
    assert all(session.journey.transition(each).bent_by is None for each in ("ab", "bc", "ce"))
    session.undo()
    assert session.journey.transition("bc").bent_by == "user"
    assert_shown(canvas)


def test_u_on_arrows_without_bends_does_nothing(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    canvas.select([("transition", "ab")])
    hand.key(KEY.Key_U)
    assert unchanged()
