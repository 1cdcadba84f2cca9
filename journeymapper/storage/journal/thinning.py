"""Journals that were put away go after a while."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from journeymapper.storage.journal.folder import aside, discarded, journals, listed

_DAY = 24 * 3600.0
DISCARDED_DAYS, ASIDE_DAYS = 14, 90
MOST_BYTES = 256 * 1024 * 1024
"""The most that a folder of them takes: beyond it the oldest go earlier."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that was put away at a time, in seconds since 1970."""

    path: Path
    at: float
    size: int


def thin() -> None:
    """Removes what was put away long enough ago."""
    now = time.time()
    for folder, days in ((discarded(), DISCARDED_DAYS), (aside(), ASIDE_DAYS)):
        found = list(_kept(folder))
        for each in found:
            if each.at > now + _DAY:  # the clock was wrong then, or is now: its days begin anew
                with suppress(OSError):
                    os.utime(each.path)
        for path in too_old(found, now, days):
            with suppress(OSError):
                path.unlink()
    _forget_tries()


def too_old(kept: Iterable[Kept], now: float, days: int, most: int = MOST_BYTES) -> list[Path]:
    """What goes: older than so many days, or beyond so many bytes of what is younger."""
    gone = []
    total = 0
    for each in sorted(kept, key=lambda each: each.at, reverse=True):
        total += each.size
        if each.at < now - days * _DAY or total > most:
            gone.append(each.path)
    return gone


def _kept(folder: Path) -> Iterable[Kept]:
    for place in listed(folder):
        with suppress(OSError):
            found = place.path.stat()
            yield Kept(place.path, found.st_mtime, found.st_size)


def _forget_tries() -> None:
    """Removes counters of sessions that have no journal any more."""
    sessions = {place.session for place in listed(journals())}
    for path in journals().glob("*.tries"):
        if path.stem not in sessions:
            with suppress(OSError):
                path.unlink()
