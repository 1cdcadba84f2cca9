"""Where a walk through a map halts: at each step of a route, or at each stretch of a phase. No widgets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from journeymapper.analysis.chances import Chances
from journeymapper.analysis.routes import main_route, route_order
from journeymapper.arrange.geometry import Box
from journeymapper.drawing.band import hull
from journeymapper.model.journey import Journey


@dataclass(frozen=True, slots=True)
class Stop:
    """The steps that are looked at together, and their phase, '' for none."""

    steps: tuple[str, ...]
    phase: str


def route_stops(journey: Journey, segment: str | None) -> list[Stop]:
    """A stop for each step that the main route of a segment, or of the whole map, visits."""
    visited = main_route(Chances(journey, segment)).steps
    return [Stop((step,), journey.step(step).phase or "") for step in visited]


def phase_stops(journey: Journey, boxes: Mapping[str, Box], room: tuple[float, float]) -> list[Stop]:
    """Phase by phase, each in as many stops as it takes for their cards to fit `room` (map units).

    Steps come in the order of the route; those without a phase come last.
    """
    order = [step for step in route_order(journey) if step in boxes]
    stops: list[Stop] = []
    for phase in [*(each.id for each in journey.phases), ""]:
        steps = [step for step in order if (journey.step(step).phase or "") == phase]
        stops += [Stop(part, phase) for part in _parts(steps, boxes, room)]
    return stops


def _parts(
    steps: Iterable[str], boxes: Mapping[str, Box], room: tuple[float, float]
) -> Iterable[tuple[str, ...]]:
    """Runs of steps whose cards fit together; a card that does not fit by itself is a run of its own."""
    run: list[str] = []
    for step in steps:
        box = hull([boxes[each] for each in (*run, step)])
        if run and (box.width > room[0] or box.height > room[1]):
            yield tuple(run)
            run = []
        run.append(step)
    if run:
        yield tuple(run)


def phase_after(stops: Sequence[Stop], at: int) -> int:
    """The first stop of the next phase; the last stop if there is none."""
    return next(
        (each for each in range(at + 1, len(stops)) if stops[each].phase != stops[at].phase), len(stops) - 1
    )


def phase_before(stops: Sequence[Stop], at: int) -> int:
    """The first stop of this phase, or of the one before if `at` is that."""
    before = at - 1 if at and stops[at - 1].phase != stops[at].phase else at
    while before > 0 and stops[before - 1].phase == stops[before].phase:
        before -= 1
    return before
