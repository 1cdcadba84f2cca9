"""What a disk would hold if the power went: of a file what was synced, of a name what its folder was told."""

from __future__ import annotations

import os
import stat
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock


@dataclass(frozen=True)
class _Synced:
    at: float
    path: Path
    size: int


@dataclass
class Platter:
    """The worst that a disk may do: it keeps nothing that it was not told to, and forgets at once."""

    folder: Path
    now: Callable[[], float] = time.monotonic
    sizes: list[_Synced] = field(default_factory=list)
    named: dict[Path, float] = field(default_factory=dict)
    """Since when a name is on disk."""
    gone: dict[Path, tuple[float, bytes]] = field(default_factory=dict)
    """When a file was removed, and what it held."""

    def holds(self, at: float) -> dict[str, bytes]:
        """By name, what is on disk at a time."""
        found = {}
        for path, since in self.named.items():
            end, data = self.gone.get(path, (at + 1, b""))
            if since > at or end <= at:
                continue
            if path not in self.gone:
                data = path.read_bytes()
            sizes = [each.size for each in self.sizes if each.path == path and each.at <= at]
            found[path.name] = data[: max(sizes, default=0)]
        return found

    @contextmanager
    def recording(self) -> Iterator[None]:
        """Within this all that is synced and removed in the folder is noted."""
        true_fsync, true_unlink, true_open = os.fsync, os.unlink, os.open
        paths: dict[int, Path] = {}
        turn = threading.Lock()

        def opened(path: Any, *given: Any, **named: Any) -> int:
            handle = true_open(path, *given, **named)
            with turn:
                paths[handle] = Path(os.fsdecode(path))
            return handle

        def fsync(handle: int) -> None:
            path, found = paths[handle], os.fstat(handle)
            names = list(self.folder.iterdir()) if stat.S_ISDIR(found.st_mode) else []
            true_fsync(handle)
            with turn:
                if path.parent == self.folder:
                    self.sizes.append(_Synced(self.now(), path, found.st_size))
                elif path == self.folder:
                    for name in names:
                        self.named.setdefault(name, self.now())

        def unlink(path: Any, *given: Any, **named: Any) -> None:
            file = Path(os.fsdecode(path))
            if file.parent == self.folder and file.is_file():
                with turn:
                    self.gone[file] = (self.now(), file.read_bytes())
            true_unlink(path, *given, **named)

        with (
            mock.patch.object(os, "open", opened),
            mock.patch.object(os, "fsync", fsync),
            mock.patch.object(os, "unlink", unlink),
        ):
            yield
