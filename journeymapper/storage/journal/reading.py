"""What a journal's file holds, as far as it can be trusted."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from journeymapper.model.journey import Journey
from journeymapper.model.records import KINDS
from journeymapper.model.rules import RefusedError
from journeymapper.storage.codec import decode
from journeymapper.storage.files import read_file
from journeymapper.storage.journal.entries import (
    UNREADABLE,
    DamagedError,
    Header,
    NewerError,
    read_base,
    read_edit,
    read_header,
    with_ranks,
)
from journeymapper.storage.journal.lines import START, Line, read_lines
from journeymapper.storage.standing import digest_of

MOST_BYTES = 1024**3
_HEAD = 4 * 1024 * 1024
_FIRST = 6
"""In so many lines the head is found, also if one is broken in two."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """A journal and the map that it leads to."""

    journey: Journey
    header: Header | None
    """None if it was damaged: then nobody knows whose journal this was."""
    edits: int
    """How many patches were made."""
    at: float
    """When the last of them was made, in seconds since 1970."""
    broken: bool
    """Whether there was more, which cannot be read."""
    holds_work: bool
    """Whether the map is another than the one that was kept elsewhere."""


def replay(path: Path) -> Replayed:
    """Follows a journal up to its end, or to the first line that is not as it was written.

    Raises:
        DamagedError: there is nothing to start from.
        NewerError: a later version has written it.
        RefusedError, OSError: the file cannot be read.
    """
    lines = read_lines(read_file(path, MOST_BYTES))
    header = _header(lines)
    base, last = _base(lines, header)
    journey, edits, at = base.copy(), 0, header.at if header else 0.0
    rest = _after(lines, last)
    for line in rest:
        when = _follow(journey, line, last)
        if when is None:
            break
        edits, at, last = edits + 1, when, line.checksum
    is_kept = header is not None and header.saved and _equal(journey, base)
    return Replayed(journey, header, edits, at, edits < len(rest), not is_kept)


def read_head(path: Path) -> Header | None:
    """The header alone, of a journal that may be in use; None if there is none that can be read."""
    try:
        with path.open("rb") as file:
            return _header(read_lines(file.readline(_HEAD)))
    except (OSError, NewerError):
        return None


def _header(lines: Sequence[Line]) -> Header | None:
    for line in lines[:_FIRST]:
        if line.follows(START):
            with suppress(*UNREADABLE):
                return read_header(line.body)
    return None


def _base(lines: Sequence[Line], header: Header | None) -> tuple[Journey, str]:
    """What the journal starts from, and the checksum of the line that held it.

    If that is damaged, the file that held the same serves. Raises DamagedError.
    """
    for line in lines[:_FIRST]:
        if line.follows(START):
            with suppress(*UNREADABLE):
                return read_base(line.body), line.checksum
    if header is None or header.path is None or header.digest is None:
        raise DamagedError("nothing to start from")
    try:
        data = read_file(header.path)
        if digest_of(data) == header.digest:
            return with_ranks(decode(data), header.ranks), header.base
    except (OSError, ValueError, RefusedError) as error:
        raise DamagedError(str(error)) from error
    raise DamagedError("the file is another by now")


def _after(lines: Sequence[Line], last: str) -> Sequence[Line]:
    """The lines of edits: from the first that follows the base; if there is none, what is not the head."""
    for at, line in enumerate(lines[: _FIRST + 1]):
        if line.follows(last):
            return lines[at:]
    return [line for line in lines if not line.follows(START)]


def _follow(journey: Journey, line: Line, last: str) -> float | None:
    """Makes the edit of a line; when it was made, or None if it is not to be trusted."""
    if not line.follows(last):
        return None
    try:
        edit = read_edit(line.body)
        journey.apply(edit.patch(journey))
    except UNREADABLE:
        return None
    return edit.at


def _equal(one: Journey, other: Journey) -> bool:
    return all(one.all(kind) == other.all(kind) for kind in KINDS)
