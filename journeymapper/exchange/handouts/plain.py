"""User text as files of other programs can hold it."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write."""
_BREAKS = re.compile("\r\n|[\r\n\v\f\u2028\u2029\x85]")
_BLANKS = re.compile("[ \t\n]+")


def legible(text: str) -> str:
    """The text without what XML cannot hold; what breaks a line is a line feed."""
    return _FORBIDDEN.sub("", _BREAKS.sub("\n", text))


def in_line(text: str) -> str:
    """The text on one line, blanks made one; a blank that holds words together stays."""
    return _BLANKS.sub(" ", legible(text)).strip(" ")
