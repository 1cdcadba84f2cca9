"""A file that others change between two saves: each way to do so must be noticed."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from journeymapper.storage.saving import opened, save
from journeymapper.storage.unsaved import ChangedOutsideError
from tests.bench.reliability._figure import Figure, scratch
from tests.storage.trials import NAME, NEW, OLD_DATA, THEIR_DATA


def in_place(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b" ")


def replaced(path: Path) -> None:
    fresh = path.with_suffix(".new")
    fresh.write_bytes(THEIR_DATA)
    fresh.replace(path)


def deleted(path: Path) -> None:
    path.unlink()


def same_size_and_time(path: Path) -> None:
    found = path.stat()
    path.write_bytes(OLD_DATA.replace(b"oud", b"OUD"))
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))


CHANGES: tuple[Callable[[Path], None], ...] = (in_place, replaced, deleted, same_size_and_time)


def noticed(change: Callable[[Path], None], folder: Path) -> bool:
    """Whether a save stops before what others did, and leaves that as it is."""
    path = folder / NAME
    path.write_bytes(OLD_DATA)
    known = opened(path).standing
    change(path)
    theirs = path.read_bytes() if path.exists() else None
    try:
        save(NEW, path, known)
    except ChangedOutsideError:
        return (path.read_bytes() if path.exists() else None) == theirs
    return False


def measure() -> Iterable[Figure]:
    with scratch() as folder:
        missed = [change.__name__ for change in CHANGES if not noticed(change, folder)]
    found = f"{len(CHANGES) - len(missed)} of {len(CHANGES)} noticed"
    goal = f"{len(CHANGES)} of {len(CHANGES)} noticed"
    yield Figure(
        "changed outside: in place, replaced, deleted, same size and time",
        found,
        goal,
        not missed,
        wrong=tuple(missed),
    )
