"""Each finding: where it is, and where it is not."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from journeymapper.analysis.findings import SEVERITIES, Finding, findings
from journeymapper.model.journey import Journey
from journeymapper.model.records import Evidence, Phase, Record, Segment, Supplier
from tests.analysis.small import journey
from tests.drawing.maps import sample
from tests.strategies import journeys

ALWAYS = {"no-phase", "segment-like-everyone"}
"""Findings of every small journey, which has no phases and two segments."""


def changed(of: Journey, *more: Record, **steps: dict[str, Any]) -> Journey:
    """The journey with fields of steps changed, and with more records."""
    gone = {(each.kind, each.id) for each in more}
    records = [
        each
        for kind in ("sheet", "phase", "supplier", "segment", "transition")
        for each in of.all(kind)
        if (each.kind, each.id) not in gone
    ]
    return Journey([*records, *more, *(replace(each, **steps.get(each.id, {})) for each in of.steps)])


def told(of: Journey, code: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """The findings with a code: steps in one word, transitions, segments."""
    return [
        ("".join(each.steps), each.transitions, each.segments) for each in findings(of) if each.id == code
    ]


def test_a_sound_map_has_none() -> None:
    of = journey("ab bc c>b=0.2 cd", goal="c", touches="b.s")
    assert {each.id for each in findings(of)} == ALWAYS


def test_a_map_without_steps_has_none() -> None:
    assert findings(journey("")) == ()
    assert findings(Journey([Supplier("s"), Segment("g")])) == ()


def test_the_samples_have_none() -> None:
    assert findings(sample("nl")) == findings(sample("en")) == ()


def test_traps() -> None:
    assert told(journey("ab bc cb"), "trap") == [("bc", (), ())]
    assert told(journey("ab bc cb=1 cd", only="cb"), "trap") == [("bc", (), ())]
    assert told(journey("ab bc=1 cb bd=0 cd", only="cd"), "trap") == [("bc", (), ("h",))]
    assert told(journey("ab bc b>a=0.9"), "trap") == []


def test_a_trap_of_several_segments_is_told_once() -> None:
    of = changed(journey("ab bc=1 cb bd=0 cd", only="cd"), Segment("i", "I", rank="3"))
    assert told(of, "trap") == [("bc", (), ("h", "i"))]


def test_a_goal_that_cannot_be_come_to() -> None:
    assert told(journey("ab cd dc", goal="d"), "goal-unreachable") == [("d", (), ())]
    assert told(journey("ab ac=0.5", goal="c", only="ac"), "goal-unreachable") == [("c", (), ("h",))]
    assert told(journey("ab ac=0.5", goal="c", only="ac", skipped="c"), "goal-unreachable") == [
        ("c", (), ("h",))
    ]
    assert told(journey("ab cd dc", goal="d", skipped="d"), "goal-unreachable") == [("d", (), ())]
    assert told(journey("ab", goal="b"), "goal-unreachable") == []
    assert told(journey("ab bc=0", goal="c"), "goal-unreachable") == [("c", (), ())]


def test_steps_that_cannot_be_come_to() -> None:
    of = journey("ab cd dc bc=0 x>a", steps="abcdxy")
    assert told(of, "unreachable-step") == [("c", (), ()), ("d", (), ())]
    assert told(of, "loose-step") == [("y", (), ())]


def test_what_only_a_segment_cannot_reach_is_no_finding() -> None:
    assert told(journey("ab bc ad", only="ad"), "unreachable-step") == []


def test_shares_over_one() -> None:
    assert told(journey("ab=0.7 ac=0.4"), "shares-over-one") == [("a", (), ())]
    assert told(journey("ab=0.7 ac=0.3"), "shares-over-one") == []
    assert told(journey("ab=0.7 ac=0.3000000001"), "shares-over-one") == []  # but for rounding
    assert told(journey("ab=0.7 a>a=0.4"), "shares-over-one") == [("a", (), ())]
    assert told(journey("ab=0.7 ac=0.4 bd", only="ab"), "shares-over-one") == [("a", (), ())]


def test_shares_of_a_segments_own_can_be_over_one() -> None:
    of = journey("ab=0.5 ac=0.5")
    own = replace(of.transition("ab"), segment_shares=(("h", 0.9),))
    assert told(changed(of, own), "shares-over-one") == [("a", (), ("h",))]


def test_a_goal_is_asked_for() -> None:
    assert told(journey("ab"), "no-goal") == [("", (), ())]
    assert told(journey("ab", goal="b"), "no-goal") == []


def test_a_loop_leads_back() -> None:
    assert told(journey("ab bc a>c"), "forward-loop") == [("", ("a>c",), ())]
    assert told(journey("ab bc c>a b>b"), "forward-loop") == []
    assert told(journey("ab ac b>c"), "forward-loop") == [("", ("b>c",), ())]  # to a step beside it


def test_a_skip_leads_on() -> None:
    assert told(journey("ab bc c/a"), "backward-skip") == [("", ("c/a",), ())]
    assert told(journey("ab bc a/c a/a"), "backward-skip") == []
    assert told(journey("ab ac b/c"), "backward-skip") == []


def test_loops_without_a_share() -> None:
    of = journey("ab bc c>a b>b=0.1 cc", only="c>a")
    assert told(of, "loop-share-missing") == [("", ("c>a",), ()), ("", ("cc",), ())]
    own = replace(of.transition("c>a"), segment_shares=(("g", 0.5),))
    assert ("", ("c>a",), ()) in told(changed(of, own), "loop-share-missing")  # all routes open: still none


def test_suppliers_that_touch_nothing() -> None:
    found = findings(changed(journey("ab", touches="a.s b-t"), Supplier("u", rank="zz")))
    assert [each.supplier for each in found if each.id == "untouched-supplier"] == ["u"]


def test_suppliers_with_marks_that_are_never_in_contact() -> None:
    found = findings(journey("ab bc", touches="a-sA b-sI a-tA b.t c-u"))
    never = [each for each in found if each.id == "aida-never-in-contact"]
    assert [(each.supplier, each.steps) for each in never] == [("s", ("a", "b"))]


def test_phases_come_in_order() -> None:
    phases = (Phase("early", rank="1"), Phase("late", rank="2"))
    of = changed(
        journey("ab bc c>a c/a cd da", steps="abcd"),
        *phases,
        a={"phase": "early"},
        b={"phase": "late"},
        c={"phase": "late"},
    )
    assert told(of, "phase-order") == []  # a loop, a skip, and a step without phase between
    of = changed(of, d={"phase": "late"})
    assert told(of, "phase-order") == [("", ("da",), ())]


def test_titles() -> None:
    of = changed(journey("ab bc cd de"), a={"title": " "}, b={"title": ""}, c={"title": "d "})
    assert told(of, "untitled-step") == [("a", (), ()), ("b", (), ())]
    assert told(of, "duplicate-title") == [("cd", (), ())]


def test_segments_that_are_like_everyone() -> None:
    assert told(journey("ab"), "segment-like-everyone") == [("", (), ("g",)), ("", (), ("h",))]
    assert told(journey("ab", only="ab"), "segment-like-everyone") == [("", (), ("h",))]
    assert told(journey("ab", skipped="a"), "segment-like-everyone") == [("", (), ("h",))]
    of = changed(journey("ab"), a={"segment_days": (("h", 2.0),)})
    assert told(of, "segment-like-everyone") == [("", (), ("g",))]
    own = replace(of.transition("ab"), segment_shares=(("g", 1.0),))
    assert told(changed(of, own), "segment-like-everyone") == []


def test_phases_of_which_nothing_is_known() -> None:
    phases = (Phase("one", rank="1"), Phase("two", rank="2"), Phase("empty", rank="3"))
    of = changed(
        journey("ab bc cd"),
        *phases,
        a={"phase": "one", "evidence": (Evidence("assumption"),)},
        b={"phase": "one"},
        c={"phase": "two", "evidence": (Evidence("colleague"),)},
        d={"phase": "two"},
    )
    found = [each for each in findings(of) if each.id == "assumed-only"]
    assert [(each.phase, each.steps) for each in found] == [("one", ("a", "b"))]
    assert told(of, "no-phase") == []


def test_customers_who_stop_where_they_could_go_on() -> None:
    assert told(journey("ab=0.4 bc"), "stops-here") == [("a", (), ())]
    assert told(journey("ab b>a=0.4"), "stops-here") == []  # nothing leads on from b
    assert told(journey("ab=0.4 ac", only="ac"), "stops-here") == [("a", (), ("h",))]
    assert told(journey("ab cd=0.5 dc", goal="b"), "stops-here") == []  # nobody comes there


@pytest.mark.parametrize(
    ("finding", "about"),
    [
        (Finding("no-goal"), ""),
        (Finding("trap", ("b", "c")), "b"),
        (Finding("forward-loop", transitions=("x",)), "x"),
        (Finding("segment-like-everyone", segments=("g",)), "g"),
        (Finding("aida-never-in-contact", ("b",), supplier="s"), "s"),
        (Finding("assumed-only", ("b",), phase="p"), "p"),
    ],
)
def test_a_finding_is_about_one_record(finding: Finding, about: str) -> None:
    assert finding.about == about


@given(journeys())
def test_any_map_is_checked_and_each_finding_is_listed_once(of: Journey) -> None:
    found = findings(of)
    assert len(set(found)) == len(found)
    order = list(SEVERITIES)
    assert [each.id for each in found] == sorted((each.id for each in found), key=order.index)
    for each in found:
        assert set(each.steps) <= {step.id for step in of.steps}
        assert set(each.transitions) <= {arrow.id for arrow in of.transitions}
        assert set(each.segments) <= {segment.id for segment in of.segments}
