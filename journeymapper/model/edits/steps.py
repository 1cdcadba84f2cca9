"""Adding steps, and changing what they say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Bend, Step, Transition, TransitionKind


def add_step(journey: Journey, ident: str, at: Bend, *, title: str = "", phase: str | None = None) -> Patch:
    """A step by itself, last in the order, with its centre at `at`."""
    draft = Draft(journey, "add-step", title)
    draft.put(_new(ident, at, draft.end_rank("step"), title, phase))
    return draft.patch()


def add_after(journey: Journey, ident: str, source: str, at: Bend, *, title: str = "") -> Patch:
    """A step right after `source` in the order and in its phase, with a transition from it."""
    draft = Draft(journey, "add-step", title)
    before = draft.read(Step, source)
    draft.put(_new(ident, at, draft.rank_beside(before, 1), title, before.phase))
    _join(draft, source, ident)
    return draft.patch()


def add_branch(journey: Journey, ident: str, beside: str, at: Bend, *, title: str = "") -> Patch:
    """An alternative to the step `beside`: after it in the order, reached from the same steps before."""
    draft = Draft(journey, "add-branch", title)
    twin = draft.read(Step, beside)
    draft.put(_new(ident, at, draft.rank_beside(twin, 1), title, twin.phase))
    sources = {each.source: None for each in journey.into(beside) if each.way == "next"}
    for source in sources:
        if source != beside:
            _join(draft, source, ident)
    return draft.patch()


def insert_before(journey: Journey, ident: str, target: str, at: Bend, *, title: str = "") -> Patch:
    """A step between `target` and all that leads on to it; loops still lead to `target` itself."""
    draft = Draft(journey, "insert-step", title)
    after = draft.read(Step, target)
    draft.put(_new(ident, at, draft.rank_beside(after, -1), title, after.phase))
    for transition in journey.into(target):
        if transition.way != "loop" and transition.source != target:
            draft.put(straight(replace(transition, target=ident)))
    _join(draft, ident, target)
    return draft.patch()


def insert_into(journey: Journey, step: str, transition: str, at: Bend) -> Patch:
    """An existing step, moved to `at`, into a transition: source to step to target."""
    draft = Draft(journey, "insert-step", title_of(journey, step))
    arrow = draft.read(Transition, transition)
    draft.put(replace(draft.read(Step, step), x=at[0], y=at[1]))
    for each in draft.transitions_at(step):
        if each.bends is not None:
            draft.put(straight(each))
    draft.put(straight(replace(arrow, target=step)))
    way: TransitionKind = "loop" if arrow.way == "loop" else "next"
    draft.put(
        Transition(
            journey.new_id("transition"),
            step,
            arrow.target,
            way,
            segments=arrow.segments,
            rank=draft.end_rank("transition"),
        )
    )
    return draft.patch()


def edit_steps(journey: Journey, ids: Iterable[str], name: str, **fields: Any) -> Patch:
    """Gives these steps the same values, such as `title`, `phase` or `pinned`; `name` is the edit's code."""
    chosen = list(ids)
    draft = Draft(journey, name, title_of(journey, chosen[0]) if len(chosen) == 1 else "")
    for ident in chosen:
        draft.put(replace(draft.read(Step, ident), **fields))
    return draft.patch()


def title_of(journey: Journey, step: str) -> str:
    """The title of a step for the undo list."""
    return journey.step(step).title


def straight(transition: Transition) -> Transition:
    """The transition without its bends, which hold only between the cards that they were made for."""
    return replace(transition, bends=None, bent_by=None)


def _new(ident: str, at: Bend, rank: str, title: str, phase: str | None) -> Step:
    return Step(ident, title, phase=phase, x=at[0], y=at[1], rank=rank)


def _join(draft: Draft, source: str, target: str) -> None:
    ident = draft.journey.new_id("transition")
    draft.put(Transition(ident, source, target, rank=draft.end_rank("transition")))
