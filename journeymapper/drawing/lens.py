"""The lens: which story a map tells."""

from __future__ import annotations

from dataclasses import dataclass

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
"""All routes open, nobody's story."""
