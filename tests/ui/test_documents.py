"""Opening, saving and closing, with the dialogs answered by the test."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeymapper.i18n.language import use_language
from journeymapper.model.edits.sheet import edit_sheet
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.journey import Journey
from journeymapper.storage import files
from journeymapper.storage.codec import encode
from journeymapper.ui import documents, templates
from journeymapper.ui.desk import Desk
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Answers, Opener


def rename(window: MainWindow, title: str) -> None:
    journey = window.session.journey
    window.session.commit(edit_steps(journey, ["one"], "edit-title", title=title))


@pytest.mark.parametrize(
    ("language", "first"), [("nl", "Zoeken en oriënteren"), ("en", "Search and orientation")]
)
def test_a_new_map_has_five_phases_in_the_language_in_use(language: str, first: str) -> None:
    use_language(language)
    journey = documents.new_journey()
    use_language("en")
    assert len(journey.phases) == 5
    assert journey.phases[0].name == first
    assert journey.sheet.language == language
    assert journey.count("step") == 0


def test_what_is_saved_is_what_is_opened(
    window: MainWindow, desk: Desk, answers: Answers, tmp_path: Path
) -> None:
    answers.save = tmp_path / "trip"  # without a suffix
    rename(window, "Begin")
    assert window.isWindowModified()
    window.deeds["save"].trigger()
    path = tmp_path / "trip.journey"
    assert path.read_bytes() == encode(window.session.journey)
    assert not window.isWindowModified()
    assert window.windowTitle() == "trip.journey[*] – JourneyMapper"
    assert desk.settings.recent[0] == str(path)
    window.close()
    answers.open = [path]
    other = desk.windows[0] if desk.windows else None
    assert desk.open_file(path, other)
    assert encode(desk.windows[-1].session.journey) == path.read_bytes()


def test_saving_again_asks_nothing(window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    answers.save = tmp_path / "trip.journey"
    window.deeds["save"].trigger()
    answers.asked.clear()
    rename(window, "Other")
    window.deeds["save"].trigger()
    assert answers.asked == []
    assert files.load(tmp_path / "trip.journey").step("one").title == "Other"


def test_save_as_goes_on_with_the_new_file(window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    answers.save = tmp_path / "a.journey"
    window.deeds["save"].trigger()
    answers.save = tmp_path / "b.journey"
    window.deeds["save_as"].trigger()
    assert window.session.path == tmp_path / "b.journey"
    assert (tmp_path / "a.journey").read_bytes() == (tmp_path / "b.journey").read_bytes()


def test_save_takes_a_title_that_is_being_typed(
    window: MainWindow, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.save = tmp_path / "trip.journey"
    window.canvas.edit_title("one")
    editor = window.focusWidget()
    assert editor is not None
    qtbot.keyClicks(editor, "Typed")
    window.deeds["save"].trigger()
    assert files.load(tmp_path / "trip.journey").step("one").title == "Typed"


def test_a_missing_suffix_never_replaces_a_file_unasked(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    there = tmp_path / "trip.journey"
    there.write_bytes(b"precious")
    answers.save = tmp_path / "trip"
    window.deeds["save"].trigger()
    assert there.read_bytes() == b"precious"
    answers.replace = True
    window.deeds["save"].trigger()
    assert there.read_bytes() == encode(window.session.journey)


def test_a_save_that_fails_keeps_the_map_modified_and_says_why(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    answers.save = tmp_path / "no such folder" / "trip.journey"
    rename(window, "Begin")
    window.deeds["save"].trigger()
    assert window.isWindowModified()
    assert window.session.path is None
    assert "no such folder" in answers.told[0]
    assert "There is no such file or folder." in answers.told[0]


@pytest.mark.skipif(os.name == "nt", reason="folders are not read-only there")
def test_a_read_only_file_is_told(window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    path = tmp_path / "trip.journey"
    path.write_bytes(b"old")
    path.chmod(0o444)
    answers.save = path
    window.deeds["save"].trigger()
    assert path.read_bytes() == b"old"
    assert len(answers.told) == 1


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"no json", "Expected JSON"),
        (b"", "Expected a journey file, found an empty one."),
        (b'{"directed": true, "multigraph": true, "nodes": [{"id": 3}], "edges": [], "graph": {}}', "format"),
    ],
)
def test_a_file_that_is_refused_leaves_the_window_alone(
    window: MainWindow, answers: Answers, tmp_path: Path, content: bytes, expected: str
) -> None:
    path = tmp_path / "bad.journey"
    path.write_bytes(content)
    answers.open = [path]
    before = encode(window.session.journey)
    window.deeds["open"].trigger()
    assert len(answers.told) == 1
    assert str(path) in answers.told[0]
    assert expected in answers.told[0]
    assert encode(window.session.journey) == before
    assert path.read_bytes() == content
    assert window.session.path is None


def test_opening_leaves_a_map_at_work_in_its_window(
    window: MainWindow, desk: Desk, answers: Answers, tmp_path: Path, house_buyer: Journey
) -> None:
    path = tmp_path / "house.journey"
    files.save(house_buyer, path)
    answers.open = [path]
    window.deeds["open"].trigger()
    assert len(desk.windows) == 2
    assert window.session.journey.count("step") == 2
    assert desk.windows[1].session.path == path


def test_opening_takes_the_place_of_an_untouched_map(
    opener: Opener, desk: Desk, answers: Answers, tmp_path: Path, house_buyer: Journey
) -> None:
    window = opener(documents.new_journey())
    path = tmp_path / "house.journey"
    files.save(house_buyer, path)
    answers.open = [path]
    window.deeds["open"].trigger()
    assert desk.windows == [window]
    assert window.session.path == path
    assert window.windowTitle().startswith("house.journey")


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_file_that_is_open_already_is_not_opened_twice(
    window: MainWindow, desk: Desk, answers: Answers, tmp_path: Path
) -> None:
    answers.save = tmp_path / "trip.journey"
    window.deeds["save"].trigger()
    (tmp_path / "link.journey").symlink_to(tmp_path / "trip.journey")
    answers.open = [tmp_path / "link.journey"]
    window.deeds["open"].trigger()
    assert desk.windows == [window]


@pytest.mark.parametrize(
    ("answer", "closes", "saved"), [("save", True, True), ("discard", True, False), ("cancel", False, False)]
)
def test_closing_asks_what_to_do_with_changes(
    window: MainWindow, desk: Desk, answers: Answers, tmp_path: Path, answer: str, closes: bool, saved: bool
) -> None:
    path = tmp_path / "trip.journey"
    answers.save = path
    answers.first = answer  # type: ignore[assignment] # one of the three
    rename(window, "Changed")
    window.deeds["close"].trigger()
    assert answers.asked[0] == "Untitled"
    assert (window.session.journey.count("step") == 0) == closes
    assert path.exists() == saved


def test_closing_stops_when_the_save_fails(
    window: MainWindow, desk: Desk, answers: Answers, tmp_path: Path
) -> None:
    answers.first = "save"
    answers.save = tmp_path / "nowhere" / "trip.journey"
    rename(window, "Changed")
    window.deeds["close"].trigger()
    assert desk.windows == [window]
    assert window.isVisible()
    assert window.session.journey.step("one").title == "Changed"


def test_closing_a_saved_map_asks_nothing(window: MainWindow, desk: Desk, answers: Answers) -> None:
    window.deeds["close"].trigger()
    assert answers.asked == []
    assert window.session.journey.count("step") == 0


def test_undone_changes_are_no_changes(window: MainWindow) -> None:
    rename(window, "Changed")
    window.deeds["undo"].trigger()
    assert not window.isWindowModified()


def test_a_map_is_named_after_its_title_until_it_has_a_file(window: MainWindow) -> None:
    window.session.commit(edit_sheet(window.session.journey, title="A <b>bold</b>\nplan"))
    assert window.windowTitle() == "A <b>bold</b> plan[*] – JourneyMapper"


def test_a_template_is_kept_and_opened_as_a_copy(window: MainWindow, desk: Desk, answers: Answers) -> None:
    answers.name = "Team / start: <1>"
    window.deeds["save_template"].trigger()
    menu = window.templates
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["Team   start   1"]
    menu.actions()[0].trigger()
    copy = desk.windows[-1]
    assert copy is not window
    assert encode(copy.session.journey) == encode(window.session.journey)
    assert copy.session.path is None
    assert not copy.isWindowModified()


def test_without_templates_the_menu_says_so(window: MainWindow) -> None:
    window.templates.aboutToShow.emit()
    assert [(action.text(), action.isEnabled()) for action in window.templates.actions()] == [
        ("No templates yet", False)
    ]


def test_a_damaged_template_is_told(window: MainWindow, desk: Desk, answers: Answers) -> None:
    answers.name = "Mine"
    window.deeds["save_template"].trigger()
    window.templates.aboutToShow.emit()
    templates.path_of("Mine").write_bytes(b"{")
    window.templates.actions()[0].trigger()
    assert desk.windows == [window]
    assert "Expected JSON" in answers.told[0]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_example_opens_as_a_map_without_a_file(opener: Opener, desk: Desk, language: str) -> None:
    window = opener(documents.new_journey())
    window.deeds[f"example_{language}"].trigger()
    assert desk.windows == [window]
    assert window.session.path is None
    assert window.session.journey.sheet.language == language
    assert window.session.journey.count("step") == 23
    assert not window.isWindowModified()


def test_new_opens_another_window_and_both_live(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(window.canvas, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.windows) == 2
    rename(window, "Mine alone")
    assert desk.windows[1].session.journey.count("step") == 0
    assert not desk.windows[1].isWindowModified()
