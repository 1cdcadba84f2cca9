"""What is pasted into the parking lot: a note a line."""

from __future__ import annotations

import re

_BULLET = re.compile(r"^\s*(?:[-–*•·‣◦]|\[[ xX]?\])\s+")


def lines_of(text: str) -> list[str]:
    """The lines of a text that say something, without the bullets of a list."""
    found = (_BULLET.sub("", line).strip() for line in text.splitlines())
    return [line for line in found if line]
