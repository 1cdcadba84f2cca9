"""Where journals are, and what their files are called."""

from __future__ import annotations

import contextlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

from journeymapper.settings import state_folder

SUFFIX = ".journal"
_NAME = re.compile(r"([0-9a-f]{16})-([0-9]{4,9})\.journal")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A journal's file: a session writes one after the other, the latest has the highest generation."""

    session: str
    generation: int
    path: Path


def journals() -> Path:
    """The folder of the journals of maps that are open, or were when their program ended."""
    return state_folder() / "journals"


def discarded() -> Path:
    """The folder of those that nobody wanted."""
    return journals() / "discarded"


def aside() -> Path:
    """The folder of those that could not be read, or that crashed the program."""
    return journals() / "aside"


def made(folder: Path) -> Path:
    """The folder, made if it is not there, closed to other users. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def place(session: str, generation: int) -> Path:
    """The file of a session's journal."""
    return journals() / f"{session}-{generation:04}{SUFFIX}"


def tries_of(session: str) -> Path:
    """The file that counts how often a recovery was begun and not ended."""
    return journals() / f"{session}.tries"


def listed(folder: Path) -> list[Place]:
    """The journals in a folder, by session and generation; none if the folder cannot be read."""
    found = []
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            name = _NAME.fullmatch(entry.name)
            if name is not None and entry.is_file(follow_symlinks=False):
                found.append(Place(name[1], int(name[2]), Path(entry.path)))
    return sorted(found)


def put_away(path: Path, where: Path) -> None:
    """Moves a journal to another folder, counted as of now; it stays if the system does not let us."""
    with contextlib.suppress(OSError):
        made(where)
        away = path.replace(where / path.name)
        os.utime(away)


def sweep(session: str) -> None:
    """Removes what is left of a session that has ended well."""
    for each in listed(journals()):
        if each.session == session:
            with contextlib.suppress(OSError):
                each.path.unlink()
