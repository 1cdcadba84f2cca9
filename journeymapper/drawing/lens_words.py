"""What a lens is called, in the title block and in the legend."""

from __future__ import annotations

from dataclasses import dataclass

from journeymapper.drawing.lens import Lens
from journeymapper.drawing.numbers import percent
from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey
from journeymapper.model.records import Segment, Supplier


@dataclass(frozen=True, slots=True)
class LensWords:
    """`subtitle` names the lens, `faint` says what is dimmed, `sides` name two segments beside each other."""

    subtitle: str
    faint: str = ""
    sides: tuple[str, str] = ("", "")


NO_WORDS = LensWords("")


def words_of(lens: Lens, journey: Journey) -> LensWords:
    """The words for a lens that names only what the journey has."""
    segment, beside = (_segment(journey, ident) for ident in (lens.segment, lens.beside))
    supplier = journey.get("supplier", lens.supplier) if lens.supplier else None
    said: list[str] = []
    faint = tr("not on this route")
    if isinstance(supplier, Supplier) and not beside:
        said.append(tr("through the eyes of {supplier}", supplier=supplier.name))
        faint = tr("without this supplier")
    if segment and beside:
        said.append(tr("{one} beside {other}", one=segment.name, other=beside.name))
        faint = tr("on neither route")
    elif segment:
        said.append(_route(segment))
    else:
        said.append(tr("all routes open"))
    if lens.evidence and not supplier and not beside:
        said.append(tr("how well it is known"))
    sides = (segment.name, beside.name) if segment and beside else ("", "")
    return LensWords(" · ".join(said), faint, sides)


def _route(segment: Segment) -> str:
    if segment.share is None:
        return tr("route of {segment}", segment=segment.name)
    share = percent(segment.share)
    return tr("route of {segment}, {share} of customers", segment=segment.name, share=share)


def _segment(journey: Journey, ident: str | None) -> Segment | None:
    record = journey.get("segment", ident) if ident else None
    return record if isinstance(record, Segment) else None
