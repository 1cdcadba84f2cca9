"""The parts of a poster that the user switches."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parts:
    """What is drawn beside the map: what signs mean, and the title block."""

    legend: bool = True
    title: bool = True


USUAL = Parts()
