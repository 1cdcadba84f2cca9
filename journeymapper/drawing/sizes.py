"""How large cards and chips are, for whoever places them: the same as when they are drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journeymapper.drawing.arrow import chip_size
from journeymapper.drawing.card import height_of
from journeymapper.drawing.card_facts import WIDTH
from journeymapper.drawing.facts import arrow_facts, card_facts, context_of
from journeymapper.drawing.story import Story
from journeymapper.drawing.theme import Theme
from journeymapper.model.journey import Journey
from journeymapper.model.numbering import step_numbers

Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Sizes:
    """Width and height in map units: of every card by step id, of every chip by transition id."""

    cards: Mapping[str, Size]
    chips: Mapping[str, Size]


def sizes_of(journey: Journey, theme: Theme) -> Sizes:
    """The sizes of all cards and chips without a lens, in the language in use. Needs a QGuiApplication."""
    context = context_of(
        journey,
        theme,
        touched=any(step.touches for step in journey.steps),
        weighed=any(each.evidence for each in journey.transitions),
    )
    story = Story()
    numbers = step_numbers(journey)
    busy = {action.step for action in journey.actions if action.step and not action.done}
    cards = {}
    for step in journey.steps:
        todo = int(step.id in busy)
        facts = card_facts(step, numbers[step.id], journey.sheet.goal, context, story.card(step.id), todo)
        cards[step.id] = WIDTH, height_of(facts, theme)
    chips = {each.id: chip_size(arrow_facts(each, journey, context)) for each in journey.transitions}
    return Sizes(cards, {ident: size for ident, size in chips.items() if size})
