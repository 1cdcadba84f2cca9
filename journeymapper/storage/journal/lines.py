"""The lines of a journal: each with a checksum over itself and the one that it follows.

So a line that is torn, altered, missing, doubled or moved is seen, and so is every line after it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

_BYTES = 12
_SIGNS = 2 * _BYTES
START = ""
"""What a line follows that follows none."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it was found: the checksum that stands in it, and what it says."""

    checksum: str
    body: bytes

    def follows(self, before: str) -> bool:
        """Whether it is as it was written, after the line with the checksum `before`."""
        return self.checksum == checksum(before, self.body)


def checksum(before: str, body: bytes) -> str:
    """The checksum of a line that says `body`, after a line with the checksum `before`."""
    return hashlib.blake2b(before.encode() + b" " + body, digest_size=_BYTES).hexdigest()


def line(before: str, body: bytes) -> tuple[bytes, str]:
    """The line that says `body` (which holds no line break), and its checksum."""
    found = checksum(before, body)
    return found.encode() + b" " + body + b"\n", found


def read_lines(data: bytes) -> list[Line]:
    """The lines of a journal's bytes; the last may lack its end."""
    return [_read(raw) for raw in data.removesuffix(b"\n").split(b"\n")] if data else []


def _read(raw: bytes) -> Line:
    if raw[_SIGNS : _SIGNS + 1] != b" ":
        return Line("", raw)
    return Line(raw[:_SIGNS].decode("ascii", "replace"), raw[_SIGNS + 1 :])
