"""Where the tracks of a neighbourhood lie once their order is known: as roomy as the cards allow."""

from __future__ import annotations

from journeymapper.arrange.spacing import set_apart, short_of_room
from journeymapper.arrange.strands import Strand

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


def places_of(strands: list[Strand], before: list[list[int]]) -> list[float]:
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


def place_of(strand: Strand) -> float:
    """The place of a strand that has no others near it."""
    low, high = _limits(strand, _LEVELS[0][0])
    return min(max(strand.wish, low), high)
