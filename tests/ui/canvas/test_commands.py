"""Commands where there is nothing, or not the one thing, to act on; and those that have no key."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from journeymapper.model.records import Key
from journeymapper.model.session import Session
from journeymapper.ui.canvas import commands, marking_commands, skipping
from journeymapper.ui.canvas.stage import Stage
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import Hand

Command = Callable[[Stage], object]
OF_A_STEP: list[Command] = [
    commands.next_step,
    commands.branch,
    commands.insert_before,
    commands.connect,
    commands.loop_back,
    skipping.skip,
    skipping.skip_for,
    marking_commands.set_goal,
]
OF_WHAT_IS_SELECTED: list[Command] = [
    commands.edit_title,
    commands.delete,
    commands.delete_heal,
    commands.cut,
    commands.copy,
    commands.duplicate,
    commands.moment_of_truth,
    commands.pin,
    commands.make_next,
    commands.make_loop,
    commands.make_skip,
    commands.reverse,
    lambda canvas: commands.nudge(canvas, "left"),
]


@pytest.mark.parametrize("command", [*OF_A_STEP, *OF_WHAT_IS_SELECTED])
def test_with_nothing_selected_nothing_happens(
    canvas: Canvas, unchanged: Callable[[], bool], command: Command
) -> None:
    command(canvas)
    assert unchanged()
    assert not canvas.hands.is_busy
    assert not canvas.is_writing


@pytest.mark.parametrize("command", [*OF_A_STEP, commands.edit_title])
def test_what_is_for_one_does_nothing_for_two(
    canvas: Canvas, unchanged: Callable[[], bool], command: Command
) -> None:
    canvas.select([("step", "a"), ("step", "b")])
    command(canvas)
    assert unchanged()
    assert not canvas.hands.is_busy
    assert not canvas.is_writing


@pytest.mark.parametrize(("command", "way"), [(commands.make_loop, "loop"), (commands.make_skip, "skip")])
def test_arrows_become_of_another_kind(
    canvas: Canvas, session: Session, undoes: Callable[[], None], command: Command, way: str
) -> None:
    canvas.select([("transition", "ab"), ("transition", "bc")])
    command(canvas)
    assert [each.way for each in session.journey.transitions] == [way, way, "next"]
    undoes()


def test_and_become_plain_again(canvas: Canvas, session: Session) -> None:
    canvas.select([("transition", "ab")])
    commands.make_loop(canvas)
    commands.make_next(canvas)
    assert session.journey.transition("ab").way == "next"


def test_an_arrow_turns_around(canvas: Canvas, session: Session, undoes: Callable[[], None]) -> None:
    canvas.select([("transition", "ab")])
    commands.reverse(canvas)
    arrow = session.journey.transition("ab")
    assert (arrow.source, arrow.target) == ("b", "a")
    assert canvas.selection.transitions == {"ab"}
    undoes()


def test_a_note_is_made_and_written(
    canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None]
) -> None:
    hand.move(-280, 60)
    commands.add_note(canvas)
    hand.type("Who pays?")
    hand.click(-280, 300)
    (note,) = [each for each in session.journey.notes if each.id != "n"]
    assert (note.text, note.x, note.y) == ("Who pays?", -276, 60)
    undoes()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_a_note_without_a_text_goes_again(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool], key: Qt.Key
) -> None:
    canvas.select([("step", "a")])
    commands.add_note(canvas)
    hand.key(key)
    assert unchanged()
    assert canvas.selection.steps == {"a"}


def test_without_a_pointer_a_new_step_lies_in_sight_and_on_no_other(canvas: Canvas, hand: Hand) -> None:
    for _ in range(4):
        commands.new_step(canvas)
        hand.type("x")
        canvas.accept_title()
    boxes = [card.box for card in canvas.drawing.cards.values()]
    assert len(boxes) == 9
    assert not any(one.intersects(two) for one in boxes for two in boxes if one is not two)


def test_a_new_step_in_a_band_is_of_its_phase(canvas: Canvas, session: Session, hand: Hand) -> None:
    band = canvas.drawing.phase_at(138, 120)
    hand.move(276, 120)
    commands.new_step(canvas)
    (fresh,) = [step for step in session.journey.steps if step.id not in "abcde"]
    assert fresh.phase == canvas.drawing.phase_at(fresh.x, fresh.y)
    assert band == "p"


def test_a_walk_from_many_begins_at_one_of_them(canvas: Canvas) -> None:
    canvas.select([("step", "a"), ("step", "d")])
    commands.walk(canvas, "down")
    assert canvas.selection.steps == {"b"}


def test_a_walk_on_an_empty_map_stays_where_it_is(canvas: Canvas, session: Session) -> None:
    commands.select_all(canvas)
    commands.delete(canvas)
    assert session.journey.count("step") == 0
    commands.walk(canvas, "down")
    assert not canvas.selection
    canvas.zoom_fit()
    canvas.zoom_selection()
    commands.new_step(canvas)
    assert canvas.is_writing


GONE: list[Key] = [("step", "nobody"), ("transition", "nothing"), ("note", "none"), ("phase", "p")]


def test_what_is_not_on_the_map_can_be_neither_selected_nor_written(canvas: Canvas) -> None:
    canvas.select(GONE)
    assert not canvas.selection
    for key in GONE:
        canvas.write(key)
        assert not canvas.is_writing
        assert canvas.rect_of(key).isNull()
