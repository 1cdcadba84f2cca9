"""Places for the chip of an arrow along its line, each with a price for how little it suits."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from math import hypot, inf
from typing import NamedTuple

from journeymapper.arrange.field import Entry
from journeymapper.arrange.geometry import Point, stretches
from journeymapper.arrange.places import Rect

Size = tuple[float, float]

AIR = 3.0  # around a chip
_HEAD_ROOM = 14.0  # kept free of chips in front of a card
_TAIL_ROOM = 6.0  # at the other ends of a stretch
_LEAST_HEAD = 9.0  # what is left of an arrow's head at the least, where there is too little room
_STEP = 16.0
_MOST_STEPS = 8  # to either side of the middle of a stretch
_CLOSE, _MOST_CLOSELY = 6.0, 30  # from place to place where one is looked for closely, and how many at most
_HANGING = 30.0  # what it costs to hang beside an upright line instead of lying across it
_HALF_WAY = 4.0  # the same half way along a stretch of `_LONG` or more, for a chip no wider than `_SLIM`
_LONG, _SLIM = 120.0, 40.0
_GRIP = 4.0  # how far a chip that hangs beside its line reaches over it
_LEAST_GRIP = 3.0  # the same where there is no more room
_ROW_GAP = 34.0  # the usual space between two cards one below the other
SIGN_ALONE = 27.0
"""The width of a chip that holds the sign of its arrow's kind and nothing else."""
_NARROWEST = 20.0  # no chip is narrower than it is high


class Spot(NamedTuple):
    """A place for the middle of a chip.

    The chip may be made narrower and moved sideways between `low` and `high`, but stays over the x `hold` of
    its line, which is on the line's stretch number `stretch`.
    """

    price: float
    place: Point
    hold: float
    stretch: int
    low: float = -inf
    high: float = inf


class Leeway(NamedTuple):
    """How far a chip may be moved to and fro, below 0 what it lacks in width; what it covers anyhow."""

    play: float
    left: float
    right: float


def spots_on(points: tuple[Point, ...], size: Size) -> Iterator[Spot]:
    """Places on the line itself."""
    final = len(points) - 2
    for index, ((ax, ay), (bx, by)) in enumerate(stretches(points)):
        run = hypot(bx - ax, by - ay)
        if run < 1:
            continue
        level = abs(bx - ax) >= abs(by - ay)
        low, high = _beside_head(ax, bx) if level and index == final else (-inf, inf)
        price = -min(run, 400.0) / 8 if level else _upright_price(run)
        extra, middle, places = _along(run, size[0] if level else size[1], last=index == final)
        for place in places:
            share = place / run
            x, y = ax + (bx - ax) * share, ay + (by - ay) * share
            yield Spot(price + extra + abs(place - middle) / 6, (x, y), x, index, low, high)


def _along(run: float, along: float, *, last: bool) -> tuple[float, float, list[float]]:
    """Where a chip of length `along` may lie on a stretch: (price on top, best place, all places)."""
    start = along / 2 + _TAIL_ROOM
    end = run - along / 2 - (_HEAD_ROOM if last else _TAIL_ROOM)
    middle = (start + end) / 2
    if end >= start:
        step = max(_STEP, (end - start) / 2 / _MOST_STEPS)
        count = int((end - start) / 2 / step)
        return 0.0, middle, [*(middle + step * number for number in range(-count, count + 1)), start, end]
    nearest = along / 2 + AIR if run >= along + 2 * AIR else 0.0  # off the card behind, if there is room
    places = [max(middle, nearest)]
    if last:
        places.append(max(places[0], run - along / 2 - _LEAST_HEAD))
    return min(10.0 + 4.0 * (start - end), 140.0 + along - run), middle, places


def spots_closely(points: tuple[Point, ...], size: Size) -> Iterator[Spot]:
    """Places all along the line, for a chip that has none among the usual ones."""
    final = len(points) - 2
    for index, ((ax, ay), (bx, by)) in enumerate(stretches(points)):
        run = hypot(bx - ax, by - ay)
        level = abs(bx - ax) >= abs(by - ay)
        half = (min(size[0], _NARROWEST) if level else size[1]) / 2
        start, end = half + AIR, run - half - (_LEAST_HEAD if index == final else AIR)
        if end <= start:
            continue
        low, high = _beside_head(ax, bx) if level and index == final else (-inf, inf)
        price = -min(run, 400.0) / 8 if level else _upright_price(run)
        count = min(_MOST_CLOSELY, int((end - start) / _CLOSE))
        for number in range(count + 1):
            place = start + (end - start) * number / max(1, count)
            share = place / run
            x, y = ax + (bx - ax) * share, ay + (by - ay) * share
            aside = min(abs(place - (start + end) / 2) / 6, 100.0)
            yield Spot(price + aside, (x, y), x, index, low, high)


def spots_beside(points: tuple[Point, ...], size: Size, along: Iterable[Collection[Entry]]) -> Iterator[Spot]:
    """Places beside upright stretches, in the rows between the cards that stand along them.

    A chip that holds no more than a sign may hang half way along a long one too.

    Where many arrows share the room between two columns, a chip across its line would cover the others.
    `along` has the cards for each of the `upright` areas.
    """
    width, height = size
    aside = width / 2 - _GRIP
    from_card = max(_ROW_GAP, height) / 2
    for (index, (left, top, right, bottom)), cards in zip(upright(points, size), along, strict=True):
        x, run = (left + right) / 2, bottom - top + height
        half_way = (top + bottom) / 2
        rows = {card[2] - from_card for card in cards} | {card[4] + from_card for card in cards}
        hangs = {y: _HANGING + abs(y - half_way) / 6 for y in rows}
        if run >= _LONG and width <= _SLIM:
            hangs[half_way] = _HALF_WAY
        for y, extra in hangs.items():
            if top <= y <= bottom:
                price = _upright_price(run) + extra
                for middle in (x - aside, x + aside):
                    yield Spot(price, (middle, y), x, index, middle - width / 2, middle + width / 2)


def upright(points: tuple[Point, ...], size: Size) -> list[tuple[int, Rect]]:
    """The areas beside upright stretches where a chip might hang, each behind the number of the stretch.

    They are as high as the middle of the chip may go up and down.
    """
    width, height = size
    if width <= 2 * _GRIP:
        return []
    return [
        (index, (ax - width, min(ay, by) + height / 2, ax + width, max(ay, by) - height / 2))
        for index, ((ax, ay), (bx, by)) in enumerate(stretches(points))
        if ax == bx and abs(ay - by) >= height
    ]


def fitted(spot: Spot, size: Size, things: Iterable[Entry]) -> tuple[Point, float] | None:
    """The place and width of a chip between the things near a spot, None where none has room.

    `things` are those within the chip's width of where its line is held, in its height and the air around it.
    """
    span = free_span(spot, size, things)
    if span is None:
        return None
    low, high = span
    width = min(size[0], high - low)
    if width < min(size[0], _NARROWEST) or not low + _LEAST_GRIP <= spot.hold <= high - _LEAST_GRIP:
        return None
    x, y = spot.place
    return (min(max(x, low + width / 2), high - width / 2), y), width


def leeway(spot: Spot, size: Size, things: Iterable[Entry]) -> Leeway:
    """How a chip may be moved to and fro between these things."""
    hold, width = spot.hold, size[0]
    span = free_span(spot, size, things)
    if span is None:
        return Leeway(-width, hold - _GRIP, hold + _GRIP)
    low, high = span
    first, last = max(low, hold - width + _GRIP), min(high - width, hold - _GRIP)
    if last >= first:
        return Leeway(last - first, last, first + width)
    half = min(width, SIGN_ALONE) / 2
    return Leeway(high - low - width, max(low, hold - half), min(high, hold + half))


def free_span(spot: Spot, size: Size, things: Iterable[Entry]) -> tuple[float, float] | None:
    """From where to where there is nothing but air around a spot, as far as its chip reaches at most."""
    hold = spot.hold
    low, high = max(spot.low, hold - size[0]), min(spot.high, hold + size[0])
    for _, left, _, right, _ in things:
        if right + AIR <= hold:
            low = max(low, right + AIR)
        elif left - AIR >= hold:
            high = min(high, left - AIR)
        else:
            return None
    return low, high


def _beside_head(start: float, end: float) -> tuple[float, float]:
    """How far a chip may reach on a level stretch that ends with the arrow's head."""
    return (-inf, end - _LEAST_HEAD) if start < end else (end + _LEAST_HEAD, inf)


def _upright_price(run: float) -> float:
    """How little an upright stretch of this length suits: one as long that is level suits better."""
    return 60.0 - min(run, 400.0) / 8
