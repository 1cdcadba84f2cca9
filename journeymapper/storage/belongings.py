"""What a file that takes the place of another takes over from it: owner, group, attributes, mode."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from pathlib import Path

_NO_MODES = {errno.EPERM, errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}
"""What file systems without modes answer: the fresh file is ours, so that it is no lack of rights."""


def take_over(handle: int, path: Path, old: os.stat_result) -> None:
    """Gives an open fresh file what the file at `path` has, as far as system and rights allow.

    A mode is kept even if owner and group cannot be: but where the group is another, it may do no more than
    everyone may. On Windows a fresh file has the rights of its folder, which is where they come from there.

    Raises:
        OSError: the mode could not be set, though the file system has modes.
    """
    if not hasattr(os, "fchown"):
        return
    mode = stat.S_IMODE(old.st_mode)
    fresh = os.fstat(handle)
    if fresh.st_uid != old.st_uid:
        with contextlib.suppress(OSError):
            os.fchown(handle, old.st_uid, -1)
    if fresh.st_gid != old.st_gid:
        try:
            os.fchown(handle, -1, old.st_gid)
        except OSError:
            mode = mode & ~stat.S_IRWXG | (mode & stat.S_IRWXO) << 3
    _take_attributes(handle, path)  # before the mode, since access lists among them set one
    if stat.S_IMODE(fresh.st_mode) != mode:
        try:
            os.fchmod(handle, mode)
        except OSError as error:
            if error.errno not in _NO_MODES:
                raise


def _take_attributes(handle: int, path: Path) -> None:
    """Extended attributes, such as tags and access lists. Only Linux gives them to Python."""
    if not hasattr(os, "listxattr"):
        return
    with contextlib.suppress(OSError):
        for name in os.listxattr(path):
            with contextlib.suppress(OSError):  # some are the system's alone
                os.setxattr(handle, name, os.getxattr(path, name))
