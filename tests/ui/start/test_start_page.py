"""The start page over an empty map: what it shows, in both languages, and that it is never in the way."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from journeymapper.app import open_at_start
from journeymapper.drawing.theme import THEMES
from journeymapper.model.edits.sheet import edit_sheet
from journeymapper.model.journey import Journey
from journeymapper.ui import templates
from journeymapper.ui.desk import Desk
from journeymapper.ui.start import starting
from journeymapper.ui.start.page import StartPage
from journeymapper.ui.start.tile import MapTile
from journeymapper.ui.window import MainWindow
from tests.ui.start.rig import focus, page_of, tiles

LEFT = Qt.MouseButton.LeftButton


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


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_text_of_it_is_cut_off(
    desk: Desk, saved: list[Path], start: Callable[[], StartPage], language: str
) -> None:
    page = start()
    desk.use_language(language)
    for size in ((1024, 640), (1366, 768), (1920, 1080)):
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


@pytest.mark.parametrize("key", [Qt.Key.Key_VolumeUp, Qt.Key.Key_Print])
def test_a_key_that_is_not_for_the_map_does_not(
    desk: Desk, start: Callable[[], StartPage], key: Qt.Key
) -> None:
    page = start()
    QTest.keyClick(desk.windows[0].canvas, key)
    page.take_keyboard()
    QTest.keyClick(focus(), key)
    assert page_of(desk.windows[0]) is page
    assert page.isAncestorOf(focus())


def test_one_click_beside_everything_does_nothing_and_two_make_a_step(
    desk: Desk, start: Callable[[], StartPage]
) -> None:
    page = start()
    window, beside = desk.windows[0], QPoint(page.width() - 30, page.height() - 40)
    for button in (LEFT, Qt.MouseButton.RightButton):
        QTest.mouseClick(page.viewport(), button, pos=beside)
    assert page_of(window) is page
    place = window.canvas.camera.on_map(QPointF(beside))
    QTest.mouseDClick(page.viewport(), LEFT, pos=beside)
    assert page_of(window) is None
    assert window.canvas.is_writing
    (step,) = window.session.journey.steps
    assert window.canvas.rect_of(("step", step.id)).contains(place)


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
