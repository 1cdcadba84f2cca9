"""Finds places for single cards in a map that is to stay as it is.

Everything is seen along the flow: y grows the way that steps run within a phase (or in the whole map).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from journeymapper.arrange.geometry import Box, box_around
from journeymapper.arrange.links import Link
from journeymapper.arrange.plan import Plan, Spot

_GAP = 34.0  # along the flow
_BESIDE = 40.0
_FEW = 0.1
"""This part of the other cards may move to make room."""
_TRIED = 10  # so many places after the first, and before the last, are tried
_FAR = 12  # so many cards aside is looked for a free place


class Slots:
    """The cards that stand; each one that is placed is added. `boxes` are their outlines on the map."""

    def __init__(
        self, plan: Plan, onward: Sequence[Link], phases: Mapping[str, int], boxes: Mapping[str, Box]
    ) -> None:
        self._is_level = plan.shape == "right" or (plan.shape == "phases" and len(set(phases.values())) == 1)
        self._in_columns = plan.shape == "phases" and not self._is_level
        self._phases = phases if self._in_columns else dict.fromkeys(phases, 0)
        self._fixed = plan.fixed
        self._count = len(plan.spots)
        self._mates: list[str] = []  # the cards of the phase in which a place is looked for
        self._before: dict[str, list[str]] = {}
        self._after: dict[str, list[str]] = {}
        for link in onward:
            self._before.setdefault(link.target, []).append(link.source)
            self._after.setdefault(link.source, []).append(link.target)
        self._boxes = {key: self._turned(box) for key, box in boxes.items()}

    @property
    def boxes(self) -> dict[str, Box]:
        """Where all cards are now."""
        return {key: self._turned(box) for key, box in self._boxes.items()}

    def place(self, spot: Spot) -> bool:
        """Finds a place for a card; whether there is one."""
        self._mates = [key for key in self._boxes if self._phases[key] == self._phases[spot.key]]
        if not self._mates:
            return False
        box = self._turned(spot.box((0.0, 0.0)))
        low, high = self._between(spot.key)
        slot = self._free(box, self._wishes(spot.key), low, high)
        if slot is None:
            slot = self._made(spot.key, box, low, high)
        self._boxes[spot.key] = slot
        return True

    def _turned(self, box: Box) -> Box:
        return box.flipped() if self._is_level else box

    def _between(self, key: str) -> tuple[float, float]:
        """After what and before what a card must stand: (highest top, lowest bottom)."""
        mates = set(self._mates)
        before = [self._boxes[each].bottom + _GAP for each in self._before.get(key, ()) if each in mates]
        after = [self._boxes[each].top - _GAP for each in self._after.get(key, ()) if each in mates]
        top = min(self._boxes[each].top for each in self._mates)
        if before:
            return max(before), min(after, default=float("inf"))
        return (top, min(after)) if after else (top, float("inf"))

    def _wishes(self, key: str) -> list[float]:
        """The middles that a card may have across the flow, the best first."""
        near = [*self._before.get(key, ()), *self._after.get(key, ())]
        mates = [each for each in near if each in self._boxes and each in set(self._mates)]
        return list(dict.fromkeys(self._boxes[each].center[0] for each in (*mates, *self._mates)))

    def _free(self, box: Box, wishes: Sequence[float], low: float, high: float) -> Box | None:
        """The first free place between two heights, in line with other cards."""
        for middle in wishes:
            column = sorted(
                self._boxes[key].bottom + _GAP
                for key in self._mates
                if self._boxes[key].left < middle + box.width and self._boxes[key].right > middle - box.width
            )
            for top in (low, *(height for height in column if height > low)):
                found = box_around((middle, top + box.height / 2), box.width, box.height)
                if found.bottom <= high and self._is_free(found):
                    return found
        return None

    def _is_free(self, box: Box) -> bool:
        room = Box(box.left - _BESIDE, box.top - _GAP + 0.5, box.right + _BESIDE, box.bottom + _GAP - 0.5)
        return not any(room.intersects(other) for other in self._boxes.values())

    def _made(self, key: str, box: Box, low: float, high: float) -> Box:
        """A place for which others make room: downward or upward, where that moves few; else aside."""
        middle = self._wishes(key)[0]
        slot = box_around((middle, low + box.height / 2), box.width, box.height)
        ways = [(self._pushed(key, each, 1), each) for each in self._beneath(slot, low, high)]
        if high < float("inf"):
            above = box_around((middle, high - box.height / 2), box.width, box.height)
            ways.append((self._pushed(key, above, -1), above))
        few = _FEW * (self._count - 1)
        found = [way for way in ways if way[0] is not None and len(way[0]) <= few]
        if not found and not self._in_columns and low - _GAP < high + _GAP:
            aside = self._aside(box, middle, (low - _GAP + high + _GAP) / 2)
            if aside:
                return aside
        known = found or [way for way in ways if way[0] is not None] or [({}, slot)]
        moved, slot = min(known, key=lambda way: len(way[0] or ()))
        self._boxes |= moved or {}
        return slot

    def _beneath(self, slot: Box, low: float, high: float) -> list[Box]:
        """The place at the lowest height allowed, and those beneath each card from there on."""
        heights = sorted(
            edge
            for key in self._mates
            if self._boxes[key].left < slot.right and self._boxes[key].right > slot.left
            for edge in [self._boxes[key].bottom + _GAP]
            if low < edge <= high
        )
        tops = [low, *heights[:_TRIED], *heights[_TRIED:][-_TRIED:]]
        return [slot.shifted(0.0, top - slot.top) for top in tops]

    def _aside(self, box: Box, middle: float, height: float) -> Box | None:
        """A place beside the cards before and after, half way between them."""
        if height == float("inf"):
            return None
        for far in range(1, _FAR):
            for sign in (1, -1):
                x = middle + sign * far * (box.width + _BESIDE)
                found = box_around((x, height), box.width, box.height)
                if self._is_free(found):
                    return found
        return None

    def _pushed(self, key: str, slot: Box, sign: int) -> dict[str, Box] | None:
        """The cards that must move for one in this place, down (1) or up (-1); None if a fixed one must."""
        moved: dict[str, Box] = {}
        waiting = [(key, slot)]
        while waiting:
            pusher, box = waiting.pop(0)
            for other, least in self._hit(pusher, box, sign, moved):
                if other in self._fixed or len(moved) > self._count:
                    return None
                old = moved.get(other, self._boxes[other])
                shift = least - (old.top if sign > 0 else old.bottom)
                if shift * sign > 0.01:
                    moved[other] = old.shifted(0.0, shift)
                    waiting.append((other, moved[other]))
        return moved

    def _hit(self, pusher: str, box: Box, sign: int, moved: Mapping[str, Box]) -> Iterator[tuple[str, float]]:
        """The cards that are too near to one on its way, or must come after it, and where they must begin."""
        edge = box.bottom + _GAP if sign > 0 else box.top - _GAP
        following = self._after if sign > 0 else self._before
        beyond = set(following.get(pusher, ()))
        for other in self._mates:
            if other == pusher:
                continue
            there = moved.get(other, self._boxes[other])
            is_beside = there.left < box.right + _BESIDE and there.right > box.left - _BESIDE
            is_near = (
                is_beside and there.top < box.bottom + _GAP - 0.5 and there.bottom > box.top - _GAP + 0.5
            )
            if is_near or other in beyond:
                yield other, edge
