"""Cards of a phase change places to let one in: it takes another's place, that one a third's, or a free one.

Everything is seen along the flow: y grows the way that steps run within a phase.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import permutations
from typing import NamedTuple

from journeymapper.arrange.geometry import Box, box_around
from journeymapper.arrange.quality import APART

GAP = 34.0  # from card to card along the flow
_MOST_MOVED = 2
_RISE = 1.5  # a card above all columns is as bad as so many more that move
_MOST_MATES = 24
"""Where more cards could change places nothing is tried: room is made otherwise there."""

Offer = dict[str, Box]


class _Place(NamedTuple):
    """Where a card may stand: its middle across the flow, its top, or its bottom if above all."""

    middle: float
    edge: float
    is_above: bool = False

    def box(self, size: Box) -> Box:
        top = self.edge - size.height if self.is_above else self.edge
        return box_around((self.middle, top + size.height / 2), size.width, size.height)


def exchanges(
    key: str,
    box: Box,
    boxes: Mapping[str, Box],
    mates: Sequence[str],
    pairs: Collection[tuple[str, str]],
    fixed: Collection[str],
    most: int,
) -> list[Offer]:
    """Ways to let a card in, those that move fewest first, then those that draw arrows out least.

    Args:
        key: the card.
        box: its size.
        boxes: the outlines of all others.
        mates: the cards of its phase.
        pairs: cards of the phase of which the first must stand before the second.
        fixed: cards that do not move.
        most: so many cards may move.
    """
    if len(mates) > _MOST_MATES:
        return []
    found = []
    sizes = {key: box} | {mate: boxes[mate] for mate in mates}
    free = list(_free(boxes, mates))
    movable = [mate for mate in mates if mate not in fixed]
    for count in range(min(most, _MOST_MOVED) + 1):
        for chain in permutations(movable, count):
            taken = [_Place(boxes[mate].center[0], boxes[mate].top) for mate in chain]
            for end in free:
                places = zip((key, *chain), (*taken, end), strict=True)
                offer = {each: place.box(sizes[each]) for each, place in places}
                if _is_in_order(offer, boxes, pairs) and _is_clear(offer, boxes):
                    found.append(offer)
    top = min(box.top for box in boxes.values())
    return sorted(
        found, key=lambda offer: (len(offer) + _RISE * rises(offer, top), _length(offer, boxes, pairs))
    )


def rises(offer: Offer, top: float) -> bool:
    """Whether a card would stand above the map, whose highest card's top this is."""
    return any(box.top < top - GAP / 2 for box in offer.values())


def _free(boxes: Mapping[str, Box], mates: Sequence[str]) -> Iterator[_Place]:
    """The places before the first and after the last card, in line with others."""
    first = min(boxes[mate].top for mate in mates) - GAP
    last = max(boxes[mate].bottom for mate in mates) + GAP
    for middle in dict.fromkeys(boxes[mate].center[0] for mate in mates):
        yield _Place(middle, last)
        yield _Place(middle, first, is_above=True)


def _is_in_order(offer: Offer, boxes: Mapping[str, Box], pairs: Collection[tuple[str, str]]) -> bool:
    there = {**boxes, **offer}
    return all(
        there[one].bottom <= there[other].top
        for one, other in pairs
        if (one in offer or other in offer) and one in there and other in there
    )


def _is_clear(offer: Offer, boxes: Mapping[str, Box]) -> bool:
    there = {**boxes, **offer}
    for key, box in offer.items():
        room = Box(box.left - APART, box.top - GAP + 0.5, box.right + APART, box.bottom + GAP - 0.5)
        if any(other != key and room.intersects(each) for other, each in there.items()):
            return False
    return True


def _length(offer: Offer, boxes: Mapping[str, Box], pairs: Collection[tuple[str, str]]) -> float:
    """How far apart cards lie that lead to each other."""
    there = {**boxes, **offer}
    return sum(there[other].top - there[one].bottom for one, other in pairs)
