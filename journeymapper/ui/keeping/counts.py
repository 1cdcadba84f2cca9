"""How many there are, in words."""

from __future__ import annotations

from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey


def count_steps(journey: Journey) -> str:
    """How many steps a map has."""
    n = journey.count("step")
    return tr("1 step") if n == 1 else tr("{n} steps", n=n)
