"""Maps on disk: opened for editing, and saved so that neither this work nor that of others is lost."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass

from journeymapper.model.journey import Journey
from journeymapper.model.rules import Refusal, RefusedError
from journeymapper.storage.backups import keep
from journeymapper.storage.codec import decode, encode
from journeymapper.storage.files import AnyPath, read_file, replace_file
from journeymapper.storage.likeness import difference
from journeymapper.storage.standing import Standing, looks_same, standing_of, whereabouts
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
    data = read_file(path)
    return Opened(decode(data), data, standing_of(path, data))


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
    unkept = _keep_old(path, now or dt.datetime.now(dt.UTC), must=force) if backup or force else None

    def not_in_the_last_moment() -> None:
        if known is not None and not force and not _still(path, known):
            _check_same(path, known)

    replace_file(path, data, at_last=not_in_the_last_moment)
    return Saved(data, standing_of(path, data), unkept)


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


def _keep_old(path: AnyPath, now: dt.datetime, *, must: bool) -> OSError | None:
    """Keeps what the file holds; why that failed, unless it must not."""
    try:
        keep(path, read_file(path), now)
    except FileNotFoundError:
        return None
    except RefusedError:  # no file that we could read, so none that replace_file would replace
        return None
    except OSError as error:
        if must:
            raise
        return error
    return None
