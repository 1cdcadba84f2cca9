"""Random journeys for hypothesis: valid, small, with every field, unknown fields and any Unicode text."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar, get_args

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

R = TypeVar("R", bound=Record)

# One draw picks a text that is known for trouble; any text at all stands where people write most.
texts = st.sampled_from(
    (
        "",
        "zoekt een huis",
        "één “huis” 🏠",
        "a\nb\r\n\tc",
        '"\\',
        "<b>&amp;",
        "\x00\u2028\ufeff",
        "{x} %s",
        "כן نعم",
    )
)
any_text = st.text(max_size=12)
places = st.floats(-FURTHEST, FURTHEST) | st.integers(-500, 500).map(float)
shares = st.none() | st.floats(0, 1)
spans = st.floats(0, 1e300) | st.integers(0, 90).map(float)
dates = st.sampled_from((None, "2026-02-28", "2024-02-29", "0001-01-01", "9999-12-31"))
colors = st.sampled_from((None, "#1f6feb", "#ABCDEF", "#000000"))
json_values: st.SearchStrategy[object] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | any_text,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(any_text, inner, max_size=2),
    max_leaves=4,
)
# '~' keeps clear of known names; the others are names of attributes that no file has.
_names = any_text.map("~{}".format) | st.sampled_from(("rank", "extra", "way", "file_extra"))


def _as_pairs(values: dict[str, object]) -> Extra:
    return tuple((name, json.dumps(value, ensure_ascii=False)) for name, value in values.items())


any_extras: st.SearchStrategy[Extra] = st.dictionaries(_names, json_values, max_size=2).map(_as_pairs)
extras: st.SearchStrategy[Extra] = st.sampled_from(
    ((), (("rank", "1.0"),), (("~b", '{"ü": [null, -0.0]}'), ("~a", '"🏠"'), ("extra", "[]")))
)


def _tuples(each: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(each, max_size=most).map(tuple)


def _choice(literal: object) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(literal))


def _or_none(literal: object) -> st.SearchStrategy[Any]:
    return st.none() | _choice(literal)


def _records(kind: type[R], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[list[R]]:
    """Up to four records of a kind, each with an id of its own."""
    some = st.builds(kind, id=st.text(min_size=1, max_size=6), extra=extras, **fields)
    return st.lists(some, max_size=4, unique_by=lambda each: each.id)


# Records are drawn before it is known what they can refer to: a reference is drawn as a number, and
# becomes the id of the record with that number, or is left out. So strategies are built once: that is
# what takes hypothesis its time.
_number = st.integers(0, 3)
_one = st.none() | _number
_some = st.lists(_number, max_size=3, unique=True)
_evidence = _tuples(st.builds(Evidence, source=_choice(Source), note=texts, date=dates, extra=extras))
_touch = st.builds(
    Touch,
    supplier=_number,
    aida=_or_none(Aida),
    contact=_choice(Contact),
    started_by=_or_none(Starter),
    value=texts,
    extra=extras,
)


def _amounts(amount: st.SearchStrategy[float]) -> st.SearchStrategy[list[tuple[int, float]]]:
    return st.lists(st.tuples(_number, amount), max_size=2, unique_by=lambda pair: pair[0])


_sheets = st.builds(
    Sheet,
    title=any_text,
    description=any_text,
    date=dates,
    language=st.sampled_from(("nl", "en", "nl-BE", "zh-Hant-TW")),
    goal=_one,
    hushed=_tuples(st.builds(Hushed, finding=texts, id=texts, extra=extras)),
    extra=any_extras,
    file_extra=any_extras,
)
_phases = _records(Phase, name=texts, color=colors)
_suppliers = _records(
    Supplier, name=texts, short=st.none() | st.text(min_size=1, max_size=3), color=colors, goal=_one
)
_segments = _records(Segment, name=texts, description=texts, color=colors, share=shares)
_notes = _records(Note, text=texts, x=st.none() | places, y=st.none() | places)
_actions = _records(Action, text=texts, step=_one, owner=texts, due=dates, done=st.booleans())
_steps = _records(
    Step,
    title=any_text,
    description=texts,
    speaker_notes=texts,
    phase=_one,
    x=places,
    y=places,
    pinned=st.booleans(),
    touches=st.lists(_touch, max_size=3, unique_by=lambda touch: touch.supplier),
    channels=_tuples(texts),
    mood=st.none() | st.integers(-2, 2),
    moment_of_truth=st.booleans(),
    votes=st.integers(0, 10**18),
    pains=_tuples(texts),
    chances=_tuples(texts),
    links=_tuples(st.builds(Link, title=texts, url=texts, extra=extras)),
    days=st.none() | spans,
    segment_days=_amounts(spans),
    skipped_by=_some,
    evidence=_evidence,
)
_transitions = _records(
    Transition,
    source=_number,
    target=_number,
    way=_choice(TransitionKind),
    label=any_text,
    segments=_some,
    share=shares,
    segment_shares=_amounts(st.floats(0, 1)),
    bends=st.none() | _tuples(st.tuples(places, places)),
    bent_by=_or_none(BentBy),
    evidence=_evidence,
)


class _Ids:
    """The ids of the drawn records of a kind, by number."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._ids = [record.id for record in records]

    def one(self, number: Any) -> str | None:
        return self._ids[number] if number is not None and number < len(self._ids) else None

    def some(self, numbers: Any) -> tuple[str, ...]:
        return tuple(self._ids[number] for number in numbers if number < len(self._ids))

    def amounts(self, pairs: Any) -> tuple[tuple[str, float], ...]:
        return tuple((self._ids[number], amount) for number, amount in pairs if number < len(self._ids))

    def any(self, number: Any) -> str:
        ident: str = self._ids[number % len(self._ids)]
        return ident


@st.composite
def journeys(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Journey:
    """A valid journey of up to four records a kind, each of its fields at any value that is allowed."""
    phases, suppliers, segments, steps = draw(_phases), draw(_suppliers), draw(_segments), draw(_steps)
    phase, supplier, segment, step = _Ids(phases), _Ids(suppliers), _Ids(segments), _Ids(steps)
    sheet = draw(_sheets)
    records: list[Record] = [
        *phases,
        *(replace(each, goal=step.one(each.goal)) for each in suppliers),
        *segments,
        *(_linked_step(each, phase, supplier, segment) for each in steps),
        *(_linked_transition(each, step, segment) for each in (draw(_transitions) if steps else ())),
        *draw(_notes),
        *(replace(each, step=step.one(each.step)) for each in draw(_actions)),
    ]
    ranked = (replace(record, rank=rank) for record, rank in zip(records, ranks(), strict=False))
    return Journey([replace(sheet, goal=step.one(sheet.goal)), *ranked])


def _linked_step(blank: Step, phase: _Ids, supplier: _Ids, segment: _Ids) -> Step:
    touches = ((supplier.one(touch.supplier), touch) for touch in blank.touches)
    return replace(
        blank,
        phase=phase.one(blank.phase),
        touches=tuple(replace(touch, supplier=known) for known, touch in touches if known is not None),
        segment_days=segment.amounts(blank.segment_days),
        skipped_by=segment.some(blank.skipped_by),
    )


def _linked_transition(blank: Transition, step: _Ids, segment: _Ids) -> Transition:
    return replace(
        blank,
        source=step.any(blank.source),
        target=step.any(blank.target),
        segments=segment.some(blank.segments),
        segment_shares=segment.amounts(blank.segment_shares),
    )


def content(journey: Journey) -> list[Record]:
    """All that a journey holds, in order, without the ranks that stand for that order."""
    return list(_content(journey))


def _content(journey: Journey) -> Iterator[Record]:
    for kind in KINDS:
        records = journey.transitions if kind == "transition" else journey.all(kind)
        yield from (replace(record, rank="") for record in records)
