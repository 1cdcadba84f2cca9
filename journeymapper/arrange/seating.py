"""What comes of a chip at a place: what is in its way there, how it gives way, and at what price.

A chip is covered where it shares an area with a card, with another chip or with the line of another arrow.
That is dearer than anything else but having no place at all; the line of its own arrow is no matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import inf
from typing import NamedTuple

from journeymapper.arrange.ends import SLACK
from journeymapper.arrange.field import Entry
from journeymapper.arrange.geometry import Box, Point, crosses_box, stretches
from journeymapper.arrange.grid import Rect
from journeymapper.arrange.spots import AIR, SIGN_ALONE, Leeway, Size, Spot, fitted, leeway

_CHIP, _ARROW = 4000.0, 3000.0  # what it costs to lie on one
_ASIDE = 300.0  # what it costs to be moved aside from its spot
_NARROWER, _NARROWER_BY = 200.0, 2.0  # what it costs on top to be made narrower, and for every unit
_BARE = 1500.0  # what it costs on top to be narrower than a sign by itself needs
_CLAIMED = 2500.0  # what it costs to lie where a chip that comes later has its only place
_PART = 512.0  # of stretches, so much is looked at together
_MISSING = 50_000.0  # what it costs to have no room off the cards at all

Slants = Mapping[str, tuple[Point, ...]]
"""The lines that run neither level nor upright everywhere, by key."""


class Seat(NamedTuple):
    """Where a chip lies, and the width that is free for it there; 0 where it would lie on a card."""

    place: Point
    width: float

    def area(self, height: float, air: float = 0.0) -> Rect:
        """What a chip of this height covers, with the air around it."""
        (x, y), half = self.place, self.width / 2 + air
        return x - half, y - height / 2 - air, x + half, y + height / 2 + air


class Around(NamedTuple):
    """What lies round one stretch: cards, chips that come first, lines of other arrows, which of these slant.

    `things` are all of these but lines that slant; `claims` what chips that come later cover anyhow.
    """

    cards: list[Entry]
    chips: list[Entry]
    lines: list[Entry]
    slants: Slants
    claims: list[Entry]
    things: list[Entry]

    @classmethod
    def of(
        cls,
        cards: list[Entry],
        chips: list[Entry],
        lines: list[Entry],
        slants: Slants,
        claims: list[Entry],
    ) -> Around:
        """These, with `things` found."""
        straight = [line for line in lines if line[0] not in slants] if slants else lines
        return cls(cards, chips, lines, slants, claims, [*cards, *chips, *straight])

    def seated(self, spot: Spot, size: Size, limit: float) -> tuple[Seat, float]:
        """What comes of a chip at this spot, and its trouble as a price, which from `limit` on is a guess."""
        seat = Seat(spot.place, size[0])
        if self._is_free(seat.area(size[1], AIR)):
            return seat, 0.0
        if limit <= _ASIDE:
            return seat, _ASIDE
        band = _band(spot, size)
        cards = overlapping(self.cards, band)
        if _is_held_off(self.things, spot.hold, band):
            return self._covered(spot, size, cards, limit)
        things = [*overlapping(self.things, band), *self._slanting_in(band)]
        claims = overlapping(self.claims, band) if self.claims else []
        found = fitted(spot, size, [*things, *claims])
        if found:
            return Seat(*found), _ASIDE + _price(found[1], size[0])
        found = fitted(spot, size, things) if claims and limit > _CLAIMED else None
        if found:
            return Seat(*found), _CLAIMED + _price(found[1], size[0])
        return self._covered(spot, size, cards, limit)

    def leeway(self, spot: Spot, size: Size) -> Leeway:
        """How far a chip may be moved to and fro at this spot."""
        band = _band(spot, size)
        return leeway(spot, size, [*overlapping(self.things, band), *self._slanting_in(band)])

    def _is_free(self, area: Rect) -> bool:
        left, top, right, bottom = area
        for things in (self.things, self.claims):
            for _, a, b, c, d in things:
                if a < right and c > left and b < bottom and d > top:
                    return False
        return not self._slanting_in(area)

    def _covered(self, spot: Spot, size: Size, cards: list[Entry], limit: float) -> tuple[Seat, float]:
        """What comes of a chip that cannot but lie on lines or other chips, or has no place at all."""
        if limit <= _ARROW:
            return Seat(spot.place, size[0]), _ARROW
        found = fitted(spot, size, cards)
        if not found:
            return Seat(spot.place, 0.0), _MISSING
        seat = Seat(*found)
        area = seat.area(size[1], AIR)
        trouble = _CHIP * len(_names(overlapping(self.chips, area)))
        if limit <= trouble:
            return seat, trouble
        lines = [line for line in overlapping(self.lines, area) if line[0] not in self.slants]
        trouble += _ARROW * len(_names([*lines, *self._slanting_in(area)]))
        return seat, trouble + _price(found[1], size[0])

    def _slanting_in(self, band: Rect) -> list[Entry]:
        """The lines that slant within an area, each as what it spans of its heights."""
        if not self.slants:
            return []
        names = _names(overlapping(self.lines, band)) & self.slants.keys()
        return [
            (name, *_clipped(a, b, band))
            for name in sorted(names)
            for a, b in stretches(self.slants[name])
            if crosses_box(a, b, Box(*band))
        ]


def sought(
    usual: Iterable[Spot],
    closely: Callable[[], Iterable[Spot]],
    size: Size,
    hulls: Sequence[Rect],
    around: Callable[[Rect], Around],
) -> Seat | None:
    """The seat with the least trouble among the usual spots; where none has room, one that has it.

    `hulls` are the areas of chips at the stretches of the line, `around` tells what lies in one.
    """
    best: Seat | None = None
    least = worst = inf
    known: dict[tuple[int, int, int], Around] = {}
    ways: tuple[tuple[Callable[[], Iterable[Spot]], float], ...] = ((lambda: usual, 0.0), (closely, _ASIDE))
    for spots, enough in ways:
        if worst <= _ASIDE:
            break
        for spot in sorted(spots()):
            if spot.price >= least or worst <= enough:
                break
            part = spot.stretch, int(spot.hold // _PART), int(spot.place[1] // _PART)
            if part not in known:
                known[part] = around(_part_of(hulls[spot.stretch], part[1:], size))
            seat, trouble = known[part].seated(spot, size, least - spot.price + SLACK)
            if spot.price + trouble < least:
                best, least, worst = seat, spot.price + trouble, trouble
    return best


def _part_of(hull: Rect, cell: tuple[int, int], size: Size) -> Rect:
    """What the chips with their hold in a cell may cover of a stretch's hull. Much lies beside long ones."""
    left, top, right, bottom = hull
    x, y = cell[0] * _PART, cell[1] * _PART
    reach, half = size[0] + AIR, size[1] / 2 + AIR
    beyond, below = x + _PART + reach, y + _PART + half
    return max(left, x - reach), max(top, y - half), min(right, beyond), min(bottom, below)


def overlapping(things: Iterable[Entry], area: Rect) -> list[Entry]:
    """Those that share an area with this one."""
    left, top, right, bottom = area
    return [
        thing
        for thing in things
        if thing[1] < right and thing[3] > left and thing[2] < bottom and thing[4] > top
    ]


def _is_held_off(things: Iterable[Entry], hold: float, band: Rect) -> bool:
    """Whether one of these lies where a chip is to hold on to its line, so that no width of it would do."""
    _, top, _, bottom = band
    low, high = hold - AIR, hold + AIR
    return any(a < high and c > low and b < bottom and d > top for _, a, b, c, d in things)


def entries(things: Iterable[tuple[str, Rect]]) -> list[Entry]:
    """Named rectangles as the field has its cards."""
    return [(name, *rect) for name, rect in things]


def _band(spot: Spot, size: Size) -> Rect:
    """All that a chip at this spot might cover, and the air around it."""
    (_, y), reach, half = spot.place, size[0] + AIR, size[1] / 2 + AIR
    return spot.hold - reach, y - half, spot.hold + reach, y + half


def _price(width: float, wanted: float) -> float:
    """What it costs to be so wide instead of as wanted."""
    if width >= wanted:
        return 0.0
    return _NARROWER + _NARROWER_BY * (wanted - width) + (_BARE if width < SIGN_ALONE else 0.0)


def _clipped(a: Point, b: Point, band: Rect) -> Rect:
    """The hull of what a stretch covers of the heights of a band."""
    (ax, ay), (bx, by) = a, b
    _, top, _, bottom = band
    if ay == by:
        return min(ax, bx), ay, max(ax, bx), by
    shares = sorted(min(max((y - ay) / (by - ay), 0.0), 1.0) for y in (top, bottom))
    xs = sorted(ax + (bx - ax) * share for share in shares)
    return xs[0], top, xs[1], bottom


def _names(things: Iterable[Entry]) -> set[str]:
    return {thing[0] for thing in things}
