"""Phase bands: drawn behind the steps of a phase where these stand together, and nobody else among them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import Literal

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.shapes import Group, Rect, Shape, Stroke
from journeymapper.drawing.text import Style, elide, line, wrap
from journeymapper.drawing.theme import Theme

_LEFT, _TOP, _RIGHT, _BOTTOM = map(attrgetter, ("left", "top", "right", "bottom"))
BESIDE, ABOVE, BENEATH = 28.0, 40.0, 28.0
GAP = 8.0
_NEIGHBOURS = 160.0  # bands no further apart than this meet, but for the gap
RADIUS = 8.0
_BAR = 4.0
_NAME = Style(13, "bold")
_SIDE = 148.0  # room for the names of rows, left of the cards


@dataclass(frozen=True, slots=True)
class PhaseFacts:
    """A phase as its band shows it."""

    phase: str
    name: str
    color: str


@dataclass(frozen=True, slots=True)
class Band:
    """The band of a phase: a column with its name above, or a row with its name at the left."""

    facts: PhaseFacts
    box: Box
    lies: Literal["column", "row"]


def lay_bands(phases: Sequence[PhaseFacts], boxes: Mapping[str, Sequence[Box]]) -> tuple[Band, ...]:
    """The bands of the phases that have cards (`boxes` by phase).

    Columns, if no two phases share an x, else rows, if no two share a y, else none: a band must not lie.
    """
    areas = {facts: hull(boxes[facts.phase]) for facts in phases if boxes.get(facts.phase)}
    if not areas:
        return ()
    columns = _apart([(area.left, area.right, facts) for facts, area in areas.items()])
    if columns:
        top = min(area.top for area in areas.values()) - ABOVE
        bottom = max(area.bottom for area in areas.values()) + BENEATH
        return tuple(Band(facts, Box(left, top, right, bottom), "column") for left, right, facts in columns)
    rows = _apart([(area.top, area.bottom, facts) for facts, area in areas.items()])
    left = min(area.left for area in areas.values()) - _SIDE
    right = max(area.right for area in areas.values()) + BESIDE
    return tuple(Band(facts, Box(left, top, right, bottom), "row") for top, bottom, facts in rows)


def hull(boxes: Collection[Box]) -> Box:
    """The box around all of these, of which there must be one at least."""
    return Box(
        min(map(_LEFT, boxes)), min(map(_TOP, boxes)), max(map(_RIGHT, boxes)), max(map(_BOTTOM, boxes))
    )


def _apart(ranges: Sequence[tuple[float, float, PhaseFacts]]) -> list[tuple[float, float, PhaseFacts]]:
    """The ranges in their order with space added on both sides, as far as there is; none if two overlap."""
    lying = sorted(ranges, key=lambda each: each[:2])
    rooms = [after[0] - before[1] for before, after in pairwise(lying)]
    if any(room < GAP for room in rooms):
        return []
    grown = [(room - GAP) / 2 if room <= _NEIGHBOURS else BESIDE for room in rooms]
    before, after = [BESIDE, *grown], [*grown, BESIDE]
    return [
        (low - one, high + two, facts)
        for (low, high, facts), one, two in zip(lying, before, after, strict=True)
    ]


def band_group(band: Band, guests: Sequence[Box], theme: Theme) -> Group:
    """The shapes of a band. `guests` are cards in it that have no phase: it is cut out around them."""
    box, color = band.box, band.facts.color
    line_ = Stroke(theme.band_line, 1.0)
    shapes: list[Shape] = [Rect(box.left, box.top, box.width, box.height, RADIUS, theme.band, line_)]
    for guest in guests:
        hole = guest.grown(12.0)
        shapes.append(Rect(hole.left, hole.top, hole.width, hole.height, RADIUS, theme.canvas, line_))
    if band.lies == "column":
        shapes.append(Rect(box.left, box.top, box.width, _BAR, _BAR / 2, color))
        name = elide(band.facts.name, _NAME, box.width - 28)
        shapes.append(line(name, _NAME, box.left + 14, box.top + 23, color))
    else:
        shapes.append(Rect(box.left, box.top, _BAR, box.height, _BAR / 2, color))
        lines = wrap(band.facts.name, _NAME, _SIDE - 36, 3)
        shapes.extend(
            line(text, _NAME, box.left + 16, box.top + 23 + 17 * at, color) for at, text in enumerate(lines)
        )
    return Group(tuple(shapes), f"phase-{band.facts.phase}", "phase", band.facts.name)
