"""One plain sentence with figures, and what it means on the map."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, with the steps and transitions that it is about.

    `missing`: it is about a figure that does not exist, and says why.
    """

    text: str
    steps: tuple[str, ...] = ()
    transitions: tuple[str, ...] = ()
    missing: bool = False
