"""Tracks: parallel stretches that run beside each other are set apart in the room they share.

One `TrackPlan` deals with the upright stretches; the router uses a second one, with x and y exchanged, for
the level ones. Stretches that come near each other form a neighbourhood; each neighbourhood is solved by
itself, as a function of its stretches alone, so that a change touches only the neighbourhoods it lies in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from journeymapper.arrange.geometry import Point
from journeymapper.arrange.order import left_of, tails
from journeymapper.arrange.places import Cell, Places, Rect
from journeymapper.arrange.spacing import set_apart, short_of_room

Slot = tuple[str, ...]
Tails = tuple[tuple[Point, ...], tuple[Point, ...]]

HEAD = 10.0  # what the side of a card asks over the margin where an arrow turns into it
_CELL = 256.0
_NEAR = 8.0  # stretches whose ends come closer than this need different tracks
_FAR = 30.0  # wishes further apart than this decide the order by themselves
# Margin to cards and gap between stretches, from roomy to tight; whether chips on them are heeded as well.
_LEVELS = (
    (12.0, 14.0, True),
    (10.0, 12.0, True),
    (8.0, 12.0, True),
    (6.0, 10.0, True),
    (12.0, 14.0, False),
    (10.0, 12.0, False),
    (10.0, 10.0, False),
    (8.0, 8.0, False),
    (6.0, 6.0, False),
    (4.0, 6.0, False),
    (2.0, 5.0, False),
    (1.0, 4.0, False),
    (0.0, 3.0, False),
    (0.0, 1.0, False),
    (0.0, 0.0, False),
)
_FIRST_PLAIN = 4  # the first level that does not heed chips
_SIDE_BY_SIDE = 20.0
_MUDDLE = 20_000  # more pairs of near stretches than this are a heap of cards: no order would show
_CROWD = 80  # stretches in a cell with more than this are left where they wish to be


@dataclass(frozen=True, slots=True)
class Strand:
    """An upright stretch, or several that arrows of one kind share.

    `top` to `bottom` is what it covers, [`low`, `high`] the room for its x (outlines of cards), `wish` where
    it would like to be, `air` what a chip on it needs to either side, `members` the polylines it is part of,
    each with the number of its stretch.
    """

    slot: Slot
    top: float
    bottom: float
    low: float
    high: float
    wish: float
    weight: float
    fixed: bool
    rank: int
    air: float
    members: tuple[tuple[tuple[Point, ...], int], ...]


class TrackPlan:
    """The x of every upright stretch, kept up to date: the same as a new plan of the same strands."""

    def __init__(self) -> None:
        self.places: dict[Slot, float] = {}
        self._strands: dict[Slot, Strand] = {}
        self._tails: dict[Slot, list[Tails]] = {}
        self._places: Places[Slot] = Places(_CELL)
        self._crowds: set[Cell] = set()
        self._near: dict[Slot, set[Slot]] = {}

    def replace(self, strands: Mapping[Slot, Strand | None]) -> set[Slot]:
        """Put strands in (None: take away); the slots whose place changed."""
        strands = {slot: each for slot, each in strands.items() if self._strands.get(slot) != each}
        known = [self._strands.get(slot) for slot in strands]
        spots = {spot for each in (*known, *strands.values()) if each for spot in _spots(self._places, each)}
        dirty: set[Slot] = set()
        came: list[Slot] = []
        changed: set[Slot] = set()
        for slot, strand in strands.items():
            if slot in self._strands:
                dirty |= self._take_away(slot)
            if strand is None:
                self.places.pop(slot, None)
                changed.add(slot)
            else:
                self._put(slot, strand)
                came.append(slot)
        for slot in self._crowds_changed(spots):
            dirty |= self._part(slot)
            came.append(slot)
        for slot in came:
            self._meet(slot)
        dirty.update(came)
        dirty &= self._strands.keys()
        while dirty:
            group = self._neighbourhood(dirty.pop())
            dirty -= group
            for slot, place in self._solved(sorted(group)):
                if self.places.get(slot) != place:
                    self.places[slot] = place
                    changed.add(slot)
        return changed

    def _crowds_changed(self, spots: Iterable[Cell]) -> set[Slot]:
        """The strands in those of the cells that became crowded or no longer are."""
        there = self._places.cells
        turned = {spot for spot in spots if (len(there.get(spot, ())) > _CROWD) != (spot in self._crowds)}
        self._crowds ^= turned
        return {slot for spot in turned for slot in there.get(spot, ())}

    def _is_in_crowd(self, strand: Strand) -> bool:
        return not self._crowds.isdisjoint(_spots(self._places, strand)) if self._crowds else False

    def _put(self, slot: Slot, strand: Strand) -> None:
        self._strands[slot] = strand
        self._near[slot] = set()
        for spot in _spots(self._places, strand):
            self._places.add(spot, slot)

    def _take_away(self, slot: Slot) -> set[Slot]:
        """Remove a strand; the slots that were near it."""
        near = self._part(slot)
        del self._near[slot]
        for spot in _spots(self._places, self._strands.pop(slot)):
            self._places.drop(spot, slot)
        self._tails.pop(slot, None)
        return near

    def _part(self, slot: Slot) -> set[Slot]:
        """Forget which strands are near this one; those that were."""
        near, self._near[slot] = self._near[slot], set()
        for other in near:
            self._near[other].discard(slot)
        return near

    def _meet(self, slot: Slot) -> None:
        """Find the strands near this one; nobody meets those in a crowd."""
        strand = self._strands[slot]
        if self._is_in_crowd(strand):
            return
        mine = self._near[slot]
        for spot, there in self._places.near(*_reach(strand)):
            for name in there if spot not in self._crowds else ():
                other = self._strands[name]
                if (
                    name not in mine
                    and name != slot
                    and _are_near(strand, other)
                    and not self._is_in_crowd(other)
                ):
                    mine.add(name)
                    self._near[name].add(slot)

    def _neighbourhood(self, slot: Slot) -> set[Slot]:
        found, ahead = {slot}, [slot]
        while ahead:
            for other in self._near[ahead.pop()]:
                if other not in found:
                    found.add(other)
                    ahead.append(other)
        return found

    def _solved(self, slots: list[Slot]) -> Iterable[tuple[Slot, float]]:
        strands = [self._strands[slot] for slot in slots]
        if len(strands) == 1 or sum(len(self._near[slot]) for slot in slots) > _MUDDLE:
            return [(strand.slot, _alone(strand)) for strand in strands]
        order, before = self._ordered(slots, strands)
        strands = [strands[i] for i in order]
        return zip((strand.slot for strand in strands), _placed(strands, before), strict=True)

    def _ordered(self, slots: list[Slot], strands: list[Strand]) -> tuple[list[int], list[list[int]]]:
        """The strands' numbers from left to right, and for each place there the earlier ones near it."""
        number = {slot: i for i, slot in enumerate(slots)}
        lefts: list[list[int]] = [[] for _ in slots]
        rights: list[list[int]] = [[] for _ in slots]
        for i, slot in enumerate(slots):
            for name in self._near[slot]:
                j = number[name]
                if i < j:
                    a, b = (i, j) if self._runs_left(strands[i], strands[j]) else (j, i)
                    rights[a].append(b)
                    lefts[b].append(a)
        waiting = [len(left) for left in lefts]
        ready = [(strands[i].wish, i) for i in range(len(slots)) if not waiting[i]]
        heapify(ready)
        rest = sorted((strands[i].wish, i) for i in range(len(slots)))
        rest.reverse()
        position: dict[int, int] = {}
        while len(position) < len(slots):
            if ready:
                _, i = heappop(ready)
            else:  # a circle of wishes: someone must give way
                while rest[-1][1] in position:
                    rest.pop()
                i = rest.pop()[1]
            if i in position:
                continue
            position[i] = len(position)
            for j in rights[i]:
                waiting[j] -= 1
                if not waiting[j] and j not in position:
                    heappush(ready, (strands[j].wish, j))
        order = sorted(position, key=position.__getitem__)
        before = [
            sorted(position[j] for j in (*lefts[i], *rights[i]) if position[j] < position[i]) for i in order
        ]
        return order, before

    def _runs_left(self, one: Strand, other: Strand) -> bool:
        apart = other.wish - one.wish
        if abs(apart) < _FAR:
            votes = 0
            for mine in self._tails_of(one):
                for theirs in self._tails_of(other):
                    votes += left_of(mine, theirs)
            if votes:
                return votes > 0
        if abs(apart) > 0.5:
            return apart > 0
        return (one.rank, one.slot) < (other.rank, other.slot)

    def _tails_of(self, strand: Strand) -> list[Tails]:
        found = self._tails.get(strand.slot)
        if found is None:
            found = [tails(points, index) for points, index in strand.members[:6]]
            self._tails[strand.slot] = found
        return found


def _reach(strand: Strand) -> Rect:
    return strand.low, strand.top - _NEAR, strand.high, strand.bottom + _NEAR


def _spots(places: Places[Slot], strand: Strand) -> list[Cell]:
    return places.spots(_reach(strand))


def _are_near(one: Strand, other: Strand) -> bool:
    """Whether two strands could get in each other's way. To the last bit the same whichever comes first."""
    return (
        one.low < other.high
        and other.low < one.high
        and max(one.top, other.top) - min(one.bottom, other.bottom) < _NEAR
        and not (one.fixed and other.fixed)
    )


def _placed(strands: list[Strand], before: list[list[int]]) -> list[float]:
    """The places of ordered strands. Where there is little room, only those that share it come closer."""
    airy = any(strand.air for strand in strands)
    levels = [0 if airy else _FIRST_PLAIN] * len(strands)
    last = len(_LEVELS) - 1
    while True:
        lows, highs = [], []
        for strand, level in zip(strands, levels, strict=True):
            low, high = _limits(strand, _LEVELS[level][0])
            lows.append(low)
            highs.append(high)
        gaps = [
            [(j, _gap(strands[j], strand, max(levels[i], levels[j]))) for j in before[i]]
            for i, strand in enumerate(strands)
        ]
        tight = [i for i in short_of_room(lows, highs, gaps) if levels[i] < last]
        if not tight:
            return set_apart(
                [strand.wish for strand in strands], [strand.weight for strand in strands], lows, highs, gaps
            )
        for i in tight:
            levels[i] += 1


def _limits(strand: Strand, margin: float) -> tuple[float, float]:
    if strand.fixed:
        return strand.wish, strand.wish
    low, high = strand.low + margin, strand.high - margin
    return (low, high) if low <= high else ((low + high) / 2, (low + high) / 2)


def _gap(one: Strand, other: Strand, level: int) -> float:
    """How far apart two strands are to be; chips that are too wide to lie side by side need not."""
    _, gap, airy = _LEVELS[level]
    if not airy:
        return gap
    wide, narrow = max(one.air, other.air), min(one.air, other.air)
    return max(gap, wide + narrow if wide < _SIDE_BY_SIDE else wide)


def _alone(strand: Strand) -> float:
    low, high = _limits(strand, _LEVELS[0][0])
    return min(max(strand.wish, low), high)
