"""Finding on the map, with the keys and the mouse of a person."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.model.edits import notes
from journeymapper.model.edits.steps import add_step, edit_steps
from journeymapper.model.journey import Journey
from journeymapper.ui.canvas.travel import travel_of
from journeymapper.ui.desk import Desk
from journeymapper.ui.finding.bar import FindBar
from journeymapper.ui.panels.parking.panel import ParkingPanel
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Opener

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def house(opener: Opener, house_buyer: Journey) -> MainWindow:
    window = opener(house_buyer)
    window.resize(1200, 800)
    window.canvas.zoom_100()
    return window


def at_hand() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def typed(window: MainWindow, qtbot: QtBot, text: str) -> FindBar:
    """Looks for a text as a person does, from the map."""
    qtbot.keyClick(window.canvas, KEY.Key_F, CTRL)
    assert at_hand().objectName() == "find_field"
    qtbot.keyClicks(at_hand(), text)
    bar = window.canvas.findChild(FindBar, "find_bar")
    assert isinstance(bar, FindBar)
    assert bar.isVisible()
    return bar


def said(bar: FindBar, name: str) -> str:
    label = bar.findChild(QLabel, name)
    assert label is not None
    return label.text()


def chosen(window: MainWindow) -> list[str]:
    return [ident for _, ident in window.canvas.selection]


def marked(window: MainWindow, rect: QRectF) -> bool:
    """Whether the yellow of a mark lies around a rectangle of the map, as it is painted."""
    view = window.canvas.camera.on_view(rect)
    image = window.canvas.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    across = range(int(view.left()) - 14, int(view.left()) + 4)
    down = int(view.center().y())
    return any(
        color.red() - color.blue() > 80 and color.green() > 90
        for x in across
        if image.rect().contains(QPoint(x, down))
        for color in [QColor(image.pixel(x, down))]
    )


def test_what_is_typed_is_counted_and_marked_at_once(house: MainWindow, qtbot: QtBot) -> None:
    bar = typed(house, qtbot, "view the hous")
    assert said(bar, "find_count") == "1 found"
    assert "View the houses" in said(bar, "find_place")
    assert chosen(house) == []
    qtbot.keyClicks(at_hand(), "xx")
    assert said(bar, "find_count") == "0 found"
    assert said(bar, "find_place") == ""


@pytest.mark.parametrize("zoom", [1.0, 0.2])
def test_marks_are_painted_near_by_and_far_away(house: MainWindow, qtbot: QtBot, zoom: float) -> None:
    house.canvas.camera.zoom_to(zoom)
    bar = typed(house, qtbot, "view the houses")
    qtbot.keyClick(at_hand(), KEY.Key_Return)
    qtbot.waitUntil(lambda: not travel_of(house.canvas).is_moving)
    rect = house.canvas.rect_of(bar.hits[0].key)
    other = house.canvas.rect_of(("step", house.session.journey.steps[0].id))
    assert marked(house, rect)
    assert not marked(house, other)
    qtbot.keyClick(at_hand(), KEY.Key_Escape)
    assert not marked(house, rect)


def test_enter_walks_around_and_the_view_goes_along(house: MainWindow, qtbot: QtBot) -> None:
    bar = typed(house, qtbot, "bank")
    keys = [hit.key for hit in bar.hits]
    assert len(keys) > 3
    for at in (*range(len(keys)), 0):
        qtbot.keyClick(at_hand(), KEY.Key_Return)
        assert said(bar, "find_count") == f"{at + 1} of {len(keys)}"
        assert list(house.canvas.selection) == [keys[at]]
        qtbot.waitUntil(lambda: not travel_of(house.canvas).is_moving)
        seen = house.canvas.camera.on_view(house.canvas.rect_of(keys[at]))
        assert house.canvas.camera.room.intersects(seen)
        if keys[at][0] == "step":
            assert house.canvas.camera.room.contains(seen)
            assert not seen.intersects(QRectF(bar.geometry()))
    qtbot.keyClick(at_hand(), KEY.Key_Return, SHIFT)
    assert list(house.canvas.selection) == [keys[-1]]


def test_escape_goes_and_keeps_what_is_selected(house: MainWindow, qtbot: QtBot) -> None:
    bar = typed(house, qtbot, "notary")
    qtbot.keyClick(at_hand(), KEY.Key_Down)
    found = chosen(house)
    assert found
    qtbot.keyClick(at_hand(), KEY.Key_Escape)
    assert not bar.isVisible()
    assert house.canvas.hasFocus()
    assert chosen(house) == found


def test_ctrl_g_goes_on_from_the_map(house: MainWindow, qtbot: QtBot) -> None:
    bar = typed(house, qtbot, "bank")
    qtbot.keyClick(at_hand(), KEY.Key_Return)
    qtbot.keyClick(at_hand(), KEY.Key_Escape)
    qtbot.keyClick(house.canvas, KEY.Key_G, CTRL)
    assert bar.isVisible()
    assert said(bar, "find_count").startswith("2 of")
    qtbot.keyClick(at_hand(), KEY.Key_G, CTRL | SHIFT)
    assert said(bar, "find_count").startswith("1 of")


def test_a_second_ctrl_f_takes_another_word(house: MainWindow, qtbot: QtBot) -> None:
    bar = typed(house, qtbot, "bank")
    house.canvas.setFocus()
    assert typed(house, qtbot, "mover") is bar
    field = at_hand()
    assert isinstance(field, QLineEdit)
    assert field.text() == "mover"


def test_the_buttons_do_the_same(house: MainWindow, qtbot: QtBot) -> None:
    bar = typed(house, qtbot, "bank")

    def click(name: str) -> None:
        button = bar.findChild(QToolButton, name)
        assert button is not None
        assert button.accessibleName()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    click("find_back")
    assert said(bar, "find_count") == f"{len(bar.hits)} of {len(bar.hits)}"
    click("find_on")
    assert said(bar, "find_count") == f"1 of {len(bar.hits)}"
    click("find_close")
    assert not bar.isVisible()


def test_keys_in_the_bar_do_nothing_to_the_map(house: MainWindow, qtbot: QtBot) -> None:
    bar = typed(house, qtbot, "bank")
    qtbot.keyClick(at_hand(), KEY.Key_Return)
    button = bar.findChild(QToolButton, "find_on")
    assert button is not None
    button.setFocus()
    for key in (KEY.Key_Delete, KEY.Key_N, KEY.Key_Backspace):
        qtbot.keyClick(button, key)
    assert not house.session.history.can_undo


def test_the_count_follows_the_map(window: MainWindow, qtbot: QtBot) -> None:
    bar = typed(window, qtbot, "two")
    qtbot.keyClick(at_hand(), KEY.Key_Return)
    assert said(bar, "find_count") == "1 of 1"
    session = window.session
    session.commit(add_step(session.journey, "three", (300, 0), title="Two more"))
    assert said(bar, "find_count") == "1 of 2"
    session.commit(edit_steps(session.journey, ["two"], "edit-title", title="Else"))
    assert said(bar, "find_count") == "1 found"
    session.undo()
    session.undo()
    assert [hit.key for hit in bar.hits] == [("step", "two")]


def test_a_note_beside_the_map_is_chosen_in_the_parking_lot(window: MainWindow, qtbot: QtBot) -> None:
    for ident, text in (("m", "who pays"), ("n", "an idea for later"), ("o", "another idea")):
        window.session.commit(notes.add_note(window.session.journey, ident, None, text))
    bar = typed(window, qtbot, "idea")
    assert not window.panel_shown("parking")
    qtbot.keyClick(at_hand(), KEY.Key_Return)
    assert said(bar, "find_place") == "Parking lot: an idea for later"
    assert chosen(window) == []
    panel = window.findChild(ParkingPanel)
    assert panel is not None
    assert panel.isVisible()
    assert panel.list.at_hand == "n"
    assert bar.field.hasFocus()
    qtbot.keyClick(at_hand(), KEY.Key_Return)
    assert panel.list.at_hand == "o"
    qtbot.keyClick(at_hand(), KEY.Key_Escape)
    assert panel.list.hasFocus()


def test_while_presenting_no_panel_is_unfolded_for_it(window: MainWindow, qtbot: QtBot) -> None:
    window.session.commit(notes.add_note(window.session.journey, "n", None, "an idea for later"))
    window.deeds["present"].trigger()
    typed(window, qtbot, "idea")
    qtbot.keyClick(at_hand(), KEY.Key_Return)
    assert not window.panel_shown("parking")
    assert at_hand().objectName() == "find_field"


def test_the_bar_speaks_dutch_while_it_is_open(house: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    bar = typed(house, qtbot, "bank")
    qtbot.keyClick(at_hand(), KEY.Key_Return)
    desk.use_language("nl")
    assert said(bar, "find_count") == f"1 van {len(bar.hits)}"
    assert bar.field.accessibleName() == "Zoeken op de kaart"
    assert said(bar, "find_count") in bar.field.accessibleDescription()


def test_hostile_text_is_shown_as_it_is(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    session.commit(edit_steps(session.journey, ["one"], "edit-title", title="<b>kite</b>"))
    bar = typed(window, qtbot, "<b>")
    assert said(bar, "find_place") == "Title: <b>kite</b>"
    assert bar.place.textFormat() == Qt.TextFormat.PlainText


def test_nothing_can_be_found_on_an_empty_map(opener: Opener, qtbot: QtBot) -> None:
    window = opener(Journey())
    qtbot.keyClick(window.canvas, KEY.Key_F, CTRL)
    assert window.canvas.findChild(FindBar, "find_bar") is None
