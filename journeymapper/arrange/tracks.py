"""Tracks: parallel stretches that run beside each other are set apart in the room they share.

One `TrackPlan` deals with the upright stretches; the router uses a second one, with x and y exchanged, for
the level ones. Stretches that come near each other form a neighbourhood; each neighbourhood is solved by
itself, as a function of its stretches alone, so that a change touches only the neighbourhoods it lies in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from journeymapper.arrange.levels import place_of, places_of
from journeymapper.arrange.places import Cell, Places
from journeymapper.arrange.ranking import Ranking
from journeymapper.arrange.strands import Slot, Strand, are_near, reach

_CELL = 256.0
_MUDDLE = 20_000  # more pairs of near stretches than this are a heap of cards: no order would show
_CROWD = 80  # stretches in a cell with more than this are left where they wish to be


class TrackPlan:
    """The x of every upright stretch, kept up to date: the same as a new plan of the same strands."""

    def __init__(self) -> None:
        self.places: dict[Slot, float] = {}
        self._strands: dict[Slot, Strand] = {}
        self._ranking = Ranking()
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
        self._ranking.forget(slot)
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
        found: set[Slot] = set()
        for spot, there in self._places.near(*reach(strand)):
            if spot not in self._crowds:
                found.update(there)
        found -= mine
        found.discard(slot)
        for name in found:
            other = self._strands[name]
            if are_near(strand, other) and not self._is_in_crowd(other):
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
            return [(strand.slot, place_of(strand)) for strand in strands]
        order, before = self._ranking.ordered(strands, self._near)
        strands = [strands[i] for i in order]
        return zip((strand.slot for strand in strands), places_of(strands, before), strict=True)


def _spots(places: Places[Slot], strand: Strand) -> list[Cell]:
    return places.spots(reach(strand))
