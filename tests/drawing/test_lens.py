"""What each lens makes of a map: looks of cards and arrows, arcs, words."""

from dataclasses import replace

import pytest

from journeymapper.drawing.lens import NO_LENS, Lens
from journeymapper.drawing.lens_words import words_of
from journeymapper.drawing.look import PLAIN_ARROW, PLAIN_CARD, ArrowLook, CardLook
from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.shapes import Group
from journeymapper.drawing.story import Story, stays, tell
from journeymapper.drawing.theme import LIGHT
from journeymapper.i18n.language import use_language
from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.records import (
    Evidence,
    Segment,
    Sheet,
    Step,
    Supplier,
    Touch,
    Transition,
)
from tests.drawing.maps import made, sample


def story(lens: Lens, journey: Journey | None = None) -> Story:
    return tell(journey or sample(), lens)


BANK, REPEAT = Lens("bank"), Lens(segment="repeat-buyer")
BESIDE = Lens(segment="starter", beside="repeat-buyer")


def test_without_a_lens_nothing_is_told() -> None:
    assert story(NO_LENS) == Story()
    assert story(NO_LENS).card("decide-to-move") == PLAIN_CARD
    assert story(NO_LENS).arrow("wishes") == PLAIN_ARROW


# What a lens names may be gone


def test_what_is_gone_is_passed_over() -> None:
    journey = sample()
    assert Lens("nobody", "starter", "nobody").within(journey) == Lens(segment="starter")
    assert Lens("bank", "nobody", "starter").within(journey) == Lens("bank", "starter")
    assert Lens(segment="starter", beside="starter").within(journey) == Lens(segment="starter")
    assert Lens("", "", evidence=True).within(journey) == Lens(evidence=True)
    assert BESIDE.within(journey) == BESIDE


def test_a_removed_segment_takes_its_lens_off_until_it_is_back() -> None:
    journey = made(Segment("old"), Segment("new"), Step("a"), Step("b"), Transition("t", "a", "b"))
    drawing = MapDrawing(journey, LIGHT, Lens(segment="old"))
    draft = Draft(journey, "remove")
    draft.drop("segment", "old")
    patch = draft.patch()
    journey.apply(patch)
    drawing.update(patch)
    assert drawing.lens == NO_LENS
    journey.apply(patch.inverse())
    drawing.update(patch.inverse())
    assert drawing.lens == Lens(segment="old")


# A supplier's story


def test_marks_have_grounds_and_numbers_along_the_main_route() -> None:
    told = story(BANK)
    course = {step: look for step, look in told.cards.items() if look.course}
    assert [(look.course, step, look.tone) for step, look in course.items()] == [
        (1, "consult-bank", "attention"),
        (2, "choose-house", "interest"),
        (3, "survey-building", "desire"),
        (4, "settle-financing", "action"),
        (5, "after-sales", "action"),
        (6, "keep-making-own", "attention"),
    ]
    assert {look.supplier for look in course.values()} == {"bank"}
    assert told.card("decide-to-move") == CardLook(faint=True)


def test_the_first_contact_is_where_they_meet_first() -> None:
    firsts = {
        supplier.id: [step for step, look in story(Lens(supplier.id)).cards.items() if look.first]
        for supplier in sample().suppliers
    }
    assert firsts["bank"] == ["consult-bank"]
    assert firsts["selling-realtor"] == ["contact-realtors"]  # not where it was merely in mind
    assert firsts["mover"] == ["move-in"]  # its own goal lies beyond that of the map
    assert firsts["gardener"] == []  # only after the goal


def test_the_story_follows_the_route_of_a_segment() -> None:
    told = story(Lens("bank", "repeat-buyer"))
    passed = told.card("consult-bank")
    assert passed.faint
    assert passed.struck
    assert passed.course is None
    assert told.card("survey-building").first
    assert told.card("choose-house").course == 1


def test_a_touch_without_a_mark_has_no_ground_and_no_number() -> None:
    journey = made(Supplier("s"), Step("a", touches=(Touch("s"),)), Step("b"), Transition("t", "a", "b"))
    assert story(Lens("s"), journey).card("a") == CardLook(supplier="s", first=True)


def test_the_main_route_stays_clear_under_a_supplier() -> None:
    told = story(BANK)
    assert told.arrow("wishes") == PLAIN_ARROW
    assert told.arrow("fork-realtor-seller").faint
    assert not told.arcs


# A segment's route


def test_what_a_segment_passes_over_is_faint_and_struck() -> None:
    told = story(REPEAT)
    assert {step for step, look in told.cards.items() if look.struck} == {
        "agree-wishes",
        "compare-features",
        "consult-bank",
    }
    assert all(look == CardLook(faint=True, struck=True) for look in told.cards.values())


def test_the_main_route_is_bold_and_what_is_not_taken_is_faint() -> None:
    told = story(REPEAT)
    assert told.arrow("contact") == ArrowLook(bold=True)
    assert told.arrow("fork-self-seller") == PLAIN_ARROW
    assert told.arrow("no-choice") == PLAIN_ARROW
    for ident in ("wishes", "look-around", "early-bank", "no-bank-yet", "pick"):
        assert told.arrow(ident) == ArrowLook(faint=True)


def test_arcs_run_past_what_is_skipped() -> None:
    told = story(REPEAT)
    assert [(arc.way.source, arc.way.target, arc.bold) for arc in told.arcs.values()] == [
        ("decide-to-move", "look-around-online", True),
        ("look-around-online", "pick-visits", True),
    ]
    drawing = MapDrawing(sample(), LIGHT, REPEAT)
    groups = [each for each in drawing.frame if getattr(each, "role", "") == "passing"]
    assert [getattr(each, "title", "") for each in groups] == ["1 → 3", "3 → 6"]
    assert not set(told.arcs) & set(drawing.arrows)


def test_arcs_lie_above_what_they_replace_and_below_all_else_but_their_chips_above_all_lines() -> None:
    drawing = MapDrawing(sample(), LIGHT, REPEAT)
    order = [each.id for each in drawing.drawing().shapes if isinstance(each, Group)]
    arcs = [order.index("passing-1"), order.index("passing-2")]
    assert order.index("transition-wishes") < min(arcs)
    assert max(arcs) < order.index("transition-contact") < order.index("step-decide-to-move")
    chips = [order.index("passing-chip-1"), order.index("passing-chip-2")]
    lines = [at for at, ident in enumerate(order) if ident.startswith("transition-")]
    assert max(lines) < min(chips) < max(chips) < order.index("step-decide-to-move")
    assert len(order) == len(set(order))


def test_a_loop_without_a_share_and_one_that_is_not_open() -> None:
    journey = made(
        Segment("old"),
        Segment("new"),
        Step("a"),
        Step("b"),
        Transition("on", "a", "b"),
        Transition("back", "b", "a", "loop"),
        Transition("theirs", "b", "a", "loop", segments=("new",), share=0.2),
        Transition("never", "a", "b", share=0.0),
    )
    told = story(Lens(segment="old"), journey)
    assert told.arrow("back") == PLAIN_ARROW
    assert told.arrow("theirs").faint
    assert told.arrow("never").faint


def test_what_nobody_comes_to_is_faint_but_not_passed_over() -> None:
    journey = made(Segment("old"), Step("a"), Step("b"), Step("loose"), Transition("t", "a", "b"))
    assert story(Lens(segment="old"), journey).cards == {"loose": CardLook(faint=True)}


def test_shares_are_those_of_the_segment() -> None:
    def percent(lens: Lens) -> str:
        return MapDrawing(sample(), LIGHT, lens).arrows["no-choice"].facts.percent.replace("\u00a0", " ")

    assert percent(NO_LENS) == "30 %"
    assert percent(REPEAT) == "22 %"
    assert percent(BESIDE) == "40 | 22 %"
    drawing = MapDrawing(sample(), LIGHT)
    changed = drawing.set_lens(REPEAT)
    assert {"no-choice", "again"} <= changed.arrows
    assert drawing.arrows["again"].facts.share == pytest.approx(0.5)


# Two segments beside each other


def test_what_only_one_of_two_visits_is_told() -> None:
    told = story(BESIDE)
    assert told.card("consult-bank") == CardLook(tone="first", tag="Starter")
    assert told.card("close-purchase") == PLAIN_CARD
    turned = story(Lens(segment="repeat-buyer", beside="starter"))
    assert turned.card("consult-bank") == CardLook(tone="second", tag="Starter")
    assert told.arrow("early-bank").side == "first"
    assert told.arrow("no-choice").side is None
    assert {arc.side for arc in told.arcs.values()} == {"second"}
    assert {arc.side for arc in turned.arcs.values()} == {"first"}


def test_what_both_pass_over_is_faint() -> None:
    journey = made(
        Segment("old"),
        Segment("new"),
        Step("a"),
        Step("b", skipped_by=("old", "new")),
        Step("c"),
        Transition("ab", "a", "b"),
        Transition("bc", "b", "c"),
    )
    told = story(Lens(segment="old", beside="new"), journey)
    assert told.card("b") == CardLook(faint=True, struck=True)
    assert [arc.side for arc in told.arcs.values()] == [None]
    assert told.arrow("ab").faint


# Evidence


def test_levels_are_grounds_with_words() -> None:
    told = story(Lens(evidence=True))
    assert told.card("look-around-online") == CardLook(tone="observed", tag="observed")
    assert told.card("live-there") == CardLook(tone="assumed", tag="assumed")
    assert {look.tells for look in told.arrows.values()} == {True}
    assert len(told.arrows) == len(sample().transitions)


def test_arrows_tell_their_level_also_where_none_has_evidence() -> None:
    journey = made(Step("a"), Step("b"), Transition("t", "a", "b"))
    assert MapDrawing(journey, LIGHT).arrows["t"].facts.level is None
    assert MapDrawing(journey, LIGHT, Lens(evidence=True)).arrows["t"].facts.level == "assumed"


# Words


@pytest.mark.parametrize(
    ("lens", "said", "gezegd"),
    [
        (NO_LENS, "all routes open", "alle routes open"),
        (BANK, "through the eyes of Bank · all routes open", "door de ogen van Bank · alle routes open"),
        (REPEAT, "route of Repeat buyer, 55 % of customers", "route van Repeat buyer, 55 % van de klanten"),
        (BESIDE, "Starter beside Repeat buyer", "Starter naast Repeat buyer"),
        (
            Lens(evidence=True),
            "all routes open · how well it is known",
            "alle routes open · hoe zeker het is",
        ),
    ],
)
def test_the_title_names_the_lens(lens: Lens, said: str, gezegd: str) -> None:
    journey = sample()
    assert words_of(lens, journey).subtitle.replace("\u00a0", " ") == said
    use_language("nl")
    assert words_of(lens, journey).subtitle.replace("\u00a0", " ") == gezegd


def test_a_segment_of_unknown_size_has_no_percentage() -> None:
    assert words_of(Lens(segment="s"), made(Segment("s", "Few"))).subtitle == "route of Few"


# Which patches leave a story alone


def test_moves_and_titles_leave_the_story_as_it_was() -> None:
    journey = sample()
    step = journey.step("view-houses")
    arrow = journey.transition("view")

    def kept(*records: Step | Transition | Sheet | Supplier) -> bool:
        draft = Draft(journey, "edit")
        for record in records:
            draft.put(record)
        return stays(draft.patch())

    assert kept(replace(step, x=0.0, title="Look"), replace(arrow, label="x", bends=((1.0, 2.0),)))
    assert not kept(replace(step, touches=()))
    assert not kept(replace(step, evidence=(Evidence("data"), Evidence("interview"))))
    assert not kept(replace(step, skipped_by=("starter",)))
    assert not kept(replace(arrow, share=0.5))
    assert not kept(replace(arrow, segments=("starter",)))
    assert not kept(replace(journey.sheet, goal=None))
    assert not kept(replace(journey.suppliers[0], goal="view-houses"))
    assert not kept(Step("fresh", rank="zz"))
