"""A tidied map glides to its new places: on the screen alone, and nothing of it stays behind."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeymapper.drawing.theme import THEMES
from journeymapper.model.edits.places import move
from journeymapper.model.edits.tidy import tidy
from journeymapper.model.session import Session
from journeymapper.ui.canvas import glide
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import Hand, assert_shown

PLACES = {"b": (300.0, 300.0), "c": (0.0, 420.0)}
BENDS = {"ab": ((0.0, 300.0),)}


def make_tidy(session: Session) -> None:
    session.commit(tidy(session.journey, PLACES, BENDS))


def shown_at(canvas: Canvas, step: str) -> tuple[float, float]:
    at = canvas.map.cards[step].pos()
    return at.x(), at.y()


@pytest.fixture
def lively(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glide, "is_calm", lambda: False)


def half_way(canvas: Canvas) -> None:
    canvas.glide._moving.setCurrentTime(glide.DURATION // 2)


def test_cards_glide_from_where_they_were(
    canvas: Canvas, session: Session, lively: None, qtbot: QtBot
) -> None:
    make_tidy(session)
    assert canvas.glide.is_moving
    assert shown_at(canvas, "b") == (0, 120)
    half_way(canvas)
    x, y = shown_at(canvas, "b")
    assert 0 < x < 300
    assert 120 < y < 300
    assert shown_at(canvas, "a") == (0, 0)
    qtbot.waitUntil(lambda: not canvas.glide.is_moving)
    assert shown_at(canvas, "b") == PLACES["b"]
    assert_shown(canvas)


def test_the_map_itself_is_tidied_at_once(canvas: Canvas, session: Session, lively: None) -> None:
    make_tidy(session)
    assert canvas.drawing.cards["b"].box.center == PLACES["b"]
    assert (session.journey.step("b").x, session.journey.step("b").y) == PLACES["b"]


def test_arrows_fade_out_on_the_old_course_and_in_on_the_new(
    canvas: Canvas, session: Session, lively: None
) -> None:
    old = canvas.drawing.arrows["ab"]
    make_tidy(session)
    new = canvas.drawing.arrows["ab"]
    item, moving = canvas.map.arrows["ab"], canvas.glide._moving
    assert (item.arrow, item.opacity()) == (old, 1.0)
    half_way(canvas)
    assert item.opacity() < 0.2
    moving.setCurrentTime(glide.DURATION - 20)
    assert item.arrow is new
    assert 0.5 < item.opacity() < 1.0
    canvas.glide.end()
    assert (item.arrow, item.opacity()) == (new, 1.0)


def test_undo_glides_back_and_redo_forth(canvas: Canvas, session: Session, lively: None) -> None:
    make_tidy(session)
    half_way(canvas)
    session.undo()
    assert shown_at(canvas, "b") == PLACES["b"]
    half_way(canvas)
    assert shown_at(canvas, "b") != PLACES["b"]
    session.redo()
    assert shown_at(canvas, "b") == (0, 120)
    canvas.glide.end()
    assert_shown(canvas)


def test_nothing_glides_where_the_system_asks_for_less_motion(
    canvas: Canvas, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(glide, "is_calm", lambda: True)
    make_tidy(session)
    assert not canvas.glide.is_moving
    assert_shown(canvas)


def test_other_edits_do_not_glide(canvas: Canvas, session: Session, lively: None) -> None:
    session.commit(move(session.journey, PLACES))
    assert not canvas.glide.is_moving
    assert_shown(canvas)


def test_nothing_glides_out_of_sight(canvas: Canvas, session: Session, lively: None) -> None:
    canvas.centerOn(30_000, 30_000)
    make_tidy(session)
    assert not canvas.glide.is_moving
    assert_shown(canvas)


def test_too_many_cards_do_not_glide(
    canvas: Canvas, session: Session, lively: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(glide, "_MOST", 1)
    make_tidy(session)
    assert not canvas.glide.is_moving
    assert_shown(canvas)


@pytest.mark.parametrize("what", ["edit", "theme", "gesture", "tidy"])
def test_whatever_comes_between_ends_it(
    canvas: Canvas, session: Session, hand: Hand, lively: None, what: str
) -> None:
    make_tidy(session)
    half_way(canvas)
    if what == "edit":
        session.commit(move(session.journey, {"a": (-50.0, 0.0)}))
    elif what == "theme":
        canvas.set_theme(THEMES["dark"])
        canvas.set_theme(THEMES["light"])
    elif what == "gesture":
        hand.drag((300, 300), (340, 300), drop=False)
        hand.key(Qt.Key.Key_Escape)
    else:
        session.commit(tidy(session.journey, {"d": (600.0, 0.0)}, {}))
        canvas.glide.end()
    assert not canvas.glide.is_moving
    assert_shown(canvas)


def test_what_is_to_come_after_it_comes_after_it(
    canvas: Canvas, session: Session, lively: None, qtbot: QtBot
) -> None:
    done: list[str] = []
    canvas.glide.then(lambda: done.append("at once"))
    assert done == ["at once"]
    make_tidy(session)
    canvas.glide.then(lambda: done.append("after"))
    assert done == ["at once"]
    qtbot.waitUntil(lambda: not canvas.glide.is_moving)
    assert done == ["at once", "after"]


def far_lines(canvas: Canvas) -> list[str]:
    """The colours of the lines that the far map has."""
    overview = canvas._overview
    return [color for tile in overview._tiles.values() for color, _ in tile.lines]


def test_from_far_away_it_glides_and_fades_too(canvas: Canvas, session: Session, lively: None) -> None:
    canvas.camera.zoom_to(0.3)
    canvas.grab()
    plain = set(far_lines(canvas))
    make_tidy(session)
    canvas.glide._moving.setCurrentTime(glide.DURATION // 4)
    canvas.grab()
    assert {len(color) for color in plain} == {7}
    assert {len(color) for color in far_lines(canvas)} == {9}, "with how faint they are"
    canvas.glide._moving.setCurrentTime(glide.DURATION // 2)
    canvas.grab()
    gone = [
        far
        for tile in canvas._overview._tiles.values()
        for key, far in tile.things.items()
        if key == ("transition", "ab")
    ]
    assert gone
    assert not any(far.lines for far in gone)
    canvas.glide.end()
    canvas.grab()
    assert set(far_lines(canvas)) == plain


def test_a_selected_card_keeps_its_mark_on_the_way(canvas: Canvas, session: Session, lively: None) -> None:
    canvas.select([("step", "b")])
    make_tidy(session)
    half_way(canvas)
    assert canvas.map.cards["b"].is_selected
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not canvas.map.cards["b"].is_selected
