"""Where the chip of an arrow goes: on its own line, or hanging on it, off cards, other arrows and chips."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from heapq import heappop, heappush
from typing import NamedTuple

from journeymapper.arrange.ends import SLACK
from journeymapper.arrange.field import Entry, Field
from journeymapper.arrange.geometry import Box, Point, crosses_box, stretches
from journeymapper.arrange.grid import Grid, Rect
from journeymapper.arrange.spots import AIR, Size, Spot, fitted, spots_beside, spots_on, upright

_CHIP, _ARROW = 900.0, 400.0  # what it costs to lie on one
_ASIDE = 300.0  # what it costs to be moved aside from its spot, off a card
_NARROWER, _NARROWER_BY = 200.0, 2.0  # what it costs on top to be made narrower, and for every unit
_MISSING = 5000.0  # what it costs to have no room off the cards at all


class Outlook(NamedTuple):
    """What a chip's place is chosen from: its arrow's line and its own (width, height)."""

    points: tuple[Point, ...]
    size: Size


class Seat(NamedTuple):
    """Where a chip lies, and the width that is free for it there; 0 where it would lie on a card."""

    place: Point
    width: float


class _Around(NamedTuple):
    """Cards, chips that come first, and lines of other arrows round one stretch."""

    cards: list[Entry]
    chips: list[tuple[str, Rect]]
    lines: list[tuple[str, Rect]]


class LabelPlan:
    """The place of every chip, kept up to date.

    Chips are placed in the order of their keys, each heeding those before it only; so a change is carried on
    from chip to chip in that order, and the result is that of placing all anew. Chips of a plan that lies
    over another one heed all lines and chips of that one too.
    """

    def __init__(self, field: Field, under: LabelPlan | None = None) -> None:
        self.seats: dict[str, Seat] = {}
        self.crossed: set[str] = set()
        """The chips that lie on another arrow."""
        self.stirred: list[Rect] = []
        """Where lines or chips changed in the last renewal."""
        self._field = field
        self._under = under
        self.lines = Grid(128.0)
        self.slanting: dict[str, tuple[Point, ...]] = {}
        self._routes: dict[str, tuple[Point, ...]] = {}
        self._outlooks: dict[str, Outlook] = {}
        self._reach = Grid(512.0)  # where a chip might come to lie
        self.chips = Grid(256.0)

    def copy(self) -> LabelPlan:
        """The same chips in the same places over the same cards; either may change without the other."""
        twin = LabelPlan(self._field, self._under)
        twin.seats, twin.crossed = dict(self.seats), set(self.crossed)
        twin.slanting, twin._routes = dict(self.slanting), dict(self._routes)
        twin._outlooks = dict(self._outlooks)
        twin.lines, twin._reach, twin.chips = self.lines.copy(), self._reach.copy(), self.chips.copy()
        return twin

    def renew(
        self, routes: Mapping[str, tuple[tuple[Point, ...] | None, Size | None]], areas: Iterable[Rect]
    ) -> set[str]:
        """Take in changed arrows and areas where cards changed.

        An arrow comes as (points, size of its chip), with None for no arrow and no chip.

        Returns:
            The keys of chips that came, went, moved, got another width, or began or ceased to lie on another
            arrow.
        """
        disturbed: list[Rect] = []
        gone = set()
        for key, (points, size) in routes.items():
            disturbed.extend(_hulls(self._routes.pop(key, ()), 0.0, 0.0))
            disturbed.extend(_hulls(points or (), 0.0, 0.0))
            self._put_line(key, points)
            if key in self.seats:
                disturbed.append(self._chip(key))
            if points and size:
                self._outlooks[key] = Outlook(points, size)
                self._reach.put(key, _hulls(points, size[0] + 2 * AIR, size[1] / 2 + 2 * AIR))
            elif self._outlooks.pop(key, None):
                self._reach.remove(key)
                self.chips.remove(key)
                self.crossed.discard(key)
                if self.seats.pop(key, None):
                    gone.add(key)
        self.stirred = disturbed
        dirty = {key for key in routes if key in self._outlooks}
        if len(dirty) < len(self._outlooks):
            for rect in (*disturbed, *areas):
                dirty |= self._reach.touching(_grown(rect))
        return gone | self._placed(dirty)

    def _put_line(self, key: str, points: tuple[Point, ...] | None) -> None:
        self.slanting.pop(key, None)
        if points is None:
            self.lines.remove(key)
            return
        self._routes[key] = points
        self.lines.put(key, _hulls(points, 0.0, 0.0))
        if any(ax != bx and ay != by for (ax, ay), (bx, by) in stretches(points)):
            self.slanting[key] = points

    def _placed(self, dirty: set[str]) -> set[str]:
        """Place these chips and those that have to give way to them; the keys of those that moved."""
        changed = set()
        order = sorted(dirty)
        while order:
            key = heappop(order)
            old = self._chip(key) if key in self.seats else None
            seat = self._best(key)
            if (self._arrows_under(key, self._area(key, seat)) > 0) != (key in self.crossed):
                self.crossed ^= {key}
                changed.add(key)
            if self.seats.get(key) == seat:
                continue
            changed.add(key)
            self.seats[key] = seat
            new = self._chip(key)
            self.chips.put(key, [new])
            self.stirred += [rect for rect in (old, new) if rect]
            for rect in (old, new):
                for name in self._reach.touching(_grown(rect)) if rect else ():
                    if name > key and name not in dirty:
                        dirty.add(name)
                        heappush(order, name)
        return changed

    def room(self, key: str) -> float | None:
        """The width that is free for a chip, None where all it asked for is, or it has no place."""
        seat = self.seats.get(key)
        return seat.width if seat and seat.width < self._outlooks[key].size[0] else None

    def _chip(self, key: str) -> Rect:
        return self._area(key, self.seats[key])

    def _area(self, key: str, seat: Seat) -> Rect:
        (x, y), width, height = seat.place, seat.width, self._outlooks[key].size[1]
        return x - width / 2, y - height / 2, x + width / 2, y + height / 2

    def _best(self, key: str) -> Seat:
        outlook = self._outlooks[key]
        best, least = Seat(outlook.points[0], 0.0), float("inf")
        points, size = outlook.points, outlook.size
        along = [self._field.inside(*area) for _, area in upright(points, size)]
        hulls = _hulls(points, size[0] + AIR, size[1] / 2 + AIR)
        around: dict[int, _Around] = {}
        for spot in sorted([*spots_on(points, size), *spots_beside(points, size, along)]):
            if spot.price >= least:
                break
            if spot.stretch not in around:
                around[spot.stretch] = self._around(key, hulls[spot.stretch])
            seat, trouble = self._seated(spot, size, around[spot.stretch], least - spot.price + SLACK)
            if spot.price + trouble < least:
                best, least = seat, spot.price + trouble
        return best

    def _around(self, key: str, hull: Rect) -> _Around:
        """What matters to a chip that comes to lie in this hull."""
        cards = list(self._field.inside(*hull))
        chips = [each for each in self.chips.inside(hull) if each[0] < key]
        lines = [each for each in self.lines.inside(hull) if each[0] != key]
        if self._under:
            chips += self._under.chips.inside(hull)
            lines += self._under.lines.inside(hull)
        return _Around(cards, chips, lines)

    def _seated(self, spot: Spot, size: Size, around: _Around, limit: float) -> tuple[Seat, float]:
        """What comes of a chip at this spot, and its trouble as a price, which from `limit` on is a guess."""
        width, height = size
        seat, trouble = Seat(spot.place, width), 0.0
        area = _chip_area(seat, height + 2 * AIR)
        if _overlapping(around.cards, area):
            trouble = _ASIDE
            if trouble >= limit:
                return seat, trouble
            reach = width + AIR
            band = spot.hold - reach, area[1], spot.hold + reach, area[3]
            found = fitted(spot, size, _overlapping(around.cards, band))
            if not found:
                return Seat(spot.place, 0.0), _MISSING
            seat = Seat(*found)
            area = _chip_area(seat, height + 2 * AIR)
            if seat.width < width:
                trouble += _NARROWER + _NARROWER_BY * (width - seat.width)
        if around.chips:
            trouble += _CHIP * len(_names(around.chips, area))
        if around.lines and trouble < limit:
            trouble += _ARROW * self._running_through(_names(around.lines, area), area)
        return seat, trouble

    def _arrows_under(self, key: str, area: Rect) -> int:
        """How many arrows but the chip's own run through this area."""
        names = self.lines.touching(area) - {key}
        return self._running_through(
            names | (self._under.lines.touching(area) if self._under else set()), area
        )

    def _running_through(self, names: set[str], area: Rect) -> int:
        """How many of these arrows, the hulls of which touch the area, run through it."""
        slanting = self.slanting
        if self._under and self._under.slanting:
            slanting = slanting | self._under.slanting
        if not slanting:
            return len(names)
        return sum(
            name not in slanting or any(crosses_box(a, b, Box(*area)) for a, b in stretches(slanting[name]))
            for name in names
        )


def _chip_area(seat: Seat, height: float) -> Rect:
    """A chip of this height with the air to its left and right."""
    (x, y), half = seat.place, seat.width / 2 + AIR
    return x - half, y - height / 2, x + half, y + height / 2


def _overlapping(cards: list[Entry], area: Rect) -> list[Entry]:
    left, top, right, bottom = area
    return [
        card for card in cards if card[1] < right and card[3] > left and card[2] < bottom and card[4] > top
    ]


def _names(things: list[tuple[str, Rect]], area: Rect) -> set[str]:
    """The names of those that overlap the area."""
    left, top, right, bottom = area
    return {name for name, (a, b, c, d) in things if a < right and c > left and b < bottom and d > top}


def _hulls(points: tuple[Point, ...], across: float, along: float) -> list[Rect]:
    """The rectangles round the stretches of a polyline, larger by `across` and `along` on each side."""
    return [
        (min(ax, bx) - across, min(ay, by) - along, max(ax, bx) + across, max(ay, by) + along)
        for (ax, ay), (bx, by) in stretches(points)
    ]


def _grown(rect: Rect) -> Rect:
    """A little larger, so that what only touches counts."""
    return rect[0] - 0.1, rect[1] - 0.1, rect[2] + 0.1, rect[3] + 0.1
