"""Marks on steps and transitions: evidence, votes, mood, and the lists of remarks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from journeymapper.model.draft import Draft
from journeymapper.model.edits.steps import title_of
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Evidence, Key, Step, Transition

MOODS = range(-2, 3)
Remarks = Literal["channels", "pains", "chances"]


def add_evidence(journey: Journey, keys: Iterable[Key], evidence: Evidence) -> Patch:
    """Adds a source to steps and transitions; an assumption that stood alone gives way to a better one."""
    draft = Draft(journey, "evidence")
    for kind, ident in keys:
        if kind == "step":
            step = draft.read(Step, ident)
            draft.put(replace(step, evidence=_joined(step.evidence, evidence)))
        elif kind == "transition":
            arrow = draft.read(Transition, ident)
            draft.put(replace(arrow, evidence=_joined(arrow.evidence, evidence)))
    return draft.patch()


def set_evidence(journey: Journey, key: Key, evidence: tuple[Evidence, ...]) -> Patch:
    """Gives a step or a transition this evidence and no other."""
    return put_evidence(journey, [key], evidence)


def put_evidence(journey: Journey, keys: Iterable[Key], evidence: tuple[Evidence, ...]) -> Patch:
    """Gives steps and transitions this evidence and no other."""
    draft = Draft(journey, "evidence")
    for kind, ident in keys:
        if kind == "step":
            draft.put(replace(draft.read(Step, ident), evidence=evidence))
        else:
            draft.put(replace(draft.read(Transition, ident), evidence=evidence))
    return draft.patch()


def vote(journey: Journey, steps: Iterable[str], votes: int) -> Patch:
    """Adds votes to steps, or takes them off with a number below 0; none goes below 0."""
    chosen = list(steps)
    draft = Draft(journey, "vote", title_of(journey, chosen[0]) if len(chosen) == 1 else "")
    for ident in chosen:
        step = draft.read(Step, ident)
        draft.put(replace(step, votes=max(0, step.votes + votes)))
    return draft.patch()


def remark(journey: Journey, step: str, field: Remarks, remarks: Iterable[str]) -> Patch:
    """Gives a step these channels, pains or chances; empty ones are left out."""
    record = journey.step(step)
    kept = tuple(text for text in (each.strip() for each in remarks) if text)
    draft = Draft(journey, field, record.title)
    if field == "channels":
        draft.put(replace(record, channels=kept))
    elif field == "pains":
        draft.put(replace(record, pains=kept))
    else:
        draft.put(replace(record, chances=kept))
    return draft.patch()


def _joined(known: tuple[Evidence, ...], new: Evidence) -> tuple[Evidence, ...]:
    bare = Evidence("assumption")
    return (*(each for each in known if each != bare), new)
