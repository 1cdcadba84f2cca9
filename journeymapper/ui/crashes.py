"""What the interpreter can still write when the program dies at once: where each thread was."""

from __future__ import annotations

import faulthandler
from collections.abc import Callable
from pathlib import Path

from journeymapper.settings import state_folder

_MOST = 256 * 1024


def crash_path() -> Path:
    """The file that a crash is written to; the one before has `.1` behind its name."""
    return state_folder() / "crash.log"


def watch() -> Callable[[], None]:
    """Has crashes written down from now on; returns what ends that.

    Where no file can be made they go to standard error. Programs that run at once share the file.
    """
    path = crash_path()
    was_on = faulthandler.is_enabled()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _rotate(path)
        # It stays open: when it is wanted, nothing can be opened any more.
        file = path.open("ab", buffering=0)
    except OSError:
        faulthandler.enable()
        return lambda: _enabled_as(was_on)
    faulthandler.enable(file)

    def end() -> None:
        _enabled_as(was_on)
        file.close()

    return end


def _enabled_as(before: bool) -> None:
    if before:
        faulthandler.enable()
    else:
        faulthandler.disable()


def _rotate(path: Path) -> None:
    if path.exists() and path.stat().st_size > _MOST:
        path.replace(path.with_name(path.name + ".1"))
