"""Who goes where: the steps that a segment skips, the transitions that it takes, and their shares."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from journeymapper.model.draft import Draft
from journeymapper.model.edits.steps import title_of
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Amounts, Step, Transition


def skip_for(journey: Journey, steps: Iterable[str], segment: str, *, skip: bool) -> Patch:
    """Lets a segment pass these steps over, or visit them again."""
    chosen = list(steps)
    draft = Draft(journey, "skip-for", title_of(journey, chosen[0]) if len(chosen) == 1 else "")
    for ident in chosen:
        step = draft.read(Step, ident)
        others = tuple(each for each in step.skipped_by if each != segment)
        if skip != (segment in step.skipped_by):
            draft.put(replace(step, skipped_by=(*others, segment) if skip else others))
    return draft.patch()


def toggle_skip(journey: Journey, steps: Iterable[str], segment: str) -> Patch:
    """Lets a segment skip all these steps, or none of them if it skipped all."""
    chosen = list(steps)
    everywhere = all(segment in journey.step(ident).skipped_by for ident in chosen)
    return skip_for(journey, chosen, segment, skip=not everywhere)


def set_share(
    journey: Journey, transitions: Iterable[str], share: float | None, segment: str | None = None
) -> Patch:
    """Gives transitions their share, 0..1 or None, for all or for one segment."""
    chosen = list(transitions)
    draft = Draft(journey, "share", journey.transition(chosen[0]).label if len(chosen) == 1 else "")
    for ident in chosen:
        arrow = draft.read(Transition, ident)
        if segment is None:
            draft.put(replace(arrow, share=share))
        else:
            draft.put(replace(arrow, segment_shares=_with(arrow.segment_shares, segment, share)))
    return draft.patch()


def set_days(journey: Journey, steps: Iterable[str], days: float | None, segment: str | None = None) -> Patch:
    """Says how many days each of these steps takes, >= 0 or None, for all or for one segment."""
    chosen = list(steps)
    draft = Draft(journey, "days", title_of(journey, chosen[0]) if len(chosen) == 1 else "")
    for ident in chosen:
        step = draft.read(Step, ident)
        if segment is None:
            draft.put(replace(step, days=days))
        else:
            draft.put(replace(step, segment_days=_with(step.segment_days, segment, days)))
    return draft.patch()


def give_to(journey: Journey, transitions: Iterable[str], segment: str, *, open_to: bool) -> Patch:
    """Lets a segment take these transitions, or not; one that all may take is then taken by the others.

    A transition that nobody would be left to take is not changed: without segments it is everyone's.
    """
    draft = Draft(journey, "segments")
    every = [each.id for each in journey.segments]
    for ident in transitions:
        arrow = draft.read(Transition, ident)
        now = set(arrow.segments or every)
        now = now | {segment} if open_to else now - {segment}
        if now:
            segments = () if len(now) == len(every) else tuple(each for each in every if each in now)
            draft.put(replace(arrow, segments=segments))
    return draft.patch()


def _with(amounts: Amounts, segment: str, amount: float | None) -> Amounts:
    """The amounts with that of a segment changed where it stands, added last, or gone."""
    kept = dict(amounts)
    if amount is None:
        kept.pop(segment, None)
    else:
        kept[segment] = amount
    return tuple(kept.items())
