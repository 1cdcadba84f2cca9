"""What lies behind the cards: phase bands, title block, legend."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from journeymapper.arrange.geometry import Box, stretches
from journeymapper.drawing.arrow import Arrow
from journeymapper.drawing.band import Band, PhaseFacts, band_group, hull, lay_bands
from journeymapper.drawing.legend import Legend, make_legend
from journeymapper.drawing.lens_words import LensWords
from journeymapper.drawing.parts import Parts
from journeymapper.drawing.poster import PosterFacts, poster_groups
from journeymapper.drawing.shapes import Group
from journeymapper.drawing.spot import find_spot
from journeymapper.drawing.theme import Theme
from journeymapper.drawing.title import TitleFacts, title_group, title_height

_CLEAR = 14.0
_BESIDE, _BENEATH = 40.0, 20.0
_LEAST_ROOM = 640.0
PASSING = "passing"
CHIPS = "passing-chip"
"""The roles of the ways past what a segment skips, and of their chips, which lie above all lines."""
_MANY = 250
"""With more cards and arrows the legend stands outside: looking for a spot would slow every edit."""


class Frame(NamedTuple):
    """The shapes, the bands among them, and what the whole map covers (None if there is nothing)."""

    groups: tuple[Group, ...] = ()
    bands: tuple[Band, ...] = ()
    bounds: Box | None = None


class FrameFacts(NamedTuple):
    """What the frame is made of.

    `cards` are by phase, under '' those without one; `routes` is what the arrows within each phase cover.
    """

    title: TitleFacts
    phases: tuple[PhaseFacts, ...]
    cards: Mapping[str, Sequence[Box]]
    routes: Mapping[str, Box]
    arrows: Collection[Arrow]
    notes: Sequence[Box]
    signs: frozenset[str]
    words: LensWords
    parts: Parts
    poster: PosterFacts
    arcs: Mapping[str, Arrow]
    """The ways past what a segment skips, by what they are called."""


class FrameMaker:
    """Makes frames of one theme, in one language, and keeps the legends it made."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._legends: dict[tuple[frozenset[str], tuple[PhaseFacts, ...], LensWords, int], Legend | None] = {}

    def make(self, facts: FrameFacts) -> Frame:
        """Bands behind the cards, the title above, the legend where it covers nothing."""
        bands = lay_bands(facts.phases, facts.cards, facts.routes)
        covered = [box for cards in facts.cards.values() for box in cards]
        covered += [*facts.notes, *(arrow.bounds for arrow in facts.arrows), *(band.box for band in bands)]
        covered += [arc.bounds for arc in facts.arcs.values()]
        if not covered and not facts.title.title:
            return Frame()
        area = hull(covered) if covered else Box(0.0, 0.0, _LEAST_ROOM, 0.0)
        left = min((band.box.left for band in bands), default=area.left)
        groups = [_band_group(band, facts.cards, self._theme) for band in bands]
        room = max(area.right - left, _LEAST_ROOM)
        for at, (ends, arc) in enumerate(facts.arcs.items(), 1):
            groups.append(Group(arc.line, f"passing-{at}", PASSING, ends))
            groups.append(Group(arc.chip, f"passing-chip-{at}", CHIPS))
        bounds = area
        if facts.parts.title:
            top = area.top - title_height(facts.title, room)
            title, title_box = title_group(facts.title, left, top, room, self._theme)
            groups.append(title)
            bounds = bounds.united(title_box)
        banded = {band.facts.phase for band in bands}
        loose = tuple(
            each for each in facts.phases if facts.cards.get(each.phase) and each.phase not in banded
        )
        within = Box(left, area.top, area.right, area.bottom)
        placed = self._place_legend(facts, loose, bands, within) if facts.parts.legend else None
        if placed:
            groups.append(placed[0])
            bounds = bounds.united(placed[1])
        beneath = bounds.bottom + _BENEATH
        below, covers = poster_groups(
            facts.poster, left, beneath, max(bounds.right - left, _LEAST_ROOM), self._theme
        )
        groups += below
        bounds = bounds.united(covers) if covers else bounds
        return Frame(tuple(groups), bands, bounds)

    def _legend(self, facts: FrameFacts, phases: tuple[PhaseFacts, ...], columns: int) -> Legend | None:
        key = facts.signs, phases, facts.words, columns
        if key not in self._legends:
            self._legends[key] = make_legend(facts.signs, phases, self._theme, columns, facts.words)
        return self._legends[key]

    def _place_legend(
        self, facts: FrameFacts, loose: tuple[PhaseFacts, ...], bands: Sequence[Band], area: Box
    ) -> tuple[Group, Box] | None:
        tall = self._legend(facts, loose, 1)
        if not tall:
            return None
        if len(facts.arrows) + sum(map(len, facts.cards.values())) <= _MANY:
            taken = _taken(facts, bands)
            for columns in (1, 2, 3):
                legend = self._legend(facts, loose, columns) or tall
                spot = find_spot(area.grown(-_CLEAR), taken, legend.width, legend.height)
                if spot:
                    return legend.placed(*spot), legend.box(*spot)
        if area.width <= 1.6 * area.height:
            x, y, legend = area.right + _BESIDE, area.top, tall
        else:
            x, y = area.left, area.bottom + _BENEATH
            legend = self._legend(facts, loose, max(1, min(6, int(area.width / tall.width)))) or tall
        return legend.placed(x, y), legend.box(x, y)


def _band_group(band: Band, cards: Mapping[str, Sequence[Box]], theme: Theme) -> Group:
    """A band, cut out around the cards in it that are of no phase or of another."""
    others = (box for phase, boxes in cards.items() if phase != band.facts.phase for box in boxes)
    within = [box for box in others if box.intersects(band.box)]
    return band_group(band, sorted(within, key=lambda box: (box.left, box.top)), theme)


def _taken(facts: FrameFacts, bands: Sequence[Band]) -> list[Box]:
    """What the legend must keep clear of: cards, notes, arrows, chips, names and edges of bands."""
    taken = [box.grown(_CLEAR) for cards in facts.cards.values() for box in cards]
    taken += [box.grown(_CLEAR) for box in facts.notes]
    for band in bands:
        left, top, right, bottom = band.box.left, band.box.top, band.box.right, band.box.bottom
        taken += [Box(left, top, right, top + 34), Box(left - 1, top, left + _CLEAR, bottom)]
        taken += [Box(right - _CLEAR, top, right + 1, bottom), Box(left, bottom - _CLEAR, right, bottom + 1)]
    for arrow in (*facts.arrows, *facts.arcs.values()):
        if arrow.label_box:
            taken.append(arrow.label_box.grown(_CLEAR / 2))
        for (ax, ay), (bx, by) in stretches(arrow.points):
            taken.append(Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)).grown(_CLEAR * 0.7))
    return taken
