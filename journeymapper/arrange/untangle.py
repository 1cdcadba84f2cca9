"""Arrows that cross others are tried on other ways: beside their column, beneath the columns, or above them.

For layouts in columns of cards with room between them. The router finds each arrow's own best way; here it is
the crossings that count. An arrow for which nothing better is found stays as it was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from typing import NamedTuple

import numpy as np

from journeymapper.arrange.geometry import Box, Point, length, simplified
from journeymapper.arrange.links import Link
from journeymapper.arrange.traffic import Line, Traffic

_LANE = 10.0
_FIRST = 16.0  # from a card to the first lane beside it
_BENEATH = 44.0  # from the columns to the first lane beneath them
_ABOVE = 56.0  # and above them, where the names of phases stand
_OUTSIDE = 36.0, 96.0  # from where to where lanes lie beside the first and the last column
_CORRIDORS = 4
_PORTS = (0.0, -14.0, 14.0, -26.0, 26.0)
_KEPT = 8  # so many ways from a card to a height are tried on
_ROUNDS = 3
_DETOUR, _DETOUR_LEAST = 1.5, 200.0
_CORNER = 20.0  # what a corner costs, in pixels of way
_CROSSING = 4000.0


class _Way(NamedTuple):
    """A part of a way: its price so far, and its corners from the card on."""

    price: float
    points: Line


def untangled(boxes: Mapping[str, Box], lines: Mapping[str, Line], links: Sequence[Link]) -> dict[str, Line]:
    """The same lines, but for those that cross fewer others on another way; what the user bent stays."""
    traffic, columns = Traffic(boxes, lines), _columns(boxes)
    free = [link for link in links if link.key in lines and link.source != link.target and not link.bends]
    free.sort(key=lambda link: (link.kind == "next", link.key))
    for _ in range(_ROUNDS):
        is_done = True
        for link in free:
            now = traffic.crossings(link.key)
            best = _best(_Search(traffic, boxes, columns, link)) if now else None
            if best and best.price < now * _CROSSING and _is_worth_it(link, lines[link.key], best.points):
                traffic.put(link.key, best.points)
                is_done = False
        if is_done:
            break
    return traffic.lines


def _is_worth_it(link: Link, old: Line, new: Line) -> bool:
    """Whether a way is no great detour: what leads on to the next step should do so at once."""
    return link.kind != "next" or length(new) <= _DETOUR * length(old) + _DETOUR_LEAST


def _columns(boxes: Mapping[str, Box]) -> list[Box]:
    """The columns in which the cards stand, from the left."""
    found: list[Box] = []
    for box in sorted(boxes.values(), key=lambda box: box.left):
        if found and box.left < found[-1].right + _FIRST:
            found[-1] = found[-1].united(box)
        else:
            found.append(box)
    return found


def _best(search: _Search) -> _Way | None:
    """The cheapest way of an arrow."""
    ways = [*search.straight(), *search.beside(), *search.round()]
    return min(ways, key=lambda way: way.price, default=None)


class _Search:
    """The ways of one arrow."""

    def __init__(
        self, traffic: Traffic, boxes: Mapping[str, Box], columns: Sequence[Box], link: Link
    ) -> None:
        self._traffic, self._columns, self._link = traffic, columns, link
        self._ends = link.source, link.target
        self._boxes = boxes[link.source], boxes[link.target]
        self._places = [_place(columns, box) for box in self._boxes]
        self._starts = [self._begun(end) for end in (0, 1)]

    def straight(self) -> list[_Way]:
        """Ways right down or up to the next card of the column; a chip has no room there beside others."""
        one, other = self._boxes
        if self._places[0] != self._places[1] or one.intersects(other) or self._link.label:
            return []
        is_down = other.top >= one.bottom
        start, end = (one.bottom, other.top) if is_down else (one.top, other.bottom)
        middle = (start + end) / 2
        across = [one.center[0] + port for port in _PORTS]
        halves = [
            self._priced([((x, edge), (x, middle)) for x in across], at)
            for at, edge in enumerate((start, end))
        ]
        return [
            _Way(first.price + second.price - _CORNER, simplified([*first.points, *second.points[::-1]]))
            for first, second in product(*halves)
            if first.points[-1] == second.points[-1]
        ]

    def beside(self) -> list[_Way]:
        """Ways along one upright lane."""
        pairs = [
            (one, other) for one, other in product(*self._starts) if one.points[-1][0] == other.points[-1][0]
        ]
        return self._joined(pairs)

    def round(self) -> list[_Way]:
        """Ways along a level lane beneath or above the columns."""
        pairs = []
        for height in self._heights():
            one, other = (self._to(end, height) for end in (0, 1))
            pairs += list(product(one, other))
        return self._joined(pairs)

    def _joined(self, pairs: Sequence[tuple[_Way, _Way]]) -> list[_Way]:
        """Ways put together of a part from either card, with a stretch from the one's end to the other's."""
        judged = self._judged([(one.points[-1], other.points[-1]) for one, other in pairs])
        return [
            _Way(one.price + other.price + price, simplified([*one.points, *other.points[::-1]]))
            for (one, other), price in zip(pairs, judged, strict=True)
            if price is not None
        ]

    def _begun(self, end: int) -> list[_Way]:
        """Ways from the sides of a card to the lanes beside its column."""
        box, place = self._boxes[end], self._places[end]
        stretches = [
            ((side, box.center[1] + port), (x, box.center[1] + port))
            for side, lanes in ((box.left, self._lanes(place, -1)), (box.right, self._lanes(place, 1)))
            for x in lanes
            for port in _PORTS
        ]
        return self._priced(stretches, end)

    def _to(self, end: int, height: float) -> list[_Way]:
        """The best ways from a card to a height: along a lane, or from its foot or head."""
        starts = self._starts[end]
        judged = self._judged([(way.points[-1], (way.points[-1][0], height)) for way in starts])
        found = [
            _Way(way.price + price, (*way.points, (way.points[-1][0], height)))
            for way, price in zip(starts, judged, strict=True)
            if price is not None
        ]
        box = self._boxes[end]
        edge = box.bottom if height > box.bottom else box.top
        feet = [((box.center[0] + port, edge), (box.center[0] + port, height)) for port in _PORTS]
        found += self._priced(feet, end)
        return sorted(found)[:_KEPT]

    def _priced(self, stretches: Sequence[tuple[Point, Point]], end: int) -> list[_Way]:
        judged = self._judged(stretches, self._ends[end])
        return [
            _Way(price, stretch)
            for stretch, price in zip(stretches, judged, strict=True)
            if price is not None
        ]

    def _judged(self, stretches: Sequence[tuple[Point, Point]], card: str = "") -> list[float | None]:
        """The price of each stretch, None where something is in its way."""
        if not stretches:
            return []
        rows = np.array([(*a, *b) for a, b in stretches])
        clear, crossings = self._traffic.judged(self._link.key, rows, card)
        length = np.abs(rows[:, 0] - rows[:, 2]) + np.abs(rows[:, 1] - rows[:, 3])
        prices = crossings * _CROSSING + length + _CORNER
        return [float(price) if ok else None for price, ok in zip(prices, clear, strict=True)]

    def _lanes(self, place: int, sign: int) -> list[float]:
        """Upright lanes left (-1) or right (1) of a column, counted from the left in either case."""
        column = self._columns[place]
        there = place + sign
        if 0 <= there < len(self._columns):
            other = self._columns[there]
            left, right = (column.right, other.left) if sign > 0 else (other.right, column.left)
        else:
            near, far = _OUTSIDE
            left, right = (
                (column.right + near - _FIRST, column.right + far)
                if sign > 0
                else (column.left - far, column.left - near + _FIRST)
            )
        count = int((right - left - 2 * _FIRST) // _LANE) + 1
        return [left + _FIRST + at * _LANE for at in range(max(0, count))]

    def _heights(self) -> list[float]:
        """Level lanes beneath and above the columns from the one card's to the other's."""
        first, last = sorted(self._places)
        spanned = self._columns[first : last + 1]
        low = max(column.bottom for column in spanned) + _BENEATH
        high = min(column.top for column in self._columns) - _ABOVE
        lanes = [at * _LANE for at in range(_CORRIDORS)]
        return [*(low + lane for lane in lanes), *(high - lane for lane in lanes)]


def _place(columns: Sequence[Box], box: Box) -> int:
    return next(at for at, column in enumerate(columns) if column.contains(box.center))
