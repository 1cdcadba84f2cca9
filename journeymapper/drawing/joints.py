"""Where arrows share a line: the points at which they part, or come together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from math import hypot

from journeymapper.arrange.links import Route
from journeymapper.drawing.shapes import Point
from journeymapper.model.journey import Journey

_NEAR = 0.5
_LEAST = 8.0
"""A shared stretch shorter than this is not worth a sign."""


class Joints:
    """Where the arrows of a journey part and meet, by transition; found anew only at cards that are named."""

    def __init__(self, journey: Journey) -> None:
        self.forks: dict[str, tuple[Point, ...]] = {}
        self.merges: dict[str, tuple[Point, ...]] = {}
        self._journey = journey

    def renew(self, ends: Collection[tuple[str, str]], routes: Mapping[str, Route]) -> set[str]:
        """Looks anew at these pairs of source and target; the transitions at which that changed something."""
        sources, targets = {source for source, _ in ends}, {target for _, target in ends}
        changed: set[str] = set()
        for step in sources:
            changed |= _renewed(self.forks, [each.id for each in self._journey.out(step)], routes, 1)
        for step in targets:
            changed |= _renewed(self.merges, [each.id for each in self._journey.into(step)], routes, -1)
        return changed

    def forget(self, ident: str) -> None:
        """This one is no longer drawn."""
        self.forks.pop(ident, None)
        self.merges.pop(ident, None)


def _renewed(
    known: dict[str, tuple[Point, ...]], group: Iterable[str], routes: Mapping[str, Route], way: int
) -> set[str]:
    """Finds anew where these part (`way` 1), or meet (-1)."""
    lines = {ident: routes[ident].points[::way] for ident in group if ident in routes}
    found = partings(lines)
    changed = {ident for ident in lines if known.get(ident) != found.get(ident)}
    for ident in changed:
        if ident in found:
            known[ident] = found[ident]
        else:
            del known[ident]
    return changed


def partings(routes: Mapping[str, Sequence[Point]]) -> dict[str, tuple[Point, ...]]:
    """For each route that shares its beginning with another one: the points where they part.

    Sorted by their corners, two routes that part last lie next to each other, so that neighbours tell all.
    """
    found: dict[str, list[Point]] = {}
    ordered = sorted(routes, key=lambda key: (tuple(routes[key]), key))
    for one, other in pairwise(ordered):
        point = parting(routes[one], routes[other])
        if point:
            for key in (one, other):
                if point not in found.setdefault(key, []):
                    found[key].append(point)
    return {key: tuple(points) for key, points in found.items()}


def parting(one: Sequence[Point], other: Sequence[Point]) -> Point | None:
    """Where two lines with the same beginning part; None if they do not begin together, or never part."""
    at = one[0]
    if not _same(at, other[0]):
        return None
    run = 0.0
    for mine, its in zip(one[1:], other[1:], strict=False):
        shared = _shared(at, mine, its)
        run += hypot(shared[0] - at[0], shared[1] - at[1])
        at = shared
        if not _same(mine, its):
            return at if run >= _LEAST else None
    return None


def _shared(at: Point, mine: Point, its: Point) -> Point:
    """How far two stretches that start in one point run together."""
    ax, ay, bx, by = mine[0] - at[0], mine[1] - at[1], its[0] - at[0], its[1] - at[1]
    one, two = hypot(ax, ay), hypot(bx, by)
    if one < _NEAR or two < _NEAR or ax * bx + ay * by < 0.9999 * one * two:
        return at
    return mine if one <= two else its


def _same(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) < _NEAR and abs(one[1] - other[1]) < _NEAR
