"""What differs: by field, touches by supplier, what only moved apart, and no more than a file could tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.analysis.comparing.differing import differences
from journeymapper.analysis.comparing.matching import matched
from journeymapper.model.edits.merge import merge
from journeymapper.model.journey import Journey
from journeymapper.model.merging.difference import SORTS, Difference
from journeymapper.model.records import (
    KINDS,
    RECORDS,
    Evidence,
    Note,
    Phase,
    Segment,
    Sheet,
    Touch,
    Transition,
)
from tests.analysis.comparing.maps import chain, numbered, supplier, touch
from tests.model.merging.changing import Pair, pairs

TITLES = {"a": "Zoekt", "b": "Bezichtigt", "c": "Koopt"}


def told(one: Journey, other: Journey) -> list[Difference]:
    return differences(one, other, matched(one, other))


def changed(one: Journey, other: Journey) -> dict[str, tuple[object, object]]:
    """The fields of the only difference, before and after."""
    (only,) = told(one, other)
    return {each.name: (each.before, each.after) for each in only.fields}


def with_step(journey: Journey, ident: str, **values: object) -> Journey:
    records = [record for kind in KINDS for record in journey.all(kind)]
    return Journey(replace(each, **values) if each.id == ident else each for each in records)  # type: ignore[arg-type]


def test_each_sort_is_told_with_its_ids() -> None:
    one = chain({**TITLES, "d": "Wacht"}, arrows=False)
    other = chain({**TITLES, "e": "Verhuist"}, arrows=False)
    other = with_step(with_step(other, "a", mood=-1), "b", x=5.0)
    assert [(each.sort, each.kind, each.id, each.other) for each in told(one, other)] == [
        ("added", "step", "e", "e"),
        ("removed", "step", "d", None),
        ("changed", "step", "a", "a"),
        ("moved", "step", "b", "b"),
    ]


def test_ids_of_both_are_told_where_they_differ() -> None:
    one = numbered(["Zoekt", "Koopt"])
    other = numbered(["Rekent", "Zoekt"])
    found = [(each.sort, each.kind, each.id, each.other) for each in told(one, other)]
    assert ("added", "step", "step-1-2", "step-1") in found
    assert ("removed", "step", "step-2", None) in found
    assert ("moved", "step", "step-1", "step-2") in found


def test_a_phase_with_another_id_is_no_change() -> None:
    one = chain(TITLES, Phase("p1", "Kiezen"), phase="p1")
    other = chain(TITLES, Phase("p9", "Kiezen"), phase="p9")
    assert told(one, other) == []


def test_touches_are_compared_supplier_by_supplier() -> None:
    bank, broker = supplier("bank", "Bank"), supplier("broker", "Makelaar")
    one = chain({"a": "Zoekt"}, bank, broker, touches=(touch("bank"), touch("broker", aida="desire")))
    other = chain({"a": "Zoekt"}, bank, broker, touches=(touch("broker", aida="action"),))
    (only,) = told(one, other)
    assert [(each.name, each.of, each.before, each.after) for each in only.fields] == [
        ("touches", "bank", Touch("bank"), None),
        ("touches", "broker", Touch("broker", "desire"), Touch("broker", "action")),
    ]


def test_their_order_says_nothing_of_touches_and_segments() -> None:
    bank, broker = supplier("bank", "Bank"), supplier("broker", "Makelaar")
    groups = Segment("s", "Starter", rank="1"), Segment("t", "Doorstromer", rank="2")
    both = touch("bank"), touch("broker")
    days = (("s", 1.0), ("t", 2.0))
    one = chain({"a": "Zoekt"}, bank, broker, *groups, touches=both, skipped_by=("s", "t"), segment_days=days)
    other = chain(
        {"a": "Zoekt"},
        bank,
        broker,
        *groups,
        touches=both[::-1],
        skipped_by=("t", "s"),
        segment_days=days[::-1],
    )
    assert told(one, other) == []


def test_unknown_fields_differ_too() -> None:
    one, other = (chain({"a": "Zoekt"}, extra=(("weight", text),)) for text in ("1", "2"))
    assert changed(one, other) == {"extra": ((("weight", "1"),), (("weight", "2"),))}


def test_the_map_itself_is_compared() -> None:
    one, other = Journey([Sheet(title="Kaart")]), Journey([Sheet(title="Kaart", date="2026-01-01")])
    assert changed(one, other) == {"date": (None, "2026-01-01")}


def test_only_what_stands_elsewhere_in_the_order_has_moved() -> None:
    one = chain(TITLES, arrows=False)
    order = {"c": "1", "a": "2", "b": "3"}
    other = Journey([replace(step, rank=order[step.id]) for step in one.steps])
    (only,) = told(one, other)
    assert (only.sort, only.id) == ("moved", "c")
    assert [(each.name, each.before, each.after) for each in only.fields] == [("order", 3, 1)]


def test_an_arrow_that_runs_otherwise_has_moved() -> None:
    one = chain(TITLES)
    records = [record for kind in KINDS for record in one.all(kind)]
    bent = ((10.0, 20.0),)
    other = Journey(
        replace(each, bends=bent, bent_by="user")
        if isinstance(each, Transition) and each.id == "a>b"
        else each
        for each in records
    )
    (only,) = told(one, other)
    assert (only.sort, only.kind, only.id) == ("moved", "transition", "a>b")
    assert [(each.before, each.after) for each in only.fields] == [((None, None), (bent, "user"))]


def test_a_note_that_is_parked_has_moved() -> None:
    one, other = Journey([Note("n", "Wie?", 1.0, 2.0)]), Journey([Note("n", "Wie?")])
    (only,) = told(one, other)
    assert only.sort == "moved"
    assert [(each.before, each.after) for each in only.fields] == [((1.0, 2.0), (None, None))]


def test_what_a_file_could_not_tell_does_not_differ() -> None:
    one = chain(TITLES, supplier("bank", "Bank"), touches=(touch("bank"),), mood=1, votes=3)
    other = chain({"a": "Zoekt!", "b": "Bezichtigt", "d": "Verhuist"}, arrows=False)
    found = differences(one, other, matched(one, other), {"step": frozenset({"title", "mood"})})
    assert [(each.sort, each.kind, each.id) for each in found] == [
        ("added", "step", "d"),
        ("removed", "step", "c"),
        ("changed", "step", "a"),
        ("changed", "step", "b"),
    ]
    names = [[change.name for change in each.fields] for each in found]
    assert names == [[], [], ["title", "mood"], ["mood"]]


def test_what_no_table_knows_within_a_field_is_kept() -> None:
    bank = supplier("bank", "Bank")
    unknown = (("weight", "1"),)
    seen = Evidence("observation", "gezien", extra=unknown)
    one = chain({"a": "Zoekt"}, bank, touches=(touch("bank", extra=unknown),), evidence=(seen,))
    other = chain(
        {"a": "Zoekt"},
        bank,
        touches=(touch("bank", aida="desire"),),
        evidence=(Evidence("data", "geteld"), Evidence("observation", "gezien")),
    )
    matching = matched(one, other)
    found = differences(one, other, matching, {"step": frozenset({"touches", "evidence"})})
    one.apply(merge(one, other, matching, found))
    assert one.step("a").touches == (touch("bank", aida="desire", extra=unknown),)
    assert one.step("a").evidence == (Evidence("data", "geteld"), seen)
    same = differences(one, other, matching, {"step": frozenset({"touches", "evidence"})})
    assert same == []


def test_a_file_that_only_names_phases_does_not_have_them_all() -> None:
    phases = [Phase("p", "Kiezen", rank="1"), Phase("q", "Kopen", rank="2"), Phase("r", "Wonen", rank="3")]
    one, other = chain(TITLES, *phases), chain(TITLES, replace(phases[1], rank="0"), phases[0])
    matching = matched(one, other)
    assert differences(one, other, matching, {"phase": frozenset({"name"})}) == []
    found = differences(one, other, matching, {"phase": frozenset({"name", "color"})})
    assert [(each.sort, each.id) for each in found] == [("removed", "r"), ("moved", "q")]


_held = st.fixed_dictionaries(
    {},
    optional={
        kind: st.sets(st.sampled_from([each.name for each in fields(RECORDS[kind])])).map(frozenset)
        for kind in KINDS
    },
)


@given(pairs(), _held)
def test_what_differs_is_in_order_and_no_more_than_a_file_holds(
    pair: Pair, holds: dict[str, frozenset[str]]
) -> None:
    one, other, matching = pair
    every = differences(one, other, matching)
    places = [(SORTS.index(each.sort), KINDS.index(each.kind)) for each in every]
    assert places == sorted(places)
    assert every == differences(one, other, matching)
    assert len({(each.sort, each.key) for each in every}) == len(every)
    limited = differences(one, other, matching, holds)  # type: ignore[arg-type]
    assert {each.kind for each in limited} <= set(holds)
    assert _keys(limited) <= _keys(every)
    for each in limited:
        if each.sort == "changed":
            assert {change.name for change in each.fields} <= holds[each.kind]
    patch = merge(one, other, matching, limited)
    one.apply(patch)
    for kind in set(KINDS) - set(holds) - {"phase", "supplier", "segment", "step"}:
        untouched = [
            change for (of, _), change in patch.changes.items() if of == kind and change.before is None
        ]
        assert untouched == []


def _keys(found: Iterable[Difference]) -> set[tuple[str, str, str]]:
    return {(each.sort, each.kind, each.id) for each in found}


def test_digits_that_a_spreadsheet_drops_are_no_difference_but_between_maps_they_are() -> None:
    one = with_step(chain(TITLES), "a", x=1000 / 7, days=1 / 3, segment_days=())
    other = with_step(one, "a", x=float(f"{1000 / 7:.15g}"), days=float(f"{1 / 3:.14g}"))
    holds = {kind: frozenset(each.name for each in fields(RECORDS[kind])) for kind in KINDS}
    assert told(one, other)
    assert not differences(one, other, matched(one, other), holds)
    moved = with_step(other, "a", x=1000 / 7 + 0.001)
    assert [each.sort for each in differences(one, moved, matched(one, moved), holds)] == ["moved"]
