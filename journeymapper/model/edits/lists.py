"""Phases, suppliers and segments: adding, changing, ordering, removing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

from journeymapper.model.draft import Draft
from journeymapper.model.edits.touches import touch_of
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.rank import between
from journeymapper.model.records import (
    Amounts,
    Contact,
    Entry,
    ListKind,
    Phase,
    Segment,
    Step,
    Supplier,
    Touch,
)


def add_entry(journey: Journey, entry: Entry) -> Patch:
    """Puts a phase, supplier or segment at the end of its list."""
    draft = Draft(journey, f"add-{entry.kind}", entry.name)
    draft.put(replace(entry, rank=draft.end_rank(entry.kind)))
    return draft.patch()


def edit_entry(journey: Journey, kind: ListKind, ident: str, **fields: Any) -> Patch:
    """Gives a phase, supplier or segment other values, such as `name` or `color`."""
    entry = _entry(journey, kind, ident)
    draft = Draft(journey, f"edit-{kind}", str(fields.get("name", entry.name)))
    draft.put(replace(entry, **fields))
    return draft.patch()


def order_entry(journey: Journey, kind: ListKind, ident: str, position: int) -> Patch:
    """Puts a phase, supplier or segment at this place in its list, counted from 0."""
    entry = _entry(journey, kind, ident)
    draft = Draft(journey, f"order-{kind}", entry.name)
    listed = journey.entries(kind)
    others = [each.rank for each in listed if each.id != ident]
    position = max(0, min(position, len(others)))
    if listed[position].id != ident:
        before = others[position - 1] if position else None
        after = others[position] if position < len(others) else None
        draft.put(replace(entry, rank=between(before, after)))
    return draft.patch()


def remove_phase(journey: Journey, ident: str) -> Patch:
    """Removes a phase; its steps stay, without a phase."""
    draft = Draft(journey, "remove-phase", _entry(journey, "phase", ident).name)
    for step in journey.steps:
        if step.phase == ident:
            draft.put(replace(step, phase=None))
    draft.drop("phase", ident)
    return draft.patch()


def remove_supplier(journey: Journey, ident: str) -> Patch:
    """Removes a supplier with all its touches."""
    draft = Draft(journey, "remove-supplier", _entry(journey, "supplier", ident).name)
    for step in journey.steps:
        if any(touch.supplier == ident for touch in step.touches):
            draft.put(replace(step, touches=_without(step, ident)))
    draft.drop("supplier", ident)
    return draft.patch()


def merge_supplier(journey: Journey, ident: str, into: str) -> Patch:
    """Gives a supplier's touches to another and removes it; where both touch a step, both become one."""
    draft = Draft(journey, "merge-supplier", _entry(journey, "supplier", ident).name)
    if ident == into:
        return draft.patch()
    for step in journey.steps:
        gone = touch_of(step, ident)
        if gone is not None and touch_of(step, into) is None:
            touches = [replace(each, supplier=into) if each is gone else each for each in step.touches]
            draft.put(replace(step, touches=tuple(touches)))
        elif gone is not None:
            kept = _without(step, ident)
            touches = [_joined(each, gone) if each.supplier == into else each for each in kept]
            draft.put(replace(step, touches=tuple(touches)))
    goal, own = draft.read(Supplier, ident).goal, draft.read(Supplier, into)
    if own.goal is None and goal is not None:
        draft.put(replace(own, goal=goal))
    draft.drop("supplier", ident)
    return draft.patch()


def remove_segment(journey: Journey, ident: str) -> Patch:
    """Removes a segment with what was said for it alone.

    A transition that was given to this segment alone goes too: without it, it would be open to everyone.
    """
    draft = Draft(journey, "remove-segment", _entry(journey, "segment", ident).name)
    for step in journey.steps:
        draft.put(
            replace(
                step,
                skipped_by=tuple(each for each in step.skipped_by if each != ident),
                segment_days=_amounts(step.segment_days, ident),
            )
        )
    for transition in journey.transitions:
        if transition.segments == (ident,):
            draft.drop("transition", transition.id)
        else:
            draft.put(
                replace(
                    transition,
                    segments=tuple(each for each in transition.segments if each != ident),
                    segment_shares=_amounts(transition.segment_shares, ident),
                )
            )
    draft.drop("segment", ident)
    return draft.patch()


def _entry(journey: Journey, kind: ListKind, ident: str) -> Entry:
    found = journey.get(kind, ident)
    if not isinstance(found, Phase | Supplier | Segment):
        raise KeyError(ident)
    return found


def _without(step: Step, supplier: str) -> tuple[Touch, ...]:
    return tuple(touch for touch in step.touches if touch.supplier != supplier)


def _joined(own: Touch, gone: Touch) -> Touch:
    """A touch with what another adds to it: what it does not say itself, a closer contact, its value."""
    known = {name for name, _ in own.extra}
    return replace(
        own,
        aida=own.aida or gone.aida,
        contact=min(own.contact, gone.contact, key=get_args(Contact).index),
        started_by=own.started_by or gone.started_by,
        value="\n".join(dict.fromkeys(filter(None, (own.value, gone.value)))),
        extra=(*own.extra, *(each for each in gone.extra if each[0] not in known)),
    )


def _amounts(amounts: Amounts, segment: str) -> Amounts:
    return tuple(each for each in amounts if each[0] != segment)
