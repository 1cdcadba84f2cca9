"""Panes look at one place: zoom within limits, around what lies under the pointer."""

import pytest
from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF

from journeymapper.ui.comparing.look import LEAST_ZOOM, MOST_ZOOM, Look

ROOM = QSizeF(400, 300)


def look() -> tuple[Look, QObject]:
    parent = QObject()
    return Look(parent), parent


def test_the_map_follows_the_hand() -> None:
    mine, _parent = look()
    mine.zoom = 0.5
    mine.pan(10, -20)
    assert mine.middle == QPointF(-20, 40)


def test_what_lies_under_the_pointer_stays_there() -> None:
    mine, _parent = look()
    mine.middle = QPointF(100, 50)
    at = QPointF(80, -30)
    under = mine.middle + at / mine.zoom
    mine.zoom_by(2.0, at)
    now = mine.middle + at / mine.zoom
    assert (now.x(), now.y()) == pytest.approx((under.x(), under.y()))


def test_the_zoom_has_limits() -> None:
    mine, _parent = look()
    mine.zoom_by(1000)
    assert mine.zoom == MOST_ZOOM
    mine.zoom_by(1e-9)
    assert mine.zoom == LEAST_ZOOM


def test_a_whole_map_is_shown_in_the_middle_and_no_larger_than_it_is() -> None:
    mine, _parent = look()
    told: list[bool] = []
    mine.changed.connect(lambda: told.append(True))
    mine.show(QRectF(0, 0, 4000, 100), ROOM)
    assert mine.middle == QPointF(2000, 50)
    assert mine.zoom == pytest.approx((400 - 48) / 4000)
    mine.show(QRectF(0, 0, 10, 10), ROOM)
    assert mine.zoom == 1.0
    mine.show(QRectF(), ROOM)
    assert len(told) == 2


def test_what_is_in_sight_is_not_moved_to() -> None:
    mine, _parent = look()
    mine.reveal(QRectF(-10, -10, 20, 20), ROOM)
    assert mine.middle == QPointF()
    mine.reveal(QRectF(1000, 0, 20, 20), ROOM)
    assert mine.middle == QPointF(1010, 10)
