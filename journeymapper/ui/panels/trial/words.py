"""What the panel of a walk on trial says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from journeymapper.analysis.trial import Trial
from journeymapper.analysis.walk import days_of
from journeymapper.i18n.figures import days_text, percent, steps_text
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.i18n.names import Names
from journeymapper.i18n.terms import contact_name
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touch
from journeymapper.ui.panels.trial.course import Course, Option

MOST_ROWS = 300
"""Of a walk that goes by itself for hours."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list: its text, the step that it is about, and whether that was passed over.

    `spoken` is the same in full.
    """

    text: str
    step: str
    passes: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Met:
    """A supplier that was met: where first, what was said of it there, and its latest mark so far."""

    supplier: str
    text: str
    spoken: str
    step: str
    latest: Touch


class Words:
    """Speaks of one journey; `number` gives the number of a step on the map."""

    def __init__(self, journey: Journey, number: Callable[[str], str]) -> None:
        self._journey = journey
        self._number = number
        self._names = Names(journey)

    def step(self, ident: str) -> str:
        """A step as the map has it: its number and its title."""
        step = self._journey.step(ident)
        return f"{self._number(ident)}  {one_line(step.title) or tr('(no title)')}".strip()

    def option(self, option: Option) -> str:
        """What can be done next, its share first: titles are long."""
        share = percent(option.chance) if option.is_told else tr("share not given")
        if option.kind == "stop":
            return f"{share} · {tr('stops here')}"
        label = one_line(option.label)
        return " · ".join(each for each in (share, label, self.step(option.step)) if each)

    def spoken(self, option: Option) -> str:
        """The same for who cannot see the sign."""
        share = percent(option.chance) if option.is_told else tr("share not given")
        step = self.step(option.step)
        kinds = {
            "start": tr("Start at {step}", step=step),
            "next": tr("On to {step}", step=step),
            "loop": tr("Back to {step}", step=step),
            "skip": tr("Past steps to {step}", step=step),
            "stop": tr("stops here"),
        }
        return f"{kinds[option.kind]}, {share}"

    def state(self, course: Course) -> str:
        """Where the customer is, in a sentence."""
        trial = course.trial
        if not self._journey.steps:
            return tr("As soon as there are steps, a customer can walk through them.")
        if trial.at is None:
            if course.is_broken:
                return tr("The walk has ended: a step or an arrow that it came by is gone, or closed.")
            return tr("One customer walks through the map. You choose the way, or lots do.")
        said = [self._place(trial)]
        if trial.passages[-1].visited and trial.at == self._journey.sheet.goal:
            said.append(tr("The purchase.") if trial.ended else tr("The purchase; the walk goes on."))
        if trial.ended:
            said.append(tr("The customer stops here."))
        elif not trial.choices and not trial.ending:
            said.append(tr("No way leads on."))
        return "\n".join(said)

    def sums(self, trial: Trial) -> str:
        """Steps, days and suppliers so far."""
        if trial.at is None:
            return ""
        visited = trial.visited
        segment = trial.segment
        days = [days_of(self._journey.step(each), segment) for each in visited]
        unknown = sum(each is None for each in days)
        told = [steps_text(len(visited))]
        if unknown < len(days):
            told.append(days_text(trial.days))
        if unknown:
            told.append(tr("{n} without days", n=unknown))
        return " · ".join(told)

    def way(self, trial: Trial) -> list[Row]:
        """The latest steps so far, with how often each was done by then."""
        done: Counter[str] = Counter()
        rows = []
        for each in trial.passages:
            text = self.step(each.step)
            if not each.visited:
                rows.append(Row(tr("{step} – passed over", step=text), each.step, passes=True))
                continue
            done[each.step] += 1
            if done[each.step] > 1:
                text = tr("{step} – again ({n} times)", step=text, n=done[each.step])
            rows.append(Row(text, each.step))
        return rows[-MOST_ROWS:]

    def met(self, trial: Trial) -> list[Met]:
        """The suppliers in the order in which they were met."""
        visited = trial.visited
        found = []
        for supplier, place in trial.met.items():
            first = _touch(self._journey, visited[place - 1], supplier)
            latest = self._latest(visited, supplier) or first
            if first is not None and latest is not None:
                step = visited[place - 1]
                text = f"{self._number(step)}  {self._meeting(first)}".strip()
                spoken = tr(
                    "First met at {step}, as step {n} of the walk: {meeting}",
                    step=self.step(step),
                    n=place,
                    meeting=self._meeting(first),
                )
                found.append(Met(supplier, text, spoken, step, latest))
        return found

    def _meeting(self, touch: Touch) -> str:
        said = [self._names.supplier(touch.supplier), contact_name(touch.contact)]
        if touch.started_by is not None:
            began = {"customer": tr("the customer began"), "supplier": tr("the supplier began")}
            said.append(began[touch.started_by])
        return " · ".join(said)

    def _latest(self, visited: Sequence[str], supplier: str) -> Touch | None:
        """The touch at the latest step where the supplier has a mark."""
        touches = (_touch(self._journey, each, supplier) for each in reversed(visited))
        return next((each for each in touches if each is not None and each.aida is not None), None)

    def _place(self, trial: Trial) -> str:
        step = self.step(trial.passages[-1].step)
        if trial.passages[-1].visited:
            return tr("Now: {step}", step=step)
        return tr("Passes by: {step}", step=step)


def _touch(journey: Journey, step: str, supplier: str) -> Touch | None:
    return next((each for each in journey.step(step).touches if each.supplier == supplier), None)
