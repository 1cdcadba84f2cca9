"""Findings: what in a map is wrong, odd or unfinished. No figure is withheld for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from journeymapper.analysis.ancestors import ancestry
from journeymapper.analysis.chain import Chain
from journeymapper.analysis.chances import Chances, is_loop
from journeymapper.analysis.evidence import level_of
from journeymapper.analysis.walk import loop_shares_missing, traps
from journeymapper.model.journey import Journey
from journeymapper.model.records import Step

Severity = Literal["error", "warning", "hint"]

SEVERITIES: dict[str, Severity] = {
    "trap": "error",
    "goal-unreachable": "error",
    "unreachable-step": "error",
    "shares-over-one": "error",
    "no-goal": "warning",
    "forward-loop": "warning",
    "backward-skip": "warning",
    "loop-share-missing": "warning",
    "untouched-supplier": "warning",
    "aida-never-in-contact": "warning",
    "phase-order": "warning",
    "untitled-step": "warning",
    "loose-step": "hint",
    "segment-like-everyone": "hint",
    "duplicate-title": "hint",
    "no-phase": "hint",
    "assumed-only": "hint",
    "stops-here": "hint",
}
"""How bad each finding is, the worst first; in this order they are listed."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding: its code, and the records that it means, each kind in file order.

    `segments`: those it holds for; empty where it holds for the map with all routes open.
    """

    id: str
    steps: tuple[str, ...] = ()
    transitions: tuple[str, ...] = ()
    segments: tuple[str, ...] = ()
    supplier: str | None = None
    phase: str | None = None

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return SEVERITIES[self.id]

    @property
    def about(self) -> str:
        """The id of the record that it is about most, by which it can be hushed; empty for the whole map."""
        named = (self.supplier, self.phase, *self.transitions[:1], *self.steps[:1], *self.segments[:1])
        return next((each for each in named if each is not None), "")


def findings(journey: Journey) -> tuple[Finding, ...]:
    """All findings, for the whole map and each segment, each listed once; none in a map without steps."""
    if not journey.steps:
        return ()
    whole = Chain(Chances(journey))
    found = [
        *_of_walks(journey, whole),
        *_of_map(journey, whole),
        *_of_transitions(journey),
        *_of_suppliers(journey),
        *_of_segments(journey),
        *_of_steps(journey),
        *_of_phases(journey),
    ]
    order = list(SEVERITIES)
    return tuple(sorted(found, key=lambda each: order.index(each.id)))


def _of_walks(journey: Journey, whole: Chain) -> Iterable[Finding]:
    """What depends on who walks. What holds for the whole map is not told again for its segments."""
    found = {(each.id, each.steps, each.transitions): each for each in _of_walk(whole)}
    general = set(found)
    for segment in journey.segments:
        for each in _of_walk(Chain(Chances(journey, segment.id))):
            key = (each.id, each.steps, each.transitions)
            if key not in general:
                known = found.setdefault(key, each)
                found[key] = replace(known, segments=(*known.segments, segment.id))
    return found.values()


def _of_walk(chain: Chain) -> Iterator[Finding]:
    for trap in traps(chain):
        yield Finding("trap", chain.ids(trap))
    goal = chain.chances.journey.sheet.goal
    if goal is not None and chain.places[goal] not in chain.reached and not chain.chances.skips(goal):
        yield Finding("goal-unreachable", (goal,))
    for at, step in enumerate(chain.steps):
        fork = chain.chances.fork(step.id)
        if fork.is_over:
            yield Finding("shares-over-one", (step.id,))
        if at in chain.reached and fork.ending > 0 and any(not is_loop(way.transition) for way in fork.ways):
            yield Finding("stops-here", (step.id,))
    for ident in loop_shares_missing(chain.chances):
        yield Finding("loop-share-missing", transitions=(ident,))


def _of_map(journey: Journey, whole: Chain) -> Iterator[Finding]:
    if journey.sheet.goal is None:
        yield Finding("no-goal")
    for at, step in enumerate(whole.steps):
        loose = not journey.out(step.id) and not journey.into(step.id)
        if loose:
            yield Finding("loose-step", (step.id,))
        elif at not in whole.reached:
            yield Finding("unreachable-step", (step.id,))


def _of_transitions(journey: Journey) -> Iterator[Finding]:
    arrows = [each for each in journey.transitions if each.source != each.target]
    pairs = ancestry(journey, ((each.target, each.source) for each in arrows if each.way != "next"))
    places = {phase.id: place for place, phase in enumerate(journey.phases)}
    for each in arrows:
        backward = (each.target, each.source) in pairs
        if each.way == "loop" and not backward:
            yield Finding("forward-loop", transitions=(each.id,))
        elif each.way == "skip" and backward:
            yield Finding("backward-skip", transitions=(each.id,))
        source, target = journey.step(each.source).phase, journey.step(each.target).phase
        if each.way == "next" and source and target and places[target] < places[source]:
            yield Finding("phase-order", transitions=(each.id,))


def _of_suppliers(journey: Journey) -> Iterator[Finding]:
    touches = [touch for step in journey.steps for touch in step.touches]
    touching = {touch.supplier for touch in touches}
    marked = {touch.supplier for touch in touches if touch.aida}
    meeting = {touch.supplier for touch in touches if touch.in_contact}
    for supplier in journey.suppliers:
        if supplier.id not in touching:
            yield Finding("untouched-supplier", supplier=supplier.id)
        elif supplier.id in marked - meeting:
            steps = tuple(step.id for step in journey.steps if _marks(step, supplier.id))
            yield Finding("aida-never-in-contact", steps, supplier=supplier.id)


def _of_segments(journey: Journey) -> Iterator[Finding]:
    named: set[str] = set()
    for step in journey.steps:
        named.update(step.skipped_by, (ident for ident, _ in step.segment_days))
    for each in journey.transitions:
        named.update(each.segments, (ident for ident, _ in each.segment_shares))
    for segment in journey.segments:
        if segment.id not in named:
            yield Finding("segment-like-everyone", segments=(segment.id,))


def _of_steps(journey: Journey) -> Iterator[Finding]:
    titles: dict[str, list[str]] = {}
    for step in journey.steps:
        title = step.title.strip()
        if title:
            titles.setdefault(title, []).append(step.id)
        else:
            yield Finding("untitled-step", (step.id,))
        if step.phase is None:
            yield Finding("no-phase", (step.id,))
    for steps in titles.values():
        if len(steps) > 1:
            yield Finding("duplicate-title", tuple(steps))


def _of_phases(journey: Journey) -> Iterator[Finding]:
    members: dict[str, list[Step]] = {}
    for step in journey.steps:
        if step.phase is not None:
            members.setdefault(step.phase, []).append(step)
    for phase in journey.phases:
        steps = members.get(phase.id, [])
        if steps and all(level_of(step.evidence) == "assumed" for step in steps):
            yield Finding("assumed-only", tuple(step.id for step in steps), phase=phase.id)


def _marks(step: Step, supplier: str) -> bool:
    return any(touch.supplier == supplier and touch.aida for touch in step.touches)
