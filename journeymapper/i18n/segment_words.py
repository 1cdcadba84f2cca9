"""What a map tells of a segment's walk, or of the map with all routes open, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

from journeymapper.analysis.chances import CLOSE
from journeymapper.analysis.insights import Insights
from journeymapper.i18n.figures import days_text, number, percent, steps_text
from journeymapper.i18n.language import tr
from journeymapper.i18n.names import Names
from journeymapper.i18n.told import Told
from journeymapper.model.journey import Journey
from journeymapper.model.records import Segment, Step


def told_of_segment(journey: Journey, found: Insights) -> list[Told]:
    """The route, its ends, what is skipped, how long it takes, what it rests on, where all must pass."""
    if not found.entries:
        return [Told(tr("The map has no steps yet."), missing=True)]
    return list(_Teller(journey, found).told())


def customers_of(names: Names, found: Insights) -> str:
    """Whom the figures are about; the whole map is no average customer."""
    if found.segment is None:
        return tr("customers (all routes open)")
    return tr("customers of the segment {segment}", segment=names.segment(found.segment))


def scope_text(journey: Journey, found: Insights) -> str:
    """Whom the figures are about, as a heading."""
    segment = journey.get("segment", found.segment) if found.segment else None
    if found.segment is None:
        return tr("The map with all routes open (not the average customer)")
    name = Names(journey).segment(found.segment)
    if not isinstance(segment, Segment) or segment.share is None:
        return tr("Segment {segment}", segment=name)
    return tr("Segment {segment}, {share} of the customers", segment=name, share=percent(segment.share))


def told_basis(found: Insights) -> Told:
    """What the figures rest on: evidence, and shares that nobody gave."""
    basis = found.basis
    if basis.observed is None or basis.reported is None or basis.assumed is None:
        text = (
            tr("What the figures rest on cannot be told, as customers get caught.")
            if found.traps
            else tr("What the figures rest on cannot be told, as no step is visited.")
        )
    else:
        text = tr(
            "Of all steps done, repeats counted, {observed} are observed, {reported} reported and "
            "{assumed} assumed.",
            observed=percent(basis.observed),
            reported=percent(basis.reported),
            assumed=percent(basis.assumed),
        )
    missing = basis.observed is None
    forks = basis.forks_without_shares
    if forks == 1:
        text += " " + tr("At 1 fork shares are missing: there the program divides equally.")
    elif forks:
        text += " " + tr("At {n} forks shares are missing: there the program divides equally.", n=forks)
    return Told(text, missing=missing)


class _Teller:
    """Tells of one walk."""

    def __init__(self, journey: Journey, found: Insights) -> None:
        self._journey, self._found = journey, found
        self._names = Names(journey)

    def told(self) -> Iterator[Told]:
        yield self._told_traps() if self._found.traps else self._told_length()
        yield from self._told_route()
        yield from self._told_start()
        yield self._told_ends()
        if self._found.segment is not None:
            yield self._told_skipped(self._found.segment)
        yield from self._told_most_repeated()
        yield self._told_bottlenecks()
        yield from self._told_out_of_sight()
        yield from self._told_loops()
        yield told_basis(self._found)

    def _told_traps(self) -> Told:
        caught = tuple(step for trap in self._found.traps for step in trap)
        text = tr(
            "How often steps are done and how long the way takes cannot be told: customers get caught in "
            "{steps}, with no way out and no end.",
            steps=self._names.steps(caught),
        )
        return Told(text, caught, missing=True)

    def _told_length(self) -> Told:
        visits, duration = self._found.expected_visits or {}, self._found.duration
        steps = sum(visits.values())
        visited = sum(each > 0 for each in visits.values())
        if not visited or duration is None:
            return Told(tr("Nobody visits a step, so there is nothing to tell."), missing=True)
        done = tr("1 step") if abs(steps - 1) <= CLOSE else tr("{n} steps", n=number(steps))
        if duration.steps_without == visited:
            text = tr(
                "On average the way has {steps}, repeats counted. How long it takes cannot be told: no step "
                "on it says how many days it takes.",
                steps=done,
            )
            return Told(text, missing=True)
        text = tr(
            "On average the way has {steps}, repeats counted, and takes {days}.",
            steps=done,
            days=days_text(duration.days),
        )
        if duration.steps_without == 1:
            text += " " + tr("1 step on it has no days and counts for none.")
        elif duration.steps_without:
            text += " " + tr("{n} steps on it have no days and count for none.", n=duration.steps_without)
        return Told(text, missing=not isfinite(duration.days))

    def _told_route(self) -> Iterator[Told]:
        route = self._found.main_route
        if len(route) == 1:
            yield Told(tr("The main route is {step} alone.", step=self._names.step(route[0])), route)
        elif route:
            text = tr(
                "The main route has {steps}, from {first} to {last}.",
                steps=steps_text(len(route)),
                first=self._names.step(route[0]),
                last=self._names.step(route[-1]),
            )
            yield Told(text, route)
        else:
            yield Told(tr("The main route visits no step: all on it are skipped."), missing=True)

    def _told_start(self) -> Iterator[Told]:
        entries = self._found.entries
        if len(entries) > 1:
            text = tr(
                "Customers start at {n} steps, equally divided: {steps}.",
                n=len(entries),
                steps=self._names.steps(entries),
            )
            yield Told(text, entries)

    def _told_ends(self) -> Told:
        ends = self._found.ends_at
        if not ends:
            return Told(tr("Nobody comes to an end."), missing=True)
        return Told(tr("Customers stop at {steps}.", steps=self._names.steps(ends)), ends)

    def _told_skipped(self, segment: str) -> Told:
        skipped, name = self._found.skipped, self._names.segment(segment)
        if not skipped:
            return Told(tr("{segment} skips no step.", segment=name))
        steps = self._names.steps(skipped)
        if len(skipped) == 1:
            return Told(tr("{segment} skips {steps}.", segment=name, steps=steps), skipped)
        text = tr("{segment} skips {n} steps: {steps}.", segment=name, n=len(skipped), steps=steps)
        return Told(text, skipped)

    def _told_most_repeated(self) -> Iterator[Told]:
        visits = self._found.expected_visits
        if not visits:
            return
        most = max(visits.values())
        if most <= 1 + CLOSE:
            return
        steps = tuple(step for step, each in visits.items() if each >= most - CLOSE)
        text = tr(
            "Most often done, {n} times on average: {steps}.",
            n=number(most),
            steps=self._names.steps(steps),
        )
        yield Told(text, steps)

    def _told_bottlenecks(self) -> Told:
        goal = self._journey.sheet.goal
        step = self._journey.get("step", goal) if goal else None
        if not isinstance(step, Step):
            return Told(
                tr("Where everybody must pass cannot be told: the map has no goal yet."), missing=True
            )
        values = {"goal": self._names.step(step.id)}
        if self._found.segment in step.skipped_by:
            text = tr("Where everybody must pass cannot be told: {goal}, the goal, is skipped.", **values)
            return Told(text, (step.id,), missing=True)
        found = self._found.bottlenecks
        if found:
            steps = self._names.steps(found)
            if len(found) == 1:
                text = tr("Everybody who comes to {goal} must pass {steps}.", steps=steps, **values)
            else:
                text = tr(
                    "Everybody who comes to {goal} must pass {n} steps: {steps}.",
                    n=len(found),
                    steps=steps,
                    **values,
                )
            return Told(text, found)
        if self._is_reached(step.id):
            return Told(tr("No step must be passed by everybody who comes to {goal}.", **values))
        text = tr("Where everybody must pass cannot be told: nobody comes to {goal}, the goal.", **values)
        return Told(text, (step.id,), missing=True)

    def _is_reached(self, step: str) -> bool:
        """Whether a step may be visited; with a trap that is known of the main route alone."""
        visits = self._found.expected_visits
        return step in self._found.main_route if visits is None else bool(visits.get(step))

    def _told_out_of_sight(self) -> Iterator[Told]:
        hidden, count = self._found.out_of_sight, len(self._found.main_route)
        if not count:
            return
        if not hidden:
            yield Told(tr("On the main route some supplier is in contact at every step."))
            return
        values = {"n": count, "steps": self._names.steps(hidden)}
        if len(hidden) == count:
            yield Told(tr("On the main route no supplier is in contact at any step."), hidden)
        elif len(hidden) == 1:
            yield Told(
                tr("At 1 of the {n} steps of the main route no supplier is in contact: {steps}.", **values),
                hidden,
            )
        else:
            text = tr(
                "At {hidden} of the {n} steps of the main route no supplier is in contact: {steps}.",
                hidden=len(hidden),
                **values,
            )
            yield Told(text, hidden)

    def _told_loops(self) -> Iterator[Told]:
        loops = self._found.loop_shares_missing
        if not loops:
            return
        arrows = self._names.transitions(loops, 3)
        text = (
            tr("How many go back {arrows} has not been given: it counts as nobody.", arrows=arrows)
            if len(loops) == 1
            else tr(
                "For {n} loops it has not been given how many go back: {arrows}. They count as nobody.",
                n=len(loops),
                arrows=arrows,
            )
        )
        yield Told(text, transitions=loops)
