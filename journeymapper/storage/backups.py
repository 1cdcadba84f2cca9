"""Earlier versions of maps: copies in the state folder, many of late and fewer of long ago."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from journeymapper.settings import state_folder
from journeymapper.storage.files import AnyPath, replace_file, sweep
from journeymapper.storage.standing import digest_of

ALL_OF = dt.timedelta(days=2)
DAILY_FOR = dt.timedelta(days=30)
WEEKLY_FOR = dt.timedelta(days=365)
MOST_BYTES = 50 * 1024 * 1024
"""What the versions of one map may take together; the newest is kept however large it is."""
MOST_OF_ALL = 500 * 1024 * 1024
"""What those of all maps may take together; the newest of each is kept."""

_TIME = "%Y%m%dT%H%M%S.%fZ"
_NAME = re.compile(r"(\d{8}T\d{6}\.\d{6}Z)-([0-9a-f]{16})\.journey")


@dataclass(frozen=True, slots=True)
class Version:
    """A copy of what a map's file held at a time (UTC), of so many bytes; `digest` begins its SHA-256."""

    path: Path
    when: dt.datetime
    size: int
    digest: str = ""


def folder_of(path: AnyPath) -> Path:
    """Where the versions of the map at this path are, whichever links lead to it."""
    real = os.path.normcase(os.path.realpath(path))
    return state_folder() / "versions" / hashlib.sha256(os.fsencode(real)).hexdigest()[:32]


def versions_of(path: AnyPath) -> list[Version]:
    """The versions of the map at this path, the newest first.

    Raises:
        OSError: their folder is there, but cannot be read.
    """
    return _versions_in(folder_of(path))


def keep(path: AnyPath, data: bytes, now: dt.datetime) -> Version:
    """Keeps `data` as a version of the map at `path`, and lets go of what is superfluous.

    If the newest version holds the same already, that is returned and nothing is written.

    Raises:
        OSError: it cannot be written; all versions are as before.
    """
    folder = folder_of(path)
    mark = digest_of(data)[:16]
    before = versions_of(path)
    if before and before[0].digest == mark and before[0].size == len(data):
        return before[0]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    when = now.astimezone(dt.UTC)
    fresh = Version(folder / f"{when.strftime(_TIME)}-{mark}.journey", when, len(data), mark)
    replace_file(fresh.path, data)
    sweep(folder)
    _remove(each for each in superfluous([fresh, *before], when) if each != fresh)  # clocks may be set back
    _remove(each for each in excess(_all_maps(folder.parent)) if each != fresh)
    return fresh


def superfluous(versions: Iterable[Version], now: dt.datetime, most_bytes: int = MOST_BYTES) -> list[Version]:
    """The versions that may go: of each day, week or month the last is kept, then what fits, newest first.

    Of the last two days all are kept, for a month one a day, for a year one a week, then one a month, by UTC.
    The newest of all is never among those that go.
    """
    newest_first = sorted(versions, key=lambda each: (each.when, each.path.name), reverse=True)
    gone: list[Version] = []
    seen: set[tuple[int, ...]] = set()
    spent = 0
    for each in newest_first:
        place = _place(each.when, now)
        fits = each is newest_first[0] or spent + each.size <= most_bytes
        if not fits or place in seen:
            gone.append(each)
            continue
        spent += each.size
        if place is not None:
            seen.add(place)
    return gone


def excess(maps: Iterable[Sequence[Version]], most_bytes: int = MOST_OF_ALL) -> list[Version]:
    """Which versions go, the oldest first, so that those of all maps fit; of each map the newest stays."""
    spent = 0
    may_go: list[Version] = []
    for versions in maps:
        newest_first = sorted(versions, key=lambda each: (each.when, each.path.name), reverse=True)
        spent += sum(each.size for each in newest_first)
        may_go += newest_first[1:]
    gone = []
    for each in sorted(may_go, key=lambda each: (each.when, each.path)):
        if spent <= most_bytes:
            break
        gone.append(each)
        spent -= each.size
    return gone


def _versions_in(folder: AnyPath) -> list[Version]:
    found = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                name = _NAME.fullmatch(entry.name)
                if name is None:
                    continue
                with contextlib.suppress(ValueError, FileNotFoundError):  # no such date; just gone
                    when = dt.datetime.strptime(name[1], _TIME).replace(tzinfo=dt.UTC)
                    found.append(Version(Path(entry.path), when, entry.stat().st_size, name[2]))
    except FileNotFoundError:
        return []
    return sorted(found, key=lambda each: (each.when, each.path.name), reverse=True)


def _all_maps(folder: Path) -> Iterator[list[Version]]:
    """The versions of each map; none where they cannot be read."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            with contextlib.suppress(OSError):
                yield _versions_in(entry.path)


def _remove(versions: Iterable[Version]) -> None:
    for each in versions:
        with contextlib.suppress(OSError):  # it goes another time
            each.path.unlink()


def _place(when: dt.datetime, now: dt.datetime) -> tuple[int, ...] | None:
    """The day, week or month of which one version is enough; None if each is kept."""
    age = now - when
    if age <= ALL_OF:
        return None
    if age <= DAILY_FOR:
        return when.year, when.month, when.day
    if age <= WEEKLY_FOR:
        year, week, _ = when.isocalendar()
        return 0, year, week, 0
    return when.year, when.month
