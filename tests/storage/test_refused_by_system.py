"""What cannot be replaced is left as it is, and told in one clear sentence, in Dutch too."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from journeymapper.i18n.language import use_language
from journeymapper.i18n.messages import error_text
from journeymapper.storage.files import replace_file

OLD, NEW = b"old content", b"new content"
NOBODY = 65534

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="files have no owners and modes here"),
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning"),
]


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that any user can reach."""
    made = Path(tempfile.mkdtemp())
    made.chmod(0o755)
    yield made
    for path in [made, *made.rglob("*")]:
        if path.is_dir():
            path.chmod(0o755)
    shutil.rmtree(made)


@pytest.fixture
def owned(folder: Path) -> Path:
    """A folder of an ordinary user with a file in it."""
    (folder / "map.journey").write_bytes(OLD)
    if os.geteuid() == 0:
        for path in (folder, folder / "map.journey"):
            os.chown(path, NOBODY, NOBODY)
    return folder / "map.journey"


def as_ordinary_user(act: Callable[[], None]) -> int:
    """Does it without the rights of an administrator; the error number, 0 if it went well.

    A child does it, since these rights cannot be taken back.
    """
    if os.geteuid() != 0:
        return _number(act)
    child = os.fork()
    if not child:
        status = 255
        try:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
            status = _number(act)
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _number(act: Callable[[], None]) -> int:
    try:
        act()
    except OSError as error:
        return error.errno or 255
    return 0


def test_an_ordinary_user_saves(owned: Path) -> None:
    assert as_ordinary_user(lambda: replace_file(owned, NEW)) == 0
    assert owned.read_bytes() == NEW


def test_a_folder_that_is_read_only(owned: Path) -> None:
    owned.parent.chmod(0o555)
    assert as_ordinary_user(lambda: replace_file(owned, NEW)) == errno.EACCES
    assert owned.read_bytes() == OLD
    assert [each.name for each in owned.parent.iterdir()] == [owned.name]


def test_a_file_that_is_read_only_in_a_folder_that_is_not(owned: Path) -> None:
    owned.chmod(0o444)
    assert as_ordinary_user(lambda: replace_file(owned, NEW)) == errno.EACCES
    assert owned.read_bytes() == OLD


def test_a_file_of_someone_else_that_all_may_write(folder: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only an administrator can make files of others")
    path = folder / "map.journey"
    path.write_bytes(OLD)
    path.chmod(0o666)
    folder.chmod(0o777)
    assert as_ordinary_user(lambda: replace_file(path, NEW)) == 0
    assert path.read_bytes() == NEW
    folder.chmod(0o1777)  # as /tmp: others' files stay
    path.write_bytes(OLD)
    os.chown(path, 0, 0)
    os.chown(folder, 0, 0)
    assert as_ordinary_user(lambda: replace_file(path, NEW)) == errno.EPERM
    assert path.read_bytes() == OLD
    assert [each.name for each in folder.iterdir()] == [path.name]


def test_a_file_that_is_immutable(folder: Path) -> None:
    path = folder / "map.journey"
    path.write_bytes(OLD)
    tool = shutil.which("chattr")
    if tool is None or subprocess.run([tool, "+i", str(path)], capture_output=True, check=False).returncode:
        pytest.skip("no file can be made immutable here")
    try:
        with pytest.raises(PermissionError):
            replace_file(path, NEW)
        assert path.read_bytes() == OLD
        assert [each.name for each in folder.iterdir()] == [path.name]
    finally:
        subprocess.run([tool, "-i", str(path)], check=True)


@pytest.fixture
def dutch() -> Iterator[None]:
    use_language("nl")
    yield
    use_language("en")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("folder", "Verwacht werd een bestand; dit is een map."),
        ("none/map.journey", "Dit bestand of deze map bestaat niet."),
        ("a" * 300, "De naam is te lang."),
        ("circle", "Deze koppeling verwijst naar zichzelf."),
    ],
)
def test_each_is_told_in_one_sentence_in_dutch_too(folder: Path, dutch: None, name: str, said: str) -> None:
    (folder / "folder").mkdir()
    (folder / "circle").symlink_to("circle")
    with pytest.raises(OSError, match=r".") as caught:
        replace_file(folder / name, NEW)
    assert error_text(folder / name, caught.value) == f"{folder / name}: {said}"
    assert sorted(each.name for each in folder.iterdir()) == ["circle", "folder"]


def test_the_systems_own_device_is_left_alone(folder: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux has this device")
    with pytest.raises(OSError, match=r".") as caught:
        replace_file("/dev/full", NEW)
    assert caught.value.errno == errno.EINVAL
    assert "Traceback" not in error_text("/dev/full", caught.value)
