"""What the lists of the panel hold: headings, sentences, and suppliers to choose."""

from __future__ import annotations

from dataclasses import dataclass

from journeymapper.model.records import Key


@dataclass(frozen=True, slots=True)
class Row:
    """One text.

    `steps` and `transitions` are what it is about on the map. `supplier`: pressed, it chooses that one.
    `missing`: it says why there is no figure.
    """

    text: str
    steps: tuple[str, ...] = ()
    transitions: tuple[str, ...] = ()
    supplier: str | None = None
    missing: bool = False
    heading: bool = False

    @property
    def keys(self) -> list[Key]:
        """What it is about, as the map knows it."""
        steps: list[Key] = [("step", each) for each in self.steps]
        return steps + [("transition", each) for each in self.transitions]

    @property
    def is_live(self) -> bool:
        """Whether pressing it does anything."""
        return bool(self.steps or self.transitions or self.supplier)


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure in short: what, how much, and what that means."""

    what: str
    value: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Headline:
    """The one figure that counts, what it is of, and others beside it."""

    figure: str
    caption: str
    facts: tuple[Fact, ...] = ()
