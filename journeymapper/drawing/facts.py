"""What cards and arrows show, read from a journey: everything that depends on more than the record itself."""

from __future__ import annotations

from dataclasses import dataclass

from journeymapper.analysis.chances import fork_at, is_loop, is_open, share_of
from journeymapper.analysis.evidence import level_of
from journeymapper.drawing.arrow import ArrowFacts
from journeymapper.drawing.badge import Badge, short_names
from journeymapper.drawing.band import PhaseFacts
from journeymapper.drawing.card_facts import CardFacts
from journeymapper.drawing.lens import NO_LENS, Lens
from journeymapper.drawing.look import PLAIN_ARROW, PLAIN_CARD, ArrowLook, CardLook
from journeymapper.drawing.numbers import percent
from journeymapper.drawing.theme import Theme
from journeymapper.model.journey import Journey
from journeymapper.model.records import Step, Touch, Transition


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


def card_facts(
    step: Step, number: str, goal: str | None, context: Context, look: CardLook = PLAIN_CARD, todo: int = 0
) -> CardFacts:
    """What the card of a step shows; `todo` actions are still to be done there."""
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
        len(step.pains),
        len(step.chances),
        todo,
        look,
    )


def _badge(touch: Touch, step: str, context: Context) -> Badge:
    _, short, color = context.suppliers[touch.supplier]
    goal = context.goals[touch.supplier] == step
    return Badge(touch.supplier, short, touch.aida, touch.contact, color, goal)


def arrow_facts(
    transition: Transition,
    journey: Journey,
    context: Context,
    lens: Lens = NO_LENS,
    look: ArrowLook = PLAIN_ARROW,
) -> ArrowFacts:
    """What the arrow of a transition shows.

    The shares are those of the lens's segment; of two beside each other those of both, where they differ.
    """
    names = ", ".join(context.segments[each] for each in transition.segments)
    way = "loop" if transition.source == transition.target and transition.way == "next" else transition.way
    segment = None if lens.beside else lens.segment
    return ArrowFacts(
        way,
        " · ".join(part for part in (transition.label, names) if part),
        _percent(transition, lens),
        weight(transition, journey, segment),
        level_of(transition.evidence) if look.known and (context.weighed or look.tells) else None,
        look,
    )


def _percent(transition: Transition, lens: Lens) -> str:
    """The share; two of them as '25 | 43 %'."""
    if transition.share is None and not transition.segment_shares:
        return ""
    shares = dict.fromkeys(share_of(transition, each) for each in (lens.segment, lens.beside or lens.segment))
    *others, last = [percent(share) for share in shares if share is not None] or [""]
    return " | ".join([*(each.removesuffix("\u00a0%") for each in others), last])


def weight(transition: Transition, journey: Journey, segment: str | None = None) -> float | None:
    """The share 0..1 that sets an arrow's width: the part of those at its source who go this way.

    None where no transition that is open there has a share, for a loop without one, and for what is not open
    to the segment.
    """
    if is_loop(transition) and share_of(transition, segment) is None:
        return None
    out = journey.out(transition.source)
    if all(share_of(each, segment) is None for each in out if is_open(each, segment)):
        return None
    ways = fork_at(journey, transition.source, segment).ways
    return next((way.chance for way in ways if way.transition.id == transition.id), None)
