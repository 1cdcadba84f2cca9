"""How shapes and texts on a slide look. Lengths are pixels of the slide, of which 96 are an inch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Dash = Literal["solid", "dash", "sysDash", "sysDot"]
Align = Literal["l", "ctr", "r"]
Anchor = Literal["t", "ctr", "b"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look; `size` in pixels."""

    text: str
    size: float
    color: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs in a row. `hang`: how far lines stand in, but for the first, whose text goes there by a tab."""

    runs: tuple[Run, ...]
    align: Align = "l"
    hang: float = 0.0
    spacing: float | None = None
    """The height of a line in pixels; None is that of the font."""
    below: float = 0.0


@dataclass(frozen=True, slots=True)
class Frame:
    """Text in a shape: insets from left, top, right and bottom."""

    paragraphs: tuple[Paragraph, ...]
    insets: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    anchor: Anchor = "ctr"
    wrap: bool = True
    shrinks: bool = False
    """Whether the text gets smaller when somebody types more than there is room for."""


@dataclass(frozen=True, slots=True)
class Line:
    """The edge of a shape, or a line."""

    color: str
    width: float
    dash: Dash = "solid"


@dataclass(frozen=True, slots=True)
class Hatch:
    """A ground with thin slanting lines."""

    lines: str
    ground: str


Fill = str | Hatch | None


@dataclass(frozen=True, slots=True)
class Said:
    """What a shape is called in the list of shapes, and what a reader hears of it."""

    name: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    text: str
    color: str
    bold: bool = False
    italic: bool = False
    fill: str | None = None
    align: Align = "l"


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of a table, the first of which are heads; lengths and the size of text in pixels."""

    rows: Sequence[Sequence[Cell]]
    widths: Sequence[float]
    heights: Sequence[float]
    edge: str
    size: float
