"""The legend: what the signs of this map mean. Only signs that occur are in it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

from journeymapper.analysis.evidence import Level
from journeymapper.arrange.geometry import Box
from journeymapper.drawing import badge as badges
from journeymapper.drawing import signs
from journeymapper.drawing.arrow import ArrowFacts, draw_arrow
from journeymapper.drawing.band import PhaseFacts
from journeymapper.drawing.card import border
from journeymapper.drawing.hatch import hatching
from journeymapper.drawing.legend_lens import Draw, Entry, lens_entries
from journeymapper.drawing.lens_words import NO_WORDS, LensWords
from journeymapper.drawing.look import ArrowLook
from journeymapper.drawing.shade import tones
from journeymapper.drawing.shapes import Circle, Group, Lines, Rect, Shape, Stroke
from journeymapper.drawing.text import SMALL, SMALL_BOLD, line, measure
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.model.records import Aida, Contact, TransitionKind

_ROW = 20.0
_PAD = 14.0
_PICTURE = 42.0
_SPACE, _BETWEEN = 8.0, 22.0


@dataclass(frozen=True, slots=True)
class Legend:
    """The legend before it has a place; origin is its upper left corner."""

    width: float
    height: float
    shapes: tuple[Shape, ...]

    def placed(self, x: float, y: float) -> Group:
        """The legend with its upper left corner at (x, y)."""
        return Group(self.shapes, "legend", "legend", tr("Legend"), x, y)

    def box(self, x: float, y: float) -> Box:
        """What it covers there."""
        return Box(x, y, x + self.width, y + self.height)


def make_legend(
    present: Collection[str],
    phases: Sequence[PhaseFacts],
    theme: Theme,
    columns: int = 1,
    words: LensWords = NO_WORDS,
) -> Legend | None:
    """The legend for the signs in `present` and `phases` without a band; None if it would be empty."""
    rows = [*(_phase_entry(each) for each in phases), *_level_entries(present)]
    rows += [each for each in _entries() if each.sign in present]
    rows += [*_letter_entries(present), *lens_entries(present, words)]
    if not rows:
        return None
    high = ceil(len(rows) / columns)
    shapes: list[Shape] = []
    x = _PAD
    for start in range(0, len(rows), high):
        column = rows[start : start + high]
        for at, row in enumerate(column):
            y = _PAD + _ROW * (at + 0.5)
            shapes.extend(row.draw(x + _PICTURE / 2, y, theme))
            shapes.append(line(row.text, SMALL, x + _PICTURE + _SPACE, y + 4.3, theme.small))
        x += _PICTURE + _SPACE + max(measure(row.text, SMALL) for row in column) + _BETWEEN
    width, height = x - _BETWEEN + _PAD, 2 * _PAD + _ROW * high
    ground = Rect(0, 0, width, height, 9, theme.canvas, Stroke(theme.band_line, 1.0))
    return Legend(width, height, (ground, *shapes))


def _level_entries(present: Collection[str]) -> list[Entry]:
    """How well things are known: the border of a card and, where arrows tell it, their head."""
    words: tuple[tuple[Level, str], ...] = (
        ("observed", tr("observed")),
        ("reported", tr("reported")),
        ("assumed", tr("assumed")),
    )
    return [
        Entry(level, word, _level_drawer(level, present))
        for level, word in words
        if level in present or f"head {level}" in present
    ]


def _entries() -> tuple[Entry, ...]:
    """All entries but phases, levels and letters, in the order of the legend."""
    return (
        Entry("hidden", tr("out of everyone’s sight"), _hatched),
        Entry("direct", tr("direct contact"), _pill("direct")),
        Entry("indirect", tr("indirect contact"), _pill("indirect")),
        Entry("none", tr("in mind, without contact"), _pill("none")),
        Entry("star", tr("moment of truth"), lambda x, y, theme: signs.star(x, y, theme.star)),
        Entry("goal", tr("goal of the map"), lambda x, y, theme: signs.flag(x, y, theme.ink)),
        Entry("own goal", tr("goal of a supplier"), _own_goal),
        Entry("votes", tr("votes"), lambda x, y, theme: signs.vote(x, y, theme.small)),
        Entry("mood", tr("mood of the customer"), lambda x, y, theme: signs.face(x, y, 1, theme.small)),
        Entry("pains", tr("pains of the customer"), lambda x, y, theme: signs.pain(x, y, theme.small)),
        Entry("chances", tr("chances for suppliers"), lambda x, y, theme: signs.chance(x, y, theme.small)),
        Entry("todo", tr("actions to be done"), lambda x, y, theme: signs.todo(x, y, theme.small)),
        Entry("pinned", tr("stays in place"), lambda x, y, theme: signs.pin(x, y, theme.small)),
        Entry("tag", tr("who skips this step"), lambda x, y, theme: signs.skip_sign(x, y, theme.skip)),
        Entry("next", tr("onward"), _arrow("next")),
        Entry("loop", tr("back, to do it again"), _arrow("loop")),
        Entry("skip", tr("past steps"), _arrow("skip")),
        Entry("fork", tr("ways part"), _joint("fork")),
        Entry("merge", tr("ways come together"), _joint("merge")),
        Entry("share", tr("thicker: a larger share"), _shares),
    )


def _letter_entries(present: Collection[str]) -> list[Entry]:
    """What the letters on badges stand for, two in a row."""
    words: tuple[tuple[Aida, str], ...] = (
        ("attention", tr("attention")),
        ("interest", tr("interest")),
        ("desire", tr("desire")),
        ("action", tr("action")),
    )
    known = [
        (badges.LETTERS[aida], word)
        for aida, word in words
        if aida in present and f"ground {aida}" not in present
    ]
    pairs = [known[at : at + 2] for at in range(0, len(known), 2)]
    return [
        _letter_entry(", ".join(letter for letter, _ in pair), ", ".join(word for _, word in pair))
        for pair in pairs
    ]


def _letter_entry(letters: str, words: str) -> Entry:
    def draw(x: float, y: float, theme: Theme) -> Sequence[Shape]:
        return (line(letters, SMALL_BOLD, x, y + 4.3, theme.small, "middle"),)

    return Entry("letter", words, draw)


def _phase_entry(facts: PhaseFacts) -> Entry:
    def draw(x: float, y: float, _theme: Theme) -> Sequence[Shape]:
        return (Rect(x - 2, y - 8, 4, 16, 2, facts.color),)

    return Entry("phase", facts.name, draw)


def _level_drawer(level: Level, present: Collection[str]) -> Draw:
    on_cards, on_arrows = level in present, f"head {level}" in present
    look = ArrowLook(tells="line" in present)

    def draw(x: float, y: float, theme: Theme) -> Sequence[Shape]:
        shapes: list[Shape] = []
        ground = tones(theme)[level] if f"ground {level}" in present else theme.card
        if on_cards:
            left = x - 20 if on_arrows else x - 14
            width = 20 if on_arrows else 28
            shapes.append(Rect(left, y - 7, width, 14, 3, ground, border(level, theme)))
        if on_arrows:
            ends = (x + 4, y), (x + 22, y)
            facts = ArrowFacts("next", level=level, look=look)
            shapes.extend(draw_arrow("", facts, ends, None, (), theme).shapes)
        return shapes

    return draw


def _hatched(x: float, y: float, theme: Theme) -> Sequence[Shape]:
    lines = tuple(((ax + x, ay + y), (bx + x, by + y)) for (ax, ay), (bx, by) in hatching(30, 14, 3, 6.0))
    edge = Stroke(theme.guessed, 1.0)
    return Rect(x - 15, y - 7, 30, 14, 3, theme.hidden, edge), Lines(
        lines, Stroke(theme.hatch, theme.hatch_width)
    )


def _pill(contact: Contact) -> Draw:
    def draw(x: float, y: float, theme: Theme) -> Sequence[Shape]:
        return (badges.pill(contact, theme.small, x - 15, y - 7.5, 30, theme, 15),)

    return draw


def _own_goal(x: float, y: float, theme: Theme) -> Sequence[Shape]:
    pill = badges.pill("indirect", theme.small, x - 15, y - 4, 30, theme, 12)
    return pill, *badges.pennant(theme.small, x + 7, y - 2.5)


def _arrow(way: TransitionKind) -> Draw:
    def draw(x: float, y: float, theme: Theme) -> Sequence[Shape]:
        shapes = draw_arrow("", ArrowFacts(way), ((x - 20, y), (x + 20, y)), None, (), theme).shapes
        if way == "next":
            return shapes
        sign, color = (signs.loop_sign, theme.loop) if way == "loop" else (signs.skip_sign, theme.skip)
        ground = Circle(x - 4, y, 8.5, theme.canvas, Stroke(color, 1.0))
        return *shapes, ground, *sign(x - 4, y, color)

    return draw


def _joint(kind: Literal["fork", "merge"]) -> Draw:
    def draw(x: float, y: float, theme: Theme) -> Sequence[Shape]:
        ends, dot = ((x - 20, y), (x + 20, y)), ((x - 4, y), kind)
        return draw_arrow("", ArrowFacts("next"), ends, None, (dot,), theme).shapes

    return draw


def _shares(x: float, y: float, theme: Theme) -> Sequence[Shape]:
    strokes = (Stroke(theme.arrow, 1.5), Stroke(theme.arrow, 3.0), Stroke(theme.arrow, 5.0))
    return [
        Lines((((x - 20 + 14 * at, y), (x - 8 + 14 * at, y)),), stroke) for at, stroke in enumerate(strokes)
    ]
