"""Titles can be read from the back row: their height is measured in pixels of the picture."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.drawing.shapes import Text
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.journey import Journey
from journeymapper.resources import sample_path
from journeymapper.storage import files
from journeymapper.ui.desk import Desk
from journeymapper.ui.present.reading import PARTS, capital_height, least_zoom
from journeymapper.ui.window import MainWindow
from tests.ui.present.screen import fill

SIZES = [QSize(1920, 1080), QSize(1280, 720), QSize(1024, 768)]
CTRL = Qt.KeyboardModifier.ControlModifier


def capital_on_screen(window: MainWindow, step: str) -> int:
    """How many rows of pixels the first title letter of a card, an H, covers in the picture of the window."""
    card = window.canvas.drawing.cards[step]
    title = next(each for each in card.shapes if isinstance(each, Text) and each.text.startswith("H"))
    x, y = card.box.center
    spot = QRectF(x + title.x - 1, y + title.y - 14, 10, 18)
    on_view = window.canvas.camera.on_view(spot).toRect()
    picture: QImage = window.canvas.grab().toImage().copy(on_view)
    ink = QColor(window.canvas.drawing.theme.ink)
    rows = [
        row
        for row in range(picture.height())
        if any(_near(picture.pixelColor(column, row), ink) for column in range(picture.width()))
    ]
    return len(rows)


def _near(one: QColor, other: QColor) -> bool:
    return (
        abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue()) < 90
    )


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
@pytest.mark.parametrize("appearance", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "nl"])
def test_capitals_are_a_fiftieth_of_the_screen(
    opener: Callable[[Journey], MainWindow],
    desk: Desk,
    qtbot: QtBot,
    calm: None,
    size: QSize,
    appearance: str,
    language: str,
) -> None:
    journey = files.load(sample_path("house-buyer", language))
    step = next(iter(journey.steps)).id
    journey.apply(edit_steps(journey, [step], "edit-title", title="HHHH HHHH"))
    desk.use_language(language)
    desk.use_appearance(appearance)  # type: ignore[arg-type] # one of its words
    window = opener(journey)
    qtbot.keyClick(window.canvas, Qt.Key.Key_F5)
    fill(window, size, qtbot)
    assert window.canvas.height() == size.height()
    window.canvas.camera.zoom_to(0.1)  # no nearer than it has to be
    qtbot.keyClick(window.canvas, Qt.Key.Key_Home)
    assert window.canvas.zoom == pytest.approx(least_zoom(size.height()))
    measured = capital_on_screen(window, step)
    assert size.height() / PARTS - 1 <= measured <= size.height() / PARTS + 2


def test_nothing_makes_the_text_smaller(stage: MainWindow, qtbot: QtBot) -> None:
    canvas, least = stage.canvas, stage.canvas.camera.least
    assert least == pytest.approx(720 / (PARTS * capital_height()))
    for _ in range(4):
        qtbot.keyClick(canvas, Qt.Key.Key_Minus, CTRL)
        assert canvas.zoom >= least - 1e-9
    qtbot.keyClick(canvas, Qt.Key.Key_0, CTRL)
    assert canvas.zoom == pytest.approx(least)
    qtbot.keyClick(canvas, Qt.Key.Key_1, CTRL)
    assert canvas.zoom == pytest.approx(least)
    at, turn = QPointF(300, 300), QPoint(0, -1200)
    event = QWheelEvent(
        at, at, QPoint(), turn, Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(canvas.viewport(), event)
    assert canvas.zoom == pytest.approx(least)
    qtbot.keyClick(canvas, Qt.Key.Key_Plus, CTRL)
    assert canvas.zoom > least


def test_a_larger_screen_is_read_from_further(stage: MainWindow, qtbot: QtBot) -> None:
    fill(stage, QSize(1920, 1080), qtbot)
    assert stage.canvas.zoom >= least_zoom(1080) - 1e-9
    assert stage.canvas.camera.least == pytest.approx(1.5 * least_zoom(720))


def test_the_figures() -> None:
    assert capital_height() == pytest.approx(10.1, abs=0.3)
    assert least_zoom(1080) * capital_height() == pytest.approx(21.6)
    assert least_zoom(720) * capital_height() == pytest.approx(14.4)
    assert least_zoom(2160) < 8  # what the canvas allows
