"""The open map beside one other, or beside those of several tables: what differs, and what is to be asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from journeymapper.analysis.comparing.differing import differing
from journeymapper.analysis.comparing.matching import matched
from journeymapper.i18n.difference_words import name_of
from journeymapper.model.edits.merge import take_over
from journeymapper.model.journey import Journey
from journeymapper.model.merging.difference import Difference, Unsure
from journeymapper.model.merging.placing import placed_in
from journeymapper.model.merging.renaming import Theirs, renamed
from journeymapper.model.merging.uniting import united
from journeymapper.model.patch import Patch
from journeymapper.model.records import Kind
from journeymapper.ui.comparing.other import Other

Asked = tuple[int, Kind, str, str]
"""Which of the others, the kind, and the ids of both."""


@dataclass(frozen=True, slots=True)
class Question:
    """Whether two names mean the same thing; `same` is what the user has said, None for nothing yet."""

    asked: Asked
    one: str
    other: str
    same: bool | None = None


class Comparison:
    """What differs between the open map and others, as far as it is known what is the same.

    `uniting`: the others are maps of the same thing made at several tables, and nothing is removed or
    overwritten; else there is one other. `theirs` is then all of them as one.
    """

    def __init__(self, journey: Journey, others: Sequence[Other], *, uniting: bool = False) -> None:
        self.journey = journey
        self.others = others
        self.uniting = uniting
        self._said: dict[Asked, bool] = {}
        self._names: dict[Asked, tuple[str, str]] = {}
        self.theirs: Theirs
        self.found: list[Difference]
        self._work_out()

    @property
    def questions(self) -> list[Question]:
        """What has been asked and answered, and what is still to be answered, in the order it came up."""
        return [Question(asked, *names, self._said.get(asked)) for asked, names in self._names.items()]

    def answer(self, answers: Iterable[tuple[Asked, bool | None]]) -> None:
        """Notes what the user says (None takes an answer back) and works out anew what differs."""
        for asked, same in answers:
            self._said.pop(asked, None)
            if same is not None:
                self._said[asked] = same
        self._work_out()

    def patch(self, picked: Iterable[Difference]) -> Patch:
        """What takes these differences over into the open map."""
        return take_over(self.journey, self.theirs, picked)

    def _work_out(self) -> None:
        order = {asked: at for at, asked in enumerate(self._names)}
        self._names = {asked: names for asked, names in self._names.items() if asked in self._said}
        if self.uniting:
            together = self.journey
            theirs: Theirs | None = None
            for at, other in enumerate(self.others):
                found = self._matched(at, together, other)
                conflicts = theirs.conflicts if theirs else frozenset()
                theirs = united(together, Theirs(found.journey, found.ids, conflicts))
                together = theirs.journey
            assert theirs is not None  # noqa: S101 - there is at least one other
            self.theirs, holds = theirs, None
        else:
            (other,) = self.others
            found = self._matched(0, self.journey, other)
            self.theirs = found if other.placed else placed_in(self.journey, found)
            holds = other.holds
        self.found = differing(self.journey, self.theirs, holds)
        came_up = sorted(self._names.items(), key=lambda each: order.get(each[0], len(order)))
        self._names = dict(came_up)

    def _matched(self, at: int, one: Journey, other: Other) -> Theirs:
        """One of the others in the ids of `one`; what is unsure is noted to be asked."""
        said = {(kind, here, there): same for (of, kind, here, there), same in self._said.items() if of == at}
        matching = matched(one, other.journey, keyed=other.keyed, said=said)
        for each in matching.unsure:
            self._names.setdefault(_asked(at, each), _names(one, other.journey, each))
        return renamed(one, other.journey, matching)


def _asked(at: int, each: Unsure) -> Asked:
    return at, each.kind, each.one, each.other


def _names(one: Journey, other: Journey, each: Unsure) -> tuple[str, str]:
    return name_of(one, each.kind, each.one), name_of(other, each.kind, each.other)


def usually_picked(each: Difference) -> Difference | None:
    """What of a difference is picked before the user has said anything: all but what is at odds."""
    if each.sort in {"added", "removed"}:
        return each
    fields = tuple(change for change in each.fields if not change.conflict)
    if not fields:
        return None
    return Difference(each.sort, each.kind, each.id, each.other, fields)
