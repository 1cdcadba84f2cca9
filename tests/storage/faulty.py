"""Makes the calls to the system that something makes fail, one at a time, and looks at what is left.

What is tried is any callable. Calls are caught at Python's `os` (pathlib and os.path go through it), in the
thread that tries. Used by the tests and by the bench.
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

CALLS = (
    "chmod", "chown", "close", "fchmod", "fchown", "fdatasync", "fstat", "fsync", "ftruncate", "getxattr",
    "link", "listdir", "listxattr", "lseek", "lstat", "mkdir", "open", "read", "readlink", "remove", "rename",
    "replace", "rmdir", "scandir", "setxattr", "stat", "symlink", "truncate", "unlink", "utime", "write",
)  # fmt: skip
ERRNOS = (
    errno.ENOSPC, errno.EIO, errno.EACCES, errno.EPERM, errno.EROFS, errno.EDQUOT,
    errno.EBUSY, errno.EINTR, errno.ENOENT, errno.EMFILE, errno.ENAMETOOLONG, errno.ETXTBSY,
)  # fmt: skip
HOMES = (
    "XDG_CONFIG_HOME",
    "XDG_STATE_HOME",
    "XDG_DATA_HOME",
    "HOME",
    "USERPROFILE",
    "LOCALAPPDATA",
    "APPDATA",
)
_CHANGING = {"fsync", "link", "mkdir", "open", "rename", "replace", "unlink", "utime", "write"}
"""Calls that may have done it though they say that they failed: on a network the answer gets lost."""

Call = Callable[..., Any]
Fault = Callable[[Call, tuple[Any, ...], dict[str, Any]], Any]
"""Takes the place of a call: gets it with its arguments."""


@dataclass(frozen=True)
class Trial:
    """Something that writes.

    `prepare` lays out an empty folder and returns what is tried; `lost` says what is lost in the folder
    afterwards, "" if nothing is, and `undone` what is not there though nothing was raised. The program's own
    folders lie in `home` in that folder. `mask` makes names that differ from run to run alike. `may_raise`
    are the only exceptions that the user should ever meet.
    """

    name: str
    prepare: Callable[[Path], Callable[[], object]]
    lost: Callable[[Path], str]
    undone: Callable[[Path], str] = lambda _: ""
    mask: Callable[[str], str] = str
    may_raise: tuple[type[Exception], ...] = (OSError,)


@dataclass
class Tally:
    """How many faults were injected and what came of them, each with a line that says which fault it was."""

    faults: int = 0
    lost: list[str] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        self.faults += other.faults
        self.lost += other.lost
        self.raw += other.raw
        self.strays += other.strays
        self.calls += other.calls

    @property
    def wrong(self) -> list[str]:
        return [*self.lost, *self.raw, *self.strays]


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder that is gone afterwards, in memory where there is such a place: disks are slow to settle."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as name:
        yield Path(name)


@contextmanager
def at_home(folder: Path) -> Iterator[None]:
    """The program's own folders lie in `home` in this folder."""
    with mock.patch.dict(os.environ, {name: str(folder / "home") for name in HOMES}):
        yield


@contextmanager
def calls_caught(fault_of: Callable[[int, str], Fault | None]) -> Iterator[list[str]]:
    """Asks for each call of this thread, by number and name, which fault it has; gives the names of all."""
    made: list[str] = []
    here = threading.get_ident()

    def caught(name: str, true_call: Call) -> Call:
        def call(*given: Any, **named: Any) -> Any:
            if threading.get_ident() != here:
                return true_call(*given, **named)
            made.append(name)
            fault = fault_of(len(made) - 1, name)
            return true_call(*given, **named) if fault is None else fault(true_call, given, named)

        return call

    there = [name for name in CALLS if hasattr(os, name)]
    true_calls = {name: getattr(os, name) for name in there}
    for name in there:
        setattr(os, name, caught(name, true_calls[name]))
    try:
        yield made
    finally:
        for name, true_call in true_calls.items():
            setattr(os, name, true_call)


def fails(number: int) -> Fault:
    """The call does nothing and says why. A handle is closed all the same, as Linux does."""

    def fault(true_call: Call, given: tuple[Any, ...], named: dict[str, Any]) -> Any:
        if true_call.__name__ == "close":
            true_call(*given, **named)
        raise OSError(number, os.strerror(number))

    return fault


def done_but_fails(true_call: Call, given: tuple[Any, ...], named: dict[str, Any]) -> Any:
    """The call does its work and says that it failed."""
    found = true_call(*given, **named)
    if true_call.__name__ == "open":
        os.close(found)
    raise OSError(errno.EIO, os.strerror(errno.EIO))


def writes_part(size: int) -> Fault:
    """A write that takes the first bytes alone, or none, as it may."""
    return lambda true_call, given, named: true_call(given[0], bytes(given[1])[:size], **named) if size else 0


def single_faults(name: str) -> Iterator[tuple[str, Fault]]:
    """The faults that one call of this name may have, each with what to call it."""
    for number in ERRNOS:
        yield errno.errorcode[number], fails(number)
    if name in _CHANGING:
        yield "done but told as failed", done_but_fails
    if name == "write":
        for size in (0, 1, 100):
            yield f"writes {size} bytes", writes_part(size)


def tried(trial: Trial, folder: Path, errors: Sequence[str] | None = None) -> Tally:
    """Injects all faults into all calls of a trial, one at a time; then disks full or dead from each call on.

    `errors` limits the faults of single calls to those of these names.
    """
    calls, names = _clean_run(trial, folder)
    tally = Tally(calls=calls)
    for at, name in enumerate(calls):
        for what, fault in single_faults(name):
            if errors is None or what in errors:
                _one(trial, folder, tally, f"call {at} {name}: {what}", _once(at, fault), names)
        _one(trial, folder, tally, f"disk full from call {at} {name} on", _full_from(at), names)
        _one(trial, folder, tally, f"disk dead from call {at} {name} on", _dead_from(at), None)
    return tally


def full_at_each_byte(trial: Trial, folder: Path, step: int = 1) -> Tally:
    """The disk takes so many bytes of all that a trial writes and is full then, for each such number."""
    calls, names = _clean_run(trial, folder)
    tally = Tally(calls=calls)
    size = 0

    def count(true_call: Call, given: tuple[Any, ...], named: dict[str, Any]) -> Any:
        nonlocal size
        size += len(given[1])
        return true_call(*given, **named)

    _one(trial, folder, Tally(), "", lambda _, name: count if name == "write" else None, names)
    for room in range(0, size, step):
        _one(trial, folder, tally, f"room for {room} bytes of {size}", _room_for(room), names)
    return tally


def _clean_run(trial: Trial, folder: Path) -> tuple[list[str], set[str]]:
    """The calls that a trial makes if all goes well, and the names that may be there before and after."""
    with _laid_out(trial, folder) as act:
        act()  # what is loaded at first use makes calls of its own
    with _laid_out(trial, folder) as act:
        names = _names(trial, folder)
        with calls_caught(lambda *_: None) as made:
            act()
        names |= _names(trial, folder)
        wrong = trial.undone(folder) or trial.lost(folder)
    if wrong:
        raise AssertionError(f"{trial.name} is wrong before anything fails: {wrong}")
    return made, names


@contextmanager
def _laid_out(trial: Trial, folder: Path) -> Iterator[Callable[[], object]]:
    folder.mkdir()
    try:
        with at_home(folder):
            yield trial.prepare(folder)
    finally:
        shutil.rmtree(folder)


def _names(trial: Trial, folder: Path) -> set[str]:
    return {trial.mask(str(path.relative_to(folder))) for path in folder.rglob("*")}


def _one(
    trial: Trial,
    folder: Path,
    tally: Tally,
    what: str,
    fault_of: Callable[[int, str], Fault | None],
    names: set[str] | None,
) -> None:
    """One run with a fault; `names` may be there after it, any where it is None: nothing can be removed."""
    tally.faults += 1
    line = f"{trial.name}: {what}"
    wrong = ""
    with _laid_out(trial, folder) as act:
        try:
            with calls_caught(fault_of):
                act()
        except trial.may_raise as error:
            line += f" ({type(error).__name__})"
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            tally.raw.append(f"{line}: {error!r}")
        else:
            wrong = trial.undone(folder)
        wrong = wrong or trial.lost(folder)
        if wrong:
            tally.lost.append(f"{line}: {wrong}")
        strays = set() if names is None else _names(trial, folder) - names
        if strays:
            tally.strays.append(f"{line}: {sorted(strays)}")


def _once(at: int, fault: Fault) -> Callable[[int, str], Fault | None]:
    return lambda number, _: fault if number == at else None


def _full_from(at: int) -> Callable[[int, str], Fault | None]:
    full = fails(errno.ENOSPC)
    takes_room = {"link", "mkdir", "setxattr", "symlink", "write"}
    return lambda number, name: full if number >= at and name in takes_room else None


def _dead_from(at: int) -> Callable[[int, str], Fault | None]:
    dead = fails(errno.EIO)
    return lambda number, _: dead if number >= at else None


def _room_for(room: int) -> Callable[[int, str], Fault | None]:
    left = room

    def write(true_call: Call, given: tuple[Any, ...], named: dict[str, Any]) -> Any:
        nonlocal left
        if not left:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        written: int = true_call(given[0], bytes(given[1])[:left], **named)
        left -= written
        return written

    return lambda _, name: write if name == "write" else None
