"""What a replaced file keeps of the old one: owner, group, attributes, mode; and what it must not gain."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from journeymapper.storage.files import replace_file

pytestmark = pytest.mark.skipif(not hasattr(os, "fchown"), reason="files have no owners and modes here")

OLD, NEW = b"old content", b"new content, longer than the old"
ALICE, TEAM = 1234, 5678


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "map.journey"
    path.write_bytes(OLD)
    path.chmod(0o664)
    return path


@pytest.fixture
def of_another(old: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file belongs to Alice and her team."""
    true_stat = Path.stat

    def given(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        found = list(true_stat(path, follow_symlinks=follow_symlinks))
        if path == old:
            found[4:6] = [ALICE, TEAM]
        return os.stat_result(found)

    monkeypatch.setattr(Path, "stat", given)
    return old


def mode_of(path: Path) -> int:
    return stat.S_IMODE(os.stat(path).st_mode)  # noqa: PTH116 - Path.stat may be faked


def giving(monkeypatch: pytest.MonkeyPatch, *allowed: tuple[int, int]) -> list[tuple[int, int]]:
    """Fakes what a user may give files to; what was given, in order."""
    given: list[tuple[int, int]] = []

    def fchown(handle: int, user: int, group: int) -> None:
        if (user, group) not in allowed:
            raise PermissionError(errno.EPERM, "not yours to give")
        given.append((user, group))

    monkeypatch.setattr(os, "fchown", fchown)
    return given


def test_owner_and_group_are_kept_where_the_system_lets_us(
    of_another: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = giving(monkeypatch, (ALICE, -1), (-1, TEAM))
    replace_file(of_another, NEW)
    assert given == [(ALICE, -1), (-1, TEAM)]
    assert mode_of(of_another) == 0o664
    assert of_another.read_bytes() == NEW


def test_the_group_is_kept_though_the_owner_cannot_be(
    of_another: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = giving(monkeypatch, (-1, TEAM))
    replace_file(of_another, NEW)
    assert given == [(-1, TEAM)]
    assert mode_of(of_another) == 0o664


@pytest.mark.parametrize(("mode", "kept"), [(0o660, 0o600), (0o664, 0o644), (0o770, 0o700), (0o666, 0o666)])
def test_another_group_may_do_no_more_than_everyone(
    of_another: Path, monkeypatch: pytest.MonkeyPatch, mode: int, kept: int
) -> None:
    of_another.chmod(mode)
    giving(monkeypatch)
    replace_file(of_another, NEW)
    assert mode_of(of_another) == kept
    assert of_another.read_bytes() == NEW


@pytest.mark.parametrize("number", [errno.EPERM, errno.ENOTSUP, errno.EINVAL, errno.ENOSYS])
def test_a_file_system_without_modes_is_no_reason_not_to_save(
    old: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def fchmod(handle: int, mode: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fchmod", fchmod)
    replace_file(old, NEW)
    assert old.read_bytes() == NEW


def test_a_mode_that_is_right_is_not_set(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old.chmod(0o600)
    monkeypatch.setattr(os, "fchmod", None)
    replace_file(old, NEW)
    assert mode_of(old) == 0o600


def test_all_is_taken_over_before_the_content_is_settled(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    modes: list[int] = []
    true_fsync = os.fsync

    def fsync(handle: int) -> None:
        found = os.fstat(handle)
        if stat.S_ISREG(found.st_mode):
            modes.append(stat.S_IMODE(found.st_mode))
        true_fsync(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    replace_file(old, NEW)
    assert modes == [0o664]


class TestAttributes:
    """Extended attributes, which hold tags and comments of the desktop and access lists."""

    @pytest.fixture(autouse=True)
    def there(self, old: Path) -> None:
        if not hasattr(os, "setxattr"):
            pytest.skip("Python gives no extended attributes on this system")
        try:
            os.setxattr(old, "user.xdg.comment", b"for Thursday")
        except OSError as error:
            pytest.skip(f"no extended attributes on this file system: {error}")

    def test_they_are_kept(self, old: Path) -> None:
        replace_file(old, NEW)
        assert os.getxattr(old, "user.xdg.comment") == b"for Thursday"

    def test_they_are_kept_through_a_link(self, old: Path, tmp_path: Path) -> None:
        link = tmp_path / "link"
        link.symlink_to(old)
        replace_file(link, NEW)
        assert os.getxattr(old, "user.xdg.comment") == b"for Thursday"

    @pytest.mark.parametrize("name", ["listxattr", "getxattr", "setxattr"])
    def test_that_they_cannot_be_kept_is_no_reason_not_to_save(
        self, old: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        def fail(*_: Any) -> None:
            raise OSError(errno.ENOTSUP, "none here")

        monkeypatch.setattr(os, name, fail)
        replace_file(old, NEW)
        assert old.read_bytes() == NEW

    def test_one_that_is_the_systems_alone_does_not_stop_the_others(
        self, old: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        true_list, true_get = os.listxattr, os.getxattr

        def get(path: Any, name: str) -> bytes:
            return b"x" if name == "security.own" else true_get(path, name)

        with monkeypatch.context() as patched:
            patched.setattr(os, "listxattr", lambda path: ["system.no-such", *true_list(path)])
            patched.setattr(os, "getxattr", get)
            replace_file(old, NEW)
        assert os.getxattr(old, "user.xdg.comment") == b"for Thursday"

    def test_the_mode_is_that_of_the_old_file_whatever_an_access_list_made_of_it(self, old: Path) -> None:
        old.chmod(0o640)
        replace_file(old, NEW)
        assert mode_of(old) == 0o640


def test_systems_without_owners_and_attributes_just_replace(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("fchown", "fchmod", "listxattr", "getxattr", "setxattr"):
        monkeypatch.delattr(os, name, raising=False)
    replace_file(old, NEW)
    assert old.read_bytes() == NEW
