"""Moving a map paints only what comes into sight, and the result is as if it were painted anew."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from journeymapper.drawing.theme import THEMES
from journeymapper.model.journey import Journey
from journeymapper.model.records import Note, Step
from journeymapper.ui.comparing.picture import MapPicture
from journeymapper.ui.comparing.shot import Shot
from journeymapper.ui.comparing.sight import Sight
from tests.analysis.comparing.maps import numbered
from tests.ui.comparing.conftest import ours

SIGHT = Sight(300, 200, 0.5, 100.0, 20.0)


@pytest.fixture(scope="module")
def picture(qapp: QApplication) -> MapPicture:
    return MapPicture(ours(), THEMES["light"])


def painted(shot: Shot, sight: Sight) -> tuple[QImage, bool]:
    image = QImage(sight.wide, sight.high, QImage.Format.Format_RGB32)
    image.fill(0)
    with QPainter(image) as painter:
        sharp = shot.paint(painter, sight, 1.0)
    return image, sharp


@pytest.mark.parametrize(("dx", "dy"), [(40, 0), (-30, 20), (0, -180), (700, 10), (0, 0)])
def test_a_moved_map_is_as_one_painted_anew(picture: MapPicture, dx: int, dy: int) -> None:
    shot = Shot(picture)
    painted(shot, SIGHT)
    moved = replace(SIGHT, x=SIGHT.x + dx / SIGHT.zoom, y=SIGHT.y + dy / SIGHT.zoom)
    assert painted(shot, moved) == painted(Shot(picture), moved)


def test_zooming_a_small_map_paints_it_at_once(picture: MapPicture) -> None:
    shot = Shot(picture)
    painted(shot, SIGHT)
    near = replace(SIGHT, zoom=0.8)
    assert painted(shot, near) == painted(Shot(picture), near)


def test_zooming_a_large_map_stretches_it_until_it_is_painted_anew(qapp: QApplication) -> None:
    large = MapPicture(numbered([f"Step {at}" for at in range(160)]), THEMES["dark"])
    shot = Shot(large)
    painted(shot, SIGHT)
    near = replace(SIGHT, zoom=0.8)
    assert painted(shot, near)[1] is False
    shot.forget()
    assert painted(shot, near) == painted(Shot(large), near)
    far = replace(SIGHT, zoom=0.05)
    image, sharp = painted(Shot(large), far)
    assert sharp
    assert len({image.pixelColor(x, 100).name() for x in range(300)}) > 2, "cards are seen from far away"


def test_places_go_there_and_back() -> None:
    rect = QRectF(10, 20, 30, 40)
    back = SIGHT.on_map(SIGHT.on_pane(rect))
    assert (back.x(), back.y(), back.width(), back.height()) == pytest.approx((10, 20, 30, 40))
    assert SIGHT.on_pane(SIGHT.seen) == QRectF(0, 0, 300, 200)


def test_what_lies_at_a_place_is_found(picture: MapPicture) -> None:
    card = picture.cards["a"]
    assert picture.key_at(card.center(), 5) == ("step", "a")
    between = (picture.cards["a"].center() + picture.cards["b"].center()) / 2
    assert picture.key_at(between, 5) == ("transition", "a>b")
    assert picture.key_at(card.center() + card.topLeft() * 9, 5) is None
    assert picture.rect_of(("phase", "x")) is None
    assert picture.rect_of(("transition", "absent")) is None


def test_a_note_lies_above_cards(qapp: QApplication) -> None:
    noted = Journey([Step("a", "Looks"), Note("n", "Who?", 5.0, 6.0)])
    shown = MapPicture(noted, THEMES["light"])
    assert shown.key_at(shown.notes["n"].center(), 5) == ("note", "n")
