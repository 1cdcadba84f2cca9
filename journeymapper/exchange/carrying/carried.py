"""The journey that a picture carries, whatever the name of its file."""

from __future__ import annotations

from journeymapper.exchange.carrying.in_pdf import from_pdf
from journeymapper.exchange.carrying.in_png import from_png
from journeymapper.exchange.carrying.in_svg import from_svg
from journeymapper.exchange.carrying.kinds import picture_kind
from journeymapper.exchange.carrying.packing import damaged
from journeymapper.exchange.options import ExchangeError
from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey
from journeymapper.model.rules import RefusedError
from journeymapper.storage.codec import decode

_CARRIERS = {"png": from_png, "svg": from_svg, "pdf": from_pdf}


def carried(data: bytes) -> Journey:
    """The journey that a picture carries, as it was when the picture was made.

    Raises:
        ExchangeError: this is no picture, or it carries nothing, or it is damaged.
        RefusedError: what it carries is no journey file that this version reads.
    """
    kind = picture_kind(data)
    if kind is None:
        raise ExchangeError(tr("expected a PNG, SVG or PDF, found another kind of file"))
    found = _CARRIERS[kind](data)
    if found is None:
        raise ExchangeError(
            tr("this picture carries no map: it was exported without, or made by another program")
        )
    try:
        return decode(found)
    except RefusedError as error:
        if error.refusal.place:
            raise
        raise damaged() from None  # it is no JSON, or not of a journey
