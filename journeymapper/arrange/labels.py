"""Where the chip of an arrow goes: on its own line, off cards, off other arrows and off other chips."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import hypot

from journeymapper.arrange.field import Field
from journeymapper.arrange.geometry import Box, Point, box_around, crosses_box, stretches

_CELL = 128.0
_AIR = 3.0  # around a chip
_HEAD_ROOM = 16.0  # kept free of chips in front of a card
_STEP = 16.0
_MOST_PLACES = 90

Line = tuple[str, Point, Point]


class LineIndex:
    """The stretches of all routes by place."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], dict[str, list[tuple[Point, Point]]]] = {}
        self.routes: dict[str, tuple[Point, ...]] = {}

    def put(self, key: str, points: tuple[Point, ...] | None) -> None:
        """Add, replace or (None) remove a route."""
        for spot in self._spots(self.routes.pop(key, ())):
            self._cells[spot].pop(key, None)
        if points is None:
            return
        self.routes[key] = points
        for start, end in stretches(points):
            for spot in self._spots((start, end)):
                self._cells.setdefault(spot, {}).setdefault(key, []).append((start, end))

    def near(self, box: Box) -> Iterable[Line]:
        """Stretches of routes in the cells that the box touches; one may come more than once."""
        for column in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
            for row in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1):
                for key, lines in self._cells.get((column, row), {}).items():
                    for start, end in lines:
                        yield key, start, end

    @staticmethod
    def _spots(points: tuple[Point, ...]) -> set[tuple[int, int]]:
        found = set()
        for (ax, ay), (bx, by) in stretches(points):
            for column in range(int(min(ax, bx) // _CELL), int(max(ax, bx) // _CELL) + 1):
                for row in range(int(min(ay, by) // _CELL), int(max(ay, by) // _CELL) + 1):
                    found.add((column, row))
        return found


class LabelPlan:
    """The place of every chip, kept up to date.

    Chips are placed in the order of their keys, each heeding those before it only; so a change is carried on
    from chip to chip in that order, and the result is that of placing all anew.
    """

    def __init__(self, field: Field) -> None:
        self.places: dict[str, Point] = {}
        self._field = field
        self._lines = LineIndex()
        self._chips: dict[str, tuple[tuple[Point, ...], tuple[float, float], Box]] = {}

    def renew(
        self,
        routes: Mapping[str, tuple[tuple[Point, ...] | None, tuple[float, float] | None]],
        cards: Iterable[Box],
    ) -> set[str]:
        """Take in changed routes as (points, size of chip) and the old and new boxes of changed cards; the
        keys of the chips that came, went or moved.
        """
        spots = list(cards)
        dirty: set[str] = set()
        changed: set[str] = set()
        for key, (points, size) in routes.items():
            old = self._lines.routes.get(key)
            for line in (old, points):
                if line:
                    spots.extend(_hull((start, end)) for start, end in stretches(line))
            self._lines.put(key, points)
            if key in self.places:
                spots.append(self._chip_box(key))
            if points and size:
                self._chips[key] = points, size, _hull(points).grown(max(size) / 2 + _AIR)
                dirty.add(key)
            elif key in self._chips:
                del self._chips[key]
                self.places.pop(key, None)
                changed.add(key)
        if len(dirty) < len(self._chips):
            dirty.update(key for key, chip in self._chips.items() if _touches_any(chip[2], spots))
        order = sorted(dirty)
        position = 0
        while position < len(order):
            key = order[position]
            position += 1
            old_place = self.places.get(key)
            place = self._best(key)
            if place == old_place:
                continue
            changed.add(key)
            touched = [box_around(spot, *self._chips[key][1]) for spot in (old_place, place) if spot]
            self.places[key] = place
            later = {
                name
                for name, chip in self._chips.items()
                if name > key and name not in dirty and _touches_any(chip[2], touched)
            }
            if later:
                dirty |= later
                order[position:] = sorted([*order[position:], *later])
        return changed

    def _chip_box(self, key: str) -> Box:
        return box_around(self.places[key], *self._chips[key][1])

    def _best(self, key: str) -> Point:
        points, size, hull = self._chips[key]
        others = [
            self._chip_box(name)
            for name in self._earlier(key, hull)
        ]
        best, least = points[0], float("inf")
        for price, place in sorted(_spots_on(points, size))[:_MOST_PLACES]:
            if price >= least:
                break
            total = price + self._trouble(key, box_around(place, *size).grown(_AIR), others)
            if total < least:
                best, least = place, total
        return best

    def _earlier(self, key: str, hull: Box) -> list[str]:
        return [
            name
            for name, place in self.places.items()
            if name < key and name in self._chips and self._chip_box(name).intersects(hull)
        ]

    def _trouble(self, key: str, chip: Box, others: list[Box]) -> float:
        """What lies under a chip, as a price."""
        price = 900.0 * sum(chip.intersects(other) for other in others)
        price += 1500.0 * len(self._field.inside(chip))
        crossed = {
            name for name, start, end in self._lines.near(chip) if name != key and crosses_box(start, end, chip)
        }
        return price + 400.0 * len(crossed)


def _hull(points: tuple[Point, ...]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _touches_any(box: Box, spots: Iterable[Box]) -> bool:
    left, top, right, bottom = box.left, box.top, box.right, box.bottom
    return any(s.left <= right and s.right >= left and s.top <= bottom and s.bottom >= top for s in spots)


def _spots_on(points: tuple[Point, ...], size: tuple[float, float]) -> Iterable[tuple[float, Point]]:
    """Places for the middle of a chip along its line, each with a price for how little it suits."""
    final = len(points) - 2
    for index, ((ax, ay), (bx, by)) in enumerate(stretches(points)):
        run = hypot(bx - ax, by - ay)
        if run < 1:
            continue
        level = abs(bx - ax) >= abs(by - ay)
        along = size[0] if level else size[1]
        start = along / 2 + (_HEAD_ROOM if index == 0 else 4.0)
        end = run - along / 2 - (_HEAD_ROOM if index == final else 4.0)
        base = (0.0 if level else 60.0) - min(run, 400.0) / 8
        if end < start:
            base += 120.0 + (along + 20.0 - run)
            places = [(run * 0.5 if index != final else max(run / 2 - 6.0, 0.0))]
        else:
            middle = (start + end) / 2
            count = int((end - start) / 2 / _STEP)
            places = [middle + _STEP * number for number in range(-count, count + 1)]
            places += [start, end]
        for place in places:
            share = place / run
            spot = ax + (bx - ax) * share, ay + (by - ay) * share
            yield base + abs(place - run / 2) / 6, spot
