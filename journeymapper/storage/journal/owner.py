"""Whether the program that writes a journal lives, and who has a map open."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from journeymapper.storage.files import AnyPath, is_same_file
from journeymapper.storage.journal.entries import Header
from journeymapper.storage.journal.folder import journals, listed
from journeymapper.storage.journal.lock import is_taken
from journeymapper.storage.journal.reading import read_head

_OPEN = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
_DAY = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a map open: a session of a program, on a machine, since a time (seconds since 1970)."""

    session: str
    pid: int
    host: str
    since: float


def open_elsewhere(path: AnyPath, besides: Collection[str] = ()) -> Holder | None:
    """Who else has the file open, other than the sessions `besides`; None also where that cannot be told."""
    for place in listed(journals()):
        if place.session in besides:
            continue
        header = read_head(place.path)
        if header is None or header.path is None or not is_same_file(header.path, path):
            continue
        if is_live(place.path, header):
            return Holder(header.session, header.pid, header.host, header.at)
    return None


def is_live(path: Path, header: Header | None) -> bool:
    """Whether a program that runs holds a journal.

    The lock tells. Where the file system has none: on this machine the process, on another one whether it
    wrote within a day.
    """
    try:
        handle = os.open(path, _OPEN)
    except FileNotFoundError:
        return False
    except OSError:
        return True  # what cannot be looked into is left alone
    try:
        answer = is_taken(handle)
        if answer == "unknown":
            return _seems_live(header, os.fstat(handle).st_mtime)
    except OSError:
        return True
    finally:
        with suppress(OSError):
            os.close(handle)
    return answer == "taken"


def _seems_live(header: Header | None, written: float) -> bool:
    if header is not None and header.host == platform.node() and not _on_windows():
        return _runs(header.pid)
    return abs(time.time() - written) < _DAY


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except PermissionError:
        return True
    except (OSError, OverflowError):
        return False
    return True


def _on_windows() -> bool:
    return os.name == "nt"
