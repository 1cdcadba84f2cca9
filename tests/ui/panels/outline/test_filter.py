"""A few letters narrow the list of steps down, and Enter goes there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.steps import add_step
from journeymapper.model.journey import Journey
from journeymapper.ui.desk import Desk
from journeymapper.ui.panels.outline.filtered import FilteredOutline
from journeymapper.ui.panels.outline.panel import Outline
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Opener

KEY = Qt.Key


@pytest.fixture
def house(opener: Opener, house_buyer: Journey) -> MainWindow:
    return opener(house_buyer)


def parts(window: MainWindow) -> tuple[QLineEdit, Outline]:
    field, outline = window.findChild(QLineEdit, "outline_filter"), window.findChild(Outline, "outline")
    assert field is not None
    assert outline is not None
    return field, outline


def listed(outline: Outline) -> list[str]:
    model = outline.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_letters_narrow_the_list_down_and_escape_shows_all(house: MainWindow, qtbot: QtBot) -> None:
    field, outline = parts(house)
    every = listed(outline)
    field.setFocus()
    qtbot.keyClicks(field, "negot")
    assert len(listed(outline)) == 4
    assert all("Negotiate" in each for each in listed(outline))
    qtbot.keyClick(field, KEY.Key_Escape)
    assert listed(outline) == every
    assert field.text() == ""
    qtbot.keyClick(field, KEY.Key_Escape)
    assert house.canvas.hasFocus()


def test_enter_goes_to_the_best_on_the_map(house: MainWindow, qtbot: QtBot) -> None:
    field, outline = parts(house)
    field.setFocus()
    qtbot.keyClicks(field, "12")
    qtbot.keyClick(field, KEY.Key_Return)
    assert house.canvas.hasFocus()
    (step,) = house.canvas.selection.steps
    assert house.session.journey.step(step).title == "Have the building surveyed"
    assert outline.currentIndex().data() == "Have the building surveyed"
    seen = house.canvas.camera.on_view(house.canvas.rect_of(("step", step)))
    assert house.canvas.camera.room.contains(seen)


def test_down_goes_into_the_list(house: MainWindow, qtbot: QtBot) -> None:
    field, outline = parts(house)
    field.setFocus()
    qtbot.keyClicks(field, "negot")
    qtbot.keyClick(field, KEY.Key_Down)
    assert outline.hasFocus()
    assert [index.row() for index in outline.selectedIndexes()] == [0]
    assert len(house.canvas.selection.steps) == 1


def test_escape_in_the_list_shows_all_and_then_goes_to_the_map(window: MainWindow, qtbot: QtBot) -> None:
    field, outline = parts(window)
    field.setFocus()
    qtbot.keyClicks(field, "tw")
    qtbot.keyClick(field, KEY.Key_Down)
    qtbot.keyClick(outline, KEY.Key_Escape)
    assert listed(outline) == ["One", "Two"]
    assert outline.hasFocus()
    assert outline.currentIndex().data() == "Two"
    qtbot.keyClick(outline, KEY.Key_Escape)
    assert window.canvas.hasFocus()


def test_misspelt_words_are_found_and_nonsense_is_told(house: MainWindow, qtbot: QtBot) -> None:
    field, outline = parts(house)
    panel = field.parent()
    assert isinstance(panel, FilteredOutline)
    field.setFocus()
    qtbot.keyClicks(field, "negociate")
    assert len(listed(outline)) == 4
    qtbot.keyClicks(field, "qqq")
    assert listed(outline) == []
    assert panel.nothing.isVisible()
    assert panel.nothing.text() == "No step is called that"
    qtbot.keyClick(field, KEY.Key_Return)
    assert field.hasFocus()
    assert house.canvas.selection.steps == frozenset()


def test_it_stays_narrow_while_the_map_changes(window: MainWindow, qtbot: QtBot) -> None:
    field, outline = parts(window)
    field.setFocus()
    qtbot.keyClicks(field, "tw")
    assert listed(outline) == ["Two"]
    window.session.commit(add_step(window.session.journey, "x", (300, 0), title="Twin"))
    window.session.commit(add_step(window.session.journey, "y", (600, 0), title="Else"))
    assert listed(outline) == ["Two", "Twin"]
    window.canvas.select([("step", "one"), ("step", "x")])
    assert [index.data() for index in outline.selectedIndexes()] == ["Twin"]
    assert window.canvas.selection.steps == {"one", "x"}


def test_order_can_be_changed_among_what_is_listed(window: MainWindow, qtbot: QtBot) -> None:
    field, outline = parts(window)
    window.session.commit(add_step(window.session.journey, "x", (300, 0), title="One more"))
    field.setFocus()
    qtbot.keyClicks(field, "one")
    window.canvas.select([("step", "x")])
    outline.setFocus()
    qtbot.keyClick(outline, KEY.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [step.id for step in window.session.journey.steps] == ["x", "one", "two"]


def test_loops_and_skips_are_told(house: MainWindow) -> None:
    _, outline = parts(house)
    said = [
        str(outline.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(outline.model().rowCount())
    ]
    assert next(each for each in said if each.startswith("10 ")).endswith("back to 6")
    assert next(each for each in said if each.startswith("20 ")).endswith("back to 17")
    assert sum("skip to" in each for each in said) > 0


def test_it_speaks_dutch(house: MainWindow, desk: Desk) -> None:
    field, _ = parts(house)
    desk.use_language("nl")
    assert field.accessibleName() == field.placeholderText() == "Zoek een stap"
