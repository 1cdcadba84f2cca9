"""Kills what writes, as `kill -9` does, before and after each of its calls to the system.

`python -m tests.storage.killed [STEP [TRIAL ...]]` prints how many kills there were and what was lost. A
process of its own, without threads, so that it may fork. Only Linux lets a program stop another at its calls.
"""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from journeymapper.cli.main import main as journeymapper
from journeymapper.resources import sample_path
from tests.storage.faulty import Trial, at_home, scratch
from tests.storage.trials import NAME, OLD_DATA, TRIALS, one_of

_TRACE_ME, _NEXT_CALL, _SET_OPTIONS = 0, 24, 0x4200
_KILL_WITH_US = 0x100000
_NOT_STARTED = 99
_LONG_AGO = 1_000_000_000

_SAMPLE = sample_path("house-buyer", "nl").read_bytes()


def _sample(folder: Path) -> Callable[[], object]:
    """The command line writes a map over another."""
    path = folder / NAME
    path.write_bytes(OLD_DATA)
    command = ["--lang", "nl", "sample", "house-buyer", "-o", str(path)]
    return lambda: journeymapper(command, lambda *_: 2)


BY_COMMAND = Trial("sample by command", _sample, one_of(NAME, OLD_DATA, _SAMPLE), one_of(NAME, _SAMPLE))
_NAMES = {
    "make a file",
    "save with a backup",
    "overwrite what others wrote",
    "keep a version",
    "settings",
    "template",
}
KILLED = (BY_COMMAND, *(each for each in TRIALS if each.name in _NAMES))
"""What is killed; each may be laid out anew where it was killed."""


class CannotTraceError(Exception):
    """This system does not let us stop a program at its calls."""


def killed_at(act: Callable[[], object], stop: int, trace: ctypes.CDLL) -> bool:
    """Does it in a child that is killed at this stop: the even ones are before a call, the others after.

    Returns False if the child had ended by itself before.
    """
    child = os.fork()
    if not child:
        status = _NOT_STARTED
        try:
            if trace.ptrace(_TRACE_ME, 0, None, None) == 0:
                os.kill(os.getpid(), signal.SIGSTOP)
                act()
                status = 0
        finally:
            os._exit(status)
    _, status = os.waitpid(child, 0)
    if os.WIFSTOPPED(status):
        trace.ptrace(_SET_OPTIONS, child, None, ctypes.c_void_p(_KILL_WITH_US))
        for _ in range(stop + 1):
            trace.ptrace(_NEXT_CALL, child, None, None)
            _, status = os.waitpid(child, 0)
            if not os.WIFSTOPPED(status):
                break
        else:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return True
    if os.WIFEXITED(status) and os.WEXITSTATUS(status) == _NOT_STARTED:
        raise CannotTraceError
    if status:
        raise AssertionError(f"what was to be killed ended with status {status}")
    return False


def killed_everywhere(trial: Trial, above: Path, step: int = 1) -> tuple[int, list[str]]:
    """Kills a trial at every `step`th stop: how many kills there were, and what each left that is wrong.

    After each kill the same is done again undisturbed: that must go well, and leave nothing half.
    """
    trace = ctypes.CDLL(None, use_errno=True)
    wrong: list[str] = []
    with _laid_out(above) as folder:
        trial.prepare(folder)()
        clean = _names(trial, folder)
    stop = 0
    while True:
        with _laid_out(above) as folder:
            if not killed_at(trial.prepare(folder), stop, trace):
                return stop // step, wrong
            found = trial.lost(folder) or _again(trial, folder, clean)
            if found:
                wrong.append(f"{trial.name}, killed at stop {stop}: {found}")
        stop += step


def _again(trial: Trial, folder: Path, clean: set[str]) -> str:
    """Does it once more, a while later: what is wrong then."""
    for path in folder.rglob(".journeymapper-*.tmp"):
        os.utime(path, (_LONG_AGO, _LONG_AGO))
    trial.prepare(folder)()
    strays = _names(trial, folder) - clean
    return trial.undone(folder) or trial.lost(folder) or (f"strays: {sorted(strays)}" if strays else "")


def _names(trial: Trial, folder: Path) -> set[str]:
    return {trial.mask(str(path.relative_to(folder))) for path in folder.rglob("*")}


@contextmanager
def _laid_out(above: Path) -> Iterator[Path]:
    folder = above / "x"  # always the same: versions are filed by the path of their map
    folder.mkdir()
    with at_home(folder):
        yield folder
    shutil.rmtree(folder)


def main(arguments: Sequence[str]) -> int:
    step = int(arguments[0]) if arguments else 1
    kills, wrong, skipped = 0, [], ""
    with scratch() as above:
        try:
            for trial in KILLED:
                if trial.name in (arguments[1:] or [trial.name]):
                    more, bad = killed_everywhere(trial, above, step)
                    kills += more
                    wrong += bad
        except CannotTraceError:
            skipped = "this system does not let us stop a program at its calls"
    sys.stdout.write(json.dumps({"kills": kills, "wrong": wrong, "skipped": skipped}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
