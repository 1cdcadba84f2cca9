"""What was left behind is offered at the next start, and comes back as copies."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeymapper.drawing.theme import THEMES
from journeymapper.model.edits.sheet import edit_sheet
from journeymapper.model.journey import Journey
from journeymapper.model.session import Session
from journeymapper.storage import files, saving
from journeymapper.storage.journal.folder import discarded, listed, tries_of
from journeymapper.storage.journal.folder import journals as folder_of_journals
from journeymapper.storage.journal.recovery import Recovery
from journeymapper.ui import documents
from journeymapper.ui.desk import Desk
from journeymapper.ui.keeper import Keeper, Origin
from journeymapper.ui.keeping import picture as pictures_of
from journeymapper.ui.keeping import picture_list
from journeymapper.ui.keeping.picture_list import Entry, PictureList
from journeymapper.ui.keeping.recover_dialog import RecoverDialog
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Answers, Opener
from tests.ui.keeping.conftest import with_steps

Leaver = Callable[..., None]


@pytest.fixture
def leave(qtbot: QtBot) -> Leaver:
    """Leaves a map behind, as a program that is told to end does."""

    def left(title: str, path: Path | None = None, steps: tuple[str, ...] = ("One",)) -> None:
        keeper, session = Keeper(), Session(with_steps(*steps), path)
        standing = None if path is None else saving.opened(path).standing
        keeper.begin(session, Origin(standing))
        session.commit(edit_sheet(session.journey, "edit-sheet", title=title))
        keeper.leave()

    return left


def offered(desk: Desk, qtbot: QtBot) -> RecoverDialog:
    desk.offer_recovery()
    desk.windows[0].update()
    qtbot.waitUntil(lambda: bool(shown(desk)))
    dialog = shown(desk)[0]
    qtbot.waitExposed(dialog)
    return dialog


def shown(desk: Desk) -> list[RecoverDialog]:
    return [each for each in desk.windows[0].findChildren(RecoverDialog) if each.isVisible()]


def rows(listed_maps: PictureList) -> list[str]:
    return [listed_maps.item(row).text() for row in range(listed_maps.count())]


def titles(desk: Desk) -> list[str]:
    return [window.session.journey.sheet.title for window in desk.windows]


def untouched(opener: Opener) -> MainWindow:
    return opener(documents.new_journey())


def found_next() -> list[str]:
    recovery = Recovery()
    found = [each.journey.sheet.title for each in recovery.found]
    recovery.close()
    return found


def test_nothing_is_offered_where_nothing_was_left(opener: Opener, desk: Desk, qtbot: QtBot) -> None:
    window = untouched(opener)
    desk.offer_recovery()
    window.update()
    qtbot.wait(50)
    assert shown(desk) == []


def test_each_is_told_by_title_time_steps_and_file(
    opener: Opener, desk: Desk, qtbot: QtBot, leave: Leaver, path: Path
) -> None:
    leave("Never\nsaved", steps=("One", "Two", "Three"))
    leave("Trip", path)
    untouched(opener)
    dialog = offered(desk, qtbot)
    when = f"today {dt.datetime.now(dt.UTC).astimezone():%H:}"
    assert rows(dialog.list)[0].startswith(f"Trip, {when}")
    assert rows(dialog.list)[0].endswith(f" · 1 step, {path}")
    assert rows(dialog.list)[1].endswith(" · 3 steps, Never saved")
    assert rows(dialog.list)[1].startswith("Never saved, ")
    dialog.reject()


def test_a_recovered_map_is_a_copy_that_offers_the_file_it_came_from(
    opener: Opener, desk: Desk, qtbot: QtBot, leave: Leaver, path: Path, answers: Answers
) -> None:
    before = path.read_bytes()
    leave("Trip", path)
    window = untouched(opener)
    dialog = offered(desk, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert desk.windows == [window]
    assert titles(desk) == ["Trip"]
    assert window.session.path is None
    assert window.windowTitle() == "trip.journey (recovered)[*] – JourneyMapper"
    assert window.isWindowModified()
    assert path.read_bytes() == before
    answers.save = path
    window.deeds["save"].trigger()
    assert answers.asked == [str(path)]
    assert files.load(path).sheet.title == "Trip"
    assert window.windowTitle() == "trip.journey[*] – JourneyMapper"


def test_what_is_recovered_is_not_lost_by_a_second_crash(
    opener: Opener, desk: Desk, qtbot: QtBot, leave: Leaver
) -> None:
    leave("Trip")
    untouched(opener)
    offered(desk, qtbot).open_chosen.click()
    assert len(listed(discarded())) == 1
    desk.leave()
    assert found_next() == ["Trip"]


def test_all_or_some_can_be_opened(opener: Opener, desk: Desk, qtbot: QtBot, leave: Leaver) -> None:
    for title in ("A", "B", "C"):
        leave(title)
    untouched(opener)
    dialog = offered(desk, qtbot)
    assert dialog.list.chosen() == [0, 1, 2]
    dialog.list.clearSelection()
    assert not dialog.open_chosen.isEnabled()
    assert not dialog.discard.isEnabled()
    dialog.list.item(1).setSelected(True)
    dialog.open_chosen.click()
    assert titles(desk) == ["B"]
    dialog = offered(desk, qtbot)
    assert [row[0] for row in rows(dialog.list)] == ["C", "A"]
    dialog.list.clearSelection()
    dialog.all.click()
    assert titles(desk) == ["B", "C", "A"]


def test_what_cannot_be_read_at_the_end_is_told(
    opener: Opener, desk: Desk, qtbot: QtBot, leave: Leaver
) -> None:
    leave("Trip")
    (place,) = listed(folder_of_journals())
    with place.path.open("ab") as file:
        file.write(b"half a li")
    untouched(opener)
    dialog = offered(desk, qtbot)
    assert rows(dialog.list)[0].endswith(", The very last of it cannot be read.")
    dialog.open_chosen.click()
    assert titles(desk) == ["Trip"]


def test_it_is_offered_too_when_a_file_takes_the_place_of_the_empty_map_at_once(
    desk: Desk, qtbot: QtBot, leave: Leaver, path: Path
) -> None:
    """As the system names files to open before anything was painted."""
    leave("Trip")
    window = desk.open_journey(documents.new_journey(), None)
    desk.offer_recovery()
    assert desk.open_file(path, window)
    assert desk.windows == [window]
    qtbot.waitUntil(lambda: bool(shown(desk)))
    shown(desk)[0].reject()


def test_not_now_offers_them_again(opener: Opener, desk: Desk, qtbot: QtBot, leave: Leaver) -> None:
    leave("Trip")
    untouched(opener)
    offered(desk, qtbot).later.click()
    assert titles(desk) == [""]
    assert found_next() == ["Trip"]


def test_escape_decides_nothing(opener: Opener, desk: Desk, qtbot: QtBot, leave: Leaver) -> None:
    leave("Trip")
    untouched(opener)
    qtbot.keyClick(offered(desk, qtbot), Qt.Key.Key_Escape)
    assert found_next() == ["Trip"]


def test_what_is_discarded_is_kept_out_of_sight(
    opener: Opener, desk: Desk, qtbot: QtBot, leave: Leaver
) -> None:
    leave("A")
    leave("B")
    untouched(opener)
    dialog = offered(desk, qtbot)
    dialog.list.clearSelection()
    dialog.list.item(0).setSelected(True)
    dialog.discard.click()
    assert titles(desk) == [""]
    assert found_next() == ["A"]
    assert len(listed(discarded())) == 1


def test_a_recovered_map_that_is_not_wanted_does_not_come_back(
    opener: Opener, desk: Desk, qtbot: QtBot, leave: Leaver, answers: Answers
) -> None:
    leave("Trip")
    window = untouched(opener)
    offered(desk, qtbot).open_chosen.click()
    answers.first = "discard"
    window.deeds["close"].trigger()
    assert found_next() == []


def test_while_it_is_offered_here_it_is_not_offered_elsewhere(
    opener: Opener, desk: Desk, qtbot: QtBot, leave: Leaver
) -> None:
    leave("Trip")
    untouched(opener)
    dialog = offered(desk, qtbot)
    assert found_next() == []
    dialog.later.click()
    assert found_next() == ["Trip"]


def test_pictures_are_drawn_one_by_one_with_the_counter_raised(
    opener: Opener, desk: Desk, qtbot: QtBot, leave: Leaver, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave("Trip")
    session = listed(folder_of_journals())[0].session
    raised: list[bool] = []
    drawn = pictures_of.picture

    def look(*arguments: object) -> object:
        raised.append(tries_of(session).exists())
        return drawn(*arguments)  # type: ignore[arg-type] # as they came

    monkeypatch.setattr(picture_list, "picture", look)
    untouched(opener)
    dialog = offered(desk, qtbot)
    qtbot.waitUntil(lambda: bool(raised))
    assert raised == [True]
    assert not tries_of(session).exists()
    dialog.reject()


def test_a_map_is_opened_with_the_counter_raised(
    opener: Opener, desk: Desk, qtbot: QtBot, leave: Leaver, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave("Trip")
    session = listed(folder_of_journals())[0].session
    raised: list[bool] = []
    open_journey = Desk.open_journey

    def look(*arguments: Any) -> MainWindow:
        raised.append(tries_of(session).exists())
        return open_journey(*arguments)

    untouched(opener)
    dialog = offered(desk, qtbot)
    qtbot.wait(50)  # its picture is drawn by then
    monkeypatch.setattr(Desk, "open_journey", look)
    dialog.open_chosen.click()
    assert raised == [True]
    assert not tries_of(session).exists()


def test_a_list_has_rows_without_pictures_for_what_cannot_be_read(qtbot: QtBot) -> None:
    entries = [
        Entry("Gone", ("today",), lambda: None),
        Entry("<b>Here</b>", (), Journey, lambda _: "more"),
    ]
    pictures = PictureList(entries, THEMES["dark"], "Maps")
    qtbot.addWidget(pictures)
    pictures.resize(500, 300)
    pictures.show()
    qtbot.waitUntil(lambda: rows(pictures) == ["Gone, today", "<b>Here</b>, more"])
    pictures.setCurrentRow(1)
    assert not pictures.grab().isNull()
    assert pictures.accessibleName() == "Maps"
