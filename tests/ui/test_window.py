"""What the window shows around the map, and how the keyboard gets about in it."""

from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QToolBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.steps import add_step
from journeymapper.model.journey import Journey
from journeymapper.model.session import Session
from journeymapper.resources import sample_path
from journeymapper.settings import Appearance
from journeymapper.ui import documents
from journeymapper.ui.actions.table import ACTIONS
from journeymapper.ui.desk import Desk
from journeymapper.ui.panels.hint import Hint
from journeymapper.ui.panels.history import HistoryList
from journeymapper.ui.panels.minimap import Minimap
from journeymapper.ui.panels.outline.panel import Outline
from journeymapper.ui.panels.palette.panel import Palette
from journeymapper.ui.panels.tables.lists import ListsPanel
from journeymapper.ui.stand import take_shape
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Opener

Part = TypeVar("Part", bound=QWidget)


def part(window: QWidget, kind: type[Part]) -> Part:
    found = window.findChild(kind)
    assert found is not None
    return found


@pytest.fixture
def house(opener: Opener, house_buyer: Journey) -> MainWindow:
    return opener(house_buyer)


def pixels_of(widget: QWidget) -> int:
    return widget.width() * widget.height()


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_canvas_keeps_two_thirds_of_a_small_window(house: MainWindow, desk: Desk, language: str) -> None:
    desk.use_language(language)
    house.resize(1366, 768)
    QApplication.processEvents()
    assert (house.width(), house.height()) == (1366, 768)
    assert pixels_of(house.canvas) >= pixels_of(house) * 2 / 3


def test_names_that_others_rely_on(window: MainWindow) -> None:
    assert window.objectName() == "main_window"
    assert window.canvas.objectName() == "canvas"
    assert part(window, Outline).objectName() == "outline"


def test_the_status_line_counts(house: MainWindow) -> None:
    journey = house.session.journey
    expected = f"23 steps  ·  {journey.count('transition')} transitions  ·  12 suppliers"
    assert house.status.counts.text() == expected
    house.session.commit(add_step(journey, "more", (0, 2000)))
    assert house.status.counts.text().startswith("24 steps")


def test_the_status_line_knows_one_from_many(opener: Opener) -> None:
    journey = documents.new_journey()
    journey.apply(add_step(journey, "one", (0, 0)))
    window = opener(journey)
    assert window.status.counts.text() == "1 step  ·  0 transitions  ·  0 suppliers"


def test_the_status_line_shows_the_zoom(house: MainWindow, qtbot: QtBot) -> None:
    house.canvas.zoom_100()
    assert house.status.zoom.text() == "100 %"
    qtbot.keyClick(house, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert house.status.zoom.text() == "125 %"
    qtbot.mouseClick(house.status.zoom, Qt.MouseButton.LeftButton)
    assert house.canvas.zoom == pytest.approx(1)
    assert house.status.zoom.text() == "100 %"


def test_f6_walks_all_panes_and_back(window: MainWindow, qtbot: QtBot) -> None:
    window.show_panel("history", True)
    tables = part(window, ListsPanel)
    panels = [part(window, Outline), part(window, Palette), tables, part(window, HistoryList)]
    panes = [window.canvas, *panels, window.status]  # without suppliers no lens waits in the toolbar
    window.canvas.setFocus()

    def here() -> QWidget | None:
        focus = QApplication.focusWidget()
        return next((pane for pane in panes if focus and (pane is focus or pane.isAncestorOf(focus))), None)

    for expected in (1, 2, 3, 4, 5, 0, 1):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        assert here() is panes[expected]
    for expected in (0, 5, 4, 3, 2, 1):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert here() is panes[expected]


def test_the_whole_toolbar_has_room_on_a_usual_screen(window: MainWindow, desk: Desk) -> None:
    for language in ("en", "nl"):
        desk.use_language(language)
        QApplication.processEvents()
        assert window.toolbar.sizeHint().width() <= 1366


def test_another_map_leaves_the_panels_their_width(window: MainWindow) -> None:
    window.resize(1200, 700)
    QApplication.processEvents()
    before = window.canvas.size()
    window.show_session(Session(documents.new_journey()))
    QApplication.processEvents()
    assert window.canvas.size() == before


def test_f6_passes_folded_panes(window: MainWindow, qtbot: QtBot) -> None:
    for name in ("outline", "palette", "map"):
        window.show_panel(name, False)
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_F6)
    held = QApplication.focusWidget()
    assert held is not None
    assert window.status.isAncestorOf(held)
    for bar in (window.status, window.toolbar):
        bar.hide()
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_F6)
    assert window.canvas.hasFocus()


@pytest.mark.parametrize("panel", ["outline", "map", "history"])
def test_a_panel_is_folded_and_unfolded(window: MainWindow, qtbot: QtBot, panel: str) -> None:
    action = window.deeds[f"panel_{panel}"]
    shown = action.isChecked()
    assert shown == (panel != "history")
    action.trigger()
    assert (window.panel_shown(panel), action.isChecked()) == (not shown, not shown)
    if shown:
        action.trigger()
    fold = window.findChild(QToolButton, f"fold_{panel}")
    assert fold is not None
    qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert not window.panel_shown(panel)
    assert not action.isChecked()
    assert window.canvas.hasFocus()


def test_panels_and_size_are_remembered(window: MainWindow, desk: Desk, opener: Opener) -> None:
    window.resize(720, 600)
    window.show_panel("outline", False)
    window.show_panel("history", True)
    window.session.history.mark_saved()
    window.close()
    other = opener(documents.new_journey())
    assert (other.width(), other.height()) == (720, 600)
    assert not other.panel_shown("outline")
    assert other.panel_shown("history")


def test_damaged_memory_of_panels_is_no_matter(window: MainWindow) -> None:
    take_shape(window, "not base 64!", "AAAA")
    assert window.panel_shown("outline")


def test_words_under_the_buttons_can_be_turned_off(window: MainWindow, desk: Desk) -> None:
    bar = part(window, QToolBar)
    assert bar.iconSize().width() == 20
    assert bar.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextUnderIcon
    window.deeds["words"].trigger()
    assert bar.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    assert not desk.settings.words
    window.deeds["words"].trigger()
    assert bar.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextUnderIcon


def test_an_empty_map_shows_the_keys_that_start_it(opener: Opener, qtbot: QtBot) -> None:
    window = opener(documents.new_journey())
    hint = part(window, Hint)
    assert hint.isVisible()
    assert {label.text() for label in hint.findChildren(QLabel)} >= {"N", "Tab", "C"}
    assert hint.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    qtbot.keyClick(window.canvas, Qt.Key.Key_N)
    assert not hint.isVisible()
    window.canvas.cancel()
    window.session.undo()
    assert window.session.journey.count("step") == 0
    assert hint.isVisible()


def test_the_hint_stays_in_the_middle(opener: Opener) -> None:
    window = opener(documents.new_journey())
    window.resize(1300, 900)
    QApplication.processEvents()
    hint = part(window, Hint)
    assert abs(hint.geometry().center().x() - window.canvas.rect().center().x()) <= 1
    assert abs(hint.geometry().center().y() - window.canvas.rect().center().y()) <= 1


@pytest.fixture
def minimap(house: MainWindow) -> Minimap:
    house.canvas.zoom_100()
    return part(house, Minimap)


def test_the_small_map_is_there_when_the_map_is_larger_than_the_view(
    house: MainWindow, minimap: Minimap
) -> None:
    assert minimap.isVisible()
    house.canvas.zoom_fit()
    assert not minimap.isVisible()
    house.canvas.zoom_100()
    assert minimap.isVisible()
    corner = house.canvas.viewport().geometry().bottomRight() - minimap.geometry().bottomRight()
    assert 0 < corner.x() < 40
    assert 0 < corner.y() < 40


def test_a_click_in_the_small_map_moves_the_view(house: MainWindow, minimap: Minimap, qtbot: QtBot) -> None:
    def middle() -> QPointF:
        return house.canvas.mapToScene(house.canvas.viewport().rect().center())

    qtbot.mouseClick(minimap, Qt.MouseButton.LeftButton, pos=QPoint(minimap.width() - 8, 20))
    right = middle()
    qtbot.mousePress(minimap, Qt.MouseButton.LeftButton, pos=QPoint(minimap.width() // 2, 20))
    qtbot.mouseMove(minimap, QPoint(8, 20))
    assert middle().x() < right.x() - 500
    assert middle().y() == pytest.approx(right.y(), abs=2)


def test_the_small_map_paints_cards_in_the_colours_of_their_phases(minimap: Minimap) -> None:
    image = minimap.grab().toImage()
    found = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    phase = QColor(minimap._canvas.drawing.theme.phase_color(4)).name()
    assert phase in found


def test_the_small_map_of_very_many_arrows_shows_the_cards_alone(
    minimap: Minimap, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = QColor(minimap._canvas.drawing.theme.band_line).rgb()
    phase = QColor(minimap._canvas.drawing.theme.phase_color(4)).rgb()

    def colors() -> set[int]:
        image = minimap._drawn().toImage()
        return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}

    assert {line, phase} <= colors()
    monkeypatch.setattr("journeymapper.ui.panels.minimap._MANY", 3)
    found = colors()
    assert phase in found
    assert line not in found


def test_the_small_map_can_be_turned_off(house: MainWindow, minimap: Minimap, desk: Desk) -> None:
    house.deeds["minimap"].trigger()
    assert not minimap.isVisible()
    assert not desk.settings.minimap
    house.deeds["minimap"].trigger()
    assert minimap.isVisible()


def test_the_small_map_follows_edits(house: MainWindow, minimap: Minimap, qtbot: QtBot) -> None:
    before = minimap.grab().toImage()
    house.session.commit(add_step(house.session.journey, "far", (6000, 0)))
    qtbot.waitUntil(lambda: minimap.grab().toImage() != before)


def names_of(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def test_everything_that_takes_the_keyboard_has_a_name(house: MainWindow) -> None:
    house.docks.fill()
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in house.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QAbstractItemView | QLineEdit | QTabBar)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not names_of(widget)
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parent(), QAbstractItemView | QTabBar)
    ]
    assert nameless == []


def test_buttons_without_words_have_tooltips(house: MainWindow) -> None:
    house.docks.fill()
    bare = [
        button.objectName()
        for button in house.findChildren(QToolButton)
        if button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        and not button.toolTip()
        and not button.objectName().startswith("qt_")
        and not isinstance(button.parent(), QTabBar)
    ]
    assert bare == []


@pytest.mark.qt_log_ignore("does not support")
def test_a_context_menu_comes_up(window: MainWindow) -> None:
    window.canvas.menu_wanted.emit(window.mapToGlobal(QPoint(400, 300)), "canvas")
    menu = next(each for each in window.findChildren(QMenu) if each.isVisible())
    shown = {action.objectName() for action in menu.actions() if not action.isSeparator()}
    assert shown == {f"action_{row.id}" for row in ACTIONS if "canvas" in row.context}
    menu.close()


def test_files_dropped_on_the_map_are_opened(window: MainWindow, desk: Desk, tmp_path: object) -> None:
    path = f"{tmp_path}/dropped.journey"
    window.canvas.files_dropped.emit([str(sample_path("house-buyer", "en")), path])
    assert len(desk.windows) == 2
    assert desk.windows[1].session.journey.count("step") == 23


def test_the_theme_changes_map_and_window(window: MainWindow, desk: Desk) -> None:
    before = window.deeds["save"].icon().pixmap(20).toImage()
    window.deeds["theme_dark"].trigger()
    assert window.canvas.drawing.theme.name == "dark"
    assert QApplication.palette().color(QPalette.ColorRole.Window).lightness() < 60
    assert window.deeds["theme_dark"].isChecked()
    assert not window.deeds["theme_light"].isChecked()
    assert window.deeds["save"].icon().pixmap(20).toImage() != before
    assert desk.settings.appearance == "dark"
    window.deeds["theme_light"].trigger()
    assert window.canvas.drawing.theme.name == "light"
    assert window.deeds["save"].icon().pixmap(20).toImage() == before


def test_full_screen_and_back(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert window.deeds["full_screen"].isChecked()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_the_zoom_is_still_shown_after_a_menu(house: MainWindow) -> None:
    """Opening a menu gives actions their icons, which must not put the action's name on the button."""
    house.canvas.zoom_100()
    house.menus["view"].aboutToShow.emit()
    house.deeds.retext()
    house.status.refresh()
    assert house.status.zoom.text() == "100 %"


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_what_has_no_room_in_the_toolbar_has_a_sign_that_is_seen(
    house: MainWindow, desk: Desk, appearance: Appearance, qtbot: QtBot
) -> None:
    desk.use_appearance(appearance)
    house.resize(1024, 640)
    more = house.toolbar.findChild(QToolButton, "qt_toolbar_ext_button")
    assert more is not None
    qtbot.waitUntil(more.isVisible)
    seen = more.grab().toImage()
    pixels = [seen.pixelColor(x, y).lightness() for x in range(seen.width()) for y in range(seen.height())]
    assert max(pixels) - min(pixels) > 80
