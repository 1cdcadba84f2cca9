"""What a diagram tells becomes a map; loops are guessed where nobody says what they are."""

from graphlib import TopologicalSorter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.exchange.diagrams import gathering
from journeymapper.exchange.diagrams.gathering import Found, Gathered, guess_ways, name_arrows
from journeymapper.exchange.diagrams.grouping import phase_depth
from journeymapper.exchange.diagrams.told import Told
from journeymapper.exchange.options import ExchangeError
from journeymapper.storage.codec import decode, encode


def arrow(source: str, target: str, key: str | None = None) -> Found:
    return Found({"source": source, "target": target} | ({"key": key} if key else {}), "")


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=20))
def test_without_its_loops_a_map_leads_onward(ends: list[tuple[int, int]]) -> None:
    steps = [Found({"id": str(at)}, "") for at in range(7)]
    arrows = [arrow(str(source), str(target)) for source, target in ends]
    guess_ways(steps, arrows)
    onward = TopologicalSorter[str]()
    for each in arrows:
        if each.fields.get("kind") != "loop":
            onward.add(each.fields["target"], each.fields["source"])
    onward.prepare()  # raises CycleError
    if all(source < target for source, target in ends):
        assert not any("kind" in each.fields for each in arrows)


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from(("", "a-b", "a-b-2", "k"))), max_size=9))
def test_every_arrow_has_a_key_of_its_own(given_: list[tuple[str, str]]) -> None:
    arrows = [arrow(source, "b", key or None) for source, key in given_]
    name_arrows(arrows)
    keys = [each.fields["key"] for each in arrows]
    assert len(set(keys)) == len(keys)
    first = {key: at for at, (_, key) in reversed(list(enumerate(given_))) if key}
    assert all(keys[at] == key for key, at in first.items())


def test_a_record_is_taken_without_the_fields_that_do_not_fit() -> None:
    told = Told()
    odd = {"id": "a", "x": 1e12, "mood": "high", "touches": [{"aida": "x"}], "title": "A", "colour": "red"}
    gathered = Gathered(steps=[Found(odd, "here"), Found({"title": "no id"}, "there")])
    (step,) = gathered.journey(told).steps
    assert (step.title, step.x, step.mood, step.touches, step.extra) == (
        "A",
        0,
        None,
        (),
        (("colour", '"red"'),),
    )
    assert [each.split(": ")[0] for each in told.sentences()] == ["here", "here", "here", "there"]


def test_what_a_journey_file_calls_otherwise_is_no_field_of_the_map() -> None:
    told = Told()
    extra = (("links", "[]"), ("other", "1"))
    gathered = Gathered(sheet={"suppliers": "[", "version": 9, "title": "T"}, file_extra=extra)
    journey = gathered.journey(told)
    assert (journey.sheet.title, journey.sheet.extra) == ("T", ())
    assert journey.sheet.file_extra == (("other", "1"),)
    assert len(told.sentences()) == 2
    assert encode(decode(encode(journey))) == encode(journey)


def test_more_than_a_map_can_hold_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "MOST_RECORDS", 2)
    with pytest.raises(ExchangeError, match="at most"):
        Gathered(steps=[Found({"id": str(at)}, "") for at in range(3)]).journey(Told())


@pytest.mark.parametrize(
    ("paths", "depth"),
    [
        ([], 0),
        ([()], 0),
        ([("a",), ("b",)], 0),
        ([("pool", "a"), ("pool", "b")], 1),
        ([("pool", "a"), ("pool",)], 0),
        ([("pool", "a"), ()], 0),
        ([("pool",)], 0),
        ([("p", "q", "a"), ("p", "q", "b")], 2),
    ],
)
def test_phases_are_the_outermost_groups_that_tell_steps_apart(
    paths: list[tuple[str, ...]], depth: int
) -> None:
    assert phase_depth(paths) == depth
