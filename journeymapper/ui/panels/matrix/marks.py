"""A cell of the supplier table as shapes: the badge of the map without its name, and who began beside it."""

from __future__ import annotations

from dataclasses import dataclass

from journeymapper.drawing.badge import HEIGHT, LETTERS, STYLE, pennant, pill
from journeymapper.drawing.shapes import Circle, Path, Rect, Shape, Stroke
from journeymapper.drawing.text import line
from journeymapper.drawing.theme import Theme
from journeymapper.model.records import Aida, Contact, Starter

CELL_WIDTH, CELL_HEIGHT = 76, 28
PILL = 32.0
_CORNER = 6.0


@dataclass(frozen=True, slots=True)
class Look:
    """What a cell shows; `contact` None: no touch; `goal`: here the supplier's own product is bought."""

    color: str
    contact: Contact | None = None
    aida: Aida | None = None
    starter: Starter | None = None
    noted: bool = False
    goal: bool = False


def mark(look: Look, x: float, y: float, theme: Theme) -> list[Shape]:
    """The pill with its letter around the middle (x, y)."""
    left, top = x - PILL / 2, y - HEIGHT / 2
    shapes: list[Shape] = []
    if look.contact:
        shapes.append(pill(look.contact, look.color, left, top, PILL, theme))
    if look.goal:
        shapes.extend(pennant(look.color, left + PILL - 8, top + 3.5))
    if look.contact:
        ink = theme.on_color if look.contact == "direct" else look.color
        shapes.append(line(LETTERS[look.aida] if look.aida else "–", STYLE, x, y + 4.2, ink, "middle"))
    return shapes


def cell(look: Look, theme: Theme) -> list[Shape]:
    """A whole cell with its upper left corner at (0, 0)."""
    x, y = CELL_WIDTH / 2, CELL_HEIGHT / 2 + 1.0
    shapes = mark(look, x, y, theme)
    if look.starter == "customer":
        shapes.extend(person(x - PILL / 2 - 9, y, theme.ink))
    elif look.starter == "supplier":
        shapes.extend(case(x + PILL / 2 + 9, y, theme.ink))
    if look.noted:
        right = CELL_WIDTH - 1.0
        shapes.append(
            Path(((right - _CORNER, 0), (right, 0), (right, _CORNER)), fill=theme.small, closed=True)
        )
    return shapes


def person(x: float, y: float, color: str) -> tuple[Shape, ...]:
    """The customer: head and shoulders."""
    shoulders = ((x - 4.6, y + 5), (x - 4.1, y + 2.2), (x - 2, y + 0.8), (x + 2, y + 0.8), (x + 4.1, y + 2.2))
    return (
        Circle(x, y - 2.6, 2.5, fill=color),
        Path((*shoulders, (x + 4.6, y + 5)), fill=color, closed=True),
    )


def case(x: float, y: float, color: str) -> tuple[Shape, ...]:
    """The supplier: a briefcase."""
    handle = ((x - 2.2, y - 2.4), (x - 2.2, y - 4.6), (x + 2.2, y - 4.6), (x + 2.2, y - 2.4))
    return Rect(x - 5, y - 2.8, 10, 7.8, 1.4, fill=color), Path(handle, Stroke(color, 1.3))
