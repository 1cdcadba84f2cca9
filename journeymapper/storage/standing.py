"""Whether a file is still the one that was read or saved: someone else may have written it since."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from journeymapper.model.rules import RefusedError
from journeymapper.storage.files import AnyPath, read_with_stat

Whereabouts = Literal["same", "changed", "gone"]


@dataclass(frozen=True, slots=True)
class Standing:
    """A file as we know it: the SHA-256 of its content in hex decides, the rest is quick to ask."""

    digest: str
    size: int
    device: int = 0
    inode: int = 0
    mtime_ns: int = 0


def digest_of(data: bytes) -> str:
    """The SHA-256 of a file's content, in hex."""
    return hashlib.sha256(data).hexdigest()


def read_standing(path: AnyPath) -> tuple[bytes, Standing]:
    """The content of a file and its standing.

    Raises:
        RefusedError: no regular file, or too large.
        OSError: it cannot be read.
    """
    data, found = read_with_stat(path)
    return data, _standing(data, found)


def standing_of(path: AnyPath, data: bytes) -> Standing:
    """The standing of a file that holds `data`; where it cannot be asked, content alone will tell."""
    try:
        return _standing(data, Path(path).stat())
    except OSError:
        return Standing(digest_of(data), len(data))


def looks_same(path: AnyPath, known: Standing) -> bool:
    """Whether size, time and place on disk are as known: without reading, so a change may be missed.

    Raises:
        OSError: the file is not there, or cannot be asked.
    """
    found = Path(path).stat()
    return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns) == (
        known.device,
        known.inode,
        known.size,
        known.mtime_ns,
    )


def whereabouts(path: AnyPath, known: Standing) -> Whereabouts:
    """Whether the file still holds what is known of it; its content is read, whatever its time says.

    Raises:
        OSError: it is there, but cannot be read.
    """
    try:
        if Path(path).stat().st_size != known.size:
            return "changed"
        return "same" if read_standing(path)[1].digest == known.digest else "changed"
    except FileNotFoundError:
        return "gone"
    except RefusedError:  # a folder now, or a device
        return "changed"


def _standing(data: bytes, found: os.stat_result) -> Standing:
    return Standing(digest_of(data), len(data), found.st_dev, found.st_ino, found.st_mtime_ns)
