"""Which phases, suppliers, segments, notes and actions of two maps are the same."""

from __future__ import annotations

from collections.abc import Sequence

from journeymapper.analysis.comparing.likeness import LIKELY, SURE, likeness, nearest, plain
from journeymapper.analysis.comparing.pairing import Pairing, Said
from journeymapper.model.journey import Journey
from journeymapper.model.records import Action, Kind, Note, Phase, Record, Segment, Supplier


def pair_listed(one: Journey, other: Journey, kind: Kind, said: Said, ids: str) -> Pairing:
    """Pairs records by id, then by what they say; of notes and actions nothing is asked."""
    here = {each.id: plain(_words(each)) for each in one.all(kind)}
    there = {each.id: plain(_words(each)) for each in other.all(kind)}
    found = Pairing(kind, said, here, there)
    if ids != "none":
        for ident, words in here.items():
            if ident in there and found.is_open(ident, ident):
                same = words == there[ident] or likeness(words, there[ident]) >= LIKELY
                if ids == "all" or same:
                    found.join(ident, ident)
    _join_same(found, here, there)
    ones, others = found.left
    alike = nearest([here[each] for each in ones], [there[each] for each in others])
    ranked = sorted((-score, at, place) for at, place, score in alike)
    for score, at, place in ranked:
        if -score >= SURE and found.is_open(ones[at], others[place]):
            found.join(ones[at], others[place])
    if kind not in {"note", "action"}:
        found.ask((ones[at], others[place], -score) for score, at, place in ranked)
    return found


def _join_same(found: Pairing, here: dict[str, str], there: dict[str, str]) -> None:
    """Those that say the same, in their order."""
    ones, others = found.left
    waiting: dict[str, list[str]] = {}
    for ident in reversed(others):
        waiting.setdefault(there[ident], []).append(ident)
    for ident in ones:
        same: Sequence[str] = waiting.get(here[ident], ()) if here[ident] else ()
        other = next((each for each in reversed(same) if found.is_open(ident, each)), None)
        if other is not None:
            found.join(ident, other)
            waiting[here[ident]].remove(other)


def _words(record: Record) -> str:
    match record:
        case Phase() | Supplier() | Segment():
            return record.name
        case Note() | Action():
            return record.text
        case _:
            return ""
