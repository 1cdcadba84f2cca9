"""Who goes where: for a segment, or for the map with all routes open, the chance of each transition.

Definitions: a journey read as a Markov chain whose states are the steps. A chance below 1e-12 is none, and
values within 1e-9 of each other are equal.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeymapper.model.journey import Journey
from journeymapper.model.records import Transition

NOTHING = 1e-12
CLOSE = 1e-9


def is_loop(transition: Transition) -> bool:
    """Whether a transition leads back to do something again; one from a step to itself always does."""
    return transition.way == "loop" or transition.source == transition.target


@dataclass(frozen=True, slots=True)
class Way:
    """An open transition with the part, 0..1, of those at its source who take it."""

    transition: Transition
    chance: float


@dataclass(frozen=True, slots=True)
class Fork:
    """What is open at a step: its ways in file order, and the part of those there who stop."""

    ways: tuple[Way, ...]
    ending: float
    given: float
    """The sum of the shares as given, before it was scaled to 1."""

    @property
    def onward(self) -> tuple[Way, ...]:
        """The ways other than loops that somebody takes."""
        return tuple(way for way in self.ways if way.chance > 0 and not is_loop(way.transition))

    @property
    def is_over(self) -> bool:
        """Whether the shares as given are more than all."""
        return self.given > 1 + CLOSE


def in_file(transition: Transition) -> tuple[str, str]:
    """What sorts transitions as the file has them, or as they were made."""
    return transition.rank, transition.id


def is_open(transition: Transition, segment: str | None) -> bool:
    """Whether a segment may take a transition; None stands for the whole map, where all are open."""
    return segment is None or not transition.segments or segment in transition.segments


def share_of(transition: Transition, segment: str | None) -> float | None:
    """The share that is given for a transition: the segment's own wins over that of all."""
    if not transition.segment_shares:
        return transition.share
    own = next((share for ident, share in transition.segment_shares if ident == segment), None)
    return transition.share if own is None else own


def fork_at(journey: Journey, step: str, segment: str | None = None) -> Fork:
    """What is open at a step.

    A loop takes its share, without one nothing. The others take their share where they have one; those
    without divide what is left of 1 equally. Where the shares are over 1 all are scaled to 1.
    """
    found = sorted((each for each in journey.out(step) if is_open(each, segment)), key=in_file)
    shares = {each.id: share_of(each, segment) for each in found}
    given = sum(share for share in shares.values() if share is not None)
    without = [each for each in found if shares[each.id] is None and not is_loop(each)]
    rest = max(0.0, 1.0 - given) / len(without) if without else 0.0
    scale = max(1.0, given)  # also where it is over by a rounding: chances must not come to more than 1
    parts = []
    for each in found:
        share = shares[each.id]
        parts.append((share if share is not None else 0.0 if is_loop(each) else rest) / scale)
    ending = 1.0 - sum(parts)
    ways = tuple(Way(each, _unless_nothing(part)) for each, part in zip(found, parts, strict=True))
    return Fork(ways, _unless_nothing(ending), given)


def _unless_nothing(chance: float) -> float:
    return chance if chance >= NOTHING else 0.0


class Chances:
    """The forks of all steps of a journey for one segment, each worked out when it is first asked for."""

    def __init__(self, journey: Journey, segment: str | None = None) -> None:
        self.journey = journey
        self.segment = segment
        self._forks: dict[str, Fork] = {}
        self._reached: frozenset[str] | None = None

    def fork(self, step: str) -> Fork:
        """What is open at a step."""
        if step not in self._forks:
            self._forks[step] = fork_at(self.journey, step, self.segment)
        return self._forks[step]

    def skips(self, step: str) -> bool:
        """Whether the segment passes the step over; on the whole map no step is."""
        return self.segment in self.journey.step(step).skipped_by

    def reached(self) -> frozenset[str]:
        """The steps that the walk can come to from the entries, those that it passes over too."""
        if self._reached is not None:
            return self._reached
        found: set[str] = set()
        waiting = list(entries(self.journey))
        while waiting:
            step = waiting.pop()
            if step not in found:
                found.add(step)
                waiting.extend(way.transition.target for way in self.fork(step).ways if way.chance > 0)
        self._reached = frozenset(found)
        return self._reached


def entries(journey: Journey) -> Sequence[str]:
    """Where walks begin, the same for every segment: steps that nothing but loops leads to.

    A step without any transition is loose and no entry. Without an entry it is the first step of the file
    that is not loose, or else the first step.
    """
    joined = [step.id for step in journey.steps if journey.out(step.id) or journey.into(step.id)]
    found = [each for each in joined if all(is_loop(arrow) for arrow in journey.into(each))]
    return found or joined[:1] or [step.id for step in journey.steps[:1]]
