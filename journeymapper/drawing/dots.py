"""Votes as dots on the upper edge of a card, as they are stuck on paper."""

from __future__ import annotations

from journeymapper.drawing.shapes import Circle, Shape, Stroke
from journeymapper.drawing.text import SMALL_BOLD, line, measure
from journeymapper.drawing.theme import Theme

_RADIUS = 5.0
_PITCH = 12.0
_PAD = 4.0


def dots(votes: int, right: float, room: float, y: float, theme: Theme) -> list[Shape]:
    """A dot a vote around the height `y`, from `right` to the left; those without room as a number.

    `room` is the width there is, in map units.
    """
    most = max(1, int(room / _PITCH))
    more = ""
    if votes > most:
        most = max(1, int((room - measure(f"+{votes}", SMALL_BOLD) - 2 * _PAD) / _PITCH))
        more = f"+{votes - most}"
    shown = min(votes, most)
    edge = Stroke(theme.card, 1.5)
    shapes: list[Shape] = [
        Circle(right - _RADIUS - _PITCH * at, y, _RADIUS, theme.ink, edge) for at in range(shown)
    ]
    if more:
        end = right - _PITCH * shown - _PAD / 2
        shapes.append(line(more, SMALL_BOLD, end, y - _RADIUS - 1, theme.ink, "end"))
    return shapes
