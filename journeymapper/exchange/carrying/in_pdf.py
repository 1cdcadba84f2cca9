"""A journey inside a PDF: an attached file, as readers of PDF list and save them."""

from __future__ import annotations

import hashlib
import io
import logging

from journeymapper.exchange.carrying.packing import damaged, too_large
from journeymapper.exchange.options import ExchangeError
from journeymapper.i18n.language import tr
from journeymapper.storage.json_door import MOST_BYTES

NAME = "map.journey"
"""What the attached file is called."""

_MOST = 1000
"""Attached files that are looked at."""


def from_pdf(data: bytes) -> bytes | None:
    """The journey's file that a PDF carries; None if it carries none.

    Raises:
        ExchangeError: the PDF is damaged, or locked, or the file too large.
    """
    # Imported here: 0.15 s, which only PDFs need.
    from pypdf import PdfReader  # noqa: PLC0415

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every oddity of a file
    try:
        files = zip(PdfReader(io.BytesIO(data)).attachment_list, range(_MOST), strict=False)
        file = next((each for each, _ in files if each.name.endswith(".journey")), None)
        found: bytes | None = None
        said: object = None
        if file is not None:
            found, said = bytes(file.content), file.checksum
    except Exception:  # noqa: BLE001 - on a damaged file it raises all kinds of errors, not only its own
        raise ExchangeError(tr("this PDF is damaged, or locked with a password")) from None
    if found is not None and len(found) > MOST_BYTES:
        raise too_large()
    # What says it may be text by chance, or anything at all in a hostile file.
    said = getattr(said, "original_bytes", said)
    if found is not None and said is not None and said != checksum(found):
        raise damaged()
    return found


def checksum(data: bytes) -> bytes:
    """What a PDF says of an attached file, to tell whether it is still whole."""
    return hashlib.md5(data, usedforsecurity=False).digest()
