"""Bending arrows with the mouse and with fingers: shown at once, committed once, refused where a card lies.

Step b stands 34 below a, and e 64 to the right of c: the arrows ab, bc and ce are straight.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt

from journeymapper.drawing.theme import THEMES
from journeymapper.exchange.writing import export
from journeymapper.model.edits.places import move
from journeymapper.model.edits.transitions import connect
from journeymapper.model.session import Session
from journeymapper.storage.files import load, save
from journeymapper.ui.canvas.grips import Grip
from journeymapper.ui.canvas.stage import Pointer
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import Hand, assert_shown

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def wide(canvas: Canvas, session: Session, hand: Hand) -> Hand:
    """With an arrow from a to e, whose upright stretch at x = 138 has a corner at each end, selected."""
    session.commit(connect(session.journey, "ae", "a", "e"))
    session.history.seal()
    canvas.select([("transition", "ae")])
    assert [y for _, y in points(canvas, "ae")] == [0, 0, 240, 240]
    return hand


def points(canvas: Canvas, arrow: str) -> tuple[tuple[float, float], ...]:
    """The course of an arrow as the screen shows it."""
    return canvas.map.arrows[arrow].arrow.points


def bends(session: Session, arrow: str) -> object:
    found = session.journey.transition(arrow)
    return found.bends, found.bent_by


def rail(canvas: Canvas) -> float:
    """Where the upright stretch of the arrow ae lies."""
    return points(canvas, "ae")[1][0]


# A stretch


def test_a_stretch_is_dragged_aside_and_rests_on_the_grid(
    canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None]
) -> None:
    hand.drag((0, 60), (58, 60))
    assert points(canvas, "ab") == ((60, 43), (60, 77))
    assert bends(session, "ab") == (((60, 60),), "user")
    assert [patch.name for patch in session.history.undoable] == ["bend"]
    assert canvas.selection.transition == "ab"
    undoes()


def test_past_its_cards_a_straight_arrow_goes_round_a_corner(
    canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None]
) -> None:
    hand.drag((0, 60), (121, 60))
    found = points(canvas, "ab")
    assert found == ((106, 0), (120, 0), (120, 120), (106, 120))
    undoes()


def test_the_arrow_is_shown_at_once_but_not_yet_in_the_journey(
    canvas: Canvas, session: Session, wide: Hand
) -> None:
    x, depth = rail(canvas), len(session.history.undoable)
    wide.drag((x, 100), (x + 14, 100), held=ALT, drop=False)
    assert points(canvas, "ae")[1][0] == x + 14
    assert bends(session, "ae") == (None, None)
    assert len(session.history.undoable) == depth
    wide.release(x + 14, 100, ALT)
    assert points(canvas, "ae")[1] == (x + 14, 0)
    assert_shown(canvas)


def test_alt_lets_a_stretch_lie_anywhere(canvas: Canvas, hand: Hand) -> None:
    hand.drag((0, 60), (31, 60), held=ALT)
    assert points(canvas, "ab")[0] == (31, 43)


def test_a_stretch_comes_in_line_with_another_arrow_and_a_guide_shows_it(
    canvas: Canvas, session: Session, hand: Hand
) -> None:
    hand.drag((0, 60), (31, 60), held=ALT)
    hand.drag((0, 180), (34, 180), drop=False)
    assert not canvas.overlay.guides.path().isEmpty()
    hand.release(34, 180)
    assert points(canvas, "bc")[0][0] == 31
    assert canvas.overlay.guides.path().isEmpty()


def test_a_stretch_comes_in_line_with_the_middle_of_a_card(canvas: Canvas, session: Session) -> None:
    session.commit(move(session.journey, {"d": (276, -60)}))
    hand = Hand(canvas)
    hand.drag((138, 240), (138, 262), held=ALT)
    hand.drag((138, 262), (138, 243))
    assert points(canvas, "ce") == ((106, 240), (170, 240))


def test_back_where_it_was_nothing_has_changed(wide: Hand, canvas: Canvas, session: Session) -> None:
    x, before = rail(canvas), list(session.history.undoable)
    wide.drag((x, 100), (x + 30, 100), (x, 100))
    assert list(session.history.undoable) == before
    assert bends(session, "ae") == (None, None)
    assert_shown(canvas)


def test_a_press_that_hardly_moves_is_a_click(hand: Hand, unchanged: Callable[[], bool]) -> None:
    hand.drag((0, 60), (2, 61))
    assert unchanged()


def test_escape_drops_it_without_a_trace(canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]) -> None:
    hand.drag((0, 60), (60, 60), drop=False)
    assert points(canvas, "ab") != ((0, 43), (0, 77))
    hand.key(KEY.Key_Escape)
    assert unchanged()
    hand.release(60, 60)
    assert unchanged()
    assert canvas.selection.transition == "ab"


def test_an_undo_during_a_drag_ends_it(canvas: Canvas, session: Session, hand: Hand) -> None:
    hand.drag((0, 60), (60, 60))
    hand.drag((0, 180), (60, 180), drop=False)
    session.undo()
    assert_shown(canvas)
    hand.release(60, 180)
    assert not session.history.can_undo


def test_an_arrow_that_goes_while_it_is_dragged(canvas: Canvas, session: Session, hand: Hand) -> None:
    session.commit(connect(session.journey, "ad", "a", "d"))
    hand.drag((138, 0), (138, 20), drop=False)
    assert canvas.selection.transition == "ad"
    session.undo()
    assert_shown(canvas)
    hand.release(138, 20)


def test_an_arrow_that_lies_straight_again_has_no_corner_left(
    canvas: Canvas, session: Session, hand: Hand
) -> None:
    hand.drag((0, 60), (120, 60))
    assert len(points(canvas, "ab")) == 4
    hand.drag((120, 60), (1, 60))
    assert points(canvas, "ab") == ((0, 43), (0, 77))
    assert bends(session, "ab") == (((0, 60),), "user")


def test_several_selected_arrows_are_not_bent(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    hand.click(0, 60)
    hand.click(0, 180, SHIFT)
    hand.drag((0, 60), (60, 60))
    assert unchanged()


# A corner


def test_a_corner_takes_both_its_stretches_along(
    canvas: Canvas, wide: Hand, session: Session, undoes: Callable[[], None]
) -> None:
    x = rail(canvas)
    session.history.mark_saved()
    wide.drag((x, 0), (x - 10, 24), held=ALT)
    found = points(canvas, "ae")
    assert found[:2] == ((106, 24), (x - 10, 24))
    assert_shown(canvas)


def test_both_stretches_of_a_corner_rest_on_the_grid(canvas: Canvas, wide: Hand) -> None:
    x = rail(canvas)
    wide.drag((x, 0), (x + 9, 22))
    assert points(canvas, "ae")[1] == (round((x + 9) / 12) * 12, 24)


# The ends


def test_an_end_slides_along_its_card(canvas: Canvas, session: Session, hand: Hand) -> None:
    hand.click(138, 240)
    hand.drag((106, 240), (100, 217), held=ALT)
    assert points(canvas, "ce") == ((106, 217), (170, 217))
    assert session.journey.transition("ce").source == "c"
    assert_shown(canvas)


def test_an_end_stops_before_the_corner_of_its_card(canvas: Canvas, hand: Hand) -> None:
    hand.click(138, 240)
    hand.drag((170, 240), (174, 201), held=ALT)
    assert points(canvas, "ce")[-1] == (170, 211)


def test_an_end_on_another_card_is_still_taken_there(session: Session, hand: Hand) -> None:
    hand.click(138, 240)
    hand.drag((170, 240), (180, 220), (276, 0))
    assert session.journey.transition("ce").target == "d"
    assert bends(session, "ce") == (None, None)


def test_an_end_let_go_on_empty_ground_stays(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    hand.click(138, 240)
    hand.drag((170, 240), (180, 220), (140, 330))
    assert unchanged()


# A card in the way


@pytest.fixture
def tall(canvas: Canvas, session: Session, hand: Hand) -> Hand:
    """With an arrow from a to c, past b, round the left of b: the level stretch above b lies at y = 60."""
    session.commit(connect(session.journey, "ac", "a", "c"))
    canvas.select([("transition", "ac")])
    return hand


def test_a_bend_through_a_card_is_refused_and_said(canvas: Canvas, session: Session, tall: Hand) -> None:
    said: list[str] = []
    canvas.said.connect(said.append)
    before = points(canvas, "ac")
    assert before[1] == (0, 60)
    tall.drag((-70, 60), (-70, 110), drop=False)
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.ForbiddenCursor
    assert canvas.map.cards["b"].is_aimed
    assert not canvas.overlay.line.path().isEmpty()
    assert points(canvas, "ac") == before
    tall.release(-70, 110)
    assert bends(session, "ac") == (None, None)
    assert said == ["A card is in the way there, so the arrow stays as it was."]
    assert canvas.overlay.line.path().isEmpty()
    assert_shown(canvas)


def test_a_card_laid_on_a_bend_makes_the_arrow_go_round_and_taken_off_gives_it_back(
    canvas: Canvas, session: Session, hand: Hand
) -> None:
    hand.drag((0, 60), (168, 60))
    bent = points(canvas, "ab")
    session.commit(move(session.journey, {"d": (250, 60)}))
    assert points(canvas, "ab") != bent
    assert bends(session, "ab") == (tuple(bent[1:-1]), "user")
    session.commit(move(session.journey, {"d": (276, -60)}))
    assert points(canvas, "ab") == bent


# What becomes of bends


def test_bends_go_when_one_card_is_dragged_and_along_when_both_are(
    canvas: Canvas, session: Session, hand: Hand
) -> None:
    hand.drag((0, 60), (48, 60))
    canvas.select([("step", "a"), ("step", "b"), ("step", "c")])
    hand.drag((0, 0), (0, -60))
    assert bends(session, "ab") == (((48, 0),), "user")
    canvas.select([("step", "a")])
    hand.drag((0, -60), (0, -120))
    assert bends(session, "ab") == (None, None)


def test_saved_opened_and_exported_the_arrow_is_as_it_was_bent(
    canvas: Canvas, session: Session, hand: Hand, tmp_path: Path
) -> None:
    hand.drag((0, 60), (144, 60))
    bent = points(canvas, "ab")
    save(session.journey, tmp_path / "bent.journey")
    again = Canvas(Session(load(tmp_path / "bent.journey")), THEMES["light"])
    assert points(again, "ab") == bent
    again.deleteLater()
    export(session.journey, tmp_path / "bent.svg")
    before = (tmp_path / "bent.svg").read_text("utf-8")
    session.undo()
    export(session.journey, tmp_path / "straight.svg")
    assert "144" in _line(before, "ab")
    assert "144" not in _line((tmp_path / "straight.svg").read_text("utf-8"), "ab")


def _line(svg: str, arrow: str) -> str:
    """The first path of an arrow."""
    group = svg.index(f'id="transition-{arrow}"')
    start = svg.index("<path", group)
    return svg[start : svg.index(">", start)]


# Handles


def shown(canvas: Canvas) -> list[tuple[bool, int]]:
    return [(grip.corner, grip.index) for grip in canvas.overlay.grips.shown]


def test_the_selected_arrow_shows_its_handles(canvas: Canvas, wide: Hand) -> None:
    assert shown(canvas) == [(False, 0), (False, 1), (False, 2), (True, 1), (True, 2)]
    assert canvas.overlay.grips.strong is None
    canvas.select([])
    assert shown(canvas) == []


def test_the_arrow_under_the_pointer_shows_them_too_and_which_one_would_be_taken(
    canvas: Canvas, hand: Hand
) -> None:
    hand.move(0, 60)
    assert shown(canvas) == [(False, 0)]
    assert canvas.overlay.grips.strong == canvas.overlay.grips.shown[0]
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.SplitHCursor
    hand.move(138, 240)
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.SplitVCursor
    hand.move(140, 330)
    assert shown(canvas) == []
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_over_a_corner_the_pointer_says_that_it_moves_both_ways(canvas: Canvas, wide: Hand) -> None:
    wide.move(rail(canvas), 1)
    strong = canvas.overlay.grips.strong
    assert strong is not None
    assert (strong.corner, strong.index) == (True, 1)
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.SizeAllCursor


def test_handles_go_when_the_pointer_leaves_the_canvas(canvas: Canvas, hand: Hand) -> None:
    hand.move(0, 60)
    canvas.leaveEvent(QEvent(QEvent.Type.Leave))
    assert shown(canvas) == []


def test_handles_are_hidden_while_something_is_dragged(canvas: Canvas, hand: Hand) -> None:
    hand.drag((0, 60), (60, 60), drop=False)
    assert shown(canvas) == []
    hand.release(60, 60)
    assert shown(canvas) == [(False, 0)]


def test_far_away_there_are_no_handles_and_nothing_bends(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    canvas.select([("transition", "ab")])
    canvas.camera.zoom_to(0.3)
    assert shown(canvas) == []
    hand.drag((0, 60), (60, 60))
    assert unchanged()


def test_a_title_being_typed_has_no_handles_about_it(canvas: Canvas, hand: Hand) -> None:
    hand.double_click(0, 60)
    assert canvas.is_writing
    assert shown(canvas) == []


def test_handles_follow_the_theme(canvas: Canvas, hand: Hand) -> None:
    hand.click(138, 240)
    canvas.set_theme(THEMES["dark"])
    assert shown(canvas) == [(False, 0)]
    hand.move(138, 330)
    assert isinstance(canvas.overlay.grips.shown[0], Grip)


def test_a_finger_takes_hold_within_44_pixels(canvas: Canvas, session: Session, wide: Hand) -> None:
    x = rail(canvas)
    for what, at in (("press", x - 20), ("move", x - 10), ("move", x + 4), ("release", x + 4)):
        place = QPointF(at, 120)
        view = QPointF(canvas.mapFromScene(place))
        canvas.hands.finger(what, Pointer(place, view, finger=True))
    assert rail(canvas) == 156
    assert session.journey.transition("ae").bent_by == "user"
