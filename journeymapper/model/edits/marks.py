"""Marks on steps and transitions: evidence, votes, mood, and the lists of remarks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any, Literal, TypeVar

from journeymapper.model.draft import Draft
from journeymapper.model.edits.steps import title_of
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Evidence, Key, Step, Transition

MOODS = range(-2, 3)
Listed = Literal["channels", "pains", "chances", "links", "evidence"]
"""The lists of a step; a transition has evidence alone."""
T = TypeVar("T")


def add_evidence(journey: Journey, keys: Iterable[Key], evidence: Evidence) -> Patch:
    """Adds a source to steps and transitions; an assumption that stood alone gives way to a better one."""
    draft = Draft(journey, "evidence")
    for key in keys:
        if key[0] in ("step", "transition"):
            _put(draft, key, "evidence", _joined(_read(draft, key).evidence, evidence))
    return draft.patch()


def vote(journey: Journey, steps: Iterable[str], votes: int) -> Patch:
    """Adds votes to steps, or takes them off with a number below 0; none goes below 0."""
    chosen = list(steps)
    draft = Draft(journey, "vote", title_of(journey, chosen[0]) if len(chosen) == 1 else "")
    for ident in chosen:
        step = draft.read(Step, ident)
        draft.put(replace(step, votes=max(0, step.votes + votes)))
    return draft.patch()


def in_common(lists: Iterable[Sequence[T]]) -> tuple[T, ...]:
    """The items that all these lists have, as often as all have them, in the order of the first."""
    first, *others = [list(each) for each in lists] or [[]]
    found = []
    for item in first:
        if all(item in other for other in others):
            found.append(item)
            for other in others:
                other.remove(item)
    return tuple(found)


def edit_list(
    journey: Journey, keys: Iterable[Key], field: Listed, before: Sequence[Any], after: Sequence[Any]
) -> Patch:
    """Turns `before`, which is in this list of all these steps and transitions, into `after`.

    What a list has beside `before` stays. What is new stands where it stands in `after`, at the end of a list
    if it is last there.

    Raises:
        ValueError: a list does not have all of `before`.
    """
    chosen = list(keys)
    about = title_of(journey, chosen[0][1]) if len(chosen) == 1 and chosen[0][0] == "step" else ""
    draft = Draft(journey, field, about)
    for key in chosen:
        own = getattr(_read(draft, key), field)
        _put(draft, key, field, _turned(own, before, after))
    return draft.patch()


def keep_once(journey: Journey, keys: Iterable[Key], field: Listed, item: Any) -> Patch:
    """Leaves only the first of equal items in a list: one that was added to all was in some already."""
    draft = Draft(journey, field)
    for key in keys:
        own = getattr(_read(draft, key), field)
        first = own.index(item) + 1 if item in own else len(own)
        _put(draft, key, field, (*own[:first], *(each for each in own[first:] if each != item)))
    return draft.patch()


def _read(draft: Draft, key: Key) -> Step | Transition:
    return draft.read(Step, key[1]) if key[0] == "step" else draft.read(Transition, key[1])


def _put(draft: Draft, key: Key, field: Listed, items: tuple[Any, ...]) -> None:
    fields: dict[str, Any] = {field: items}
    draft.put(replace(_read(draft, key), **fields))


def _turned(own: Sequence[T], before: Sequence[T], after: Sequence[T]) -> tuple[T, ...]:
    """`own` with the items of `before` in it made those of `after`."""
    free: list[T | None] = list(own)
    places = []
    for item in before:
        places.append(free.index(item))
        free[places[-1]] = None
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    old, new = places[start : len(before) - end], after[start : len(after) - end]
    made: list[tuple[T, ...]] = [(item,) for item in own]
    for at, place in enumerate(old):
        made[place] = tuple(new[at : at + 1])
    more = tuple(new[len(old) :])
    if end:
        made[places[-end]] = (*more, *made[places[-end]])
        more = ()
    return (*(item for items in made for item in items), *more)


def _alike(one: Sequence[Any], other: Sequence[Any]) -> int:
    """How many items both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _joined(known: tuple[Evidence, ...], new: Evidence) -> tuple[Evidence, ...]:
    bare = Evidence("assumption")
    return (*(each for each in known if each != bare), new)
