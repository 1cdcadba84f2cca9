"""Faults in every call to the system of everything that writes, and disks that are full at every byte."""

import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.reliability._figure import Figure, scratch
from tests.storage.faulty import Tally, Trial, at_home, full_at_each_byte, tried
from tests.storage.journal.trial import JOURNAL
from tests.storage.trials import NEW_DATA, TRIALS

LEAST = 1000
_PAGE = 4096
_PAGES = 32


def measure() -> Iterable[Figure]:
    logging.getLogger("journeymapper").addHandler(logging.NullHandler())  # what is told there is no figure
    tally = Tally()
    with scratch() as folder:
        for trial in (*TRIALS, JOURNAL):
            tally.add(tried(trial, folder / "x"))
            tally.add(full_at_each_byte(trial, folder / "x", step=5))
        yield figure("faults injected into save, journal, backup, export, settings, template", tally, LEAST)
        if sys.platform == "win32":
            yield skipped("file size limits, at each byte", "there are none here")
        else:
            limited = Tally()
            for trial in TRIALS:
                limited.add(limited_at_each_byte(trial, folder / "x"))
            yield figure("file size limits of the system, at each byte", limited, 100)
        yield full_disk(folder)


def figure(what: str, tally: Tally, least: int) -> Figure:
    found = (
        f"{tally.faults:,} faults, {len(tally.lost)} lost, {len(tally.raw)} raw exceptions, "
        f"{len(tally.strays)} stray files"
    )
    goal = f"at least {least:,}, 0 lost, 0 raw, 0 stray"
    return Figure(what, found, goal, tally.faults >= least and not tally.wrong, wrong=tuple(tally.wrong))


def skipped(what: str, why: str) -> Figure:
    return Figure(what, "-", "0 lost, 0 raw, 0 stray", met=False, skipped=why)


def limited_at_each_byte(trial: Trial, folder: Path) -> Tally:
    """The system lets no file grow beyond so many bytes, for each number up to that of the new content."""
    import resource  # noqa: PLC0415 - Windows lacks it

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    tally = Tally()
    for most in range(0, len(NEW_DATA), 9):
        with _laid_out(folder):
            act = trial.prepare(folder)
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
            try:
                _count(trial, folder, tally, f"no file beyond {most} bytes", act)
            finally:
                resource.setrlimit(resource.RLIMIT_FSIZE, before)
    return tally


def full_disk(folder: Path) -> Figure:
    """A true disk of a few pages, with room for none to all of what is written."""
    what = "a true disk that is full at each of its pages"
    tally = Tally()
    for free in range(_PAGES):
        for trial in TRIALS:
            with small_disk(folder / "disk") as disk:
                if disk is None:
                    return skipped(what, "this user may mount no file system")
                with _laid_out(disk / "x"):
                    act = trial.prepare(disk / "x")
                    fill(disk, free)
                    _count(trial, disk / "x", tally, f"{free} pages free", act)
    return figure(what, tally, _PAGES * len(TRIALS))


@contextmanager
def small_disk(at: Path) -> Iterator[Path | None]:
    """A file system in memory of so many pages; None where we may make none."""
    at.mkdir(exist_ok=True)
    mount = shutil.which("mount")
    size = f"size={_PAGES * 4 * _PAGE}"
    command = [str(mount), "-t", "tmpfs", "-o", size, "tmpfs", str(at)]
    if mount is None or subprocess.run(command, capture_output=True, check=False).returncode:
        yield None
        return
    try:
        yield at
    finally:
        subprocess.run(["umount", str(at)], check=True)


def fill(disk: Path, free: int) -> None:
    """Leaves this many pages of a disk free."""
    with (disk / "filler").open("wb", buffering=0) as file:
        left = os.statvfs(disk).f_bavail - free
        file.write(bytes(max(0, left) * _PAGE))


def _count(trial: Trial, folder: Path, tally: Tally, fault: str, act: Callable[[], object]) -> None:
    """One try on what is full already; what is there before is all that may be there after a failure."""
    tally.faults += 1
    line = f"{trial.name}: {fault}"
    try:
        act()
        wrong = trial.undone(folder) or trial.lost(folder)
    except trial.may_raise:
        wrong = trial.lost(folder)
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        tally.raw.append(f"{line}: {error!r}")
        return
    if wrong:
        tally.lost.append(f"{line}: {wrong}")
    strays = [str(path.relative_to(folder)) for path in folder.rglob("*.tmp")]
    if strays:
        tally.strays.append(f"{line}: {strays}")


@contextmanager
def _laid_out(folder: Path) -> Iterator[None]:
    folder.mkdir()
    with at_home(folder):
        yield
    shutil.rmtree(folder)
