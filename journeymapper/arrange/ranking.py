"""In what order the tracks of a neighbourhood lie, so that their arrows do not cross needlessly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

from journeymapper.arrange.geometry import Point
from journeymapper.arrange.order import left_of, tails
from journeymapper.arrange.strands import Slot, Strand

Tails = tuple[tuple[Point, ...], tuple[Point, ...]]

_FAR = 30.0  # wishes further apart than this decide the order by themselves
_SAME = 0.5  # wishes closer than this decide nothing
_MOST_MEMBERS = 6  # so many of the arrows that share a strand have a say in its order


class Ranking:
    """Orders strands from left to right; it remembers where their arrows go until told to `forget`."""

    def __init__(self) -> None:
        self._tails: dict[Slot, list[Tails]] = {}

    def forget(self, slot: Slot) -> None:
        """To be called when the strand of a slot is another or gone."""
        self._tails.pop(slot, None)

    def ordered(
        self, strands: Sequence[Strand], near: Mapping[Slot, set[Slot]]
    ) -> tuple[list[int], list[list[int]]]:
        """The strands' numbers from left to right, and for each place there the earlier ones near it."""
        number = {strand.slot: i for i, strand in enumerate(strands)}
        lefts: list[list[int]] = [[] for _ in strands]
        rights: list[list[int]] = [[] for _ in strands]
        for i, strand in enumerate(strands):
            for name in near[strand.slot]:
                j = number[name]
                if i < j:
                    a, b = (i, j) if self._runs_left(strand, strands[j]) else (j, i)
                    rights[a].append(b)
                    lefts[b].append(a)
        position = _positions([strand.wish for strand in strands], lefts, rights)
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
        if abs(apart) > _SAME:
            return apart > 0
        return (one.rank, one.slot) < (other.rank, other.slot)

    def _tails_of(self, strand: Strand) -> list[Tails]:
        found = self._tails.get(strand.slot)
        if found is None:
            found = [tails(points, index) for points, index in strand.members[:_MOST_MEMBERS]]
            self._tails[strand.slot] = found
        return found


def _positions(wishes: list[float], lefts: list[list[int]], rights: list[list[int]]) -> dict[int, int]:
    """The place in the order of each number, after those on its left; among free ones by wish."""
    waiting = [len(left) for left in lefts]
    ready = [(wishes[i], i) for i in range(len(wishes)) if not waiting[i]]
    heapify(ready)
    rest = sorted((wishes[i], i) for i in range(len(wishes)))
    rest.reverse()
    position: dict[int, int] = {}
    while len(position) < len(wishes):
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
                heappush(ready, (wishes[j], j))
    return position
