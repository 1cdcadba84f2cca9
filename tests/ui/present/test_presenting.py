"""F5: all around the map steps aside, the work goes on, and everything comes back as it was."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journeymapper import settings
from journeymapper.model.journey import Journey
from journeymapper.model.session import Session
from journeymapper.storage.codec import encode
from journeymapper.ui.desk import Desk
from journeymapper.ui.present.show import Show
from journeymapper.ui.present.walk import Walk
from journeymapper.ui.window import MainWindow

Press = Callable[..., None]


def around(window: MainWindow) -> dict[str, bool]:
    parts: list[QWidget] = [window.menuBar(), window.toolbar, window.statusBar()]
    found = {type(each).__name__: each.isHidden() for each in parts}
    return found | {name: dock.isHidden() for name, dock in window.docks.items()}


def widths(window: MainWindow) -> dict[str, int]:
    return {name: dock.width() for name, dock in window.docks.items() if dock.is_seen}


def test_the_map_fills_the_screen(house: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(house.canvas, Qt.Key.Key_F5)
    assert house.isFullScreen()


def test_all_else_steps_aside(stage: MainWindow) -> None:
    assert all(around(stage).values())
    assert stage.canvas.geometry() == stage.rect()
    assert QApplication.focusWidget() is stage.canvas
    assert stage.deeds["present"].isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_F5, Qt.Key.Key_Escape])
def test_everything_comes_back_as_it_was(house: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    house.show_panel("matrix", True)
    house.show_panel("outline", False)
    house.canvas.setFocus()
    QApplication.processEvents()
    before, wide, place = around(house), widths(house), house.geometry()
    zoom, corner = house.canvas.zoom, house.canvas.camera.seen.topLeft()
    qtbot.keyClick(house.canvas, Qt.Key.Key_F5)
    QApplication.processEvents()
    assert around(house) != before
    qtbot.keyClick(house.canvas, key)
    QApplication.processEvents()
    assert not house.presenting.is_on
    assert around(house) == before
    assert widths(house) == wide
    assert house.geometry() == place
    assert not house.isFullScreen()
    assert house.canvas.zoom == pytest.approx(zoom)
    assert (house.canvas.camera.seen.topLeft() - corner).manhattanLength() < 4 / zoom
    assert house.canvas.camera.least < 0.1
    assert QApplication.focusWidget() is house.canvas
    assert house.findChildren(QWidget, "present_bar") == [] or not any(
        each.isVisible() for each in house.findChildren(QWidget, "present_bar")
    )


def test_a_window_that_was_full_stays_full(house: MainWindow, qtbot: QtBot) -> None:
    house.deeds["full_screen"].trigger()
    qtbot.keyClick(house.canvas, Qt.Key.Key_F5)
    qtbot.keyClick(house.canvas, Qt.Key.Key_F5)
    assert house.isFullScreen()
    assert not house.menuBar().isHidden()


def test_it_changes_nothing_of_the_map(house: MainWindow, qtbot: QtBot) -> None:
    before = encode(house.session.journey)
    qtbot.keyClick(house.canvas, Qt.Key.Key_F5)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_D, Qt.Key.Key_O, Qt.Key.Key_Y, Qt.Key.Key_X):
        qtbot.keyClick(house.canvas, key)
    qtbot.keyClick(house.canvas, Qt.Key.Key_F5)
    assert encode(house.session.journey) == before
    assert not house.session.history.can_undo


def test_escape_leaves_what_is_under_way_first(stage: MainWindow, show: Show, press: Press) -> None:
    canvas = stage.canvas
    press(Qt.Key.Key_C)
    assert canvas.hands.is_busy
    press(Qt.Key.Key_Escape)
    assert not canvas.hands.is_busy
    assert stage.presenting.is_on
    press(Qt.Key.Key_O)
    press(Qt.Key.Key_Escape)
    assert not show.sheet.isVisible()
    assert stage.presenting.is_on
    canvas.select([("step", each.id) for each in list(stage.session.journey.steps)[:2]])
    press(Qt.Key.Key_Escape)
    assert not canvas.selection
    assert stage.presenting.is_on
    press(Qt.Key.Key_Escape)
    assert not stage.presenting.is_on


def test_titles_are_typed_and_steps_made_meanwhile(
    stage: MainWindow, session_of: Session, press: Press
) -> None:
    journey, canvas = session_of.journey, stage.canvas
    step = canvas.selection.step
    assert step is not None
    press(Qt.Key.Key_F2)
    assert canvas.is_writing
    field = QApplication.focusWidget()
    for letter in (Qt.Key.Key_B, Qt.Key.Key_O):  # keys of presenting are letters of a title
        press(letter)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Right)
    assert QApplication.focusWidget() is field
    press(Qt.Key.Key_Return)
    assert journey.step(step).title == "bo"
    many = journey.count("step")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert journey.count("step") == many + 1
    assert stage.presenting.is_on
    press(Qt.Key.Key_M)
    assert canvas.selection.step is not None
    assert journey.step(canvas.selection.step).moment_of_truth


@pytest.fixture
def session_of(stage: MainWindow) -> Session:
    return stage.session


def test_the_room_sees_no_frame_of_the_keyboard(stage: MainWindow, press: Press) -> None:
    ground, accent = stage.canvas.drawing.theme.canvas, stage.palette().highlight().color().name()
    corner = stage.canvas.grab().toImage().pixelColor(0, 400).name()
    assert corner == ground
    press(Qt.Key.Key_F5)
    QApplication.processEvents()
    assert stage.canvas.hasFocus()
    assert stage.canvas.grab().toImage().pixelColor(0, 400).name() == accent


def test_what_is_told_is_seen_without_a_status_line(stage: MainWindow, show: Show) -> None:
    stage.canvas.say("Something <b>plain</b>")
    assert show.said.isVisible()
    assert show.said.text() == "Something <b>plain</b>"
    assert show.said.textFormat() == Qt.TextFormat.PlainText


def test_a_window_that_closes_meanwhile_is_kept_as_it_was(stage: MainWindow, desk: Desk) -> None:
    stage.session.history.mark_saved()
    assert stage.close()
    assert desk.windows == []
    other = desk.open_journey(Journey(), None)
    assert not other.isFullScreen()
    assert not other.menuBar().isHidden()
    assert not other.docks["outline"].isHidden()


def test_a_crash_meanwhile_leaves_the_next_start_as_before(stage: MainWindow, desk: Desk) -> None:
    """What is stored while the map is presented says nothing of a window without its panels."""
    before = desk.settings.geometry, desk.settings.panels
    desk.use_words(False)
    stored = settings.load()
    assert not stored.words
    assert (stored.geometry, stored.panels) == before


def test_another_map_in_the_window_ends_it(stage: MainWindow) -> None:
    stage.show_session(Session(Journey()))
    assert not stage.presenting.is_on
    assert not stage.menuBar().isHidden()
    assert stage.isVisible()


def test_an_empty_map_is_presented_and_begun(
    opener: Callable[[Journey], MainWindow], qtbot: QtBot, calm: None
) -> None:
    window = opener(Journey())
    qtbot.keyClick(window.canvas, Qt.Key.Key_F5)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Y, Qt.Key.Key_O):
        qtbot.keyClick(window.canvas, key)
    qtbot.keyClick(window.canvas, Qt.Key.Key_N)
    qtbot.keyClicks(QApplication.focusWidget(), "First")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert [step.title for step in window.session.journey.steps][:1] == ["First"]


def test_a_fault_at_the_beginning_leaves_the_window_as_it_was(
    house: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise ValueError("on purpose")

    monkeypatch.setattr(Walk, "begin", fail)
    before = around(house)
    with pytest.raises(ValueError, match="on purpose"):
        house.presenting.begin()
    assert not house.presenting.is_on
    assert around(house) == before


def test_signs_of_findings_step_aside(stage: MainWindow, show: Show, qtbot: QtBot) -> None:
    assert not stage.checking._signs
    assert stage.desk.settings.signs
    stage.presenting.end()
    assert stage.checking._signs


def test_in_dutch_and_dark(stage: MainWindow, show: Show, desk: Desk) -> None:
    desk.use_language("nl")
    desk.use_appearance("dark")
    assert show.bar.buttons["end"].text() == "Stoppen"
    assert show.bar.buttons["lock"].accessibleName().startswith("Presenteren: kaart op slot")
    assert show.notes.windowTitle() == "Notities van de presentator"
    assert stage.canvas.drawing.theme.name == "dark"
    assert stage.canvas.drawing.layers.dots


def test_keys_of_presenting_are_no_keys_else(house: MainWindow, qtbot: QtBot) -> None:
    assert not house.deeds["present_next"].isEnabled()
    house.canvas.select([("step", next(iter(house.session.journey.steps)).id)])
    qtbot.keyClick(house.canvas, Qt.Key.Key_Down)  # the neighbour, as ever
    assert house.canvas.selection.step == list(house.session.journey.steps)[1].id
    qtbot.keyPress(house.canvas, Qt.Key.Key_Space)
    assert house.canvas.viewport().cursor().shape() == Qt.CursorShape.OpenHandCursor
    qtbot.keyRelease(house.canvas, Qt.Key.Key_Space)


def test_the_button_in_the_toolbar_presents(house: MainWindow, qtbot: QtBot) -> None:
    button = house.toolbar.widgetForAction(house.deeds["present"])
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert house.presenting.is_on
