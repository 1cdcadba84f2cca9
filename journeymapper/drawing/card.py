"""The card of a step: its title, its number and phase, who is there, and what is known of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from journeymapper.analysis.evidence import Level
from journeymapper.arrange.geometry import Box
from journeymapper.drawing import card_lens, signs
from journeymapper.drawing.badge import Badge
from journeymapper.drawing.card_facts import MARGIN, WIDTH, CardFacts
from journeymapper.drawing.card_strip import Strip
from journeymapper.drawing.dots import dots
from journeymapper.drawing.hatch import hatching
from journeymapper.drawing.paint import Calls, compiled
from journeymapper.drawing.shade import dressed, tinted
from journeymapper.drawing.shapes import Group, Lines, Rect, Shape, Stroke
from journeymapper.drawing.text import SMALL_BOLD, TITLE, line, measure, wrap
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import current_language

LEAST_HEIGHT = 86.0
RADIUS = 9.0
LINE = 17.0
DASHES = (5.0, 4.0)


@dataclass(frozen=True, slots=True)
class Card:
    """A step as drawn; `box` is where it lies on the map. Its shapes are made when they are asked for."""

    step: str
    facts: CardFacts
    box: Box
    theme: Theme

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """What it consists of; the card's centre is the origin."""
        return face(self.facts, self.theme).shapes

    @property
    def calls(self) -> Calls:
        """Its shapes ready to be painted, made once for all cards of the same facts."""
        return face(self.facts, self.theme).calls

    @property
    def badge_boxes(self) -> tuple[tuple[str, Box], ...]:
        """Where each supplier's badge lies, as seen from the centre; '+2' stands there for each it hides."""
        return face(self.facts, self.theme).badge_boxes

    @property
    def mark_boxes(self) -> tuple[tuple[str, Box], ...]:
        """Where each mark at its foot lies, as seen from the centre, by its name in the legend."""
        return face(self.facts, self.theme).mark_boxes

    @property
    def number(self) -> str:
        return self.facts.number

    @property
    def badges(self) -> tuple[Badge, ...]:
        return self.facts.badges


@dataclass(frozen=True)
class Face:
    """What two cards of the same facts share."""

    height: float
    shapes: tuple[Shape, ...]
    badge_boxes: tuple[tuple[str, Box], ...]
    mark_boxes: tuple[tuple[str, Box], ...]

    @cached_property
    def calls(self) -> Calls:
        """The shapes ready to be painted."""
        return compiled(self.shapes)


class _Plan:
    """What stands where on a card, and how high that makes it."""

    def __init__(self, facts: CardFacts, theme: Theme) -> None:
        self.column = _column(facts.number)
        self.strip = Strip(facts, theme)
        room = WIDTH - 2 * MARGIN - self.column
        self.titles = wrap(facts.title, TITLE, room, 2 if facts.badges else 3)
        rows = max(len(self.titles), 1 if facts.mood is None else 2)  # the mood stands beside the second line
        self.height = max(LEAST_HEIGHT, 16.0 + LINE * rows + self.strip.height)


def _column(number: str) -> float:
    return max(22.0, measure(number, SMALL_BOLD) + 7)


def title_left(number: str) -> float:
    """Where the title of the card with this number begins, from its left edge."""
    return MARGIN + _column(number)


def height_of(facts: CardFacts, theme: Theme) -> float:
    """How high a card of these facts is: the same under every lens."""
    return _Plan(facts, theme).height


def face(facts: CardFacts, theme: Theme) -> Face:
    """The shapes of a card of these facts around its centre, in the language in use."""
    return _face(facts, theme, current_language())


@lru_cache(maxsize=4000)
def _face(facts: CardFacts, theme: Theme, _language: str) -> Face:
    facts, theme = _tinted(facts, theme), dressed(facts.look, theme)
    plan = _Plan(facts, theme)
    column, height, strip, titles = plan.column, plan.height, plan.strip, plan.titles
    left, top = -WIDTH / 2, -height / 2
    shapes = [*_body(facts, height, theme)]
    color = facts.color or theme.small
    shapes.append(Rect(left + 4, top + 9, 4, height - 18, 2, fill=facts.color or theme.guessed))
    shapes.append(line(facts.number, SMALL_BOLD, left + MARGIN, top + 25, color))
    if facts.look.struck:
        shapes.append(card_lens.strike(facts.number, left + MARGIN, top + 25, color))
    shapes.extend(
        line(text, TITLE, left + MARGIN + column, top + 25 + LINE * row, theme.ink)
        for row, text in enumerate(titles)
    )
    layers = facts.look.layers
    if facts.mood is not None and layers.mood:
        shapes.extend(signs.face(left + MARGIN + 7, top + 25 + LINE - 4, facts.mood, theme.small))
    placed = strip.place(height / 2)
    above = card_lens.edge_marks(facts.look, left, top, theme)
    if facts.votes and layers.dots:
        above += dots(facts.votes, *card_lens.room_above(facts.look), top, theme)
    return Face(height, (*shapes, *placed, *above), tuple(strip.boxes), tuple(strip.mark_boxes))


def _tinted(facts: CardFacts, theme: Theme) -> CardFacts:
    """The facts with the colours that the lens gives them."""
    look, color = facts.look, facts.color
    every = tuple(replace(each, color=tinted(each.color, look, theme)) for each in facts.badges)
    return replace(facts, color=color and tinted(color, look, theme), badges=every)


def _body(facts: CardFacts, height: float, theme: Theme) -> Iterable[Shape]:
    """Outline, ground, shadow and hatching."""
    left, top = -WIDTH / 2, -height / 2
    layers = facts.look.layers
    is_hidden = facts.hidden and layers.suppliers
    ground = theme.hidden if is_hidden else theme.card
    edge = border(facts.level if layers.evidence else "reported", theme)
    yield Rect(left, top, WIDTH, height, RADIUS, ground, edge)
    if theme.shadow:
        yield _shadow(left, top + height, theme.shadow, theme.shadow_opacity)
    if is_hidden:
        yield Lines(hatching(WIDTH, height, RADIUS), Stroke(theme.hatch, theme.hatch_width))


def _shadow(left: float, bottom: float, color: str, opacity: float) -> Group:
    """Two soft lines under a card: what runs beneath it shows through."""
    near, far = Stroke(color, 1.0), Stroke(color, 2.4)
    y, inset = bottom + 1.5, RADIUS - 3.0
    return Group(
        (
            Lines((((left + inset, y), (-left - inset, y)),), near),
            Lines((((left + inset + 1, y + 0.7), (-left - inset - 1, y + 0.7)),), far),
        ),
        opacity=opacity,
    )


def border(level: Level, theme: Theme) -> Stroke:
    """The border that tells how well a claim is known."""
    if level == "observed":
        return Stroke(theme.observed, 2.0)
    return Stroke(theme.guessed, 1.4, DASHES if level == "assumed" else ())
