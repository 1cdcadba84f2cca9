"""The usual shapes of an arrow between two cards: straight, L, Z, U and with one detour.

Shapes are proposed with a price (length, corners, sides that suit the kind of arrow less) and tried against
the cards from cheap to dear; the first that is free wins. Only H-shapes (leaving a card to the left or
right) are written out: the others are the same with x and y exchanged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeymapper.arrange.field import Probe
from journeymapper.arrange.geometry import Box, Point, flip, length
from journeymapper.arrange.links import LinkKind

LEFT, TOP, RIGHT, BOTTOM = range(4)
CORNER_PRICE = 90.0
DOCK = 32.0  # from a card to the first corner where there is room: the middle of a gutter of 64
CLEARANCE = 8.0
REACH = 320.0  # how far beyond the two cards a detour is looked for
_MOST_SEEN = 400  # after so many cards looked at, no further detours are tried

# How little a side suits: (left, top, right, bottom) to leave by, and to enter by.
_SIDES: dict[LinkKind, tuple[tuple[float, ...], tuple[float, ...]]] = {
    "next": ((150, 120, 0, 0), (0, 0, 160, 120)),
    "loop": ((0, 45, 20, 12), (0, 80, 20, 0)),
    "skip": ((40, 12, 0, 45), (0, 8, 12, 60)),
}
_STRAIGHT: dict[LinkKind, float] = {"next": 0, "loop": 600, "skip": 60}  # between neighbours
_NEIGHBOUR = 120.0  # the widest gap between neighbours

_ODD_SIDE = 150.0  # for leaving a fork or merge by another side than the rest

Candidate = tuple[float, tuple[Point, ...]]


@dataclass(frozen=True, slots=True)
class Company:
    """What an arrow knows of its neighbours when its shape is chosen.

    `rank`: its number among the arrows with the same source and target; `apart`: it had better not run
    straight beside the first of those, since it needs room for its label; `forks`, `joins`: how many arrows
    of its kind leave its source and enter its target, at least 1; `rail`: the straight way is left to a rail
    beside the cards, because an arrow of its fork goes further down the same column; `out`, `into`: the
    sides that suit its whole fork and its whole merge, None where no side does; `hub`: so many arrows leave
    its source or enter its target that they cannot be told apart there.
    """

    rank: int = 0
    apart: bool = False
    forks: int = 1
    joins: int = 1
    rail: bool = False
    out: int | None = None
    into: int | None = None
    hub: bool = False


def leave_price(kind: LinkKind, side: int) -> float:
    return _SIDES[kind][0][side]


def enter_price(kind: LinkKind, side: int) -> float:
    return _SIDES[kind][1][side]


def side_price(kind: LinkKind, out: int, into: int) -> float:
    return leave_price(kind, out) + enter_price(kind, into)


def is_clear(probe: Probe, points: tuple[Point, ...], source: str, target: str, clearance: float) -> bool:
    """Whether no card lies within `clearance` of the polyline, its own cards at its ends left out."""
    final = len(points) - 2
    for index in range(final + 1):
        ax, ay = points[index]
        bx, by = points[index + 1]
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
    """Finds the cheapest free shape for one arrow between two different cards."""

    def __init__(self, probe: Probe, source: str, target: str, kind: LinkKind, company: Company) -> None:
        self._probe = probe
        self._ends = source, target
        self._kind = kind
        self._company = company
        self._docks: dict[tuple[str, int], float] = {}
        self._seen = 0

    def best(self, clearance: float = CLEARANCE, *, detours: bool = True) -> Candidate | None:
        """The cheapest free shape with its price, None if all are blocked; with or without `detours`."""
        first = self._first_free(sorted(self._plain()), clearance, 1e18)
        bound = first[0] if first else 1e18
        if not detours:
            return first
        ways = sorted((self._least(out, into), out, into) for out in range(4) for into in range(4))
        for least, out, into in ways:
            if least >= bound or self._seen > _MOST_SEEN:
                break
            better = self._first_free(sorted(self._detours(out, into)), clearance, bound)
            if better:
                first, bound = better, better[0]
        return first

    def _first_free(self, candidates: list[Candidate], clearance: float, bound: float) -> Candidate | None:
        source, target = self._ends
        for candidate in candidates:
            if candidate[0] >= bound:
                return None
            if is_clear(self._probe, candidate[1], source, target, clearance):
                return candidate
        return None

    def _least(self, out: int, into: int) -> float:
        """A price that no detour from side `out` to side `into` can be under."""
        a, b = self._probe.box(self._ends[0]), self._probe.box(self._ends[1])
        (ax, ay), (bx, by) = _port(a, out), _port(b, into)
        corners = 2 if (out - into) % 2 == 0 else 3
        return abs(ax - bx) + abs(ay - by) + corners * CORNER_PRICE + self._sides(out, into)

    def _sides(self, out: int, into: int) -> float:
        company = self._company
        price = side_price(self._kind, out, into)
        if company.out not in (None, out):
            price += _ODD_SIDE
        if company.into not in (None, into):
            price += _ODD_SIDE
        return price

    def _dock(self, end: int, side: int) -> float:
        """How far in front of a card's side the first corner lies: in the middle of a narrow gap."""
        key = self._ends[end]
        known = self._docks.get((key, side))
        if known is not None:
            return known
        probe = self._probe
        was, probe.flipped = probe.flipped, False
        box = probe.box(key)
        ahead = 2 * DOCK
        if side == LEFT:
            near = probe.inside(box.left - ahead, box.top, box.left, box.bottom)
            gap = min((box.left - entry[3] for entry in near if entry[0] != key), default=ahead)
        elif side == RIGHT:
            near = probe.inside(box.right, box.top, box.right + ahead, box.bottom)
            gap = min((entry[1] - box.right for entry in near if entry[0] != key), default=ahead)
        elif side == TOP:
            near = probe.inside(box.left, box.top - ahead, box.right, box.top)
            gap = min((box.top - entry[4] for entry in near if entry[0] != key), default=ahead)
        else:
            near = probe.inside(box.left, box.bottom, box.right, box.bottom + ahead)
            gap = min((entry[2] - box.bottom for entry in near if entry[0] != key), default=ahead)
        probe.flipped = was
        found = max(gap / 2, 0.0)
        self._docks[key, side] = found
        return found

    def _priced(self, points: tuple[Point, ...], out: int, into: int, extra: float = 0.0) -> Candidate:
        """The candidate in map coordinates, with its price."""
        price = length(points) + (len(points) - 2) * CORNER_PRICE + self._sides(out, into) + extra
        return price, flip(points) if self._probe.flipped else points

    def _plain(self) -> Iterator[Candidate]:
        """Shapes whose corners lie at the docks of the two cards."""
        probe = self._probe
        for flipped in (False, True):
            probe.flipped = flipped
            a, b = probe.box(self._ends[0]), probe.box(self._ends[1])
            for out in (LEFT, RIGHT):
                for into in range(4):
                    if into in (LEFT, RIGHT):
                        yield from self._level(a, b, out, into, flipped)
                    else:
                        yield from self._mixed(a, b, out, into, flipped)
        probe.flipped = False

    def _level(self, a: Box, b: Box, out: int, into: int, flipped: bool) -> Iterator[Candidate]:
        """Straight, Z and U: from a left or right side to a left or right side."""
        (ax, ay), (bx, by) = _port(a, out), _port(b, into)
        ahead, behind = _outward(out), _outward(into)
        real_out, real_into = _real(out, flipped), _real(into, flipped)
        gap = (bx - ax) * ahead
        x1 = ax + ahead * self._dock(0, real_out)
        x2 = bx + behind * self._dock(1, real_into)
        if ahead == behind:
            x = max(x1, x2) if ahead > 0 else min(x1, x2)
            yield self._priced(((ax, ay), (x, ay), (x, by), (bx, by)), real_out, real_into)
            return
        if gap <= 0:
            return
        low, high = max(a.top, b.top) + 12, min(a.bottom, b.bottom) - 12
        if low <= high:
            company = self._company
            y = ay if company.forks > 1 else by if company.joins > 1 else (ay + by) / 2
            y = min(max(y, low), high)
            extra = (_STRAIGHT[self._kind] if gap <= _NEIGHBOUR else 0.0) + (
                1000 if company.rail or company.apart else 0
            )
            extra -= 0.8 * side_price(self._kind, real_out, real_into)  # the cards lie so: the way is plain
            yield self._priced(((ax, y), (bx, y)), real_out, real_into, extra)
        if gap >= 2 * CLEARANCE and abs(ay - by) > 1:
            least, most = sorted((ax + ahead * CLEARANCE, bx - ahead * CLEARANCE))
            late = self._company.joins > self._company.forks
            for x, extra in ((x1, 1.0 if late else 0.0), (x2, 0.0 if late else 1.0), ((ax + bx) / 2, 2.0)):
                x = min(max(x, least), most)
                yield self._priced(((ax, ay), (x, ay), (x, by), (bx, by)), real_out, real_into, extra)

    def _mixed(self, a: Box, b: Box, out: int, into: int, flipped: bool) -> Iterator[Candidate]:
        """L and the hook with three corners: from a left or right side to a top or bottom side."""
        (ax, ay), (bx, by) = _port(a, out), _port(b, into)
        ahead, behind = _outward(out), _outward(into)
        real_out, real_into = _real(out, flipped), _real(into, flipped)
        if (bx - ax) * ahead >= 2 * CLEARANCE and (ay - by) * behind >= 2 * CLEARANCE:
            yield self._priced(((ax, ay), (bx, ay), (bx, by)), real_out, real_into)
        x = ax + ahead * self._dock(0, real_out)
        y = by + behind * self._dock(1, real_into)
        if abs(x - bx) > CLEARANCE and abs(y - ay) > CLEARANCE:
            yield self._priced(((ax, ay), (x, ay), (x, y), (bx, y), (bx, by)), real_out, real_into)

    def _detours(self, real_out: int, real_into: int) -> Iterator[Candidate]:
        """Shapes whose middle runs through a gap between the cards that are in the way."""
        probe = self._probe
        probe.flipped = flipped = real_out in (TOP, BOTTOM)
        out, into = _real(real_out, flipped), _real(real_into, flipped)
        a, b = probe.box(self._ends[0]), probe.box(self._ends[1])
        (ax, ay), (bx, by) = _port(a, out), _port(b, into)
        ahead, behind = _outward(out), _outward(into)
        x1 = ax + ahead * self._dock(0, real_out)
        found: list[Candidate] = []
        if into in (LEFT, RIGHT):
            probe.flipped = not flipped
            columns = self._gaps(ay, by, ax, bx)
            probe.flipped = flipped
            for x in columns:
                beyond = (x - ax) * ahead >= CLEARANCE and (x - bx) * behind >= CLEARANCE
                if beyond and abs(ay - by) > 1:
                    points = (ax, ay), (x, ay), (x, by), (bx, by)
                    found.append(self._priced(points, real_out, real_into))
            x2 = bx + behind * self._dock(1, real_into)
            for y in self._gaps(x1, x2, ay, by):
                points5 = (ax, ay), (x1, ay), (x1, y), (x2, y), (x2, by), (bx, by)
                if abs(x1 - x2) > CLEARANCE and abs(y - ay) > CLEARANCE and abs(y - by) > CLEARANCE:
                    found.append(self._priced(points5, real_out, real_into))
        else:
            for y in self._gaps(x1, bx, ay, by):
                if (y - by) * behind >= CLEARANCE and abs(x1 - bx) > CLEARANCE and abs(y - ay) > CLEARANCE:
                    points4 = (ax, ay), (x1, ay), (x1, y), (bx, y), (bx, by)
                    found.append(self._priced(points4, real_out, real_into))
        probe.flipped = False
        yield from found

    def _gaps(self, from_x: float, to_x: float, from_y: float, to_y: float) -> list[float]:
        """Heights at which a level line between two x is free, those with the least detour first."""
        left, right = (from_x, to_x) if from_x < to_x else (to_x, from_x)
        top, bottom = (from_y, to_y) if from_y < to_y else (to_y, from_y)
        low, high = top - REACH, bottom + REACH
        near = self._probe.inside(left - CLEARANCE, low, right + CLEARANCE, high)
        self._seen += len(near)
        taken = sorted({(entry[2] - CLEARANCE, entry[4] + CLEARANCE) for entry in near})
        middle = (from_y + to_y) / 2
        free: list[tuple[float, float]] = []
        edge = low
        for start, end in [*taken, (high, high)]:
            if start >= edge:
                room = start - edge
                if room <= 2 * DOCK:
                    y = (start + edge) / 2
                else:
                    y = min(max(middle, edge + DOCK - CLEARANCE), start - DOCK + CLEARANCE)
                free.append((abs(y - from_y) + abs(y - to_y), y))
            edge = max(edge, end)
        return [y for _, y in sorted(free)[:4]]


def _real(side: int, flipped: bool) -> int:
    """Exchanging x and y turns left into top and right into bottom."""
    return side ^ 1 if flipped else side


def _outward(side: int) -> float:
    return 1.0 if side >= RIGHT else -1.0


def _port(box: Box, side: int) -> Point:
    """The middle of a side."""
    if side == LEFT:
        return box.left, (box.top + box.bottom) / 2
    if side == RIGHT:
        return box.right, (box.top + box.bottom) / 2
    if side == TOP:
        return (box.left + box.right) / 2, box.top
    return (box.left + box.right) / 2, box.bottom
