"""Changing what the map says of itself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch


def edit_sheet(journey: Journey, name: str = "edit-sheet", **fields: Any) -> Patch:
    """Gives the map as a whole other values, such as `title`, `date` or `goal`."""
    draft = Draft(journey, name, str(fields.get("title", "")))
    draft.put(replace(draft.sheet, **fields))
    return draft.patch()


def toggle_goal(journey: Journey, step: str) -> Patch:
    """Makes a step the map's goal, or the map without one if it was."""
    goal = None if journey.sheet.goal == step else step
    draft = Draft(journey, "set-goal", journey.step(step).title)
    draft.put(replace(draft.sheet, goal=goal))
    return draft.patch()
