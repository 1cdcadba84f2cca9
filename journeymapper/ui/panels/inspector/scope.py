"""What the inspector works on: the selection, read from the journey, and the one door for its edits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtWidgets import QWidget

from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Step, Transition
from journeymapper.model.session import Session
from journeymapper.ui.canvas.selection import Selection
from journeymapper.ui.canvas.view import Canvas

SubjectKind = Literal["sheet", "step", "transition", "note"]


@dataclass(frozen=True, slots=True)
class Subject:
    """The selected steps, transitions and notes, by id; nothing at all stands for the map itself."""

    steps: tuple[str, ...] = ()
    transitions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @classmethod
    def of(cls, selection: Selection, journey: Journey) -> Subject:
        """What is selected and still there."""
        found = selection.within(journey)
        return cls(*(tuple(sorted(ids)) for ids in (found.steps, found.transitions, found.notes)))

    @property
    def kind(self) -> SubjectKind:
        """What is shown: steps before transitions before notes."""
        if self.steps:
            return "step"
        if self.transitions:
            return "transition"
        return "note" if self.notes else "sheet"

    @property
    def is_single(self) -> bool:
        """Whether it is one thing, or the map."""
        return len(self.steps) + len(self.transitions) + len(self.notes) <= 1


class Scope:
    """Shared by all fields of one inspector."""

    def __init__(self, session: Session, canvas: Canvas, watch: Callable[[QWidget], None]) -> None:
        """`watch` is told of every widget that takes the keyboard."""
        self.session = session
        self.canvas = canvas
        self.watch = watch
        self.subject = Subject()
        self._visit = 0
        self._typed: tuple[str, Patch] | None = None

    @property
    def journey(self) -> Journey:
        """The journey as it is."""
        return self.session.journey

    @property
    def steps(self) -> list[Step]:
        """The selected steps."""
        return [self.journey.step(ident) for ident in self.subject.steps]

    @property
    def transitions(self) -> list[Transition]:
        """The selected transitions."""
        return [self.journey.transition(ident) for ident in self.subject.transitions]

    @property
    def records(self) -> list[Step | Transition]:
        """The selected steps and transitions."""
        return [*self.steps, *self.transitions]

    def commit(self, patch: Patch, typed: str | None = None) -> None:
        """Makes an edit; what is typed in one field, named by `typed`, is one undo step until it is left.

        Raises:
            RefusedError: the journey does not allow it.
        """
        merge = None if typed is None else f"inspector {self._visit} {typed}"
        self.session.commit(patch, merge)
        done = self.session.history.undoable
        self._typed = (merge, done[0]) if merge is not None and done else None

    def take_back(self, typed: str) -> None:
        """Takes back what was typed in a field since it was entered: its text means nothing any more."""
        merge, done = f"inspector {self._visit} {typed}", self.session.history.undoable
        if self._typed is not None and done and self._typed[0] == merge and self._typed[1] is done[0]:
            self.session.commit(done[0].inverse(), merge)
            self._typed = None

    def seal(self) -> None:
        """A field is left, or something else was selected: the next edit is an undo step of its own.

        Only one made here: a new step, selected while its title is being typed, must not be cut in two.
        """
        self._visit += 1
