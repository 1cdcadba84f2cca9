"""Random journeys for hypothesis: valid, small, with every field, unknown fields and any Unicode text."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, get_args

from hypothesis import strategies as st

from journeymapper.model.journey import Journey
from journeymapper.model.rank import ranks
from journeymapper.model.records import (
    FURTHEST,
    KINDS,
    Action,
    Aida,
    BentBy,
    Contact,
    Evidence,
    Extra,
    Hushed,
    Link,
    Note,
    Phase,
    Record,
    Segment,
    Sheet,
    Source,
    Starter,
    Step,
    Supplier,
    Touch,
    Transition,
    TransitionKind,
)

Ids = Sequence[str]

texts = st.text(max_size=12)
places = st.floats(-FURTHEST, FURTHEST) | st.integers(-500, 500).map(float)
shares = st.none() | st.floats(0, 1)
spans = st.floats(0, 1e300) | st.integers(0, 90).map(float)
dates = st.none() | st.dates(min_value=dt.date(1000, 1, 1)).map(dt.date.isoformat)
colors = st.none() | st.from_regex(r"\A#[0-9a-fA-F]{6}\Z")
json_values: st.SearchStrategy[object] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(texts, inner, max_size=2),
    max_leaves=4,
)
# '~' keeps clear of known names; the others are names of attributes that no file has.
_names = texts.map("~{}".format) | st.sampled_from(("rank", "extra", "way", "file_extra"))


def _as_pairs(values: dict[str, object]) -> Extra:
    return tuple((name, json.dumps(value, ensure_ascii=False)) for name, value in values.items())


extras: st.SearchStrategy[Extra] = st.just(()) | st.dictionaries(_names, json_values, max_size=2).map(
    _as_pairs
)


def _tuples(each: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(each, max_size=most).map(tuple)


def _one(ids: Ids) -> st.SearchStrategy[str | None]:
    return st.none() | st.sampled_from(ids) if ids else st.none()


def _some(ids: Ids) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(ids), unique=True, max_size=3).map(tuple) if ids else st.just(())


def _amounts(ids: Ids, amount: st.SearchStrategy[float]) -> st.SearchStrategy[tuple[tuple[str, float], ...]]:
    return _some(ids).flatmap(lambda some: st.tuples(*(st.tuples(st.just(each), amount) for each in some)))


def _choice(literal: object) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(literal))


def _or_none(literal: object) -> st.SearchStrategy[Any]:
    return st.none() | _choice(literal)


_ids = st.lists(st.text(min_size=1, max_size=6), unique=True, max_size=4)
_evidence = _tuples(st.builds(Evidence, source=_choice(Source), note=texts, date=dates, extra=extras))
_hushed = st.builds(Hushed, finding=texts, id=texts, extra=extras)
_link = st.builds(Link, title=texts, url=texts, extra=extras)


def _touches(suppliers: Ids) -> st.SearchStrategy[tuple[Touch, ...]]:
    def touch(supplier: str) -> st.SearchStrategy[Touch]:
        return st.builds(
            Touch,
            supplier=st.just(supplier),
            aida=_or_none(Aida),
            contact=_choice(Contact),
            started_by=_or_none(Starter),
            value=texts,
            extra=extras,
        )

    return _some(suppliers).flatmap(lambda some: st.tuples(*map(touch, some)))


def _step(ident: str, phases: Ids, suppliers: Ids, segments: Ids) -> st.SearchStrategy[Step]:
    return st.builds(
        Step,
        id=st.just(ident),
        title=texts,
        description=texts,
        speaker_notes=texts,
        phase=_one(phases),
        x=places,
        y=places,
        pinned=st.booleans(),
        touches=_touches(suppliers),
        channels=_tuples(texts),
        mood=st.none() | st.integers(-2, 2),
        moment_of_truth=st.booleans(),
        votes=st.integers(0, 10**18),
        pains=_tuples(texts),
        chances=_tuples(texts),
        links=_tuples(_link),
        days=st.none() | spans,
        segment_days=_amounts(segments, spans),
        skipped_by=_some(segments),
        evidence=_evidence,
        extra=extras,
    )


def _transition(ident: str, steps: Ids, segments: Ids) -> st.SearchStrategy[Transition]:
    return st.builds(
        Transition,
        id=st.just(ident),
        source=st.sampled_from(steps),
        target=st.sampled_from(steps),
        way=_choice(TransitionKind),
        label=texts,
        segments=_some(segments),
        share=shares,
        segment_shares=_amounts(segments, st.floats(0, 1)),
        bends=st.none() | _tuples(st.tuples(places, places)),
        bent_by=_or_none(BentBy),
        evidence=_evidence,
        extra=extras,
    )


def _sheet(steps: Ids) -> st.SearchStrategy[Sheet]:
    return st.builds(
        Sheet,
        title=texts,
        description=texts,
        date=dates,
        language=st.sampled_from(("nl", "en", "nl-BE", "zh-Hant-TW")),
        goal=_one(steps),
        hushed=_tuples(_hushed),
        extra=extras,
        file_extra=extras,
    )


def _supplier(ident: str, steps: Ids) -> st.SearchStrategy[Supplier]:
    short = st.none() | st.text(min_size=1, max_size=3)
    return st.builds(
        Supplier, id=st.just(ident), name=texts, short=short, color=colors, goal=_one(steps), extra=extras
    )


def _segment(ident: str) -> st.SearchStrategy[Segment]:
    return st.builds(
        Segment, id=st.just(ident), name=texts, description=texts, color=colors, share=shares, extra=extras
    )


def _action(ident: str, steps: Ids) -> st.SearchStrategy[Action]:
    return st.builds(
        Action,
        id=st.just(ident),
        text=texts,
        step=_one(steps),
        owner=texts,
        due=dates,
        done=st.booleans(),
        extra=extras,
    )


@st.composite
def journeys(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Journey:
    """A valid journey of up to four records a kind, each of its fields at any value that is allowed."""
    phases, suppliers, segments, steps = draw(_ids), draw(_ids), draw(_ids), draw(_ids)
    transitions = draw(_ids) if steps else []
    alike = {"name": texts, "color": colors, "extra": extras}
    loose = {"text": texts, "x": st.none() | places, "y": st.none() | places, "extra": extras}
    strategies: list[st.SearchStrategy[Record]] = [
        _sheet(steps),
        *(st.builds(Phase, id=st.just(each), **alike) for each in phases),
        *(_supplier(each, steps) for each in suppliers),
        *(_segment(each) for each in segments),
        *(_step(each, phases, suppliers, segments) for each in steps),
        *(_transition(each, steps, segments) for each in transitions),
        *(st.builds(Note, id=st.just(each), **loose) for each in draw(_ids)),
        *(_action(each, steps) for each in draw(_ids)),
    ]
    rank = ranks()
    return Journey(_ranked(draw(each), next(rank)) for each in strategies)


def _ranked(record: Record, rank: str) -> Record:
    return record if isinstance(record, Sheet) else replace(record, rank=rank)


def content(journey: Journey) -> list[Record]:
    """All that a journey holds, in order, without the ranks that stand for that order."""
    return list(_content(journey))


def _content(journey: Journey) -> Iterator[Record]:
    for kind in KINDS:
        records = journey.transitions if kind == "transition" else journey.all(kind)
        yield from (replace(record, rank="") for record in records)
