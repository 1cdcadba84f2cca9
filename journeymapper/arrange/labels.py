"""Where the chip of an arrow goes: on its own line, or hanging on it, off cards, other arrows and chips."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush

from journeymapper.arrange.ends import SLACK
from journeymapper.arrange.field import Field
from journeymapper.arrange.geometry import Box, Point, crosses_box, stretches
from journeymapper.arrange.grid import Grid, Rect
from journeymapper.arrange.spots import AIR, Size, Spot, fitted, spots_beside, spots_on, upright

_CHIP, _ARROW = 900.0, 400.0  # what it costs to lie on one
_ASIDE = 300.0  # what it costs to be moved aside from its spot, off a card
_NARROWER, _NARROWER_BY = 200.0, 2.0  # what it costs on top to be made narrower, and for every unit
_MISSING = 5000.0  # what it costs to have no room off the cards at all


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a chip's place is chosen from: its arrow's line and its own (width, height)."""

    points: tuple[Point, ...]
    size: Size


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a chip lies, and the width that is free for it there; 0 where it would lie on a card."""

    place: Point
    width: float


class LabelPlan:
    """The place of every chip, kept up to date.

    Chips are placed in the order of their keys, each heeding those before it only; so a change is carried on
    from chip to chip in that order, and the result is that of placing all anew.
    """

    def __init__(self, field: Field) -> None:
        self.seats: dict[str, Seat] = {}
        self.crossed: set[str] = set()
        """The chips that lie on another arrow."""
        self._field = field
        self._lines = Grid(128.0)
        self._slanting: dict[str, tuple[Point, ...]] = {}
        self._routes: dict[str, tuple[Point, ...]] = {}
        self._outlooks: dict[str, Outlook] = {}
        self._reach = Grid(512.0)  # where a chip might come to lie
        self._chips = Grid(256.0)

    def renew(
        self, routes: Mapping[str, tuple[tuple[Point, ...] | None, Size | None]], areas: Iterable[Rect]
    ) -> set[str]:
        """Take in changed arrows and areas where cards changed.

        An arrow comes as (points, size of its chip), with None for no arrow and no chip.

        Returns:
            The keys of chips that came, went, moved, got another width, or began or ceased to lie on another
            arrow.
        """
        disturbed = list(areas)
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
                self._chips.remove(key)
                self.crossed.discard(key)
                if self.seats.pop(key, None):
                    gone.add(key)
        dirty = {key for key in routes if key in self._outlooks}
        if len(dirty) < len(self._outlooks):
            for rect in disturbed:
                dirty |= self._reach.touching(_grown(rect))
        return gone | self._placed(dirty)

    def _put_line(self, key: str, points: tuple[Point, ...] | None) -> None:
        self._slanting.pop(key, None)
        if points is None:
            self._lines.remove(key)
            return
        self._routes[key] = points
        self._lines.put(key, _hulls(points, 0.0, 0.0))
        if any(ax != bx and ay != by for (ax, ay), (bx, by) in stretches(points)):
            self._slanting[key] = points

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
            self._chips.put(key, [new])
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
        along = [self._field.inside(*area) for area in upright(points, size)]
        for spot in sorted([*spots_on(points, size), *spots_beside(points, size, along)]):
            if spot.price >= least:
                break
            seat, trouble = self._seated(key, spot, size, least - spot.price + SLACK)
            if spot.price + trouble < least:
                best, least = seat, spot.price + trouble
        return best

    def _seated(self, key: str, spot: Spot, size: Size, limit: float) -> tuple[Seat, float]:
        """What comes of a chip at this spot, and its trouble as a price, which from `limit` on is a guess."""
        width, height = size
        seat, trouble = Seat(spot.place, width), 0.0
        if self._field.inside(*_grown(self._area(key, seat), AIR)):
            trouble = _ASIDE
            if trouble >= limit:
                return seat, trouble
            (x, y), reach = (spot.hold, spot.place[1]), height / 2 + AIR
            band = x - width - AIR, y - reach, x + width + AIR, y + reach
            found = fitted(spot, size, self._field.inside(*band))
            if not found:
                return Seat(spot.place, 0.0), _MISSING
            seat = Seat(*found)
            if seat.width < width:
                trouble += _NARROWER + _NARROWER_BY * (width - seat.width)
        area = _grown(self._area(key, seat), AIR)
        trouble += _CHIP * sum(name < key for name in self._chips.touching(area))
        if trouble < limit:
            trouble += _ARROW * self._arrows_under(key, area)
        return seat, trouble

    def _arrows_under(self, key: str, area: Rect) -> int:
        """How many arrows but the chip's own run through this area."""
        under = self._lines.touching(area)
        under.discard(key)
        slanting = self._slanting
        if not slanting:
            return len(under)
        return sum(
            name not in slanting or any(crosses_box(a, b, Box(*area)) for a, b in stretches(slanting[name]))
            for name in under
        )


def _hulls(points: tuple[Point, ...], across: float, along: float) -> list[Rect]:
    """The rectangles round the stretches of a polyline, larger by `across` and `along` on each side."""
    return [
        (min(ax, bx) - across, min(ay, by) - along, max(ax, bx) + across, max(ay, by) + along)
        for (ax, ay), (bx, by) in stretches(points)
    ]


def _grown(rect: Rect, by: float = 0.1) -> Rect:
    """A little larger, so that what only touches counts."""
    return rect[0] - by, rect[1] - by, rect[2] + by, rect[3] + by
