"""How far many walks lie apart: bars, with their mean and what is expected exactly as lines over them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil, floor

from journeymapper.drawing.color import mixed
from journeymapper.drawing.shapes import Drawing, Group, Lines, Rect, Shape, Stroke, Text
from journeymapper.drawing.text import SMALL, SMALL_BOLD, line, measure, wrap
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import current_language, tr

MOST_BARS = 24
_PAD = 10.0
_TITLE, _ROW = 15.0, 17.0
_BELOW_WORDS, _HIGH = 10.0, 44.0
_BENEATH = 18.0
_BETWEEN = 12.0
_SAMPLE, _GAP, _ASIDE = 16.0, 6.0, 16.0
_PALE = 0.4
_DASHES = (4.0, 3.0)
_TICK = 5.0


@dataclass(frozen=True, slots=True)
class Spread:
    """What is told of many walks.

    `values`: one for each walk; `by_lot` what they come to together, None if there are none; `expected`:
    the exact expectation, None if there is none, and `why_not` then says why; `label` writes a value.
    `limits`: the ends of the scale, None for those of the values; `whole`: only whole numbers can occur.
    """

    title: str
    values: Sequence[float]
    by_lot: float | None
    expected: float | None
    label: Callable[[float], str]
    why_not: str = ""
    limits: tuple[float, float] | None = None
    whole: bool = False
    note: str = ""
    """What else is to be said of the values."""

    @property
    def told(self) -> str:
        """Both numbers in words."""
        if self.by_lot is None:
            return self.why_not
        by_lot = tr("by lot {value}", value=self.label(self.by_lot))
        if self.expected is None:
            return f"{by_lot}; {self.why_not}" if self.why_not else by_lot
        return f"{by_lot}, {tr('expected {value}', value=self.label(self.expected))}"

    @property
    def spoken(self) -> str:
        """All of it, for who cannot see it."""
        return "; ".join(each for each in (f"{self.title}: {self.told}", self.note) if each)


@dataclass(frozen=True, slots=True)
class Bar:
    """How many values lie from `low` to below `high`; the last bar holds its upper end too."""

    low: float
    high: float
    count: int


def bars(spread: Spread) -> list[Bar]:
    """The values in at most `MOST_BARS` bars of one width; none without values."""
    if not spread.values:
        return []
    low, high = spread.limits or (min(spread.values), max(spread.values))
    if spread.whole:
        low, high = float(floor(low)), float(floor(high)) + 1.0
        width = float(ceil((high - low) / MOST_BARS))
        high = low + width * ceil((high - low) / width)
    else:
        high = high if high > low else low + 1.0
        width = (high - low) / MOST_BARS
    number = max(1, round((high - low) / width))
    counts = [0] * number
    for value in spread.values:
        counts[min(number - 1, max(0, int((value - low) / width)))] += 1
    return [Bar(low + at * width, low + (at + 1) * width, count) for at, count in enumerate(counts)]


def spread_chart(spreads: Sequence[Spread], width: float, theme: Theme, color: str) -> Drawing:
    """The spreads one below the other, `width` wide, their bars in a colour."""
    shapes: list[Shape] = []
    y = 0.0
    for each in spreads:
        drawn = _Chart(each, width, theme, color)
        shapes.append(Group(tuple(drawn.shapes()), "", "spread", each.spoken, 0.0, y))
        y += drawn.height + _BETWEEN
    title = tr("How far walks lie apart")
    return Drawing(tuple(shapes), 0.0, 0.0, width, max(1.0, y), theme.band, title, current_language())


class _Chart:
    """One spread, from y = 0 down."""

    def __init__(self, spread: Spread, width: float, theme: Theme, color: str) -> None:
        self._spread, self._theme, self._color = spread, theme, color
        self._left, self._right = _PAD, width - _PAD
        self._bars = bars(spread)
        self._words = list(self._laid_words(width - 2 * _PAD))
        rows = max((y for y, _, _ in self._words), default=_TITLE)
        self._top = rows + _BELOW_WORDS
        self._axis = self._top + _HIGH
        self.height = self._axis + _BENEATH if self._bars else self._top
        ends = [self._bars[0].low, self._bars[-1].high] if self._bars else [0.0, 1.0]
        marked = [each for each in (spread.expected, spread.by_lot) if each is not None]
        self._low, self._high = min(ends + marked), max(ends + marked)

    def shapes(self) -> Iterator[Shape]:
        for y, text, stroke in self._words:
            x = text.x
            if stroke is not None:
                yield _dashed(x, y - 4, x + _SAMPLE, y - 4, stroke)
                x += _SAMPLE + _GAP
            yield replace(text, x=x, y=y)
        if self._bars:
            yield from self._drawn_bars()
            yield from self._scale()

    def _laid_words(self, room: float) -> Iterator[tuple[float, Text, Stroke | None]]:
        """The title, both numbers with the lines that they explain, and why one is missing: each at its y."""
        theme, spread, y = self._theme, self._spread, _TITLE
        for text in wrap(spread.title, SMALL_BOLD, room, 2):
            yield y, line(text, SMALL_BOLD, self._left, y, theme.ink), None
            y += _ROW
        x = self._left
        for text, stroke in self._numbers():
            wide = _SAMPLE + _GAP + measure(text, SMALL)
            if x > self._left and x + wide > self._right:
                x, y = self._left, y + _ROW
            yield y, line(text, SMALL, x, y, theme.ink), stroke
            x += wide + _ASIDE
        y += _ROW if x > self._left else 0.0
        reason = spread.why_not if spread.expected is None or spread.by_lot is None else ""
        for text in (*wrap(reason, SMALL, room, 3), *wrap(spread.note, SMALL, room, 2)):
            yield y, line(text, SMALL, self._left, y, theme.small), None
            y += _ROW

    def _numbers(self) -> Iterator[tuple[str, Stroke]]:
        label, ink = self._spread.label, self._theme.ink
        if self._spread.by_lot is not None:
            yield tr("by lot {value}", value=label(self._spread.by_lot)), Stroke(ink, 2.0)
            if self._spread.expected is not None:
                words = tr("expected {value}", value=label(self._spread.expected))
                yield words, Stroke(ink, 2.0, _DASHES)

    def _drawn_bars(self) -> Iterator[Shape]:
        pale = mixed(self._color, self._theme.band, _PALE)
        most = max(each.count for each in self._bars)
        for each in self._bars:
            if each.count:
                left, right = self._x(each.low), self._x(each.high)
                high = max(1.5, _HIGH * each.count / most)
                gap = 1.0 if right - left > 4 else 0.0
                yield Rect(left, self._axis - high, max(1.0, right - left - gap), high, 0.0, pale)

    def _scale(self) -> Iterator[Shape]:
        theme, axis, ink = self._theme, self._axis, self._theme.ink
        yield Lines((((self._left, axis), (self._right, axis)),), Stroke(theme.arrow, 1.0))
        low = self._spread.label(self._low)
        high = self._spread.label(self._high - 1 if self._spread.whole else self._high)
        yield line(low, SMALL, self._left, axis + 14, theme.small)
        if high != low:
            yield line(high, SMALL, self._right, axis + 14, theme.small, "end")
        # A whole number's bar begins at it: its middle is where it stands.
        half = 0.5 if self._spread.whole else 0.0
        if self._spread.by_lot is not None:
            x = self._x(self._spread.by_lot + half)
            yield _dashed(x, self._top - 3, x, axis, Stroke(ink, 2.0))
        if self._spread.expected is not None:
            x = self._x(self._spread.expected + half)
            yield _dashed(x, self._top - 3, x, axis + _TICK, Stroke(ink, 2.0, _DASHES))

    def _x(self, value: float) -> float:
        part = (value - self._low) / (self._high - self._low)
        return self._left + (self._right - self._left) * min(1.0, max(0.0, part))


def _dashed(x: float, y: float, to_x: float, to_y: float, stroke: Stroke) -> Shape:
    """A straight line, cut into its dashes."""
    length = max(abs(to_x - x), abs(to_y - y))
    on, off = stroke.dashes or (length, 1.0)
    pieces, at = [], 0.0
    while at < length:
        end = min(length, at + on)
        one, other = at / length, end / length
        start = x + (to_x - x) * one, y + (to_y - y) * one
        pieces.append((start, (x + (to_x - x) * other, y + (to_y - y) * other)))
        at += on + off
    return Lines(tuple(pieces), Stroke(stroke.color, stroke.width))
