"""The display list: frozen shapes with text already broken into lines.

Colours are `#rrggbb`, lengths map units. One list is painted on the screen, into PNG, PDF, print and
clipboard (`paint.py`), and written as SVG.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float]
Anchor = Literal["start", "middle", "end"]
Weight = Literal["regular", "bold"]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line: its width, and lengths of dashes and gaps in map units (none: solid).

    Joins are round, caps too, but the ends of dashes and of `Lines` are flat: round ones cost five times as
    much in Qt.
    The dashes of a `Rect` start where its top side does, behind the corner, and run clockwise, as in SVG.
    """

    color: str
    width: float
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle with rounded corners."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    fill: str | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Path:
    """A run of straight lines whose corners are rounded by `radius`, where there is room for it."""

    points: tuple[Point, ...]
    stroke: Stroke | None = None
    radius: float = 0.0
    fill: str | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """Separate straight lines of one stroke, with flat ends: hatching, grids."""

    lines: tuple[tuple[Point, Point], ...]
    stroke: Stroke


@dataclass(frozen=True, slots=True)
class Circle:
    """A disc or a ring around (x, y)."""

    x: float
    y: float
    radius: float
    fill: str | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text on the baseline at (x, y), `size` px high; `width` is as measured."""

    x: float
    y: float
    text: str
    size: float
    color: str
    width: float
    weight: Weight = "regular"
    italic: bool = False
    anchor: Anchor = "start"


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that belong together, moved by (x, y): a step, a transition, a band, the legend.

    `id` and `role` become `id` and `class` in SVG; `title` is what a reader hears of it.
    """

    shapes: Sequence[Shape]
    id: str = ""
    role: str = ""
    title: str = ""
    x: float = 0.0
    y: float = 0.0
    opacity: float = 1.0


Shape = Rect | Path | Lines | Circle | Text | Group


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture: what lies within (x, y, width, height) in map units, on a ground."""

    shapes: Sequence[Shape]
    x: float
    y: float
    width: float
    height: float
    background: str
    title: str = ""
    language: str = "en"
