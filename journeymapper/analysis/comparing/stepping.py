"""Which steps of two maps are the same: by id, then by title; neighbours and phase tell twins apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from journeymapper.analysis.comparing.likeness import LIKELY, SURE, likeness, nearest, plain
from journeymapper.analysis.comparing.neighbours import Surroundings
from journeymapper.analysis.comparing.pairing import Pairing, Said
from journeymapper.model.journey import Journey

_MOST_TWINS = 40
"""More steps of one title than this are paired in their order."""


def pair_steps(one: Journey, other: Journey, phases: Mapping[str, str], said: Said, ids: str) -> Pairing:
    """Pairs the steps. `phases`: the phases of the other by those of the one; `ids`: see `matched`."""
    return _Steps(one, other, phases, said).paired(ids)


class _Steps:
    def __init__(self, one: Journey, other: Journey, phases: Mapping[str, str], said: Said) -> None:
        self._one = one
        self._other = other
        self._phases = phases
        self._here = {step.id: plain(step.title) for step in one.steps}
        self._there = {step.id: plain(step.title) for step in other.steps}
        self._found = Pairing("step", said, self._here, self._there)
        self._around = Surroundings(one, other, self._found.pairs)

    def paired(self, ids: str) -> Pairing:
        if ids != "none":
            for ident, title in self._here.items():
                there = self._there.get(ident)
                if there is None or not self._found.is_open(ident, ident):
                    continue
                if ids == "all" or title == there or likeness(title, there) >= LIKELY:
                    self._found.join(ident, ident)
        self._join_titles()
        self._join_alike()
        if ids == "some":
            self._ask_for_ids()
        return self._found

    def _join_titles(self) -> None:
        """Those of one title; first those that have it alone, since they tell the others apart."""
        groups: dict[str, tuple[list[str], list[str]]] = {}
        here, there = self._found.left
        for ident in here:
            groups.setdefault(self._here[ident], ([], []))[0].append(ident)
        for ident in there:
            groups.setdefault(self._there[ident], ([], []))[1].append(ident)
        untitled = groups.pop("", ([], []))
        both = sorted(
            (group for group in groups.values() if group[0] and group[1]),
            key=lambda group: len(group[0]) * len(group[1]),
        )
        for ones, others in both:
            self._join_twins(ones, others, least=0)
        self._join_twins(*untitled, least=1)

    def _join_twins(self, ones: Sequence[str], others: Sequence[str], least: int) -> None:
        """Steps of one title: those with most neighbours in common first, then in their order.

        `least`: neighbours that must be in common.
        """
        if max(len(ones), len(others)) > _MOST_TWINS:
            if not least:
                for one, other in zip(ones, others, strict=False):
                    if self._found.is_open(one, other):
                        self._found.join(one, other)
            return
        ranked = sorted(
            (
                (*self._rank(one, other), abs(at - place), at, place)
                for at, one in enumerate(ones)
                for place, other in enumerate(others)
            ),
        )
        for shared, _, _, at, place in ranked:
            if -shared >= least and self._found.is_open(ones[at], others[place]):
                self._found.join(ones[at], others[place])

    def _join_alike(self) -> None:
        """Those of nearly one title; what is only likely is left to be asked."""
        here, there = self._found.left
        alike = nearest([self._here[each] for each in here], [self._there[each] for each in there])
        ranked = sorted(
            (-score, *self._rank(here[at], there[place]), at, place) for at, place, score in alike
        )
        for score, _, _, at, place in ranked:
            if -score >= SURE and self._found.is_open(here[at], there[place]):
                self._found.join(here[at], there[place])
        self._found.ask((here[at], there[place], -score) for score, _, _, at, place in ranked)

    def _ask_for_ids(self) -> None:
        """One id and another title, but between the same steps: it may have been given another title."""
        here, _ = self._found.left
        self._found.ask(
            (each, each, likeness(self._here[each], self._there[each]))
            for each in here
            if each in self._there and self._around.stands_alike(each, each)
        )

    def _rank(self, one: str, other: str) -> tuple[int, bool]:
        """Sorts first what agrees most."""
        here, there = self._one.step(one), self._other.step(other)
        return -self._around.agreement(one, other), not self._around.same_phase(here, there, self._phases)
