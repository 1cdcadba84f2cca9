"""Tidying: where a layout puts the steps, and the courses that it lays for the arrows. One undo step."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from journeymapper.model.draft import Draft
from journeymapper.model.edits.steps import straight
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Bend, Transition

_SAME = 0.01
_STAYS = (0.0, 0.0)


def tidy(
    journey: Journey,
    places: Mapping[str, Bend],
    bends: Mapping[str, tuple[Bend, ...]],
    kept: Collection[str] = (),
) -> Patch:
    """Puts the centres of steps at these places, and lays these courses for transitions.

    Pinned steps stay. Transitions in `kept` hold on to the bends that they have, which go along with their
    two cards. One that gets no course loses the bends that it has where its cards do not move alike.
    What is not there, since the journey went on while the layout was made, is passed over.
    """
    draft = Draft(journey, "tidy")
    shifts: dict[str, Bend] = {}
    for step in journey.steps:
        x, y = places.get(step.id, (step.x, step.y))
        if not step.pinned and (abs(x - step.x) > _SAME or abs(y - step.y) > _SAME):
            shifts[step.id] = x - step.x, y - step.y
            draft.put(replace(step, x=x, y=y))
    for each in journey.transitions:
        one, other = shifts.get(each.source, _STAYS), shifts.get(each.target, _STAYS)
        alike = abs(one[0] - other[0]) <= _SAME and abs(one[1] - other[1]) <= _SAME
        laid = None if each.id in kept and alike else bends.get(each.id)
        if laid:
            draft.put(replace(each, bends=laid, bent_by="tidy"))
        elif each.bends and not alike:
            draft.put(straight(each))
        elif each.bends and one != _STAYS:
            draft.put(_shifted(each, one))
    return draft.patch()


def _shifted(transition: Transition, by: Bend) -> Transition:
    bends = tuple((x + by[0], y + by[1]) for x, y in transition.bends or ())
    return replace(transition, bends=bends)
