"""Uniting the maps of several tables: nothing is lost, nothing lies on anything, what clashes is asked."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given

from journeymapper.analysis.comparing.differing import differing
from journeymapper.analysis.comparing.matching import matched
from journeymapper.model.edits.merge import take_over
from journeymapper.model.journey import Journey
from journeymapper.model.merging.renaming import Theirs, renamed
from journeymapper.model.merging.uniting import united
from journeymapper.model.records import (
    Action,
    Evidence,
    Link,
    Note,
    Phase,
    Record,
    Segment,
    Sheet,
    Step,
    Supplier,
    Transition,
)
from tests.analysis.comparing.maps import chain, numbered, supplier, touch
from tests.model.merging.changing import Pair, pairs
from tests.strategies import content


def both(one: Journey, other: Journey) -> Theirs:
    return united(one, renamed(one, other, matched(one, other)))


def step(one: Journey, other: Journey) -> Step:
    """The only step of two maps that have it in common."""
    (found,) = both(one, other).journey.steps
    return found


@given(pairs())
def test_nothing_is_removed_what_clashes_is_named_and_all_of_it_can_be_taken(pair: Pair) -> None:
    one, other, matching = pair
    before = content(one)
    together = united(one, renamed(one, other, matching))
    found = differing(one, together)
    assert {each.sort for each in found} <= {"added", "changed"}
    for each in found:
        for change in each.fields:
            assert change.conflict == ((each.kind, each.id, change.name, change.of) in together.conflicts)
    patch = take_over(one, together, found)
    one.apply(patch)
    assert differing(one, together) == []
    one.apply(patch.inverse())
    assert content(one) == before


def test_lists_texts_and_votes_of_both_are_kept() -> None:
    seen, heard = Evidence("observation", "gezien"), Evidence("interview", "gehoord")
    one = chain(
        {"a": "Zoekt"},
        votes=2,
        pains=("Duur", "Traag"),
        evidence=(seen,),
        description="Op internet.",
        links=(Link("Funda", "https://funda.nl"),),
    )
    other = chain(
        {"b": "Zoekt"},
        votes=3,
        pains=("traag!", "Saai"),
        evidence=(seen, heard),
        description="In de krant.",
        speaker_notes="Vraag door.",
        links=(Link("Huizen", "https://funda.nl"),),
        moment_of_truth=True,
        mood=1,
    )
    found = step(one, other)
    assert (found.votes, found.mood, found.moment_of_truth) == (5, 1, True)
    assert found.pains == ("Duur", "Traag", "Saai")
    assert found.evidence == (seen, heard)
    assert found.description == "Op internet.\n\nIn de krant."
    assert found.speaker_notes == "Vraag door."
    assert found.links == (Link("Funda", "https://funda.nl"),)


def test_a_text_that_is_in_the_other_is_there_once() -> None:
    one, other = (chain({"a": "Zoekt"}, description=text) for text in ("Online.", "Online. En in de krant."))
    assert step(one, other).description == step(other, one).description == "Online. En in de krant."


def test_marks_of_other_suppliers_are_added_and_another_state_is_asked() -> None:
    both_of_them = supplier("bank", "Bank"), supplier("broker", "Makelaar")
    one = chain({"a": "Zoekt"}, *both_of_them, touches=(touch("bank", aida="interest"),))
    other = chain(
        {"a": "Zoekt"},
        *both_of_them,
        touches=(touch("bank", aida="desire", value="Tips"), touch("broker", aida="action")),
    )
    together = both(one, other)
    assert together.journey.step("a").touches == (
        touch("bank", aida="desire", value="Tips"),
        touch("broker", aida="action"),
    )
    assert together.conflicts == {("step", "a", "touches", "bank")}
    (changed,) = differing(one, together)
    assert [(each.of, each.conflict) for each in changed.fields] == [("bank", True), ("broker", False)]


def test_a_third_map_does_not_change_what_is_still_to_be_decided() -> None:
    bank = supplier("bank", "Bank")
    tables = [
        chain({"a": "Zoekt"}, bank, touches=(touch("bank", aida=aida),))
        for aida in ("interest", "desire", "action")
    ]
    first = both(tables[0], tables[1])
    third = renamed(first.journey, tables[2], matched(first.journey, tables[2]))
    together = united(first.journey, Theirs(third.journey, third.ids, first.conflicts))
    assert together.journey.step("a").touches == (touch("bank", aida="desire"),)
    assert together.conflicts == first.conflicts


def test_capitals_accents_and_signs_are_no_clash() -> None:
    assert both(chain({"a": "Café zoeken"}), chain({"a": "cafe, zoeken"})).conflicts == frozenset()
    together = both(chain({"a": "Zoekt een huis"}), chain({"a": "Zoekt een huisje"}))
    assert together.conflicts == {("step", "a", "title", "")}


def test_days_and_shares_of_segments_are_filled_in() -> None:
    groups = Segment("s", "Starter", rank="1"), Segment("t", "Doorstromer", rank="2")
    one = chain({"a": "Zoekt"}, *groups, segment_days=(("s", 1.0),))
    other = chain({"a": "Zoekt"}, *groups, segment_days=(("s", 1.0), ("t", 3.0)), skipped_by=("t",))
    found = step(one, other)
    assert (dict(found.segment_days), found.skipped_by) == ({"s": 1.0, "t": 3.0}, ("t",))


def test_an_arrow_for_everyone_stays_for_everyone() -> None:
    group = Segment("s", "Starter")
    one, other = (
        chain({"a": "Zoekt"}, group, Transition("1", "a", "a", "loop", segments=segments, share=share))
        for segments, share in (((), None), (("s",), 0.5))
    )
    for here, there in ((one, other), (other, one)):
        (arrow,) = both(here, there).journey.transitions
        assert (arrow.segments, arrow.share) == ((), 0.5)


def test_our_own_colours_title_and_places_stay() -> None:
    one = Journey([Sheet(title="Ons"), Supplier("x", "Bank", color="#000000"), Step("a", "Zoekt", x=7.0)])
    theirs: list[Record] = [
        Sheet(title="Hun", date="2026-01-01"),
        Supplier("x", "Bank", color="#ffffff"),
        Step("a", "Zoekt"),
    ]
    together = both(one, Journey(theirs))
    assert (together.journey.sheet.title, together.journey.sheet.date) == ("Ons", "2026-01-01")
    assert together.conflicts == frozenset()
    assert [each.sort for each in differing(one, together)] == ["changed"]


def test_what_others_add_lies_beside_its_neighbour_and_on_no_card() -> None:
    one = numbered([f"Stap {word}" for word in "abcdefgh"], arrows=True)
    other = numbered(["Stap a", "Iets nieuws", "Stap b", "Nog iets", "Stap h", "Slot"], "n")
    together = both(one, other).journey
    for here, there in combinations(together.steps, 2):
        assert abs(here.x - there.x) >= 212 or abs(here.y - there.y) >= 86, (here.title, there.title)
    places = {each.title: (each.x, each.y) for each in together.steps}
    ours = {each.title: (each.x, each.y) for each in one.steps}
    assert ours.items() <= places.items()
    for title, neighbour in (("Iets nieuws", "Stap a"), ("Slot", "Stap h")):
        (x, y), (beside, level) = places[title], places[neighbour]
        assert abs(x - beside) <= 600, title
        assert abs(y - level) <= 300, title


def test_a_map_with_nothing_in_common_lies_below_and_comes_last() -> None:
    one, other = numbered(["Zoekt", "Koopt"], "a"), numbered(["Huurt", "Verhuist"], "b")
    together = both(one, other).journey
    assert [each.id for each in together.steps] == ["a1", "a2", "b1", "b2"]
    assert min(each.y for each in together.steps if each.id.startswith("b")) >= 120


def test_steps_of_a_new_phase_lie_beside_all_and_lists_grow_at_their_end() -> None:
    ours, theirs = Phase("p", "Kiezen", rank="1"), Phase("q", "Dromen", rank="1")
    one = numbered(["Zoekt", "Koopt"], "a", ours, phase="p")
    other = numbered(["Wenst", "Spaart"], "b", theirs, phase="q")
    together = both(one, other).journey
    assert [each.name for each in together.phases] == ["Kiezen", "Dromen"]
    assert (
        min(each.x for each in together.steps if each.phase == "q") > max(each.x for each in one.steps) + 212
    )


def test_steps_of_a_phase_of_ours_lie_below_it() -> None:
    phases = Phase("p", "Kiezen", rank="1"), Phase("q", "Kopen", rank="2")
    one = Journey([*phases, Step("a", "Zoekt", phase="p"), Step("b", "Koopt", phase="q", x=800.0, rank="2")])
    other = Journey([*phases, Step("c", "Betaalt", phase="q")])
    together = both(one, other).journey
    assert together.step("c").x == 800.0
    assert together.step("c").y >= 120.0


def test_a_note_goes_along_with_the_step_it_lies_at() -> None:
    one = Journey([Step("a", "Zoekt", x=1000.0, y=500.0)])
    other = Journey([Step("a", "Zoekt"), Note("n", "Hier!", 40.0, -90.0), Note("p", "Later")])
    together = both(one, other).journey
    assert (together.note("n").x, together.note("n").y) == (1040.0, 410.0)
    assert together.note("p").x is None


def test_an_empty_map_takes_the_other_as_it_lies() -> None:
    other = numbered(["Zoekt", "Koopt"])
    together = both(Journey(), other).journey
    assert [(each.title, each.x) for each in together.steps] == [("Zoekt", 0.0), ("Koopt", 276.0)]


def test_what_the_others_do_later_stands_later_in_the_order() -> None:
    one, other = numbered(["Zoekt", "Koopt"], "a"), numbered(["Wil", "Zoekt", "Kijkt", "Koopt", "Woont"], "b")
    titles = [each.title for each in both(one, other).journey.steps]
    assert titles == ["Wil", "Zoekt", "Kijkt", "Koopt", "Woont"]


def test_what_one_leaves_open_the_other_fills_in() -> None:
    one = Journey([Phase("p", "Kiezen"), Step("a", "Zoekt"), Action("x", "Bel Jan", owner="")])
    other = Journey(
        [Phase("p", "Kiezen"), Step("a", "Zoekt", phase="p", days=2.0), Action("x", "Bel Jan", "a", "An")]
    )
    together = both(one, other)
    assert together.journey.step("a").phase == "p"
    assert together.journey.step("a").days == 2.0
    (action,) = together.journey.actions
    assert (action.step, action.owner) == ("a", "An")
    assert together.conflicts == frozenset()
