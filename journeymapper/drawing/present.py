"""Which signs a card or an arrow carries: what the legend has to explain."""

from __future__ import annotations

from collections.abc import Iterable

from journeymapper.drawing.arrow import Arrow
from journeymapper.drawing.card import CardFacts


def card_signs(facts: CardFacts) -> Iterable[str]:
    """The names of the legend's entries for the signs on a card."""
    yield facts.level
    for name, there in (
        ("hidden", facts.hidden),
        ("star", facts.star),
        ("goal", facts.goal),
        ("own goal", any(badge.goal for badge in facts.badges)),
        ("votes", facts.votes > 0),
        ("pinned", facts.pinned),
        ("mood", facts.mood is not None),
        ("tag", bool(facts.tags)),
    ):
        if there:
            yield name
    for badge in facts.badges:
        yield badge.contact
        if badge.aida:
            yield badge.aida


def arrow_signs(arrow: Arrow) -> Iterable[str]:
    """The names of the legend's entries for the signs on an arrow."""
    yield arrow.facts.way
    if arrow.facts.share is not None:
        yield "share"
    if arrow.facts.level:
        yield f"head {arrow.facts.level}"
    yield from arrow.joints
