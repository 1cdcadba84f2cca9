"""Maps of all sorts are tidied, undone and made again: with little in them, pinned, bent, without phases."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from PySide6.QtTest import QTest

from journeymapper.arrange.geometry import stretches
from journeymapper.drawing.lens import NO_LENS, Lens
from journeymapper.model.draft import Draft
from journeymapper.model.edits.steps import add_step
from journeymapper.model.journey import Journey
from journeymapper.storage.codec import encode
from journeymapper.ui.tidying.shapes import WAYS, Way
from journeymapper.ui.window import MainWindow
from tests.ui.canvas.person import assert_shown
from tests.ui.conftest import Opener
from tests.ui.tidying.fakes import Held

pytestmark = pytest.mark.usefixtures("calm")


def changed(journey: Journey, phase: str | None) -> Journey:
    """The same with all steps in a phase."""
    draft = Draft(journey, "edit")
    for step in journey.steps:
        draft.put(replace(step, phase=phase))
    journey.apply(draft.patch())
    return journey


def lone(count: int) -> Journey:
    journey = Journey()
    for at in range(count):
        journey.apply(add_step(journey, f"n{at}", (at * 40.0, at * 7.0), title=f"Step {at}"))
    return journey


def one_phase(journey: Journey) -> Journey:
    return changed(journey, phase=journey.phases[2].id)


def no_phase(journey: Journey) -> Journey:
    return changed(journey, phase=None)


def no_phases(journey: Journey) -> Journey:
    draft = Draft(changed(journey, phase=None), "edit")
    for phase in journey.phases:
        draft.drop("phase", phase.id)
    journey.apply(draft.patch())
    return journey


def some_pinned(journey: Journey) -> Journey:
    chance, draft = Random(3), Draft(journey, "edit")
    for step in journey.steps:
        draft.put(replace(step, pinned=chance.random() < 0.4))
    journey.apply(draft.patch())
    return journey


def all_bent(journey: Journey) -> Journey:
    draft = Draft(journey, "edit")
    for each in journey.transitions:
        one, other = journey.step(each.source), journey.step(each.target)
        draft.put(replace(each, bends=((one.x, other.y),), bent_by="user"))
    journey.apply(draft.patch())
    return journey


MAPS = [one_phase, no_phase, no_phases, some_pinned, all_bent]


def done_in(window: MainWindow) -> None:
    for _ in range(3000):
        if not window.tidying.is_busy:
            return
        QTest.qWait(10)
    raise AssertionError


def near(window: MainWindow) -> int:
    boxes = [card.box for card in window.canvas.drawing.cards.values()]
    return sum(a.intersects(b) for at, a in enumerate(boxes) for b in boxes[:at])


@pytest.mark.parametrize(("way", "lens"), [(WAYS[0], Lens(segment="starter")), (WAYS[1], NO_LENS)])
@pytest.mark.parametrize("make", MAPS)
def test_any_map_any_way(
    opener: Opener, messy: Journey, make: Callable[[Journey], Journey], way: Way, lens: Lens
) -> None:
    window = opener(make(messy))
    session, canvas = window.session, window.canvas
    canvas.set_lens(lens)
    before = encode(session.journey)
    pinned = {step.id: (step.x, step.y) for step in session.journey.steps if step.pinned}
    free = near(window)
    tidied_way(window, way)
    assert [each.name for each in session.history.undoable] == ["tidy"]
    after = encode(session.journey)
    now = {step.id: (step.x, step.y) for step in session.journey.steps}
    assert {step: now[step] for step in pinned} == pinned
    assert near(window) <= (free if pinned else 0)
    assert all(ident in canvas.drawing.arrows for ident in (each.id for each in session.journey.transitions))
    canvas.set_lens(NO_LENS)
    assert_shown(canvas)
    session.undo()
    assert encode(session.journey) == before
    session.redo()
    assert encode(session.journey) == after
    assert_shown(canvas)


def tidied_way(window: MainWindow, way: Way | None) -> None:
    held = Held()
    held.go.set()
    window.tidying.bench.workshop = held
    window.tidying.tidy(way)
    done_in(window)


@pytest.mark.parametrize("count", [1, 2])
def test_a_map_of_hardly_anything(opener: Opener, count: int) -> None:
    window = opener(lone(count))
    before = encode(window.session.journey)
    tidied_way(window, None)
    assert near(window) == 0
    assert_shown(window.canvas)
    while window.session.history.can_undo:
        window.session.undo()
    assert encode(window.session.journey) == before


def test_of_a_selection_others_stay(opener: Opener, messy: Journey) -> None:
    window = opener(messy)
    session = window.session
    chosen = {step.id for step in session.journey.steps[4:9]}
    before = {step.id: (step.x, step.y) for step in session.journey.steps}
    window.canvas.select([("step", each) for each in chosen])
    tidied_way(window, None)
    now = {step.id: (step.x, step.y) for step in session.journey.steps}
    assert {step for step in now if now[step] != before[step]} <= chosen
    assert_shown(window.canvas)
    boxes = {ident: card.box for ident, card in window.canvas.drawing.cards.items()}
    moved = [each for each in session.journey.transitions if {each.source, each.target} & chosen]
    for each in moved:
        line = window.canvas.drawing.arrows[each.id].points
        hit = [
            step
            for step in chosen - {each.source, each.target}
            for (ax, ay), (bx, by) in stretches(line)
            if boxes[step].left < max(ax, bx) - 1
            and boxes[step].right > min(ax, bx) + 1
            and boxes[step].top < max(ay, by) - 1
            and boxes[step].bottom > min(ay, by) + 1
        ]
        assert hit == [], each.id
