"""Plans to be laid out, small ones by hand and journeys as plans, with cards of the usual size."""

from collections.abc import Sequence
from dataclasses import replace

from journeymapper.arrange.asking import plan_of
from journeymapper.arrange.links import Link, LinkKind
from journeymapper.arrange.plan import Plan, Shape, Spot, Tidied, bends_of
from journeymapper.model.journey import Journey

WIDTH, HEIGHT = 212.0, 86.0
CHIP = (90.0, 20.0)


def spot(key: str, phase: int | None = None, x: float = 0.0, y: float = 0.0, *, pinned: bool = False) -> Spot:
    return Spot(key, WIDTH, HEIGHT, (x, y), phase, pinned)


def link(ends: str, kind: LinkKind = "next", label: tuple[float, float] | None = None) -> Link:
    """A link named by its two ends, each a letter."""
    return Link(ends, ends[0], ends[1], kind, None, label)


def plan(phases: Sequence[str], links: Sequence[Link], shape: Shape = "phases") -> Plan:
    """Cards named by letters, those of each phase in a text."""
    spots = tuple(spot(key, number) for number, keys in enumerate(phases) for key in keys)
    return Plan(spots, tuple(links), shape=shape)


def asked(journey: Journey, shape: Shape = "phases") -> Plan:
    """A journey as it is asked for, with cards and chips of the usual sizes."""
    cards = {step.id: (WIDTH, HEIGHT) for step in journey.steps}
    chips = {each.id: CHIP for each in journey.transitions if each.label}
    return plan_of(journey, cards, chips, shape=shape)


def done(of: Plan, found: Tidied) -> Plan:
    """The plan after its answer was taken: where all lies, and what was laid."""
    spots = tuple(replace(each, at=found.at[each.key]) for each in of.spots)
    laid = {key: bends_of(line) for key, line in found.lines.items() if key not in found.kept}
    return replace(of, spots=spots, laid=laid)
