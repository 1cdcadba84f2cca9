"""First contact in sentences: nobody, 1, many, everybody; ranges; who starts; why there is no figure."""

from dataclasses import replace

import pytest

from journeymapper.analysis.insights import insights
from journeymapper.analysis.ranges import Range
from journeymapper.i18n.contact_words import goal_for, range_text, told_of_contact
from journeymapper.i18n.told import Told
from journeymapper.model.journey import Journey
from journeymapper.model.records import Evidence, Step, Supplier, Touch
from tests.analysis.small import journey
from tests.i18n.words import changed, dutch, plain, texts


def told(of: Journey, segment: str | None = None) -> list[Told]:
    return told_of_contact(of, insights(of, segment), "s")


def first(of: Journey, segment: str | None = None) -> str:
    return texts(told(of, segment))[0]


def split(share: float) -> Journey:
    """A part of the customers meets S at b, the others go by c; all come to d."""
    return journey(f"ab={share} ac={1 - share} bd cd", touches="b.s", goal="d")


@pytest.mark.parametrize(
    ("share", "english", "nederlands"),
    [
        (0.001, "Fewer than 1 of 100 {} meets S{}.", "Van 100 {} komt er minder dan 1 in contact met S{}."),
        (0.01, "Of 100 {} 1 meets S{}.", "Van 100 {} komt er 1 in contact met S{}."),
        (0.62, "Of 100 {} 62 meet S{}.", "Van 100 {} komen er 62 in contact met S{}."),
        (0.999, "More than 99 of 100 {} meet S{}.", "Van 100 {} komen er meer dan 99 in contact met S{}."),
        (1, "All {} meet S{}.", "Alle {} komen in contact met S{}."),
    ],
)
def test_how_many_come_to_first_contact(share: float, english: str, nederlands: str) -> None:
    of = split(share)
    whom, until = "customers (all routes open)", ", at “d” at the latest"
    assert first(of) == english.format(whom, until)
    assert first(of, "g") == english.format("customers of the segment G", until)
    with dutch():
        whom, until = "klanten (alle routes open)", ", uiterlijk bij “d”"
        assert first(of) == nederlands.format(whom, until)
        assert first(of, "g") == nederlands.format("klanten van het segment G", until)


def test_without_a_goal_the_whole_way_counts() -> None:
    assert first(journey("ab", touches="b.s")) == "All customers (all routes open) meet S."


def test_nobody_comes_to_a_contact_step() -> None:
    (only,) = told(split(0))
    assert only.missing
    assert only.text == ("Not one of the customers (all routes open) meets S, up to and including “d”.")
    with dutch():
        assert first(split(0)).startswith("Geen van de klanten (alle routes open) komt in cont")


def test_contact_only_after_the_goal() -> None:
    of = journey("ab bc", touches="c.s", goal="b")
    nobody, advice = told(of)
    assert nobody.text.endswith(" meets S, up to and including “b”; contact comes only later.")
    assert nobody.missing
    assert nobody.steps == ("c",)
    assert advice.text.startswith("If S sells at a later step, make that step its own goal")
    assert len(told(changed(of, Supplier("s", "S", goal="b")))) == 1


def test_a_supplier_without_any_contact() -> None:
    (only,) = told(journey("ab", touches="b-sA"))
    assert only == Told("S has no contact with the customer anywhere on the map.", missing=True)


def test_no_steps_and_no_such_supplier() -> None:
    of = changed(Journey(), Supplier("s", "S"))
    assert told(of) == [Told("The map has no steps yet, so there is no first contact.", missing=True)]
    assert told_of_contact(of, insights(of), "x") == []


def test_a_goal_that_the_segment_skips_does_not_stop_it() -> None:
    of = journey("ab bc", touches="c.s", goal="b", skipped="b")
    assert texts(told(of, "g"))[:2] == [
        "Customers of the segment G skip “b”, where S would sell: their whole way counts.",
        "All customers of the segment G meet S.",
    ]
    assert goal_for(of, "g", "s") == ("b", True)
    assert goal_for(of, "h", "s") == goal_for(of, None, "s") == ("b", False)
    assert goal_for(changed(of, Supplier("s", "S", goal="c")), "g", "s") == ("c", False)
    assert goal_for(journey("ab"), "g", "x") == (None, False)


def test_where_no_way_goes_back_there_is_one_percentage() -> None:
    of = journey("ab bc cd", touches="c.s")
    assert texts(told(of))[1] == "By then they have done 50 % of the way."


def test_repeats_count_for_the_one_percentage_and_not_for_the_other() -> None:
    of = journey("ab bc bb=0.5 cd", touches="c.s")
    assert texts(told(of))[1] == (
        "By then they have done 60 % of the way with repeats; without going back 50 %."
    )
    with dutch():
        assert texts(told(of))[1] == (
            "Dan hebben zij 60 % van de weg afgelegd met herhalingen; zonder terug te gaan 50 %."
        )


def test_a_range_is_told_beside_the_position() -> None:
    of = journey("ab=0.5 ac=0.5 bc cd", touches="c.s")
    assert texts(told(of))[1] == (
        "By then they have done 43 % of the way, repeats counted (33 % to 50 % without going back)."
    )


def test_contact_at_the_very_first_step() -> None:
    of = journey("ab", touches="a.s")
    assert texts(told(of))[1:] == [
        "That is at their very first step: nothing of the way lies behind them.",
        "On the main route they meet at “a”; who starts it has not been noted.",
    ]


def test_a_cycle_has_no_range_and_says_why() -> None:
    of = journey("ab=0.5 bc cb=0.5 cd=0.5 ae=0.5 de", touches="d.s")
    position = told(of)[1]
    assert position.missing
    assert position.steps == ("b", "c")
    assert plain(position.text) == (
        "By then they have done 71 % of the way, repeats counted. Without going back there is no least and "
        "most: “b” and “c” lead on to each other in a circle."
    )


def test_contact_that_only_a_loop_comes_to_has_no_range() -> None:
    of = journey("ab b>c=0.5 cd=0.5 dc=0.5", touches="c.s")
    assert told(of)[1].missing
    assert texts(told(of))[1].endswith("No route without going back comes to this contact and to an end.")


def test_of_two_traps_the_one_before_the_goal_is_named() -> None:
    of = journey("ab=0.5 ac=0.5 cc=1 bd de ee=1", touches="b.s", goal="d")
    assert {step for trap in insights(of).traps for step in trap} == {"c", "e"}
    position = told(of)[1]
    assert position.steps == ("c",)
    assert "get caught in “c”." in plain(position.text)


def test_a_trap_takes_the_position_and_leaves_the_range() -> None:
    of = journey("ab=0.5 ac=0.5 cc=1 bd", touches="b.s")
    position = told(of)[1]
    assert position.missing
    assert position.steps == ("c",)
    assert plain(position.text) == (
        "How far along they are then cannot be told, as customers get caught in “c”. "
        "Without going back it is 33 %."
    )
    with dutch():
        assert texts(told(of))[1].startswith(
            "Hoe ver zij dan zijn, valt niet te zeggen, want klanten blijven"
        )


@pytest.mark.parametrize(
    ("starter", "english", "nederlands"),
    [
        ("customer", "; the customer starts it.", "; de klant begint."),
        ("supplier", "; S starts it.", "; S begint."),
        (None, "; who starts it has not been noted.", "; wie begint, is niet genoteerd."),
    ],
)
def test_who_starts_the_contact(starter: str | None, english: str, nederlands: str) -> None:
    of = journey("ab", touches="b.s")
    of = changed(of, replace(of.step("b"), touches=(Touch("s", started_by=starter),)))  # type: ignore[arg-type]
    assert told(of)[2] == Told("On the main route they meet at “b”" + english, ("b",))
    with dutch():
        assert texts(told(of))[2] == "Op de hoofdroute is dat bij “b”" + nederlands


def test_a_main_route_without_contact_is_told() -> None:
    of = split(0.3)
    assert told(of)[2:] == [Told("By then the main route has no contact.", missing=True)]


def known(levels: str) -> str:
    """What is told of the steps before first contact: o observed, r reported, a assumed."""
    letters = "bcdefgh"[: len(levels)]
    of = journey(" ".join(a + b for a, b in zip(letters, letters[1:] + "z", strict=True)), touches="z.s")
    sources = {"o": (Evidence("data"),), "r": (Evidence("colleague"),), "a": ()}
    steps = [
        Step(each, each, evidence=sources[level], rank=of.step(each).rank)
        for each, level in zip(letters, levels, strict=True)
    ]
    last = told(changed(of, *steps))[-1]
    assert last.steps == tuple(letters)
    return last.text


@pytest.mark.parametrize(
    ("levels", "english", "nederlands"),
    [
        ("o", "The one step before it rests on evidence.", "De ene stap ervoor is onderbouwd."),
        ("a", "The one step before it is an assumption.", "De ene stap ervoor is een aanname."),
        (
            "aaa",
            "Not one of the 3 steps before it rests on evidence.",
            "Geen van de 3 stappen ervoor is onderbouwd.",
        ),
        (
            "aoa",
            "1 of the 3 steps before it rests on evidence (1 observed, 0 reported, 2 assumed).",
            "Van de 3 stappen ervoor is er 1 onderbouwd (1 waargenomen, 0 verteld, 2 aangenomen).",
        ),
        (
            "orraaa",
            "3 of the 6 steps before it rest on evidence (1 observed, 2 reported, 3 assumed).",
            "Van de 6 stappen ervoor zijn er 3 onderbouwd (1 waargenomen, 2 verteld, 3 aangenomen).",
        ),
        (
            "oo",
            "All 2 steps before it rest on evidence (2 observed, 0 reported, 0 assumed).",
            "Alle 2 stappen ervoor zijn onderbouwd (2 waargenomen, 0 verteld, 0 aangenomen).",
        ),
    ],
)
def test_how_much_of_it_is_known(levels: str, english: str, nederlands: str) -> None:
    assert known(levels) == english
    with dutch():
        assert known(levels) == nederlands


def test_ranges() -> None:
    assert range_text(Range()) == "–"
    assert plain(range_text(Range(0.29, 0.55))) == "29 % to 55 %"
    assert plain(range_text(Range(0.5, 0.5))) == plain(range_text(Range(0.499, 0.501))) == "50 %"


def test_figures_of_an_older_map_are_told_too() -> None:
    """A panel shows them until they have been worked out anew."""
    old = split(0.62)
    found = insights(old)
    assert texts(told_of_contact(Journey([Supplier("s", "S")]), found, "s"))[0].startswith("Of 100 customers")
    assert told_of_contact(Journey(), found, "s")
