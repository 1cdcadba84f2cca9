"""The plain layout of a map without phases: ranks by the longest way, ordered to cross little.

The sweeps are those of the barycentre method (Sugiyama, 1981). They start from the present order, which
also breaks ties.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from journeymapper.arrange.flow import ranks
from journeymapper.arrange.geometry import Point
from journeymapper.arrange.links import Link
from journeymapper.arrange.plan import Layout, Plan, Spot

_SWEEPS = 12
_BESIDE = 48.0  # between cards of a rank
_ONWARD = 90.0  # from rank to rank
_TRACK = 7.0  # for each link between two ranks
_MOST = 260.0


def layered(plan: Plan, onward: Iterable[Link], phases: Mapping[str, int], *, down: bool) -> Layout:
    """Cards in ranks that run to the right, or down; phases begin after the one before them."""
    links = list(onward)
    rank_of = ranks(plan, links, phases)
    around = _neighbours(links)
    rows = _first_order(plan, rank_of, across=0 if down else 1)
    for sweep in range(_SWEEPS):
        _sweep(rows, around, rank_of, upward=sweep % 2 == 1)
    spots = {spot.key: spot for spot in plan.spots}
    at: dict[str, Point] = {}
    passing = _passing(links, rank_of, len(rows))
    depth = 0.0
    for number, row in enumerate(rows):
        thick = max(_size(spots[key], along=not down) for key in row)
        for key, place in zip(row, _places([_size(spots[key], along=down) for key in row]), strict=True):
            at[key] = (place, depth + thick / 2) if down else (depth + thick / 2, place)
        depth += thick + min(_MOST, _ONWARD + _TRACK * max(0, passing[number] - len(row)))
    return Layout(at)


def _passing(links: Iterable[Link], rank_of: Mapping[str, int], count: int) -> list[int]:
    """How many links run from each rank, or from one before it, to a later one."""
    changes = [0] * (count + 1)
    for link in links:
        changes[rank_of[link.source]] += 1
        changes[rank_of[link.target]] -= 1
    return list(accumulate(changes))


def _size(spot: Spot, *, along: bool) -> float:
    return spot.width if along else spot.height


def _neighbours(links: Iterable[Link]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for link in links:
        found.setdefault(link.source, []).append(link.target)
        found.setdefault(link.target, []).append(link.source)
    return found


def _first_order(plan: Plan, rank_of: Mapping[str, int], across: int) -> list[list[str]]:
    rows: list[list[str]] = [[] for _ in range(max(rank_of.values(), default=-1) + 1)]
    for spot in sorted(plan.spots, key=lambda spot: spot.at[across]):
        rows[rank_of[spot.key]].append(spot.key)
    return rows


def _sweep(
    rows: list[list[str]], around: Mapping[str, Sequence[str]], rank_of: Mapping[str, int], *, upward: bool
) -> None:
    """Orders each rank by the mean place of its neighbours in those that were ordered before it."""
    place: dict[str, float] = {}
    for row in rows:
        place |= _relative(row)
    for row in reversed(rows) if upward else rows:
        wish = {}
        for key in row:
            seen = [
                place[other] for other in around.get(key, ()) if (rank_of[other] > rank_of[key]) is upward
            ]
            wish[key] = sum(seen) / len(seen) if seen else place[key]
        row.sort(key=wish.__getitem__)
        place |= _relative(row)


def _relative(row: Sequence[str]) -> dict[str, float]:
    """Places in a rank around its middle, which lies at 0."""
    return {key: at - (len(row) - 1) / 2 for at, key in enumerate(row)}


def _places(sizes: Sequence[float]) -> list[float]:
    """Centres of cards of these sizes beside each other, around 0."""
    start = -(sum(sizes) + _BESIDE * (len(sizes) - 1)) / 2
    found = []
    for size in sizes:
        found.append(start + size / 2)
        start += size + _BESIDE
    return found
