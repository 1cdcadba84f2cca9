"""Findings in words: one sentence that says what to do, and a heading for those of one kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from journeymapper.analysis.findings import Finding, Severity
from journeymapper.i18n.figures import listed, percent
from journeymapper.i18n.language import tr
from journeymapper.i18n.names import Names, quoted, small
from journeymapper.model.journey import Journey


def finding_text(journey: Journey, finding: Finding) -> str:
    """A finding as one sentence that says what to do."""
    return finding_texts(journey, (finding,))[0]


def finding_texts(journey: Journey, findings: Iterable[Finding]) -> list[str]:
    """The sentences of many findings: names are looked up once for all."""
    names = Names(journey)
    return [_text(names, each) for each in findings]


def finding_heading(code: str, count: int) -> str:
    """What findings of one kind have in common, with their number."""
    one, many = _headings()[code]
    return one if count == 1 else many.format(n=count)


def severity_heading(severity: Severity, count: int) -> str:
    """How many findings are this bad: '1 error', '2 errors'."""
    one, many = {
        "error": (tr("1 error"), tr("{n} errors")),
        "warning": (tr("1 warning"), tr("{n} warnings")),
        "hint": (tr("1 hint"), tr("{n} hints")),
    }[severity]
    return one if count == 1 else many.format(n=count)


def _text(names: Names, finding: Finding) -> str:
    text = _SENTENCES[finding.id](names, finding)
    if not finding.segments or finding.id == "segment-like-everyone":
        return text
    segments = listed([quoted(names.segment(each)) for each in finding.segments])
    return tr("For {segments}: {sentence}", segments=segments, sentence=small(text))


def _trap(names: Names, finding: Finding) -> str:
    return tr(
        "Customers get caught in {steps}: draw an arrow that leads out, or lower the shares so that some "
        "stop there.",
        steps=names.steps(finding.steps),
    )


def _goal_unreachable(names: Names, finding: Finding) -> str:
    return tr(
        "Nobody comes to {step}, the goal: draw arrows that lead there, or choose another goal.",
        step=names.steps(finding.steps),
    )


def _unreachable_step(names: Names, finding: Finding) -> str:
    return tr(
        "Nobody comes to {step}: draw an arrow from a step that customers do come to, or check the shares on "
        "the way.",
        step=names.steps(finding.steps),
    )


def _shares_over_one(names: Names, finding: Finding) -> str:
    return tr(
        "The shares out of {step} add up to more than {all}: lower them; until then they are scaled.",
        step=names.steps(finding.steps),
        all=percent(1),
    )


def _no_goal(_names: Names, _finding: Finding) -> str:
    return tr("The map has no goal: choose the step at which customers buy, and make it the goal.")


def _forward_loop(names: Names, finding: Finding) -> str:
    return tr(
        "The loop {arrow} does not go back: turn it around, or make it an arrow onward.",
        arrow=names.transitions(finding.transitions),
    )


def _backward_skip(names: Names, finding: Finding) -> str:
    return tr(
        "The skip {arrow} goes back: make it a loop, or turn it around.",
        arrow=names.transitions(finding.transitions),
    )


def _loop_share_missing(names: Names, finding: Finding) -> str:
    return tr(
        "Say which part of the customers goes back {arrow}: without a share that counts as nobody.",
        arrow=names.transitions(finding.transitions),
    )


def _untouched_supplier(names: Names, finding: Finding) -> str:
    return tr(
        "{supplier} is at no step: mark the steps where it plays a part, or remove it.",
        supplier=quoted(names.supplier(finding.supplier or "")),
    )


def _aida_never_in_contact(names: Names, finding: Finding) -> str:
    return tr(
        "{supplier} has AIDA states but no contact anywhere: say at which step it is in contact, directly or "
        "indirectly.",
        supplier=quoted(names.supplier(finding.supplier or "")),
    )


def _phase_order(names: Names, finding: Finding) -> str:
    return tr(
        "The arrow {arrow} leads to an earlier phase: make it a loop, or check the phases of both steps.",
        arrow=names.transitions(finding.transitions),
    )


def _untitled_step(names: Names, finding: Finding) -> str:
    return tr("Write what the customer does at {step}.", step=names.steps(finding.steps))


def _loose_step(names: Names, finding: Finding) -> str:
    return tr(
        "No arrow leads to or from {step}: connect it, or remove it if it is not needed.",
        step=names.steps(finding.steps),
    )


def _segment_like_everyone(names: Names, finding: Finding) -> str:
    return tr(
        "No step or arrow is different for {segment}: say which steps it skips or which arrows it takes.",
        segment=listed([quoted(names.segment(each)) for each in finding.segments]),
    )


def _duplicate_title(names: Names, finding: Finding) -> str:
    return tr(
        "{n} steps are called {title}: give each its own title, or remove what is double.",
        n=len(finding.steps),
        title=names.title(finding.steps[0]),
    )


def _no_phase(names: Names, finding: Finding) -> str:
    return tr("Give {step} a phase.", step=names.steps(finding.steps))


def _assumed_only(names: Names, finding: Finding) -> str:
    return tr(
        "Everything in the phase {phase} is assumed: ask or watch customers, and note what is known.",
        phase=quoted(names.entry("phase", finding.phase or "")),
    )


def _stops_here(names: Names, finding: Finding) -> str:
    return tr(
        "Part of the customers stop at {step}: if that is not meant, let the shares of its arrows add up to "
        "{all}.",
        step=names.steps(finding.steps),
        all=percent(1),
    )


_SENTENCES: Mapping[str, Callable[[Names, Finding], str]] = {
    "trap": _trap,
    "goal-unreachable": _goal_unreachable,
    "unreachable-step": _unreachable_step,
    "shares-over-one": _shares_over_one,
    "no-goal": _no_goal,
    "forward-loop": _forward_loop,
    "backward-skip": _backward_skip,
    "loop-share-missing": _loop_share_missing,
    "untouched-supplier": _untouched_supplier,
    "aida-never-in-contact": _aida_never_in_contact,
    "phase-order": _phase_order,
    "untitled-step": _untitled_step,
    "loose-step": _loose_step,
    "segment-like-everyone": _segment_like_everyone,
    "duplicate-title": _duplicate_title,
    "no-phase": _no_phase,
    "assumed-only": _assumed_only,
    "stops-here": _stops_here,
}


def _headings() -> dict[str, tuple[str, str]]:
    """By code: for one, and for several."""
    return {
        "trap": (tr("1 trap without a way out"), tr("{n} traps without a way out")),
        "goal-unreachable": (tr("The goal is not reached"), tr("The goal is not reached ({n} times)")),
        "unreachable-step": (tr("1 step that nobody comes to"), tr("{n} steps that nobody comes to")),
        "shares-over-one": (tr("1 step with shares over 100 %"), tr("{n} steps with shares over 100 %")),
        "no-goal": (tr("No goal yet"), tr("No goal yet ({n} times)")),
        "forward-loop": (tr("1 loop that does not go back"), tr("{n} loops that do not go back")),
        "backward-skip": (tr("1 skip that goes back"), tr("{n} skips that go back")),
        "loop-share-missing": (tr("1 loop without a share"), tr("{n} loops without a share")),
        "untouched-supplier": (tr("1 supplier at no step"), tr("{n} suppliers at no step")),
        "aida-never-in-contact": (tr("1 supplier never in contact"), tr("{n} suppliers never in contact")),
        "phase-order": (tr("1 arrow to an earlier phase"), tr("{n} arrows to an earlier phase")),
        "untitled-step": (tr("1 step without a title"), tr("{n} steps without a title")),
        "loose-step": (tr("1 loose step"), tr("{n} loose steps")),
        "segment-like-everyone": (tr("1 segment like everyone"), tr("{n} segments like everyone")),
        "duplicate-title": (tr("1 title used more than once"), tr("{n} titles used more than once")),
        "no-phase": (tr("1 step without a phase"), tr("{n} steps without a phase")),
        "assumed-only": (tr("1 phase of mere assumptions"), tr("{n} phases of mere assumptions")),
        "stops-here": (tr("1 step where some stop"), tr("{n} steps where some stop")),
    }
