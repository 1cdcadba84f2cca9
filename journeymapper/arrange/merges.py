"""Where arrows that enter a card together become one line: a dot there says that they are several."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from journeymapper.arrange.geometry import Point
from journeymapper.arrange.links import Route

_SAME = 0.01


def merge_points(routes: Iterable[Route]) -> list[Point]:
    """The points where routes that end in one point come together, each once, sorted."""
    ending: dict[Point, set[tuple[Point, ...]]] = {}
    for route in routes:
        x, y = route.points[-1]
        ending.setdefault((round(x, 2), round(y, 2)), set()).add(route.points)
    found = set()
    for lines in ending.values():
        for one, other in combinations(sorted(lines), 2):
            point = _parting(one[::-1], other[::-1])
            if point:
                found.add(point)
    return sorted(found)


def _parting(one: tuple[Point, ...], other: tuple[Point, ...]) -> Point | None:
    """The last point that two lines with the same beginning share; None if that is their beginning."""
    for step in range(1, min(len(one), len(other))):
        here, mine, theirs = one[step - 1], one[step], other[step]
        if not _same_way(here, mine, theirs):
            return here if step > 1 else None
        my_run, their_run = _run(here, mine), _run(here, theirs)
        if abs(my_run - their_run) > _SAME:
            return mine if my_run < their_run else theirs
    return None


def _run(start: Point, end: Point) -> float:
    return abs(end[0] - start[0]) + abs(end[1] - start[1])


def _same_way(start: Point, one: Point, other: Point) -> bool:
    ax, ay = one[0] - start[0], one[1] - start[1]
    bx, by = other[0] - start[0], other[1] - start[1]
    return abs(ax * by - ay * bx) <= _SAME * max(_run(start, one), 1.0) and ax * bx + ay * by > 0
