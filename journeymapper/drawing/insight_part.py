"""The part of a poster that tells the figures of a supplier and a segment, with a line of first contacts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from journeymapper.drawing.contact_chart import ContactLine, contact_chart
from journeymapper.drawing.shapes import Group, Rect, Shape, Stroke
from journeymapper.drawing.text import Style, line, measure, wrap
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr

_HEADING, _FIGURE, _TEXT = Style(13, "bold"), Style(34, "bold"), Style(13)
_PAD, _GAP = 14.0, 28.0
_HEAD, _BIG, _LINE, _APART = 34.0, 46.0, 17.0, 6.0
_BESIDE = 860.0  # with less room the chart stands under the sentences
_CHART = 0.5  # of the room, where it stands beside them
_MOST = 6


@dataclass(frozen=True, slots=True)
class InsightFacts:
    """`figure` with its `caption` is the one that counts, if any; `line` are the first contacts."""

    heading: str
    sentences: tuple[str, ...]
    figure: str = ""
    caption: str = ""
    line: ContactLine | None = None
    supplier: str | None = None


def still_unknown() -> InsightFacts:
    """What stands there until the figures are worked out."""
    return InsightFacts(tr("Insights"), (tr("Being worked out…"),))


@lru_cache(maxsize=16)  # a frame is made with every edit, and this changes only with the figures
def insight_part(facts: InsightFacts, room: float, theme: Theme) -> tuple[tuple[Shape, ...], float, float]:
    """The part as wide as there is room: its shapes, width and height."""
    is_beside = facts.line is not None and room >= _BESIDE
    chart_room = room * _CHART if is_beside else room
    text_room = room - 2 * _PAD - (chart_room + _GAP if is_beside else 0)
    shapes: list[Shape] = [line(facts.heading, _HEADING, _PAD, 23, theme.ink)]
    y = _HEAD
    if facts.figure:
        shapes += _figure(facts, y, text_room, theme)
        y += _BIG
    for sentence in facts.sentences:
        rows = wrap(sentence, _TEXT, text_room, _MOST)
        for row in rows:
            shapes.append(line(row, _TEXT, _PAD, y + 13, theme.ink))
            y += _LINE
        y += _APART
    bottom = y
    if facts.line is not None:
        chart = contact_chart([facts.line], chart_room, theme, facts.supplier)
        left, top = (room - chart_room, 0.0) if is_beside else (0.0, y)
        shapes.append(Group(chart.shapes, "", "contact-chart", chart.title, left, top))
        bottom = max(y, top + chart.height)
    height = bottom + _PAD / 2
    ground = Rect(0, 0, room, height, 9, theme.band, Stroke(theme.band_line, 1.0))
    return (ground, *shapes), room, height


def _figure(facts: InsightFacts, top: float, room: float, theme: Theme) -> Iterator[Shape]:
    """The figure, large, and beside it what it is of."""
    yield line(facts.figure, _FIGURE, _PAD, top + 30, theme.ink)
    left = _PAD + measure(facts.figure, _FIGURE) + 12
    rows: Sequence[str] = wrap(facts.caption, _TEXT, room - left + _PAD, 2)
    for at, row in enumerate(rows):
        yield line(row, _TEXT, left, top + (28 if len(rows) == 1 else 15 + _LINE * at), theme.ink)
