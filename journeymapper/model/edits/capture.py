"""What one typed line says of a step: its title, who touches it, where it leads, its phase, what is known."""

from __future__ import annotations

from dataclasses import dataclass, replace

from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import (
    Aida,
    Evidence,
    Phase,
    Step,
    Supplier,
    Touch,
    Transition,
    TransitionKind,
)


@dataclass(frozen=True, slots=True)
class SaidTouch:
    """A supplier by id, or a new one by name (`supplier` None); `aida` None leaves the state as it is."""

    supplier: str | None
    name: str = ""
    aida: Aida | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """All that a line says. `phase` is an id; `new_phase` the name of one that is not there yet.

    `arrows` lead from the step to others, `arrows_in` from others to it; each is a kind and the other's id.
    """

    title: str
    touches: tuple[SaidTouch, ...] = ()
    arrows: tuple[tuple[TransitionKind, str], ...] = ()
    arrows_in: tuple[tuple[TransitionKind, str], ...] = ()
    phase: str | None = None
    new_phase: str = ""
    moment_of_truth: bool = False
    assumption: bool = False


def write_line(journey: Journey, ident: str, said: Said) -> Patch:
    """Gives a step what a line says of it. What the line does not mention stays as it is.

    An arrow that is there already is not made again; a new name that is said twice is one supplier. The edit
    is a change of the title if it is nothing more.
    """
    draft = Draft(journey, "edit-title", said.title)
    before = draft.read(Step, ident)
    step = replace(before, title=said.title)
    if said.moment_of_truth:
        step = replace(step, moment_of_truth=True)
    if said.assumption and all(each.source != "assumption" for each in step.evidence):
        step = replace(step, evidence=(*step.evidence, Evidence("assumption")))
    phase = _new_phase(draft, said.new_phase) if said.new_phase else said.phase
    step = replace(step, phase=phase or step.phase, touches=_touches(draft, step, said.touches))
    draft.put(step)
    for way, target in said.arrows:
        _lead(draft, ident, target, way)
    for way, source in said.arrows_in:
        _lead(draft, source, ident, way)
    patch = draft.patch()
    titled = replace(before, title=said.title)
    only_title = all(change.after == titled for change in patch.changes.values())
    return patch if only_title else replace(patch, name="write-line")


def _new_phase(draft: Draft, name: str) -> str:
    made = Phase(draft.journey.new_id("phase"), name, rank=draft.end_rank("phase"))
    draft.put(made)
    return made.id


def _touches(draft: Draft, step: Step, said: tuple[SaidTouch, ...]) -> tuple[Touch, ...]:
    touches = {each.supplier: each for each in step.touches}
    made: dict[str, str] = {}
    for each in said:
        supplier = each.supplier or made.get(each.name) or _new_supplier(draft, each.name)
        if each.supplier is None:
            made[each.name] = supplier
        touch = touches.get(supplier, Touch(supplier))
        touches[supplier] = touch if each.aida is None else replace(touch, aida=each.aida)
    return tuple(touches.values())


def _new_supplier(draft: Draft, name: str) -> str:
    made = Supplier(draft.journey.new_id("supplier"), name, rank=draft.end_rank("supplier"))
    draft.put(made)
    return made.id


def _lead(draft: Draft, source: str, target: str, way: TransitionKind) -> None:
    """An arrow, unless one of its kind is there; from a step to itself it can only be a loop."""
    way = "loop" if source == target else way
    there = draft.transitions_at(source)
    if any((each.source, each.target, each.way) == (source, target, way) for each in there):
        return
    rank = draft.end_rank("transition")
    draft.put(Transition(draft.journey.new_id("transition"), source, target, way, rank=rank))
