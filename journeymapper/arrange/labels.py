"""Where the chip of an arrow goes: on its own line, or hanging on it, off cards, other arrows and chips."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from heapq import heappop, heappush
from typing import NamedTuple

from journeymapper.arrange.field import Field
from journeymapper.arrange.geometry import Box, Point, crosses_box, length, stretches
from journeymapper.arrange.grid import Grid, Rect
from journeymapper.arrange.seating import Around, Seat, Slants, entries, sought
from journeymapper.arrange.spots import AIR, Size, spots_beside, spots_closely, spots_on, upright

_MUCH = 1_000_000
_SHORT = 200.0  # an arrow no longer than this has few places for its chip

_Turn = tuple[int, int, str]
"""Who is placed before whom: who has the least leeway on a short line, of others the shorter line, by key."""


class Outlook(NamedTuple):
    """What a chip's place is chosen from: its arrow's line and its own (width, height)."""

    points: tuple[Point, ...]
    size: Size


class LabelPlan:
    """The place of every chip, kept up to date.

    Chips are placed in an order that hangs on lines and cards only, each heeding those before it; so a change
    is carried on from chip to chip in that order, and the result is that of placing all anew. Chips of a plan
    that lies over another one heed all lines and chips of that one too.
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
        self._turns: dict[str, _Turn] = {}
        self._reach = Grid(512.0)  # where a chip might come to lie
        self.chips = Grid(256.0)
        self._claims = Grid(256.0)

    def copy(self) -> LabelPlan:
        """The same chips in the same places over the same cards; either may change without the other."""
        twin = LabelPlan(self._field, self._under)
        twin.seats, twin.crossed = dict(self.seats), set(self.crossed)
        twin.slanting, twin._routes = dict(self.slanting), dict(self._routes)
        twin._outlooks, twin._turns = dict(self._outlooks), dict(self._turns)
        twin.lines, twin._reach, twin.chips = self.lines.copy(), self._reach.copy(), self.chips.copy()
        twin._claims = self._claims.copy()
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
                self._turns.pop(key, None)
                self._claims.remove(key)
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
        return gone | self._placed(dirty | self._reordered(dirty))

    def _reordered(self, dirty: set[str]) -> set[str]:
        """Finds the turns of these chips anew, and what they claim; those that may be touched by it."""
        touched = set()
        for key in dirty:
            turn, claim = self._claim(key)
            if self._turns.get(key) != turn or self._claims.rects(key) != claim:
                areas = [*self._claims.rects(key), *claim]
                if key in self.seats:
                    areas.append(self._chip(key))
                self._turns[key] = turn
                self._claims.put(key, claim)
                for area in areas:
                    touched |= self._reach.touching(_grown(area))
        return touched

    def _claim(self, key: str) -> tuple[_Turn, list[Rect]]:
        """When a chip is placed, and the area that it covers anyhow if its line has few places for it."""
        points, size = self._outlooks[key]
        long = length(points)
        if long > _SHORT:
            return (_MUCH, round(long), key), []
        hulls = _hulls(points, size[0] + AIR, size[1] / 2 + AIR)
        known: dict[int, Around] = {}
        most, claim = -float(_MUCH), []
        for spot in spots_on(points, size):
            if spot.stretch not in known:
                known[spot.stretch] = self._around(key, hulls[spot.stretch], with_chips=False)
            play, left, right = known[spot.stretch].leeway(spot, size)
            if play > most:
                most, y = play, spot.place[1]
                claim = [(left, y - size[1] / 2, right, y + size[1] / 2)]
        return (round(most), round(long), key), claim

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
        order = sorted(self._turns[key] for key in dirty)
        while order:
            turn = heappop(order)
            key = turn[-1]
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
                    if self._turns[name] > turn and name not in dirty:
                        dirty.add(name)
                        heappush(order, self._turns[name])
        return changed

    def room(self, key: str) -> float | None:
        """The width that is free for a chip, None where all it asked for is, or it has no place."""
        seat = self.seats.get(key)
        return seat.width if seat and seat.width < self._outlooks[key].size[0] else None

    def _chip(self, key: str) -> Rect:
        return self._area(key, self.seats[key])

    def _area(self, key: str, seat: Seat) -> Rect:
        return seat.area(self._outlooks[key].size[1])

    def _best(self, key: str) -> Seat:
        points, size = self._outlooks[key]
        along = [self._field.inside(*area) for _, area in upright(points, size)]
        usual = [*spots_on(points, size), *spots_beside(points, size, along)]
        hulls = _hulls(points, size[0] + AIR, size[1] / 2 + AIR)
        seat = sought(usual, partial(spots_closely, points, size), size, hulls, partial(self._around, key))
        return seat or Seat(points[0], 0.0)

    def _around(self, key: str, hull: Rect, *, with_chips: bool = True) -> Around:
        """What matters to a chip that comes to lie in this hull."""
        cards = list(self._field.inside(*hull))
        lines = [each for each in self.lines.inside(hull) if each[0] != key]
        chips: list[tuple[str, Rect]] = []
        claims: list[tuple[str, Rect]] = []
        if with_chips:
            turns, mine = self._turns, self._turns[key]
            chips = [each for each in self.chips.inside(hull) if turns[each[0]] < mine]
            claims = [each for each in self._claims.inside(hull) if turns[each[0]] > mine]
        slants: Slants = self.slanting
        if self._under:
            chips += self._under.chips.inside(hull)
            lines += self._under.lines.inside(hull)
            if self._under.slanting:
                slants = {**slants, **self._under.slanting}
        return Around.of(cards, entries(chips), entries(lines), slants, entries(claims))

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


def _hulls(points: tuple[Point, ...], across: float, along: float) -> list[Rect]:
    """The rectangles round the stretches of a polyline, larger by `across` and `along` on each side."""
    return [
        (min(ax, bx) - across, min(ay, by) - along, max(ax, bx) + across, max(ay, by) + along)
        for (ax, ay), (bx, by) in stretches(points)
    ]


def _grown(rect: Rect) -> Rect:
    """A little larger, so that what only touches counts."""
    return rect[0] - 0.1, rect[1] - 0.1, rect[2] + 0.1, rect[3] + 0.1
