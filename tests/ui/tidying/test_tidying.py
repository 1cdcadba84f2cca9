"""Ctrl+T and its menu: what moves, what stays, and that it is one undo step."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from journeymapper.arrange.quality import near_pairs
from journeymapper.drawing.theme import THEMES
from journeymapper.model.edits.bends import bend
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.journey import Journey
from journeymapper.model.session import Session
from journeymapper.storage.codec import encode
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.tidying.shapes import WAYS
from journeymapper.ui.window import MainWindow
from tests.ui.canvas.person import assert_shown
from tests.ui.conftest import Opener
from tests.ui.tidying.fakes import Held

CTRL = Qt.KeyboardModifier.ControlModifier
Wait = Callable[[], None]

pytestmark = pytest.mark.usefixtures("calm")


def press(window: MainWindow, key: Qt.Key = Qt.Key.Key_T) -> None:
    QTest.keyClick(window.canvas, key, CTRL)


def places(journey: Journey) -> dict[str, tuple[float, float]]:
    return {step.id: (step.x, step.y) for step in journey.steps}


def near(canvas: Canvas) -> int:
    return near_pairs([card.box for card in canvas.drawing.cards.values()])


@pytest.fixture
def quick(held: Held) -> Held:
    held.go.set()
    return held


def test_the_key_tidies_the_map_in_one_undo_step(
    window: MainWindow, session: Session, quick: Held, done: Wait
) -> None:
    before, cards = encode(session.journey), near(window.canvas)
    assert cards > 0
    press(window)
    done()
    assert near(window.canvas) == 0
    after = encode(session.journey)
    assert len(session.history.undoable) == 1
    assert session.history.undoable[0].name == "tidy"
    press(window, Qt.Key.Key_Z)
    assert encode(session.journey) == before
    press(window, Qt.Key.Key_Y)
    assert encode(session.journey) == after
    assert_shown(window.canvas)


def test_the_key_works_from_a_panel_too(window: MainWindow, quick: Held, done: Wait) -> None:
    line = QLineEdit("text", window)
    line.show()
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_T, CTRL)
    done()
    assert near(window.canvas) == 0


def test_what_is_being_typed_is_taken_over_first(
    window: MainWindow, session: Session, quick: Held, done: Wait
) -> None:
    step = session.journey.steps[0].id
    window.canvas.edit_title(step)
    field = window.canvas.titling._editor
    QTest.keyClicks(field, "Wonder")
    QTest.keyClick(field, Qt.Key.Key_T, CTRL)
    done()
    assert session.journey.step(step).title == "Wonder"
    assert [each.name for each in session.history.undoable] == ["tidy", "edit-title"]


def test_the_courses_that_it_lays_are_kept(
    window: MainWindow, session: Session, quick: Held, done: Wait
) -> None:
    press(window)
    done()
    laid = [each for each in session.journey.transitions if each.bent_by == "tidy"]
    assert len(laid) == session.journey.count("transition")
    assert all(each.bends for each in laid)


def test_several_selected_steps_alone_move(
    window: MainWindow, session: Session, quick: Held, done: Wait
) -> None:
    before = places(session.journey)
    chosen = [step.id for step in session.journey.steps][:5]
    window.canvas.select([("step", each) for each in chosen])
    press(window)
    done()
    after = places(session.journey)
    moved = {step for step in before if before[step] != after[step]}
    assert moved
    assert moved <= set(chosen)
    assert quick.plans[0].only == frozenset(chosen)
    assert window.canvas.selection.steps == frozenset(chosen)


def test_one_selected_step_does_not_hold_the_others(
    window: MainWindow, session: Session, quick: Held, done: Wait
) -> None:
    window.canvas.select([("step", session.journey.steps[0].id)])
    press(window)
    done()
    assert quick.plans[0].only is None
    assert near(window.canvas) == 0


def test_pinned_steps_stay(window: MainWindow, session: Session, quick: Held, done: Wait) -> None:
    pinned = [step.id for step in session.journey.steps][3:12:4]
    session.commit(edit_steps(session.journey, pinned, "pin", pinned=True))
    before = places(session.journey)
    press(window)
    done()
    after = places(session.journey)
    assert {step: after[step] for step in pinned} == {step: before[step] for step in pinned}
    assert sum(before[step] != after[step] for step in before) > len(before) / 2


def test_where_all_is_pinned_it_is_told(window: MainWindow, session: Session, held: Held) -> None:
    session.commit(
        edit_steps(session.journey, [step.id for step in session.journey.steps], "pin", pinned=True)
    )
    press(window)
    assert not window.tidying.is_busy
    assert held.plans == []
    assert window.status.currentMessage() == "Every step here is pinned: nothing may move."


def test_a_tidy_map_stays_and_it_is_told(
    window: MainWindow, session: Session, quick: Held, done: Wait
) -> None:
    press(window)
    done()
    before = encode(session.journey)
    press(window)
    done()
    assert encode(session.journey) == before
    assert len(session.history.undoable) == 1
    assert window.status.currentMessage() == "The map is tidy."


def bent_by_hand(session: Session) -> str:
    """An arrow between two pinned steps, bent by hand far from where it would run."""
    arrow = session.journey.transitions[0]
    ends = [arrow.source, arrow.target]
    session.commit(edit_steps(session.journey, ends, "pin", pinned=True))
    session.commit(bend(session.journey, arrow.id, ((-3000.0, -3000.0), (-3000.0, 3000.0))))
    return arrow.id


@pytest.mark.parametrize(("action", "by"), [("tidy", "user"), ("tidy_anew", "tidy")])
def test_bends_by_hand_are_kept_unless_asked_for(
    window: MainWindow, session: Session, quick: Held, done: Wait, action: str, by: str
) -> None:
    arrow = bent_by_hand(session)
    before = session.journey.transition(arrow).bends
    window.deeds[action].trigger()
    done()
    after = session.journey.transition(arrow)
    assert after.bent_by == by
    assert (after.bends == before) == (by == "user")


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.id)
def test_a_way_to_lie_is_remembered(window: MainWindow, quick: Held, done: Wait, way: object) -> None:
    chosen = next(each for each in WAYS if each is way)
    assert window.deeds["tidy_phases"].isChecked()
    window.deeds[f"tidy_{chosen.id}"].trigger()
    done()
    press(window)
    done()
    assert [(plan.shape, plan.ratio) for plan in quick.plans] == [(chosen.shape, chosen.ratio)] * 2
    assert [each.id for each in WAYS if window.deeds[f"tidy_{each.id}"].isChecked()] == [chosen.id]
    assert near(window.canvas) == 0


def test_a_way_that_is_chosen_lays_out_all_of_a_tidy_map(window: MainWindow, quick: Held, done: Wait) -> None:
    press(window)
    done()
    window.deeds["tidy_phases"].trigger()
    done()
    press(window)
    done()
    assert [bool(plan.laid) for plan in quick.plans] == [False, False, True]


def test_each_window_has_its_own_way_and_its_own_tidy(
    window: MainWindow, held: Held, opener: Opener, messy: Journey, qtbot: QtBot, done: Wait
) -> None:
    again = messy.copy()
    press(window)
    other = opener(again)
    quick = Held()
    quick.go.set()
    other.tidying.bench.workshop = quick
    other.deeds["tidy_down"].trigger()
    qtbot.waitUntil(lambda: not other.tidying.is_busy)
    assert near(other.canvas) == 0
    assert window.tidying.is_busy
    assert not window.session.history.can_undo
    assert window.tidying.way.id == "phases"
    held.go.set()
    done()
    assert near(window.canvas) == 0


def test_no_second_tidy_while_one_is_under_way(window: MainWindow, held: Held, done: Wait) -> None:
    press(window)
    assert not window.deeds["tidy"].isEnabled()
    press(window)
    window.tidying.tidy()
    held.go.set()
    done()
    assert len(held.plans) == 1
    assert window.deeds["tidy"].isEnabled()


def test_an_empty_map_cannot_be_tidied(opener: Opener) -> None:
    empty = opener(Journey())
    assert not any(
        empty.deeds[each].isEnabled() for each in ("tidy", "tidy_anew", *(f"tidy_{way.id}" for way in WAYS))
    )


def test_under_a_lens_cards_are_as_large_as_without_it(
    window: MainWindow, session: Session, quick: Held, done: Wait
) -> None:
    segment = session.journey.segments[0].id
    press(window)
    done()
    session.undo()
    window.canvas.set_lens(replace(window.canvas.lens, segment=segment))
    press(window)
    done()
    one, other = quick.plans
    assert one.spots == other.spots
    assert one.links == other.links


def test_the_view_stays_where_the_user_looks(
    window: MainWindow, session: Session, quick: Held, done: Wait
) -> None:
    window.canvas.zoom_100()
    window.canvas.centerOn(*places(session.journey)[session.journey.steps[0].id])
    before = window.canvas.camera.seen
    press(window)
    done()
    assert window.canvas.camera.seen == before


def test_a_map_that_was_whole_in_sight_is_so_again(window: MainWindow, quick: Held, done: Wait) -> None:
    window.canvas.zoom_fit()
    window.deeds["tidy_right"].trigger()
    done()
    bounds, seen = window.canvas.drawing.bounds, window.canvas.camera.seen
    assert seen.left() <= bounds.left
    assert seen.right() >= bounds.right


def test_a_map_that_is_out_of_sight_is_shown(window: MainWindow, quick: Held, done: Wait) -> None:
    window.canvas.zoom_100()
    window.canvas.centerOn(50_000, 50_000)
    press(window)
    done()
    bounds, seen = window.canvas.drawing.bounds, window.canvas.camera.seen
    assert seen.left() <= bounds.left
    assert seen.bottom() >= bounds.bottom


def test_it_is_in_the_context_menus_and_the_toolbar(window: MainWindow) -> None:
    for what in ("canvas", "step"):
        assert window.deeds["tidy"] in window.deeds.context_menu(what, window).actions()
    assert window.deeds["tidy"] in window.toolbar.actions()


def test_the_dark_map_is_tidied_as_the_light_one(
    window: MainWindow, session: Session, quick: Held, done: Wait
) -> None:
    press(window)
    done()
    light = encode(session.journey)
    session.undo()
    window.canvas.set_theme(THEMES["dark"])
    press(window)
    done()
    assert encode(session.journey) == light
