"""Working together: where two suppliers meet at a step, and where the one hands the customer to the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from journeymapper.analysis.chain import Chain
from journeymapper.analysis.chances import in_file


@dataclass(frozen=True, slots=True)
class Together:
    """Two suppliers: the visited steps where both have contact, and the transitions that hand over."""

    suppliers: tuple[str, str]
    shared: tuple[str, ...]
    handovers: tuple[str, ...]


def together(chain: Chain, suppliers: Sequence[str]) -> tuple[Together, ...]:
    """Each pair of suppliers in file order, also those that have nothing in common.

    A hand-over is a transition that somebody takes, loops too, between two visited steps: from one where the
    one has contact and the other has not, to one where it is the other way round.
    """
    present = {
        chain.steps[at].id: frozenset(touch.supplier for touch in chain.steps[at].touches if touch.in_contact)
        for at in sorted(chain.visited)
    }
    taken = [
        way.transition
        for step in present
        for way in chain.chances.fork(step).ways
        if way.chance > 0 and way.transition.target in present
    ]
    pairs = list(combinations(suppliers, 2))
    shared: dict[frozenset[str], list[str]] = {frozenset(pair): [] for pair in pairs}
    handovers: dict[frozenset[str], list[str]] = {frozenset(pair): [] for pair in pairs}
    for step, here in present.items():
        for pair in combinations(here, 2):
            shared[frozenset(pair)].append(step)
    for each in sorted(taken, key=in_file):
        source, target = present[each.source], present[each.target]
        for one in source - target:
            for other in target - source:
                handovers[frozenset((one, other))].append(each.id)
    return tuple(
        Together(pair, tuple(shared[frozenset(pair)]), tuple(handovers[frozenset(pair)])) for pair in pairs
    )
