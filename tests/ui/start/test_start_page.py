"""The start page over an empty map: by keyboard, by mouse, in both languages, and never in the way."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.app import open_at_start
from journeymapper.drawing.theme import THEMES
from journeymapper.model.edits.sheet import edit_sheet
from journeymapper.model.journey import Journey
from journeymapper.settings import cache_folder
from journeymapper.storage import files
from journeymapper.ui import documents, templates
from journeymapper.ui.desk import Desk
from journeymapper.ui.keeping.picture import picture
from journeymapper.ui.start import pictures, starting
from journeymapper.ui.start.page import StartPage
from journeymapper.ui.start.tile import PICTURE, MapTile
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Answers

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def saved(tmp_path: Path, desk: Desk, house_buyer: Journey) -> list[Path]:
    """Two maps and a file that is gone, opened in this order: the last first."""
    paths = [tmp_path / f"{name}.journey" for name in ("kitchen", "gone", "car")]
    for path in paths:
        files.save(house_buyer, path)
        desk.remember_file(path)
    paths[1].unlink()
    return paths


@pytest.fixture
def start(desk: Desk, qtbot: QtBot) -> Callable[[], StartPage]:
    """Starts the program without a file; the page once all its pictures are there."""

    def begin() -> StartPage:
        open_at_start(desk, [])
        window = desk.windows[0]
        window.resize(1366, 768)
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(lambda: page_of(window) is not None)
        page = page_of(window)
        assert page is not None
        qtbot.waitUntil(window.canvas.hasFocus)
        qtbot.waitUntil(lambda: not page._drawing.isActive())
        return page

    return begin


def page_of(window: MainWindow) -> StartPage | None:
    return next((each for each in window.canvas.findChildren(StartPage) if not each.is_left), None)


def tiles(page: StartPage) -> list[MapTile]:
    return [each for each in page.controls if isinstance(each, MapTile)]


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def at_hand() -> str:
    found = focus()
    return found.title if isinstance(found, MapTile) else found.objectName()


# What it shows


def test_it_lies_over_the_empty_map_that_keeps_the_keyboard(
    desk: Desk, start: Callable[[], StartPage]
) -> None:
    page = start()
    window = desk.windows[0]
    assert len(desk.windows) == 1
    assert window.canvas.hasFocus()
    assert page.geometry() == window.canvas.rect()
    window.resize(1024, 640)
    QApplication.processEvents()
    assert page.geometry() == window.canvas.rect()


def test_recent_maps_come_first_then_examples_in_the_language_in_use(
    saved: list[Path], start: Callable[[], StartPage]
) -> None:
    page = start()
    assert [(each.title, each.is_missing) for each in tiles(page)] == [
        ("car", False),
        ("gone", True),
        ("kitchen", False),
        ("Buying a house", False),
        ("Buying a house", False),
    ]
    assert [each.line for each in tiles(page)[-2:]] == ["English", "Nederlands"]
    assert [each.image is None for each in tiles(page)] == [False, True, False, False, False]


def test_templates_are_offered_too(desk: Desk, house_buyer: Journey, start: Callable[[], StartPage]) -> None:
    templates.store(house_buyer, "Workshop")
    page = start()
    assert (tiles(page)[-1].title, tiles(page)[-1].line) == ("Workshop", "Template")
    tiles(page)[-1].click()
    assert desk.windows[0].session.journey.count("step") == 23
    assert desk.windows[0].session.path is None


def test_with_a_file_there_is_no_page(desk: Desk, saved: list[Path]) -> None:
    open_at_start(desk, [str(saved[0])])
    for _ in range(3):
        QApplication.processEvents()
    assert page_of(desk.windows[0]) is None


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_text_of_it_is_cut_off(
    desk: Desk, saved: list[Path], start: Callable[[], StartPage], language: str, size: tuple[int, int]
) -> None:
    page = start()
    desk.use_language(language)
    desk.windows[0].resize(*size)
    QTest.qWait(30)
    inner = page.widget()
    assert inner is not None
    for button in page.findChildren(QPushButton):
        if button in page.controls:
            assert button.width() >= button.sizeHint().width()
            assert inner.rect().contains(button.mapTo(inner, button.rect().bottomRight()))
    for label in page.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width())
    assert inner.width() <= page.viewport().width()


def test_every_control_has_a_name_in_the_language_in_use(
    desk: Desk, saved: list[Path], start: Callable[[], StartPage], qtbot: QtBot
) -> None:
    page = start()
    desk.use_language("nl")
    qtbot.waitUntil(lambda: page.accessibleName() == "Startpagina")
    qtbot.waitUntil(lambda: tiles(page)[1].is_missing)
    assert all(each.accessibleName() or each.text() for each in page.controls)
    assert tiles(page)[1].accessibleName() == "gone, Is er niet meer"
    assert tiles(page)[1].accessibleDescription() == "Delete haalt hem uit de lijst"
    assert [each.line for each in tiles(page)[-2:]] == ["Nederlands", "English"]
    assert all(each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in page.controls)


def test_in_the_dark_its_pictures_are_dark(
    desk: Desk, saved: list[Path], start: Callable[[], StartPage], qtbot: QtBot
) -> None:
    page = start()

    def ground() -> str:
        image = tiles(page)[0].image
        return image.pixelColor(0, 0).name() if image is not None else ""

    assert ground() == THEMES["light"].canvas
    desk.use_appearance("dark")
    qtbot.waitUntil(lambda: ground() == THEMES["dark"].canvas)


# Never in the way


def test_a_step_is_made_at_once_and_the_page_is_gone(desk: Desk, start: Callable[[], StartPage]) -> None:
    start()
    window = desk.windows[0]
    QTest.keyClick(window.canvas, Qt.Key.Key_N)
    QTest.keyClicks(focus(), "First")
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert page_of(window) is None
    assert [each.title for each in window.session.journey.steps] in (["First"], [])


def test_esc_shows_the_empty_map(desk: Desk, start: Callable[[], StartPage]) -> None:
    start()
    window = desk.windows[0]
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert page_of(window) is None
    assert window.canvas.hasFocus()
    assert not window.session.is_modified


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_Space, Qt.Key.Key_X])
def test_any_other_key_of_the_map_ends_it(desk: Desk, start: Callable[[], StartPage], key: Qt.Key) -> None:
    start()
    QTest.keyClick(desk.windows[0].canvas, key)
    assert page_of(desk.windows[0]) is None


def test_a_key_that_is_held_alone_does_not(desk: Desk, start: Callable[[], StartPage]) -> None:
    start()
    QTest.keyClick(desk.windows[0].canvas, Qt.Key.Key_Shift)
    assert page_of(desk.windows[0]) is not None


def test_a_click_beside_everything_shows_the_empty_map(desk: Desk, start: Callable[[], StartPage]) -> None:
    page = start()
    QTest.mouseClick(page.viewport(), LEFT, pos=QPoint(page.width() - 30, page.height() - 20))
    assert page_of(desk.windows[0]) is None
    assert desk.windows[0].canvas.hasFocus()


def test_any_edit_ends_it(desk: Desk, start: Callable[[], StartPage]) -> None:
    start()
    session = desk.windows[0].session
    session.commit(edit_sheet(session.journey, title="Mine"))
    assert page_of(desk.windows[0]) is None


def test_a_letter_that_is_pressed_on_the_page_is_for_the_map(
    desk: Desk, start: Callable[[], StartPage]
) -> None:
    start()
    window = desk.windows[0]
    QTest.keyClick(window.canvas, Qt.Key.Key_Down)
    assert isinstance(focus(), MapTile)
    QTest.keyClick(focus(), Qt.Key.Key_N)
    assert page_of(window) is None
    assert window.session.journey.count("step") == 1
    assert window.canvas.is_writing


# By keyboard


def test_arrows_walk_rows_and_columns(saved: list[Path], desk: Desk, start: Callable[[], StartPage]) -> None:
    start()
    QTest.keyClick(desk.windows[0].canvas, Qt.Key.Key_Down)
    walked = [at_hand()]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(focus(), key)
        walked.append(at_hand())
    assert walked == ["car", "gone", "kitchen", "gone", "Buying a house", "gone"]
    QTest.keyClick(focus(), Qt.Key.Key_Left)
    QTest.keyClick(focus(), Qt.Key.Key_Up)
    assert at_hand() == "start_empty"
    QTest.keyClick(focus(), Qt.Key.Key_Left)
    assert at_hand() == "start_empty"


def test_tab_goes_from_the_map_to_the_page_and_on(
    saved: list[Path], desk: Desk, start: Callable[[], StartPage]
) -> None:
    start()
    QTest.keyClick(desk.windows[0].canvas, Qt.Key.Key_Tab)
    assert at_hand() == "car"
    QTest.keyClick(focus(), Qt.Key.Key_Tab)
    assert at_hand() == "gone"
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert desk.windows[0].canvas.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_map_opens_with_a_key_in_this_window(
    saved: list[Path], desk: Desk, start: Callable[[], StartPage], key: Qt.Key, qtbot: QtBot
) -> None:
    start()
    QTest.keyClick(desk.windows[0].canvas, Qt.Key.Key_Down)
    QTest.keyClick(focus(), key)
    assert [window.session.path for window in desk.windows] == [saved[2]]
    qtbot.waitUntil(desk.windows[0].canvas.hasFocus)
    assert page_of(desk.windows[0]) is None


def test_delete_takes_a_map_off_the_list(
    saved: list[Path], desk: Desk, start: Callable[[], StartPage]
) -> None:
    page = start()
    QTest.keyClick(desk.windows[0].canvas, Qt.Key.Key_Down)
    QTest.keyClick(focus(), Qt.Key.Key_Right)
    QTest.keyClick(focus(), Qt.Key.Key_Delete)
    assert desk.settings.recent == (str(saved[2]), str(saved[0]))
    assert [each.title for each in tiles(page)][:2] == ["car", "kitchen"]
    assert page.isAncestorOf(focus())
    tiles(page)[-1].setFocus()
    QTest.keyClick(focus(), Qt.Key.Key_Delete)  # examples stay
    assert len(tiles(page)) == 4


# By mouse


def test_a_missing_file_is_told_and_taken_away_with_its_cross(
    saved: list[Path], desk: Desk, start: Callable[[], StartPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = start()
    gone = tiles(page)[1]
    said: list[str] = []
    monkeypatch.setattr(desk.windows[0].status, "say", said.append)
    QTest.mouseClick(gone, LEFT)
    assert said == ["“gone” is no longer there. Delete takes it off the list."]
    assert gone.cross is not None
    assert gone.cross.isVisible()
    assert gone.cross.accessibleName() == "Take “gone” off the list"
    QTest.mouseClick(gone.cross, LEFT)
    assert str(saved[1]) not in desk.settings.recent


def test_an_example_opens_as_a_copy(desk: Desk, start: Callable[[], StartPage]) -> None:
    page = start()
    QTest.mouseClick(tiles(page)[0], LEFT)
    assert len(desk.windows) == 1
    assert desk.windows[0].session.path is None
    assert desk.windows[0].session.journey.count("step") == 23


def test_the_buttons_do_what_they_say(
    desk: Desk, start: Callable[[], StartPage], answers: Answers, saved: list[Path]
) -> None:
    page = start()
    names = [each.objectName() for each in page.controls if not isinstance(each, MapTile)]
    assert names[:2] == ["start_empty", "start_open"]
    answers.open = [saved[0]]
    QTest.mouseClick(page.controls[1], LEFT)
    assert desk.windows[0].session.path == saved[0]


def test_the_empty_map_is_a_button_too(desk: Desk, start: Callable[[], StartPage]) -> None:
    page = start()
    QTest.mouseClick(page.controls[0], LEFT)
    assert page_of(desk.windows[0]) is None
    assert desk.windows[0].canvas.hasFocus()


# From the menu


def test_help_shows_it_over_an_unused_map_with_the_keyboard(
    desk: Desk, start: Callable[[], StartPage]
) -> None:
    page = start()
    window = desk.windows[0]
    window.deeds["start_page"].trigger()
    assert page_of(window) is page
    assert page.isAncestorOf(focus())
    page.leave()
    window.deeds["start_page"].trigger()
    assert page_of(window) is not None
    assert len(desk.windows) == 1


def test_over_work_it_comes_in_a_window_of_its_own(window: MainWindow, desk: Desk) -> None:
    window.deeds["start_page"].trigger()
    assert len(desk.windows) == 2
    assert page_of(window) is None
    assert page_of(desk.windows[1]) is not None
    assert not starting.is_untouched(window)


# Pictures


def test_a_picture_is_made_once_for_each_state_of_a_file(
    qapp: QApplication, tmp_path: Path, house_buyer: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []

    def count(*about: Any) -> QImage:
        made.append(1)
        return picture(*about)

    monkeypatch.setattr(pictures, "picture", count)
    path = tmp_path / "a.journey"
    files.save(house_buyer, path)
    for _ in range(2):
        image = pictures.picture_of(path, PICTURE, THEMES["light"], 2.0)
        assert isinstance(image, QImage)
        assert image.deviceIndependentSize().toSize() == PICTURE
    assert len(made) == 1
    pictures.picture_of(path, PICTURE, THEMES["dark"], 2.0)
    files.save(documents.sample("house-buyer", "nl"), path)
    pictures.picture_of(path, PICTURE, THEMES["light"], 2.0)
    assert len(made) == 3
    assert len(list((cache_folder() / "pictures").glob("*.png"))) == 3


def test_the_oldest_pictures_go_first(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "_MOST", 2)
    for at in range(4):
        path = tmp_path / f"{at}.journey"
        files.save(documents.new_journey(), path)
        pictures.picture_of(path, PICTURE, THEMES["light"], 1.0)
    assert len(list((cache_folder() / "pictures").glob("*.png"))) == 2


def test_what_cannot_be_read_has_no_picture_and_what_is_gone_is_told(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bad.journey"
    path.write_bytes(b"no journey")
    assert pictures.picture_of(path, PICTURE, THEMES["light"], 1.0) is None
    with pytest.raises(FileNotFoundError):
        pictures.picture_of(tmp_path / "none.journey", PICTURE, THEMES["light"], 1.0)
    files.save(documents.new_journey(), path)
    monkeypatch.setattr(pictures, "_LARGEST", 10)
    assert pictures.picture_of(path, PICTURE, THEMES["light"], 1.0) is None


def test_a_cache_that_cannot_be_written_is_no_trouble(qapp: QApplication, tmp_path: Path) -> None:
    cache_folder().parent.mkdir(parents=True, exist_ok=True)
    cache_folder().write_text("a file where the folder should be")
    path = tmp_path / "a.journey"
    files.save(documents.new_journey(), path)
    assert pictures.picture_of(path, PICTURE, THEMES["light"], 1.0) is not None
