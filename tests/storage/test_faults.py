"""Whatever call to the system fails while something is written: nothing is lost, left behind, or raised raw.

The bench `reliability` injects more kinds of errors.
"""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from journeymapper.i18n.messages import error_text
from journeymapper.storage.files import replace_file
from tests.storage import faulty
from tests.storage.faulty import Tally, Trial, full_at_each_byte, scratch, tried
from tests.storage.journal.trial import JOURNAL
from tests.storage.trials import NAME, NEW_DATA, OLD_DATA, TRIALS, one_of

ERRORS = ("ENOSPC", "EIO", "ENOENT", "done but told as failed", "writes 0 bytes", "writes 1 bytes")


@pytest.fixture
def folder() -> Iterator[Path]:
    with scratch() as made:
        yield made


@pytest.mark.parametrize("trial", [*TRIALS, JOURNAL], ids=lambda trial: trial.name)
def test_no_fault_loses_anything(trial: Trial, folder: Path) -> None:
    tally = tried(trial, folder / "x", ERRORS)
    assert tally.faults > 4 * len(tally.calls)
    assert tally.wrong == []


@pytest.mark.parametrize("name", ["save with a backup", "make a file", "settings"])
def test_no_disk_that_fills_up_loses_anything(name: str, folder: Path) -> None:
    trial = next(each for each in TRIALS if each.name == name)
    tally = full_at_each_byte(trial, folder / "x", step=7)
    assert tally.faults > 10
    assert tally.wrong == []


@pytest.mark.parametrize("number", faulty.ERRNOS, ids=lambda number: errno.errorcode[number])
def test_each_error_is_told_in_one_sentence_of_our_own(number: int) -> None:
    line = error_text("map.journey", OSError(number, "words of the system"))
    assert line.startswith("map.journey: ")
    assert line.count(".") == 2
    assert line.endswith(".")
    assert "words of the system" not in line


class TestTheHarness:
    """What looks for faults must find those that are there."""

    @staticmethod
    def of(folder: Path, write: Callable[[Path], object]) -> Tally:
        def prepare(inside: Path) -> Callable[[], object]:
            (inside / NAME).write_bytes(OLD_DATA)
            return lambda: write(inside / NAME)

        new = one_of(NAME, NEW_DATA)
        return tried(Trial("seeded", prepare, one_of(NAME, OLD_DATA, NEW_DATA), new), folder / "x")

    def test_writing_in_place_is_found(self, folder: Path) -> None:
        def in_place(path: Path) -> None:
            handle = os.open(path, os.O_WRONLY | os.O_TRUNC)
            try:
                os.write(handle, NEW_DATA)
            finally:
                os.close(handle)

        found = self.of(folder, in_place)
        assert any("call 1 write: ENOSPC" in line for line in found.lost)
        assert any("writes 1 bytes" in line for line in found.lost)

    def test_a_full_disk_that_is_not_told_is_found(self, folder: Path) -> None:
        def silent(path: Path) -> None:
            with contextlib.suppress(OSError):
                replace_file(path, NEW_DATA)

        assert any("disk full" in line for line in self.of(folder, silent).lost)

    def test_a_half_written_file_that_stays_is_found(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Path, "unlink", lambda path: None)
        found = self.of(folder, lambda path: replace_file(path, NEW_DATA))
        assert any("fsync: EIO" in line for line in found.strays)
        assert found.lost == []

    def test_an_exception_that_nobody_expects_is_found(self, folder: Path) -> None:
        def raw(path: Path) -> None:
            try:
                replace_file(path, NEW_DATA)
            except PermissionError as error:
                raise RuntimeError("what now?") from error

        found = self.of(folder, raw)
        assert any("EACCES" in line and "what now?" in line for line in found.raw)

    def test_what_is_wrong_from_the_start_is_no_result(self, folder: Path) -> None:
        with pytest.raises(AssertionError, match="wrong before anything fails"):
            self.of(folder, lambda path: path.unlink())
        assert list(folder.iterdir()) == []
