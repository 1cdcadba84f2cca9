"""A journey as the plan of a tidy."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from journeymapper.arrange.links import Link
from journeymapper.arrange.plan import Plan, Shape, Spot
from journeymapper.model.journey import Journey

Size = tuple[float, float]


def plan_of(
    journey: Journey,
    cards: Mapping[str, Size],
    chips: Mapping[str, Size],
    *,
    shape: Shape = "phases",
    ratio: float = 16 / 9,
    only: Collection[str] | None = None,
    anew: bool = False,
) -> Plan:
    """What is asked for this journey.

    Args:
        journey: the map; a step leads onward, back or past steps as its transitions say.
        cards: width and height of every card by step id, as it is drawn.
        chips: width and height of the chips by transition id; those that have none are left out.
        shape: how the whole is to lie.
        ratio: width to height of the page, for the shape `page`.
        only: the steps that may move; None: all that are not pinned.
        anew: whether to forget where all was laid before, and how the user bent arrows.
    """
    number = {phase.id: at for at, phase in enumerate(journey.phases)}
    spots = tuple(
        Spot(
            step.id,
            *cards[step.id],
            (step.x, step.y),
            number.get(step.phase) if step.phase else None,
            step.pinned,
        )
        for step in journey.steps
    )
    links = tuple(
        Link(
            each.id,
            each.source,
            each.target,
            each.way,
            each.bends if not anew and each.bent_by != "tidy" else None,
            chips.get(each.id),
        )
        for each in journey.transitions
    )
    laid = {each.id: each.bends for each in journey.transitions if each.bends and each.bent_by == "tidy"}
    if anew:
        laid = {}
    return Plan(spots, links, laid, shape, ratio, None if only is None else frozenset(only))
