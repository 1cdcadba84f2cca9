"""All that a card shows, and its measures."""

from __future__ import annotations

from dataclasses import dataclass

from journeymapper.analysis.evidence import Level
from journeymapper.drawing.badge import Badge
from journeymapper.drawing.look import PLAIN_CARD, CardLook

WIDTH = 212.0
MARGIN = 16.0
"""Between the left edge and what is written."""


@dataclass(frozen=True, slots=True)
class CardFacts:
    """All that a card shows. `color` is its phase's, None without a phase; `tags` are who skips the step."""

    title: str
    number: str
    color: str | None
    level: Level
    hidden: bool = False
    badges: tuple[Badge, ...] = ()
    tags: tuple[str, ...] = ()
    star: bool = False
    goal: bool = False
    pinned: bool = False
    mood: int | None = None
    votes: int = 0
    pains: int = 0
    chances: int = 0
    """How many are noted."""
    todo: int = 0
    """How many actions are still to be done here."""
    look: CardLook = PLAIN_CARD
