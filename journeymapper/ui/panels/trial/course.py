"""A walk on trial in a window: what can be done next, by choice, by lot or by itself. No widgets here."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from journeymapper.analysis.chances import Chances, is_loop, share_of
from journeymapper.analysis.trial import Trial
from journeymapper.model.patch import Patch
from journeymapper.model.session import Session
from journeymapper.ui.guard import guarded

Kind = Literal["start", "next", "loop", "skip", "stop"]
PAUSES = {"slow": 2400, "normal": 1200, "fast": 500}
"""Milliseconds between two steps of a walk that goes by itself."""


@dataclass(frozen=True, slots=True)
class Option:
    """What the customer can do next, and the part 0..1 of those here who do it.

    `transition` is None where a walk starts or stops, `step` is where it leads; `is_told` is False for a
    loop of which nobody said how many take it.
    """

    kind: Kind
    step: str
    chance: float
    transition: str | None = None
    label: str = ""
    is_told: bool = True


class Course(QObject):
    """Holds the trial in step with the map."""

    changed = Signal(bool)
    """What there is to show is otherwise; True where the customer has just gone on."""

    def __init__(self, session: Session, segment: str | None, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._draw = Random()  # noqa: S311 - nothing secret hangs on it
        self.segment = segment
        self.trial = self._new()
        self.is_broken = False
        """Whether the walk ended since the map, or the segment, is another now."""
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSES["normal"])
        self._timer.timeout.connect(self._go_by_itself)
        self._unsubscribe = session.subscribe(self._follow)

    def release(self) -> None:
        """Follows the map no more."""
        self._timer.stop()
        self._unsubscribe()

    @property
    def has_begun(self) -> bool:
        return self.trial.at is not None

    @property
    def is_playing(self) -> bool:
        """Whether it goes by itself."""
        return self._timer.isActive()

    @property
    def can_start(self) -> bool:
        """Whether there is a step to start at."""
        return self._session.journey.count("step") > 0

    @property
    def can_go(self) -> bool:
        """Whether lots can be drawn: for a start, or for the next step."""
        return not self.trial.ended and self.can_start

    @property
    def pause(self) -> int:
        """Milliseconds between two steps that it takes by itself."""
        return self._timer.interval()

    def draw_with(self, draw: Random) -> None:
        """Lets another chance decide, from the next start on."""
        self._draw = draw
        if not self.has_begun:
            self.trial = self._new()

    def set_pause(self, pause: int) -> None:
        self._timer.setInterval(pause)

    def options(self) -> list[Option]:
        """What can be chosen now: several starts, the ways on, to stop here."""
        trial = self.trial
        if trial.ended:
            return []
        if trial.at is None:
            starts = trial.starts
            return [Option("start", each, 1 / len(starts)) for each in starts] if len(starts) > 1 else []
        found = [
            Option(
                "loop" if is_loop(way.transition) else way.transition.way,
                way.transition.target,
                way.chance,
                way.transition.id,
                way.transition.label,
                not is_loop(way.transition) or share_of(way.transition, self.segment) is not None,
            )
            for way in trial.choices
        ]
        return [*found, Option("stop", trial.at, trial.ending)] if trial.ending > 0 else found

    def start(self) -> None:
        """One customer begins anew; where there are several starts, at one by lot."""
        self.trial = self._new()
        self.is_broken = False
        self.by_lot()

    def by_lot(self) -> None:
        """Starts, goes on or stops as lots decide."""
        if self.can_go:
            self.trial.draw_lots()
            self.is_broken = False
            self._has_gone()

    def take(self, option: Option) -> None:
        """Does one of the `options`."""
        self.is_broken = False
        if option.kind == "start":
            self.trial.start(option.step)
        elif option.transition is None:
            self.trial.end()
        else:
            self.trial.take(option.transition)
        self._has_gone()

    def option_to(self, step: str) -> Option | None:
        """The most usual way to a step that can be the next one."""
        ways = [each for each in self.options() if each.step == step and each.kind != "stop"]
        return max(ways, key=lambda each: each.chance, default=None)

    def back(self) -> None:
        """Takes the last step back."""
        self.play(False)
        self.trial.back()
        self.changed.emit(False)

    def stop(self) -> None:
        """Nobody walks any more."""
        self._timer.stop()
        self.trial = self._new()
        self.is_broken = False
        self.changed.emit(False)

    def play(self, on: bool) -> None:
        """Goes on by itself, or no longer; a walk that has ended begins anew."""
        if on == self.is_playing:
            return
        if not on:
            self._timer.stop()
            self.changed.emit(False)
            return
        if not self.can_start:
            return
        self._timer.start()
        if self.trial.ended:
            self.start()
        else:
            self.by_lot()

    def set_segment(self, segment: str | None) -> None:
        """Somebody of another segment walks: on, if they can have come this way."""
        if segment != self.segment:
            self.segment = segment
            self._hold()

    def _new(self) -> Trial:
        return Trial(Chances(self._session.journey, self.segment), self._draw)

    def _follow(self, patch: Patch) -> None:
        if self.segment is not None and self._session.journey.get("segment", self.segment) is None:
            self.segment = None
        if any(kind in ("step", "transition", "segment", "supplier", "sheet") for kind, _ in patch.changes):
            self._hold()

    def _hold(self) -> None:
        """Goes on where the walk can have gone so, else ends."""
        if not self.trial.follow(Chances(self._session.journey, self.segment)):
            self.is_broken = True
            self._timer.stop()
        self.changed.emit(False)

    def _has_gone(self) -> None:
        if self.trial.ended:
            self._timer.stop()
        self.changed.emit(True)

    @guarded
    def _go_by_itself(self) -> None:
        self.by_lot()
