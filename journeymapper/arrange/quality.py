"""How good a layout is: what must not be (cards too near, lines through them, ...) and what may."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from journeymapper.arrange.flow import shape_of
from journeymapper.arrange.geometry import Box, Point, box_around
from journeymapper.arrange.links import Link, Route
from journeymapper.arrange.plan import Plan
from journeymapper.arrange.wraps import wraps

APART = 16.0
"""No two cards may be nearer to each other than this."""
_TOUCH = 0.5  # what reaches into something by less than this only touches it

Floats: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Quality:
    """Faults and figures of a layout: `near` pairs of cards, lines `through` cards, chips `covered`."""

    near: int
    through: int
    backward: int
    covered: int
    crossings: int
    length: float
    width: float
    height: float

    @property
    def faults(self) -> int:
        """How much of what must not be there is."""
        return self.near + self.through + self.backward

    @property
    def is_flawless(self) -> bool:
        """Whether there is nothing that another layout could do without."""
        return not (self.faults or self.covered or self.crossings)


def quality(
    plan: Plan, boxes: Mapping[str, Box], routes: Mapping[str, Route], backward: Collection[str]
) -> Quality:
    """Measures a layout; `backward` are the links drawn against their direction (`backward_links`)."""
    lines = {key: route.points for key, route in routes.items()}
    cards = _sides(boxes.values())
    chips = {
        link.key: box_around(route.label, route.room or link.label[0], link.label[1])
        for link in plan.links
        if link.label and (route := routes.get(link.key)) and route.label and route.room != 0
    }
    return Quality(
        near_pairs(boxes.values()),
        _through_cards(cards, lines),
        len(backward),
        _covered(cards, chips, lines),
        crossings(lines),
        sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for line in lines.values() for a, b in pairwise(line)),
        float(cards[:, 2].max() - cards[:, 0].min()) if len(cards) else 0.0,
        float(cards[:, 3].max() - cards[:, 1].min()) if len(cards) else 0.0,
    )


def backward_links(
    plan: Plan, onward: Collection[Link], boxes: Mapping[str, Box], phases: Mapping[str, int]
) -> list[str]:
    """The keys of onward links that are drawn to the left, or up where steps flow down; on a page, both.

    From one column of a phase to a further one at its right a link may lead up; where links lead to and fro
    between two, they are one column. Between cards that had to stay where they are nothing is asked.
    """
    fixed, shape = plan.fixed, shape_of(plan, onward, phases)
    column_of = wraps(boxes, phases, onward) if shape == "phases" else {}
    found = []
    for link in onward:
        if link.source in fixed and link.target in fixed:
            continue
        (ax, ay), (bx, by) = boxes[link.source].center, boxes[link.target].center
        if shape == "page":
            is_backward = bx <= ax and by < ay
        elif shape == "down":
            is_backward = by < ay
        elif shape == "phases" and phases[link.source] == phases[link.target]:
            is_backward = by < ay and column_of[link.target] <= column_of[link.source]
        else:
            is_backward = bx < ax
        if is_backward:
            found.append(link.key)
    return found


def near_pairs(boxes: Iterable[Box]) -> int:
    """How many pairs of cards are nearer than `APART`."""
    cards = _sides(boxes)
    cards = cards[np.argsort(cards[:, 0])]
    ends = np.searchsorted(cards[:, 0], cards[:, 2] + APART - _TOUCH)
    count = 0
    for at, end in enumerate(ends):
        others = cards[at + 1 : end]
        _, top, _, bottom = cards[at]
        near = (others[:, 1] < bottom + APART - _TOUCH) & (others[:, 3] > top - APART + _TOUCH)
        count += int(np.count_nonzero(near))
    return count


def _through_cards(cards: Floats, lines: Mapping[str, tuple[Point, ...]]) -> int:
    """How many stretches of lines run through the inside of a card."""
    low = cards[:, :2] + _TOUCH
    high = cards[:, 2:] - _TOUCH
    count = 0
    for line in lines.values():
        for (ax, ay), (bx, by) in pairwise(line):
            left, right = (ax, bx) if ax < bx else (bx, ax)
            top, bottom = (ay, by) if ay < by else (by, ay)
            hit = (low[:, 0] < right) & (high[:, 0] > left) & (low[:, 1] < bottom) & (high[:, 1] > top)
            count += bool(hit.any())
    return count


def crossings(lines: Mapping[str, tuple[Point, ...]]) -> int:
    """How often upright and level stretches of different lines cross, away from their ends."""
    upright: list[tuple[float, float, float, int]] = []
    level: list[tuple[float, float, float, int]] = []
    for number, line in enumerate(lines.values()):
        for (ax, ay), (bx, by) in pairwise(line):
            if ax == bx:
                upright.append((ax, min(ay, by), max(ay, by), number))
            else:
                level.append(((ay + by) / 2, min(ax, bx), max(ax, bx), number))
    if not upright or not level:
        return 0
    level.sort()
    rows = np.array(level)
    heights = rows[:, 0]
    count = 0
    for x, top, bottom, number in upright:
        first = np.searchsorted(heights, top + _TOUCH, "right")
        last = np.searchsorted(heights, bottom - _TOUCH)
        some = rows[first:last]
        crossed = (some[:, 1] < x - _TOUCH) & (some[:, 2] > x + _TOUCH) & (some[:, 3] != number)
        count += int(np.count_nonzero(crossed))
    return count


def _covered(cards: Floats, chips: Mapping[str, Box], lines: Mapping[str, tuple[Point, ...]]) -> int:
    """How many chips have a card, another chip or another link's line on them."""
    if not chips:
        return 0
    pieces = [(key, a, b) for key, line in lines.items() for a, b in pairwise(line)]
    spans = np.array(
        [(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])) for _, a, b in pieces]
    )
    owners = np.array([key for key, _, _ in pieces])
    places = _sides(chips.values())
    count = 0
    for at, (key, chip) in enumerate(chips.items()):
        others = np.delete(places, at, axis=0)
        on_line = _meets(spans, chip) & (owners != key)
        count += bool(_meets(cards, chip).any() or _meets(others, chip).any() or on_line.any())
    return count


def _meets(sides: Floats, box: Box) -> NDArray[np.bool_]:
    """Which of these rectangles share an area with a box."""
    return np.asarray(
        (sides[:, 0] < box.right - _TOUCH)
        & (sides[:, 2] > box.left + _TOUCH)
        & (sides[:, 1] < box.bottom - _TOUCH)
        & (sides[:, 3] > box.top + _TOUCH)
    )


def _sides(boxes: Iterable[Box]) -> Floats:
    found = [(box.left, box.top, box.right, box.bottom) for box in boxes]
    return np.array(found, dtype=np.float64).reshape(-1, 4)
