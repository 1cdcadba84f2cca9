"""A map and its journal: what is written when, and what stays when the map goes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.steps import add_step
from journeymapper.model.journey import Journey
from journeymapper.model.session import Session
from journeymapper.storage import saving
from journeymapper.storage.journal.folder import discarded, journals, listed
from journeymapper.storage.journal.owner import open_elsewhere
from journeymapper.storage.journal.recovery import Recovery
from journeymapper.ui.keeper import Keeper, Origin


@pytest.fixture
def keeper(qtbot: QtBot) -> Iterator[Keeper]:
    made = Keeper()
    yield made
    made.finish()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "trip.journey"
    saving.write(Journey(), made)
    return made


def add(session: Session, ident: str) -> None:
    session.commit(add_step(session.journey, ident, (0, 0), title=ident))


def files() -> list[Path]:
    return [place.path for place in listed(journals())]


def opened(path: Path, *, read_only: bool = False) -> tuple[Session, Origin]:
    found = saving.opened(path)
    return Session(found.journey, path), Origin(found.standing, read_only=read_only)


def left_behind() -> list[tuple[Path | None, list[str]]]:
    """The maps that the next start finds: their files, and their steps."""
    recovery = Recovery()
    found = [(each.path, [step.id for step in each.journey.steps]) for each in recovery.found]
    recovery.close()
    return found


def test_a_map_that_nobody_touches_has_no_journal(keeper: Keeper) -> None:
    session = Session()
    keeper.begin(session)
    keeper.watch()
    assert files() == []
    assert keeper.session_name == ""


def test_every_edit_of_a_new_map_comes_back_from_the_first_on(keeper: Keeper) -> None:
    session = Session()
    keeper.begin(session)
    add(session, "one")
    add(session, "two")
    session.undo()
    add(session, "three")
    keeper.leave()
    assert left_behind() == [(None, ["one", "three"])]


def test_a_new_map_that_was_undone_to_nothing_is_not_offered(keeper: Keeper) -> None:
    session = Session()
    keeper.begin(session)
    add(session, "one")
    assert session.undo() is not None
    keeper.sync()
    keeper.leave()
    assert left_behind() == []
    assert files() == []


def test_edits_undone_before_there_was_time_to_watch_are_not_offered(keeper: Keeper, path: Path) -> None:
    session, origin = opened(path)
    keeper.begin(session, origin)
    add(session, "early")
    assert session.undo() is not None
    keeper.leave()
    assert left_behind() == []


def test_a_file_that_is_open_is_known_to_others_while_it_is(keeper: Keeper, path: Path) -> None:
    keeper.begin(*opened(path))
    assert open_elsewhere(path) is None
    keeper.watch()
    holder = open_elsewhere(path)
    assert holder is not None
    assert holder.session == keeper.session_name
    assert open_elsewhere(path, [keeper.session_name]) is None
    keeper.finish()
    assert open_elsewhere(path) is None
    assert files() == []


def test_an_edit_before_there_was_time_to_watch_is_kept(keeper: Keeper, path: Path) -> None:
    session, origin = opened(path)
    keeper.begin(session, origin)
    add(session, "early")
    keeper.watch()
    keeper.leave()
    assert left_behind() == [(path, ["early"])]


def test_a_map_that_is_read_only_holds_nobody_up(keeper: Keeper, path: Path) -> None:
    session, origin = opened(path, read_only=True)
    keeper.begin(session, origin)
    keeper.watch()
    assert open_elsewhere(path) is None
    add(session, "mine")
    assert open_elsewhere(path) is None
    keeper.leave()
    assert left_behind() == [(None, ["mine"])]


def test_after_a_save_only_what_came_later_is_unsaved(keeper: Keeper, path: Path) -> None:
    session, origin = opened(path)
    keeper.begin(session, origin)
    add(session, "one")
    keeper.saved(path, saving.save(session.journey, path, keeper.known(path)))
    session.saved(path)
    keeper.leave()
    assert left_behind() == []


def test_a_save_under_another_name_is_followed(keeper: Keeper, path: Path, tmp_path: Path) -> None:
    session, origin = opened(path, read_only=True)
    keeper.begin(session, origin)
    other = tmp_path / "other.journey"
    assert keeper.known(other) is None
    saved = saving.save(session.journey, other)
    keeper.saved(other, saved)
    session.saved(other)
    assert keeper.known(other) == saved.standing
    assert keeper.known(path) is None
    assert not keeper.read_only
    assert open_elsewhere(other) is not None
    add(session, "later")
    keeper.leave()
    assert left_behind() == [(other, ["later"])]


def test_a_file_has_one_backup_a_session(keeper: Keeper, path: Path) -> None:
    session, origin = opened(path)
    keeper.begin(session, origin)
    assert keeper.needs_backup(path)
    keeper.saved(path, saving.save(session.journey, path))
    session.saved(path)
    assert not keeper.needs_backup(path)
    keeper.begin(*opened(path))
    assert keeper.needs_backup(path)


def test_what_is_recovered_is_safe_before_anything_is_done_with_it(keeper: Keeper, path: Path) -> None:
    journey = Journey()
    journey.apply(add_step(journey, "old", (0, 0)))
    session = Session(journey)
    keeper.begin(session, Origin(offered=path, state="recovered"))
    assert session.is_modified
    assert keeper.is_safe()
    keeper.leave()
    assert left_behind() == [(path, ["old"])]


def test_what_is_not_wanted_is_kept_out_of_sight(keeper: Keeper) -> None:
    session = Session()
    keeper.begin(session)
    add(session, "one")
    keeper.finish(keep=True)
    assert left_behind() == []
    assert len(listed(discarded())) == 1


def test_a_map_that_is_let_go_is_followed_no_more(keeper: Keeper) -> None:
    session = Session()
    keeper.begin(session)
    add(session, "one")
    keeper.finish()
    add(session, "two")
    keeper.finish()
    keeper.leave()
    assert files() == []


def test_another_map_takes_the_place_of_the_one_before(keeper: Keeper) -> None:
    before, after = Session(), Session()
    keeper.begin(before)
    add(before, "one")
    keeper.begin(after)
    add(before, "two")
    assert files() == []
    add(after, "three")
    keeper.leave()
    assert left_behind() == [(None, ["three"])]


def test_a_journal_that_cannot_be_written_is_told_once_and_stops_nothing(
    keeper: Keeper, qtbot: QtBot
) -> None:
    journals().parent.mkdir(parents=True)
    journals().write_bytes(b"in the way")
    told: list[str] = []
    keeper.said.connect(told.append)
    session = Session()
    keeper.begin(session)
    with qtbot.waitSignal(keeper.said):
        add(session, "one")
    add(session, "two")
    assert not keeper.is_safe()
    qtbot.wait(50)
    assert len(told) == 1
    assert session.journey.count("step") == 2


def test_a_journal_that_was_in_trouble_goes_on_when_it_can(keeper: Keeper, qtbot: QtBot) -> None:
    journals().parent.mkdir(parents=True)
    journals().write_bytes(b"in the way")
    session = Session()
    keeper.begin(session)
    with qtbot.waitSignal(keeper.said):
        add(session, "one")
    journals().unlink()
    assert keeper.is_safe()
    add(session, "two")
    keeper.leave()
    assert left_behind() == [(None, ["one", "two"])]
