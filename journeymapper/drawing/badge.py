"""The badge of a supplier at a step: its short name and the customer's AIDA state for its product."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from journeymapper.drawing.shapes import Lines, Path, Rect, Shape, Stroke
from journeymapper.drawing.text import Style, line, measure
from journeymapper.drawing.theme import Theme
from journeymapper.model.records import Aida, Contact, Supplier

WIDTH, HEIGHT = 46.0, 19.0
GAP = 4.0
PENNANT = 8.0
"""How high the flag of a supplier's own goal is."""
LETTERS: dict[Aida, str] = {"attention": "A", "interest": "I", "desire": "D", "action": "A!"}
STYLE = Style(12, "bold")
_PAD = 4.2
_DOTS = (1.5, 2.5)


@dataclass(frozen=True, slots=True)
class Badge:
    """What a badge says; `color` is the supplier's, made legible; `goal`: here its own product is bought."""

    supplier: str
    short: str
    aida: Aida | None
    contact: Contact
    color: str
    goal: bool = False


def badge_width(badge: Badge) -> float:
    """46 px, more if the short name asks for it."""
    short = measure(badge.short, STYLE)
    if badge.aida is None:
        return max(WIDTH * 0.74, short + 2 * _PAD)
    return max(WIDTH, short + measure(LETTERS[badge.aida], STYLE) + 2 * _PAD + 5)


def badge_shapes(badge: Badge, x: float, y: float, theme: Theme) -> list[Shape]:
    """The badge with its upper left corner at (x, y)."""
    width = badge_width(badge)
    filled = badge.contact == "direct"
    color = theme.on_color if filled else badge.color
    baseline = y + 13.7
    shapes: list[Shape] = [pill(badge.contact, badge.color, x, y, width, theme)]
    if badge.goal:
        shapes.extend(pennant(badge.color, x + width - 8, y + 1.5))
    if badge.aida is None:
        return [*shapes, line(badge.short, STYLE, x + width / 2, baseline, color, "middle")]
    letter = LETTERS[badge.aida]
    space = (width - measure(badge.short, STYLE) - measure(letter, STYLE)) / 4
    divider = x + 2 * space + measure(badge.short, STYLE)
    return [
        *shapes,
        line(badge.short, STYLE, x + space, baseline, color),
        Lines((((divider, y + 4.0), (divider, y + HEIGHT - 4.0)),), Stroke(color, 1.0)),
        line(letter, STYLE, divider + space, baseline, color),
    ]


def pill(
    contact: Contact, color: str, x: float, y: float, width: float, theme: Theme, height: float = HEIGHT
) -> Rect:
    """The body of a badge: filled is direct contact, outlined indirect, dotted none."""
    if contact == "direct":
        return Rect(x, y, width, height, height / 2, fill=color)
    dashes = _DOTS if contact == "none" else ()
    edge = Stroke(color, 1.5, dashes)
    return Rect(x + 0.75, y + 0.75, width - 1.5, height - 1.5, height / 2 - 0.75, theme.card, edge)


def pennant(color: str, x: float, y: float) -> tuple[Shape, ...]:
    """A small flag whose pole stands at (x, y) on a badge."""
    top = y - PENNANT
    cloth = ((x, top), (x + 8, top + 2.6), (x, top + 5.2))
    return Lines((((x, y), (x, top)),), Stroke(color, 1.5)), Path(cloth, fill=color, closed=True)


def more_width(count: int) -> float:
    """The width of the sign that `count` more suppliers are here."""
    return measure(f"+{count}", STYLE) + 8


def more_shapes(count: int, x: float, y: float, theme: Theme) -> list[Shape]:
    """'+2': so many more suppliers than there is room for."""
    return [line(f"+{count}", STYLE, x + more_width(count) / 2, y + 13.7, theme.small, "middle")]


def short_names(suppliers: Iterable[Supplier]) -> dict[str, str]:
    """1 to 3 letters for each supplier by id: its own, else from its name so that no two are alike."""
    listed = list(suppliers)
    given = {each.id: each.short for each in listed if each.short}
    used = set(given.values())
    for each in listed:
        if each.id not in given:
            given[each.id] = next((name for name in _proposals(each.name) if name not in used), "?")
            used.add(given[each.id])
    return {each.id: given[each.id] for each in listed}


def _proposals(name: str) -> Iterable[str]:
    """Initials of two words, else the first two letters, then other letters, then numbers."""
    words = [word.upper() for word in re.findall(r"\w+", name)]
    if not words:
        words = ["?"]
    if len(words) > 1:
        yield words[0][0] + words[1][0]
    letters = "".join(words)
    yield letters[:2]
    yield from (letters[0] + other for other in letters[2:])
    yield from (f"{letters[0]}{number}" for number in range(2, 100))
