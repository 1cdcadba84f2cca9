"""Maps on disk: opened for editing, and saved so that neither this work nor that of others is lost."""

from __future__ import annotations

import datetime as dt
import errno
import os
from dataclasses import dataclass

from journeymapper.model.journey import Journey
from journeymapper.model.rules import Refusal, RefusedError
from journeymapper.storage.backups import keep
from journeymapper.storage.codec import decode, encode
from journeymapper.storage.files import AnyPath, replace_file
from journeymapper.storage.likeness import difference
from journeymapper.storage.standing import Standing, looks_same, read_standing, standing_of, whereabouts
from journeymapper.storage.unsaved import ChangedOutsideError, NotKeptError


@dataclass(frozen=True, slots=True)
class Opened:
    """A map as it was read: the journey, the bytes of its file, and how that stood."""

    journey: Journey
    data: bytes
    standing: Standing


@dataclass(frozen=True, slots=True)
class Saved:
    """A map as it was written: the bytes of its file, how that stands, and why its old content was not kept.

    `unkept` is None unless a backup was asked for and could not be made.
    """

    data: bytes
    standing: Standing
    unkept: OSError | None = None


def opened(path: AnyPath) -> Opened:
    """Reads a map for editing.

    Raises:
        RefusedError: this is no journey file, or no regular file, or too large.
        OSError: it cannot be read.
    """
    data, standing = read_standing(path)
    return Opened(decode(data), data, standing)


def save(
    journey: Journey,
    path: AnyPath,
    known: Standing | None = None,
    *,
    backup: bool = False,
    force: bool = False,
    now: dt.datetime | None = None,
) -> Saved:
    """Writes a map to a file, whole or not at all, once it is sure that it reads back the same.

    `known` is how the file stood when it was read or saved last, None if the user chose to replace whatever
    is there. With `backup` what the file holds is kept among its versions first; where that fails, the map is
    saved all the same, and the result says so. With `force` a file that others have changed is replaced
    too, but never without a version of theirs.

    Raises:
        NotKeptError: the bytes would not read back as this map.
        ChangedOutsideError: the file is no longer as `known`, and `force` is not set.
        OSError: it cannot be written, or what others wrote cannot be kept; the file is as it was.
    """
    data = faithful(journey)
    if known is not None and not force:
        _check_same(path, known)
    old = _kept(path, now or dt.datetime.now(dt.UTC), must=force) if backup or force else _Old()
    expected = old.standing if force or known is None else known

    def check_again() -> None:
        if expected is not None and not _still(path, expected):
            _check_same(path, expected)

    replace_file(path, data, at_last=check_again)
    return Saved(data, standing_of(path, data), old.unkept)


def write(journey: Journey, path: AnyPath) -> None:
    """Writes a map to a file whose old content nobody will miss: what a command was told to make, a template.

    Raises:
        NotKeptError: the bytes would not read back as this map.
        OSError: it cannot be written; the file is as it was.
    """
    replace_file(path, faithful(journey))


def faithful(journey: Journey) -> bytes:
    """The bytes of a map, decoded and compared with it first.

    Raises:
        NotKeptError: they do not read back as this map.
    """
    data = encode(journey)
    try:
        back = decode(data)
    except RefusedError as error:
        raise NotKeptError(error.refusal) from error
    place = difference(journey, back)
    if place is not None:
        raise NotKeptError(Refusal(place, "reads-back-otherwise"))
    return data


def _check_same(path: AnyPath, known: Standing) -> None:
    found = whereabouts(path, known)
    if found != "same":
        raise ChangedOutsideError(os.fspath(path), found)


def _still(path: AnyPath, known: Standing) -> bool:
    try:
        return looks_same(path, known)
    except FileNotFoundError:
        return False


@dataclass(frozen=True, slots=True)
class _Old:
    """What a file held: how it stood when it was kept, or why it could not be kept."""

    standing: Standing | None = None
    unkept: OSError | None = None


def _kept(path: AnyPath, now: dt.datetime, *, must: bool) -> _Old:
    """Keeps what the file holds, if it is there. Raises OSError where that fails and `must` not."""
    try:
        content, standing = read_standing(path)
        keep(path, content, now)
    except RefusedError as error:
        if must and error.refusal.code == "too-large":
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), os.fspath(path)) from error
        return _Old()  # what is no file replace_file refuses, too
    except OSError as error:
        if isinstance(error, FileNotFoundError) and not os.path.lexists(path):
            return _Old()
        if must:
            raise
        return _Old(unkept=error)
    return _Old(standing)
