import pytest

from journeymapper.drawing.facts import Context, arrow_facts, card_facts, context_of, weight
from journeymapper.drawing.theme import LIGHT
from journeymapper.model.journey import Journey
from journeymapper.model.records import (
    Phase,
    Segment,
    Step,
    Supplier,
    Touch,
    Transition,
)
from tests.drawing.maps import made

LISTS = (
    Phase("p", "Search", "#ffe600"),
    Supplier("bank", "Bank"),
    Supplier("agent", "Agent", short="AG"),
    Segment("old", "Regular"),
    Segment("new", "Starter"),
)


def seen(journey: Journey, *, touched: bool = True, weighed: bool = False) -> Context:
    return context_of(journey, LIGHT, touched=touched, weighed=weighed)


def test_badges_stand_in_the_order_of_suppliers() -> None:
    touches = (Touch("agent", "desire"), Touch("bank", contact="none"))
    journey = made(*LISTS, Step("a", touches=touches))
    facts = card_facts(journey.step("a"), "1", None, seen(journey))
    assert [(each.short, each.aida, each.contact) for each in facts.badges] == [
        ("BA", None, "none"),
        ("AG", "desire", "direct"),
    ]


def test_only_a_goal_of_its_own_is_flagged_on_a_badge() -> None:
    touches = (Touch("agent"), Touch("bank"))
    journey = made(
        Step("a", touches=touches), Step("b", touches=touches), Supplier("agent"), Supplier("bank", goal="b")
    )
    context = seen(journey)
    flagged = {
        step.id: [badge.supplier for badge in card_facts(step, "1", "a", context).badges if badge.goal]
        for step in journey.steps
    }
    assert flagged == {"a": [], "b": ["bank"]}


def test_votes_are_shown() -> None:
    journey = made(Step("a", votes=3))
    assert card_facts(journey.step("a"), "1", None, seen(journey)).votes == 3


def test_out_of_sight_only_once_somebody_is_in_sight() -> None:
    journey = made(
        *LISTS,
        Step("a"),
        Step("b", touches=(Touch("bank", contact="none"),)),
        Step("c", touches=(Touch("bank"),)),
    )
    steps = [journey.step(ident) for ident in "abc"]
    assert [card_facts(step, "1", None, seen(journey)).hidden for step in steps] == [True, True, False]
    assert not any(card_facts(step, "1", None, seen(journey, touched=False)).hidden for step in steps)


def test_a_phase_color_of_the_user_is_made_legible() -> None:
    journey = made(*LISTS, Step("a", phase="p"), Step("b"))
    context = seen(journey)
    color = card_facts(journey.step("a"), "1", None, context).color
    assert color == context.phases["p"].color != "#ffe600"
    assert card_facts(journey.step("b"), "2", None, context).color is None


def test_goal_and_tags() -> None:
    journey = made(*LISTS, Step("a", skipped_by=("new", "old")))
    facts = card_facts(journey.step("a"), "7", "a", seen(journey))
    assert facts.goal
    assert facts.tags == ("Starter", "Regular")
    assert facts.number == "7"


def test_an_arrow_says_its_label_its_segments_and_its_share() -> None:
    arrow = Transition("t", "a", "b", "skip", "in a hurry", segments=("old",), share=0.25)
    journey = made(*LISTS, Step("a"), Step("b"), arrow)
    facts = arrow_facts(journey.transition("t"), journey, seen(journey))
    assert (facts.way, facts.label, facts.percent, facts.share) == (
        "skip",
        "in a hurry · Regular",
        "25\u00a0%",
        0.25,
    )
    assert facts.level is None
    assert arrow_facts(journey.transition("t"), journey, seen(journey, weighed=True)).level == "assumed"


def test_an_arrow_to_its_own_step_is_a_loop() -> None:
    journey = made(Step("a"), Transition("t", "a", "a"), Transition("s", "a", "a", "skip"))
    assert arrow_facts(journey.transition("t"), journey, seen(journey)).way == "loop"


def test_what_is_left_of_the_shares_is_divided() -> None:
    journey = made(
        *(Step(ident) for ident in "abcd"),
        Transition("given", "a", "b", share=0.4),
        Transition("rest", "a", "c"),
        Transition("more", "a", "d"),
        Transition("back", "b", "a", "loop"),
        Transition("on", "b", "c"),
    )
    weights = {each.id: weight(each, journey) for each in journey.transitions}
    assert weights == {
        "given": 0.4,
        "rest": pytest.approx(0.3),
        "more": pytest.approx(0.3),
        "back": None,
        "on": None,
    }


def test_shares_over_one_leave_nothing() -> None:
    journey = made(
        *(Step(ident) for ident in "abc"),
        Transition("much", "a", "b", share=0.9),
        Transition("loop", "a", "a", "loop", share=0.4),
        Transition("rest", "a", "c"),
    )
    assert weight(journey.transition("rest"), journey) == 0
