"""What a poster has beneath the map: suppliers and mood along the main route, and what will be done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeymapper.arrange.geometry import Box
from journeymapper.drawing import badge as badges
from journeymapper.drawing import signs
from journeymapper.drawing.badge import Badge
from journeymapper.drawing.card_facts import CardFacts
from journeymapper.drawing.insight_part import InsightFacts, insight_part
from journeymapper.drawing.shapes import Circle, Group, Lines, Path, Point, Rect, Shape, Stroke
from journeymapper.drawing.text import SMALL, SMALL_BOLD, Style, elide, line, wrap
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr

_HEADING = Style(13, "bold")
_PAD, _BETWEEN = 14.0, 16.0
_HEAD, _LINE = 34.0, 14.0
_NAMES = 168.0  # room for the names of suppliers
_LEAST, _MOST = 66.0, 112.0  # width of a column
_TITLES = 66.0  # height of numbers and titles
_ROW = 26.0
_MOOD, _STEP = 104.0, 20.0  # height of the curve's row and of a step of mood
_POINT = 4.6
_PILL = 38.0
_ACTION, _ACTION_LEAST = 42.0, 420.0
_BOX = 12.0


@dataclass(frozen=True, slots=True)
class ActionFacts:
    """Something to do: what, whether it is done, and about which step, by whom and when."""

    text: str
    done: bool
    tail: str


@dataclass(frozen=True, slots=True)
class PosterFacts:
    """`columns` are the cards of the main route, `suppliers` pairs of id and name; None leaves a part out."""

    columns: tuple[CardFacts, ...] = ()
    suppliers: tuple[tuple[str, str], ...] | None = None
    mood: bool = False
    actions: tuple[ActionFacts, ...] | None = None
    insights: InsightFacts | None = None


def poster_groups(
    facts: PosterFacts, left: float, top: float, room: float, theme: Theme
) -> tuple[list[Group], Box | None]:
    """The parts one below the other from (left, top), as wide as there is room, and what they cover."""
    groups: list[Group] = []
    y, right = top, left
    if facts.columns and (facts.suppliers or facts.mood):
        many = max(1, min(len(facts.columns), int((room - _NAMES - 2 * _PAD) / _LEAST)))
        wide = max(_LEAST, min(_MOST, (room - _NAMES - 2 * _PAD) / many))
        for at in range(0, len(facts.columns), many):
            panel = _Panel(facts, facts.columns[at : at + many], wide, theme)
            groups.append(Group(panel.shapes, f"route-{at // many + 1}", "part", panel.title, left, y))
            right = max(right, left + panel.width)
            y += panel.height + _BETWEEN
    if facts.insights:
        told, width, height = insight_part(facts.insights, room, theme)
        groups.append(Group(told, "insights", "part", facts.insights.heading, left, y))
        right = max(right, left + width)
        y += height + _BETWEEN
    if facts.actions:
        shapes, width, height = _actions(facts.actions, room, theme)
        groups.append(Group(shapes, "actions", "part", tr("Actions"), left, y))
        right = max(right, left + width)
        y += height + _BETWEEN
    return groups, Box(left, top, right, y - _BETWEEN) if groups else None


class _Panel:
    """A stretch of the main route: its steps as columns, the mood as a curve, the suppliers as rows."""

    def __init__(self, facts: PosterFacts, columns: Sequence[CardFacts], wide: float, theme: Theme) -> None:
        self._columns, self._wide, self._theme = columns, wide, theme
        self.title = _title(facts)
        self.width = _NAMES + wide * len(columns) + 2 * _PAD
        shapes: list[Shape] = [line(self.title, _HEADING, _PAD, 23, theme.ink)]
        shapes += self._steps()
        y = _HEAD + _TITLES
        if facts.mood:
            shapes += self._curve(y)
            y += _MOOD
        rows = _ROW * len(facts.suppliers or ())
        shapes += [
            Rect(self._left(at) - 3, y, wide, rows, fill=theme.hidden)
            for at, card in enumerate(columns)
            if card.hidden and rows
        ]
        for ident, name in facts.suppliers or ():
            shapes += self._row(ident, name, y)
            y += _ROW
        self.height = y + _PAD / 2
        self.shapes = (_ground(self.width, self.height, theme), *shapes)

    def _left(self, at: int) -> float:
        return _PAD + _NAMES + self._wide * at + 3

    def _steps(self) -> Iterator[Shape]:
        """Number and title of each step, under the colour of its phase."""
        for at, card in enumerate(self._columns):
            left = self._left(at)
            color = card.color or self._theme.small
            yield Rect(left, _HEAD, self._wide - 6, 3, 1.5, color)
            yield line(card.number, SMALL_BOLD, left, _HEAD + 17, color)
            for row, text in enumerate(wrap(card.title, SMALL, self._wide - 6, 3)):
                yield line(text, SMALL, left, _HEAD + 32 + _LINE * row, self._theme.ink)

    def _curve(self, top: float) -> Iterator[Shape]:
        """The mood from step to step; what is assumed is hollow, and the line to it and from it dashed."""
        theme, middle = self._theme, top + _MOOD / 2
        end = self.width - _PAD
        grid = tuple(((_PAD, middle - _STEP * mood), (end, middle - _STEP * mood)) for mood in (-2, 0, 2))
        yield Lines(grid, Stroke(theme.band_line, 1.0))
        yield line(tr("mood of the customer"), SMALL_BOLD, _PAD, middle - _STEP - 2, theme.ink)
        for mood in (-2, 0, 2):
            yield from signs.face(_PAD + _NAMES - 18, middle - _STEP * mood, mood, theme.small)
        points: list[tuple[Point, bool]] = [
            ((self._left(at) + _PILL / 2, middle - _STEP * card.mood), card.level == "assumed")
            for at, card in enumerate(self._columns)
            if card.mood is not None
        ]
        if any(guessed for _, guessed in points):
            yield line(tr("hollow: assumed"), SMALL, _PAD, middle - 2, theme.small)
        for (start, guessed), (end_, guess) in pairwise(points):
            dashes = (4.0, 3.0) if guessed or guess else ()
            yield Path((start, end_), Stroke(theme.arrow, 2.0, dashes))
        for (x, y), guessed in points:
            fill = theme.band if guessed else theme.arrow
            yield Circle(x, y, _POINT, fill, Stroke(theme.arrow, 1.6))

    def _row(self, ident: str, name: str, top: float) -> Iterator[Shape]:
        """Where a supplier is along the route."""
        theme = self._theme
        yield Lines((((_PAD, top), (self.width - _PAD, top)),), Stroke(theme.band_line, 1.0))
        yield line(elide(name, SMALL, _NAMES - 12), SMALL, _PAD, top + 17, theme.ink)
        for at, card in enumerate(self._columns):
            mark = next((each for each in card.badges if each.supplier == ident), None)
            if mark:
                yield from _mark(mark, self._left(at), top + 3.5, theme)


def _mark(mark: Badge, x: float, y: float, theme: Theme) -> Iterator[Shape]:
    """A badge without its name: that stands at the left."""
    filled = mark.contact == "direct"
    yield badges.pill(mark.contact, mark.color, x, y, _PILL, theme)
    if mark.aida:
        color = theme.on_color if filled else mark.color
        yield line(badges.LETTERS[mark.aida], badges.STYLE, x + _PILL / 2, y + 13.7, color, "middle")


def _title(facts: PosterFacts) -> str:
    if facts.suppliers and facts.mood:
        return tr("Mood and suppliers along the main route")
    return tr("Suppliers along the main route") if facts.suppliers else tr("Mood along the main route")


def _actions(
    actions: Sequence[ActionFacts], room: float, theme: Theme
) -> tuple[tuple[Shape, ...], float, float]:
    """The list in as many columns as there is room for; its shapes, width and height."""
    columns = max(1, min(len(actions), int((room - _PAD) / (_ACTION_LEAST + _PAD))))
    wide = (room - _PAD) / columns - _PAD
    rows = -(-len(actions) // columns)
    height = _HEAD + _ACTION * rows + _PAD / 2
    shapes: list[Shape] = [
        _ground(room, height, theme),
        line(tr("Actions"), _HEADING, _PAD, 23, theme.ink),
    ]
    for at, action in enumerate(actions):
        column, row = divmod(at, rows)
        x, y = _PAD + column * (wide + _PAD), _HEAD + _ACTION * row
        shapes.append(Rect(x, y + 4, _BOX, _BOX, 2.5, theme.card, Stroke(theme.small, 1.4)))
        if action.done:
            tick = (x + 2.5, y + 10), (x + 5, y + 13), (x + 10, y + 5.5)
            shapes.append(Path(tick, Stroke(theme.ink, 2.0)))
        at_text, width = x + _BOX + 8, wide - _BOX - 8
        shapes.append(line(elide(action.text, SMALL_BOLD, width), SMALL_BOLD, at_text, y + 14.3, theme.ink))
        shapes.append(line(elide(action.tail, SMALL, width), SMALL, at_text, y + 30, theme.small))
    return tuple(shapes), room, height


def _ground(width: float, height: float, theme: Theme) -> Rect:
    return Rect(0, 0, width, height, 9, theme.band, Stroke(theme.band_line, 1.0))
