"""Sets values apart: given wished places on a line and an order, the nearest places with enough between.

The method is the "satisfy" part of VPSC (Dwyer, Marriott, Stuckey: Fast Node Overlap Removal, 2005): values
that come too close are welded into blocks, and each block takes the weighted mean of what its members wish.
"""

from __future__ import annotations

from collections.abc import Sequence


def short_of_room(
    lows: Sequence[float], highs: Sequence[float], before: Sequence[Sequence[tuple[int, float]]]
) -> list[int]:
    """The numbers of the values on chains that do not fit between where they start and where they end."""
    least, most = _bounds(lows, highs, before)
    return [i for i in range(len(lows)) if least[i] > most[i] + 1e-9]


def set_apart(
    wishes: Sequence[float],
    weights: Sequence[float],
    lows: Sequence[float],
    highs: Sequence[float],
    before: Sequence[Sequence[tuple[int, float]]],
) -> list[float]:
    """Places near the wishes, each in its [low, high], far enough after others.

    `before[i]` holds pairs (number of an earlier value, how much i must lie after it); numbers are under i.
    Values that are `short_of_room` stay in their own bounds, too close to others.
    """
    count = len(wishes)
    least, most = _bounds(lows, highs, before)
    within = [min(max(wish, low), high) for wish, low, high in zip(wishes, least, most, strict=True)]
    places = _welded(within, weights, before)
    for i in range(count):
        for j, gap in before[i]:
            places[i] = max(places[i], places[j] + gap)
    places = [min(max(place, low), high) for place, low, high in zip(places, least, most, strict=True)]
    return [min(max(place, low), high) for place, low, high in zip(places, lows, highs, strict=True)]


def _bounds(
    lows: Sequence[float], highs: Sequence[float], before: Sequence[Sequence[tuple[int, float]]]
) -> tuple[list[float], list[float]]:
    """What the chains from the left and from the right leave of [low, high]."""
    least, most = list(lows), list(highs)
    for i, earlier in enumerate(before):
        for j, gap in earlier:
            least[i] = max(least[i], least[j] + gap)
    for i in range(len(before) - 1, -1, -1):
        for j, gap in before[i]:
            most[j] = min(most[j], most[i] - gap)
    return least, most


def _welded(
    wishes: Sequence[float], weights: Sequence[float], before: Sequence[Sequence[tuple[int, float]]]
) -> list[float]:
    count = len(wishes)
    block_of = list(range(count))
    offset = [0.0] * count
    members = [[i] for i in range(count)]
    weight = list(weights)
    place = list(wishes)
    for new in range(count):
        while True:
            block = block_of[new]
            worst, pair = 1e-9, None
            for i in members[block]:
                here = place[block] + offset[i]
                for j, gap in before[i]:
                    other = block_of[j]
                    if other != block and place[other] + offset[j] + gap - here > worst:
                        worst, pair = place[other] + offset[j] + gap - here, (j, i, gap)
            if pair is None:
                break
            j, i, gap = pair
            other = block_of[j]
            shift = offset[j] + gap - offset[i]
            total = weight[other] + weight[block]
            place[other] = (weight[other] * place[other] + weight[block] * (place[block] - shift)) / total
            weight[other] = total
            for member in members[block]:
                offset[member] += shift
                block_of[member] = other
            members[other].extend(members[block])
            members[block] = []
    return [place[block_of[i]] + offset[i] for i in range(count)]
