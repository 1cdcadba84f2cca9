"""What the group will do: actions, at a step or by themselves."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Action


def add_action(journey: Journey, ident: str, text: str, step: str | None = None) -> Patch:
    """An action, last in the list, at a step or at none."""
    draft = Draft(journey, "add-action", text)
    draft.put(Action(ident, text, step, rank=draft.end_rank("action")))
    return draft.patch()


def edit_action(journey: Journey, ident: str, **fields: Any) -> Patch:
    """Gives an action other values, such as `text`, `owner`, `due` or `done`."""
    draft = Draft(journey, "edit-action")
    draft.put(replace(draft.read(Action, ident), **fields))
    return draft.patch()


def remove_action(journey: Journey, ident: str) -> Patch:
    """Takes an action off the list."""
    draft = Draft(journey, "remove-action")
    draft.drop("action", ident)
    return draft.patch()
