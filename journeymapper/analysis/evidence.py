"""How well a claim is known: the level of its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from journeymapper.model.records import Evidence

Level = Literal["observed", "reported", "assumed"]
LEVELS: tuple[Level, ...] = ("observed", "reported", "assumed")
"""From the best known to the least."""


def level_of(evidence: Iterable[Evidence]) -> Level:
    """The level of the best evidence: observation and data are observed, what people say is reported."""
    sources = {each.source for each in evidence}
    if sources & {"observation", "data"}:
        return "observed"
    return "reported" if sources - {"assumption"} else "assumed"
