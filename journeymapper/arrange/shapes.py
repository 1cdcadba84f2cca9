"""The usual shapes of an arrow between two cards: straight, L, Z, U and with one detour.

Shapes have a price (length, corners, sides that suit the kind of arrow less); the cheapest that is free wins.
They are worked out from the sides that promise most on, as far as those that cannot win. Only H-shapes
(leaving a card to the left or right) are written out: the others are the same with x and y exchanged.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from journeymapper.arrange.detours import Detours
from journeymapper.arrange.ends import CLEARANCE, CORNER_PRICE, SLACK, Candidate, Ends
from journeymapper.arrange.field import Probe
from journeymapper.arrange.geometry import Point
from journeymapper.arrange.links import LinkKind
from journeymapper.arrange.neighbours import Company
from journeymapper.arrange.sides import (
    LEFT,
    RIGHT,
    enter_price,
    exchanged,
    leave_price,
    outward,
    port,
)

_MOST_SEEN = 400  # after so many cards looked at, no further detours are tried
_STRAIGHT: dict[LinkKind, float] = {"next": 0, "loop": 600, "skip": 60}  # between neighbours
_NEIGHBOUR = 120.0  # the widest gap between neighbours
ROOMY = 20.0  # this far from cards there is room for some arrows beside each other
NARROW_PRICE = 400.0  # for a detour where there is not
_CROWDED = 1000.0  # for a straight arrow where another one is


def is_clear(probe: Probe, points: tuple[Point, ...], source: str, target: str, clearance: float) -> bool:
    """Whether no card lies within `clearance` of the polyline, its own cards at its ends left out."""
    final = len(points) - 2
    for index, ((ax, ay), (bx, by)) in enumerate(pairwise(points)):
        left, right = (ax, bx) if ax < bx else (bx, ax)
        top, bottom = (ay, by) if ay < by else (by, ay)
        but = source if index == 0 else ""
        and_but = target if index == final else ""
        if not probe.is_free(
            left - clearance, top - clearance, right + clearance, bottom + clearance, but, and_but
        ):
            return False
    return True


class ShapeFinder:
    """Finds the cheapest free shape for one arrow between two cards that do not overlap."""

    def __init__(self, probe: Probe, source: str, target: str, kind: LinkKind, company: Company) -> None:
        self._probe = probe
        self._ends = Ends(probe, source, target, kind, company)

    def plain(self, clearance: float = CLEARANCE) -> Candidate | None:
        """The arrow without corners if it is free, and cheaper than any other shape could be."""
        found = self._free_straight(clearance)
        return found if found and found[0] < self._ends.least + CORNER_PRICE else None

    def best(self, clearance: float = CLEARANCE, *, detours: bool = True) -> Candidate | None:
        """The cheapest free shape with its price, None if all are blocked; with or without `detours`."""
        first = self._free_straight(clearance)
        if first and first[0] < self._ends.least + CORNER_PRICE:
            return first
        best = self._best_bent(first, clearance)
        if not detours:
            return best
        searched = Detours(self._ends)
        for least, out, into in self._ends.ways(detours=True):
            if (best and least >= best[0]) or searched.seen > _MOST_SEEN:
                break
            for candidate in sorted(searched.between(out, into)):
                if best and candidate[0] >= best[0]:
                    break
                if self._is_clear(candidate, clearance):
                    is_roomy = self._is_clear(candidate, ROOMY)
                    price = candidate[0] + (0.0 if is_roomy else NARROW_PRICE)
                    if not best or price < best[0]:
                        best = price, candidate[1]
                    if is_roomy:
                        break
        return best

    def _free_straight(self, clearance: float) -> Candidate | None:
        found = straight(self._ends)
        return found if found and self._is_clear(found, clearance) else None

    def _best_bent(self, best: Candidate | None, clearance: float) -> Candidate | None:
        """The best so far, or the cheapest free shape with corners at the docks of the two cards."""
        for least, out, into in self._ends.ways(detours=False):
            if best and least - SLACK > best[0]:
                break
            for candidate in sorted(bent(self._ends, out, into)):
                if best and candidate >= best:
                    break
                if self._is_clear(candidate, clearance):
                    best = candidate
                    break
        return best

    def _is_clear(self, candidate: Candidate, clearance: float) -> bool:
        return is_clear(self._probe, candidate[1], *self._ends.keys, clearance)


def straight(ends: Ends) -> Candidate | None:
    """The arrow without corners, None where the cards do not face each other."""
    company = ends.company
    for turned, (a, b) in ((False, ends.boxes), (True, ends.turned)):
        low, high = max(a.top, b.top) + 12, min(a.bottom, b.bottom) - 12
        if low > high:
            continue
        for out, into in ((LEFT, RIGHT), (RIGHT, LEFT)):
            (ax, ay), (bx, by) = port(a, out), port(b, into)
            gap = (bx - ax) * outward(out)
            if gap <= 0:
                continue
            y = ay if company.forks > 1 else by if company.joins > 1 else (ay + by) / 2
            y = min(max(y, low), high)
            real_out, real_into = (exchanged(out), exchanged(into)) if turned else (out, into)
            extra = (_STRAIGHT[ends.kind] if gap <= _NEIGHBOUR else 0.0) + (
                _CROWDED if company.rail or company.apart else 0
            )
            # the cards lie so: the way is plain, and its sides matter little
            extra -= 0.8 * (leave_price(ends.kind, real_out) + enter_price(ends.kind, real_into))
            return ends.priced(((ax, y), (bx, y)), real_out, real_into, extra)
    return None


def bent(ends: Ends, real_out: int, real_into: int) -> Iterator[Candidate]:
    """The shapes with corners from a side of the source to a side of the target."""
    parallel = (real_out - real_into) % 2 == 0
    for points, extra in (_level if parallel else _mixed)(ends, real_out, real_into):
        yield ends.priced(points, real_out, real_into, extra)


def _level(ends: Ends, real_out: int, real_into: int) -> Iterator[tuple[tuple[Point, ...], float]]:
    """Z and U with what they cost on top: from a left or right side to a left or right side."""
    a, b, out, into = ends.view(real_out, real_into)
    (ax, ay), (bx, by) = port(a, out), port(b, into)
    ahead, behind = outward(out), outward(into)
    gap = (bx - ax) * ahead
    if ahead != behind and (gap < 2 * CLEARANCE or abs(ay - by) <= 1):
        return
    x1 = ax + ahead * ends.dock(0, real_out)
    x2 = bx + behind * ends.dock(1, real_into)
    if ahead == behind:
        x = max(x1, x2) if ahead > 0 else min(x1, x2)
        yield ((ax, ay), (x, ay), (x, by), (bx, by)), 0.0
        return
    least, most = sorted((ax + ahead * CLEARANCE, bx - ahead * CLEARANCE))
    late = ends.company.joins > ends.company.forks
    for x, extra in ((x1, 1.0 if late else 0.0), (x2, 0.0 if late else 1.0), ((ax + bx) / 2, 2.0)):
        x = min(max(x, least), most)
        yield ((ax, ay), (x, ay), (x, by), (bx, by)), extra


def _mixed(ends: Ends, real_out: int, real_into: int) -> Iterator[tuple[tuple[Point, ...], float]]:
    """L and the hook with three corners: from a left or right side to a top or bottom side."""
    a, b, out, into = ends.view(real_out, real_into)
    (ax, ay), (bx, by) = port(a, out), port(b, into)
    ahead, behind = outward(out), outward(into)
    if (bx - ax) * ahead >= 2 * CLEARANCE and (ay - by) * behind >= 2 * CLEARANCE:
        yield ((ax, ay), (bx, ay), (bx, by)), 0.0
    x = ax + ahead * ends.dock(0, real_out)
    y = by + behind * ends.dock(1, real_into)
    if abs(x - bx) > CLEARANCE and abs(y - ay) > CLEARANCE:
        yield ((ax, ay), (x, ay), (x, y), (bx, y), (bx, by)), 0.0
