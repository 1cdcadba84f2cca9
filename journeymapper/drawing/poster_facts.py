"""What the parts of a poster show, read from a journey."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeymapper.analysis.chances import Chances
from journeymapper.analysis.routes import main_route
from journeymapper.drawing.card import Card
from journeymapper.drawing.insight_part import InsightFacts, still_unknown
from journeymapper.drawing.parts import Parts
from journeymapper.drawing.poster import ActionFacts, PosterFacts
from journeymapper.drawing.title import written_date
from journeymapper.model.journey import Journey


def poster_facts(
    journey: Journey,
    parts: Parts,
    cards: Mapping[str, Card],
    segment: str | None,
    told: InsightFacts | None = None,
) -> PosterFacts:
    """The parts that are asked for, along the main route of a segment or of the whole map.

    `told` is what the figures tell, None as long as that has not been worked out. Steps without a card are
    passed over, with the actions that are about them.
    A part that would be empty is left out: suppliers nobody meets on the route, a mood that nobody noted.
    """
    if not (parts.table or parts.mood or parts.actions or parts.insights):
        return PosterFacts()
    route = main_route(Chances(journey, segment)).steps if parts.table or parts.mood else ()
    columns = tuple(cards[step].facts for step in route if step in cards)
    there = {badge.supplier for card in columns for badge in card.badges}
    suppliers = tuple((each.id, each.name) for each in journey.suppliers if each.id in there)
    return PosterFacts(
        columns,
        suppliers if parts.table else None,
        parts.mood and any(card.mood is not None for card in columns),
        tuple(_actions(journey, cards)) if parts.actions else None,
        (told or still_unknown()) if parts.insights and cards else None,
    )


def _actions(journey: Journey, cards: Mapping[str, Card]) -> Iterator[ActionFacts]:
    """What is still to be done first."""
    for action in sorted(journey.actions, key=lambda each: each.done):
        if action.step and action.step not in cards:
            continue
        facts = cards[action.step].facts if action.step else None
        step = f"{facts.number} {facts.title}".strip() if facts else ""
        due = written_date(action.due) if action.due else ""
        yield ActionFacts(
            action.text, action.done, " · ".join(part for part in (step, action.owner, due) if part)
        )
