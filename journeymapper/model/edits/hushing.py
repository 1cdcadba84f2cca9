"""Findings that the user does not want to hear of again, and those that may be told again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Hushed


def hush(journey: Journey, findings: Iterable[Hushed]) -> Patch:
    """Tells these findings no more; those that are hushed already stay where they stand."""
    draft = Draft(journey, "hush")
    known = {_key(each) for each in draft.sheet.hushed}
    fresh = {_key(each): each for each in findings if _key(each) not in known}
    draft.put(replace(draft.sheet, hushed=(*draft.sheet.hushed, *fresh.values())))
    return draft.patch()


def tell_again(journey: Journey, findings: Iterable[Hushed]) -> Patch:
    """Tells these findings again."""
    draft = Draft(journey, "tell-again")
    wanted = {_key(each) for each in findings}
    kept = tuple(each for each in draft.sheet.hushed if _key(each) not in wanted)
    draft.put(replace(draft.sheet, hushed=kept))
    return draft.patch()


def _key(hushed: Hushed) -> tuple[str, str]:
    return hushed.finding, hushed.id
