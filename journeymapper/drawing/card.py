"""The card of a step: its title, its number and phase, who is there, and what is known of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from journeymapper.analysis.evidence import Level
from journeymapper.arrange.geometry import Box
from journeymapper.drawing import badge as badges
from journeymapper.drawing import card_lens, signs
from journeymapper.drawing.badge import Badge
from journeymapper.drawing.color import legible
from journeymapper.drawing.hatch import hatching
from journeymapper.drawing.look import PLAIN_CARD, CardLook
from journeymapper.drawing.shade import faded, faint, on_ground, tones
from journeymapper.drawing.shapes import Group, Lines, Rect, Shape, Stroke
from journeymapper.drawing.text import SMALL_BOLD, SMALL_ITALIC, TITLE, elide, line, measure, wrap
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr

_Mark = tuple[float, Callable[[float, float], tuple[Shape, ...]]]

WIDTH, LEAST_HEIGHT = 212.0, 86.0
RADIUS = 9.0
MARGIN = 16.0
LINE = 17.0
DASHES = (5.0, 4.0)
MOST_BADGES = 3
"""More than these are behind a sign such as +2."""
_TAG_ROOM = 110.0
_EDGE = WIDTH / 2 - 10  # where marks end at the right
_START = MARGIN - WIDTH / 2
_ROOM = _EDGE - _START + 4
_STRIP_PAD, _ROW = 10.0, 22.0


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
    look: CardLook = PLAIN_CARD


@dataclass(frozen=True, slots=True)
class Card:
    """A step as drawn. `shapes` have the card's centre as origin, `box` is where it lies on the map."""

    step: str
    facts: CardFacts
    box: Box
    shapes: tuple[Shape, ...]
    badge_boxes: tuple[tuple[str, Box], ...]
    """Where each supplier's badge lies, as seen from the centre; '+2' stands there for each it hides."""

    @property
    def number(self) -> str:
        return self.facts.number

    @property
    def badges(self) -> tuple[Badge, ...]:
        return self.facts.badges


@dataclass(frozen=True, slots=True)
class Face:
    """What two cards of the same facts share."""

    height: float
    shapes: tuple[Shape, ...]
    badge_boxes: tuple[tuple[str, Box], ...]


def face(facts: CardFacts, theme: Theme) -> Face:
    """The shapes of a card of these facts around its centre. Its size is the same under every lens."""
    facts, theme = dressed(facts, theme)
    column = max(22.0, measure(facts.number, SMALL_BOLD) + 7)
    room = WIDTH - 2 * MARGIN - column
    strip = _Strip(facts, theme)
    titles = wrap(facts.title, TITLE, room, 2 if facts.badges else 3)
    rows = max(len(titles), 1 if facts.mood is None else 2)  # the mood stands beside the second line
    height = max(LEAST_HEIGHT, 16.0 + LINE * rows + strip.height)
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
    if facts.mood is not None:
        shapes.extend(signs.face(left + MARGIN + 7, top + 25 + LINE - 4, facts.mood, theme.small))
    placed = strip.place(height / 2)
    above = card_lens.edge_marks(facts.look, left, top, theme)
    return Face(height, (*shapes, *placed, *above), tuple(strip.boxes))


def dressed(facts: CardFacts, theme: Theme) -> tuple[CardFacts, Theme]:
    """The facts and the theme with the colours that the lens gives them."""
    look, color, every = facts.look, facts.color, facts.badges
    given = theme
    if look.tone:
        ground = tones(theme)[look.tone]
        theme = on_ground(theme, ground)
        color = color and legible(color, (ground,))
        every = tuple(replace(each, color=legible(each.color, (ground,))) for each in every)
    if look.faint:
        theme = faded(theme)
        color = color and faint(color, given)
        every = tuple(replace(each, color=faint(each.color, given)) for each in every)
    return replace(facts, color=color, badges=every), theme


def _body(facts: CardFacts, height: float, theme: Theme) -> Iterable[Shape]:
    """Outline, ground, shadow and hatching."""
    left, top = -WIDTH / 2, -height / 2
    ground = theme.hidden if facts.hidden else theme.card
    yield Rect(left, top, WIDTH, height, RADIUS, ground, border(facts.level, theme))
    if theme.shadow:
        yield _shadow(left, top + height, theme.shadow, theme.shadow_opacity)
    if facts.hidden:
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


class _Strip:
    """What stands at the foot of a card: badges and words at the left, marks at the right.

    One row, if there is room for all of it, else rows above the badges.
    """

    def __init__(self, facts: CardFacts, theme: Theme) -> None:
        self._facts, self._theme = facts, theme
        self.boxes: list[tuple[str, Box]] = []
        self._marks = _marks(facts, theme)
        self._words = tr("out of sight") if facts.hidden else ""
        self._shown, self._hidden = _parted(facts.badges)
        self._more = len(self._hidden)
        self._row = _ROW + (badges.PENNANT / 2 if any(each.goal for each in self._shown) else 0.0)
        left = sum(badges.badge_width(each) + badges.GAP for each in self._shown)
        left += badges.more_width(self._more) + badges.GAP if self._more else 0.0
        words = measure(self._words, SMALL_ITALIC) + 5 if self._words else 0.0
        right = sum(width + 4 for width, _ in self._marks)
        self._words_row = 1 if words and left and left + words + right > _ROOM else 0
        taken = [left, 0.0]
        taken[self._words_row] += words
        self._marks_row = next((row for row in (0, 1) if taken[row] + right <= _ROOM), 2)
        rows = [0] * bool(left) + [self._words_row] * bool(words) + [self._marks_row] * bool(right)
        self._rows = max(rows) + 1 if rows else 0

    @property
    def height(self) -> float:
        """What the strip takes of the card's height, with the space around it; 0 if it is empty."""
        return 4.0 + _STRIP_PAD + badges.HEIGHT + self._row * (self._rows - 1) if self._rows else 0.0

    def place(self, bottom: float) -> list[Shape]:
        """The shapes of the strip, and into `boxes` where the badges are."""
        if self._facts.look.supplier:
            return self._place_large(bottom)
        top = bottom - _STRIP_PAD - badges.HEIGHT
        shapes, x = self._place_badges(top)
        if self._words:
            at = _START if self._words_row else x
            shapes.append(
                line(self._words, SMALL_ITALIC, at, top - self._row * self._words_row + 14, self._theme.small)
            )
        return [*shapes, *self._place_marks(self._marks, top - self._row * self._marks_row)]

    def _place_marks(self, marks: list[_Mark], top: float) -> list[Shape]:
        shapes: list[Shape] = []
        x = _EDGE
        for width, made in marks:
            shapes.extend(made(x - width / 2, top + badges.HEIGHT / 2))
            x -= width + 4
        return shapes

    def _place_large(self, bottom: float) -> list[Shape]:
        """The mark of the lens's supplier alone; who skips the step is another story."""
        facts = self._facts
        marks = _marks(replace(facts, tags=()), self._theme)
        end = _EDGE - sum(width + 4 for width, _ in marks)
        own = next(each for each in facts.badges if each.supplier == facts.look.supplier)
        shapes, box = card_lens.large(own, facts.look, _START, bottom, end, self._theme, hidden=facts.hidden)
        self.boxes.append((own.supplier, box))
        return [*shapes, *self._place_marks(marks, bottom - _STRIP_PAD - badges.HEIGHT)]

    def _place_badges(self, top: float) -> tuple[list[Shape], float]:
        """The badges and '+2', and where the next thing may stand."""
        shapes: list[Shape] = []
        x = _START
        for each in self._shown:
            width = badges.badge_width(each)
            shapes.extend(badges.badge_shapes(each, x, top, self._theme))
            self.boxes.append((each.supplier, Box(x, top, x + width, top + badges.HEIGHT)))
            x += width + badges.GAP
        if self._more:
            width = badges.more_width(self._more)
            shapes.extend(badges.more_shapes(self._more, x, top, self._theme))
            box = Box(x, top, x + width, top + badges.HEIGHT)
            self.boxes.extend((each.supplier, box) for each in self._hidden)
            x += width + badges.GAP
        return shapes, x


def _parted(every: tuple[Badge, ...]) -> tuple[list[Badge], list[Badge]]:
    """The badges there is room for, and the others: the first are shown, but goals before all others."""
    order = sorted(range(len(every)), key=lambda at: (not every[at].goal, at))
    shown, hidden = sorted(order[:MOST_BADGES]), sorted(order[MOST_BADGES:])
    return [every[at] for at in shown], [every[at] for at in hidden]


def _marks(facts: CardFacts, theme: Theme) -> list[_Mark]:
    """The marks from right to left: how wide each is, and what draws it around a point."""
    found: list[_Mark] = []
    if facts.star:
        found.append((15.0, lambda x, y: signs.star(x, y, theme.star)))
    if facts.goal:
        found.append((14.0, lambda x, y: signs.flag(x, y, theme.ink)))
    if facts.votes:
        found.append(_votes(facts.votes, theme))
    if facts.pinned:
        found.append((9.0, lambda x, y: signs.pin(x, y, theme.small)))
    if facts.tags:
        room = _ROOM - 4 - sum(width + 4 for width, _ in found)
        found.append(_tag(facts.tags, min(_TAG_ROOM, room - signs.SIGN - 4), theme))
    return found


def _votes(count: int, theme: Theme) -> _Mark:
    """A dot as it is stuck on in a workshop, and how many there are."""
    return _signed(signs.vote, signs.DOT, 3.0, str(count) if count < 1000 else "999+", theme.small)


def _tag(tags: tuple[str, ...], room: float, theme: Theme) -> _Mark:
    """Who skips the step, with the sign of skipping; the others as a number. The text has this room."""
    more = f" +{len(tags) - 1}" if len(tags) > 1 else ""
    text = elide(tags[0], SMALL_BOLD, room - measure(more, SMALL_BOLD)) + more
    return _signed(signs.skip_sign, signs.SIGN, 4.0, text, theme.skip)


def _signed(sign: signs.Sign, wide: float, gap: float, text: str, color: str) -> _Mark:
    """A sign of some width and a text behind it, in one colour."""

    def made(x: float, y: float) -> tuple[Shape, ...]:
        left = x - width / 2
        behind = left + wide + gap
        return *sign(left + wide / 2, y, color), line(text, SMALL_BOLD, behind, y + 4.3, color)

    width = wide + gap + measure(text, SMALL_BOLD)
    return width, made
