"""Taking things away, together with all that refers to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from journeymapper.model.draft import Draft
from journeymapper.model.edits.steps import title_of
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Step, Transition, TransitionKind


def remove(
    journey: Journey,
    steps: Iterable[str] = (),
    transitions: Iterable[str] = (),
    notes: Iterable[str] = (),
) -> Patch:
    """Removes steps with their arrows, transitions and notes."""
    return _without(journey, "remove", steps, transitions, notes, _drop_step)


def remove_and_heal(
    journey: Journey,
    steps: Iterable[str],
    transitions: Iterable[str] = (),
    notes: Iterable[str] = (),
) -> Patch:
    """Removes steps and joins each arrow in with each arrow out, unless such an arrow is there already."""
    return _without(journey, "remove-heal", steps, transitions, notes, _drop_and_heal)


def _without(
    journey: Journey,
    name: str,
    steps: Iterable[str],
    transitions: Iterable[str],
    notes: Iterable[str],
    drop: Callable[[Draft, str], None],
) -> Patch:
    """Removes transitions and notes, then each step by `drop`; `name` is the edit's code."""
    chosen = list(steps)
    draft = Draft(journey, name, title_of(journey, chosen[0]) if len(chosen) == 1 else "")
    for ident in transitions:
        draft.drop("transition", ident)
    for ident in notes:
        draft.drop("note", ident)
    for step in chosen:
        drop(draft, step)
    return draft.patch()


def _drop_and_heal(draft: Draft, step: str) -> None:
    around = draft.transitions_at(step)
    into = [each for each in around if each.target == step != each.source]
    out = [each for each in around if each.source == step != each.target]
    _drop_step(draft, step)
    for first in into:
        for second in out:
            _heal(draft, first, second)


def _drop_step(draft: Draft, step: str) -> None:
    for transition in draft.transitions_at(step):
        draft.drop("transition", transition.id)
    if draft.sheet.goal == step:
        draft.put(replace(draft.sheet, goal=None))
    for supplier in draft.journey.suppliers:
        if supplier.goal == step:
            draft.put(replace(supplier, goal=None))
    for action in draft.journey.actions:
        if action.step == step:
            draft.put(replace(action, step=None))
    draft.drop("step", step)


def _heal(draft: Draft, first: Transition, second: Transition) -> None:
    """One arrow in the place of two: its share is that of both, its segments those that took both."""
    if first.segments and second.segments:
        segments = tuple(each for each in first.segments if each in second.segments)
        if not segments:
            return
    else:
        segments = first.segments or second.segments
    way: TransitionKind = "next"
    if "loop" in (first.way, second.way) or first.source == second.target:
        way = "loop"
    elif "skip" in (first.way, second.way):
        way = "skip"
    there = draft.transitions_at(first.source)
    if any((each.source, each.target, each.way) == (first.source, second.target, way) for each in there):
        return
    if draft.find(Step, first.source) is None or draft.find(Step, second.target) is None:
        return
    shares = [each.share for each in (first, second) if each.share is not None]
    share = shares[0] * shares[-1] if len(shares) == 2 else first.share
    draft.put(
        Transition(
            draft.journey.new_id("transition"),
            first.source,
            second.target,
            way,
            first.label or second.label,
            segments,
            share,
            evidence=first.evidence or second.evidence,
            rank=draft.end_rank("transition"),
        )
    )
