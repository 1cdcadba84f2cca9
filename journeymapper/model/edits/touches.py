"""Marking which supplier touches which step, in which AIDA state and by which contact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from journeymapper.model.draft import Draft
from journeymapper.model.edits.steps import title_of
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Step, Supplier, Touch

Cell = tuple[str, str]
"""The id of a step and the id of a supplier."""


def touch_of(step: Step, supplier: str) -> Touch | None:
    """The touch of a supplier at a step, or None."""
    return next((touch for touch in step.touches if touch.supplier == supplier), None)


def put_touches(journey: Journey, touches: Mapping[Cell, Touch | None], name: str = "touch") -> Patch:
    """Puts a touch in each of these cells, or takes it away where None is given.

    A touch that is there is replaced where it stands; a new one comes last at its step.
    """
    steps = list(dict.fromkeys(step for step, _ in touches))
    draft = Draft(journey, name, title_of(journey, steps[0]) if len(steps) == 1 else "")
    for (ident, supplier), touch in touches.items():
        step = draft.read(Step, ident)
        kept = {each.supplier: each for each in step.touches}
        if touch is None:
            kept.pop(supplier, None)
        else:
            kept[supplier] = touch
        draft.put(replace(step, touches=tuple(kept.values())))
    return draft.patch()


def edit_touches(journey: Journey, cells: Iterable[Cell], name: str = "touch", **fields: Any) -> Patch:
    """Gives touches the same values, such as `aida` or `contact`; those that are missing are made."""
    touches: dict[Cell, Touch | None] = {}
    for ident, supplier in cells:
        touch = touch_of(journey.step(ident), supplier) or Touch(supplier)
        touches[ident, supplier] = replace(touch, **fields)
    return put_touches(journey, touches, name)


def move_touch(journey: Journey, supplier: str, source: str, target: str, *, copy: bool = False) -> Patch:
    """Takes a supplier's touch from one step to another, or a copy of it; one that is there is replaced."""
    touch = touch_of(journey.step(source), supplier)
    if touch is None:
        raise KeyError(supplier)
    cells: dict[Cell, Touch | None] = {(target, supplier): touch}
    if not copy and source != target:
        cells[source, supplier] = None
    return put_touches(journey, cells, "copy-touch" if copy else "move-touch")


def toggle_own_goal(journey: Journey, supplier: str, step: str) -> Patch:
    """Makes a step the one where this supplier's product is bought, or takes that back if it was."""
    draft = Draft(journey, "own-goal", journey.step(step).title)
    seller = draft.read(Supplier, supplier)
    draft.put(replace(seller, goal=None if seller.goal == step else step))
    return draft.patch()
