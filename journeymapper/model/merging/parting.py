"""Cards that were taken over stay off those that lie where the other journey has none."""

from __future__ import annotations

from dataclasses import replace

from journeymapper.model.merging.seating import Seats
from journeymapper.model.merging.taking import Taking
from journeymapper.model.records import Step, key_of


def part(taken: Taking) -> None:
    """Moves new steps off cards that are not where the other journey has them, to the nearest free place."""
    fresh = [step for step in taken.theirs.steps if _is_new(taken, step)]
    if not fresh:
        return
    others = [record for record in taken.records.values() if isinstance(record, Step)]
    strange = Seats((step.x, step.y) for step in others if not _is_as_theirs(taken, step))
    every = Seats((step.x, step.y) for step in others)
    for step in fresh:
        if not strange.is_free((step.x, step.y)):
            x, y = every.near((step.x, step.y))
            every.take((x, y))
            strange.take((x, y))
            taken.records[key_of(step)] = replace(step, x=x, y=y)


def _is_new(taken: Taking, step: Step) -> bool:
    return key_of(step) in taken.records and taken.ours.get("step", step.id) is None


def _is_as_theirs(taken: Taking, step: Step) -> bool:
    there = taken.theirs.get("step", step.id)
    return isinstance(there, Step) and (there.x, there.y) == (step.x, step.y)
