"""The scene follows the journey patch by patch, and is then what it would be if made anew."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from journeymapper.drawing.theme import THEMES
from journeymapper.model.edits.places import move
from journeymapper.model.session import Session
from journeymapper.ui.canvas import commands, marking_commands
from journeymapper.ui.canvas.items import ARROW, CARD, ArrowItem
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import assert_shown, shown, small_journey

DEEDS = (
    commands.delete,
    commands.delete_heal,
    commands.duplicate,
    commands.moment_of_truth,
    commands.pin,
    marking_commands.set_goal,
    commands.make_loop,
    commands.make_skip,
    commands.make_next,
    commands.reverse,
    lambda canvas: commands.nudge(canvas, "down"),
    commands.next_step,
    commands.branch,
    commands.insert_before,
    commands.new_step,
    commands.add_note,
    lambda canvas: canvas.accept_title(),
    lambda canvas: canvas.session.undo(),
    lambda canvas: canvas.session.undo(),
    lambda canvas: canvas.session.redo(),
)


@given(st.lists(st.tuples(st.sampled_from(range(len(DEEDS))), st.integers(0, 10**6)), max_size=25))
@settings(max_examples=25)
def test_after_anything_it_is_what_it_would_be_if_made_anew(
    qapp: QApplication, deeds: list[tuple[int, int]]
) -> None:
    canvas = Canvas(Session(small_journey()), THEMES["light"])
    try:
        for deed, seed in deeds:
            scene = canvas.map.drawing
            there = [
                *(("step", ident) for ident in sorted(scene.cards)),
                *(("transition", ident) for ident in sorted(scene.arrows)),
                *(("note", ident) for ident in sorted(scene.notes)),
            ]
            chance = random.Random(seed)
            canvas.select(chance.sample(there, min(len(there), chance.choice((0, 1, 1, 2, 4)))))  # type: ignore[arg-type]
            DEEDS[deed](canvas)
            canvas.hands.drop()
            for key in canvas.selection:
                assert canvas.session.journey.get(*key) is not None
        assert_shown(canvas)
    finally:
        canvas.deleteLater()


def test_a_patch_touches_only_what_it_changes(canvas: Canvas, session: Session) -> None:
    items = dict(canvas.map.cards)
    far = canvas.map.arrows["ce"]
    seen: list[tuple[set[str], set[str]]] = []
    canvas.map.listen(lambda cards, arrows, notes: seen.append((set(cards), set(arrows))))
    session.commit(move(session.journey, {"d": (300, -24)}))
    assert dict(canvas.map.cards) == items
    assert canvas.map.arrows["ce"] is far
    assert seen[0][0] == {"d"}
    assert "ab" not in seen[0][1]


@pytest.mark.parametrize("theme", ["dark", "print", "light"])
def test_another_theme_draws_everything_anew(canvas: Canvas, theme: str) -> None:
    canvas.select([("step", "a")])
    before = shown(canvas)
    canvas.set_theme(THEMES[theme])
    after = shown(canvas)
    assert canvas.drawing.theme.name == theme
    assert (after["cards"], after["notes"], after["arrows"]) == (
        before["cards"],
        before["notes"],
        before["arrows"],
    )
    assert canvas.map.cards["a"].is_selected
    assert canvas.backgroundBrush().color().name() == THEMES[theme].canvas


def test_a_canvas_that_is_gone_no_longer_listens(session: Session) -> None:
    other = Canvas(session, THEMES["light"])
    count = len(session._subscribers)
    other.deleteLater()
    QApplication.sendPostedEvents(other, QEvent.Type.DeferredDelete.value)
    assert len(session._subscribers) == count - 1


def test_the_index_grows_with_the_map(canvas: Canvas, session: Session) -> None:
    session.commit(move(session.journey, {"d": (90_000.0, 0.0)}))
    assert canvas.map.sceneRect().contains(canvas.rect_of(("step", "d")))


def test_an_arrow_with_a_chip_lies_above_those_without(canvas: Canvas) -> None:
    transition = next(iter(canvas.map.arrows))
    canvas.select([("transition", transition)])
    commands.make_loop(canvas)
    for item in canvas.map.arrows.values():
        assert ARROW <= item.zValue() == ARROW + item.arrow.order < CARD
    assert max(canvas.map.arrows.values(), key=ArrowItem.zValue).ident == transition
