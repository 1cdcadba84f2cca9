"""The map from far away."""

from collections.abc import Callable

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from journeymapper.drawing.shapes import Group, Text
from journeymapper.drawing.theme import THEMES
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.session import Session
from journeymapper.ui.canvas.overview import BELOW
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import Hand


def far(canvas: Canvas, zoom: float = 0.4) -> QImage:
    canvas.camera.zoom_to(zoom)
    canvas.centerOn(138, 120)
    QApplication.processEvents()
    return canvas.grab().toImage()


def color_at(canvas: Canvas, image: QImage, x: float, y: float) -> str:
    return image.pixelColor(canvas.mapFromScene(x, y)).name()


def test_titles_can_be_read_at_forty_percent() -> None:
    assert BELOW > 0.4


def test_cards_bars_and_notes_have_their_colours(canvas: Canvas) -> None:
    image = far(canvas, 0.3)
    theme = canvas.drawing.theme
    assert (
        color_at(canvas, image, 60, 30) == theme.hidden
        if canvas.drawing.cards["a"].facts.hidden
        else theme.card
    )
    bar = canvas.drawing.cards["a"].facts.color
    assert bar is not None
    assert color_at(canvas, image, -100, 0) == bar
    assert color_at(canvas, image, 520, 135) == theme.note
    assert color_at(canvas, image, 900, 600) == theme.canvas


def test_a_title_is_written_on_its_card(canvas: Canvas, session: Session) -> None:
    def ink() -> int:
        image = far(canvas)
        corner, end = canvas.mapFromScene(-80, -40), canvas.mapFromScene(100, 40)
        return sum(
            image.pixelColor(x, y).lightness() < 128
            for x in range(corner.x(), end.x())
            for y in range(corner.y(), end.y())
        )

    few = ink()
    session.commit(edit_steps(session.journey, ["a"], "edit-title", title="A title of several words indeed"))
    assert ink() > few + 30


def test_what_is_selected_has_a_ring(canvas: Canvas) -> None:
    plain = far(canvas)
    canvas.select([("step", "a"), ("transition", "bc")])
    ringed = far(canvas)
    accent = canvas.map.cards["a"].ring
    assert accent is not None
    left = canvas.mapFromScene(-106, 0)
    near = [ringed.pixelColor(left.x() + dx, left.y()) for dx in (-1, 0, 1)]
    assert accent.color().name() in [color.name() for color in near]
    assert plain != ringed


def test_it_follows_a_drag_and_its_end(canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]) -> None:
    before = far(canvas, 0.3)
    hand.drag((276, 0), (636, -240), drop=False)
    QApplication.processEvents()
    during = canvas.grab().toImage()
    assert color_at(canvas, during, 636 - 100, -240) == canvas.drawing.cards["d"].facts.color
    assert color_at(canvas, during, 276 - 100, 0) != canvas.drawing.cards["d"].facts.color
    canvas.cancel()
    hand.release(636, -240)
    canvas.select(())
    QApplication.processEvents()
    assert canvas.grab().toImage() == before
    assert unchanged()


def test_it_follows_what_is_done(canvas: Canvas, session: Session, hand: Hand) -> None:
    far(canvas, 0.3)
    hand.drag((276, 0), (636, -240))
    moved = far(canvas, 0.3)
    session.undo()
    assert far(canvas, 0.3) != moved
    session.redo()
    canvas.select([("step", "d")])
    assert far(canvas, 0.3) == moved


def test_dark_is_dark(canvas: Canvas) -> None:
    far(canvas, 0.3)
    canvas.set_theme(THEMES["dark"])
    image = far(canvas, 0.3)
    assert image.pixelColor(2, 2) == QColor(THEMES["dark"].canvas)
    assert QColor(color_at(canvas, image, 60, 30)).lightness() < 80


def test_the_name_of_a_phase_can_be_read(canvas: Canvas) -> None:
    image = far(canvas, 0.3)
    bands = [each for each in canvas.drawing.frame if isinstance(each, Group) and each.role == "phase"]
    assert bands
    for band in bands:
        (name,) = [each for each in band.shapes if isinstance(each, Text)]
        corner = canvas.mapFromScene(name.x, name.y - 20)
        rows = {
            y
            for y in range(corner.y(), corner.y() + 20)
            for x in range(corner.x(), corner.x() + 30)
            if image.pixelColor(x, y).name() == name.color
        }
        assert len(rows) >= 6, band.title
