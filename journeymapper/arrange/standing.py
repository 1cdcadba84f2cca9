"""In which columns the cards of a tidied map stand: of a page, or of phases that were cut."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from journeymapper.arrange.flow import by_phase
from journeymapper.arrange.links import Link
from journeymapper.arrange.plan import Plan
from journeymapper.arrange.wraps import columns


def columns_of(
    plan: Plan, onward: Sequence[Link], phases: Mapping[str, int], loose: Collection[str]
) -> dict[str, int]:
    """The number of a column for every card: from phase to phase, and from left to right in each.

    Onward links lead from a column to itself or to a later one. A loose card goes with the last card of its
    phase that leads to it, else with the first that it leads to, else with the first one of its phase.
    """
    boxes = {spot.key: spot.box() for spot in plan.spots}
    inside = [link for link in onward if phases[link.source] == phases[link.target]]
    found: dict[str, int] = {}
    first = 0
    for members in by_phase(plan.spots, phases):
        firm = [key for key in members if key not in loose]
        own = columns(firm, boxes, inside)
        found |= {key: first + at for at, column in enumerate(own) for key in column}
        _join([key for key in members if key in loose], inside, found, first)
        first += max(1, len(own))
    return found


def _join(loose: list[str], links: Sequence[Link], found: dict[str, int], first: int) -> None:
    """Finds the columns of the loose cards of a phase whose columns begin with this one."""
    waiting = set(loose)
    while waiting:
        for key in loose:
            before = [found[link.source] for link in links if link.target == key and link.source in found]
            after = [found[link.target] for link in links if link.source == key and link.target in found]
            if key in waiting and (before or after):
                found[key] = max(before) if before else min(after)
                waiting.remove(key)
                break
        else:
            found |= dict.fromkeys(waiting, first)
            waiting.clear()
