"""What is selected on the canvas: ids by kind. Not part of the journey, and not in its history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from journeymapper.model.journey import Journey
from journeymapper.model.records import Key


@dataclass(frozen=True, slots=True)
class Selection:
    """The selected steps, transitions and notes, by id."""

    steps: frozenset[str] = frozenset()
    transitions: frozenset[str] = frozenset()
    notes: frozenset[str] = frozenset()

    @classmethod
    def of(cls, keys: Iterable[Key]) -> Selection:
        """The selection of these (kind, id); other kinds are passed over."""
        chosen = list(keys)
        return cls(
            frozenset(ident for kind, ident in chosen if kind == "step"),
            frozenset(ident for kind, ident in chosen if kind == "transition"),
            frozenset(ident for kind, ident in chosen if kind == "note"),
        )

    def __bool__(self) -> bool:
        """Whether anything is selected."""
        return bool(self.steps or self.transitions or self.notes)

    def __iter__(self) -> Iterator[Key]:
        """The selected (kind, id)."""
        yield from (("step", ident) for ident in self.steps)
        yield from (("transition", ident) for ident in self.transitions)
        yield from (("note", ident) for ident in self.notes)

    def __contains__(self, key: Key) -> bool:
        """Whether this (kind, id) is selected."""
        kind, ident = key
        if kind == "step":
            return ident in self.steps
        return ident in (self.transitions if kind == "transition" else self.notes)

    def toggled(self, key: Key) -> Selection:
        """The selection with this one added, or taken out if it was in."""
        return Selection.of(set(self) ^ {key})

    def within(self, journey: Journey) -> Selection:
        """What of it the journey still holds."""
        return Selection.of(key for key in self if journey.get(*key) is not None)

    @property
    def step(self) -> str | None:
        """The step, if exactly one step is selected."""
        return next(iter(self.steps)) if len(self.steps) == 1 else None

    @property
    def transition(self) -> str | None:
        """The transition, if one transition and nothing else is selected."""
        return next(iter(self.transitions)) if len(self.transitions) == 1 and not self.steps else None
