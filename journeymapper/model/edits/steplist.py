"""A list of steps put into the map: one after another, with alternatives, loops and skips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.rank import between
from journeymapper.model.records import Bend, Phase, Step, Transition, TransitionKind


@dataclass(frozen=True, slots=True)
class Lead:
    """An arrow to another step of the list, by its place in it."""

    way: TransitionKind
    target: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Beyond:
    """An arrow to a step that is on the map already, by its id."""

    way: TransitionKind
    step: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A step of a list. Those of a deeper level are alternatives that follow the step above them.

    `phase` is a name; without one the step is in the phase of the step that the list comes after.
    """

    title: str
    level: int = 0
    phase: str | None = None
    description: str = ""
    leads: tuple[Lead, ...] = ()
    beyond: tuple[Beyond, ...] = ()


def parents(rows: Sequence[Listed]) -> list[int | None]:
    """The place of the step above each, of which it is an alternative; None for those of the list itself.

    A step that follows one of a lower level is below it, however much deeper it is; a phase begins anew.
    """
    found: list[int | None] = []
    above: list[int] = []
    for at, row in enumerate(rows):
        if at and row.phase != rows[at - 1].phase:
            above.clear()
        while above and rows[above[-1]].level >= row.level:
            above.pop()
        found.append(above[-1] if above else None)
        above.append(at)
    return found


def onward(rows: Sequence[Listed]) -> list[tuple[int, int]]:
    """The arrows from step to step that the order of a list means, as places in it.

    Each step of the list itself follows on the one before it, or on all of its last alternatives.
    """
    above = parents(rows)
    arrows: list[tuple[int, int]] = []
    ends: list[int] = []
    for at, parent in enumerate(above):
        if parent is None:
            arrows += [(end, at) for end in ends]
            ends = [at]
        else:
            arrows.append((parent, at))
            ends = [*(end for end in ends if end != parent), at]
    return arrows


def add_list(
    journey: Journey, rows: Sequence[Listed], places: Sequence[Bend], after: str | None = None
) -> Patch:
    """Puts a list into the map: its steps, their arrows, and phases that are not there yet.

    `places`: the centre of each. With `after` the list follows on that step, in the order and by an arrow;
    else it stands at the end.
    """
    draft = Draft(journey, "add-list", rows[0].title if len(rows) == 1 else "")
    before = draft.read(Step, after) if after is not None else None
    phases = _phases(draft, rows)
    rank = before.rank if before else journey.last_rank("step")
    beyond = journey.neighbour_rank(before, 1) if before else None
    idents: list[str] = []
    for row, (x, y) in zip(rows, places, strict=True):
        rank = between(rank, beyond)
        phase = phases[row.phase] if row.phase is not None else before.phase if before else None
        made = Step(journey.new_id("step"), row.title, row.description, phase=phase, x=x, y=y, rank=rank)
        draft.put(made)
        idents.append(made.id)
    if before is not None and idents:
        _join(draft, before.id, Beyond("next", idents[0]))
    drawn = onward(rows)
    for source, target in drawn:
        _join(draft, idents[source], Beyond("next", idents[target]))
    for at, row in enumerate(rows):
        for lead in dict.fromkeys(row.leads):
            if lead.way == "next" and (at, lead.target) in drawn:
                continue
            _join(draft, idents[at], Beyond(lead.way, idents[lead.target], lead.label))
        for to in dict.fromkeys(row.beyond):
            _join(draft, idents[at], to)
    return draft.patch()


def _phases(draft: Draft, rows: Sequence[Listed]) -> dict[str, str]:
    """The ids of phases by name; those that are missing are added in the order of the list."""
    known = {phase.name.casefold(): phase.id for phase in reversed(draft.journey.phases)}
    found: dict[str, str] = {}
    for name in dict.fromkeys(row.phase for row in rows if row.phase is not None):
        folded = name.casefold()
        if folded not in known:
            made = Phase(draft.journey.new_id("phase"), name)
            draft.put(replace(made, rank=draft.end_rank("phase")))
            known[folded] = made.id
        found[name] = known[folded]
    return found


def _join(draft: Draft, source: str, to: Beyond) -> None:
    way: TransitionKind = "loop" if source == to.step else to.way
    rank = draft.end_rank("transition")
    ident = draft.journey.new_id("transition")
    draft.put(Transition(ident, source, to.step, way, to.label, rank=rank))
