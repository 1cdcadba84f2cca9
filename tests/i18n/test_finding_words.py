"""Findings in words: each has a sentence that says what to do, and a heading for one and for many."""

import pytest

from journeymapper.analysis.findings import SEVERITIES, Finding, findings
from journeymapper.i18n.finding_words import finding_heading, finding_text, finding_texts, severity_heading
from journeymapper.i18n.language import use_language
from journeymapper.model.journey import Journey
from journeymapper.model.records import Phase, Segment, Step
from tests.analysis.small import journey
from tests.i18n.words import changed, dutch, plain

OF = changed(
    journey("ab bc b>c", touches="b.s"), Phase("p", "Choice"), Segment("g", "Starter"), Segment("h", "Mover")
)

SAID = {
    "trap": (
        Finding("trap", ("a", "b")),
        "Customers get caught in “a” and “b”: draw an arrow that leads out",
    ),
    "goal-unreachable": (Finding("goal-unreachable", ("c",)), "Nobody comes to “c”, the goal: draw arrows"),
    "unreachable-step": (Finding("unreachable-step", ("c",)), "Nobody comes to “c”: draw an arrow from"),
    "shares-over-one": (
        Finding("shares-over-one", ("a",)),
        "The shares out of “a” add up to more than 100 %",
    ),
    "no-goal": (Finding("no-goal"), "The map has no goal: choose the step at which customers buy"),
    "forward-loop": (
        Finding("forward-loop", transitions=("b>c",)),
        "The loop from “b” to “c” does not go back: turn it around",
    ),
    "backward-skip": (
        Finding("backward-skip", transitions=("ab",)),
        "The skip from “a” to “b” goes back: make it a loop",
    ),
    "loop-share-missing": (
        Finding("loop-share-missing", transitions=("b>c",)),
        "Say which part of the customers goes back from “b” to “c”",
    ),
    "untouched-supplier": (Finding("untouched-supplier", supplier="s"), "“S” is at no step: mark the steps"),
    "aida-never-in-contact": (
        Finding("aida-never-in-contact", ("b",), supplier="s"),
        "“S” has AIDA states but no contact anywhere: say at which step",
    ),
    "phase-order": (
        Finding("phase-order", transitions=("bc",)),
        "The arrow from “b” to “c” leads to an earlier phase: make it a loop",
    ),
    "untitled-step": (Finding("untitled-step", ("a",)), "Write what the customer does at “a”"),
    "loose-step": (Finding("loose-step", ("a",)), "No arrow leads to or from “a”: connect it"),
    "segment-like-everyone": (
        Finding("segment-like-everyone", segments=("g",)),
        "No step or arrow is different for “Starter”: say which steps",
    ),
    "duplicate-title": (Finding("duplicate-title", ("a", "b")), "2 steps are called “a”: give each its own"),
    "no-phase": (Finding("no-phase", ("a",)), "Give “a” a phase."),
    "assumed-only": (
        Finding("assumed-only", ("a",), phase="p"),
        "Everything in the phase “Choice” is assumed: ask or watch customers",
    ),
    "stops-here": (Finding("stops-here", ("a",)), "Part of the customers stop at “a”: if that is not meant"),
}


def test_every_finding_is_tried_here() -> None:
    assert list(SAID) == list(SEVERITIES)


@pytest.mark.parametrize("code", SEVERITIES)
def test_a_finding_is_one_sentence_that_says_what_to_do(code: str) -> None:
    finding, start = SAID[code]
    text = plain(finding_text(OF, finding))
    assert text.startswith(start)
    assert text.count(".") == 1
    assert text.endswith(".")
    with dutch():
        assert plain(finding_text(OF, finding)) != text
        assert finding_text(OF, finding).endswith(".")


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("code", SEVERITIES)
def test_a_heading_is_for_one_or_for_many(code: str, language: str) -> None:
    use_language(language)
    one, two = finding_heading(code, 1), finding_heading(code, 2)
    assert one != two
    assert "2" in two
    assert "{" not in one + two
    assert one[0].isupper() or one[0] == "1"


def test_severities_are_counted() -> None:
    assert [severity_heading("error", count) for count in (1, 2)] == ["1 error", "2 errors"]
    with dutch():
        assert [severity_heading("warning", count) for count in (1, 3)] == [
            "1 waarschuwing",
            "3 waarschuwingen",
        ]
        assert [severity_heading("hint", count) for count in (1, 3)] == ["1 tip", "3 tips"]


def test_segments_are_named_where_a_finding_holds_for_them_alone() -> None:
    finding = Finding("shares-over-one", ("a",), segments=("g", "h"))
    assert finding_text(OF, finding).startswith("For “Starter” and “Mover”: the shares out of “a” add up")
    with dutch():
        assert finding_text(OF, finding).startswith("Voor “Starter” en “Mover”: de aandelen uit “a” zijn")


def test_a_step_without_a_title_is_named_by_its_number() -> None:
    of = Journey([Step("a", "", rank="1"), Step("b", "b", rank="2")])
    said = finding_texts(of, findings(of))
    assert "Write what the customer does at step 1 (without a title)." in said


def test_what_has_gone_since_is_told_too() -> None:
    for finding, _ in SAID.values():
        assert finding_text(Journey(), finding)
