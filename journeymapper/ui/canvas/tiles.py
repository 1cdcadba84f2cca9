"""Squares of the far map: each holds the boxes and lines of what lies in it, ready to be painted by style."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF

from journeymapper.analysis.evidence import Level
from journeymapper.arrange.geometry import Point
from journeymapper.drawing.arrow import ArrowFacts, color_of
from journeymapper.drawing.card_facts import CardFacts
from journeymapper.drawing.look import CardLook
from journeymapper.drawing.shade import dressed, faded, tinted
from journeymapper.drawing.theme import Theme
from journeymapper.model.records import TransitionKind

SIDE = 1600.0
"""The side of a square in map units."""
_BAR = 12.0
_HEAD = 14.0
_DEGREES = 6

Spot = tuple[int, int]
"""Which square: column and row."""
Fill = tuple[str, str]
"""How a box is painted: the colours of its ground and of its border; '' is none."""
Line = tuple[str, str]
"""How a line is painted: its colour, and the kind of its transition."""


@dataclass(frozen=True, slots=True)
class Far:
    """One thing seen from far away."""

    boxes: tuple[tuple[Fill, QRectF], ...] = ()
    line: Line = ("", "next")
    lines: Sequence[QLineF] = ()
    title: str = ""
    rect: QRectF = field(default_factory=QRectF)
    color: str = ""
    """Of the title."""


class Tile:
    """What lies in one square, by style; made again when it is asked for after a change."""

    def __init__(self) -> None:
        self.things: dict[tuple[str, str], Far] = {}
        self._boxes: dict[Fill, list[QRectF]] | None = None
        self._lines: dict[Line, list[QLineF]] | None = None

    def put(self, key: tuple[str, str], thing: Far) -> None:
        """Adds a thing."""
        self.things[key] = thing
        self._boxes = self._lines = None

    def drop(self, key: tuple[str, str]) -> None:
        """Takes a thing out."""
        self.things.pop(key, None)
        self._boxes = self._lines = None

    @property
    def boxes(self) -> dict[Fill, list[QRectF]]:
        """The boxes, those of the grounds before those upon them."""
        if self._boxes is None:
            self._boxes = {}
            for depth in (0, 1):
                for thing in self.things.values():
                    for style, rect in thing.boxes[depth : depth + 1]:
                        self._boxes.setdefault(style, []).append(rect)
        return self._boxes

    @property
    def lines(self) -> dict[Line, list[QLineF]]:
        """The lines."""
        if self._lines is None:
            self._lines = {}
            for thing in self.things.values():
                if thing.lines:
                    self._lines.setdefault(thing.line, []).extend(thing.lines)
        return self._lines


def spots(rect: QRectF) -> Iterator[Spot]:
    """The squares that a rectangle touches."""
    rows = range(math.floor(rect.top() / SIDE), math.floor(rect.bottom() / SIDE) + 1)
    for column in range(math.floor(rect.left() / SIDE), math.floor(rect.right() / SIDE) + 1):
        for row in rows:
            yield column, row


def far_card(rect: QRectF, facts: CardFacts, theme: Theme) -> Far:
    """A card: its ground, its border, the bar in its phase's colour, its title."""
    ground, color, ink = _dress(facts.color, facts.level, facts.look, theme, hidden=facts.hidden)
    bar = QRectF(rect.left(), rect.top(), _BAR, rect.height())
    return Far(((ground, rect), ((color, ""), bar)), title=facts.title, rect=rect, color=ink)


@lru_cache(maxsize=4096)
def _dress(
    color: str | None, level: Level, look: CardLook, theme: Theme, *, hidden: bool
) -> tuple[Fill, str, str]:
    """The ground and border of a card under a lens, its phase's colour, and the ink of its title."""
    worn = dressed(look, theme)
    border = worn.observed if level == "observed" else worn.guessed
    phase = tinted(color, look, theme) if color else worn.guessed
    return (worn.hidden if hidden else worn.card, border), phase, worn.ink


def far_note(rect: QRectF, text: str, theme: Theme) -> Far:
    """A note: its ground and its border, its text."""
    return Far((((theme.note, theme.note_line), rect),), title=text, rect=rect, color=theme.note_ink)


def far_arrow(points: tuple[Point, ...], shift: Point, facts: ArrowFacts, theme: Theme) -> Far:
    """An arrow: its course, moved by `shift`, and its head."""
    return Far(line=_line(facts.way, theme, faint=facts.look.faint), lines=_course(points, shift))


def get_ready(courses: Iterable[tuple[Point, ...]]) -> None:
    """Works out ahead, in any thread, how arrows on these courses look from far away."""
    for points in courses:
        _course(points, (0.0, 0.0))


def fading(far: Far, strength: float) -> Far:
    """An arrow that comes or goes: as faint as `strength` (0..1) says, in a few degrees."""
    alpha = round(strength * _DEGREES) * 255 // _DEGREES
    color, way = far.line
    return replace(far, line=(f"#{alpha:02x}{color[1:]}", way)) if alpha else Far()


@lru_cache(maxsize=64)
def _line(way: TransitionKind, theme: Theme, *, faint: bool) -> Line:
    return color_of(way, faded(theme) if faint else theme), way


@lru_cache(maxsize=20_000)
def _course(points: tuple[Point, ...], shift: Point) -> Sequence[QLineF]:
    """The stretches of an arrow and its head: the same under every lens."""
    course = [QPointF(x + shift[0], y + shift[1]) for x, y in points]
    lines = [QLineF(*ends) for ends in pairwise(course)]
    return *lines, *_head(lines)


def _head(lines: Sequence[QLineF]) -> Iterator[QLineF]:
    last = next((line for line in reversed(lines) if line.length() > 1), None)
    if last is not None:
        for angle in (150, -150):
            side = QLineF.fromPolar(_HEAD, last.angle() + angle)
            yield QLineF(last.p2(), last.p2() + side.p2())
