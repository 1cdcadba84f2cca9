"""What the lines of a journal say: whose it is, the records to start from, then an edit a line.

Records stand as in a journey file, with their rank, which a file leaves to the order of its lists. The
text is plain ASCII, so that half a character, in a title or in a path, comes back as it was.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from itertools import islice
from types import MappingProxyType
from typing import Any

from journeymapper.model.journey import Journey
from journeymapper.model.patch import Change, Patch
from journeymapper.model.rank import ranks
from journeymapper.model.records import KINDS, Key, Kind, Record, Sheet, key_of
from journeymapper.model.rules import RefusedError
from journeymapper.storage.fields import LISTS, SHEET, STEP, TRANSITION, Shape, unknown
from journeymapper.storage.values import Misfit

VERSION = 1

_SHAPES: Mapping[str, Shape[Any]] = MappingProxyType(
    {"sheet": SHEET, "step": STEP, "transition": TRANSITION, **dict(LISTS.values())}
)

Ranks = Mapping[str, Sequence[str]]


class NewerError(Exception):
    """The journal is one of a later version of the program."""


class DamagedError(ValueError):
    """A line does not say what a journal says."""


@dataclass(frozen=True, slots=True)
class Header:
    """Whose journal this is. `digest`: SHA-256 (hex) of the file that holds what the journal starts from."""

    session: str
    generation: int
    pid: int
    host: str
    path: str | None
    digest: str | None
    saved: bool
    """Whether what the journal starts from is kept elsewhere, or needs no keeping."""
    at: float
    """When this was written, in seconds since 1970."""
    title: str
    base: str
    """The checksum of the line that the edits start from."""
    version: int = VERSION
    ranks: Ranks | None = None
    """By kind, in file order, where they are not those that reading the file gives."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One patch, without what was there before."""

    name: str
    at: float
    put: tuple[Record, ...]
    gone: tuple[Key, ...]

    def patch(self, journey: Journey) -> Patch:
        """What this changes in a journey."""
        after: dict[Key, Record | None] = {key_of(record): record for record in self.put}
        after |= dict.fromkeys(self.gone)
        return Patch(self.name, {key: Change(journey.get(*key), record) for key, record in after.items()})


def write_header(header: Header) -> bytes:
    """The line of a header."""
    return _dumped({name: value for name, value in asdict(header).items() if value is not None})


def read_header(body: bytes) -> Header:
    """The header that a line says, without fields that are not known. Raises DamagedError, NewerError."""
    found = _loaded(body)
    version = found.get("version")
    if isinstance(version, int) and version > VERSION:
        raise NewerError
    known = {each.name for each in fields(Header)}
    given = {name: value for name, value in found.items() if name in known}
    try:
        header = Header(**{"path": None, "digest": None, **given})
    except TypeError as error:
        raise DamagedError(str(error)) from None
    for each in fields(Header):
        value = getattr(header, each.name)
        if not isinstance(value, _HEADER_TYPES[each.name]):
            raise DamagedError(f"{each.name}: {value!r}")
    return header


def write_base(journey: Journey) -> bytes:
    """The line of all records of a journey."""
    return _dumped({"base": [_write(record) for kind in KINDS for record in journey.all(kind)]})


def read_base(body: bytes) -> Journey:
    """The journey of such a line. Raises DamagedError, RefusedError."""
    return Journey(_records(_loaded(body).get("base")))


def write_edit(patch: Patch, at: float) -> bytes:
    """The line of a patch that was made at a time."""
    put = [_write(change.after) for change in patch.changes.values() if change.after is not None]
    gone = [list(key) for key, change in patch.changes.items() if change.after is None]
    return _dumped({"edit": patch.name, "at": at, "put": put, "gone": gone})


def read_edit(body: bytes) -> Edit:
    """The edit that a line says. Raises DamagedError."""
    found = _loaded(body)
    name, at, gone = found.get("edit"), found.get("at"), found.get("gone")
    if not isinstance(name, str) or not isinstance(at, int | float) or not isinstance(gone, list):
        raise DamagedError("no edit")
    return Edit(name, at, tuple(_records(found.get("put"))), tuple(_key(each) for each in gone))


def ranks_to_keep(journey: Journey) -> Ranks | None:
    """The ranks that a file of the journey, read again, would not give."""
    found: dict[str, Sequence[str]] = {}
    for kind in KINDS[1:]:
        own = [record.rank for record in _in_file_order(journey, kind)]
        if own != list(islice(ranks(), len(own))):
            found[kind] = own
    return found or None


def with_ranks(journey: Journey, kept: Ranks | None) -> Journey:
    """A journey that was read from a file, with the ranks of the one that the file was written from.

    Raises:
        DamagedError: the ranks belong to another journey.
    """
    if not kept:
        return journey
    records: list[Record] = [journey.sheet]
    for kind in KINDS[1:]:
        found = _in_file_order(journey, kind)
        own = kept.get(kind, [record.rank for record in found])
        if len(own) != len(found):
            raise DamagedError(f"ranks of {kind}")
        records += [replace(record, rank=rank) for record, rank in zip(found, own, strict=True)]
    return Journey(records)


def _in_file_order(journey: Journey, kind: Kind) -> Sequence[Record]:
    return journey.transitions if kind == "transition" else journey.all(kind)


def _write(record: Record) -> list[object]:
    found: list[object] = [record.kind, record.rank, _SHAPES[record.kind].write(record)]
    if isinstance(record, Sheet) and record.file_extra:
        found.append({name: json.loads(text) for name, text in record.file_extra})
    return found


def _records(found: object) -> Iterable[Record]:
    if not isinstance(found, list):
        raise DamagedError("no records")
    records: dict[Key, Record] = {}
    for each in found:
        record = _read(each)
        if key_of(record) in records:
            raise DamagedError(f"twice: {record.id}")
        records[key_of(record)] = record
    return records.values()


def _read(found: object) -> Record:
    match found:
        case [str(kind), str(rank), body] if kind in _SHAPES:
            record: Record = _SHAPES[kind].read(body, rank=rank)
            return record
        case ["sheet", str(rank), body, dict(beside)]:
            return SHEET.read(body, rank=rank, file_extra=unknown(beside, ()))
    raise DamagedError("no record")


def _key(found: object) -> Key:
    match found:
        case [str(kind), str(ident)] if kind in KINDS:
            return kind, ident
    raise DamagedError("no key")


def _dumped(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def _loaded(body: bytes) -> dict[str, Any]:
    try:
        found = _DECODER.decode(body.decode("ascii"))
    except (ValueError, RecursionError) as error:
        raise DamagedError(str(error)) from None
    if not isinstance(found, dict):
        raise DamagedError("no object")
    return found


def _refused(name: str) -> float:
    raise DamagedError(name)


_DECODER = json.JSONDecoder(parse_constant=_refused)


_HEADER_TYPES: Mapping[str, Any] = MappingProxyType(
    {
        "session": str,
        "generation": int,
        "pid": int,
        "host": str,
        "path": str | None,
        "digest": str | None,
        "saved": bool,
        "at": int | float,
        "title": str,
        "base": str,
        "version": int,
        "ranks": dict | None,
    }
)
UNREADABLE = (DamagedError, Misfit, RefusedError, ValueError, TypeError)
"""What reading a line that is none may raise."""
