"""Drawing arrows between steps, and changing them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from journeymapper.model.draft import Draft
from journeymapper.model.edits.steps import straight
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Transition, TransitionKind


def connect(journey: Journey, ident: str, source: str, target: str, way: TransitionKind = "next") -> Patch:
    """A transition from step to step; from a step to itself it is a loop whatever `way` says."""
    draft = Draft(journey, "connect", journey.step(source).title)
    way = "loop" if source == target else way
    draft.put(Transition(ident, source, target, way, rank=draft.end_rank("transition")))
    return draft.patch()


def reconnect(journey: Journey, ident: str, *, source: str | None = None, target: str | None = None) -> Patch:
    """Takes the beginning or the end of a transition to another step."""
    draft = Draft(journey, "reconnect", journey.transition(ident).label)
    old = draft.read(Transition, ident)
    new = replace(old, source=source or old.source, target=target or old.target)
    if (new.source, new.target) != (old.source, old.target):
        draft.put(straight(replace(new, way="loop") if new.source == new.target else new))
    return draft.patch()


def reverse(journey: Journey, ident: str) -> Patch:
    """Turns a transition around."""
    old = journey.transition(ident)
    draft = Draft(journey, "reverse", old.label)
    bends = tuple(reversed(old.bends)) if old.bends is not None else None
    draft.put(replace(old, source=old.target, target=old.source, bends=bends))
    return draft.patch()


def edit_transitions(journey: Journey, ids: Iterable[str], name: str, **fields: Any) -> Patch:
    """Gives these transitions the same values, such as `way`, `label` or `share`."""
    chosen = list(ids)
    draft = Draft(journey, name, journey.transition(chosen[0]).label if len(chosen) == 1 else "")
    for ident in chosen:
        draft.put(replace(draft.read(Transition, ident), **fields))
    return draft.patch()
