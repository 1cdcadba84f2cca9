"""What records are called in sentences, each on one short line; also what is no longer there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from journeymapper.i18n.figures import listed
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import short
from journeymapper.model.journey import Journey
from journeymapper.model.numbering import step_numbers
from journeymapper.model.records import ListKind, Step, Transition

_MOST = 60
"""Letters of a name."""


class Names:
    """The names in a journey. Numbers of steps are worked out once, when a title does not do."""

    def __init__(self, journey: Journey) -> None:
        self._journey = journey

    def step(self, ident: str) -> str:
        """A step's title in quotes; its number too where others have that title, or it has none."""
        step = self._journey.get("step", ident)
        if not isinstance(step, Step):
            return tr("a step that is gone")
        title = step.title.strip()
        if not title:
            return tr("step {number} (without a title)", number=self._numbers[ident])
        if self._titles[title] > 1:
            return tr("{title} (step {number})", title=self.title(ident), number=self._numbers[ident])
        return self.title(ident)

    def title(self, ident: str) -> str:
        """A step's title alone, in quotes."""
        return quoted(short(getattr(self._journey.get("step", ident), "title", ""), _MOST))

    def steps(self, idents: Iterable[str], most: int = 6) -> str:
        """The names of several steps; of many the first ones."""
        found = list(idents)
        # Only what is told is looked up: a list may have thousands.
        return listed([self.step(each) if at < most else "" for at, each in enumerate(found)], most)

    def transition(self, ident: str) -> str:
        """From where to where an arrow goes."""
        arrow = self._journey.get("transition", ident)
        if not isinstance(arrow, Transition):
            return tr("an arrow that is gone")
        return tr("from {one} to {other}", one=self.step(arrow.source), other=self.step(arrow.target))

    def transitions(self, idents: Iterable[str], most: int = 6) -> str:
        """The names of several arrows; of many the first ones."""
        found = list(idents)
        return listed([self.transition(each) if at < most else "" for at, each in enumerate(found)], most)

    def entry(self, kind: ListKind, ident: str) -> str:
        """The name of a phase, supplier or segment, without quotes."""
        name = short(getattr(self._journey.get(kind, ident), "name", ""), _MOST)
        if name:
            return name
        return {
            "phase": tr("a phase without a name"),
            "supplier": tr("a supplier without a name"),
            "segment": tr("a segment without a name"),
        }[kind]

    def supplier(self, ident: str) -> str:
        """The name of a supplier."""
        return self.entry("supplier", ident)

    def segment(self, ident: str) -> str:
        """The name of a segment."""
        return self.entry("segment", ident)

    @cached_property
    def _titles(self) -> Counter[str]:
        """How many steps have each title."""
        return Counter(step.title.strip() for step in self._journey.steps)

    @cached_property
    def _numbers(self) -> dict[str, str]:
        return step_numbers(self._journey)


def quoted(text: str) -> str:
    """A text of the user's in quotes."""
    return f"“{text}”"


def capital(text: str) -> str:
    """The text as it begins a sentence."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """A sentence as it goes on after a colon."""
    return text[:1].lower() + text[1:]
