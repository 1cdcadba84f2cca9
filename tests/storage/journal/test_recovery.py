"""What a program that was killed has left: found once, by one program, and gone when it is not needed."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeymapper.storage import saving
from journeymapper.storage.journal import folder
from journeymapper.storage.journal.entries import VERSION
from journeymapper.storage.journal.lines import START, line
from journeymapper.storage.journal.recovery import CRASHES, Found, Recovery
from tests.model.sketch import contents
from tests.storage.journal.left import Open, everything, open_map


def found_now() -> tuple[Found, ...]:
    """What a program that starts now is offered."""
    recovery = Recovery()
    found = tuple(recovery.found)
    recovery.close()
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "map.journey"


@pytest.fixture
def left() -> Open:
    """A map without a file, of a program that was killed."""
    map_ = open_map()
    map_.edit(4)
    map_.kill()
    return map_


@pytest.fixture
def recovery(left: Open) -> Iterator[Recovery]:
    made = Recovery()
    yield made
    made.close()


def test_there_is_nothing_at_first() -> None:
    assert found_now() == ()
    assert not folder.journals().exists()  # and nothing is made for it


def test_a_map_that_was_left_behind_is_found_as_it_was(left: Open, recovery: Recovery) -> None:
    [found] = recovery.found
    assert contents(recovery.recover(found)) == left.states[-1]
    assert (found.session, found.path, found.edits, found.broken) == (left.journal.session, None, 4, False)
    assert abs(found.when - time.time()) < 100
    assert found.journey.sheet.title == left.journey.sheet.title


def test_a_saved_map_with_edits_tells_its_file(file: Path) -> None:
    saving.write(open_map().journey, file)
    opened = saving.opened(file)
    map_ = open_map(file, opened.journey, digest=opened.standing.digest)
    map_.edit(3)
    map_.kill()
    [found] = found_now()
    assert found.path == file
    assert contents(found.journey) == map_.states[-1]


def test_a_torn_tail_costs_itself(left: Open) -> None:
    left.file.write_bytes(left.file.read_bytes()[:-5])
    [found] = found_now()
    assert found.broken
    assert contents(found.journey) == left.states[-2]


def test_what_lives_is_not_offered() -> None:
    map_ = open_map()
    map_.edit(2)
    assert found_now() == ()
    assert map_.file.exists()
    map_.kill()
    assert len(found_now()) == 1


def test_what_holds_no_work_is_cleared_away(file: Path) -> None:
    untouched = open_map()
    untouched.kill()
    undone = open_map()
    undone.edit(3)
    while undone.session.undo():
        pass
    undone.kill()
    saving.write(undone.journey, file)
    saved = open_map(file)
    saved.edit(3)
    saving.save(saved.journey, file)  # and killed before the journal could note it
    saved.kill()
    assert found_now() == ()
    assert everything() == []


def test_a_recovered_map_is_offered_again_until_it_is_saved(left: Open, recovery: Recovery) -> None:
    [found] = recovery.found
    again = open_map(journey=recovery.recover(found), saved=False)
    recovery.discard(found)
    assert recovery.found == ()
    again.kill()
    recovery.close()
    [offered] = found_now()
    assert contents(offered.journey) == left.states[-1]


def test_the_latest_of_a_session_counts(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed between the fresh file and the removal of the old one."""
    map_ = open_map()
    map_.edit(3)
    old = map_.file
    kept = old.read_bytes()
    map_.journal.rebase(file, saving.save(map_.journey, file).standing.digest)
    map_.journal.sync()
    map_.edit(2)
    map_.kill()
    old.write_bytes(kept)
    [found] = found_now()
    assert contents(found.journey) == map_.states[-1]
    recovery = Recovery()
    recovery.discard(recovery.found[0])
    recovery.close()
    assert len(everything()) == 2
    assert found_now() == ()


def test_a_fresh_file_that_never_reached_the_disk_leaves_the_old_one(left: Open) -> None:
    folder.place(left.journal.session, 2).write_bytes(left.file.read_bytes()[:200])
    folder.place(left.journal.session, 3).write_bytes(b"")
    [found] = found_now()
    assert contents(found.journey) == left.states[-1]


def test_one_program_at_a_time_is_offered_it(left: Open, recovery: Recovery) -> None:
    assert found_now() == ()
    recovery.close()
    recovery.close()
    assert len(found_now()) == 1


def test_a_discarded_journal_is_kept_for_a_while(left: Open, recovery: Recovery) -> None:
    os.utime(left.file, (0, 0))
    recovery.discard(recovery.found[0])
    recovery.close()
    assert everything() == [f"discarded/{left.file_name}"]
    away = folder.discarded() / left.file_name
    assert abs(away.stat().st_mtime - time.time()) < 100  # its days begin now
    assert found_now() == ()
    os.utime(away, (time.time() - 15 * 86400,) * 2)
    assert found_now() == ()
    assert everything() == []


def test_a_journal_that_crashes_its_recovery_twice_is_put_aside(left: Open) -> None:
    for _ in range(CRASHES):
        recovery = Recovery()
        attempt = recovery.attempt(recovery.found[0])
        attempt.__enter__()  # and the program is gone
        recovery.close()
    assert found_now() == ()
    assert everything() == [f"aside/{left.file_name}"]


def test_an_attempt_that_ends_well_does_not_count(left: Open) -> None:
    for _ in range(3):
        recovery = Recovery()
        with recovery.attempt(recovery.found[0]):
            pass
        recovery.close()
    assert len(found_now()) == 1
    assert everything() == [left.file_name]


def test_an_error_in_an_attempt_counts(left: Open) -> None:
    recovery = Recovery()
    with pytest.raises(RuntimeError), recovery.attempt(recovery.found[0]):
        raise RuntimeError
    recovery.close()
    assert len(everything()) == 2
    recovery = Recovery()
    with recovery.attempt(recovery.found[0]):
        pass
    recovery.close()
    assert everything() == [left.file_name]


def test_what_cannot_be_read_is_put_aside() -> None:
    folder.made(folder.journals())
    folder.place("0" * 16, 1).write_bytes(b"\x00" * 1000)
    assert found_now() == ()
    assert everything() == [f"aside/{'0' * 16}-0001.journal"]


def test_a_journal_that_is_being_started_is_left_alone() -> None:
    folder.made(folder.journals())
    fresh = folder.place("0" * 16, 1)
    fresh.touch()
    assert found_now() == ()
    assert fresh.exists()
    os.utime(fresh, (0, 0))
    assert found_now() == ()
    assert not fresh.exists()


def test_a_journal_of_a_later_version_is_left_alone() -> None:
    folder.made(folder.journals())
    path = folder.place("0" * 16, 1)
    path.write_bytes(line(START, b'{"version": %d}' % (VERSION + 1))[0])
    assert found_now() == ()
    assert path.exists()


def test_other_files_are_left_alone(left: Open) -> None:
    odd = folder.journals() / "notes.txt"
    odd.write_text("mine")
    (folder.journals() / f"{'1' * 16}-0001.journal").mkdir()
    (folder.journals() / f"{'2' * 16}-0001.journal").symlink_to(odd)
    assert len(found_now()) == 1
    assert odd.read_text() == "mine"


def test_counters_of_sessions_that_are_over_go(left: Open) -> None:
    folder.tries_of("0" * 16).write_bytes(b"1\n")
    folder.tries_of(left.journal.session).write_bytes(b"nonsense")
    assert len(found_now()) == 1
    assert everything() == [left.file_name]


def test_a_state_folder_that_cannot_be_written_offers_what_it_holds(
    left: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    true_open = os.open

    def read_only(path: str, flags: int, *rest: int) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise PermissionError
        return true_open(path, flags, *rest)

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", read_only)
        patched.setattr(os, "replace", refuse)
        patched.setattr(os, "unlink", refuse)
        recovery = Recovery()
        [found] = recovery.found
        with recovery.attempt(found):
            assert contents(recovery.recover(found)) == left.states[-1]
        recovery.discard(found)
        recovery.close()


def test_a_folder_that_cannot_be_looked_into_offers_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    folder.made(folder.journals())
    monkeypatch.setattr(os, "scandir", refuse)
    monkeypatch.setattr(Path, "is_dir", refuse)
    assert found_now() == ()


def test_the_file_on_disk_is_never_touched(file: Path) -> None:
    saving.write(open_map().journey, file)
    before = file.read_bytes(), file.stat().st_mtime_ns
    map_ = open_map(file, digest=saving.opened(file).standing.digest)
    map_.edit(2)
    map_.kill()
    recovery = Recovery()
    recovery.discard(recovery.found[0])
    recovery.close()
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before


def test_many_that_were_left(file: Path) -> None:
    maps = [open_map() for _ in range(5)]
    for at, map_ in enumerate(maps):
        map_.edit(at + 1, seed=at)
        map_.kill()
    assert sorted(each.edits for each in found_now()) == [1, 2, 3, 4, 5]
