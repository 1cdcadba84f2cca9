"""A crash of the interpreter itself is written down, in a file that does not grow without end."""

import faulthandler
import subprocess
import sys
from pathlib import Path

import pytest

from journeymapper.ui import crashes

ROOT = Path(__file__).resolve().parents[2]
DIE = """
import ctypes
from journeymapper.ui import crashes
crashes.watch()
ctypes.string_at(0)
"""


def test_where_it_was_when_it_died_is_in_the_state_folder() -> None:
    died = subprocess.run(
        [sys.executable, "-c", DIE], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert died.returncode != 0
    assert died.stderr == ""
    assert "string_at" in crashes.crash_path().read_text("utf-8")


def test_a_large_file_is_put_aside_and_one_before_it_goes() -> None:
    path = crashes.crash_path()
    path.parent.mkdir(parents=True)
    for content in (b"1" * 300_000, b"2" * 300_000):
        path.write_bytes(content)
        crashes.watch()()
    assert path.read_bytes() == b""
    assert path.with_name("crash.log.1").read_bytes() == b"2" * 300_000
    assert len(list(path.parent.iterdir())) == 2


def test_a_small_one_is_added_to() -> None:
    crashes.watch()()
    crashes.crash_path().write_bytes(b"before")
    crashes.watch()()
    assert crashes.crash_path().read_bytes() == b"before"


def test_where_no_file_can_be_made_it_goes_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setattr(crashes, "state_folder", lambda: tmp_path / "file" / "below")
    was_on = faulthandler.is_enabled()
    end = crashes.watch()
    assert faulthandler.is_enabled()
    end()
    assert faulthandler.is_enabled() == was_on


def test_it_is_the_users_alone_to_switch_off() -> None:
    was_on = faulthandler.is_enabled()
    end = crashes.watch()
    assert faulthandler.is_enabled()
    end()
    assert faulthandler.is_enabled() == was_on
    assert crashes.crash_path().stat().st_size == 0
