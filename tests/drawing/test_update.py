"""Whatever is done to a journey, the drawing that followed it is the one made afresh."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.drawing import arrow_layer
from journeymapper.drawing.lens import NO_LENS, Lens
from journeymapper.drawing.map import Changed, MapDrawing
from journeymapper.drawing.theme import DARK, LIGHT
from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import (
    Action,
    Evidence,
    Note,
    Phase,
    Segment,
    Step,
    Supplier,
    Touch,
    Transition,
    TransitionKind,
)
from tests.drawing.maps import AIDA, CONTACT, chain

FEWER = settings(max_examples=settings().max_examples * 2 // 3)
"""Each example is many edits."""

WAYS: tuple[TransitionKind, ...] = ("next", "next", "loop", "skip")


def edit(journey: Journey, random: Random) -> Patch:
    """Anything that a user may do."""
    draft = Draft(journey, "edit")
    random.choice(
        (_step, _new_step, _remove, _arrow, _new_arrow, _drop_arrow, _list, _sheet, _note, _action)
    )(draft, random)
    return draft.patch()


def _action(draft: Draft, random: Random) -> None:
    actions = draft.journey.actions
    step = random.choice([None, *(each.id for each in draft.journey.steps)])
    if actions and random.random() < 0.5:
        chosen = random.choice(actions)
        if random.random() < 0.5:
            draft.drop("action", chosen.id)
        else:
            draft.put(replace(chosen, step=step, done=not chosen.done))
    else:
        rank = draft.end_rank("action")
        draft.put(Action(draft.journey.new_id("action"), "Call", step, done=random.random() < 0.3, rank=rank))


def _any_step(draft: Draft, random: Random) -> Step | None:
    steps = draft.journey.steps
    return random.choice(steps) if steps else None


def _step(draft: Draft, random: Random) -> None:
    step = _any_step(draft, random)
    if not step:
        return
    touches = tuple(
        Touch(each.id, random.choice(AIDA), random.choice(CONTACT))
        for each in draft.journey.suppliers
        if random.random() < 0.5
    )
    phase = random.choice([None, *(each.id for each in draft.journey.phases)])
    draft.put(
        random.choice(
            (
                replace(step, title="A good deal more to say about this step " * random.randint(0, 2)),
                replace(step, x=step.x + random.randint(-300, 300), y=step.y + random.randint(-200, 200)),
                replace(step, touches=touches),
                replace(step, phase=phase),
                replace(step, evidence=(Evidence("data"),)),
                replace(step, votes=random.choice((0, 3))),
                replace(step, moment_of_truth=not step.moment_of_truth, mood=2),
                replace(step, rank=draft.end_rank("step")),
                replace(step, skipped_by=tuple(each.id for each in draft.journey.segments)),
            )
        )
    )


def _new_step(draft: Draft, random: Random) -> None:
    x, y = random.randint(0, 8) * 100.0, random.randint(0, 8) * 60.0
    draft.put(Step(draft.journey.new_id("step"), "New", x=x, y=y, rank=draft.end_rank("step")))


def _remove(draft: Draft, random: Random) -> None:
    step = _any_step(draft, random)
    if step:
        for each in draft.transitions_at(step.id):
            draft.drop("transition", each.id)
        if draft.sheet.goal == step.id:
            draft.put(replace(draft.sheet, goal=None))
        for supplier in draft.journey.suppliers:
            if supplier.goal == step.id:
                draft.put(replace(supplier, goal=None))
        for action in draft.journey.actions:
            if action.step == step.id:
                draft.put(replace(action, step=None))
        draft.drop("step", step.id)


def _arrow(draft: Draft, random: Random) -> None:
    if draft.journey.transitions:
        arrow = random.choice(draft.journey.transitions)
        target = _any_step(draft, random)
        draft.put(
            random.choice(
                (
                    replace(arrow, share=random.choice((None, 0.0, 0.25, 1.0))),
                    replace(arrow, label=random.choice(("", "if so"))),
                    replace(arrow, way=random.choice(WAYS)),
                    replace(arrow, target=target.id if target else arrow.target),
                    replace(arrow, evidence=random.choice(((), (Evidence("interview"),)))),
                    replace(arrow, segments=tuple(each.id for each in draft.journey.segments[:1])),
                )
            )
        )


def _new_arrow(draft: Draft, random: Random) -> None:
    one, other = _any_step(draft, random), _any_step(draft, random)
    if one and other:
        ident = draft.journey.new_id("transition")
        draft.put(Transition(ident, one.id, other.id, random.choice(WAYS), rank=draft.end_rank("transition")))


def _drop_arrow(draft: Draft, random: Random) -> None:
    if draft.journey.transitions:
        draft.drop("transition", random.choice(draft.journey.transitions).id)


def _list(draft: Draft, random: Random) -> None:
    phase, supplier = draft.journey.phases[0], draft.journey.suppliers[0]
    segment, goal = draft.journey.segments[0], _any_step(draft, random)
    draft.put(
        random.choice(
            (
                replace(phase, name="Renamed", color="#123456"),
                replace(phase, rank=draft.end_rank("phase")),
                Phase(draft.journey.new_id("phase"), "More", rank=draft.end_rank("phase")),
                replace(supplier, name="Another name"),
                replace(supplier, color="#ffcc00"),
                replace(supplier, goal=goal.id if goal else None),
                replace(supplier, rank=draft.end_rank("supplier")),
                Supplier(draft.journey.new_id("supplier"), "More", rank=draft.end_rank("supplier")),
                replace(segment, name="Another group"),
                Segment(draft.journey.new_id("segment"), "More", rank=draft.end_rank("segment")),
            )
        )
    )


def _sheet(draft: Draft, random: Random) -> None:
    goal = _any_step(draft, random)
    draft.put(
        replace(
            draft.sheet, title=random.choice(("", "Other")), goal=goal.id if goal else None, date="2026-01-02"
        )
    )


def _note(draft: Draft, random: Random) -> None:
    x = random.choice((None, -300.0, 500.0))
    note = Note("note", "Ask again", x, x, rank=draft.end_rank("note"))
    if draft.journey.get("note", "note") and random.random() < 0.3:
        draft.drop("note", "note")
    else:
        draft.put(note)


def contents(drawing: MapDrawing) -> tuple[object, ...]:
    return dict(drawing.cards), dict(drawing.arrows), dict(drawing.notes), drawing.frame, drawing.bounds


def assert_told(old: tuple[object, ...], drawing: MapDrawing, changed: Changed) -> None:
    """What differs is exactly what was said to."""
    for index, said in enumerate((changed.cards, changed.arrows, changed.notes)):
        before, now = old[index], contents(drawing)[index]
        assert isinstance(before, dict)
        assert isinstance(now, dict)
        assert said == {key for key in before.keys() | now.keys() if before.get(key) != now.get(key)}
    assert changed.frame or old[3] == drawing.frame


LENSES = (
    Lens("s0"),
    Lens(segment="new"),
    Lens("s1", "old"),
    Lens(segment="old", beside="new"),
    Lens(evidence=True),
    Lens(segment="new", evidence=True),
)


@FEWER
@given(st.integers(0, 10_000), st.integers(2, 14), st.sampled_from(LENSES), st.sampled_from((4, 12, 250)))
def test_under_a_lens_too(seed: int, count: int, lens: Lens, many: int) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(arrow_layer, "_MANY", many)  # so that arcs are routed aside in some of these
        follow_under_a_lens(seed, count, lens)


def follow_under_a_lens(seed: int, count: int, lens: Lens) -> None:
    random = Random(seed)
    journey = chain(count, seed)
    drawing = MapDrawing(journey, LIGHT, lens)
    for _ in range(8):
        if random.random() < 0.2:
            lens = random.choice((NO_LENS, *LENSES))
            old = contents(drawing)
            assert_told(old, drawing, drawing.set_lens(lens))
        patch = edit(journey, random)
        journey.apply(patch)
        old = contents(drawing)
        assert_told(old, drawing, drawing.update(patch))
        fresh = MapDrawing(journey, LIGHT, lens)
        assert contents(drawing) == contents(fresh)
        assert drawing.drawing() == fresh.drawing()


@pytest.mark.parametrize("lens", LENSES)
def test_a_lens_put_on_and_taken_off_leaves_no_trace(lens: Lens) -> None:
    drawing = MapDrawing(chain(40, 3), LIGHT)
    before = contents(drawing)
    drawing.set_lens(lens)
    assert contents(drawing) != before
    drawing.set_lens(NO_LENS)
    assert contents(drawing) == before


@FEWER
@given(st.integers(0, 10_000), st.integers(2, 14))
def test_the_drawing_that_followed_is_the_one_made_afresh(seed: int, count: int) -> None:
    random = Random(seed)
    journey = chain(count, seed)
    drawing = MapDrawing(journey, LIGHT)
    patches = []
    for _ in range(8):
        patch = edit(journey, random)
        journey.apply(patch)
        old = contents(drawing)
        assert_told(old, drawing, drawing.update(patch))
        assert contents(drawing) == contents(MapDrawing(journey, LIGHT))
        patches.append(patch)
    for patch in reversed(patches):
        journey.apply(patch.inverse())
        drawing.update(patch.inverse())
    fresh = MapDrawing(journey, LIGHT)
    assert contents(drawing) == contents(fresh)
    assert drawing.drawing() == fresh.drawing()


@pytest.mark.parametrize("seed", range(4))
def test_a_larger_map_followed_through_a_whole_session(seed: int) -> None:
    random = Random(seed)
    journey = chain(60, seed)
    drawing = MapDrawing(journey, DARK)
    for _ in range(30):
        patch = edit(journey, random)
        journey.apply(patch)
        drawing.update(patch)
    assert contents(drawing) == contents(MapDrawing(journey, DARK))


def test_a_card_tells_what_is_still_to_be_done_there() -> None:
    journey = chain(2)
    drawing = MapDrawing(journey, LIGHT)

    def commit(*actions: Action) -> Changed:
        draft = Draft(journey, "action")
        for each in actions:
            draft.put(each)
        patch = draft.patch()
        journey.apply(patch)
        return drawing.update(patch)

    def counted() -> list[int]:
        return [drawing.cards[step].facts.todo for step in ("n0", "n1")]

    call = Action("call", "Call", "n0")
    assert commit(call, Action("later", "Later")).cards == {"n0"}
    assert counted() == [1, 0]
    assert commit(replace(call, step="n1")).cards == {"n0", "n1"}
    assert counted() == [0, 1]
    assert commit(replace(call, step="n1", done=True)).cards == {"n1"}
    assert counted() == [0, 0]
