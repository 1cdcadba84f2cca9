"""The arrow of a transition: line, head, chip, and dots where it leaves or joins the line of another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from math import dist, hypot
from typing import Literal, NamedTuple

from journeymapper.analysis.evidence import Level
from journeymapper.arrange.geometry import Box, box_around
from journeymapper.drawing import signs
from journeymapper.drawing.look import PLAIN_ARROW, ArrowLook
from journeymapper.drawing.paint import Calls, compiled
from journeymapper.drawing.shade import faded
from journeymapper.drawing.shapes import Circle, Path, Point, Rect, Shape, Stroke
from journeymapper.drawing.text import ELLIPSIS, SMALL_BOLD, elide, line, measure
from journeymapper.drawing.theme import Theme
from journeymapper.model.records import TransitionKind

RADIUS = 8.0
CHIP_HEIGHT = 20.0
SKIP_DASHES = (7.0, 5.0)
LONGEST_DASHED = 100_000.0
"""Map units; where a map is larger nobody sees dashes, but a million of them take minutes to paint."""
PLAIN_WIDTH: dict[TransitionKind, float] = {"next": 2.0, "loop": 2.5, "skip": 2.0}
THINNEST, WIDEST = 1.5, 5.0
BOLD = 3.0
"""The least width of an arrow on a main route."""
LEVEL_WIDTH: dict[Level, float] = {"observed": 3.0, "reported": 1.5, "assumed": 2.0}
LEVEL_DASHES = (4.0, 4.0)
_BENEATH = 0.8
"""By how much faint arrows lie below all others, in the measure of `Arrow.order`."""
_CHIP_ROOM = 150.0
_CHIP_PAD = 7.0
_CHIP_GAP = 4.0

Dot = tuple[Point, Literal["fork", "merge"]]


class ArrowFacts(NamedTuple):
    """All that an arrow shows but its route.

    `share` 0..1 sets the width, None is the plain one; `level` shapes the head, None while the map has no
    evidence for any transition.
    """

    way: TransitionKind
    label: str = ""
    percent: str = ""
    share: float | None = None
    level: Level | None = None
    look: ArrowLook = PLAIN_ARROW

    @property
    def width(self) -> float:
        """1.5 to 5 px by the share, else as its kind has it; by its level where a lens tells that."""
        if self.look.tells and self.level:
            return LEVEL_WIDTH[self.level]
        plain = PLAIN_WIDTH[self.way] if self.share is None else THINNEST + (WIDEST - THINNEST) * self.share
        return max(BOLD, plain) if self.look.bold else plain

    @property
    def has_sign(self) -> bool:
        """Whether its chip has the sign of its kind; beside a segment's alone dashes tell enough."""
        bare = self.look.side is not None and not self.label and not self.percent
        return self.way == "loop" or (self.way == "skip" and not bare)

    @property
    def dashes(self) -> tuple[float, ...]:
        """What is skipped is dashed; where a lens tells levels, what is assumed."""
        if self.look.tells:
            return LEVEL_DASHES if self.level == "assumed" else ()
        return SKIP_DASHES if self.way == "skip" else ()


@dataclass(frozen=True)
class Arrow:
    """A transition as drawn, in map coordinates. Its shapes are made when they are first asked for."""

    transition: str
    facts: ArrowFacts
    points: tuple[Point, ...]
    dots: tuple[Dot, ...]
    label_box: Box | None
    words: str | None
    """What its chip says."""
    theme: Theme
    bounds: Box
    order: float = 0.0
    """Where it lies among arrows, -1 to 1 from the lowest: lines are not to run over chips of others."""

    @property
    def joints(self) -> frozenset[str]:
        """Which of 'fork' and 'merge' are on it."""
        return frozenset(kind for _, kind in self.dots)

    @cached_property
    def shapes(self) -> tuple[Shape, ...]:
        """What it consists of; the first is the line from card to card."""
        facts, points = self.facts, self.points
        theme = faded(self.theme) if facts.look.faint else self.theme
        color = color_of(facts.way, theme)
        width = facts.width
        length = 7.5 + 1.5 * width
        stroke = Stroke(color, width, facts.dashes if _is_short(points) else ())
        shapes: list[Shape] = [Path(_shortened(points, 1.0 + 0.9 * width), stroke, RADIUS)]
        shapes.append(_head(points, length, 2.2 + 1.4 * width, facts.level, color, theme))
        shapes.extend(_dot(dot, color, width, theme) for dot in self.dots)
        if self.label_box:
            shapes.extend(_chip(facts, self.label_box, self.words, color, theme))
        return tuple(shapes)

    @property
    def line(self) -> tuple[Shape, ...]:
        """Its shapes without those of the chip."""
        return self.shapes[: 2 + len(self.dots)]

    @property
    def chip(self) -> tuple[Shape, ...]:
        """The shapes of the chip, if it has one."""
        return self.shapes[2 + len(self.dots) :]

    @cached_property
    def calls(self) -> Calls:
        """Its shapes ready to be painted."""
        return compiled(self.shapes)


def color_of(way: TransitionKind, theme: Theme) -> str:
    """The colour of a kind of arrow."""
    return {"next": theme.arrow, "loop": theme.loop, "skip": theme.skip}[way]


def chip_size(facts: ArrowFacts, room: float | None = None) -> tuple[float, float] | None:
    """Width and height of the chip, None without one. Loops and skips always have one, with their sign.

    Where there is little `room` its text is shortened; None where there is too little for the signs alone.
    """
    return _size(facts, _words(facts, room))


def _size(facts: ArrowFacts, text: str | None) -> tuple[float, float] | None:
    if text is None:
        return None
    parts = [measure(text, SMALL_BOLD)] * bool(text)
    parts += [signs.HALF] * bool(facts.look.side) + [signs.SIGN] * facts.has_sign
    return (sum(parts) + _CHIP_GAP * (len(parts) - 1) + 2 * _CHIP_PAD, CHIP_HEIGHT) if parts else None


def _words(facts: ArrowFacts, room: float | None) -> str | None:
    """What the chip says within its room: rather less of the label than less of the share."""
    text = _chip_text(facts.label, facts.percent)
    size = _size(facts, text)
    if room is None or size is None or size[0] <= room:
        return text
    left = room - size[0] + measure(text, SMALL_BOLD)
    tail = f" · {facts.percent}" if facts.percent else ""
    label = elide(facts.label, SMALL_BOLD, left - measure(tail, SMALL_BOLD)) + tail
    bare = facts.way != "next" or facts.look.side
    for words in (*([label] if len(label) > len(tail) + 2 else []), facts.percent, "" if bare else ELLIPSIS):
        fitting = _size(facts, words)
        if fitting and fitting[0] <= room:
            return words
    return None


@lru_cache(maxsize=8192)
def _chip_text(label: str, percent: str) -> str:
    tail = f" · {percent}" if percent and label else percent
    return elide(label, SMALL_BOLD, _CHIP_ROOM - measure(tail, SMALL_BOLD)) + tail if label else percent


def draw_arrow(
    transition: str,
    facts: ArrowFacts,
    points: tuple[Point, ...],
    label: Point | None,
    dots: tuple[Dot, ...],
    theme: Theme,
    *,
    crossed: bool = False,
    room: float | None = None,
) -> Arrow:
    """The arrow along these points, with its chip around `label`.

    `crossed`: the chip is on the line of another arrow; `room`: how wide it may be, None for any width.
    """
    words = _words(facts, room)
    size = _size(facts, words)
    box = box_around(label, *size) if label and size else None
    bounds = _bounds(points, box, 3.0 + 1.6 * facts.width)
    order = ((0.75 if crossed else 0.5) if box else 0.0) - (_BENEATH if facts.look.faint else 0.0)
    return Arrow(transition, facts, points, dots, box, words, theme, bounds, order)


def _is_short(points: tuple[Point, ...]) -> bool:
    return sum(dist(start, end) for start, end in pairwise(points)) < LONGEST_DASHED


def _shortened(points: tuple[Point, ...], by: float) -> tuple[Point, ...]:
    """The line without the last bit, which the head covers."""
    (ax, ay), (bx, by_) = points[-2], points[-1]
    length = hypot(bx - ax, by_ - ay)
    if length <= by:
        return points
    return (*points[:-1], (bx - (bx - ax) / length * by, by_ - (by_ - ay) / length * by))


def _head(
    points: tuple[Point, ...], length: float, half: float, level: Level | None, color: str, theme: Theme
) -> Path:
    """Filled; where levels are told apart: filled is observed, hollow reported, open assumed."""
    (ax, ay), (bx, by) = points[-2], points[-1]
    run = hypot(bx - ax, by - ay) or 1.0
    dx, dy = (bx - ax) / run, (by - ay) / run
    inset = 0.0 if level in (None, "observed") else 1.2
    tip = bx - dx * inset, by - dy * inset
    foot = bx - dx * length, by - dy * length
    corners = ((foot[0] - dy * half, foot[1] + dx * half), tip, (foot[0] + dy * half, foot[1] - dx * half))
    if level == "assumed":
        return Path(corners, Stroke(color, 2.0))
    if level == "reported":
        return Path(corners, Stroke(color, 1.6), fill=theme.chip, closed=True)
    return Path(corners, fill=color, closed=True)


def _dot(dot: Dot, color: str, width: float, theme: Theme) -> Shape:
    """Where lines join a disc, where they part a small diamond."""
    (x, y), kind = dot
    reach = 2.4 + width / 2
    if kind == "merge":
        return Circle(x, y, reach, fill=color)
    reach += 1.2
    corners = ((x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y))
    return Path(corners, Stroke(color, 1.5), fill=theme.chip, closed=True)


def _chip(facts: ArrowFacts, box: Box, text: str | None, color: str, theme: Theme) -> list[Shape]:
    dashes = (4.0, 3.0) if facts.level == "assumed" else ()
    x, y = box.left, box.top
    shapes: list[Shape] = [
        Rect(
            x + 0.7,
            y + 0.7,
            box.width - 1.4,
            box.height - 1.4,
            CHIP_HEIGHT / 2 - 0.7,
            theme.chip,
            Stroke(color, 1.4, dashes),
        )
    ]
    middle = y + CHIP_HEIGHT / 2
    text_at = x + _CHIP_PAD
    if facts.look.side:
        shapes.extend(signs.half(text_at + signs.HALF / 2, middle, facts.look.side, theme.ink))
        text_at += signs.HALF + _CHIP_GAP
    if facts.has_sign:
        sign = signs.loop_sign if facts.way == "loop" else signs.skip_sign
        shapes.extend(sign(text_at + signs.SIGN / 2, middle, color))
        text_at += signs.SIGN + _CHIP_GAP
    if text:
        shapes.append(
            line(text, SMALL_BOLD, text_at, middle + 4.2, color if facts.way != "next" else theme.ink)
        )
    return shapes


def _bounds(points: tuple[Point, ...], box: Box | None, margin: float) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    bounds = Box(min(xs) - margin, min(ys) - margin, max(xs) + margin, max(ys) + margin)
    return bounds.united(box) if box else bounds
