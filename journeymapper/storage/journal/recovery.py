"""What programs that did not end well have left behind, offered to one program at a time."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from journeymapper.model.journey import Journey
from journeymapper.model.rules import RefusedError
from journeymapper.storage.codec import decode
from journeymapper.storage.files import read_file, replace_file
from journeymapper.storage.journal import folder
from journeymapper.storage.journal.entries import DamagedError, NewerError
from journeymapper.storage.journal.folder import Place
from journeymapper.storage.journal.lock import take
from journeymapper.storage.journal.owner import is_live
from journeymapper.storage.journal.reading import Replayed, read_head, replay
from journeymapper.storage.journal.thinning import thin
from journeymapper.storage.likeness import difference

CRASHES = 2
"""So many attempts that did not end put a journal aside."""
_YOUNG = 3600.0
"""Seconds in which a journal without a word in it may be one that is being started."""
_CLAIM = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True, slots=True)
class Found:
    """A map that was left behind."""

    session: str
    journey: Journey
    path: Path | None
    """The file that it was opened from or saved to, if that is known."""
    edits: int
    """How many patches were made since."""
    when: float
    """When the last one was made, in seconds since 1970."""
    broken: bool
    """Whether what came last cannot be read."""
    places: tuple[Path, ...]


class Recovery:
    """What is found when the program starts; no other program is offered the same until `close`."""

    def __init__(self) -> None:
        """Looks for what was left behind, and clears away what nobody needs. Never raises."""
        self.found: Sequence[Found] = ()
        self._claim: int | None = None
        with suppress(OSError):
            if folder.journals().is_dir() and self._claims():
                thin()
                self.found = tuple(self._look())

    def recover(self, found: Found) -> Journey:
        """The map as it was; it is to be opened as one that was never saved."""
        return found.journey.copy()

    @contextmanager
    def attempt(self, found: Found) -> Iterator[None]:
        """Within this the map is drawn and opened: a program that crashes in it twice is not tried again."""
        _count(found.session, _tries(found.session) + 1)
        yield
        with suppress(OSError):
            folder.tries_of(found.session).unlink()

    def discard(self, found: Found) -> None:
        """Nobody wants it, or it is kept elsewhere by now: kept for a while, out of sight."""
        self._put_away(found, folder.discarded())

    def close(self) -> None:
        """What is left is offered at the next start."""
        self.found = ()
        if self._claim is not None:
            handle, self._claim = self._claim, None
            with suppress(OSError):
                os.close(handle)

    def _claims(self) -> bool:
        try:
            handle = os.open(folder.journals() / "recovery.lock", _CLAIM, 0o600)
        except OSError:
            return True  # in a folder where nothing can be written, others cannot recover either
        if take(handle) == "taken":
            os.close(handle)
            return False
        self._claim = handle
        return True

    def _look(self) -> Iterator[Found]:
        for session, group in groupby(folder.listed(folder.journals()), key=lambda place: place.session):
            places = list(group)
            with suppress(OSError):
                found = _left_by(session, places)
                if found is not None:
                    yield found

    def _put_away(self, found: Found, where: Path) -> None:
        _put_away(found.session, found.places, where)
        self.found = tuple(each for each in self.found if each is not found)


def _left_by(session: str, places: Sequence[Place]) -> Found | None:
    """What a session has left, if it is over; files that hold no work are removed."""
    if any(is_live(place.path, read_head(place.path)) for place in places):
        return None
    paths = tuple(place.path for place in places)
    tries = _tries(session)
    if tries >= CRASHES:
        _put_away(session, paths, folder.aside())
        return None
    _count(session, tries + 1)
    try:
        replayed = _latest(paths)
    except NewerError:
        return None
    finally:
        _count(session, tries)
    if replayed is None:
        if not any(_may_be_starting(path) for path in paths):
            for path in paths:
                if not path.stat().st_size:
                    path.unlink()
            _put_away(session, paths, folder.aside())
        return None
    if not replayed.holds_work or _is_in_file(replayed):
        for path in paths:
            path.unlink(missing_ok=True)
        _count(session, 0)
        return None
    header = replayed.header
    file = Path(header.path) if header and header.path is not None else None
    return Found(session, replayed.journey, file, replayed.edits, replayed.at, replayed.broken, paths)


def _latest(paths: Sequence[Path]) -> Replayed | None:
    """The latest journal of a session that there is something to start from."""
    for path in reversed(paths):
        with suppress(DamagedError, RefusedError):
            return replay(path)
    return None


def _may_be_starting(path: Path) -> bool:
    found = path.stat()
    return not found.st_size and abs(time.time() - found.st_mtime) < _YOUNG


def _is_in_file(replayed: Replayed) -> bool:
    """Whether the file holds the very same: the program ended right after a save."""
    if replayed.header is None or replayed.header.path is None:
        return False
    try:
        return difference(replayed.journey, decode(read_file(replayed.header.path))) is None
    except (OSError, ValueError, RefusedError):
        return False


def _put_away(session: str, paths: Sequence[Path], where: Path) -> None:
    for path in paths:
        folder.put_away(path, where)
    _count(session, 0)


def _tries(session: str) -> int:
    try:
        return int(read_file(folder.tries_of(session), 100))
    except (OSError, ValueError, RefusedError):
        return 0


def _count(session: str, tries: int) -> None:
    with suppress(OSError):
        if tries:
            replace_file(folder.tries_of(session), b"%d\n" % tries)
        else:
            folder.tries_of(session).unlink(missing_ok=True)
