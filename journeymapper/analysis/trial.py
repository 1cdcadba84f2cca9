"""A trial walk: one customer of a segment goes through the map, step by step, by choice or by lot."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from journeymapper.analysis.chances import Chances, Way, entries
from journeymapper.analysis.walk import days_of


@dataclass(frozen=True, slots=True)
class Passage:
    """A step that the walk has come to, and the transition by which; None at its start."""

    step: str
    transition: str | None
    visited: bool
    """False where the segment passes the step over."""


class Trial:
    """One walk under way: where it has been, where it can go, what it has met."""

    def __init__(self, chances: Chances, draw: Random) -> None:
        """`draw` decides wherever lots are drawn."""
        self._chances = chances
        self._draw = draw
        self.passages: list[Passage] = []
        self.ended = False

    @property
    def segment(self) -> str | None:
        """Whose walk it is; None on the whole map."""
        return self._chances.segment

    @property
    def at(self) -> str | None:
        """The step where the customer is; None before the start."""
        return self.passages[-1].step if self.passages else None

    @property
    def starts(self) -> tuple[str, ...]:
        """Where a walk can start."""
        return tuple(entries(self._chances.journey))

    @property
    def ways(self) -> tuple[Way, ...]:
        """The ways on that somebody takes, with their chances; none before the start or after the end."""
        at = self.at
        if at is None or self.ended:
            return ()
        return tuple(way for way in self._chances.fork(at).ways if way.chance > 0)

    @property
    def choices(self) -> tuple[Way, ...]:
        """All open ways on, also those of which nobody said that they are taken: by choice they can be."""
        at = self.at
        return () if at is None or self.ended else self._chances.fork(at).ways

    @property
    def ending(self) -> float:
        """The chance, 0..1, that the customer stops here."""
        at = self.at
        return 0.0 if at is None else self._chances.fork(at).ending

    @property
    def visited(self) -> tuple[str, ...]:
        """The steps visited so far, each as often as it was."""
        return tuple(each.step for each in self.passages if each.visited)

    @property
    def days(self) -> float:
        """The days passed so far, that of the present step counted."""
        steps = (self._chances.journey.step(each) for each in self.visited)
        return sum(days_of(step, self._chances.segment) or 0.0 for step in steps)

    @property
    def met(self) -> dict[str, int]:
        """The suppliers met so far, in order: by id, at which of the visited steps (1 the first) first."""
        found: dict[str, int] = {}
        for number, ident in enumerate(self.visited, 1):
            for touch in self._chances.journey.step(ident).touches:
                if touch.in_contact:
                    found.setdefault(touch.supplier, number)
        return found

    def start(self, step: str) -> None:
        """Begins anew at an entry."""
        self.passages = [self._passage(step, None)]
        self.ended = False

    def take(self, transition: str) -> None:
        """Goes on by one of `choices`. Raises KeyError if it is none of them."""
        targets = {way.transition.id: way.transition.target for way in self.choices}
        self.passages.append(self._passage(targets[transition], transition))

    def end(self) -> None:
        """The customer stops here."""
        self.ended = self.at is not None

    def draw_lots(self) -> None:
        """Starts, goes on or ends as lots decide, each with its chance."""
        if self.at is None:
            self.start(self._draw.choice(self.starts))
            return
        lot = self._draw.random()
        for way in self.ways:
            lot -= way.chance
            if lot < 0:
                self.take(way.transition.id)
                return
        self._stop_or_take_the_last()

    def back(self) -> None:
        """Takes the last step back."""
        if self.ended:
            self.ended = False
        elif self.passages:
            self.passages.pop()

    def follow(self, chances: Chances) -> bool:
        """Goes on where the map or the segment is another now; returns whether the walk can have gone so.

        If it cannot, since a step or a way is gone, closed or leads elsewhere, it has not begun.
        """
        self._chances = chances
        steps = [each.step for each in self.passages]
        holds = all(chances.journey.get("step", each) is not None for each in steps)
        for before, passage in zip(steps, self.passages[1:], strict=False):
            ways = {(way.transition.id, way.transition.target) for way in chances.fork(before).ways}
            holds = holds and (passage.transition, passage.step) in ways
        self.passages = [self._passage(each.step, each.transition) for each in self.passages] if holds else []
        self.ended = self.ended and holds
        return holds

    def _stop_or_take_the_last(self) -> None:
        """Where chances fall short of 1 by a rounding alone, nobody stops."""
        if self.ways and not self.ending:
            self.take(self.ways[-1].transition.id)
        else:
            self.end()

    def _passage(self, step: str, transition: str | None) -> Passage:
        return Passage(step, transition, not self._chances.skips(step))
