"""From the answer of a layout to an edit of the map, which may have gone on in the meantime."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journeymapper.arrange.plan import Tidied, bends_of
from journeymapper.model.edits.tidy import tidy
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Step, Transition

_MOST_OTHERS = 0.25
"""If more than this part of the steps is new, gone or elsewhere, the layout is that of another map."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The steps and transitions of the map for which a layout is made, by id."""

    steps: Mapping[str, Step]
    transitions: Mapping[str, Transition]

    @classmethod
    def of(cls, journey: Journey) -> Asked:
        """Those of a journey as it is now."""
        return cls({each.id: each for each in journey.steps}, {each.id: each for each in journey.transitions})


def landed(journey: Journey, asked: Asked, found: Tidied) -> Patch | None:
    """The edit that brings a layout to the map as it is now; None if too much is otherwise.

    What the user moved, pinned or bent since stays as it is; what is gone is passed over.
    """
    others = _others(journey, asked)
    if len(others) > _MOST_OTHERS * len(asked.steps):
        return None
    places = {step: at for step, at in found.at.items() if step not in others}
    bends = {
        key: bends_of(line)
        for key, line in found.lines.items()
        if _runs_as_before(journey, asked, key) and not _ends(asked.transitions[key]) & others
    }
    return tidy(journey, places, bends, found.kept)


def _others(journey: Journey, asked: Asked) -> set[str]:
    """The steps that are new, gone, elsewhere, or pinned or let go."""
    now = {step.id: (step.x, step.y, step.pinned) for step in journey.steps}
    then = {ident: (step.x, step.y, step.pinned) for ident, step in asked.steps.items()}
    return {ident for ident in now.keys() | then.keys() if now.get(ident) != then.get(ident)}


def _runs_as_before(journey: Journey, asked: Asked, key: str) -> bool:
    """Whether a transition still joins the same steps by the same course."""
    now, then = journey.get("transition", key), asked.transitions.get(key)
    return isinstance(now, Transition) and then is not None and _course(now) == _course(then)


def _course(each: Transition) -> tuple[object, ...]:
    return each.source, each.target, each.bends, each.bent_by


def _ends(each: Transition) -> set[str]:
    return {each.source, each.target}
