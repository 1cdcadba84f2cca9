from pathlib import Path

import pytest

from journeymapper.model.edits.sheet import edit_sheet
from journeymapper.model.edits.steps import add_step, edit_steps
from journeymapper.model.history import History
from journeymapper.model.patch import Change, Patch
from journeymapper.model.records import Step
from journeymapper.model.rules import RefusedError
from journeymapper.model.session import Session
from tests.model.sketch import contents, journey


@pytest.fixture
def session() -> Session:
    return Session(journey())


def rename(session: Session, title: str, merge: str | None = None) -> None:
    session.commit(edit_steps(session.journey, ["a"], "edit-title", title=title), merge)


def test_everyone_hears_of_each_patch(session: Session) -> None:
    heard: list[Patch] = []
    stop = session.subscribe(heard.append)
    rename(session, "x")
    session.undo()
    session.redo()
    stop()
    rename(session, "y")
    assert [each.changes["step", "a"].after.title for each in heard] == ["x", "Orient", "x"]  # type: ignore[union-attr]


def test_nothing_is_no_undo_step(session: Session) -> None:
    assert not session.commit(Patch("nothing"))
    rename(session, "Orient")
    assert not session.history.can_undo
    assert session.undo() is None
    assert session.redo() is None


def test_what_is_refused_leaves_no_trace(session: Session) -> None:
    before = contents(session.journey)
    with pytest.raises(RefusedError):
        session.commit(Patch("bad", {("step", "a"): Change(session.journey.step("a"), None)}))
    assert contents(session.journey) == before
    assert not session.history.can_undo
    assert not session.is_modified


def test_a_view_that_fails_does_not_keep_the_patch_from_the_others(session: Session) -> None:
    heard: list[Patch] = []

    def fail(_: Patch) -> None:
        raise ValueError("cannot draw")

    session.subscribe(fail)
    session.subscribe(heard.append)
    with pytest.raises(ValueError, match="cannot draw"):
        rename(session, "x")
    assert len(heard) == 1
    assert session.journey.step("a").title == "x"
    session.subscribe(fail)
    with pytest.raises(ExceptionGroup):
        session.undo()
    assert len(heard) == 2
    assert session.journey.step("a").title == "Orient"


def test_typing_is_one_undo_step(session: Session) -> None:
    for title in ("s", "st", "step"):
        rename(session, title, "title a")
    rename(session, "other", "title b")
    assert len(session.history.undoable) == 2
    session.undo()
    assert session.journey.step("a").title == "step"
    session.undo()
    assert session.journey.step("a").title == "Orient"


def test_typing_that_comes_back_to_where_it_was_is_no_undo_step(session: Session) -> None:
    rename(session, "s", "title a")
    rename(session, "Orient", "title a")
    assert not session.history.can_undo
    assert not session.is_modified


def test_a_merge_does_not_reach_over_save_or_seal(session: Session, tmp_path: Path) -> None:
    rename(session, "s", "title a")
    session.saved(tmp_path / "map.journey")
    rename(session, "st", "title a")
    session.history.seal()
    rename(session, "ste", "title a")
    assert len(session.history.undoable) == 3


def test_modified_means_other_than_the_file(session: Session, tmp_path: Path) -> None:
    assert not session.is_modified
    rename(session, "x")
    assert session.is_modified
    session.saved(tmp_path / "map.journey")
    assert session.path == tmp_path / "map.journey"
    assert not session.is_modified
    session.undo()
    assert session.is_modified
    session.redo()
    assert not session.is_modified
    session.undo()
    rename(session, "y")
    session.undo()
    assert session.is_modified
    session.history.mark_unsaved()
    assert session.is_modified


def test_a_new_edit_forgets_what_was_undone(session: Session) -> None:
    rename(session, "x")
    session.undo()
    rename(session, "y")
    assert not session.history.can_redo
    assert [each.about for each in session.history.undoable] == ["Orient"]


def test_the_history_keeps_within_its_limit() -> None:
    history = History(limit=20_000)
    for at in range(200):
        history.record(Patch("add", {("step", str(at)): Change(None, Step(str(at), "t" * 500))}))
    assert history.size <= 20_000
    assert 5 < len(history.undoable) < 40
    assert not history.is_saved


def test_a_patch_larger_than_the_limit_can_still_be_undone() -> None:
    history = History(limit=10)
    history.record(Patch("add", {("step", "a"): Change(None, Step("a"))}))
    assert history.can_undo


def test_memory_is_given_back_by_what_is_forgotten(session: Session) -> None:
    rename(session, "x" * 10_000)
    large = session.history.size
    session.undo()
    rename(session, "y")
    assert session.history.size < large / 2


def test_the_names_of_edits_are_listed_latest_first(session: Session) -> None:
    session.commit(edit_sheet(session.journey, title="Map"))
    session.commit(add_step(session.journey, "n", (0, 0), title="New"))
    session.undo()
    assert [(each.name, each.about) for each in session.history.undoable] == [("edit-sheet", "Map")]
    assert [(each.name, each.about) for each in session.history.redoable] == [("add-step", "New")]
