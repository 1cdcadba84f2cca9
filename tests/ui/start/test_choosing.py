"""Choosing on the start page, by keyboard and by mouse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.ui.desk import Desk
from journeymapper.ui.start.page import StartPage
from journeymapper.ui.start.tile import MapTile
from tests.ui.conftest import Answers
from tests.ui.start.rig import at_hand, focus, page_of, tiles

LEFT = Qt.MouseButton.LeftButton


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


def test_a_file_is_dropped_here_as_on_the_map(
    saved: list[Path], desk: Desk, start: Callable[[], StartPage]
) -> None:
    page, data = start(), QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(saved[0]))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(40, 300), copy, data, LEFT, none)
    QApplication.sendEvent(page.viewport(), entered)
    assert entered.isAccepted()
    QApplication.sendEvent(page.viewport(), QDropEvent(QPointF(40, 300), copy, data, LEFT, none))
    assert [window.session.path for window in desk.windows] == [saved[0]]
