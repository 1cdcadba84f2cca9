"""First contact in sentences: how many come to it, how far along they are, who starts it, what is known."""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.chances import CLOSE
from journeymapper.analysis.contact import FirstContact
from journeymapper.analysis.insights import Insights
from journeymapper.analysis.ranges import Range
from journeymapper.i18n.figures import of_hundred, percent
from journeymapper.i18n.language import tr
from journeymapper.i18n.names import Names, capital
from journeymapper.i18n.segment_words import customers_of
from journeymapper.i18n.told import Told
from journeymapper.model.journey import Journey
from journeymapper.model.records import Step, Supplier


def told_of_contact(journey: Journey, found: Insights, supplier: str) -> list[Told]:
    """First contact alone; nothing if the supplier is not among the figures."""
    insight = next((each for each in found.suppliers if each.id == supplier), None)
    if insight is None:
        return []
    if insight.first_contact.reached is None:
        return [Told(tr("The map has no steps yet, so there is no first contact."), missing=True)]
    return list(_Teller(journey, found, supplier, insight.first_contact).told())


def range_text(span: Range) -> str:
    """'29 % to 55 %', or the one percentage; a dash where there is none."""
    if span.least is None or span.most is None:
        return "–"
    least, most = percent(span.least), percent(span.most)
    return least if least == most else tr("{least} to {most}", least=least, most=most)


def goal_for(journey: Journey, segment: str | None, supplier: str) -> tuple[str | None, bool]:
    """The step at which walks stop for a supplier, if any, and whether the segment skips it."""
    record = journey.get("supplier", supplier)
    goal = (record.goal if isinstance(record, Supplier) else None) or journey.sheet.goal
    step = journey.get("step", goal) if goal else None
    if not isinstance(step, Step):
        return None, False
    return step.id, segment in step.skipped_by


class _Teller:
    """Tells of one supplier's first contact."""

    def __init__(self, journey: Journey, found: Insights, supplier: str, contact: FirstContact) -> None:
        self._journey, self._found, self._id, self._contact = journey, found, supplier, contact
        self._names = Names(journey)
        self._supplier = self._names.supplier(supplier)
        self._customers = customers_of(self._names, found)
        self._goal, self._goal_skipped = goal_for(journey, found.segment, supplier)

    def told(self) -> Iterator[Told]:
        if self._goal is not None and self._goal_skipped:
            text = tr(
                "{customers} skip {step}, where {supplier} would sell: their whole way counts.",
                customers=capital(self._customers),
                step=self._names.step(self._goal),
                supplier=self._supplier,
            )
            yield Told(text, (self._goal,))
        if not self._contact.reached:
            yield self._told_nobody()
            yield from self._told_goal()
            return
        yield Told(self._reached_text(self._contact.reached), self._meetings())
        yield self._told_position()
        yield self._told_step()
        if self._contact.step is not None:
            yield from self._told_before(self._contact.step)

    def _until(self, *, reached: bool) -> str:
        """Up to where the walk counts."""
        if self._goal is None or self._goal_skipped:
            return ""
        step = self._names.step(self._goal)
        if reached:
            return tr(", at {step} at the latest", step=step)
        return tr(", up to and including {step}", step=step)

    def _meetings(self) -> tuple[str, ...]:
        """The steps that are visited with contact."""
        visits = self._found.expected_visits
        return tuple(
            step.id
            for step in self._journey.steps
            if (visits is None or visits.get(step.id))
            and any(touch.supplier == self._id and touch.in_contact for touch in step.touches)
        )

    def _told_nobody(self) -> Told:
        until = self._until(reached=False)
        values = {"supplier": self._supplier, "customers": self._customers, "until": until}
        if not any(
            touch.supplier == self._id and touch.in_contact
            for step in self._journey.steps
            for touch in step.touches
        ):
            text = tr("{supplier} has no contact with the customer anywhere on the map.", **values)
        elif self._contact.after_goal:
            text = tr(
                "Not one of the {customers} meets {supplier}{until}; contact comes only later.", **values
            )
        else:
            text = tr("Not one of the {customers} meets {supplier}{until}.", **values)
        return Told(text, self._meetings(), missing=True)

    def _told_goal(self) -> Iterator[Told]:
        """What to do where contact comes after the goal of the map, which may not be where this one sells."""
        record = self._journey.get("supplier", self._id)
        if self._contact.after_goal and getattr(record, "goal", None) is None:
            text = tr(
                "If {supplier} sells at a later step, make that step its own goal: then the way up to there "
                "counts.",
                supplier=self._supplier,
            )
            yield Told(text)

    def _reached_text(self, reached: float) -> str:
        until = self._until(reached=True)
        values = {"supplier": self._supplier, "customers": self._customers, "until": until}
        if reached >= 1 - CLOSE:
            return tr("All {customers} meet {supplier}{until}.", **values)
        count = of_hundred(reached)
        if count is None:
            if reached < 0.5:
                return tr("Fewer than 1 of 100 {customers} meets {supplier}{until}.", **values)
            return tr("More than 99 of 100 {customers} meet {supplier}{until}.", **values)
        if count == 1:
            return tr("Of 100 {customers} 1 meets {supplier}{until}.", **values)
        return tr("Of 100 {customers} {n} meet {supplier}{until}.", n=count, **values)

    def _told_position(self) -> Told:
        position, span = self._contact.position, self._contact.range
        if position is None:
            text = tr(
                "How far along they are then cannot be told, as customers get caught in {steps}.",
                steps=self._names.steps(self._contact.trapped),
            )
            return Told(f"{text} {self._range_alone(span)}".strip(), self._contact.trapped, missing=True)
        if position <= CLOSE:
            return Told(tr("That is at their very first step: nothing of the way lies behind them."))
        values = {"position": percent(position), "range": range_text(span)}
        if span.least is None or span.most is None:
            text = tr("By then they have done {position} of the way, repeats counted.", **values)
            return Told(f"{text} {self._range_alone(span)}".strip(), span.steps, missing=True)
        if percent(span.least) != percent(span.most):
            text = tr(
                "By then they have done {position} of the way, repeats counted ({range} without going back).",
                **values,
            )
        elif percent(position) != percent(span.least):
            text = tr(
                "By then they have done {position} of the way with repeats; without going back {range}.",
                **values,
            )
        else:
            text = tr("By then they have done {position} of the way.", **values)
        return Told(text)

    def _range_alone(self, span: Range) -> str:
        """The range in a sentence of its own, or why there is none."""
        if span.least is not None:
            return tr("Without going back it is {range}.", range=range_text(span))
        if span.missing == "cycle":
            return tr(
                "Without going back there is no least and most: {steps} lead on to each other in a circle.",
                steps=self._names.steps(span.steps),
            )
        return tr("No route without going back comes to this contact and to an end.")

    def _told_step(self) -> Told:
        contact = self._contact
        if contact.step is None:
            text = tr("By then the main route has no contact.")
            return Told(text, missing=True)
        values = {"step": self._names.step(contact.step), "supplier": self._supplier}
        if contact.started_by == "customer":
            text = tr("On the main route they meet at {step}; the customer starts it.", **values)
        elif contact.started_by == "supplier":
            text = tr("On the main route they meet at {step}; {supplier} starts it.", **values)
        else:
            text = tr("On the main route they meet at {step}; who starts it has not been noted.", **values)
        return Told(text, (contact.step,))

    def _told_before(self, step: str) -> Iterator[Told]:
        before = self._contact.before
        count = sum(before.values())
        if not count:
            return
        known = count - before["assumed"]
        values = {"n": count, "known": known}
        if count == 1:
            text = (
                tr("The one step before it rests on evidence.")
                if known
                else tr("The one step before it is an assumption.")
            )
        elif known == 0:
            text = tr("Not one of the {n} steps before it rests on evidence.", **values)
        elif known == count:
            text = tr("All {n} steps before it rest on evidence{how}.", how=self._how(), **values)
        elif known == 1:
            text = tr("1 of the {n} steps before it rests on evidence{how}.", how=self._how(), **values)
        else:
            text = tr("{known} of the {n} steps before it rest on evidence{how}.", how=self._how(), **values)
        route = self._found.main_route
        yield Told(text, route[: route.index(step)] if step in route else ())

    def _how(self) -> str:
        before = self._contact.before
        return tr(
            " ({observed} observed, {reported} reported, {assumed} assumed)",
            observed=before["observed"],
            reported=before["reported"],
            assumed=before["assumed"],
        )
