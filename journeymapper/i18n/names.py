"""What records are called in sentences, each on one short line; also what is no longer there."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from journeymapper.i18n.figures import listed
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.model.journey import Journey
from journeymapper.model.numbering import step_numbers
from journeymapper.model.records import ListKind, Step, Transition

_MOST = 60
"""Letters of a name."""


class Names:
    """The names in a journey. Numbers of steps are worked out once, if a step has no title."""

    def __init__(self, journey: Journey) -> None:
        self._journey = journey

    def step(self, ident: str) -> str:
        """A step's title in quotes, or its number."""
        step = self._journey.get("step", ident)
        if not isinstance(step, Step):
            return tr("a step that is gone")
        title = _short(step.title)
        if title:
            return quoted(title)
        return tr("step {number} (without a title)", number=self._numbers[ident])

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
        name = _short(getattr(self._journey.get(kind, ident), "name", ""))
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
    def _numbers(self) -> dict[str, str]:
        return step_numbers(self._journey)


def quoted(text: str) -> str:
    """A text of the user's in quotes."""
    return f"“{text}”"


def _short(text: str) -> str:
    line = " ".join(one_line(text).split())
    return line if len(line) <= _MOST else line[: _MOST - 1].rstrip() + "…"
