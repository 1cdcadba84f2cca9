"""A journey inside an SVG: packed, as base64, in an element of our own within its `metadata`.

It is searched for as text: what else is in the document, hostile or not, is not even parsed.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from binascii import Error

from journeymapper.exchange.carrying.packing import damaged, packed, unpacked

SPACE = "urn:journeymapper:carried"

_NAME = "carried-journey"
_LINE = 120
_BLANKS = b" \t\r\n"
_BEGIN = re.compile(rb"<(?:[\w.-]{1,40}:)?carried-journey(?:\s[^<>]{0,1000})?>")
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def svg_element(data: bytes) -> str:
    """The element that carries a journey's file, for the end of an SVG."""
    text = b64encode(packed(data)).decode("ascii")
    lines = "\n".join(text[at : at + _LINE] for at in range(0, len(text), _LINE))
    return f'<metadata><j:{_NAME} xmlns:j="{SPACE}">\n{lines}\n</j:{_NAME}></metadata>'


def from_svg(data: bytes) -> bytes | None:
    """The journey's file that an SVG carries; None if it carries none.

    Raises:
        ExchangeError: it is damaged, or too large.
    """
    if data.startswith(_WIDE):  # 16 bits a sign: what is searched for has 7
        data = data.replace(b"\0", b"")
    found = _BEGIN.search(data)
    if found is None:
        if not data.rstrip(_BLANKS).endswith(b">"):  # cut short: what it carries stands at its end
            raise damaged()
        return None
    end = data.find(b"</", found.end())
    if end < 0:
        raise damaged()
    try:
        content = b64decode(data[found.end() : end].translate(None, _BLANKS), validate=True)
    except Error:
        raise damaged() from None
    return unpacked(content)
