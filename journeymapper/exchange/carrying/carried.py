"""The journey that a picture carries, whatever the name of its file: the first bytes tell what it is."""

from __future__ import annotations

import re
from collections.abc import Callable

from journeymapper.exchange.carrying import in_pdf, in_png
from journeymapper.exchange.carrying.in_pdf import from_pdf
from journeymapper.exchange.carrying.in_png import from_png
from journeymapper.exchange.carrying.in_svg import from_svg
from journeymapper.exchange.carrying.packing import damaged
from journeymapper.exchange.options import ExchangeError
from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey
from journeymapper.model.rules import RefusedError
from journeymapper.storage.codec import decode

HEAD = 4096
"""Bytes that tell what a file is: some programs put something before a PDF's mark or an SVG's element."""

_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]")
_XML = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*<")
_SVG = re.compile(rb"<(?:[\w.-]{1,40}:)?svg[\s/>]")

Carrier = Callable[[bytes], bytes | None]


def is_picture(data: bytes) -> bool:
    """Whether these are the first bytes, `HEAD` of them or more, of a PNG, SVG or PDF."""
    return _carrier(data) is not None


def carried(data: bytes) -> Journey:
    """The journey that a picture carries, as it was when the picture was made.

    Raises:
        ExchangeError: this is no picture, or it carries nothing, or it is damaged.
        RefusedError: what it carries is no journey file that this version reads.
    """
    carrier = _carrier(data)
    found = carrier(data) if carrier else None
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


def _carrier(data: bytes) -> Carrier | None:
    head = data[:HEAD]
    if head.startswith(in_png.MAGIC):
        return from_png
    if _JSON.match(head):  # which may hold any text
        return None
    if in_pdf.MAGIC in head:
        return from_pdf
    return from_svg if _XML.match(head) and _SVG.search(head.replace(b"\0", b"")) else None
