"""The boxes of phases in a diagram: round the cards of each, since these lie in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from journeymapper.exchange.diagrams.cards import CARD
from journeymapper.model.journey import Journey
from journeymapper.model.records import Phase, Step

Box = tuple[float, float, float, float]
"""Left, top, width and height in map units."""

_BESIDE, _ABOVE, _BELOW = 20.0, 48.0, 22.0
_EMPTY = (CARD[0] + 2 * _BESIDE, 60.0)
_APART = 40.0


@dataclass(frozen=True, slots=True)
class Band:
    """The box of a phase; `is_crossed` where another one lies over it, so that it must let things through."""

    phase: Phase
    box: Box
    is_crossed: bool = False


def bands_of(journey: Journey) -> dict[str, Band]:
    """The boxes by phase id, in the order of phases; those of phases without steps in a row above all."""
    members: dict[str | None, list[Step]] = {}
    for step in journey.steps:
        members.setdefault(step.phase, []).append(step)
    top = min((step.y for step in journey.steps), default=0.0) - CARD[1] - _ABOVE - _EMPTY[1] - _APART
    left = min((step.x for step in journey.steps), default=0.0) - CARD[0] / 2 - _BESIDE
    boxes: dict[str, Box] = {}
    empty = 0
    for phase in journey.phases:
        steps = members.get(phase.id)
        if steps:
            boxes[phase.id] = _round(steps)
        else:
            boxes[phase.id] = (left + empty * (_EMPTY[0] + _APART), top, *_EMPTY)
            empty += 1
    crossed = {
        ident
        for one, other in combinations(boxes, 2)
        if _meet(boxes[one], boxes[other])
        for ident in (one, other)
    }
    return {each.id: Band(each, boxes[each.id], each.id in crossed) for each in journey.phases}


def _round(steps: Sequence[Step]) -> Box:
    width, height = CARD
    left = min(step.x for step in steps) - width / 2 - _BESIDE
    top = min(step.y for step in steps) - height / 2 - _ABOVE
    right = max(step.x for step in steps) + width / 2 + _BESIDE
    bottom = max(step.y for step in steps) + height / 2 + _BELOW
    return left, top, right - left, bottom - top


def _meet(one: Box, other: Box) -> bool:
    return all(one[at] < other[at] + other[at + 2] and other[at] < one[at] + one[at + 2] for at in (0, 1))
