"""A supplier's course, fall backs, blind spots and partners in sentences: none, one and many."""

import itertools

import pytest

from journeymapper.analysis.insights import insights
from journeymapper.i18n.names import Names
from journeymapper.i18n.supplier_words import partners, together_text, told_of_supplier, told_together
from journeymapper.i18n.told import Told
from journeymapper.model.journey import Journey
from journeymapper.model.records import Supplier
from tests.analysis.small import journey
from tests.i18n.words import changed, dutch, texts


def told(of: Journey, supplier: str = "s") -> list[Told]:
    return told_of_supplier(of, insights(of), supplier)


def line(letters: str, touches: str) -> Journey:
    return journey(" ".join(a + b for a, b in itertools.pairwise(letters)), touches=touches)


def remarks(of: Journey) -> list[Told]:
    """What comes after first contact and before the basis."""
    found = told(of)
    at = next(at for at, each in enumerate(found) if "state" in each.text or "toestand" in each.text)
    return found[at:-1]


def test_first_contact_comes_first_and_the_basis_last() -> None:
    found = texts(told(line("abc", "b.sA c.sC")))
    assert found[0] == "All customers (all routes open) meet S."
    assert (
        found[-1] == "Of all steps done, repeats counted, 0 % are observed, 0 % reported and 100 % assumed."
    )


def test_the_course_tells_where_the_state_changes() -> None:
    (course,) = remarks(line("abcde", "a.sA b.sA d.sD e.sC"))
    assert course.text == (
        "The customer’s state for S on the main route: attention from “a”, desire from “d” "
        "and action from “e”."
    )
    assert course.steps == ("a", "b", "d", "e")
    with dutch():
        assert remarks(line("ab", "a.sA"))[0].text == (
            "De toestand van de klant voor S op de hoofdroute: attentie vanaf “a”."
        )


def test_no_course() -> None:
    assert remarks(line("ab", "b.s")) == [Told("On the main route no AIDA state is marked for S.")]


def test_a_fall_back_is_no_error() -> None:
    (_, fall) = remarks(line("abc", "a.sD b.sI"))
    assert fall == Told(
        "At “b” the customer falls back to interest, after desire before. That happens.", ("b",)
    )
    with dutch():
        assert remarks(line("abc", "a.sD b.sI"))[1].text == (
            "Bij “b” valt de klant terug naar interesse, na eerder verlangen. Dat komt voor."
        )


def test_many_fall_backs_are_told_together() -> None:
    (_, falls) = remarks(line("abcde", "a.sD b.sI c.sA d.sI e.sA"))
    assert (
        falls.text == "At 4 steps the state is lower than it was before: “b”, “c”, “d” and “e”. That happens."
    )
    assert falls.steps == tuple("bcde")


@pytest.mark.parametrize(
    ("others", "english", "nederlands"),
    [
        ("", "no other supplier is there either.", "er is ook geen andere leverancier."),
        ("a.t", "T is there.", "T is er wel."),
        ("a.t a~u", "T and U are there.", "T en U zijn er wel."),
    ],
)
def test_a_blind_spot_names_who_is_there(others: str, english: str, nederlands: str) -> None:
    of = line("ab", f"a-sA b.sC {others}")
    assert remarks(of)[1] == Told(f"At “a” the customer has S in mind without contact; {english}", ("a",))
    with dutch():
        assert remarks(of)[1].text == f"Bij “a” heeft de klant S in gedachten zonder contact; {nederlands}"


def test_many_blind_spots_are_told_together() -> None:
    spots = remarks(line("abcde", "a-sA b-sA c-sA d-sA e.sA"))[1:]
    assert texts(spots) == [
        "At 4 steps the customer has S in mind without contact: “a”, “b”, “c” and “d”.",
    ]


def test_a_supplier_that_is_not_told_of() -> None:
    of = line("abc", "b.s")
    assert told(of, "x") == []
    assert told_together(of, insights(of), "x")[0].text.startswith("a supplier without a name shares no step")


def test_nothing_but_that_there_are_no_steps() -> None:
    of = changed(Journey(), Supplier("s", "S"))
    assert [each.missing for each in told(of)] == [True]


def test_partners_come_the_best_first() -> None:
    of = line("abcd", "a.s a.t b.s c.t c.u d.s d.u")
    found = told_together(of, insights(of), "s")
    assert (
        texts(found)
        == [
            "With U: both in contact at “d”; 1 hand-over, from “b” to “c”.",
            "With T: both in contact at “a”; 2 hand-overs, from “b” to “c” and from “c” to “d”.",
        ][::-1]
    )
    assert (found[0].steps, found[0].transitions) == (("a",), ("bc", "cd"))
    with dutch():
        assert texts(told_together(of, insights(of), "s"))[0] == (
            "Met T: beide in contact bij “a”; 2 overdrachten, van “b” naar “c” en van “c” naar “d”."
        )


def test_with_several_shared_steps_these_are_counted() -> None:
    of = line("abc", "a.s a.t c.s c.t")
    (pair,) = partners(insights(of))
    assert together_text(Names(of), pair) == "both in contact at 2 steps: “a” and “c”"
    with dutch():
        assert together_text(Names(of), pair) == "beide in contact bij 2 stappen: “a” en “c”"


def test_nobody_to_work_with() -> None:
    of = line("abc", "a.s c.t")
    assert partners(insights(of)) == []
    (only,) = told_together(of, insights(of), "s")
    assert only == Told("S shares no step with another supplier, and no arrow hands the customer over.")
    with dutch():
        assert texts(told_together(of, insights(of), "s")) == [
            "S deelt geen stap met een andere leverancier, en geen pijl draagt de klant over."
        ]
