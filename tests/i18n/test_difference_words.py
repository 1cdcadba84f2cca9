"""Differences in words: each field by its name, each value as people say it, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

import pytest
from hypothesis import given

from journeymapper.analysis.comparing.differing import differing
from journeymapper.analysis.comparing.matching import matched
from journeymapper.i18n.difference_words import DifferenceWords, field_name, heading, pair_text
from journeymapper.i18n.language import use_language
from journeymapper.model.journey import Journey
from journeymapper.model.merging.difference import SORTS
from journeymapper.model.merging.renaming import renamed
from journeymapper.model.records import KINDS, RECORDS, Evidence, Link, Note, Phase, Segment
from tests.analysis.comparing.maps import chain, numbered, supplier, touch
from tests.model.merging.changing import Pair, pairs


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("en")


def said(one: Journey, other: Journey) -> list[str]:
    """The titles and changes, line by line."""
    theirs = renamed(one, other, matched(one, other))
    words = DifferenceWords(one, theirs.journey)
    lines = []
    for each in differing(one, theirs):
        lines += [f"{each.sort} {words.title(each)}", *map(words.change, each.fields)]
    return lines


def test_every_field_has_a_name_in_both_languages() -> None:
    names = {each.name for kind in RECORDS.values() for each in fields(kind)}
    names -= {"id", "rank", "x", "y", "bends", "bent_by"}
    told = {name: field_name(name) for name in names | {"place", "route", "order"}}
    assert all(text != name for name, text in told.items())
    use_language("nl")
    assert {name for name, text in told.items() if field_name(name) == text} == {"links", "route"}


def test_headings_say_what_happened_to_what() -> None:
    assert heading("added", "step") == "Added: steps"
    use_language("nl")
    assert heading("moved", "transition") == "Verplaatst: pijlen"
    assert len({heading(sort, kind) for sort in SORTS for kind in KINDS}) == len(SORTS) * len(KINDS)


def test_values_are_said_as_people_say_them() -> None:
    lists = supplier("bank", "Bank"), Phase("p", "Choosing"), Segment("s", "Starter")
    one = chain({"a": "Looks"}, *lists, mood=1, days=2.0)
    other = chain(
        {"a": "Looks"},
        *lists,
        phase="p",
        mood=-2,
        moment_of_truth=True,
        pains=("Dear", "Slow"),
        links=(Link("Funda", "https://funda.nl"),),
        touches=(touch("bank", aida="desire", started_by="customer", value="Tips"),),
        skipped_by=("s",),
        segment_days=(("s", 3.0),),
        evidence=(Evidence("interview", "Jan", "2026-01-02"),),
        extra=(("weight", "2"), ("tag", '"x"')),
    )
    assert said(one, other) == [
        "changed 1 “Looks”",
        "Phase: nothing → Choosing",
        "Bank: nothing → desire, direct contact, started by the customer, “Tips”",
        "Mood: good → very bad",
        "Moment of truth: no → yes",
        "Pains: nothing → “Dear” and “Slow”",
        "Links: nothing → Funda https://funda.nl",
        "Days: 2 days → nothing",
        "Days by segment: nothing → Starter: 3 days",
        "Skipped by: nothing → Starter",
        "Evidence: nothing → talk with a customer, Jan, 2026-01-02",
        "Other fields: nothing → weight: 2, tag: x",
    ]


def test_figures_that_are_alike_when_rounded_are_told_exactly() -> None:
    segment = Segment("s", "Starter")
    one = chain({"a": "Looks"}, segment, days=30.0, segment_days=(("s", 2.0),))
    other = chain({"a": "Looks"}, segment, days=30.02, segment_days=(("s", 2.01),))
    assert said(one, other)[1:] == ["Days: 30 → 30.02", "Days by segment: Starter: 2 → Starter: 2.01"]
    use_language("nl")
    shares = Journey([Segment("s", "Starter", share=0.55)]), Journey([Segment("s", "Starter", share=0.551)])
    assert said(*shares)[1:] == ["Aandeel: 55 % → 55,1 %"]


def test_a_text_that_was_added_to_shows_its_end() -> None:
    text = "One first looks around on the market, for weeks or months, and talks about it with friends."
    one = chain({"a": "Looks"}, description=text)
    other = chain({"a": "Looks"}, description=f"{text} Then a bank.")
    assert said(one, other)[1:] == [
        "Description: …about it with friends.” → …about it with friends. Then a bank.”"
    ]


def test_moves_are_told_by_how_far() -> None:
    one = Journey([Note("n", "Who?", 0.0, 0.0), Note("p", "When?", 1.0, 1.0), Note("q", "Why?", 5.0, 5.0)])
    other = Journey([Note("n", "Who?", -30.0, 12.0), Note("p", "When?"), Note("q", "Why?", 5.2, 5.0)])
    assert said(one, other) == [
        "moved “Who?”",
        "Place: 30 to the left, 12 down",
        "moved “When?”",
        "Place: into the parking lot",
        "moved “Why?”",
        "Place: a hair’s breadth",
    ]
    assert "Place: onto the map" in said(other, one)


def test_arrows_are_told_by_their_ends_and_label() -> None:
    titles = {"a": "Looks", "b": "Buys"}
    assert said(chain(titles, arrows=False), chain(titles)) == ["added from “Looks” to “Buys”"]


def test_two_names_are_told_together() -> None:
    one, other = numbered(["Arranges a mortgage"], "a"), numbered(["Gets a mortgage"], "b")
    (unsure,) = matched(one, other).unsure
    assert pair_text(one, other, unsure) == "“Arranges a mortgage” and “Gets a mortgage”"


@given(pairs())
def test_whatever_differs_is_told_on_one_line_and_in_full(pair: Pair) -> None:
    one, other, matching = pair
    theirs = renamed(one, other, matching)
    words = DifferenceWords(one, theirs.journey)
    for each in differing(one, theirs):
        assert words.title(each).strip()
        assert len(words.title(each).splitlines()) == 1
        for change in each.fields:
            assert len(words.change(change).splitlines()) == 1
            if change.name not in {"place", "route", "order"}:
                assert all(words.values(change))
