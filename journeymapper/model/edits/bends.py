"""Bending arrows by hand, and letting them run by themselves again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from journeymapper.model.draft import Draft
from journeymapper.model.edits.steps import straight
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Bend, Transition


def bend(journey: Journey, ident: str, bends: tuple[Bend, ...]) -> Patch:
    """Gives a transition these corners, in map units: they are the user's now, and Tidy keeps them."""
    draft = Draft(journey, "bend", journey.transition(ident).label)
    draft.put(replace(draft.read(Transition, ident), bends=bends, bent_by="user"))
    return draft.patch()


def unbend(journey: Journey, ids: Iterable[str]) -> Patch:
    """Takes the corners of these transitions away, whoever made them: the program routes them again."""
    bent = [each for each in map(journey.transition, ids) if is_bent(each)]
    draft = Draft(journey, "unbend", bent[0].label if len(bent) == 1 else "")
    for each in bent:
        draft.put(straight(each))
    return draft.patch()


def is_bent(transition: Transition) -> bool:
    """Whether somebody laid its route."""
    return transition.bends is not None or transition.bent_by is not None
