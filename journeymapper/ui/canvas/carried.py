"""What can be put on steps and arrows from the palette: a supplier, a source of evidence, a vote."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from journeymapper.i18n.language import tr
from journeymapper.model.edits.marks import add_evidence, vote
from journeymapper.model.edits.touches import put_touches, touch_of
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Evidence, Key, Source, Supplier, Touch


@dataclass(frozen=True, slots=True)
class SupplierMark:
    """A touch: state unknown, contact direct. Where the supplier is already nothing changes."""

    supplier: str

    def takes(self, key: Key) -> bool:
        """Whether it can be put there."""
        return key[0] == "step"

    def put(self, journey: Journey, keys: Iterable[Key]) -> Patch:
        """Puts it there."""
        steps = [ident for _, ident in keys if touch_of(journey.step(ident), self.supplier) is None]
        return put_touches(journey, {(step, self.supplier): Touch(self.supplier) for step in steps})

    def hint(self, journey: Journey, key: Key) -> str:
        """What letting go there would do."""
        name = supplier_name(journey, self.supplier)
        if touch_of(journey.step(key[1]), self.supplier) is not None:
            return tr("{supplier} is here already.", supplier=name)
        return tr("{supplier} touches this step", supplier=name)


@dataclass(frozen=True, slots=True)
class EvidenceMark:
    """A source for a step or an arrow."""

    source: Source

    def takes(self, key: Key) -> bool:
        """Whether it can be put there."""
        return key[0] in ("step", "transition")

    def put(self, journey: Journey, keys: Iterable[Key]) -> Patch:
        """Puts it there."""
        return add_evidence(journey, keys, Evidence(self.source))

    def hint(self, journey: Journey, key: Key) -> str:
        """What letting go there would do."""
        del journey, key
        return tr("Add this source")


@dataclass(frozen=True, slots=True)
class VoteMark:
    """A vote for a step."""

    def takes(self, key: Key) -> bool:
        """Whether it can be put there."""
        return key[0] == "step"

    def put(self, journey: Journey, keys: Iterable[Key]) -> Patch:
        """Puts it there."""
        return vote(journey, [ident for _, ident in keys], 1)

    def hint(self, journey: Journey, key: Key) -> str:
        """What letting go there would do."""
        del journey, key
        return tr("Add a vote")


Mark = SupplierMark | EvidenceMark | VoteMark


def supplier_name(journey: Journey, supplier: str) -> str:
    """What a supplier is called in a sentence."""
    record = journey.get("supplier", supplier)
    return record.name if isinstance(record, Supplier) and record.name else tr("(no name)")
