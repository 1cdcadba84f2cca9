"""The order of the steps: what the list shows, and numbers are counted by."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.rank import between


def order_steps(journey: Journey, ids: Collection[str], beside: str, direction: int) -> Patch:
    """Puts steps, in the order that they have, right before (-1) or after (1) the step `beside`.

    Nothing else moves, neither in the order nor on the map. `beside` may be one of them: then they gather
    around it.
    """
    steps = journey.steps
    wanted = set(ids)
    chosen = [step for step in steps if step.id in wanted]
    draft = Draft(journey, "order-steps", chosen[0].title if len(chosen) == 1 else "")
    at = next(at for at, step in enumerate(steps) if step.id == beside) + (direction > 0)
    before = [step for step in steps[:at] if step.id not in wanted]
    behind = [step for step in steps[at:] if step.id not in wanted]
    if [*before, *chosen, *behind] == list(steps):
        return draft.patch()
    low = before[-1].rank if before else None
    high = behind[0].rank if behind else None
    for step in chosen:
        low = between(low, high)
        draft.put(replace(step, rank=low))
    return draft.patch()
