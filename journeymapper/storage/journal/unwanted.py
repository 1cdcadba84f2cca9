"""Maps that were closed without being saved, or discarded: for two weeks they can be brought back."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from journeymapper.model.journey import Journey
from journeymapper.storage.journal.folder import discarded, listed
from journeymapper.storage.journal.reading import read_head, replay


@dataclass(frozen=True, slots=True)
class Unwanted:
    """A journal that was put away, and what its head says of the map."""

    journal: Path
    title: str
    path: Path | None
    """The file that the map was opened from or saved to, if that is known."""
    when: float
    """When it was put away, in seconds since 1970."""


def unwanted() -> list[Unwanted]:
    """What was put away, the latest first; nothing where the folder cannot be read. Never raises."""
    latest = {place.session: place.path for place in listed(discarded())}
    found = []
    for journal in latest.values():
        with suppress(OSError):
            head, when = read_head(journal), journal.stat().st_mtime
            if head is not None:
                path = Path(head.path) if head.path is not None else None
                found.append(Unwanted(journal, head.title, path, when))
    return sorted(found, key=lambda each: each.when, reverse=True)


def read(put_away: Unwanted) -> Journey:
    """The map as it was when it was put away.

    Raises:
        DamagedError: there is nothing to start from.
        NewerError: a later version has written it.
        RefusedError, OSError: it cannot be read.
    """
    return replay(put_away.journal).journey
