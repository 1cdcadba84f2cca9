"""Sets values apart: given wished places on a line and an order, the nearest places with enough between.

The method is the "satisfy" part of VPSC (Dwyer, Marriott, Stuckey: Fast Node Overlap Removal, 2005): values that
come too close are welded into blocks, and each block takes the weighted mean of what its members wish.
"""

from __future__ import annotations

from collections.abc import Sequence


def set_apart(
    wishes: Sequence[float],
    weights: Sequence[float],
    lows: Sequence[float],
    highs: Sequence[float],
    before: Sequence[Sequence[tuple[int, float]]],
) -> list[float] | None:
    """Places near the wishes, each in its [low, high], far enough after others.

    `before[i]` holds pairs (number of an earlier value, how much i must lie after it); numbers are under i. None
    if there is no room.
    """
    count = len(wishes)
    least, most = list(lows), list(highs)
    for i in range(count):
        for j, gap in before[i]:
            least[i] = max(least[i], least[j] + gap)
        if least[i] > highs[i] + 1e-9:
            return None
    for i in range(count - 1, -1, -1):
        for j, gap in before[i]:
            most[j] = min(most[j], most[i] - gap)
    within = [min(max(w, lo), hi) for w, lo, hi in zip(wishes, least, most, strict=True)]
    places = _welded(within, weights, before)
    for i in range(count):
        for j, gap in before[i]:
            places[i] = max(places[i], places[j] + gap)
    return [min(max(p, lo), hi) for p, lo, hi in zip(places, least, most, strict=True)]


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
