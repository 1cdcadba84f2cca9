"""What lies behind the cards: phase bands, title block, legend."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.arrow import Arrow
from journeymapper.drawing.band import Band, PhaseFacts, band_group, lay_bands
from journeymapper.drawing.legend import Legend, make_legend
from journeymapper.drawing.shapes import Group
from journeymapper.drawing.spot import find_spot
from journeymapper.drawing.theme import Theme
from journeymapper.drawing.title import TitleFacts, title_group, title_height

_CLEAR = 14.0
_BESIDE = 40.0
_LEAST_ROOM = 640.0


@dataclass(frozen=True, slots=True)
class Frame:
    """The shapes, the bands among them, and what all of it covers (None if there is nothing)."""

    groups: tuple[Group, ...]
    bands: tuple[Band, ...]
    bounds: Box | None


@dataclass(frozen=True, slots=True)
class FrameFacts:
    """What the frame is made of. `cards` are by phase, under '' those without one."""

    title: TitleFacts
    phases: tuple[PhaseFacts, ...]
    cards: Mapping[str, Sequence[Box]]
    arrows: Collection[Arrow]
    notes: Sequence[Box]
    signs: Collection[str]


def make_frame(facts: FrameFacts, theme: Theme) -> Frame:
    """Bands behind the cards, the title above, the legend where it covers nothing."""
    bands = lay_bands(facts.phases, facts.cards)
    boxes = [box for cards in facts.cards.values() for box in cards]
    area = hull(
        [*boxes, *facts.notes, *(arrow.bounds for arrow in facts.arrows), *(band.box for band in bands)]
    )
    groups = [_band(band, facts.cards.get("", ()), theme) for band in bands]
    if area is None and not facts.title.title:
        return Frame((), (), None)
    base = area or Box(0.0, 0.0, _LEAST_ROOM, 0.0)
    room = max(base.width, _LEAST_ROOM)
    left = min((band.box.left for band in bands), default=base.left)
    title, covered = title_group(
        facts.title, left, base.top - title_height(facts.title, room), room, theme
    )
    groups.append(title)
    bounds = covered.united(area) if area else covered
    if area:
        banded = {band.facts.phase for band in bands}
        loose = [each for each in facts.phases if facts.cards.get(each.phase) and each.phase not in banded]
        placed = _legend(facts, loose, bands, area, theme)
        if placed:
            groups.append(placed[0])
            bounds = bounds.united(placed[1])
    return Frame(tuple(groups), bands, bounds)


def hull(boxes: Sequence[Box]) -> Box | None:
    """The box around all, None for none."""
    if not boxes:
        return None
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def _band(band: Band, strangers: Sequence[Box], theme: Theme) -> Group:
    return band_group(band, [box for box in strangers if box.intersects(band.box)], theme)


def _legend(
    facts: FrameFacts, loose: Sequence[PhaseFacts], bands: Sequence[Band], area: Box, theme: Theme
) -> tuple[Group, Box] | None:
    legends = [made for columns in (1, 2, 3) if (made := make_legend(facts.signs, loose, theme, columns))]
    if not legends:
        return None
    taken = list(_taken(facts, bands))
    for legend in legends:
        spot = find_spot(area.grown(-_CLEAR), taken, legend.width, legend.height)
        if spot:
            return legend.placed(*spot), legend.box(*spot)
    return _outside(facts, loose, area, legends[0], theme)


def _outside(
    facts: FrameFacts, loose: Sequence[PhaseFacts], area: Box, tall: Legend, theme: Theme
) -> tuple[Group, Box]:
    """At the right of the map, or beneath one that is wider than a screen."""
    if area.width <= 1.6 * area.height:
        x, y = area.right + _BESIDE, area.top
        return tall.placed(x, y), tall.box(x, y)
    columns = max(1, int(area.width / tall.width))
    wide = make_legend(facts.signs, loose, theme, columns) or tall
    x, y = area.left, area.bottom + _BESIDE / 2
    return wide.placed(x, y), wide.box(x, y)


def _taken(facts: FrameFacts, bands: Sequence[Band]) -> list[Box]:
    """What the legend must keep clear of."""
    taken = [box.grown(_CLEAR) for cards in facts.cards.values() for box in cards]
    taken += [box.grown(_CLEAR) for box in facts.notes]
    for band in bands:
        left, top, right, bottom = band.box.left, band.box.top, band.box.right, band.box.bottom
        taken += [Box(left, top, right, top + 34), Box(left - 1, top, left + _CLEAR, bottom)]
        taken += [Box(right - _CLEAR, top, right + 1, bottom), Box(left, bottom - _CLEAR, right, bottom + 1)]
    for arrow in facts.arrows:
        if arrow.label_box:
            taken.append(arrow.label_box.grown(_CLEAR / 2))
        for (ax, ay), (bx, by) in zip(arrow.points, arrow.points[1:], strict=False):
            taken.append(Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)).grown(_CLEAR * 0.7))
    return taken
