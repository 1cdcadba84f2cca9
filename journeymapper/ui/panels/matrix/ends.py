"""Totals of the supplier table as shapes: how many touches, and how many of each contact."""

from __future__ import annotations

from journeymapper.drawing.shapes import Circle, Shape, Stroke
from journeymapper.drawing.text import SMALL, SMALL_ITALIC, Style, elide, line, measure
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.model.records import Contact
from journeymapper.ui.panels.matrix.lines import Totals
from journeymapper.ui.panels.matrix.marks import CELL_HEIGHT, CELL_WIDTH

END_WIDTH, END_HEIGHT = 132, 44
_SUM = Style(13, "bold")
_RADIUS = 3.6
_DOTS = (1.4, 1.6)
_APART = 8.0


def row_end(totals: Totals, theme: Theme, *, hidden: bool) -> list[Shape]:
    """The total of a step, in one line; `hidden`: that no supplier sees it is worth telling."""
    y = CELL_HEIGHT / 2 + 4.5
    shapes: list[Shape] = []
    at = 12.0
    if totals.all:
        shapes.append(line(str(totals.all), _SUM, at, y, theme.ink))
        at = 38.0
    if hidden:
        words = elide(tr("out of sight"), SMALL_ITALIC, END_WIDTH - at - 4)
        return [*shapes, line(words, SMALL_ITALIC, at, y, theme.small)]
    return [*shapes, *_parts(totals, at, y, theme)]


def column_end(totals: Totals, theme: Theme) -> list[Shape]:
    """The total of a supplier, in two lines."""
    middle = CELL_WIDTH / 2
    shapes: list[Shape] = [line(str(totals.all), _SUM, middle, 17, theme.ink, "middle")]
    return [*shapes, *_parts(totals, middle - _wide(totals) / 2, 35, theme)]


def whole_end(totals: Totals, theme: Theme) -> list[Shape]:
    """The total of all, in two lines."""
    return [line(str(totals.all), _SUM, 12, 17, theme.ink), *_parts(totals, 12, 35, theme)]


def sign(contact: Contact, x: float, y: float, color: str, ground: str) -> Circle:
    """A small disc for a contact: filled, outlined or dotted, as badges are."""
    if contact == "direct":
        return Circle(x, y, _RADIUS, fill=color)
    dashes = _DOTS if contact == "none" else ()
    return Circle(x, y, _RADIUS - 0.6, fill=ground, stroke=Stroke(color, 1.2, dashes))


def _parts(totals: Totals, x: float, y: float, theme: Theme) -> list[Shape]:
    shapes: list[Shape] = []
    contacts: tuple[Contact, ...] = ("direct", "indirect", "none")
    for contact, count in zip(contacts, totals, strict=True):
        if count:
            shapes.append(sign(contact, x + _RADIUS, y - 4.2, theme.small, theme.band))
            shapes.append(line(str(count), SMALL, x + 2 * _RADIUS + 2.5, y, theme.small))
            x += _width(count) + _APART
    return shapes


def _width(count: int) -> float:
    return 2 * _RADIUS + 2.5 + measure(str(count), SMALL)


def _wide(totals: Totals) -> float:
    there = [_width(count) for count in totals if count]
    return sum(there) + _APART * max(0, len(there) - 1)
