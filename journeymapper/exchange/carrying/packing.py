"""A journey as it lies in a picture: the bytes of its file, packed; and out again, within limits."""

from __future__ import annotations

import zlib

from journeymapper.exchange.doors import FREE_OF_RATIO, MOST_RATIO
from journeymapper.exchange.options import ExchangeError
from journeymapper.i18n.language import tr
from journeymapper.storage.json_door import MOST_BYTES

_LEVEL = 9


def packed(data: bytes) -> bytes:
    """The bytes as a zlib stream that `unpacked` takes: what would look like a bomb is stored as it is."""
    found = zlib.compress(data, _LEVEL)
    return found if len(data) <= _most(found) else zlib.compress(data, 0)


def unpacked(data: bytes, most: int = MOST_BYTES) -> bytes:
    """What a zlib stream holds, of at most `most` bytes.

    Raises:
        ExchangeError: it is damaged, or unpacks to more than that.
    """
    unpacker = zlib.decompressobj()
    room = min(most, _most(data))
    try:
        found = unpacker.decompress(data, room + 1)
    except zlib.error:
        raise damaged() from None
    if len(found) > room:
        raise too_large()
    if not unpacker.eof:
        raise damaged()
    return found


def _most(data: bytes) -> int:
    return max(FREE_OF_RATIO, MOST_RATIO * len(data))


def damaged() -> ExchangeError:
    """The map that a picture carries is no longer what was put into it."""
    return ExchangeError(tr("the map that this picture carries is damaged"))


def too_large() -> ExchangeError:
    """The map that a picture carries is larger than a journey file may be."""
    most = MOST_BYTES // 1024**2
    return ExchangeError(tr("the map that this picture carries is larger than {most} MB", most=most))
