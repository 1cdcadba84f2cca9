"""The parts of a poster that the user switches."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parts:
    """What is drawn beside the map.

    `legend`: what the signs mean; `title`: the title block; `table` and `mood`: suppliers and the customer's
    mood along the main route; `actions`: what the group will do; `insights`: what the figures tell.
    """

    legend: bool = True
    table: bool = False
    mood: bool = False
    actions: bool = False
    title: bool = True
    insights: bool = False


USUAL = Parts()
