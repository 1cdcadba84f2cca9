"""Putting right what a check of the map has found."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import replace

from journeymapper.model.draft import Draft
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.edits.transitions import edit_transitions
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import TransitionKind

_NEARLY = 1e-9
_NEAR = 200
"""So many steps around one are near it, at least."""


def onward_way(journey: Journey, transition: str) -> TransitionKind:
    """What an arrow that leads onward is: a skip if others lead there past steps, else a next.

    Its own direction is not questioned, and loops are no way onward.
    """
    arrow = journey.transition(transition)
    seen, queue = {arrow.source}, deque([arrow.source])
    while queue:
        here = queue.popleft()
        for each in journey.out(here):
            if each.id == transition or each.way == "loop" or each.source == each.target:
                continue
            if each.target == arrow.target and here != arrow.source:
                return "skip"
            if each.target not in seen:
                seen.add(each.target)
                queue.append(each.target)
    return "next"


def make_onward(journey: Journey, transition: str) -> Patch:
    """Makes of an arrow the next or the skip that it is."""
    way = onward_way(journey, transition)
    return edit_transitions(journey, [transition], "edit-way", way=way)


def scale_shares(journey: Journey, step: str) -> Patch:
    """Brings the shares out of a step, which are more than all customers, down to 1 in their proportion.

    For everyone, and for each segment whose own are too much. What was right for a segment stays as it was:
    where it had a share of everyone's that is scaled down, it gets that as its own.
    """
    draft = Draft(journey, "scale-shares", journey.step(step).title)
    arrows = journey.out(step)
    whole = _over(sum(each.share or 0.0 for each in arrows))
    scaled = {each.id: _scaled(each.share, whole) for each in arrows}
    own = {each.id: dict(each.segment_shares) for each in arrows}
    for segment in journey.segments:
        taken = [each for each in arrows if not each.segments or segment.id in each.segments]
        before = {each.id: own[each.id].get(segment.id, each.share) for each in taken}
        over = _over(sum(share or 0.0 for share in before.values()))
        for each in taken:
            share = _scaled(before[each.id], over)
            if share is not None and (segment.id in own[each.id] or not _same(share, scaled[each.id])):
                own[each.id][segment.id] = share
    for each in arrows:
        amounts = tuple(own[each.id].items())
        draft.put(replace(each, share=scaled[each.id], segment_shares=amounts))
    return draft.patch()


def neighbour_phase(journey: Journey, step: str) -> str | None:
    """The phase of the steps nearest by arrows, either way; of several the most frequent, then the first.

    None if no step near it has a phase.
    """
    seen, ring = {step}, [step]
    while ring and journey.phases and len(seen) < _NEAR:
        around = [each.source for here in ring for each in journey.into(here)]
        around += [each.target for here in ring for each in journey.out(here)]
        ring = [each for each in dict.fromkeys(around) if each not in seen]
        seen.update(ring)
        phases = Counter(phase for each in ring if (phase := journey.step(each).phase) is not None)
        if phases:
            return phases.most_common(1)[0][0]
    return None


def join_phase(journey: Journey, step: str) -> Patch:
    """Gives a step the phase of its neighbours, if they have one."""
    phase = neighbour_phase(journey, step)
    fields = {} if phase is None else {"phase": phase}
    return edit_steps(journey, [step], "set-phase", **fields)


def _over(total: float) -> float:
    """What shares have to be divided by."""
    return total if total > 1 + _NEARLY else 1.0


def _scaled(share: float | None, by: float) -> float | None:
    return share if share is None or by == 1 else min(1.0, share / by)


def _same(one: float, other: float | None) -> bool:
    return other is not None and abs(one - other) <= _NEARLY
