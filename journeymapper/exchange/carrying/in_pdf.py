"""A journey inside a PDF: an attached file, as readers of PDF list and save them."""

from __future__ import annotations

import hashlib
import io
import logging
import re

from journeymapper.exchange.carrying.packing import damaged, too_large
from journeymapper.exchange.options import ExchangeError
from journeymapper.i18n.language import tr
from journeymapper.storage.json_door import MOST_BYTES

NAME = "map.journey"
"""What the attached file is called."""

_MOST = 1000
"""Attached files that are looked at."""
_MOST_BYTES = 20 * 1024**2
"""Bytes of a PDF that is looked into, a poster of 5,000 steps among them; made by a foe it takes 10 s."""
_MOST_MENDED = 2 * 1024**2
"""Bytes of a PDF whose faults are worked around: of a large one that would take a minute and a gigabyte."""
_TAIL = 2048
"""Bytes among which a PDF says where its directory is."""
_VOID = re.compile(rb"[\s\0]{100000}")
"""What is skipped byte by byte."""


def from_pdf(data: bytes) -> bytes | None:
    """The journey's file that a PDF carries; None if it carries none.

    Raises:
        ExchangeError: the PDF is damaged, or locked, or the file too large.
    """
    if len(data) > _MOST_BYTES:
        most = _MOST_BYTES // 1024**2
        raise ExchangeError(tr("this PDF is larger than {most} MB: no map is looked for in it", most=most))
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every oddity of a file
    try:
        if b"startxref" not in data[-_TAIL:] or _VOID.search(data):
            raise ValueError
        found, said = _attached(data, strict=len(data) > _MOST_MENDED)
    except Exception:  # noqa: BLE001 - on a damaged file it raises all kinds of errors, not only its own
        raise ExchangeError(tr("this PDF is damaged, or locked with a password")) from None
    if found is not None and len(found) > MOST_BYTES:
        raise too_large()
    # What says it may be text by chance, or anything at all in a hostile file.
    said = getattr(said, "original_bytes", said)
    if found is not None and said is not None and said != checksum(found):
        raise damaged()
    return found


def _attached(data: bytes, *, strict: bool) -> tuple[bytes | None, object]:
    """The first attached journey file, and what is said to be its checksum. Raises anything."""
    # Imported here: 0.15 s, which only PDFs need.
    from pypdf import PdfReader  # noqa: PLC0415

    reader = PdfReader(io.BytesIO(data), strict=strict)
    files = zip(reader.attachment_list, range(_MOST), strict=False)
    file = next((each for each, _ in files if each.name.endswith(".journey")), None)
    return (bytes(file.content), file.checksum) if file else (None, None)


def checksum(data: bytes) -> bytes:
    """What a PDF says of an attached file, to tell whether it is still whole."""
    return hashlib.md5(data, usedforsecurity=False).digest()
