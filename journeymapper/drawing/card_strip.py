"""The foot of a card: badges, words and marks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from journeymapper.arrange.geometry import Box
from journeymapper.drawing import badge as badges
from journeymapper.drawing import card_lens, signs
from journeymapper.drawing.badge import Badge
from journeymapper.drawing.card_facts import MARGIN, WIDTH, CardFacts
from journeymapper.drawing.shapes import Shape
from journeymapper.drawing.text import SMALL_BOLD, SMALL_ITALIC, elide, line, measure
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr

_Mark = tuple[float, Callable[[float, float], tuple[Shape, ...]]]

MOST_BADGES = 3
"""More than these are behind a sign such as +2."""
_TAG_ROOM = 110.0
_EDGE = WIDTH / 2 - 10  # where marks end at the right
_START = MARGIN - WIDTH / 2
_ROOM = _EDGE - _START + 4
_STRIP_PAD, _ROW = 10.0, 22.0


class Strip:
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
        counters = _counters(facts, theme)
        right = sum(width + 4 for width, _ in self._marks)
        self._words_row = 1 if words and left and left + words + right > _ROOM else 0
        taken = [left, 0.0]
        taken[self._words_row] += words
        self._marks_row = next((row for row in (0, 1) if taken[row] + right <= _ROOM), 2)
        wider = right + sum(width + 4 for width, _ in counters)
        self.counts = bool(counters) and self._marks_row < 2 and taken[self._marks_row] + wider <= _ROOM
        """Whether pains and chances are counted: there is room for that."""
        if self.counts:
            self._marks += counters
            right = wider
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
    most = MOST_BADGES
    if len(every) > most:  # there must be room for '+2' too
        room = _ROOM - badges.more_width(len(every) - most)
        if sum(badges.badge_width(every[at]) + badges.GAP for at in order[:most]) > room:
            most -= 1
    shown, hidden = sorted(order[:most]), sorted(order[most:])
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


def _counters(facts: CardFacts, theme: Theme) -> list[_Mark]:
    """How many pains and chances are noted."""
    every = ((facts.chances, signs.chance), (facts.pains, signs.pain))
    return [_signed(sign, signs.SMALL, 2.0, str(many), theme.small) for many, sign in every if many]


def counts(facts: CardFacts, theme: Theme) -> bool:
    """Whether a card counts its pains and chances."""
    return not facts.look.supplier and Strip(facts, theme).counts


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
