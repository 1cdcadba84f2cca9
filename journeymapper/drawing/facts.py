"""What cards and arrows show, read from a journey: everything that depends on more than the record itself."""

from __future__ import annotations

from dataclasses import dataclass

from journeymapper.drawing.arrow import ArrowFacts
from journeymapper.drawing.badge import Badge, short_names
from journeymapper.drawing.band import PhaseFacts
from journeymapper.drawing.card import CardFacts, Level
from journeymapper.drawing.theme import Theme
from journeymapper.drawing.title import percent
from journeymapper.model.journey import Journey
from journeymapper.model.records import Evidence, Step, Touch, Transition


@dataclass(frozen=True)
class Context:
    """What all cards and arrows of a map have in common."""

    phases: dict[str, PhaseFacts]
    suppliers: dict[str, tuple[int, str, str]]
    """Place in the order, short name and colour."""
    goals: dict[str, str | None]
    """By supplier the step at which its own product is bought, None where that is the map's goal."""
    segments: dict[str, str]
    touched: bool
    """Whether the map has a touch anywhere: only then is out of sight worth telling."""
    weighed: bool
    """Whether the map has evidence for a transition anywhere: only then do arrow heads tell it."""


def context_of(journey: Journey, theme: Theme, *, touched: bool, weighed: bool) -> Context:
    """The names and colours in use."""
    shorts = short_names(journey.suppliers)
    return Context(
        {
            each.id: PhaseFacts(each.id, each.name, theme.phase_color(index, each.color))
            for index, each in enumerate(journey.phases)
        },
        {
            each.id: (index, shorts[each.id], theme.supplier_color(index, each.color))
            for index, each in enumerate(journey.suppliers)
        },
        {each.id: each.goal for each in journey.suppliers},
        {each.id: each.name for each in journey.segments},
        touched,
        weighed,
    )


def level_of(evidence: tuple[Evidence, ...]) -> Level:
    """The level of the best evidence: observation and data are observed, what people say is reported."""
    sources = {each.source for each in evidence}
    if sources & {"observation", "data"}:
        return "observed"
    return "reported" if sources - {"assumption"} else "assumed"


def card_facts(step: Step, number: str, goal: str | None, context: Context) -> CardFacts:
    """What the card of a step shows."""
    phase = context.phases.get(step.phase or "")
    touches = sorted(step.touches, key=lambda touch: context.suppliers[touch.supplier][0])
    return CardFacts(
        step.title,
        number,
        phase.color if phase else None,
        level_of(step.evidence),
        context.touched and not step.in_sight,
        tuple(_badge(touch, step.id, context) for touch in touches),
        tuple(context.segments[segment] for segment in step.skipped_by),
        step.moment_of_truth,
        step.id == goal,
        step.pinned,
        step.mood,
        step.votes,
    )


def _badge(touch: Touch, step: str, context: Context) -> Badge:
    _, short, color = context.suppliers[touch.supplier]
    goal = context.goals[touch.supplier] == step
    return Badge(touch.supplier, short, touch.aida, touch.contact, color, goal)


def arrow_facts(transition: Transition, journey: Journey, context: Context) -> ArrowFacts:
    """What the arrow of a transition shows."""
    names = ", ".join(context.segments[segment] for segment in transition.segments)
    way = "loop" if transition.source == transition.target and transition.way == "next" else transition.way
    return ArrowFacts(
        way,
        " · ".join(part for part in (transition.label, names) if part),
        "" if transition.share is None else percent(transition.share),
        weight(transition, journey),
        level_of(transition.evidence) if context.weighed else None,
    )


def weight(transition: Transition, journey: Journey) -> float | None:
    """The share 0..1 that sets an arrow's width: its own, or an equal part of what the others leave.

    None where no transition out of the step has a share, and for a loop without one.
    """
    if transition.share is not None or transition.way == "loop":
        return transition.share
    out = journey.out(transition.source)
    given = [each.share for each in out if each.share is not None]
    if not given:
        return None
    open_ = sum(1 for each in out if each.share is None and each.way != "loop")
    return max(0.0, 1.0 - sum(given)) / open_
