"""Another map that the open one is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.analysis.comparing.differing import Holds
from journeymapper.model.journey import Journey

if TYPE_CHECKING:
    from journeymapper.exchange.incoming import Incoming


@dataclass(frozen=True, slots=True)
class Other:
    """A map, what it is called, and what it could have told: see `exchange.incoming.Incoming`."""

    name: str
    journey: Journey
    holds: Holds | None = None
    placed: bool = True
    keyed: bool = True
    left_out: tuple[str, ...] = ()

    @classmethod
    def of(cls, name: str, incoming: Incoming) -> Other:
        """A map from a file of another kind."""
        return cls(name, incoming.journey, incoming.holds, incoming.placed, incoming.keyed, incoming.left_out)
