"""One journal file while it is written: lines are only ever added, and a torn one is cut off again."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path

from journeymapper.storage.files import flush, settle, write_all
from journeymapper.storage.journal.lines import line
from journeymapper.storage.journal.lock import take

_FLAGS = (
    os.O_RDWR  # Windows locks for writing alone what it can read, too
    | os.O_CREAT
    | os.O_EXCL
    | os.O_APPEND
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
)
_NO_SYNC = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}
"""What file systems answer that know no way to do it."""


class Writer:
    """A journal's file, locked while it is open: a lock tells other programs that its owner lives."""

    def __init__(self, path: Path, head: bytes, last: str) -> None:
        """Makes the file, with its head, of which the last line has the checksum `last`.

        Raises:
            OSError: it could not be written; there is no file then, if that can be.
        """
        self.path = path
        self.size = 0
        """Bytes of whole lines."""
        self.is_on_disk = False
        """Whether it would be found after a power cut, up to some line."""
        self._last = last
        self._handle: int | None = os.open(path, _FLAGS, 0o600)
        try:
            take(self._handle)  # before anything is written: without a header nobody takes it for left behind
            self._write(self._handle, head)
        except BaseException:
            self.remove()
            raise

    def append(self, body: bytes) -> None:
        """Adds a line that says `body`, all of it or nothing. Raises OSError."""
        data, last = line(self._last, body)
        self._write(self._open(), data)
        self._last = last

    def sync(self) -> None:
        """Has everything written to disk, the file's name too.

        Raises:
            OSError: it could not be, or the file has been removed.
        """
        handle = self._open()
        try:
            flush(handle)
        except OSError as error:
            if error.errno not in _NO_SYNC:
                raise
        if not self.is_on_disk:
            settle(self.path.parent)
            self.is_on_disk = True
        if not os.fstat(handle).st_nlink:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), os.fspath(self.path))

    def close(self) -> None:
        """Lets the file go, as it is."""
        if self._handle is not None:
            handle, self._handle = self._handle, None
            with contextlib.suppress(OSError):
                os.close(handle)

    def remove(self) -> None:
        """Closes the file and takes it away, if the system lets us."""
        self.close()
        with contextlib.suppress(OSError):
            self.path.unlink()

    def _write(self, handle: int, data: bytes) -> None:
        try:
            write_all(handle, data)
        except BaseException:
            with contextlib.suppress(OSError):
                os.ftruncate(handle, self.size)
            raise
        self.size += len(data)

    def _open(self) -> int:
        if self._handle is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF), os.fspath(self.path))
        return self._handle
