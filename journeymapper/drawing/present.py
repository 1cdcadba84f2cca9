"""Which signs a card or an arrow carries: what the legend has to explain."""

from __future__ import annotations

from collections.abc import Iterable

from journeymapper.drawing.arrow import Arrow
from journeymapper.drawing.card_facts import CardFacts


def card_signs(facts: CardFacts) -> Iterable[str]:
    """The names of the legend's entries for the signs on a card."""
    look = facts.look
    yield facts.level
    if look.faint:
        yield from ("faint", *(["struck"] if look.struck else []), *(["hidden"] if facts.hidden else []))
        return
    badges = [each for each in facts.badges if look.supplier in (None, each.supplier)]
    for name, there in (
        ("hidden", facts.hidden),
        ("star", facts.star),
        ("goal", facts.goal),
        ("own goal", any(badge.goal for badge in badges)),
        ("votes", facts.votes > 0),
        ("pains", facts.pains > 0 and not look.supplier),
        ("chances", facts.chances > 0 and not look.supplier),
        ("todo", facts.todo > 0 and not look.supplier),
        ("pinned", facts.pinned),
        ("mood", facts.mood is not None),
        ("tag", bool(facts.tags) and not look.supplier),
        ("course", look.course is not None),
        ("first contact", look.first),
    ):
        if there:
            yield name
    if look.tone:
        yield f"ground {look.tone}"
    for badge in badges:
        yield badge.contact
        if badge.aida and not look.supplier:
            yield badge.aida


def arc_signs(arc: Arrow) -> Iterable[str]:
    """The names of the legend's entries for the signs on a way past what a segment skips."""
    yield "arc"
    if arc.facts.look.side:
        yield f"ground {arc.facts.look.side}"


def arrow_signs(arrow: Arrow) -> Iterable[str]:
    """The names of the legend's entries for the signs on an arrow."""
    look = arrow.facts.look
    yield arrow.facts.way
    for name, there in (
        ("share", arrow.facts.share is not None and not look.tells),
        ("bold", look.bold),
        ("faint", look.faint),
        (f"ground {look.side}", look.side is not None),
        ("line", look.tells),
    ):
        if there:
            yield name
    if arrow.facts.level:
        yield f"head {arrow.facts.level}"
    yield from arrow.joints
