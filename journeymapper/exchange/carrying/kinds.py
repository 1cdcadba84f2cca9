"""Which kind of picture a file is, by its first bytes."""

from __future__ import annotations

import re
from typing import Literal

HEAD = 4096
"""Bytes that tell what a file is: some programs put something before a PDF's mark or an SVG's element."""

PictureKind = Literal["png", "svg", "pdf"]

_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]")
_XML = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*<")
_SVG = re.compile(rb"<(?:[\w.-]{1,40}:)?svg[\s/>]")


def picture_kind(data: bytes) -> PictureKind | None:
    """The kind that the first bytes of a file tell, `HEAD` of them or more; None if it is no picture."""
    head = data[:HEAD]
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if _JSON.match(head):  # which may hold any text
        return None
    if b"%PDF-" in head:
        return "pdf"
    return "svg" if _XML.match(head) and _SVG.search(head.replace(b"\0", b"")) else None
