"""The tour: five cards that point at the real window, left at any moment, and never in the way."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolBar, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.app import open_at_start
from journeymapper.model.journey import Journey
from journeymapper.storage import files
from journeymapper.ui import documents
from journeymapper.ui.desk import Desk
from journeymapper.ui.start.page import StartPage
from journeymapper.ui.start.tile import MapTile
from journeymapper.ui.tour import showing
from journeymapper.ui.tour.callout import place_beside
from journeymapper.ui.tour.cards import CARDS
from journeymapper.ui.tour.tour import Tour
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Opener

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def house(opener: Opener, house_buyer: Journey) -> MainWindow:
    window = opener(house_buyer)
    window.resize(1366, 768)
    QTest.qWait(20)
    window.canvas.zoom_fit()
    return window


@pytest.fixture
def tour(house: MainWindow) -> Tour:
    house.deeds["tour"].trigger()
    found = tour_of(house)
    assert found is not None
    return found


def tour_of(window: MainWindow) -> Tour | None:
    return next((each for each in window.findChildren(Tour) if not each.is_left), None)


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def where(window: MainWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


# The cards


def test_there_are_five_and_each_points_at_the_real_thing(house: MainWindow, tour: Tour) -> None:
    assert len(CARDS) == 5
    bar = house.findChild(QToolBar, "toolbar")
    palette = house.findChild(QWidget, "palette")
    assert bar is not None
    assert palette is not None
    lens = house.lenses
    button = bar.widgetForAction(house.deeds["export"])
    for at, thing in ((0, house.canvas.viewport()), (2, palette), (3, lens), (4, button)):
        while tour.at < at:
            tour.go(1)
        assert tour.ring.geometry().contains(where(house, thing).adjusted(2, 2, -2, -2))
        assert tour.ring.isVisible()
    assert tour.ring.geometry().width() < button.width() + 20


def test_the_second_card_shows_the_handles_of_a_step(house: MainWindow, tour: Tour) -> None:
    tour.go(1)
    step = house.canvas.selection.step
    assert step is not None
    box = house.canvas.drawing.cards[step].box
    seen = house.canvas.mapFromScene(box.center[0], box.center[1])
    assert tour.ring.geometry().contains(house.canvas.viewport().mapTo(house, seen))
    assert not house.session.is_modified


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_card_is_whole_within_the_window_beside_what_it_is_about(
    house: MainWindow, desk: Desk, tour: Tour, language: str, size: tuple[int, int], qtbot: QtBot
) -> None:
    house.resize(*size)
    desk.use_language(language)
    QTest.qWait(30)
    for at in range(5):
        card, ring = tour.callout.geometry(), tour.ring.geometry()
        assert house.rect().contains(card)
        assert at == 0 or not card.intersects(ring)
        for label in tour.callout.findChildren(QLabel):
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= needed
            assert label.wordWrap() or label.width() >= label.sizeHint().width()
        for button in tour.callout.findChildren(QPushButton):
            assert not button.isVisible() or button.width() >= button.sizeHint().width()
        tour.go(1)
    assert tour.is_left


def test_the_words_follow_the_language(house: MainWindow, desk: Desk, tour: Tour, qtbot: QtBot) -> None:
    assert tour.callout.heading.text() == "The map"
    assert tour.callout.accessibleName().startswith("The map. Each card")
    desk.use_language("nl")
    qtbot.waitUntil(lambda: tour.callout.heading.text() == "De kaart")
    assert tour.callout.next.text() == "Volgende"
    assert tour.callout.count.text() == "1 van 5"
    assert tour.callout.cross.accessibleName() == "De rondleiding verlaten (Esc)"


def test_it_moves_with_the_map_and_the_window(house: MainWindow, tour: Tour, qtbot: QtBot) -> None:
    tour.go(1)
    before = tour.ring.geometry()
    house.canvas.zoom_100()
    qtbot.waitUntil(lambda: tour.ring.geometry() != before)
    tour.go(1)
    tour.go(1)
    tour.go(1)
    before = tour.ring.geometry()
    house.resize(1500, 800)
    qtbot.waitUntil(lambda: tour.ring.geometry() != before)


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        (QRect(400, 50, 100, 40), QPoint(299, 103)),
        (QRect(0, 100, 200, 500), QPoint(213, 299)),
        (QRect(880, 100, 120, 500), QPoint(566, 299)),
        (QRect(100, 560, 800, 40), QPoint(349, 446)),
        (QRect(0, 0, 1000, 600), QPoint(671, 471)),
    ],
    ids=["below", "right", "left", "above", "inside"],
)
def test_where_a_card_stands(target: QRect, wanted: QPoint) -> None:
    assert place_beside(QSize(300, 100), target, QRect(0, 0, 1000, 600)) == wanted


# With the keyboard


def test_keys_walk_the_cards(house: MainWindow, tour: Tour) -> None:
    assert focus() is tour.callout.next
    walked = []
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Space, Qt.Key.Key_PageUp):
        QTest.keyClick(focus(), key)
        walked.append(tour.at)
    assert walked == [1, 2, 1, 2, 1]
    QTest.keyClick(focus(), Qt.Key.Key_Tab)
    assert focus() is tour.callout.back
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert tour.at == 0
    assert tour.callout.isAncestorOf(focus())
    QTest.keyClick(focus(), Qt.Key.Key_Left)
    assert tour.at == 0


def test_after_the_last_card_the_map_has_the_keyboard(house: MainWindow, tour: Tour) -> None:
    for _ in range(4):
        QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert tour.callout.next.text() == "Finish"
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert tour_of(house) is None
    assert house.canvas.hasFocus()


def test_esc_leaves_it_from_the_card(house: MainWindow, tour: Tour) -> None:
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert tour_of(house) is None
    assert house.canvas.hasFocus()
    assert not tour.ring.isVisible()


def test_esc_leaves_it_from_the_map_and_selects_nothing_else(house: MainWindow, tour: Tour) -> None:
    tour.go(1)
    step = house.canvas.selection.step
    house.canvas.setFocus()
    QTest.keyClick(house.canvas, Qt.Key.Key_Escape)
    assert tour_of(house) is None
    assert house.canvas.selection.step == step


def test_a_key_of_the_map_leaves_it_and_does_its_work(house: MainWindow, tour: Tour) -> None:
    QTest.keyClick(focus(), Qt.Key.Key_N)
    assert tour_of(house) is None
    assert house.session.journey.count("step") == 24
    assert house.canvas.is_writing


def test_presenting_leaves_it(house: MainWindow, tour: Tour) -> None:
    house.canvas.setFocus()
    QTest.keyClick(house.canvas, Qt.Key.Key_F5)
    assert house.presenting.is_on
    assert tour.is_left
    assert not tour.callout.isVisible()
    house.presenting.end()


def test_work_goes_on_while_it_is_shown(house: MainWindow, tour: Tour) -> None:
    house.canvas.setFocus()
    QTest.keyClick(house.canvas, Qt.Key.Key_Right)
    assert house.canvas.selection.step is not None
    QTest.keyClick(house.canvas, Qt.Key.Key_M)
    assert house.session.is_modified
    assert tour_of(house) is tour


# With the mouse


def test_next_back_and_the_cross(house: MainWindow, tour: Tour) -> None:
    QTest.mouseClick(tour.callout.next, LEFT)
    assert tour.at == 1
    QTest.mouseClick(tour.callout.back, LEFT)
    assert tour.at == 0
    assert not tour.callout.back.isVisible()
    QTest.mouseClick(tour.callout.words, LEFT)
    assert tour_of(house) is tour
    QTest.mouseClick(tour.callout.cross, LEFT)
    assert tour_of(house) is None


def test_a_click_elsewhere_leaves_it_and_is_a_click_all_the_same(house: MainWindow, tour: Tour) -> None:
    step = house.session.journey.steps[0].id
    box = house.canvas.drawing.cards[step].box
    at = house.canvas.mapFromScene(box.center[0], box.center[1] - 20)
    QTest.mouseClick(house.canvas.viewport(), LEFT, pos=at)
    assert tour_of(house) is None
    assert house.canvas.selection.step == step


# When


def test_it_is_shown_once_with_the_first_map_and_leaves_the_keyboard(
    desk: Desk, tmp_path: Path, house_buyer: Journey, qtbot: QtBot
) -> None:
    path = tmp_path / "house.journey"
    files.save(house_buyer, path)
    open_at_start(desk, [str(path)])
    window = desk.windows[0]
    qtbot.waitUntil(lambda: tour_of(window) is not None)
    assert window.canvas.hasFocus()
    assert desk.settings.tour_seen
    window.close()
    open_at_start(desk, [str(path)])
    QTest.qWait(60)
    assert tour_of(desk.windows[-1]) is None


def test_an_empty_map_has_the_start_page_and_its_example_the_tour(desk: Desk, qtbot: QtBot) -> None:
    open_at_start(desk, [])
    window = desk.windows[0]
    qtbot.waitUntil(lambda: bool(window.canvas.findChildren(StartPage)))
    assert tour_of(window) is None
    page = window.canvas.findChildren(StartPage)[0]
    tile = next(each for each in page.controls if isinstance(each, MapTile))
    QTest.mouseClick(tile, LEFT)
    qtbot.waitUntil(lambda: tour_of(window) is not None)
    assert window.session.journey.count("step") == 23


def test_without_a_step_help_shows_it_on_the_example(desk: Desk, opener: Opener, qtbot: QtBot) -> None:
    window = opener(documents.new_journey())
    window.deeds["tour"].trigger()
    qtbot.waitUntil(lambda: tour_of(window) is not None)
    assert len(desk.windows) == 1
    assert window.session.journey.count("step") == 23


def test_asked_for_again_it_begins_anew(house: MainWindow, tour: Tour) -> None:
    tour.go(1)
    house.deeds["tour"].trigger()
    assert tour.is_left
    again = tour_of(house)
    assert again is not None
    assert again.at == 0


def test_another_map_ends_it(house: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    tour = showing.shown(house, takes_keyboard=False)
    house.show_session(type(house.session)(documents.new_journey()))
    qtbot.waitUntil(lambda: tour_of(house) is None)
    del tour


def test_a_folded_palette_is_not_pointed_at(house: MainWindow) -> None:
    house.show_panel("palette", False)
    house.deeds["tour"].trigger()
    tour = tour_of(house)
    assert tour is not None
    tour.go(1)
    tour.go(1)
    inside = where(house, house.canvas.viewport())
    assert tour.ring.geometry().contains(inside.adjusted(2, 2, -2, -2))
