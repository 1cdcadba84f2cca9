"""Pairs that grow one by one: a record is paired once, and what the user has said comes first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from journeymapper.model.merging.difference import Unsure
from journeymapper.model.records import Kind

Said = Mapping[tuple[Kind, str, str], bool]
"""Of two records of a kind, by their ids here and there: whether they are the same thing."""


class Pairing:
    """The pairs of one kind."""

    def __init__(self, kind: Kind, said: Said, here: Iterable[str], there: Iterable[str]) -> None:
        """`here` and `there`: the ids in the one journey and in the other."""
        self.kind = kind
        self.pairs: dict[str, str] = {}
        self.unsure: list[Unsure] = []
        self._said = said
        self._here = dict.fromkeys(here)
        self._there = dict.fromkeys(there)
        for (of, one, other), same in said.items():
            if of == kind and same:
                self.join(one, other)

    @property
    def left(self) -> tuple[list[str], list[str]]:
        """The ids that are not paired, here and there, in order."""
        return list(self._here), list(self._there)

    def is_open(self, one: str, other: str) -> bool:
        """Whether these can be paired: neither is, and the user has not said that they differ."""
        return one in self._here and other in self._there and (self.kind, one, other) not in self._said

    def join(self, one: str, other: str) -> None:
        """Pairs these, if both are there and neither is paired."""
        if one in self._here and other in self._there:
            self.pairs[one] = other
            del self._here[one]
            del self._there[other]

    def ask(self, candidates: Iterable[tuple[str, str, float]]) -> None:
        """Leaves these to be asked, the first first: each record once."""
        asked = {each for unsure in self.unsure for each in ((0, unsure.one), (1, unsure.other))}
        for one, other, score in candidates:
            if self.is_open(one, other) and (0, one) not in asked and (1, other) not in asked:
                asked |= {(0, one), (1, other)}
                self.unsure.append(Unsure(self.kind, one, other, score))
