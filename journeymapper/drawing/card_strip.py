"""The foot of a card: badges, words and marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from journeymapper.arrange.geometry import Box
from journeymapper.drawing import badge as badges
from journeymapper.drawing import card_lens, signs
from journeymapper.drawing.badge import Badge
from journeymapper.drawing.card_facts import MARGIN, WIDTH, CardFacts
from journeymapper.drawing.shapes import Shape
from journeymapper.drawing.text import SMALL_BOLD, SMALL_ITALIC, elide, line, measure
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr


class _Mark(NamedTuple):
    """A sign at the foot: its name as in the legend, its width, and what draws it around a point."""

    name: str
    width: float
    draw: Callable[[float, float], tuple[Shape, ...]]


MOST_BADGES = 3
"""More than these are behind a sign such as +2."""
_TAG_ROOM = 110.0
_EDGE = WIDTH / 2 - 10  # where marks end at the right
_START = MARGIN - WIDTH / 2
_ROOM = _EDGE - _START + 4
_STRIP_PAD, _ROW = 10.0, 22.0
_APART = 4.0


class Strip:
    """What stands at the foot of a card: badges and words at the left, marks at the right.

    One row, if there is room for all of it, else rows above the badges.
    """

    def __init__(self, facts: CardFacts, theme: Theme) -> None:
        self._facts, self._theme = facts, theme
        self.boxes: list[tuple[str, Box]] = []
        self.mark_boxes: list[tuple[str, Box]] = []
        self._marks = _marks(facts, theme)
        self._counters = _counters(facts, theme)
        self._words = tr("out of sight") if facts.hidden else ""
        self._shown, self._hidden = _parted(facts.badges)
        self._more = len(self._hidden)
        self._row = _ROW + (badges.PENNANT / 2 if any(each.goal for each in self._shown) else 0.0)
        left = sum(badges.badge_width(each) + badges.GAP for each in self._shown)
        left += badges.more_width(self._more) + badges.GAP if self._more else 0.0
        words = measure(self._words, SMALL_ITALIC) + 5 if self._words else 0.0
        right = _width(self._marks)
        self._words_row = 1 if words and left and left + words + right > _ROOM else 0
        taken = [left, 0.0, 0.0, 0.0]
        taken[self._words_row] += words
        self._marks_row = _row_for(right, taken)
        taken[self._marks_row] += right
        self._counters_row = _row_for(_width(self._counters), taken)
        rows = [0] * bool(left) + [self._words_row] * bool(words)
        rows += [self._marks_row] * bool(self._marks) + [self._counters_row] * bool(self._counters)
        self._rows = max(rows) + 1 if rows else 0

    @property
    def height(self) -> float:
        """What the strip takes of the card's height, with the space around it; 0 if it is empty."""
        return 4.0 + _STRIP_PAD + badges.HEIGHT + self._row * (self._rows - 1) if self._rows else 0.0

    def place(self, bottom: float) -> list[Shape]:
        """The shapes of the strip; into `boxes` where the badges are, into `mark_boxes` where the marks."""
        layers = self._facts.look.layers
        if self._facts.look.supplier and layers.suppliers:
            return self._place_large(bottom)
        top = bottom - _STRIP_PAD - badges.HEIGHT
        shapes, x = self._place_badges(top) if layers.suppliers else ([], _START)
        if self._words and layers.suppliers:
            at = _START if self._words_row else x
            shapes.append(
                line(self._words, SMALL_ITALIC, at, top - self._row * self._words_row + 14, self._theme.small)
            )
        row = self._row
        marks = [each for each in self._marks if each.name != "votes" or not layers.dots]
        counters = self._counters if layers.mood else []
        if self._counters_row == self._marks_row:
            return [*shapes, *self._place_marks([*marks, *counters], top - row * self._marks_row)]
        shapes.extend(self._place_marks(marks, top - row * self._marks_row))
        return [*shapes, *self._place_marks(counters, top - row * self._counters_row)]

    def _place_marks(self, marks: list[_Mark], top: float) -> list[Shape]:
        shapes: list[Shape] = []
        x = _EDGE
        for mark in marks:
            shapes.extend(mark.draw(x - mark.width / 2, top + badges.HEIGHT / 2))
            self.mark_boxes.append((mark.name, Box(x - mark.width, top, x, top + badges.HEIGHT)))
            x -= mark.width + _APART
        return shapes

    def _place_large(self, bottom: float) -> list[Shape]:
        """The mark of the lens's supplier alone; who skips the step is another story."""
        facts = self._facts
        marks = _marks(replace(facts, tags=()), self._theme)
        end = _EDGE - _width(marks)
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


def _row_for(width: float, taken: list[float]) -> int:
    """The lowest row that has this much room; the highest has always room enough."""
    return next((row for row, there in enumerate(taken) if there + width <= _ROOM), len(taken) - 1)


def _width(marks: Iterable[_Mark]) -> float:
    return sum(mark.width + _APART for mark in marks)


def _marks(facts: CardFacts, theme: Theme) -> list[_Mark]:
    """The marks from right to left."""
    found: list[_Mark] = []
    if facts.star:
        found.append(_Mark("star", 15.0, lambda x, y: signs.star(x, y, theme.star)))
    if facts.goal:
        found.append(_Mark("goal", 14.0, lambda x, y: signs.flag(x, y, theme.ink)))
    if facts.votes:  # a dot as it is stuck on in a workshop, and how many there are
        found.append(_counted("votes", signs.vote, signs.DOT, 3.0, facts.votes, theme))
    if facts.pinned:
        found.append(_Mark("pinned", 9.0, lambda x, y: signs.pin(x, y, theme.small)))
    if facts.tags:
        room = _ROOM - _APART - _width(found)
        found.append(_tag(facts.tags, min(_TAG_ROOM, room - signs.SIGN - 4), theme))
    return found


def _counters(facts: CardFacts, theme: Theme) -> list[_Mark]:
    """How many pains and chances are noted, and how many actions are still to be done."""
    every = (
        ("todo", signs.todo, signs.BOX, facts.todo),
        ("chances", signs.chance, signs.SMALL, facts.chances),
        ("pains", signs.pain, signs.SMALL, facts.pains),
    )
    return [_counted(name, sign, wide, 2.0, many, theme) for name, sign, wide, many in every if many]


def _counted(name: str, sign: signs.Sign, wide: float, gap: float, many: int, theme: Theme) -> _Mark:
    text = str(many) if many < 1000 else "999+"
    return _Mark(name, *_signed(sign, wide, gap, text, theme.small))


def _tag(tags: tuple[str, ...], room: float, theme: Theme) -> _Mark:
    """Who skips the step, with the sign of skipping; the others as a number. The text has this room."""
    more = f" +{len(tags) - 1}" if len(tags) > 1 else ""
    text = elide(tags[0], SMALL_BOLD, room - measure(more, SMALL_BOLD)) + more
    return _Mark("tag", *_signed(signs.skip_sign, signs.SIGN, 4.0, text, theme.skip))


def _signed(
    sign: signs.Sign, wide: float, gap: float, text: str, color: str
) -> tuple[float, Callable[[float, float], tuple[Shape, ...]]]:
    """Width and drawer of a sign of some width and a text behind it, in one colour."""

    def draw(x: float, y: float) -> tuple[Shape, ...]:
        left = x - width / 2
        behind = left + wide + gap
        return *sign(left + wide / 2, y, color), line(text, SMALL_BOLD, behind, y + 4.3, color)

    width = wide + gap + measure(text, SMALL_BOLD)
    return width, draw
