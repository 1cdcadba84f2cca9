"""A journey inside a PNG: text chunks with the keyword `journeymapper`, which hold its file as it is.

Any program that shows a picture's texts shows the file. A long one lies in several chunks, one after the
other, since some programs open no picture with a packed text of more than a megabyte.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from journeymapper.exchange.carrying.packing import damaged, packed, too_large, unpacked
from journeymapper.exchange.options import ExchangeError
from journeymapper.i18n.language import tr
from journeymapper.storage.json_door import MOST_BYTES

MAGIC = b"\x89PNG\r\n\x1a\n"
KEYWORD = b"journeymapper"

_PIECE = 1_000_000
_LETTER = 4
"""Bytes that a letter takes in UTF-8, at most."""
_HEAD, _TAIL = 8, 4
_TEXTS = (b"iTXt", b"zTXt", b"tEXt")
_PACKED = 1


def png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and content of the text chunks that carry a journey's file, for before a PNG's pixels."""
    at = 0
    while at < len(data):
        end = _cut(data, at)
        # Packed, by deflate, in no particular language, with no translation of the keyword.
        yield b"iTXt", KEYWORD + b"\0\1\0\0\0" + packed(data[at:end])
        at = end


def from_png(data: bytes) -> bytes | None:
    """The journey's file that a PNG carries; None if it carries none.

    Raises:
        ExchangeError: picture or file is damaged, or the file too large.
    """
    parts: list[bytes] = []
    room = MOST_BYTES
    for kind, content in _chunks(data):
        keyword, _, rest = content.partition(b"\0")
        if kind not in _TEXTS or keyword != KEYWORD:
            continue
        parts.append(_text(kind, rest, room))
        room -= len(parts[-1])
        if room < 0:
            raise too_large()
    return b"".join(parts) if parts else None


def _cut(data: bytes, at: int) -> int:
    """Where a piece of the file that begins at `at` ends: between two letters."""
    end = min(len(data), at + _PIECE)
    for before in range(min(_LETTER, end - at)):
        if end == len(data) or data[end - before] & 0xC0 != 0x80:
            return end - before
    return end


def _text(kind: bytes, rest: bytes, room: int) -> bytes:
    """What a text chunk says, in UTF-8, from behind its keyword. Other programs write other kinds."""
    if kind == b"tEXt":
        return rest.decode("latin-1").encode()
    if kind == b"zTXt":
        return unpacked(rest[1:], room).decode("latin-1").encode()
    is_packed, text = rest[:1] == bytes([_PACKED]), rest[2:].split(b"\0", 2)
    if len(text) < 3:
        raise damaged()
    return unpacked(text[2], room) if is_packed else text[2]


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG; only of texts the checksum is looked at. Raises ExchangeError where it is cut."""
    at = len(MAGIC)
    while True:
        head = data[at : at + _HEAD]
        if len(head) < _HEAD:
            raise ExchangeError(tr("this PNG is damaged: its end is missing"))
        length, kind = struct.unpack(">I4s", head)
        end = at + _HEAD + length
        if end + _TAIL > len(data):
            raise ExchangeError(tr("this PNG is damaged: its end is missing"))
        if kind == b"IEND":
            return
        if kind in _TEXTS:
            content = data[at + _HEAD : end]
            if struct.pack(">I", zlib.crc32(kind + content)) != data[end : end + _TAIL]:
                raise ExchangeError(tr("this PNG is damaged: what it carries is not as it was written"))
            yield kind, content
        at = end + _TAIL
