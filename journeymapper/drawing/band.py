"""Phase bands: drawn behind the steps of a phase where these stand together, cut out around anybody else."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter
from types import MappingProxyType
from typing import Literal, NamedTuple

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.shapes import Group, Rect, Shape, Stroke
from journeymapper.drawing.standing import standing
from journeymapper.drawing.text import Style, elide, line, wrap
from journeymapper.drawing.theme import Theme

_LEFT, _TOP, _RIGHT, _BOTTOM = map(attrgetter, ("left", "top", "right", "bottom"))
BESIDE, ABOVE, BENEATH = 28.0, 40.0, 28.0
GAP = 8.0
_NEIGHBOURS = 160.0  # bands no further apart than this meet, but for the gap
RADIUS = 8.0
_BAR = 4.0
_NAME = Style(13, "bold")
_HEADING = 26.0  # what the name takes of a column's top
_AIR = 8.0  # around arrows and chips in a band
_REACH = 96.0  # how far round its cards a band follows arrows when one of them leads to a card that strayed
_SIDE = 148.0  # room for the names of rows, left of the cards


class PhaseFacts(NamedTuple):
    """A phase as its band shows it."""

    phase: str
    name: str
    color: str


class Band(NamedTuple):
    """The band of a phase: a column with its name above, or a row with its name at the left."""

    facts: PhaseFacts
    box: Box
    lies: Literal["column", "row"]


class _Range(NamedTuple):
    """From where to where the cards of a phase lie along an axis; the space its band asks for around them."""

    low: float
    high: float
    before: float
    after: float
    facts: PhaseFacts


def lay_bands(
    phases: Sequence[PhaseFacts],
    boxes: Mapping[str, Sequence[Box]],
    routes: Mapping[str, Box] = MappingProxyType({}),
) -> tuple[Band, ...]:
    """The bands of the phases that have cards (`boxes` by phase).

    Columns, if no two phases share an x, else rows, if no two share a y; else whichever of both leaves fewer
    cards outside their band, if those are few; else none: a band must not lie. `routes` is what the arrows
    from card to card within each phase cover, with their chips: bands reach round it as far as no other band
    is in the way.
    """
    found = _standing({facts.phase: boxes[facts.phase] for facts in phases if boxes.get(facts.phase)})
    if found is None:
        return ()
    placed, lies = found
    areas = {facts: hull(placed[facts.phase]) for facts in phases if placed.get(facts.phase)}
    if not areas:
        return ()
    held = {}
    for facts, area in areas.items():
        round_ = routes.get(facts.phase, area)
        if len(placed[facts.phase]) < len(boxes[facts.phase]):  # arrows to a card that strayed reach far
            round_ = _within(area.grown(_REACH), round_)
        held[facts] = area.united(round_.grown(_AIR))
    cards, all_ = hull(areas.values()), hull(held.values())
    if lies == "column":
        columns = _apart([_along(facts, area, held[facts]) for facts, area in areas.items()])
        top = min(cards.top - ABOVE, all_.top - _HEADING)
        bottom = max(cards.bottom + BENEATH, all_.bottom)
        return tuple(Band(facts, Box(left, top, right, bottom), "column") for left, right, facts in columns)
    rows = _apart([_along(facts, area.flipped(), held[facts].flipped()) for facts, area in areas.items()])
    left = min(cards.left - _SIDE, all_.left - _SIDE + BESIDE)
    right = max(cards.right + BESIDE, all_.right)
    return tuple(Band(facts, Box(left, top, right, bottom), "row") for top, bottom, facts in rows)


def _standing(
    boxes: Mapping[str, Sequence[Box]],
) -> tuple[Mapping[str, Sequence[Box]], Literal["column", "row"]] | None:
    """The cards that stand in their band, and how the bands lie; None if there can be none."""
    across = standing(boxes, GAP)
    everyone = _count(boxes)
    if across is not None and _count(across) == everyone:
        return across, "column"
    flipped = {phase: [box.flipped() for box in cards] for phase, cards in boxes.items()}
    down = standing(flipped, GAP)
    if across is not None and (down is None or _count(across) >= _count(down)):
        return across, "column"
    if down is None:
        return None
    return {phase: [box.flipped() for box in cards] for phase, cards in down.items()}, "row"


def _within(room: Box, box: Box) -> Box:
    """What of a box lies in a room."""
    return Box(
        max(box.left, room.left),
        max(box.top, room.top),
        min(box.right, room.right),
        min(box.bottom, room.bottom),
    )


def _count(boxes: Mapping[str, Sequence[Box]]) -> int:
    return sum(map(len, boxes.values()))


def _along(facts: PhaseFacts, area: Box, held: Box) -> _Range:
    before, after = max(BESIDE, area.left - held.left), max(BESIDE, held.right - area.right)
    return _Range(area.left, area.right, before, after, facts)


def hull(boxes: Collection[Box]) -> Box:
    """The box around all of these, of which there must be one at least."""
    return Box(
        min(map(_LEFT, boxes)), min(map(_TOP, boxes)), max(map(_RIGHT, boxes)), max(map(_BOTTOM, boxes))
    )


def _apart(ranges: Sequence[_Range]) -> list[tuple[float, float, PhaseFacts]]:
    """From where to where the bands go, in the order in which they lie; no two of `ranges` overlap."""
    lying = sorted(ranges, key=attrgetter("low", "high"))
    shared = [_shared(before, after) for before, after in pairwise(lying)]
    befores = [*(each.before for each in lying[:1]), *(after for _, after in shared)]
    afters = [*(before for before, _ in shared), *(each.after for each in lying[-1:])]
    return [
        (each.low - before, each.high + after, each.facts)
        for each, before, after in zip(lying, befores, afters, strict=True)
    ]


def _shared(before: _Range, after: _Range) -> tuple[float, float]:
    """How far two neighbours reach into the room between them.

    As far as they ask, but each is left the space it has at a side without arrows, or half the room. Where
    they stand near they meet but for the gap, halfway if that is enough for both.
    """
    apart = after.low - before.high
    room = apart - GAP
    one = min(before.after, room - min(BESIDE, room / 2))
    other = min(after.before, room - one)
    if apart > _NEIGHBOURS:
        return one, other
    one = min(max(one, room / 2), room - other)
    return one, room - one


def band_group(band: Band, guests: Sequence[Box], theme: Theme) -> Group:
    """The shapes of a band. `guests` are cards in it of no phase or another: it is cut out around them."""
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
