"""Where along the journey customers first meet each supplier: a line of the journey for each segment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.drawing.badge import short_names
from journeymapper.drawing.numbers import percent
from journeymapper.drawing.shapes import Anchor, Circle, Drawing, Group, Lines, Path, Rect, Shape, Stroke
from journeymapper.drawing.text import SMALL, SMALL_BOLD, elide, line, measure, wrap
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import current_language, tr
from journeymapper.model.journey import Journey

if TYPE_CHECKING:  # what draws a map need not load what works out figures
    from journeymapper.analysis.insights import Insights
    from journeymapper.analysis.mix import Mix

_PAD = 12.0
_TOP = 26.0  # the words above a line
_LANE, _PILL = 24.0, 18.0
_AXIS = 30.0  # the line itself with its scale
_GAP = 6.0
_BETWEEN = 14.0


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """A supplier on the line: positions are 0..1 of the way to its goal, `reached` of the customers."""

    supplier: str
    name: str
    short: str
    color: str
    position: float
    least: float | None
    most: float | None
    reached: float


@dataclass(frozen=True, slots=True)
class ContactLine:
    """The line of one segment: its name, who is met on it, and the short names of those who are not.

    `caught`: who is met, but how far along cannot be told since customers come into a trap. `has_goal`:
    whether those who are not met have a goal, so that contact may come after it.
    """

    name: str
    points: tuple[ContactPoint, ...]
    absent: tuple[str, ...] = ()
    caught: tuple[str, ...] = ()
    has_goal: bool = True


def contact_line(journey: Journey, found: Insights, name: str, theme: Theme) -> ContactLine:
    """The line that tells a segment's first contacts."""
    contacts = [each.first_contact for each in found.suppliers]
    return _line_of(
        journey,
        name,
        [(each.position, each.range.least, each.range.most, each.reached) for each in contacts],
        theme,
    )


def mixed_line(journey: Journey, mix: Mix, name: str, theme: Theme) -> ContactLine:
    """The line that tells the first contacts of all segments together; a mix has no range."""
    figures = [(each.position, None, None, each.reached) for each in mix.suppliers]
    return _line_of(journey, name, figures, theme)


def _line_of(
    journey: Journey, name: str, figures: Iterable[tuple[float | None, ...]], theme: Theme
) -> ContactLine:
    """A line of position, least, most and reached of each supplier of the journey."""
    shorts = short_names(journey.suppliers)
    points, absent, caught = [], [], []
    has_goal = False
    told = enumerate(zip(journey.suppliers, figures, strict=True))
    for at, (supplier, (position, least, most, reached)) in told:
        short = shorts[supplier.id]
        if not reached:
            absent.append(short)
            has_goal = has_goal or bool(supplier.goal or journey.sheet.goal)
        elif position is None:
            caught.append(short)
        else:
            color = theme.supplier_color(at, supplier.color)
            points.append(
                ContactPoint(supplier.id, supplier.name, short, color, position, least, most, reached)
            )
    return ContactLine(name, tuple(points), tuple(absent), tuple(caught), has_goal)


def contact_chart(
    lines: Sequence[ContactLine], width: float, theme: Theme, chosen: str | None = None
) -> Drawing:
    """The lines one below the other, `width` wide, with the same scale of 0 to 100 % of the way.

    The pills of the supplier `chosen` have a ring.
    """
    shapes: list[Shape] = []
    y = _PAD
    for each in lines:
        drawn = _Line(each, width, theme, chosen)
        shapes.append(Group(tuple(drawn.shapes()), "", "contact-line", each.name, 0.0, y))
        y += drawn.height + _BETWEEN
    title = tr("First contact on the way of the customer")
    height = y - _BETWEEN + _PAD if lines else 2 * _PAD
    return Drawing(tuple(shapes), 0.0, 0.0, width, height, theme.band, title, current_language())


def point_at(
    lines: Sequence[ContactLine], width: float, theme: Theme, x: float, y: float
) -> tuple[int, ContactPoint] | None:
    """The supplier whose pill lies at a place of the chart, and on which line."""
    top = _PAD
    for at, each in enumerate(lines):
        drawn = _Line(each, width, theme)
        for point, box in drawn.pills():
            if box.x <= x <= box.x + box.width and box.y <= y - top <= box.y + box.height:
                return at, point
        top += drawn.height + _BETWEEN
    return None


class _Line:
    """One line: pills above it in lanes, so that none covers another, each with a stem to its place."""

    def __init__(self, facts: ContactLine, width: float, theme: Theme, chosen: str | None = None) -> None:
        self._facts, self._theme, self._chosen = facts, theme, chosen
        self._left, self._right = _PAD + 10, width - _PAD - 10
        self._lanes = self._laid()
        self._apart = self._told_apart(width)
        self._axis = _TOP + _LANE * max((lane for _, lane in self._lanes), default=0) + _LANE + 4
        self.height = self._axis + _AXIS + 16.0 * len(self._apart)

    def shapes(self) -> Iterator[Shape]:
        theme, axis = self._theme, self._axis
        room = self._right - self._left
        yield line(elide(self._facts.name, SMALL_BOLD, room), SMALL_BOLD, _PAD, 14, theme.ink)
        yield Lines((((self._left, axis), (self._right, axis)),), Stroke(theme.arrow, 2.0))
        marks = [self._x(part / 4) for part in range(5)]
        yield Lines(tuple(((x, axis - 3), (x, axis + 3)) for x in marks), Stroke(theme.arrow, 1.0))
        anchors: tuple[Anchor, ...] = ("start", "middle", "middle", "middle", "end")
        for part, (x, anchor) in enumerate(zip(marks, anchors, strict=True)):
            yield line(f"{part * 25}\u00a0%", SMALL, x, axis + 18, theme.small, anchor)
        for point, lane in self._lanes:
            yield from self._stem(point, self._top(lane))
        for point, box in self.pills():
            yield box
            if point.supplier == self._chosen:
                ring = Stroke(theme.ink, 2.0)
                x, y = box.x - 3, box.y - 3
                yield Rect(x, y, box.width + 6, box.height + 6, box.height / 2 + 3, None, ring)
            yield line(_label(point), SMALL_BOLD, box.x + box.width / 2, box.y + 13, theme.on_color, "middle")
        for row, text in enumerate(self._apart):
            yield line(text, SMALL, _PAD, axis + 36 + 16 * row, theme.small)

    def pills(self) -> Iterator[tuple[ContactPoint, Rect]]:
        for point, lane in self._lanes:
            left, right = self._extent(point)
            yield point, Rect(left, self._top(lane), right - left, _PILL, _PILL / 2, point.color)

    def _stem(self, point: ContactPoint, top: float) -> Iterator[Shape]:
        """From the pill to its place on the line; the range is a bar on the line's own height."""
        x = self._x(point.position)
        yield Lines((((x, top + _PILL), (x, self._axis)),), Stroke(point.color, 1.2))
        yield Circle(x, self._axis, 4.0, self._theme.band, Stroke(point.color, 2.0))
        if point.least is not None and point.most is not None and point.most - point.least > 0.005:
            start, end = self._x(point.least), self._x(point.most)
            middle = top + _PILL / 2
            yield Path(((start, middle), (end, middle)), Stroke(point.color, 1.5))
            nearest = min(max(x, start), end)  # with repeats customers may be beside the range
            yield Lines((((x, middle), (nearest, middle)),), Stroke(point.color, 1.2, (2.0, 3.0)))
            ends = tuple(((each, middle - 4), (each, middle + 4)) for each in (start, end))
            yield Lines(ends, Stroke(point.color, 1.5))

    def _x(self, part: float) -> float:
        return self._left + (self._right - self._left) * part

    def _top(self, lane: int) -> float:
        highest = max(lane for _, lane in self._lanes)
        return _TOP + _LANE * (highest - lane)

    def _extent(self, point: ContactPoint) -> tuple[float, float]:
        half = max(14.0, measure(_label(point), SMALL_BOLD) / 2 + 7)
        x = min(max(self._x(point.position), _PAD + half), self._right + 10 - half)
        return x - half, x + half

    def _laid(self) -> list[tuple[ContactPoint, int]]:
        """Each in the lowest lane where nothing is in its way, from the start of the journey on."""
        taken: list[list[tuple[float, float]]] = []
        found = []
        for point in sorted(self._facts.points, key=lambda each: each.position):
            left, right = self._covered(point)
            free = (
                at
                for at, lane in enumerate(taken)
                if all(right + _GAP <= start or left >= end + _GAP for start, end in lane)
            )
            lane = next(free, len(taken))
            if lane == len(taken):
                taken.append([])
            taken[lane].append((left, right))
            found.append((point, lane))
        return found

    def _covered(self, point: ContactPoint) -> tuple[float, float]:
        """What a pill and the bar of its range take of a lane."""
        left, right = self._extent(point)
        if point.least is None or point.most is None:
            return left, right
        return min(left, self._x(point.least)), max(right, self._x(point.most))

    def _told_apart(self, width: float) -> Sequence[str]:
        facts, texts = self._facts, []
        if facts.absent:
            names = ", ".join(facts.absent)
            if facts.has_goal:
                texts.append(tr("no first contact before the goal: {names}", names=names))
            else:
                texts.append(tr("no first contact: {names}", names=names))
        if facts.caught:
            names = ", ".join(facts.caught)
            texts.append(tr("how far along cannot be told, as customers get caught: {names}", names=names))
        return [row for text in texts for row in wrap(text, SMALL, width - 2 * _PAD, 3)]


def _label(point: ContactPoint) -> str:
    """The short name, and which part of the customers meets the supplier if it is not all."""
    if point.reached > 0.995:
        return point.short
    return f"{point.short} {percent(point.reached)}"
