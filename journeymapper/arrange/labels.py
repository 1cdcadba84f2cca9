"""Where the chip of an arrow goes: on its own line, or hanging on it, off cards, other arrows and chips."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from math import hypot

from journeymapper.arrange.field import Field
from journeymapper.arrange.geometry import Box, Point, box_around, crosses_box, stretches
from journeymapper.arrange.grid import Grid, Rect

Size = tuple[float, float]

_AIR = 3.0  # around a chip
_HEAD_ROOM = 14.0  # kept free of chips in front of a card
_TAIL_ROOM = 6.0  # at the other ends of a stretch
_LEAST_HEAD = 9.0  # what is left of an arrow's head at the least, where there is too little room
_STEP = 16.0
_MOST_STEPS = 8  # to either side of the middle of a stretch
_HANGING = 30.0  # what it costs to hang beside an upright line instead of lying across it
_GRIP = 4.0  # how far a chip that hangs beside its line reaches over it
_ROW_GAP = 34.0  # the usual space between two cards one below the other
_CARD, _CHIP, _ARROW = 1500.0, 900.0, 400.0  # what it costs to lie on one


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a chip's place is chosen from: its arrow's line and its own (width, height)."""

    points: tuple[Point, ...]
    size: Size


class LabelPlan:
    """The place of every chip, kept up to date.

    Chips are placed in the order of their keys, each heeding those before it only; so a change is carried on
    from chip to chip in that order, and the result is that of placing all anew.
    """

    def __init__(self, field: Field) -> None:
        self.places: dict[str, Point] = {}
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
            The keys of chips that came, went, moved, or began or ceased to lie on another arrow.
        """
        disturbed = list(areas)
        gone = set()
        for key, (points, size) in routes.items():
            disturbed.extend(_hulls(self._routes.pop(key, ()), 0.0, 0.0))
            disturbed.extend(_hulls(points or (), 0.0, 0.0))
            self._put_line(key, points)
            if key in self.places:
                disturbed.append(self._chip(key))
            if points and size:
                self._outlooks[key] = Outlook(points, size)
                self._reach.put(key, _hulls(points, size[0] + 2 * _AIR, size[1] / 2 + 2 * _AIR))
            elif self._outlooks.pop(key, None):
                self._reach.remove(key)
                self._chips.remove(key)
                self.crossed.discard(key)
                if self.places.pop(key, None):
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
            old = self._chip(key) if key in self.places else None
            place = self._best(key)
            if self._lies_on_arrow(key, place) != (key in self.crossed):
                self.crossed ^= {key}
                changed.add(key)
            if self.places.get(key) == place:
                continue
            changed.add(key)
            self.places[key] = place
            new = self._chip(key)
            self._chips.put(key, [new])
            for rect in (old, new):
                for name in self._reach.touching(_grown(rect)) if rect else ():
                    if name > key and name not in dirty:
                        dirty.add(name)
                        heappush(order, name)
        return changed

    def _chip(self, key: str) -> Rect:
        return _sides(box_around(self.places[key], *self._outlooks[key].size))

    def _best(self, key: str) -> Point:
        outlook = self._outlooks[key]
        best, least = outlook.points[0], float("inf")
        spots = [*_spots_on(outlook.points, outlook.size), *self._spots_beside(outlook)]
        for price, place in sorted(spots):
            if price >= least:
                break
            total = price + self._trouble(key, place, outlook.size)
            if total < least:
                best, least = place, total
        return best

    def _spots_beside(self, outlook: Outlook) -> Iterator[tuple[float, Point]]:
        """Places beside upright stretches, in the rows between the cards that stand along them.

        Where many arrows share the room between two columns, a chip across its line would cover the others.
        """
        width, height = outlook.size
        aside = width / 2 - _GRIP
        if aside <= 0:
            return
        from_card = max(_ROW_GAP, height) / 2
        for (ax, ay), (bx, by) in stretches(outlook.points):
            top, bottom = min(ay, by) + height / 2, max(ay, by) - height / 2
            if ax != bx or top > bottom:
                continue
            cards = self._field.inside(Box(ax - width, top, ax + width, bottom))
            boxes = [self._field.boxes[name] for name in cards]
            for y in {box.top - from_card for box in boxes} | {box.bottom + from_card for box in boxes}:
                if top <= y <= bottom:
                    price = _upright_price(abs(by - ay)) + _HANGING + abs(y - (top + bottom) / 2) / 6
                    yield price, (ax - aside, y)
                    yield price, (ax + aside, y)

    def _trouble(self, key: str, place: Point, size: Size) -> float:
        """What lies under a chip at this place, as a price."""
        chip = box_around(place, *size).grown(_AIR)
        chips = sum(name < key for name in self._chips.touching(_sides(chip)))
        cards = len(self._field.inside(chip))
        return _CHIP * chips + _CARD * cards + _ARROW * self._arrows_under(key, chip)

    def _lies_on_arrow(self, key: str, place: Point) -> bool:
        return self._arrows_under(key, box_around(place, *self._outlooks[key].size)) > 0

    def _arrows_under(self, key: str, area: Box) -> int:
        """How many arrows but the chip's own run through this area."""
        return sum(
            name != key
            and (
                name not in self._slanting
                or any(crosses_box(a, b, area) for a, b in stretches(self._slanting[name]))
            )
            for name in self._lines.touching(_sides(area))
        )


def _hulls(points: tuple[Point, ...], across: float, along: float) -> list[Rect]:
    """The rectangles round the stretches of a polyline, larger by `across` and `along` on each side."""
    return [
        (min(ax, bx) - across, min(ay, by) - along, max(ax, bx) + across, max(ay, by) + along)
        for (ax, ay), (bx, by) in stretches(points)
    ]


def _sides(box: Box) -> Rect:
    return box.left, box.top, box.right, box.bottom


def _grown(rect: Rect) -> Rect:
    """A little larger, so that what only touches counts."""
    return rect[0] - 0.1, rect[1] - 0.1, rect[2] + 0.1, rect[3] + 0.1


def _upright_price(run: float) -> float:
    """How little an upright stretch of this length suits: one as long that is level suits better."""
    return 60.0 - min(run, 400.0) / 8


def _spots_on(points: tuple[Point, ...], size: Size) -> Iterator[tuple[float, Point]]:
    """Places for the middle of a chip along its line, each with a price for how little it suits."""
    final = len(points) - 2
    for index, ((ax, ay), (bx, by)) in enumerate(stretches(points)):
        run = hypot(bx - ax, by - ay)
        if run < 1:
            continue
        level = abs(bx - ax) >= abs(by - ay)
        along = size[0] if level else size[1]
        start = along / 2 + _TAIL_ROOM
        end = run - along / 2 - (_HEAD_ROOM if index == final else _TAIL_ROOM)
        price = -min(run, 400.0) / 8 if level else _upright_price(run)
        if end < start:
            price += min(10.0 + 4.0 * (start - end), 140.0 + along - run)
            places = [max((start + end) / 2, 0.0)]
            if index == final:
                places.append(max(places[0], run - along / 2 - _LEAST_HEAD))
        else:
            step = max(_STEP, (end - start) / 2 / _MOST_STEPS)
            count = int((end - start) / 2 / step)
            places = [(start + end) / 2 + step * number for number in range(-count, count + 1)]
            places += [start, end]
        for place in places:
            share = place / run
            yield price + abs(place - (start + end) / 2) / 6, (ax + (bx - ax) * share, ay + (by - ay) * share)
