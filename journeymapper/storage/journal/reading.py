"""What a journal's file holds, as far as it can be trusted."""

from __future__ import annotations

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
from journeymapper.storage.journal.lines import Line, read_lines
from journeymapper.storage.standing import digest_of

MOST_BYTES = 1024**3
_HEAD = 1024 * 1024


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
    data = read_file(path, MOST_BYTES)
    lines = read_lines(data)
    header = _header(next(lines, None))
    base = _base(next(lines, None), header)
    journey, edits, at, broken = base.copy(), 0, header.at if header else 0.0, False
    for line in lines:
        when = _follow(journey, line)
        if when is None:
            broken = True
            break
        edits, at = edits + 1, when
    is_kept = header is not None and header.saved and _equal(journey, base)
    return Replayed(journey, header, edits, at, broken, not is_kept)


def read_head(path: Path) -> Header | None:
    """The header alone, of a journal that may be in use; None if there is none that can be read."""
    try:
        with path.open("rb") as file:
            return _header(next(read_lines(file.readline(_HEAD)), None))
    except (OSError, NewerError):
        return None


def _header(line: Line | None) -> Header | None:
    if line is None or not line.is_sound:
        return None
    try:
        return read_header(line.body)
    except UNREADABLE:
        return None


def _base(line: Line | None, header: Header | None) -> Journey:
    """What the journal starts from; if that is damaged, the file that held the same. Raises DamagedError."""
    if line is not None and line.is_sound:
        try:
            return read_base(line.body)
        except UNREADABLE as error:
            raise DamagedError(str(error)) from error
    if line is None or header is None or header.path is None or header.digest is None:
        raise DamagedError("nothing to start from")
    try:
        data = read_file(header.path)
        if digest_of(data) == header.digest:
            return with_ranks(decode(data), header.ranks)
    except (OSError, ValueError, RefusedError) as error:
        raise DamagedError(str(error)) from error
    raise DamagedError("the file is another by now")


def _follow(journey: Journey, line: Line) -> float | None:
    """Makes the edit of a line; when it was made, or None if there is none to be trusted."""
    if not line.is_sound:
        return None
    try:
        edit = read_edit(line.body)
        journey.apply(edit.patch(journey))
    except UNREADABLE:
        return None
    return edit.at


def _equal(one: Journey, other: Journey) -> bool:
    return all(one.all(kind) == other.all(kind) for kind in KINDS)
