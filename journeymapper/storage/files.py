"""Files on disk: read with care, and replaced as a whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

from journeymapper.model.journey import Journey
from journeymapper.model.rules import RefusedError
from journeymapper.storage.belongings import take_over
from journeymapper.storage.codec import decode, encode
from journeymapper.storage.json_door import MOST_BYTES

AnyPath = str | os.PathLike[str]

# O_NONBLOCK: a pipe put in the file's place meanwhile must not hang us. O_BINARY is Windows'.
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_WRITE = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
)
_CHUNK = 1024 * 1024
_LINKS_MOST = 40
_LEFT_BEHIND = 60.0
"""Seconds after which a half-written file can only be that of a program that is no more."""
_TRIES = 10
_PAUSE = 0.05
"""Seconds between tries, while another program on Windows holds the file for a moment."""


def load(path: AnyPath) -> Journey:
    """The journey in a file.

    Raises:
        RefusedError: this is no journey file, or no regular file, or too large.
        OSError: it cannot be read.
    """
    return decode(read_file(path))


def save(journey: Journey, path: AnyPath) -> None:
    """Writes a journey to a file, unchecked: `saving` makes sure that it reads back the same.

    Raises:
        OSError: it cannot be written; the old file is as before.
    """
    replace_file(path, encode(journey))


def read_file(path: AnyPath, most: int = MOST_BYTES) -> bytes:
    """The bytes of a regular file of at most `most` bytes; a symbolic link is followed.

    Raises:
        RefusedError: no regular file, or larger.
        OSError: it cannot be read.
    """
    return read_with_stat(path, most)[0]


def read_with_stat(path: AnyPath, most: int = MOST_BYTES) -> tuple[bytes, os.stat_result]:
    """As `read_file`, and how the file stood when reading began: who writes it meanwhile changes that."""
    _check_readable(Path(path).stat(), most)  # first, since opening some devices has effects
    handle = os.open(path, _READ)
    try:
        found = os.fstat(handle)
        _check_readable(found, most)
        parts = []
        size = 0
        while part := os.read(handle, _CHUNK):
            parts.append(part)
            size += len(part)
            if size > most:
                raise RefusedError("", "too-large", most=most // 1024**2)
        return b"".join(parts), found
    finally:
        os.close(handle)


def _check_readable(found: os.stat_result, most: int) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise RefusedError("", "not-a-file")
    if found.st_size > most:
        raise RefusedError("", "too-large", most=most // 1024**2)


def replace_file(path: AnyPath, data: bytes, *, at_last: Callable[[], None] | None = None) -> None:
    """Puts `data` in the place of a file, or makes it: on disk when this returns, never half.

    Through a symbolic link the file behind it is replaced, or made. Mode, extended attributes and, where
    allowed, owner and group of the old file are kept. A hard link to it keeps the old content: writing into
    the shared file would not be safe. A file marked read-only is left alone. `at_last` is called when all is
    ready: what it raises stops the file from being replaced.

    Raises:
        OSError: it could not be written; the old file, or that there was none, is as before.
    """
    target = _behind_links(path)
    old = _replaceable(path)
    fresh, handle = _open_beside(target, 0o666 if old is None else 0o600)
    try:
        try:
            write_all(handle, data)
            if old is not None:
                take_over(handle, target, old)
            flush(handle)
        finally:
            os.close(handle)
        if at_last is not None:
            at_last()
        _patiently(lambda: fresh.replace(target))
    except BaseException:
        with contextlib.suppress(OSError):
            _patiently(fresh.unlink)
        raise
    settle(target.parent)


def _behind_links(path: AnyPath) -> Path:
    """The path without links, also where the last one leads to nothing yet. Raises OSError."""
    if _on_windows():  # strict fails there on some drives
        return Path(os.path.realpath(path))
    with contextlib.suppress(FileNotFoundError):
        return Path(os.path.realpath(path, strict=True))
    target = Path(path)
    for _ in range(_LINKS_MOST):
        folder = Path(os.path.realpath(target.parent, strict=True))
        try:
            target = folder / (folder / target.name).readlink()
        except OSError as error:
            nothing_there = error.errno == errno.ENOENT and not os.path.lexists(folder / target.name)
            if not nothing_there and error.errno != errno.EINVAL:  # which says: not a link
                raise
            return folder / target.name
    raise _failure(errno.ELOOP, path)


def _replaceable(path: AnyPath) -> os.stat_result | None:
    """What stands at the path now, or None; a directory, device or read-only file is refused."""
    try:
        old = Path(path).stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(old.st_mode):
        raise _failure(errno.EISDIR, path)
    if not stat.S_ISREG(old.st_mode):
        raise _failure(errno.EINVAL, path)
    if not old.st_mode & 0o222 or not os.access(path, os.W_OK):
        raise _failure(errno.EACCES, path)
    return old


def _failure(number: int, path: AnyPath) -> OSError:
    return OSError(number, os.strerror(number), os.fspath(path))


def _open_beside(target: Path, mode: int) -> tuple[Path, int]:
    """A fresh file in the folder of the target, and its handle.

    Its name comes from that of the target, so that a save finds what one that was killed has left.
    """
    mark = f".journeymapper-{hashlib.sha256(os.fsencode(target.name)).hexdigest()[:16]}"
    fresh = target.with_name(f"{mark}.tmp")
    _remove_left_behind(fresh)
    try:
        return fresh, os.open(fresh, _WRITE, mode)
    except FileExistsError:  # someone else is saving this file right now, or has just been killed
        pass
    except OSError:
        with contextlib.suppress(OSError):  # it may be there all the same, if a network lost the answer
            fresh.unlink()
        raise
    fresh = target.with_name(f"{mark}-{os.urandom(8).hex()}.tmp")
    return fresh, os.open(fresh, _WRITE, mode)


def sweep(folder: Path) -> None:
    """Removes what saves that were killed have left in a folder, whatever they wrote."""
    with contextlib.suppress(OSError):
        for path in folder.glob(".journeymapper-*.tmp"):
            _remove_left_behind(path)


def _remove_left_behind(fresh: Path) -> None:
    with contextlib.suppress(OSError):
        if time.time() - fresh.lstat().st_mtime > _LEFT_BEHIND:
            fresh.unlink()


def write_all(handle: int, data: bytes) -> None:
    """Writes it to an open file, in as many goes as the system wants. Raises OSError."""
    rest = memoryview(data)
    while rest:
        written = os.write(handle, rest)
        if written <= 0:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        rest = rest[written:]


def flush(handle: int) -> None:
    """Has what was written on disk when it returns. Raises OSError."""
    os.fsync(handle)
    wholly = getattr(fcntl, "F_FULLFSYNC", None)
    if wholly is not None:  # on macOS fsync stops at the drive's own memory; not every drive knows this call
        with contextlib.suppress(OSError):
            fcntl.fcntl(handle, wholly)


def _patiently(act: Callable[[], object]) -> None:
    """Does it, on Windows again and again for half a second: scanners hold fresh files for a moment."""
    tries = _TRIES if _on_windows() else 1
    while True:
        tries -= 1
        try:
            act()
        except PermissionError:
            if not tries:
                raise
            time.sleep(_PAUSE)
        else:
            return


def settle(folder: Path) -> None:
    """Has a folder's new entry written to disk, where the system can do that.

    What it names is in place by now: an error here must not be told as 'not saved'.
    """
    if _on_windows():
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _on_windows() -> bool:
    return os.name == "nt"


def is_same_file(one: AnyPath, other: AnyPath) -> bool:
    """Whether two paths lead to one file, or would."""
    with contextlib.suppress(OSError):
        return Path(one).samefile(other)
    first, second = (os.path.normcase(os.path.realpath(each)) for each in (one, other))
    return first == second
