"""What may stand at a path instead of a file, and names that files may have."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.storage.refused import FULL


@dataclass(frozen=True, slots=True)
class Place:
    """`make` puts something into an empty folder and returns its path; `taken` as in `Case`."""

    name: str
    make: Callable[[Path], Path]
    taken: bool


NAMES = {
    "line end": "two\nlines.journey",
    "escape codes": "\x1b[31mred\x1b]0;gone\x07.journey",
    "markup": "<img src=x onerror=alert(1)><b>bold<b>.journey",
    "bidi": "\u202eyenruoj.exe",
    "no suffix": "map",
    "percent": "%s %1 {path} {0} [*] &x.journey",
    "dash": "-o.journey",
    "blank": " .journey",
    "bytes": os.fsdecode(b"\xff\xfe.journey"),
    "long": "n" * 240 + ".journey",
    "carriage return": "good.journey\rbad",
}


def places() -> Iterator[Place]:
    """All of them that this system can make."""
    yield Place("a folder", lambda folder: folder, taken=False)
    yield Place("nothing", lambda folder: folder / "none.journey", taken=False)
    yield Place("nothing in no folder", lambda folder: folder / "a" / "b.journey", taken=False)
    yield Place("a file as a folder", lambda folder: _file(folder / "f") / "x.journey", taken=False)
    yield Place("a name that is too long", lambda folder: folder / ("n" * 300), taken=False)
    yield Place("8 GB of nothing", _sparse, taken=False)
    yield Place("a file that nobody may read", _locked, taken=_reads_all())
    for name, text in NAMES.items():
        yield Place(f"a good file: {name}", lambda folder, text=text: _file(folder / text), taken=True)  # type: ignore[misc]
        yield Place(f"a bad file: {name}", lambda folder, text=text: _file(folder / text, b"{"), taken=False)  # type: ignore[misc]
        yield Place(f"no file: {name}", lambda folder, text=text: folder / text, taken=False)  # type: ignore[misc]
    yield Place("a link to a good file", lambda folder: _link(folder, _file(folder / "x")), taken=True)
    yield Place("a link to itself", lambda folder: _link(folder, folder / "link"), taken=False)
    yield Place("a link to nothing", lambda folder: _link(folder, folder / "none"), taken=False)
    yield Place("a link to a folder", lambda folder: _link(folder, folder), taken=False)
    if os.name == "posix":
        yield Place("a pipe", _pipe, taken=False)
        yield Place("a socket", _socket, taken=False)
        yield Place("a link to a pipe", lambda folder: _link(folder, _pipe(folder)), taken=False)
        for device in ("/dev/zero", "/dev/null", "/dev/tty", "/dev/full", "/proc/self/mem"):
            if Path(device).exists():
                yield Place(device, lambda _, device=device: Path(device), taken=False)  # type: ignore[misc]


def _file(path: Path, data: bytes = FULL) -> Path:
    path.write_bytes(data)
    return path


def _sparse(folder: Path) -> Path:
    path = _file(folder / "large.journey", b"{")
    os.truncate(path, 8 * 1024**3)
    return path


def _locked(folder: Path) -> Path:
    path = _file(folder / "locked.journey")
    path.chmod(0)
    return path


def _reads_all() -> bool:
    return os.name != "posix" or os.geteuid() == 0


def _link(folder: Path, target: Path) -> Path:
    path = folder / "link"
    path.symlink_to(target)
    return path


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


def _socket(folder: Path) -> Path:
    path = folder / "socket"
    here = Path.cwd()
    os.chdir(folder)  # a socket's path may be no longer than 100 bytes
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)
    return path


def emptied(folder: Path) -> Path:
    """The folder, with nothing in it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
