"""Uniting two maps of the same thing: nothing is lost, votes add up, and what both say otherwise is asked."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from operator import add, or_
from typing import Any, TypeVar

from journeymapper.model.journey import Journey
from journeymapper.model.merging.placing import placed_in
from journeymapper.model.merging.ranking import put_in_order
from journeymapper.model.merging.renaming import Theirs
from journeymapper.model.merging.taking import Taking
from journeymapper.model.rank import between
from journeymapper.model.records import KINDS, Amounts, Extra, Kind, Link, Record, Touch, key_of

Said = tuple[Kind, str, str, str]
"""Kind, id, field and supplier (of a touch, else '')."""
R = TypeVar("R")

_OURS = frozenset(
    {"id", "rank", "x", "y", "pinned", "bends", "bent_by", "color", "short", "language", "file_extra"}
)
"""What stays as we have it, without a word."""
_LISTS = frozenset({"phase", "supplier", "segment"})
_AMOUNTS = frozenset({"segment_days", "segment_shares"})


def united(ours: Journey, theirs: Theirs) -> Theirs:
    """Our journey with all that the other adds to it, as a journey to compare ours with.

    New steps lie where there is room for them. Lists and texts are joined, votes added up, what one side
    leaves open is filled in by the other. Where both say something else the result has what the other says,
    and `conflicts` names it; those that `theirs` names already stay as they are.
    """
    other = placed_in(ours, theirs).journey
    taken = Taking(ours, other)
    uniting = _Uniting(theirs.conflicts)
    last: dict[Kind, str] = {}
    for kind in KINDS:
        for record in other.all(kind):
            own = ours.get(kind, record.id)
            key = key_of(record)
            if own is None and kind in _LISTS:  # at the end: colours go by the place in the list
                last[kind] = between(last.get(kind, ours.last_rank(kind)), None)
                taken.records[key] = replace(record, rank=last[kind])
            elif own is None:
                taken.records[key] = record
                taken.placed.add(key)
            else:
                taken.records[key] = uniting.both(own, record)
    put_in_order(taken)
    ids: dict[Kind, dict[str, str]] = {kind: {} for kind in KINDS}
    for kind, ident in taken.records:
        ids[kind][ident] = theirs.ids[kind].get(ident, ident)
    return Theirs(Journey(taken.records.values()), ids, theirs.conflicts | uniting.found)


@dataclass(slots=True)
class _Uniting:
    earlier: frozenset[Said]
    found: set[Said] = field(default_factory=set)

    def both(self, own: Record, other: Record) -> Record:
        """A record that says what both say."""
        changes: dict[str, Any] = {}
        for each in fields(own):
            name = each.name
            if name not in _OURS:
                one, two = getattr(own, name), getattr(other, name)
                changes[name] = self._value(own, name, one, two)
        return replace(own, **changes)

    def _value(self, own: Record, name: str, one: Any, two: Any) -> Any:
        if name in _JOINS:
            return _JOINS[name](one, two)
        if name == "touches":
            return self._touches(own, one, two)
        if name in _AMOUNTS:
            return self._amounts(own, name, one, two)
        if own.kind == "sheet" and name in {"title", "date"}:
            return one or two
        return self._one_of((*key_of(own), name, ""), one, two)

    def _one_of(self, said: Said, one: R, two: R) -> R:
        """What one side says, the other's where both do."""
        if _is_open(two) or two == one or _reads_alike(one, two):
            return one
        if _is_open(one):
            return two
        if said in self.earlier:  # told by a third map: that stands to be decided first
            return one
        self.found.add(said)
        return two

    def _touches(self, own: Record, ours: tuple[Touch, ...], theirs: tuple[Touch, ...]) -> tuple[Touch, ...]:
        there = {touch.supplier: touch for touch in theirs}
        found = [
            self._touch((*key_of(own), "touches", each.supplier), each, there.pop(each.supplier, each))
            for each in ours
        ]
        return (*found, *there.values())

    def _touch(self, said: Said, one: Touch, two: Touch) -> Touch:
        return replace(
            one,
            aida=self._one_of(said, one.aida, two.aida),
            contact=self._one_of(said, one.contact, two.contact),
            started_by=self._one_of(said, one.started_by, two.started_by),
            value=_joined(one.value, two.value),
            extra=_extra(one.extra, two.extra),
        )

    def _amounts(self, own: Record, name: str, one: Amounts, two: Amounts) -> Amounts:
        here, there = dict(one), dict(two)
        said = (*key_of(own), name, "")
        both = here | there
        values = (self._one_of(said, here.get(each), there.get(each)) for each in both)
        return tuple((each, value) for each, value in zip(both, values, strict=True) if value is not None)


def _is_open(value: object) -> bool:
    return value is None or value == ""


def _joined(one: str, two: str) -> str:
    """Both texts, each once."""
    if two.strip() in one:
        return one
    return two if one.strip() in two else f"{one}\n\n{two}"


def _all_of(one: tuple[R, ...], two: tuple[R, ...]) -> tuple[R, ...]:
    """What stands in either list, each once; capitals, accents and signs do not count."""
    known = {_plain(each) for each in one}
    found = list(one)
    for each in two:
        if _plain(each) not in known:
            known.add(_plain(each))
            found.append(each)
    return tuple(found)


def _plain(each: object) -> object:
    """What is compared: of texts letters and figures alone."""
    if isinstance(each, str):
        parts = unicodedata.normalize("NFKD", each).casefold()
        return "".join(part for part in parts if part.isalnum()) or each
    return each.url if isinstance(each, Link) and each.url else each


def _reads_alike(one: object, two: object) -> bool:
    return isinstance(one, str) and isinstance(two, str) and _plain(one) == _plain(two)


def _extra(one: Extra, two: Extra) -> Extra:
    known = {name for name, _ in one}
    return (*one, *(each for each in two if each[0] not in known))


def _takers(one: tuple[str, ...], two: tuple[str, ...]) -> tuple[str, ...]:
    """Who takes an arrow, where nobody named is everybody."""
    return _all_of(one, two) if one and two else ()


_JOINS: dict[str, Callable[[Any, Any], object]] = {
    "votes": add,
    "moment_of_truth": or_,
    "done": or_,
    "description": _joined,
    "speaker_notes": _joined,
    "channels": _all_of,
    "pains": _all_of,
    "chances": _all_of,
    "links": _all_of,
    "evidence": _all_of,
    "skipped_by": _all_of,
    "hushed": _all_of,
    "segments": _takers,
    "extra": _extra,
}
"""What two values of a field make together, where they cannot be at odds."""
