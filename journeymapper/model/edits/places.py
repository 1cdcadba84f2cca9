"""Moving steps and notes. An arrow keeps its bends only while its two cards move together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from journeymapper.model.draft import Draft
from journeymapper.model.edits.steps import straight, title_of
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Bend, Note, Step, Transition

_STAYS = (0.0, 0.0)


def move(
    journey: Journey, steps: Mapping[str, Bend], notes: Mapping[str, Bend] | None = None, name: str = "move"
) -> Patch:
    """Puts the centres of steps and notes at these places, in map units."""
    about = title_of(journey, next(iter(steps))) if len(steps) == 1 and not notes else ""
    draft = Draft(journey, name, about)
    shifts: dict[str, Bend] = {}
    for ident, (x, y) in steps.items():
        step = draft.read(Step, ident)
        shifts[ident] = (x - step.x, y - step.y)
        draft.put(replace(step, x=x, y=y))
    for ident, (x, y) in (notes or {}).items():
        draft.put(replace(draft.read(Note, ident), x=x, y=y))
    for ident, shift in shifts.items():
        for transition in journey.out(ident) + journey.into(ident):
            if transition.bends is not None:
                together = shifts.get(transition.source, _STAYS) == shifts.get(transition.target, _STAYS)
                draft.put(_shifted(transition, shift) if together else straight(transition))
    return draft.patch()


def shift(journey: Journey, steps: frozenset[str], notes: frozenset[str], dx: float, dy: float) -> Patch:
    """Moves steps and notes by (dx, dy) map units; what lies in the parking lot stays there."""
    placed = (each for each in map(journey.note, notes) if each.x is not None and each.y is not None)
    return move(
        journey,
        {each.id: (each.x + dx, each.y + dy) for each in map(journey.step, steps)},
        {each.id: ((each.x or 0) + dx, (each.y or 0) + dy) for each in placed},
        "nudge",
    )


def _shifted(transition: Transition, by: Bend) -> Transition:
    bends = tuple((x + by[0], y + by[1]) for x, y in transition.bends or ())
    return replace(transition, bends=bends)
