"""What is painted of the supplier table, pixel by pixel where it matters."""

import sys
from typing import get_args

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.drawing.theme import THEMES
from journeymapper.model.edits.lists import edit_entry
from journeymapper.model.edits.touches import put_touches
from journeymapper.model.journey import Journey
from journeymapper.model.records import Aida, Contact, Starter, Step, Supplier, Touch
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.desk import Desk
from journeymapper.ui.panels.matrix.lines import Column, Row, Totals
from journeymapper.ui.panels.matrix.panel import MatrixPanel
from journeymapper.ui.panels.matrix.pictures import Pictures
from journeymapper.ui.panels.matrix.strip import Strip
from journeymapper.ui.panels.matrix.view import MatrixView
from journeymapper.ui.window import MainWindow

AIDAS: tuple[Aida | None, ...] = (*get_args(Aida), None)
STARTERS: tuple[Starter | None, ...] = (*get_args(Starter), None)


def grey(image: QImage) -> bytes:
    """As a grey printer would have it."""
    return bytes(image.convertToFormat(QImage.Format.Format_Grayscale8).constBits())


def picture(theme: str, touch: Touch | None, goal: str | None = None) -> QImage | None:
    pictures = Pictures(THEMES[theme], 2.0)
    color = THEMES[theme].supplier_color(1)
    row = Row("one", "1", "One", "", "#000000", {touch.supplier: touch} if touch else {})
    made = pictures.cell(row, Column("bank", "Bank", "BA", color, goal))
    return None if made is None else made.toImage()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_mark_looks_different_also_in_grey(qapp: QApplication, theme: str) -> None:
    touches = [
        Touch("bank", aida, contact, starter, value)
        for aida in AIDAS
        for contact in get_args(Contact)
        for starter in STARTERS
        for value in ("", "a talk")
    ]
    seen = set()
    for touch in touches:
        for goal in (None, "one"):
            image = picture(theme, touch, goal)
            assert image is not None
            seen.add(grey(image))
    assert len(seen) == len(touches) * 2 == 180


def test_an_empty_cell_is_empty_unless_it_is_the_goal(qapp: QApplication) -> None:
    assert picture("light", None) is None
    assert picture("light", None, "two") is None
    flag = picture("light", None, "one")
    assert flag is not None
    assert flag.pixelColor(flag.width() // 2, flag.height() // 2).alpha() == 0


def test_nothing_of_a_mark_is_cut_off(qapp: QApplication) -> None:
    full = picture("light", Touch("bank", "action", "direct", "customer"), "one")
    assert full is not None
    edge = [full.pixelColor(x, y).alpha() for x in range(full.width()) for y in (0, full.height() - 1)]
    edge += [full.pixelColor(x, y).alpha() for y in range(full.height()) for x in (0, full.width() - 1)]
    assert max(edge) == 0


def test_totals_of_no_contact_say_out_of_sight(qapp: QApplication) -> None:
    pictures = Pictures(THEMES["light"], 1.0)
    hidden = pictures.row_end(Totals(0, 0, 1), touched=True).toImage()
    assert hidden != pictures.row_end(Totals(0, 0, 1), touched=False).toImage()
    assert (
        pictures.row_end(Totals(1, 0, 1), touched=True).toImage()
        == pictures.row_end(Totals(1, 0, 1), touched=False).toImage()
    )


def shown(matrix: MatrixView) -> QImage:
    """What is on the screen, as it was painted part by part."""
    QApplication.processEvents()
    window = matrix.window()
    at, size = matrix.viewport().mapTo(window, QPoint(0, 0)), matrix.viewport().size()
    screen = window.screen().grabWindow(window.winId(), at.x(), at.y(), size.width(), size.height())
    return screen.toImage().convertToFormat(QImage.Format.Format_RGB32)


def anew(matrix: MatrixView) -> QImage:
    """What a painting of all at once gives."""
    return matrix.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def stroke(matrix: MatrixView, by: int) -> None:
    matrix.verticalScrollBar().setValue(matrix.verticalScrollBar().value() + by)
    matrix.horizontalScrollBar().setValue(matrix.horizontalScrollBar().value() + by // 2)
    QApplication.processEvents()


def test_scrolling_leaves_no_traces(matrix: MatrixView) -> None:
    matrix.setCurrentIndex(matrix.grid.index(3, 1))
    for by in (7, 33, -12, 90, -5):
        stroke(matrix, by)
        assert shown(matrix) == anew(matrix)


def test_a_mark_is_painted_when_it_is_made_changed_and_undone(matrix: MatrixView, qtbot: QtBot) -> None:
    matrix.setCurrentIndex(matrix.grid.index(2, 2))
    before = shown(matrix)
    qtbot.keyClick(matrix, Qt.Key.Key_A)
    marked = shown(matrix)
    qtbot.keyClick(matrix, Qt.Key.Key_Space)
    assert len({grey(before), grey(marked), grey(shown(matrix))}) == 3
    matrix.session.undo()
    assert shown(matrix) == marked
    matrix.session.undo()
    assert shown(matrix) == before


def test_a_suppliers_color_reaches_all_its_marks(matrix: MatrixView) -> None:
    matrix.scrollTo(matrix.grid.index(7, 2))
    before = anew(matrix)
    session = matrix.session
    session.commit(edit_entry(session.journey, "supplier", "selling-realtor", color="#aa2200"))
    assert anew(matrix) != before
    session.undo()
    assert anew(matrix) == before


def test_the_first_touch_puts_other_steps_out_of_sight(qtbot: QtBot, desk: Desk) -> None:
    steps = [Step(each, each, rank=each) for each in "ab"]
    session = Session(Journey([*steps, Supplier("bank", "Bank", rank="a")]))
    canvas = Canvas(session, THEMES["light"])
    panel = MatrixPanel(session, canvas)
    for widget in (canvas, panel):
        qtbot.addWidget(widget)
    panel.resize(700, 300)
    panel.show()
    before = anew(panel.table)
    session.commit(put_touches(session.journey, {("a", "bank"): Touch("bank")}))
    end = panel.table.visualRect(panel.table.grid.index(1, 1))
    assert anew(panel.table).copy(end) != before.copy(end)
    panel.release()


@pytest.mark.parametrize("look", ["light", "dark"])
def test_another_theme_reaches_everything(
    house: MainWindow, matrix: MatrixView, desk: Desk, look: str
) -> None:
    theme = THEMES[look]
    desk.use_appearance("dark" if look == "light" else "light")
    other = matrix.window().grab().toImage()
    desk.use_appearance("light" if look == "light" else "dark")
    assert matrix.window().grab().toImage() != other
    assert house.canvas.drawing.theme is theme
    assert matrix.grid.columns[0].color == theme.supplier_color(0)
    ground = anew(matrix).pixelColor(matrix.visualRect(matrix.grid.index(1, 3)).center())
    assert (ground.lightness() > 128) == (look == "light")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_strip_shows_what_there_is_room_for(desk: Desk, qtbot: QtBot, language: str) -> None:
    desk.use_language(language)
    strip = Strip(THEMES["light"])
    qtbot.addWidget(strip)
    counts = []
    for width in (60, 400, 900, 1366):
        strip.resize(width, strip.sizeHint().height())
        strip.grab()
        counts.append(len(strip.shown))
    assert counts == sorted(counts)
    assert (counts[0], counts[-1]) == (0, 11)


def test_headers_say_nothing_of_rows_and_columns_that_are_gone(
    matrix: MatrixView, monkeypatch: pytest.MonkeyPatch
) -> None:
    errors: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: errors.append(error))
    rows, columns = matrix.grid.rowCount(), matrix.grid.columnCount()
    assert matrix.grid.headerData(rows - 1, Qt.Orientation.Vertical) == "Total"
    assert matrix.grid.headerData(rows, Qt.Orientation.Vertical) is None
    assert matrix.grid.headerData(columns - 1, Qt.Orientation.Horizontal) == "Total"
    assert matrix.grid.headerData(columns, Qt.Orientation.Horizontal) is None
    assert not errors
