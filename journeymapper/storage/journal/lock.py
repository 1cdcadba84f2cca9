"""Advisory locks: they tell that a program lives, and end with it, however it ends. They keep nobody out."""

from __future__ import annotations

import contextlib
import errno
import importlib
import os
from typing import Any, Literal

Answer = Literal["ours", "taken", "unknown"]

_BUSY = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK}
_FAR = 2**31 - 2
"""Windows keeps others from reading what is locked: this byte lies beyond any journal."""


def take(handle: int) -> Answer:
    """Locks an open file until it is closed; "unknown" where the file system has no locks."""
    return _ask(handle, shared=False)


def is_taken(handle: int) -> Answer:
    """Whether a program that lives holds the file; "ours" means that none does. It is not kept locked."""
    answer = _ask(handle, shared=True)
    if answer == "ours":
        with contextlib.suppress(OSError):
            _let_go(handle)
    return answer


def _ask(handle: int, *, shared: bool) -> Answer:
    try:
        if _on_windows():
            _windows(handle, lock=True)
        else:
            fcntl = _module("fcntl")
            # Those who only ask share their locks, so that two who ask do not take each other for the owner.
            fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except OSError as error:
        return "taken" if error.errno in _BUSY else "unknown"
    except ImportError:
        return "unknown"
    return "ours"


def _let_go(handle: int) -> None:
    if _on_windows():
        _windows(handle, lock=False)
    else:
        fcntl = _module("fcntl")
        fcntl.flock(handle, fcntl.LOCK_UN)


def _windows(handle: int, *, lock: bool) -> None:
    msvcrt = _module("msvcrt")
    os.lseek(handle, _FAR, os.SEEK_SET)
    try:
        msvcrt.locking(handle, msvcrt.LK_NBLCK if lock else msvcrt.LK_UNLCK, 1)
    finally:
        os.lseek(handle, 0, os.SEEK_SET)


def _module(name: str) -> Any:
    """Each system has but one of the two, and type checkers know but their own system's."""
    return importlib.import_module(name)


def _on_windows() -> bool:
    return os.name == "nt"
