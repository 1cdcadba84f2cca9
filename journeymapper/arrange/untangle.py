"""Arrows that cross others are tried on other ways: beside their column, beneath the columns, or above them.

For layouts in columns of cards with room between them. The router finds each arrow's own best way; here it is
the crossings that count. An arrow for which nothing better is found stays as it was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise, product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from journeymapper.arrange.geometry import Box, Point, length, simplified
from journeymapper.arrange.links import Link
from journeymapper.arrange.traffic import Floats, Line, Traffic

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
_FEW_CORNERS = 4  # a line of no more points makes no detour
_GAIN = 60.0  # what another way must save at least
_NAME = 600.0  # what a stretch through the name of a phase costs
_NAME_FROM, _NAME_WIDE = -14.0, 120.0  # where names stand, from the left of a column
_NAME_OVER, _NAME_UNDER = 34.0, 12.0  # and from the top of the cards upward


class _Way(NamedTuple):
    """A part of a way: its price so far, and its corners from the card on."""

    price: float
    points: Line


def untangled(
    boxes: Mapping[str, Box], lines: Mapping[str, Line], links: Sequence[Link], *, shorter: bool = False
) -> dict[str, Line]:
    """The same lines, but for those that cross fewer others on another way; what the user bent stays.

    With `shorter` also those that make a detour: whose other way crosses no more, and is simpler or shorter.
    """
    traffic, columns = Traffic(boxes, lines), _columns(boxes)
    free = [link for link in links if link.key in lines and link.source != link.target and not link.bends]
    free.sort(key=lambda link: (link.kind == "next", link.key))
    for _ in range(_ROUNDS - shorter):
        is_done = True
        for link in free:
            line = traffic.lines[link.key]
            crossings = traffic.crossings(link.key)
            is_roundabout = shorter and len(line) > _FEW_CORNERS
            if not crossings and not is_roundabout:
                continue
            price = crossings * _CROSSING
            if is_roundabout:
                price += length(line) + _CORNER * len(line) + _headed(columns, line) - _GAIN
            best = _Search(traffic, boxes, columns, link, price).best()
            if best and _is_worth_it(link, lines[link.key], best):
                traffic.put(link.key, best)
                is_done = False
        if is_done:
            break
    return traffic.lines


def _headed(columns: Sequence[Box], line: Line) -> float:
    """The price of stretches of a line that run through names above columns."""
    rows = np.array([(*a, *b) for a, b in pairwise(line)])
    return float(_through_names(columns, rows).sum() * _NAME)


def _through_names(columns: Sequence[Box], rows: Floats) -> NDArray[np.bool_]:
    """Which stretches run through the place of a column's name, above the highest of all cards."""
    top = min(column.top for column in columns)
    lefts = np.array([column.left for column in columns])[None, :] + _NAME_FROM
    x, y, x2, y2 = rows.T[:, :, None]
    low, high = np.minimum(x, x2), np.maximum(x, x2)
    is_high = (np.minimum(y, y2) < top - _NAME_UNDER) & (np.maximum(y, y2) > top - _NAME_OVER)
    return np.asarray((is_high & (low < lefts + _NAME_WIDE) & (high > lefts)).any(axis=1))


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


class _Search:
    """The ways of one arrow that cost less than a limit."""

    def __init__(
        self,
        traffic: Traffic,
        boxes: Mapping[str, Box],
        columns: Sequence[Box],
        link: Link,
        limit: float,
    ) -> None:
        self._traffic, self._columns, self._link = traffic, columns, link
        self._limit = limit
        self._found: Line | None = None
        self._rest = 2 * _CORNER
        self._ends = link.source, link.target
        self._boxes = boxes[link.source], boxes[link.target]
        self._places = [_place(columns, box) for box in self._boxes]
        self._starts = [self._begun(end) for end in (0, 1)]

    def best(self) -> Line | None:
        """The cheapest way, None if all are too dear."""
        self._straight()
        self._beside()
        self._round()
        return self._found

    def _straight(self) -> None:
        """Ways right down or up to the next card of the column; a chip has no room there beside others."""
        one, other = self._boxes
        if self._places[0] != self._places[1] or one.intersects(other) or self._link.label:
            return
        is_down = other.top >= one.bottom
        start, end = (one.bottom, other.top) if is_down else (one.top, other.bottom)
        middle = (start + end) / 2
        across = [one.center[0] + port for port in _PORTS]
        halves = [
            self._priced([((x, edge), (x, middle)) for x in across], at)
            for at, edge in enumerate((start, end))
        ]
        for first, second in product(*halves):
            price = first.price + second.price - _CORNER
            if first.points[-1] == second.points[-1] and price < self._limit:
                self._take(price, first, second)

    def _beside(self) -> None:
        """Ways along one upright lane."""
        at: dict[float, list[_Way]] = {}
        for way in self._starts[1]:
            at.setdefault(way.points[-1][0], []).append(way)
        self._join([(one, other) for one in self._starts[0] for other in at.get(one.points[-1][0], ())])

    def _round(self) -> None:
        """Ways along a level lane beneath or above the columns."""
        least = abs(self._boxes[0].center[0] - self._boxes[1].center[0]) - self._boxes[0].width
        for height in self._heights():
            way = sum(max(box.top - height, height - box.bottom) for box in self._boxes)
            if least + way + 2 * _CORNER >= self._limit:
                continue
            one = self._to(0, height)
            if one:
                self._join(list(product(one, self._to(1, height))))

    def _join(self, pairs: Sequence[tuple[_Way, _Way]]) -> None:
        """Takes the best way put together of a part from either card, with a stretch between their ends."""
        some = [
            (one, other)
            for one, other in pairs
            if one.price + other.price + _apart(one.points[-1], other.points[-1]) + _CORNER < self._limit
        ]
        judged = self._judged([(one.points[-1], other.points[-1]) for one, other in some])
        for (one, other), price in zip(some, judged, strict=True):
            if price is not None and one.price + other.price + price < self._limit:
                self._take(one.price + other.price + price, one, other)

    def _take(self, price: float, one: _Way, other: _Way) -> None:
        self._limit = price
        self._found = simplified([*one.points, *other.points[::-1]])

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
        starts = [
            way
            for way in self._starts[end]
            if way.price + abs(way.points[-1][1] - height) + self._rest < self._limit
        ]
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
            if price is not None and price < self._limit
        ]

    def _judged(self, stretches: Sequence[tuple[Point, Point]], card: str = "") -> list[float | None]:
        """The price of each stretch, None where something is in its way."""
        if not stretches:
            return []
        rows = np.array([(*a, *b) for a, b in stretches])
        clear, crossings = self._traffic.judged(self._link.key, rows, card)
        length = np.abs(rows[:, 0] - rows[:, 2]) + np.abs(rows[:, 1] - rows[:, 3])
        prices = crossings * _CROSSING + length + _CORNER + _through_names(self._columns, rows) * _NAME
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


def _apart(a: Point, b: Point) -> float:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _place(columns: Sequence[Box], box: Box) -> int:
    return next(at for at, column in enumerate(columns) if column.contains(box.center))
