"""The lens: which story a map tells."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from journeymapper.model.journey import Journey


@dataclass(frozen=True, slots=True)
class Lens:
    """A supplier whose course is shown, a segment whose route is, one beside it, how well things are known.

    Ids, or None. Supplier and segment hold together: the supplier's story along the segment's route.
    """

    supplier: str | None = None
    segment: str | None = None
    beside: str | None = None
    evidence: bool = False

    def within(self, journey: Journey) -> Lens:
        """What is left of it in this journey: what it names may have been removed."""
        supplier = self.supplier if self.supplier and journey.get("supplier", self.supplier) else None
        named = [each for each in (self.segment, self.beside) if each and journey.get("segment", each)]
        segment = named[0] if named else None
        beside = named[1] if len(named) > 1 and named[1] != segment else None
        return Lens(supplier, segment, beside, self.evidence)


NO_LENS = Lens()
KEPT = 6
"""What was drawn for so many lenses is kept to be shown again, as long as nothing changes."""
"""All routes open, nobody's story."""
Side = Literal["supplier", "segment", "beside"]


def with_lens(lens: Lens, side: Side, ident: str | None) -> Lens:
    """The lens with another supplier, segment, or segment beside it; None for none."""
    if side == "supplier":
        return replace(lens, supplier=ident)
    if side == "beside":
        return replace(lens, beside=ident if ident != lens.segment else None)
    beside = lens.beside if ident not in (None, lens.beside) else None
    return replace(lens, segment=ident, beside=beside)
