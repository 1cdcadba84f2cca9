"""Which records of two maps are the same: what people would say, and never one for two."""

from __future__ import annotations

import pytest
from hypothesis import given

from journeymapper.analysis.comparing.differing import differences
from journeymapper.analysis.comparing.likeness import LIKELY, SURE, likeness, plain
from journeymapper.analysis.comparing.matching import matched
from journeymapper.model.journey import Journey
from journeymapper.model.merging.difference import Matching
from journeymapper.model.merging.renaming import renamed
from journeymapper.model.records import KINDS, Action, Phase, Transition
from journeymapper.resources import sample_path
from journeymapper.storage.files import load
from tests.analysis.comparing.maps import chain, note, numbered, supplier
from tests.strategies import journeys

TABLE = ["Wil verhuizen", "Zoekt online", "Bezichtigt huizen", "Doet een bod"]


def steps(one: Journey, other: Journey, **options: object) -> dict[str, str]:
    return dict(matched(one, other, **options).of("step"))  # type: ignore[arg-type]


@given(journeys())
def test_a_map_is_itself(journey: Journey) -> None:
    matching = matched(journey, journey)
    assert matching.unsure == ()
    for kind in KINDS:
        assert dict(matching.of(kind)) == {each.id: each.id for each in journey.all(kind)}
    assert differences(journey, journey, matching) == []


@given(journeys(), journeys())
def test_pairs_are_one_to_one_and_of_what_is_there(one: Journey, other: Journey) -> None:
    for keyed in (True, False):
        matching = matched(one, other, keyed=keyed)
        for kind in KINDS:
            pairs = matching.of(kind)
            assert len(set(pairs.values())) == len(pairs)
            assert all(one.get(kind, here) and other.get(kind, there) for here, there in pairs.items())
        for each in matching.unsure:
            assert each.one not in matching.of(each.kind)
            assert each.other not in matching.of(each.kind).values()
        renamed(one, other, matching)  # holds together: a journey refuses what does not
    there, back = matched(one, other), matched(other, one)
    for kind in ("phase", "supplier", "segment"):
        assert len(there.of(kind)) == len(back.of(kind))


def test_the_house_in_two_languages_is_one_map() -> None:
    dutch, english = load(sample_path("house-buyer", "nl")), load(sample_path("house-buyer", "en"))
    matching = matched(dutch, english)
    assert dict(matching.of("step")) == {step.id: step.id for step in dutch.steps}
    assert dict(matching.of("transition")) == {each.id: each.id for each in dutch.transitions}
    assert matching.unsure == ()
    assert {each.sort for each in differences(dutch, english, matching)} == {"changed"}


def test_without_ids_the_house_is_found_again_by_what_it_says() -> None:
    house = load(sample_path("house-buyer", "nl"))
    matching = matched(house, house, keyed=False)
    assert differences(house, house, matching) == []
    assert matching.unsure == ()


def test_a_step_keeps_its_id_whatever_it_is_called_now() -> None:
    changed = ["Wil verhuizen", "Iets heel anders", "Bezichtigt huizen", "Doet een bod"]
    assert steps(numbered(TABLE), numbered(changed)) == {f"step-{at}": f"step-{at}" for at in range(1, 5)}


def test_two_tables_number_their_own_steps() -> None:
    other = ["Praat met ouders", "Wil verhuizen", "Koopt verf", "zoekt  ONLINE!", "Tekent", "Doet een bod"]
    assert steps(numbered(TABLE), numbered(other)) == {
        "step-1": "step-2",
        "step-2": "step-4",
        "step-4": "step-6",
    }


def test_an_id_made_by_lot_is_the_same_step() -> None:
    one = chain({"st-0123456789abcde": "Zoekt", "a": "Leest", "b": "Belt"})
    other = chain({"st-0123456789abcde": "Kijkt rond", "c": "Schrijft", "d": "Wacht"})
    assert steps(one, other) == {"st-0123456789abcde": "st-0123456789abcde"}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Zoekt een huis", "zoekt een huiß"), ("Café zoeken", "cafe  zoeken"), ("Zoekt huizen", "Zoekt huizn")],
)
def test_small_slips_do_not_part_steps(one: str, other: str) -> None:
    assert steps(numbered([one], "a"), numbered([other], "b")) == {"a1": "b1"}


def test_what_is_only_likely_is_asked() -> None:
    one, other = numbered(["Hypotheek regelen"], "a"), numbered(["Hypotheek aanvragen", "Verhuist"], "b")
    matching = matched(one, other)
    (unsure,) = matching.unsure
    assert (unsure.kind, unsure.one, unsure.other) == ("step", "a1", "b1")
    assert LIKELY <= unsure.score < SURE
    assert not matching.of("step")
    same = matched(one, other, said={("step", "a1", "b1"): True})
    assert (dict(same.of("step")), same.unsure) == ({"a1": "b1"}, ())
    different = matched(one, other, said={("step", "a1", "b1"): False})
    assert (dict(different.of("step")), different.unsure) == ({}, ())


def test_what_is_said_to_differ_differs_even_with_one_title() -> None:
    one, other = numbered(["Belt"], "a"), numbered(["Belt"], "b")
    assert steps(one, other, said={("step", "a1", "b1"): False}) == {}


def test_the_next_most_alike_is_asked_when_the_first_is_not_it() -> None:
    one = numbered(["Hypotheek regelen"], "a")
    other = numbered(["Hypotheek regel ik", "Hypotheek aanvragen"], "b")
    first = matched(one, other)
    asked = [(each.one, each.other) for each in first.unsure] or list(first.of("step").items())
    said = {("step", *pair): False for pair in asked}
    assert [(each.one, each.other) for each in matched(one, other, said=said).unsure] == [("a1", "b2")]  # type: ignore[arg-type]


def test_other_numbers_are_other_steps() -> None:
    matching = matched(numbered(["Bod 1", "Week 10"], "a"), numbered(["Bod 2", "Week 11"], "b"))
    assert (dict(matching.of("step")), matching.unsure) == ({}, ())


def test_one_id_between_the_same_steps_is_asked_where_maps_are_strangers() -> None:
    one = numbered(["Zoekt", "Praat erover", "Koopt"])
    other = numbered(["Zoekt", "Rekent", "Koopt", "Betaalt", "Verhuist", "Wacht", "Belt"])
    # Most ids agree here: they descend from one another, and nothing is asked.
    assert steps(one, other)["step-2"] == "step-2"
    strange = chain({"step-9": "Zoekt", "step-2": "Rekent", "step-8": "Koopt"})
    unsure = matched(one, strange).unsure
    assert [(each.one, each.other) for each in unsure] == [("step-2", "step-2")]


def test_twins_are_told_apart_by_their_neighbours() -> None:
    one = chain({"a": "Zoekt", "w1": "Wacht", "b": "Koopt", "w2": "Wacht", "c": "Betaalt"})
    other = chain({"B": "Koopt", "W2": "Wacht", "C": "Betaalt", "A": "Zoekt", "W1": "Wacht"})
    found = steps(one, other)
    assert (found["w1"], found["w2"]) == ("W1", "W2")


def test_twins_without_neighbours_are_told_apart_by_phase_then_order() -> None:
    phases = Phase("p", "Eerst", rank="1"), Phase("q", "Daarna", rank="2")
    one = chain({"a": "Belt", "b": "Belt"}, *phases, arrows=False)
    other = chain({"c": "Belt", "d": "Belt"}, *phases, arrows=False)
    assert steps(one, other) == {"a": "c", "b": "d"}


def test_steps_without_a_title_are_the_same_only_between_the_same_steps() -> None:
    one = chain({"a": "Zoekt", "b": "", "c": "Koopt", "d": ""})
    other = chain({"k": "Zoekt", "l": "", "m": "Koopt"})
    assert steps(one, other) == {"a": "k", "b": "l", "c": "m"}


def test_many_steps_of_one_title_are_taken_in_order() -> None:
    one, other = numbered(["Wacht"] * 60, "a"), numbered(["Wacht"] * 50, "b")
    assert steps(one, other) == {f"a{at}": f"b{at}" for at in range(1, 51)}


def test_suppliers_of_two_tables_are_the_same_by_name() -> None:
    one = numbered(TABLE, "a", supplier("supplier-1", "Bank"), supplier("supplier-2", "Makelaar"))
    other = numbered(["x", "y"], "a", supplier("supplier-1", "makelaar"), supplier("supplier-2", "bank"))
    assert dict(matched(one, other).of("supplier")) == {
        "supplier-1": "supplier-2",
        "supplier-2": "supplier-1",
    }


def test_a_supplier_of_nearly_one_name_is_asked() -> None:
    one = numbered(TABLE, "a", supplier("s", "Bank"))
    other = numbered(TABLE, "b", supplier("t", "De bank"))
    (unsure,) = matched(one, other).unsure
    assert (unsure.kind, unsure.one, unsure.other) == ("supplier", "s", "t")


def test_notes_and_actions_are_the_same_by_text_and_nothing_is_asked() -> None:
    one = numbered(
        TABLE, "a", note("n1", "Wie belt de bank?"), note("n2", "Tijdlijn"), Action("c", "Bel Jan")
    )
    other = numbered(
        TABLE, "b", note("m1", "tijdlijn"), note("m2", "Wie belt de bank"), Action("d", "Bel Jan!")
    )
    matching = matched(one, other)
    assert dict(matching.of("note")) == {"n1": "m2", "n2": "m1"}
    assert dict(matching.of("action")) == {"c": "d"}
    assert matching.unsure == ()


def arrow(ident: str, source: str, target: str, way: str = "next", label: str = "") -> Transition:
    return Transition(ident, source, target, way, label, rank=ident)  # type: ignore[arg-type]


def test_arrows_are_the_same_by_their_ends_and_kind() -> None:
    titles = {"a": "Zoekt", "b": "Koopt"}
    one = chain(titles, arrow("1", "a", "b"), arrow("2", "b", "a", "loop"), arrows=False)
    other = chain(titles, arrow("2", "a", "b"), arrow("1", "b", "a", "loop"), arrows=False)
    assert dict(matched(one, other).of("transition")) == {"1": "2", "2": "1"}


def test_arrows_between_the_same_steps_are_told_apart_by_their_labels() -> None:
    titles = {"a": "Zoekt", "b": "Koopt"}
    one = chain(titles, arrow("1", "a", "b", label="ja"), arrow("2", "a", "b", label="nee"), arrows=False)
    other = chain(titles, arrow("3", "a", "b", label="Nee"), arrow("4", "a", "b", label="Ja"), arrows=False)
    assert dict(matched(one, other).of("transition")) == {"1": "4", "2": "3"}


def test_an_arrow_taken_to_another_step_is_still_that_arrow() -> None:
    titles = {"a": "Zoekt", "b": "Koopt", "c": "Huurt"}
    one, other = (chain(titles, arrow("1", "a", end), arrows=False) for end in "bc")
    matching = matched(one, other)
    (changed,) = differences(one, other, matching)
    assert [(each.name, each.before, each.after) for each in changed.fields] == [("target", "b", "c")]


def test_thousands_of_steps_are_matched() -> None:
    one = numbered(
        [f"koopt {'abcdefghij'[at % 10]} {chr(97 + at // 100)}x{at % 7}" for at in range(900)], "a"
    )
    other = numbered(
        [f"huurt {'abcdefghij'[at % 10]} {chr(97 + at // 100)}y{at % 7}" for at in range(900)], "b"
    )
    pairs = matched(one, other)
    assert len(set(pairs.of("step").values())) == len(pairs.of("step"))


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("zoekt een huis", "zoekt een huis", 100, 100),
        ("mortgage arranged", "arranges a mortgage", LIKELY, SURE),
        ("hypotheek regelen", "makelaar kiezen", 0, LIKELY),
        ("bod 1", "bod 2", 0, 0),
        ("", "", 0, 0),
    ],
)
def test_likeness(one: str, other: str, least: float, most: float) -> None:
    assert least <= likeness(plain(one), plain(other)) <= most
    assert likeness(plain(one), plain(other)) == likeness(plain(other), plain(one))


def test_an_empty_map_has_nothing_in_common() -> None:
    assert matched(Journey(), numbered(TABLE)) == Matching({**matched(Journey(), Journey()).pairs}, ())
