"""Finds places for single cards in a map that is to stay as it is.

Everything is seen along the flow: y grows the way that steps run within a phase (or in the whole map).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from journeymapper.arrange.exchange import GAP, Offer, exchanges, rises
from journeymapper.arrange.geometry import Box, box_around
from journeymapper.arrange.links import Link
from journeymapper.arrange.plan import Plan, Spot

_SNUG = 44.0  # in a gap that has no more room left than this a card stands in the middle
_BESIDE = 40.0
_OUTSIDE = 64.0  # from the first or last column to a card beside it
_FEW = 0.1
"""This part of the other cards may move to make room."""
_TRIED = 10  # so many places after the first, and before the last, are tried
_FAR = 12  # so many cards aside is looked for a free place


class Slots:
    """The cards that stand; each one that is placed is added. `boxes` are their outlines on the map."""

    def __init__(
        self, plan: Plan, onward: Sequence[Link], phases: Mapping[str, int], boxes: Mapping[str, Box]
    ) -> None:
        self._is_level = plan.shape == "right"
        self._in_columns = plan.shape in ("phases", "page")
        self._is_page = plan.shape == "page"
        self._phase_of = {spot.key: spot.phase for spot in plan.spots}
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

    def boxes(self, offer: Mapping[str, Box]) -> dict[str, Box]:
        """Where all cards are now, or would be with an offer."""
        return {key: self._turned(box) for key, box in {**self._boxes, **offer}.items()}

    def take(self, offer: Offer) -> None:
        """Has the cards of an offer where it puts them."""
        self._boxes |= offer

    def offers(self, spot: Spot, most: int) -> list[Offer]:
        """Places for a card, the best first: the outlines of the card and of those that move for it.

        They are seen along the flow. Only the last one may move more than a few cards.
        """
        key = spot.key
        self._mates = [each for each in self._boxes if self._phases[each] == self._phases[key]]
        if not self._mates:
            return []
        box = self._turned(spot.box((0.0, 0.0)))
        low, high = self._between(key)
        free = islice(self._free(box, self._wishes(key), low, high), most)
        found: list[Offer] = [{key: each} for each in free]
        if len(found) < most:
            found += self._made(spot, box, low, high, most - len(found))
        return found

    def _turned(self, box: Box) -> Box:
        return box.flipped() if self._is_level else box

    def _between(self, key: str) -> tuple[float, float]:
        """After what and before what a card must stand: (highest top, lowest bottom)."""
        mates = set(self._mates)
        before = [self._boxes[each].bottom + GAP for each in self._before.get(key, ()) if each in mates]
        after = [self._boxes[each].top - GAP for each in self._after.get(key, ()) if each in mates]
        top = min(self._boxes[each].top for each in self._mates)
        if before:
            return max(before), min(after, default=float("inf"))
        return (top, min(after)) if after else (top, float("inf"))

    def _wishes(self, key: str) -> list[float]:
        """The middles that a card may have across the flow, the best first."""
        near = [*self._before.get(key, ()), *self._after.get(key, ())]
        mates = [each for each in near if each in self._boxes and each in set(self._mates)]
        return list(dict.fromkeys(self._boxes[each].center[0] for each in (*mates, *self._mates)))

    def _free(self, box: Box, wishes: Sequence[float], low: float, high: float) -> Iterator[Box]:
        """The free places between two heights, in line with other cards."""
        for middle in wishes:
            column = sorted(
                self._boxes[key].bottom + GAP
                for key in self._mates
                if self._boxes[key].left < middle + box.width and self._boxes[key].right > middle - box.width
            )
            for top in (low, *(height for height in column if height > low)):
                found = box_around((middle, top + box.height / 2), box.width, box.height)
                if found.bottom <= high and self._is_free(found):
                    between = found.shifted(0.0, (high - found.bottom) / 2)
                    is_snug = high - found.bottom <= _SNUG and self._is_free(between)
                    yield between if is_snug else found

    def _is_free(self, box: Box) -> bool:
        room = Box(box.left - _BESIDE, box.top - GAP + 0.5, box.right + _BESIDE, box.bottom + GAP - 0.5)
        return not any(room.intersects(other) for other in self._boxes.values())

    def _made(self, spot: Spot, box: Box, low: float, high: float, most: int) -> list[Offer]:
        """Places for which others make room: downward, upward or by changing places, where that moves few.

        Else one aside; else the one that moves fewest.
        """
        key, middle = spot.key, self._wishes(spot.key)[0]
        slot = box_around((middle, low + box.height / 2), box.width, box.height)
        pushed = [(each, self._pushed(key, each, 1)) for each in self._beneath(slot, low, high)]
        if high < float("inf"):
            above = box_around((middle, high - box.height / 2), box.width, box.height)
            pushed.append((above, self._pushed(key, above, -1)))
        ways: list[Offer] = [{**moved, key: each} for each, moved in pushed if moved is not None]
        few = max(1, int(_FEW * (self._count - 1)))
        found = [way for way in ways if len(way) - 1 <= few]
        if self._in_columns:
            found += exchanges(key, box, self._boxes, self._mates, self._pairs(key), self._fixed, few)
        top = min(each.top for each in self._boxes.values())
        found = sorted(found, key=lambda way: len(way) + 2 * rises(way, top))[:most]
        if not found and self._is_page and (foot := self._at_a_foot(spot, box)):
            return [{key: foot}]
        if not found and low - GAP < high + GAP:
            aside = self._aside(key, box, middle, (low - GAP + high + GAP) / 2)
            if aside:
                return [{key: aside}]
        return found or [min(ways, key=len, default={key: slot})]

    def _at_a_foot(self, spot: Spot, box: Box) -> Box | None:
        """A place at the foot of the column before, for a card in the middle of one that is full.

        It lies beneath what comes before it, and at the left of what comes after it, as a page asks.
        """
        there = [key for key, box in self._boxes.items() if self._phases[key] == self._phases[spot.key] - 1]
        left = min(self._boxes[key].left for key in self._mates)
        if not there or any(
            self._boxes[key].right > left or self._phase_of[key] != spot.phase for key in there
        ):
            return None
        last = max(there, key=lambda key: self._boxes[key].bottom)
        middle, top = self._boxes[last].center[0], self._boxes[last].bottom + GAP
        found = box_around((middle, top + box.height / 2), box.width, box.height)
        before = [self._boxes[key] for key in self._before.get(spot.key, ()) if key in self._boxes]
        is_onward = all(each.center[1] <= found.center[1] or each.right < found.left for each in before)
        return found if is_onward and self._is_free(found) else None

    def _pairs(self, key: str) -> list[tuple[str, str]]:
        """The cards of the phase of which one must stand before the other."""
        inside = {key, *self._mates}
        return [(one, other) for one in inside for other in self._after.get(one, ()) if other in inside]

    def _beneath(self, slot: Box, low: float, high: float) -> list[Box]:
        """The places beneath what comes before, and beneath each card from there to what comes after."""
        heights = sorted(
            edge
            for key in self._mates
            if self._boxes[key].left < slot.right and self._boxes[key].right > slot.left
            for edge in [self._boxes[key].bottom + GAP]
            if low < edge <= high + GAP
        )
        tops = [low, *heights[:_TRIED], *heights[_TRIED:][-_TRIED:]]
        return [slot.shifted(0.0, top - slot.top) for top in tops]

    def _aside(self, key: str, box: Box, middle: float, height: float) -> Box | None:
        """A place beside the cards before and after, half way between; of phases, outside the columns."""
        if height == float("inf"):
            return None
        for far in range(1, 2 if self._in_columns else _FAR):
            for sign in self._outside(key) if self._in_columns else (1, -1):
                x = middle + sign * far * (box.width + (_OUTSIDE if self._in_columns else _BESIDE))
                found = box_around((x, height), box.width, box.height)
                if self._is_free(found):
                    return found
        return None

    def _outside(self, key: str) -> list[int]:
        """On which sides of its phase no other one lies: left (-1), right (1)."""
        phase, others = self._phases[key], self._phases.values()
        return [sign for sign, last in ((1, max(others)), (-1, min(others))) if phase == last]

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
        edge = box.bottom + GAP if sign > 0 else box.top - GAP
        following = self._after if sign > 0 else self._before
        beyond = set(following.get(pusher, ()))
        for other in self._mates:
            if other == pusher:
                continue
            there = moved.get(other, self._boxes[other])
            is_beside = there.left < box.right + _BESIDE and there.right > box.left - _BESIDE
            is_near = is_beside and there.top < box.bottom + GAP - 0.5 and there.bottom > box.top - GAP + 0.5
            if is_near or other in beyond:
                yield other, edge
