"""The lines of a journal: each with a checksum over itself and the one before it.

So a line that is torn, altered, missing, doubled or moved is seen, and so is every line after it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

_BYTES = 12
_SIGNS = 2 * _BYTES
START = ""
"""What stands before the first line."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it was found: what it says, and whether that is what was written there."""

    body: bytes
    is_sound: bool


def checksum(before: str, body: bytes) -> str:
    """The checksum of a line that says `body`, after a line with the checksum `before`."""
    return hashlib.blake2b(before.encode() + b" " + body, digest_size=_BYTES).hexdigest()


def chained(before: str, *bodies: bytes) -> tuple[bytes, str]:
    """Lines that say `bodies` (which hold no line break), as bytes, and the checksum of the last."""
    parts = []
    for body in bodies:
        before = checksum(before, body)
        parts.append(before.encode() + b" " + body + b"\n")
    return b"".join(parts), before


def read_lines(data: bytes) -> Iterator[Line]:
    """The lines of a journal's bytes, the last perhaps without its end.

    After a damaged line the next one can still be told sound: it follows either the checksum that stands
    in the damaged line, or the one that belongs there.
    """
    before = {START}
    for raw in data.removesuffix(b"\n").split(b"\n") if data else ():
        body = raw[_SIGNS + 1 :]
        right = {checksum(each, body) for each in before}
        written = raw[:_SIGNS].decode("ascii", "replace")
        is_sound = written in right and raw[_SIGNS : _SIGNS + 1] == b" "
        yield Line(body, is_sound)
        before = {written} if is_sound else {written, *right}
