"""Whether two steps of two maps stand between the same steps, as far as those are matched."""

from __future__ import annotations

from collections.abc import Mapping

from journeymapper.model.journey import Journey
from journeymapper.model.records import Step


class Surroundings:
    """Compares what stands around steps, by arrows. `pairs`: ids there by those here, and may grow."""

    def __init__(self, one: Journey, other: Journey, pairs: Mapping[str, str]) -> None:
        self._one = one
        self._other = other
        self._pairs = pairs

    def agreement(self, here: str, there: str) -> int:
        """How many neighbours, before and after, are the same step in both maps."""
        before = {self._pairs.get(each.source) for each in self._one.into(here)}
        after = {self._pairs.get(each.target) for each in self._one.out(here)}
        return len(before & {each.source for each in self._other.into(there)}) + len(
            after & {each.target for each in self._other.out(there)}
        )

    def stands_alike(self, here: str, there: str) -> bool:
        """Whether both sides agree: a step before and a step after are the same in both maps."""
        before = {self._pairs.get(each.source) for each in self._one.into(here)}
        after = {self._pairs.get(each.target) for each in self._one.out(here)}
        return bool(
            before & {each.source for each in self._other.into(there)}
            and after & {each.target for each in self._other.out(there)}
        )

    def same_phase(self, here: Step, there: Step, phases: Mapping[str, str]) -> bool:
        """Whether both stand in the same phase."""
        return here.phase is not None and phases.get(here.phase) == there.phase
