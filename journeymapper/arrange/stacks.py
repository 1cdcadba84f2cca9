"""The plain layout of a map with phases: a column for each, in which the steps stand one beneath the other.

The present order of steps decides wherever the arrows leave a choice, so that what is tidy stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise

from journeymapper.arrange.flow import by_phase, in_order
from journeymapper.arrange.geometry import Point
from journeymapper.arrange.links import Link
from journeymapper.arrange.plan import Layout, Plan, Spot

_DOWN = 34.0
_ACROSS = 100.0
_TRACK = 14.0  # for each further line between two columns
_CHIP_AIR = 14.0  # above and beneath a chip between two cards, together


def stacked(plan: Plan, onward: Iterable[Link], phases: Mapping[str, int]) -> Layout:
    """Columns in the order of phases. Links that lead onward lead down in a column, else to the right."""
    links = list(onward)
    spots = {spot.key: spot for spot in plan.spots}
    wishes = wished(plan, phases)
    stacks = [in_order(keys, links, wishes) for keys in by_phase(plan.spots, phases)]
    at: dict[str, Point] = {}
    x = 0.0
    for number, stack in enumerate(stacks):
        half = max(spots[key].width for key in stack) / 2
        if number:
            x += half + _gutter(plan, stacks[number - 1], stack)
        at |= dict(zip(stack, _heights(stack, spots, plan.links, x), strict=True))
        x += half
    return Layout(at)


def wished(plan: Plan, phases: Mapping[str, int]) -> dict[str, float]:
    """In what order cards should stand: from above as they do where phases are columns, else as numbered."""
    order = _numbered(plan, phases)
    spans: dict[int, tuple[float, float]] = {}
    for spot in plan.spots:
        low, high = spans.get(phases[spot.key], (spot.at[0], spot.at[0]))
        spans[phases[spot.key]] = min(low, spot.at[0]), max(high, spot.at[0])
    columns = [spans[phase] for phase in sorted(spans)]
    if any(before[1] >= after[0] for before, after in pairwise(columns)):
        return order
    here = sorted(plan.spots, key=lambda spot: (spot.at[1], order[spot.key]))
    return {spot.key: float(at) for at, spot in enumerate(here)}


def _numbered(plan: Plan, phases: Mapping[str, int]) -> dict[str, float]:
    """The order of the journey, but of alternatives those last from which arrows lead back to a phase before.

    Alternatives are cards after each other to which the same cards lead: the way back is free beneath them.
    """
    sources: dict[str, set[str]] = {}
    back = set()
    for link in plan.links:
        if phases[link.target] < phases[link.source]:
            back.add(link.source)
        elif link.kind == "next":
            sources.setdefault(link.target, set()).add(link.source)
    keys = [spot.key for spot in plan.spots]
    runs = groupby(keys, lambda key: (phases[key], frozenset(sources.get(key, {key}))))
    ordered = [key for _, run in runs for key in sorted(run, key=back.__contains__)]
    return {key: float(at) for at, key in enumerate(ordered)}


def _heights(stack: Sequence[str], spots: Mapping[str, Spot], links: Iterable[Link], x: float) -> list[Point]:
    """Centres of the cards of a stack, the first card's top at 0, with room for chips between neighbours."""
    chips: dict[tuple[str, str], float] = {}
    for link in links:
        if link.label:
            ends = link.source, link.target
            chips[ends] = max(chips.get(ends, 0.0), link.label[1])
    y = 0.0
    found = []
    for at, key in enumerate(stack):
        if at:
            chip = max(chips.get((stack[at - 1], key), 0.0), chips.get((key, stack[at - 1]), 0.0))
            y += max(_DOWN, chip + 2 * _CHIP_AIR if chip else 0.0)
        found.append((x, y + spots[key].height / 2))
        y += spots[key].height
    return found


def _gutter(plan: Plan, before: Sequence[str], after: Sequence[str]) -> float:
    """How wide the room between two columns must be for the lines and chips in it."""
    place = {key: at for at, key in enumerate(before)} | {key: -at - 1 for at, key in enumerate(after)}
    lines = 0
    chip = 0.0
    for link in plan.links:
        if link.source in place and link.target in place:
            one, other = place[link.source], place[link.target]
            is_aside = (one < 0) != (other < 0) or abs(one - other) > 1
            lines += is_aside
            if is_aside and link.label:
                chip = max(chip, link.label[0])
    return max(_ACROSS, min(chip, 120.0) + 24.0, 60.0 + _TRACK * min(lines / 2, 12))
